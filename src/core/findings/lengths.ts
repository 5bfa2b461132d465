import type { DurationClaim } from '../claims/claim';
import type { Duration } from '../mentions/calendar';
import type { Compared } from './build';
import { areApart, capitalised, finding, Readings, sourceSpan, tally } from './build';
import type { Finding } from './finding';
import type { Grouped } from './groups';
import { Groups } from './groups';
import type { PlacedArticle } from './placed';
import { subjectOf } from './placed';
import type { StoryView } from './view';

interface Length extends Grouped {
  readonly claim: DurationClaim;
  readonly duration: Duration;
  readonly text: string;
  readonly subject: string;
}

/** Compares the lengths fixed for one person's sentence, ban or contract ("jailed for six years", "banned for ten years"). */
export function compareLengths(story: StoryView): Compared {
  return { findings: story.kept(createGroups).compare(story), compatible: [] };
}

const createGroups = () => new Groups(lengthsIn, differing);

function lengthsIn(part: PlacedArticle, story: StoryView): Length[] {
  return story.claims(part, 'duration').flatMap((claim): Length[] => {
    if (claim.relation !== 'for' || claim.modality === 'denied' || claim.modality === 'planned') return [];
    const date = part.mentions.dates[claim.date];
    const subject = subjectOf(part, claim.who);
    if (!date?.duration || subject === undefined) return [];
    const text = date.text.replaceAll(/\s+/g, ' ');
    return [{ part, key: `${claim.event}|${subject}`, claim, duration: date.duration, text, subject }];
  });
}

function differing(lengths: readonly Length[], story: StoryView): Finding[] {
  const groups: Length[][] = [];
  for (const length of lengths) {
    const group = groups.find((each) => each.every((other) => meet(other.duration, length.duration)));
    if (group) group.push(length);
    else groups.push([length]);
  }
  const readings = new Readings();
  groups.forEach((group, index) => {
    for (const { part, claim } of group)
      readings.add(String(index), group[0]?.text ?? '', sourceSpan(part.article, claim));
  });
  // One article with two lengths tells of two terms.
  if (groups.length < 2 || !areApart(readings.all)) return [];
  const { subject, claim } = lengths[0] as Length;
  return [
    finding({
      code: 'duration.differs',
      message: `${capitalised(story.nameOf(subject))}, length of “${claim.word}”: ${tally(readings.all)}`,
      readings: readings.all,
      why: 'One length is fixed for it, and the lengths do not meet.',
    }),
  ];
}

function meet(a: Duration, b: Duration): boolean {
  return a.unit !== b.unit || (a.min <= b.max && b.min <= a.max);
}
