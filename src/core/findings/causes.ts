import type { CauseClaim } from '../claims/claim';
import { excludesCause } from '../lexicon/deathCauses';
import type { Compared } from './build';
import { areApart, finding, Readings, sourceSpan, tally } from './build';
import type { Finding } from './finding';
import type { Grouped } from './groups';
import { Groups } from './groups';
import type { PlacedArticle } from './placed';
import { subjectOf } from './placed';
import type { StoryView } from './view';

/** What a person died of; its key is the person. */
interface Cause extends Grouped {
  readonly claim: CauseClaim;
}

/** Compares what a person is said to have died of: kinds of cause that exclude each other. */
export function compareCauses(story: StoryView): Compared {
  return { findings: story.kept(createGroups).compare(story), compatible: [] };
}

const createGroups = () => new Groups(causesIn, differing);

function causesIn(part: PlacedArticle, story: StoryView): Cause[] {
  return story.claims(part, 'cause').flatMap((claim): Cause[] => {
    const subject = subjectOf(part, claim.who);
    return claim.modality === 'stated' && subject !== undefined ? [{ part, key: subject, claim }] : [];
  });
}

function differing(items: readonly Cause[], story: StoryView): Finding[] {
  const causes = [...new Set(items.map(({ claim }) => claim.cause))];
  const apart = items.filter(({ claim }) => causes.some((cause) => excludesCause(claim.cause, cause)));
  const [first] = apart;
  if (!first) return [];
  const readings = new Readings();
  for (const { part, claim } of apart) {
    const span = sourceSpan(part.article, claim);
    readings.add(claim.cause, `“${span.text.replaceAll(/\s+/g, ' ')}”`, span);
  }
  // An article that has two tells what led to what.
  if (!areApart(readings.all)) return [];
  return [
    finding({
      code: 'reason.differs',
      severity: 'warning',
      message: `What ${story.nameOf(first.key)} died of: ${tally(readings.all)}`,
      readings: readings.all,
      why: 'A person dies once, and neither cause leads to the other as a rule.',
    }),
  ];
}
