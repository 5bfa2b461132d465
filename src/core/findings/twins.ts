import { EVENT_CLASSES } from '../lexicon/eventClasses';
import { COUNTED_KINDS } from '../lexicon/measureWords';
import type { QuantityMention } from '../mentions/mention';
import { meet } from '../mentions/quantities/compare';
import { append } from '../text/append';
import type { Compared } from './build';
import { areApart, finding, Readings, sourceSpan, tally } from './build';
import type { Finding } from './finding';
import type { ComparedArticle } from './placed';
import type { StoryView } from './view';

/** A sentence with the counts that it gives, one a noun. */
interface Tally {
  readonly part: ComparedArticle;
  readonly counts: ReadonlyMap<string, QuantityMention>;
  /** Whether the counts grow as reports come in. */
  readonly growing: boolean;
}

/** The smallest count that two sentences hardly share by chance. */
const TELLING = 13;
/** A count that more sentences have than this says nothing. */
const COMMON = 20;

/**
 * Compares counts told side by side: where two sentences agree in one of them ("171 passengers and 16 crew", "171 passengers
 * and 18 crew"), the other is of the same thing too.
 */
export function compareTwins(story: StoryView): Compared {
  const byCount = new Map<string, Tally[]>();
  for (const part of story.articles) {
    for (const tallied of story.memo.of(part.reading, talliesOf))
      for (const [noun, { min }] of tallied.counts)
        if (min >= TELLING) append(byCount, `${min} ${noun}`, tallied);
  }
  const findings: Finding[] = [];
  for (const [key, tallies] of byCount) {
    if (tallies.length < 2 || tallies.length > COMMON) continue;
    const nouns = new Set(tallies.flatMap(({ counts }) => [...counts.keys()]));
    for (const noun of nouns) {
      const found =
        `${tallies[0]?.counts.get(noun)?.min ?? ''} ${noun}` === key ? undefined : differing(tallies, noun);
      if (found) findings.push(found);
    }
  }
  return { findings, compatible: [] };
}

function differing(tallies: readonly Tally[], noun: string): Finding | undefined {
  const having = tallies.filter(({ counts }) => counts.has(noun));
  const count = (each: Tally) => each.counts.get(noun) as QuantityMention;
  const apart = having.filter((one) => having.some((other) => !meet(count(one), count(other))));
  const readings = new Readings();
  for (const each of apart) {
    const quantity = count(each);
    readings.add(String(quantity.min), quantity.text, sourceSpan(each.part.article, quantity));
  }
  if (readings.all.length < 2 || !areApart(readings.all)) return undefined;
  const days = new Set(apart.map(({ part }) => part.date?.day));
  const update = apart.some(({ growing }) => growing) && days.size > 1;
  return finding({
    code: 'number.differs',
    ...(update ? { severity: 'information' as const } : {}),
    message: `Number of “${noun}”: ${tally(readings.all)}`,
    readings: readings.all,
    why: update
      ? 'The sentences agree in another count; articles of different days can bring this one up to date.'
      : 'The sentences agree in another count and differ in this one.',
  });
}

/** The sentences of an article that give exact counts of two things or more. */
function talliesOf(part: ComparedArticle): Tally[] {
  const bySentence = new Map<number, QuantityMention[]>();
  for (const quantity of part.mentions.quantities) {
    const exact = quantity.min === quantity.max && !quantity.approximate && quantity.counted !== undefined;
    if (quantity.kind === 'count' && exact) append(bySentence, quantity.sentence, quantity);
  }
  const growing = new Set<number>();
  for (const claim of part.claims)
    if (claim.kind === 'quantity' && EVENT_CLASSES.get(claim.event ?? '')?.toll) growing.add(claim.sentence);
  return [...bySentence].flatMap(([sentence, quantities]): Tally[] => {
    const counts = new Map<string, QuantityMention>();
    for (const quantity of quantities) {
      const noun = COUNTED_KINDS.get(quantity.counted ?? '') ?? quantity.counted ?? '';
      if (counts.has(noun)) return [];
      counts.set(noun, quantity);
    }
    return counts.size > 1 ? [{ part, counts, growing: growing.has(sentence) }] : [];
  });
}
