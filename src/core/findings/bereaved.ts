import type { BereavedClaim, Child } from '../claims/claim';
import type { Compared } from './build';
import { areApart, capitalised, finding, Readings, sourceSpan, tally } from './build';
import type { Finding } from './finding';
import type { Grouped } from './groups';
import { Groups } from './groups';
import { deadIn } from './lives';
import type { PlacedArticle } from './placed';
import { subjectOf } from './placed';
import type { StoryView } from './view';

/** How many children a person is said to leave; its key is the person. */
interface Bereaved extends Grouped {
  readonly claim: BereavedClaim;
}

/** Compares how many sons, daughters and children those who died are said to leave. */
export function compareBereaved(story: StoryView): Compared {
  return { findings: story.kept(createGroups).compare(story), compatible: [] };
}

const createGroups = () => new Groups(bereavedIn, differing);

function bereavedIn(part: PlacedArticle, story: StoryView): Bereaved[] {
  const claims = story.claims(part, 'bereaved');
  if (claims.length === 0) return [];
  // "She leaves two sons" is told of the one person who died.
  const dead = deadIn(part, story);
  const [only] = dead;
  return claims.flatMap((claim): Bereaved[] => {
    const key = claim.isPronoun && dead.size === 1 ? only : subjectOf(part, claim.who);
    if (key === undefined || claim.modality !== 'stated') return [];
    // The living leave their children somewhere.
    return claim.event === 'survive' || dead.has(key) ? [{ part, key, claim }] : [];
  });
}

const KINDS = ['daughters', 'sons', 'children'] as const;

function differing(items: readonly Bereaved[], story: StoryView): Finding[] {
  return KINDS.flatMap((of) => tell(items, of, story)).slice(0, 1);
}

/** The first kind of which the articles give different numbers, as a finding. */
function tell(items: readonly Bereaved[], of: Child['of'], story: StoryView): Finding[] {
  const readings = new Readings();
  for (const { part, claim } of items) {
    const count = countOf(claim.children, of);
    if (count !== undefined) readings.add(String(count), String(count), sourceSpan(part.article, claim));
  }
  if (readings.all.length < 2 || !areApart(readings.all)) return [];
  return [
    finding({
      code: 'number.differs',
      message: `${capitalised(of)} of ${story.nameOf((items[0] as Bereaved).key)}: ${tally(readings.all)}`,
      readings: readings.all,
      why: 'Told of whom the person leaves behind, the numbers do not meet.',
    }),
  ];
}

/** How many of a kind are told; of children, where none are told as such, the sum of sons and daughters, where both are. */
function countOf(children: readonly Child[], of: Child['of']): number | undefined {
  const told = (each: Child['of']) => children.find((child) => child.of === each)?.count;
  const [own, sons, daughters] = [told(of), told('sons'), told('daughters')];
  if (own !== undefined || of !== 'children') return own;
  return sons === undefined || daughters === undefined ? undefined : sons + daughters;
}
