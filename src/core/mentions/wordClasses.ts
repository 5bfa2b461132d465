import { CALENDAR_WORDS } from '../lexicon/calendarWords';
import { nounOf } from '../lexicon/cues';
import type { Lexicon } from '../lexicon/lexicon';
import { foldLower } from '../lexicon/table';
import type { Article } from '../text/article';
import type { Token } from '../text/token';
import { UNLISTED } from '../text/token';
import { WordTable } from '../text/wordTable';
import { Listed } from './listed';
import { opensQuantity } from './quantities';

/** A token's word as tables know it: folded, without the full stop of an abbreviation. */
export function key(token: Token): string {
  return keyOf(token.lower);
}

function keyOf(lower: string): string {
  const last = lower.length - 1;
  const stop = last > 1 && lower.charCodeAt(last) === 0x2e && lower.indexOf('.') === last;
  return foldLower(stop ? lower.slice(0, -1) : lower);
}

const CLASSES = Listed.name - 1;

/**
 * A table for the scanner that says of each word what others would look up: its `WordClass` and {@link Listed}, its `Cue`
 * and its singular.
 */
export function createWordTable({ words, forms, cues }: Lexicon): WordTable {
  return new WordTable((word) => {
    const key = keyOf(word);
    const listed =
      (words.get(key) ?? 0) |
      (forms.has(key) ? Listed.name : 0) |
      (CALENDAR_WORDS.has(word) ? Listed.date : 0) |
      (opensQuantity(word) ? Listed.quantity : 0);
    const cue = cues.get(word) ?? 0;
    return { listed, cues: cue, noun: nounOf(word, cue) };
  });
}

/**
 * What the lexicon lists each word of an article as.
 * @returns flags of `WordClass` a token; 0 for words that are not listed and for what is no word.
 */
export function wordClasses({ tokens }: Article, { words }: Lexicon): Int32Array {
  const classes = new Int32Array(tokens.length);
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (token.kind !== 'word') continue;
    classes[index] = token.listed === UNLISTED ? (words.get(key(token)) ?? 0) : token.listed & CLASSES;
  }
  return classes;
}
