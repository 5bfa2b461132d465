import type { ListClaim } from '../claims/claim';
import type { Compared } from './build';
import { finding, listed, Readings, sourceSpan } from './build';
import type { Finding } from './finding';
import type { PlacedArticle } from './placed';
import { idsOf } from './placed';
import type { Keyed, Posted } from './postings';
import { byPlace, Postings } from './postings';
import type { StoryView } from './view';

/** A list; its keys are the ids of its members. */
interface List extends Keyed {
  readonly claim: ListClaim;
}

/** How many members two lists must share to be lists of one thing. */
const SHARED = 2;
/** A member of more lists than this says nothing about any of them. */
const COMMON = 50;

/** Compares lists that share members: who is on one and missing on the other. */
export function compareLists(story: StoryView): Compared {
  return { findings: story.kept(createLists).compare(story), compatible: [] };
}

const createLists = () => new Lists();

/** What a list comes to. */
interface Told {
  /** The list and those told with it. */
  readonly group: readonly Posted<List>[];
  readonly finding: Finding | undefined;
  /** The comparison in which it was worked out. */
  readonly at: number;
}

/** The lists of a story that share members with others, kept from one comparison to the next. */
class Lists {
  readonly #lists = new Postings(listsIn, () => true, COMMON);
  /** The lists of other articles that share members with a list, where some of them differ from it. */
  readonly #near = new Map<Posted<List>, readonly Posted<List>[]>();
  #told: ReadonlyMap<Posted<List>, Told> = new Map();

  /** The findings in the order of the lists, each list told once. */
  compare(story: StoryView): Finding[] {
    this.#lists.update(story);
    for (const list of this.#lists.gone) this.#near.delete(list);
    for (const list of this.#lists.touched) this.#look(list);
    const told = new Map<Posted<List>, Told>();
    const done = new Set<Posted<List>>();
    for (const [list, all] of [...this.#near].sort(([a], [b]) => byPlace(a, b))) {
      if (done.has(list)) continue;
      const near = all.filter((other) => byPlace(list, other) < 0 && !done.has(other));
      if (near.length === 0) continue;
      const each = this.#tell([list, ...near], story);
      told.set(list, each);
      if (each.finding) for (const other of near) done.add(other);
    }
    this.#told = told;
    return [...told.values()].flatMap((each) => each.finding ?? []);
  }

  #look(list: Posted<List>): void {
    const { part, keys } = list.item;
    const near = this.#lists.sharing(keys, SHARED).filter(({ item }) => item.part !== part);
    const differs = near.some(({ item, shared }) => shared < keys.length || item.keys.length > shared);
    if (differs) this.#near.set(list, near);
    else this.#near.delete(list);
  }

  #tell(group: readonly Posted<List>[], story: StoryView): Told {
    const before = group[0] && this.#told.get(group[0]);
    const isSame =
      before?.group.length === group.length &&
      group.every((list, index) => list === before.group[index] && list.since <= before.at);
    if (isSame) return before;
    const lists = group.map(({ item }) => item);
    return { group, finding: disagreement(lists, story), at: this.#lists.now };
  }
}

function listsIn(part: PlacedArticle, story: StoryView): List[] {
  return story.claims(part, 'list').map((claim): List => {
    const members = new Set(idsOf(part.entities, claim.members));
    return { part, keys: [...members], claim };
  });
}

/** What lists come to that share members with the first of them. */
function disagreement(lists: readonly List[], story: StoryView): Finding | undefined {
  const readings = new Readings();
  for (const { claim, part, keys } of lists) {
    const names = claim.members.map((name) => part.entities[name]?.name ?? '');
    readings.add(kindOf(keys), listed(names), sourceSpan(part.article, claim));
  }
  if (readings.all.length < 2) return undefined;
  const [first = [], ...others] = lists.map(({ keys }) => keys);
  const shared = first.filter((member) => others.every((members) => members.includes(member)));
  const differing = new Set(lists.flatMap(({ keys }) => keys.filter((member) => !shared.includes(member))));
  const names = [...differing].map((id) => story.nameOf(id));
  const open = lists.some(({ claim }) => claim.open);
  return finding({
    code: 'list.differs',
    ...(swapped(lists) ? { severity: 'warning' as const } : {}),
    message: `Two lists share ${listed(shared.map((id) => story.nameOf(id)))} and differ in ${listed(names)}`,
    readings: readings.all,
    why: open
      ? 'The lists share members; at least one leaves room for others (“including”), so both can be right.'
      : 'The lists share members, and each is given as if it were whole.',
  });
}

/** Which members a list has, in whatever order. */
const kindOf = (members: readonly string[]) => [...members].sort().join('|');

/** Whether the lists are whole, of one length, and of two kinds that differ in one member each: one names the wrong one. */
function swapped(lists: readonly List[]): boolean {
  const kinds = new Map(lists.map((list) => [kindOf(list.keys), list.keys]));
  const [one, other] = [...kinds.values()];
  if (kinds.size !== 2 || !one || !other || lists.some(({ claim }) => claim.open)) return false;
  if (one.length !== other.length) return false;
  return one.filter((member) => !other.includes(member)).length === 1;
}
