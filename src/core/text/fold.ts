import type { MappedText } from './mappedText';
import { UnitwiseText } from './mappedText';

const QUOTES = new Set('"\'`´“”„‟‘’‚‛«»‹›′″ʼ＂＇');
const DASHES = new Set('-‐‑‒–—―−﹘﹣－');
const UNSEEN = /^[\p{Cc}\p{Cf}*_]$/u;
const WHITE = /^\s$/u;

/**
 * Folds what may differ between a text and a copy of its words: kinds of quotation marks and of dashes, dashes with and
 * without spaces, white space, case, forms of one letter (Unicode NFKD); marks of emphasis and characters that are not
 * seen are passed over.
 */
export function foldText(text: string): MappedText {
  const folded: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const put = (units: string, start: number, end: number) => {
    for (const unit of units.split('')) {
      folded.push(unit);
      starts.push(start);
      ends.push(end);
    }
  };
  let at = 0;
  for (const character of text) {
    const start = at;
    at += character.length;
    const code = character.charCodeAt(0);
    // Most characters are letters and figures that stand for themselves.
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) {
      folded.push(character);
      starts.push(start);
      ends.push(at);
      continue;
    }
    const last = folded.at(-1);
    if (WHITE.test(character)) {
      if (last !== ' ' && last !== '-' && last !== undefined) put(' ', start, at);
    } else if (UNSEEN.test(character)) continue;
    else if (QUOTES.has(character)) {
      if (last !== "'") put("'", start, at);
      else ends[ends.length - 1] = at;
    } else if (DASHES.has(character)) {
      if (last === ' ') {
        folded.pop();
        starts.pop();
        ends.pop();
      }
      if (folded.at(-1) === '-') ends[ends.length - 1] = at;
      else put('-', start, at);
    } else if (character < '\u0080') put(character.toLowerCase(), start, at);
    else put(character.normalize('NFKD').toLowerCase(), start, at);
  }
  return new UnitwiseText(folded.join(''), starts, ends, text.length);
}
