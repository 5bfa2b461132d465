import type { DurationClaim } from '../claims/claim';
import type { Duration } from '../mentions/calendar';
import { append } from '../text/append';
import type { Compared } from './build';
import { capitalised, finding, Readings, sourceSpan, tally } from './build';
import type { Finding, SourceSpan } from './finding';
import { subjectOf } from './placed';
import type { StoryView } from './view';

interface Length {
  readonly claim: DurationClaim;
  readonly duration: Duration;
  readonly text: string;
  readonly span: SourceSpan;
}

/** Compares the lengths fixed for one person's sentence, ban or contract ("jailed for six years", "banned for ten years"). */
export function compareLengths(story: StoryView): Compared {
  const topics = new Map<string, Length[]>();
  for (const part of story.articles) {
    for (const claim of story.claims(part, 'duration')) {
      if (claim.relation !== 'for' || claim.modality === 'denied' || claim.modality === 'planned') continue;
      const date = part.mentions.dates[claim.date];
      const subject = subjectOf(part, claim.who);
      if (!date?.duration || subject === undefined) continue;
      const length = {
        claim,
        duration: date.duration,
        text: date.text.replaceAll(/\s+/g, ' '),
        span: sourceSpan(part.article, claim),
      };
      append(topics, `${claim.event}|${subject}`, length);
    }
  }
  const findings: Finding[] = [];
  for (const [key, lengths] of topics) {
    const groups: Length[][] = [];
    for (const length of lengths) {
      const group = groups.find((each) => each.every((other) => meet(other.duration, length.duration)));
      if (group) group.push(length);
      else groups.push([length]);
    }
    const paths = groups.map((group) => new Set(group.map(({ span }) => span.path)));
    // One article with two lengths tells of two terms.
    const apart = paths.every((set, index) =>
      paths.slice(index + 1).every((other) => ![...set].some((path) => other.has(path))),
    );
    if (groups.length < 2 || !apart) continue;
    const readings = new Readings();
    groups.forEach((group, index) => {
      for (const { span } of group) readings.add(String(index), group[0]?.text ?? '', span);
    });
    const subject = key.slice(key.indexOf('|') + 1);
    findings.push(
      finding({
        code: 'duration.differs',
        message: `${capitalised(story.nameOf(subject))}, length of “${lengths[0]?.claim.word ?? ''}”: ${tally(readings.all)}`,
        readings: readings.all,
        why: 'One length is fixed for it, and the lengths do not meet.',
      }),
    );
  }
  return { findings, compatible: [] };
}

function meet(a: Duration, b: Duration): boolean {
  return a.unit !== b.unit || (a.min <= b.max && b.min <= a.max);
}
