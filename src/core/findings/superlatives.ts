import type { ScopeClaim } from '../claims/claim';
import { formatDay } from '../mentions/calendar';
import { append } from '../text/append';
import type { Compared } from './build';
import { areApart, finding, Readings, sourceSpan, tally } from './build';
import type { Finding } from './finding';
import type { ComparedArticle } from './placed';
import type { StoryView } from './view';

interface Entry {
  readonly claim: ScopeClaim;
  readonly part: ComparedArticle;
}

/** Compares how far back a superlative is said to reach: "the strongest since 2019" against "the strongest ever". */
export function compareSuperlatives(story: StoryView): Compared {
  const qualities = new Map<string, Entry[]>();
  for (const part of story.articles) {
    for (const claim of part.claims) {
      if (claim.kind === 'scope' && claim.mark === 'most')
        append(qualities, claim.domain[0] ?? '', { claim, part });
    }
  }
  const findings: Finding[] = [];
  for (const [quality, entries] of qualities) {
    for (const group of alike(entries)) {
      const readings = new Readings();
      for (const { claim, part } of group) {
        const bound = boundOf(claim, part);
        readings.add(bound.key, bound.words, sourceSpan(part.article, claim));
      }
      if (readings.all.length < 2 || !areApart(readings.all)) continue;
      findings.push(
        finding({
          code: 'scope.differs',
          message: `The ${quality}, how far back: ${tally(readings.all)}`,
          readings: readings.all,
          why: 'A superlative since a year leaves room for a greater one before it; one of all time does not.',
        }),
      );
    }
  }
  return { findings, compatible: [] };
}

/** Content words that two sentences must share beside the superlative to speak of one thing. */
const SHARED = 2;

/** Groups claims whose sentences share words, so that two things of one quality stay apart. */
function alike(entries: readonly Entry[]): Entry[][] {
  const groups: { words: Set<string>; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const { object } = entry.claim;
    const group = groups.find(({ words }) => object.filter((word) => words.has(word)).length >= SHARED);
    if (group) {
      group.entries.push(entry);
      for (const word of object) group.words.add(word);
    } else groups.push({ words: new Set(object), entries: [entry] });
  }
  return groups.map(({ entries: group }) => group);
}

function boundOf(claim: ScopeClaim, part: ComparedArticle): { key: string; words: string } {
  const date = claim.since === undefined ? undefined : part.mentions.dates[claim.since];
  if (!date?.interval) return { key: 'ever', words: 'of all time' };
  return { key: formatDay(date.interval.start).slice(0, 4), words: `since ${date.text}` };
}
