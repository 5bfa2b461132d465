import { articlesOf } from '../../core/findings/build';
import type { Finding, Reading, SourceSpan } from '../../core/findings/finding';
import { withoutCopies } from '../../core/text/copies';

/** A place of a finding with the reading that it is of. */
export interface Place {
  readonly reading: Reading;
  readonly span: SourceSpan;
}

/** A place for each reading in each article: the first there. */
export function placesOf({ readings }: Pick<Finding, 'readings'>): Place[] {
  return readings.flatMap((reading) => {
    const seen = new Set<string>();
    return reading.spans.flatMap((span) =>
      seen.has(span.path) || !seen.add(span.path) ? [] : [{ reading, span }],
    );
  });
}

/** The places that a finding is compared by: all of them where it has one reading, else as {@link placesOf}. */
export function comparedPlaces({ readings }: Pick<Finding, 'readings'>): Place[] {
  const [first, second] = readings;
  return first && !second ? first.spans.map((span) => ({ reading: first, span })) : placesOf({ readings });
}

/** The place at which a finding is listed where it is listed once: the outlier, the reading of fewest articles; else the first. */
export function homeOf(finding: Finding): Place | undefined {
  const counts = finding.readings.map((reading) => articlesOf(reading).size);
  const fewest = Math.min(...counts);
  const outlier = counts.indexOf(fewest);
  const isAlone = counts.lastIndexOf(fewest) === outlier;
  const originals = finding.readings.map((reading) => ({
    ...reading,
    spans: withoutCopies(reading.spans),
  }));
  const among = isAlone ? originals.slice(outlier, outlier + 1) : originals;
  const [home] = among
    .flatMap(({ spans }) => spans)
    .sort((a, b) => (a.path === b.path ? a.start - b.start : a.path < b.path ? -1 : 1));
  return placesOf(finding).find(({ span }) => span === home);
}
