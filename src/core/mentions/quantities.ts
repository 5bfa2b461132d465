import {
  CARDINALS,
  DENOMINATORS,
  FRACTION_SIGNS,
  LIFE_DECADES,
  MULTIPLIERS,
  ORDINALS,
  ROUGH_PLURALS,
  ROUGH_WORDS,
} from '../lexicon/numberWords';
import { isPlural, singular } from '../lexicon/singular';
import { TIME_UNITS } from '../lexicon/units';
import type { Article, Sentence } from '../text/article';
import type { Token } from '../text/token';
import type { DateMention, QuantityMention } from './mention';
import { readAgeGroup, readLifeDecade, readTeens } from './quantities/ages';
import { readGeneral } from './quantities/general';
import { skipRun } from './quantities/guards';
import { readCounted, readCountedOf } from './quantities/nounPhrase';
import { tokenAt, type Stretch } from './quantities/stretch';
import { followsRanking, isDigitOrdinal, readDigitOrdinal, readOrdinalWord } from './quantities/ordinals';
import { readScore } from './quantities/scores';
import { thing, type Values } from './quantities/values';
import { TOLD_AS_ZERO, ZERO_ADJECTIVES } from './quantities/words';
import { Listed } from './listed';

type Reader = (stretch: Stretch, at: number) => Values | undefined;

/**
 * Recognises the quantities of an article: counts, money, percentages, measures, ages, ordinals, scores and ratios.
 * @param article only its headlines and body are read.
 * @param dates its dates in text order; what they cover is no quantity.
 * @returns mentions in text order, not overlapping.
 */
export function recogniseQuantities(article: Article, dates: readonly DateMention[]): QuantityMention[] {
  const found: QuantityMention[] = [];
  let next = 0;
  article.sentences.forEach((sentence, index) => {
    if (sentence.zone !== 'body' && sentence.zone !== 'headline') return;
    let first = sentence.first;
    for (;;) {
      while (next < dates.length && (dates[next] as DateMention).last <= first) next++;
      const date = dates[next];
      const last = date && date.first < sentence.last ? date.first : sentence.last;
      if (first < last) readStretch(article, sentence, index, first, last, found);
      if (!date || date.last >= sentence.last || date.first >= sentence.last) return;
      first = date.last;
    }
  });
  return found;
}

function readStretch(
  article: Article,
  sentence: Sentence,
  index: number,
  first: number,
  last: number,
  found: QuantityMention[],
): void {
  const { tokens } = article;
  const stretch = { tokens, first, last, opening: sentence.first, headline: sentence.zone === 'headline' };
  let at = first;
  while (at < last) {
    const token = tokens[at] as Token;
    const reader =
      token.kind === 'word'
        ? (token.listed & Listed.quantity) !== 0
          ? READERS.get(token.lower)
          : undefined
        : token.kind === 'number'
          ? readNumber
          : token.kind === 'symbol'
            ? readSymbol
            : undefined;
    if (!reader) {
      at++;
      continue;
    }
    const run = token.kind === 'number' ? skipRun(stretch, at) : 0;
    const values = run === 0 ? reader(stretch, at) : undefined;
    if (!values) {
      at += Math.max(run, 1);
      continue;
    }
    const start = (tokens[values.first] as Token).start;
    const end = (tokens[values.last - 1] as Token).end;
    found.push({
      type: 'quantity',
      text: article.said(start, end),
      start,
      end,
      sentence: index,
      ...values,
    });
    stretch.first = values.last;
    at = values.last;
    // A number in what is counted belongs to a name ("six ZK 47 pistols"), unless "of" stands between.
    if (tokens[at]?.start !== values.nounSpan?.start) continue;
    while (values.nounSpan && at < last && (tokens[at] as Token).start < values.nounSpan.end) at++;
  }
}

/** What reads a quantity at a word, by the word. */
const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...[CARDINALS, MULTIPLIERS, ROUGH_PLURALS, ROUGH_WORDS, DENOMINATORS].flatMap((table) =>
    [...table.keys()].map((word): [string, Reader] => [word, readGeneral]),
  ),
  ...[...ORDINALS.keys()].map((word): [string, Reader] => [word, readOrdinal]),
  ...[...LIFE_DECADES.keys()].map((word): [string, Reader] => [word, readDecade]),
  ['teens', readDecade],
  ['no', readZero],
  ['none', readZero],
]);

/** Whether a quantity can start with a word. */
export function opensQuantity(word: string): boolean {
  return READERS.has(word);
}

function readSymbol(stretch: Stretch, at: number): Values | undefined {
  return FRACTION_SIGNS.has((stretch.tokens[at] as Token).text) ? readGeneral(stretch, at) : undefined;
}

function readNumber(stretch: Stretch, at: number): Values | undefined {
  if (isDigitOrdinal(stretch, at)) {
    const ordinal = readDigitOrdinal(stretch, at);
    const values = ordinal && ranked(stretch, ordinal.first, ordinal.last, ordinal.value);
    // "the 11th" without a noun is a day as often as a rank.
    return values?.counted !== undefined || followsRanking(stretch, at) ? values : undefined;
  }
  const decade = readAgeGroup(stretch, at) ?? readLifeDecade(stretch, at);
  if (decade) return { kind: 'age', ...decade };
  const score = readScore(stretch, at);
  if (score) {
    const [a, b] = score.pairs[0] as readonly [number, number];
    return {
      kind: 'score',
      first: score.first,
      last: score.last,
      min: Math.min(a, b),
      max: Math.max(a, b),
      score: score.pairs,
    };
  }
  return readGeneral(stretch, at);
}

function readDecade(stretch: Stretch, at: number): Values | undefined {
  const age =
    (stretch.tokens[at] as Token).lower === 'teens' ? readTeens(stretch, at) : readLifeDecade(stretch, at);
  return age && { kind: 'age', ...age };
}

function readOrdinal(stretch: Stretch, at: number): Values | undefined {
  const fraction = DENOMINATORS.has((stretch.tokens[at] as Token).lower)
    ? readGeneral(stretch, at)
    : undefined;
  if (fraction) return fraction;
  const ordinal = readOrdinalWord(stretch, at);
  return ordinal && ranked(stretch, ordinal.first, ordinal.last, ordinal.value);
}

function ranked(stretch: Stretch, first: number, last: number, value: number): Values | undefined {
  if (TIME_UNITS.has(tokenAt(stretch, last)?.lower ?? '')) return undefined;
  const counted = readCounted(stretch, last, 'ordinal');
  if (counted && TIME_UNITS.has(counted.counted)) return undefined;
  return { kind: 'ordinal', first, last, min: value, max: value, ...thing(counted) };
}

/** "no casualties", "none of the passengers": told as zero only of things whose number is news. */
function readZero(stretch: Stretch, at: number): Values | undefined {
  const zero = { kind: 'count', first: at, last: at + 1, min: 0, max: 0 } as const;
  if ((stretch.tokens[at] as Token).lower === 'none') {
    const counted = readCountedOf(stretch, at + 1, false);
    return counted && TOLD_AS_ZERO.has(counted.counted) ? { ...zero, ...thing(counted) } : undefined;
  }
  let noun = at + 1;
  while (ZERO_ADJECTIVES.has(tokenAt(stretch, noun)?.lower ?? '')) noun++;
  const token = tokenAt(stretch, noun);
  if (!token || !isPlural(token.lower) || !TOLD_AS_ZERO.has(singular(token.lower))) return undefined;
  const counted = readCounted(stretch, noun, 'many');
  return counted && TOLD_AS_ZERO.has(counted.counted) ? { ...zero, ...thing(counted) } : undefined;
}
