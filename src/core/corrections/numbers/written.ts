import { CARDINALS, MULTIPLIERS } from '../../lexicon/numberWords';
import type { Span } from '../../text/span';

/** A number as some text writes it. */
export interface WrittenNumber extends Span {
  readonly text: string;
  readonly value: number;
  readonly form: 'figures' | 'words';
  /** What multiplies the figures ("m", "million"), with what stands before it. */
  readonly magnitude?: { readonly gap: string; readonly words: string; readonly factor: number };
}

const FIGURES = /(?<![\d.,])(?:\d{1,3}([,\u00A0\u202F\u2009 ])\d{3}(?:\1\d{3})*(?!\d)|\d+)(?:\.\d+)?/g;
const MAGNITUDE =
  /^([ \u00A0-]?)(thousand|million|billion|trillion|lakh|crore|mn|mln|bn|bln|tn|trn|[mbkt])(?![\p{L}\p{N}])/iu;
const LETTERS: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
  ['t', 1e12],
]);

/** The number of a text that `isIt` takes for the one; undefined where none is. */
export function findNumber(text: string, isIt: (value: number) => boolean): WrittenNumber | undefined {
  return [...inFigures(text), ...inWords(text)].find(({ value }) => isIt(value));
}

/** Every number that a text may be read to have; of "60m" both 60 and 60 million. */
export function numbersIn(text: string): WrittenNumber[] {
  return [...inFigures(text), ...inWords(text)];
}

function inFigures(text: string): WrittenNumber[] {
  return [...text.matchAll(FIGURES)].flatMap(({ 0: figures, index: start }): WrittenNumber[] => {
    const end = start + figures.length;
    const value = Number(figures.replaceAll(/[^\d.]/g, ''));
    const bare: WrittenNumber = { start, end, text: figures, value, form: 'figures' };
    const [all, gap = '', words = ''] = MAGNITUDE.exec(text.slice(end)) ?? [];
    if (all === undefined) return [bare];
    const factor = MULTIPLIERS.get(words.toLowerCase()) ?? LETTERS.get(words.toLowerCase()) ?? 1;
    const whole = end + all.length;
    const multiplied: WrittenNumber = {
      ...{ start, end: whole, text: text.slice(start, whole), form: 'figures' },
      value: Number((value * factor).toPrecision(12)),
      magnitude: { gap, words, factor },
    };
    return [multiplied, bare];
  });
}

/** Runs of number words, as long as they go. */
function inWords(text: string): WrittenNumber[] {
  const words = [...text.matchAll(/\p{L}+/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));
  const found: WrittenNumber[] = [];
  const counts = (at: number) => CARDINALS.has(words[at]?.word ?? '') || isMultiplier(words[at]?.word ?? '');
  const joined = (at: number) => /^[\s-]+$/.test(text.slice(words[at - 1]?.end, words[at]?.start));
  for (let at = 0; at < words.length; at++) {
    const opensWithA = words[at]?.word === 'a' && isMultiplier(words[at + 1]?.word ?? '');
    if (!counts(at) && !opensWithA) continue;
    let last = opensWithA ? at + 1 : at;
    for (;;) {
      const next = words[last + 1]?.word === 'and' && joined(last + 1) ? last + 2 : last + 1;
      if (next >= words.length || !counts(next) || !joined(next)) break;
      last = next;
    }
    const run = words.slice(at, last + 1);
    const [start, end] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0];
    const value = valueOf(run.map(({ word }) => word));
    found.push({ start, end, text: text.slice(start, end), value, form: 'words' });
    at = last;
  }
  return found;
}

const isMultiplier = (word: string) => word.length > 3 && MULTIPLIERS.has(word);

function valueOf(words: readonly string[]): number {
  let total = 0;
  let part = 0;
  for (const word of words) {
    const factor = MULTIPLIERS.get(word);
    if (factor === undefined) part += CARDINALS.get(word) ?? 0;
    else if (factor <= 100) part = (part || 1) * factor;
    else {
      total += (part || 1) * factor;
      part = 0;
    }
  }
  return total + part;
}
