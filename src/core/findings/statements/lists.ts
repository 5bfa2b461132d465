import { append } from '../../text/append';
import type { ListClaim } from '../../claims/claim';
import type { Compared } from '../build';
import { finding, Readings, sourceSpan } from '../build';
import type { Finding } from '../finding';
import type { PlacedArticle } from '../placed';
import { idsOf } from '../placed';
import type { StoryView } from '../view';
import { listed, phrase } from '../../words/words';

interface List {
  readonly part: PlacedArticle;
  readonly claim: ListClaim;
  /** Ids of its members, each once. */
  readonly ids: ReadonlySet<string>;
  /** The same for lists of the same members. */
  readonly key: string;
}

/** How many members two lists must share to be lists of one thing. */
const SHARED = 2;
/** A member of more lists than this says nothing about any of them. */
const COMMON = 50;

/** Compares lists that share members: who is on one and missing on the other. */
export function compareLists(story: StoryView): Compared {
  const lists = story.articles.flatMap((part) => story.memo.of(part, listsIn));
  const byMember = new Map<string, List[]>();
  for (const list of lists) for (const id of list.ids) append(byMember, id, list);
  const differ = differing(lists, byMember);
  const done = new Set<List>();
  const findings: Finding[] = [];
  for (const list of lists) {
    if (done.has(list) || !differ.has(list.key)) continue;
    done.add(list);
    const near = sharing(list, byMember).filter((other) => !done.has(other));
    if (near.every(({ key }) => key === list.key)) continue;
    for (const other of near) done.add(other);
    findings.push(disagreement([list, ...near], story));
  }
  return { findings, compatible: [] };
}

function listsIn(part: PlacedArticle): List[] {
  return part.claims.flatMap((claim): List[] => {
    if (claim.kind !== 'list') return [];
    const ids = new Set(idsOf(part.entities, claim.members));
    return ids.size < SHARED ? [] : [{ part, claim, ids, key: [...ids].sort().join('|') }];
  });
}

/** The keys of lists that share members with lists of other members: most lists of a story are alone, or all the same. */
function differing(
  lists: readonly List[],
  byMember: ReadonlyMap<string, readonly List[]>,
): ReadonlySet<string> {
  const byKey = new Map(lists.map((list) => [list.key, list]));
  const keysHaving = new Map<string, string[]>();
  for (const { key, ids } of byKey.values())
    for (const id of ids) if ((byMember.get(id)?.length ?? 0) <= COMMON) append(keysHaving, id, key);
  const differ = new Set<string>();
  for (const { key, ids } of byKey.values()) {
    const shared = new Map<string, number>();
    for (const id of ids)
      for (const other of keysHaving.get(id) ?? [])
        if (other !== key) shared.set(other, (shared.get(other) ?? 0) + 1);
    if ([...shared.values()].some((count) => count >= SHARED)) differ.add(key);
  }
  return differ;
}

/** The lists of other articles that share members with one, in the order of the articles. */
function sharing({ part, ids }: List, byMember: ReadonlyMap<string, readonly List[]>): List[] {
  const shared = new Map<List, number>();
  for (const id of ids) {
    const having = byMember.get(id) ?? [];
    if (having.length > COMMON) continue;
    for (const list of having) if (list.part !== part) shared.set(list, (shared.get(list) ?? 0) + 1);
  }
  return [...shared].flatMap(([list, count]) => (count >= SHARED ? [list] : []));
}

/** What lists come to that share members with the first of them. */
function disagreement(lists: readonly List[], story: StoryView): Finding {
  const readings = new Readings();
  for (const { claim, part, key } of lists) {
    const names = claim.members.map((name) => part.entities[name]?.name ?? '');
    readings.add(key, listed(names), sourceSpan(part.article, claim));
  }
  const all = [...new Set(lists.flatMap(({ ids }) => [...ids]))];
  const inAll = (id: string) => lists.every(({ ids }) => ids.has(id));
  const named = (ids: readonly string[]) => listed(ids.map((id) => story.nameOf(id)));
  return finding({
    code: 'list.differs',
    said: phrase('lists', named(all.filter(inAll)), named(all.filter((id) => !inAll(id)))),
    readings: readings.all,
    grounds: phrase(lists.some(({ claim }) => claim.open) ? 'lists.open' : 'lists.closed'),
  });
}
