import { append } from '../text/append';
import type { ListClaim } from '../claims/claim';
import type { Compared } from './build';
import { finding, listed, Readings, sourceSpan } from './build';
import type { Finding } from './finding';
import type { PlacedArticle } from './placed';
import type { StoryView } from './view';

interface Entry {
  readonly claim: ListClaim;
  readonly part: PlacedArticle;
  readonly members: ReadonlySet<string>;
}

/** How many members two lists must share to be lists of one thing. */
const SHARED = 2;
/** A member of more lists than this says nothing about any of them. */
const COMMON = 50;

/** Compares lists that share members: who is on one and missing on the other. */
export function compareLists(story: StoryView): Compared {
  const entries = story.articles.flatMap((part) =>
    story.claims(part, 'list').map((claim): Entry => {
      const members = claim.members.flatMap((name) => part.entities[name]?.id ?? []);
      return { claim, part, members: new Set(members) };
    }),
  );
  const byMember = new Map<string, number[]>();
  entries.forEach(({ members }, index) => {
    for (const member of members) append(byMember, member, index);
  });
  const findings: Finding[] = [];
  const done = new Set<number>();
  entries.forEach((entry, index) => {
    if (done.has(index)) return;
    const counts = new Map<number, number>();
    for (const member of entry.members) {
      const others = byMember.get(member) ?? [];
      if (others.length > COMMON) continue;
      for (const other of others) if (other > index) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
    const near = [...counts].filter(
      ([other, count]) => count >= SHARED && !done.has(other) && entries[other]?.part !== entry.part,
    );
    if (near.length === 0) return;
    const group = [entry, ...near.map(([other]) => entries[other] as Entry)];
    const readings = new Readings();
    for (const { claim, part, members } of group) {
      const names = claim.members.map((name) => part.entities[name]?.name ?? '');
      readings.add([...members].sort().join('|'), listed(names), sourceSpan(part.article, claim));
    }
    if (readings.all.length < 2) return;
    for (const [other] of near) done.add(other);
    const shared = [...entry.members].filter((member) => group.every(({ members }) => members.has(member)));
    const differing = new Set(
      group.flatMap(({ members }) => [...members].filter((member) => !shared.includes(member))),
    );
    const names = [...differing].map((id) => story.nameOf(id));
    const open = group.some(({ claim }) => claim.open);
    findings.push(
      finding({
        code: 'list.differs',
        ...(swapped(group) ? { severity: 'warning' as const } : {}),
        message: `Two lists share ${listed(shared.map((id) => story.nameOf(id)))} and differ in ${listed(names)}`,
        readings: readings.all,
        why: open
          ? 'The lists share members; at least one leaves room for others (“including”), so both can be right.'
          : 'The lists share members, and each is given as if it were whole.',
      }),
    );
  });
  return { findings, compatible: [] };
}

/** Whether the lists are whole, of one length, and of two kinds that differ in one member each: one names the wrong one. */
function swapped(group: readonly Entry[]): boolean {
  const kinds = new Map(group.map((entry) => [[...entry.members].sort().join('|'), entry]));
  const [one, other] = [...kinds.values()];
  if (kinds.size !== 2 || !one || !other || group.some(({ claim }) => claim.open)) return false;
  if (one.members.size !== other.members.size) return false;
  return [...one.members].filter((member) => !other.members.has(member)).length === 1;
}
