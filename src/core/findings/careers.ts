import type { CareerClaim } from '../claims/claim';
import type { Compared } from './build';
import { areApart, capitalised, finding, Readings, sourceSpan, tally } from './build';
import type { Finding } from './finding';
import type { Grouped } from './groups';
import { Groups } from './groups';
import { deadIn } from './lives';
import type { PlacedArticle } from './placed';
import { subjectOf } from './placed';
import type { StoryView } from './view';

/** A sum of what a person has done in life. */
interface Sum extends Grouped {
  readonly claim: CareerClaim;
  readonly subject: string;
}

/** Compares sums that add up over a person's life, of those who died or up to now. */
export function compareCareers(story: StoryView): Compared {
  return { findings: story.kept(createGroups).compare(story), compatible: [] };
}

const createGroups = () => new Groups(sumsIn, differing);

function sumsIn(part: PlacedArticle, story: StoryView): Sum[] {
  const claims = story.claims(part, 'career');
  if (claims.length === 0) return [];
  const dead = deadIn(part, story);
  return claims.flatMap((claim): Sum[] => {
    const subject = subjectOf(part, claim.who);
    if (subject === undefined || claim.modality !== 'stated') return [];
    // "Directed three films" is told of some years, unless the life is over.
    if (!claim.isPerfect && !dead.has(subject)) return [];
    return [{ part, key: `${claim.work}|${subject}`, claim, subject }];
  });
}

function differing(sums: readonly Sum[], story: StoryView): Finding[] {
  const readings = new Readings();
  for (const { part, claim } of sums) {
    const span = sourceSpan(part.article, claim);
    readings.add(String(claim.count), String(claim.count), span);
  }
  // An article that has two tells of a part and the whole.
  if (readings.all.length < 2 || !areApart(readings.all) || isGrowth(sums)) return [];
  const { claim, subject } = sums[0] as Sum;
  const [, ...work] = claim.work.split(' ');
  return [
    finding({
      code: 'number.differs',
      message: `${capitalised(work.join(' '))}s of ${story.nameOf(subject)}: ${tally(readings.all)}`,
      readings: readings.all,
      why: 'Told as a sum over the person’s life, the numbers do not meet.',
    }),
  ];
}

/** Whether the numbers only grow from day to day. */
function isGrowth(sums: readonly Sum[]): boolean {
  const dated = sums.flatMap(({ part: { day }, claim: { count } }) =>
    day === undefined ? [] : [{ day, count }],
  );
  if (dated.length < sums.length) return false;
  const inTime = dated.sort((a, b) => a.day - b.day || a.count - b.count);
  return inTime.every(({ day, count }, index) => {
    const before = inTime[index - 1];
    return !before || (before.day === day ? before.count === count : before.count <= count);
  });
}
