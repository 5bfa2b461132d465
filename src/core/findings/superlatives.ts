import type { ScopeClaim } from '../claims/claim';
import { formatDay } from '../mentions/calendar';
import type { Compared } from './build';
import { areApart, finding, Readings, sourceSpan, tally } from './build';
import type { Finding } from './finding';
import type { Grouped } from './groups';
import { Groups } from './groups';
import type { ComparedArticle, PlacedArticle } from './placed';
import type { StoryView } from './view';

/** A superlative; its key is the quality. */
interface Superlative extends Grouped {
  readonly claim: ScopeClaim;
}

/** Compares how far back a superlative is said to reach: "the strongest since 2019" against "the strongest ever". */
export function compareSuperlatives(story: StoryView): Compared {
  return { findings: story.kept(createGroups).compare(story), compatible: [] };
}

const createGroups = () => new Groups(superlativesIn, differing);

function superlativesIn(part: PlacedArticle, story: StoryView): Superlative[] {
  const superlatives: Superlative[] = [];
  for (const claim of story.claims(part, 'scope'))
    if (claim.mark === 'most') superlatives.push({ part, key: claim.domain[0] ?? '', claim });
  return superlatives;
}

function differing(superlatives: readonly Superlative[]): Finding[] {
  // Most are of all time, or say nothing of it.
  if (superlatives.every(({ claim }) => claim.since === undefined)) return [];
  return alike(superlatives).flatMap((group) => {
    if (group.length < 2) return [];
    const readings = new Readings();
    for (const { claim, part } of group) {
      const bound = boundOf(claim, part);
      readings.add(bound.key, bound.words, sourceSpan(part.article, claim));
    }
    if (readings.all.length < 2 || !areApart(readings.all)) return [];
    return [
      finding({
        code: 'scope.differs',
        message: `The ${group[0]?.key ?? ''}, how far back: ${tally(readings.all)}`,
        readings: readings.all,
        why: 'A superlative since a year leaves room for a greater one before it; one of all time does not.',
      }),
    ];
  });
}

/** Content words that two sentences must share beside the superlative to speak of one thing. */
const SHARED = 2;

/** Groups claims whose sentences share words, so that two things of one quality stay apart. */
function alike(all: readonly Superlative[]): Superlative[][] {
  const groups: { words: Set<string>; superlatives: Superlative[] }[] = [];
  for (const superlative of all) {
    const { object } = superlative.claim;
    const group = groups.find(({ words }) => object.filter((word) => words.has(word)).length >= SHARED);
    if (group) {
      group.superlatives.push(superlative);
      for (const word of object) group.words.add(word);
    } else groups.push({ words: new Set(object), superlatives: [superlative] });
  }
  return groups.map(({ superlatives }) => superlatives);
}

function boundOf(claim: ScopeClaim, part: ComparedArticle): { key: string; words: string } {
  const date = claim.since === undefined ? undefined : part.mentions.dates[claim.since];
  if (!date?.interval) return { key: 'ever', words: 'of all time' };
  return { key: formatDay(date.interval.start).slice(0, 4), words: `since ${date.text}` };
}
