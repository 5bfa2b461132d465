import type { Article } from '../text/article';
import { indexAt } from '../text/span';
import type { TextChange } from './correction';

const LETTER = /\p{L}/u;

/** Whether nothing but marks stands between the start of a sentence and an offset. */
export function opensSentence({ sentences, text }: Article, offset: number): boolean {
  const sentence = sentences[indexAt(sentences, offset)];
  return sentence !== undefined && !/[\p{L}\p{N}]/u.test(text.slice(sentence.start, offset));
}

/** The apostrophe that an article writes. */
export const apostropheOf = ({ text }: Article) => (text.includes('’') ? '’' : "'");

export function isUpper(words: string): boolean {
  return words.length > 1 && words === words.toUpperCase() && words !== words.toLowerCase();
}

/** Words that are lower case, with a capital first letter. */
export function withCapital(words: string): string {
  return words.replace(LETTER, (letter) => letter.toUpperCase());
}

/** Words in capitals, or with a capital, where those that they replace have them; those in figures have none. */
export function inCaseOf(like: string, words: string): string {
  if (isUpper(like)) return words.toUpperCase();
  const first = LETTER.exec(like)?.[0] ?? '';
  return first !== '' && first === first.toUpperCase() && first !== first.toLowerCase()
    ? withCapital(words)
    : words;
}

/** Words with vowels that are not heard first, and words without that are. */
const SOUNDS_CLOSED = /^(?:one|once|uni(?!n)|us[ea]|eu)/i;
const SOUNDS_OPEN = /^(?:[aeiou]|hour|honou?r|honest|heir)/i;
const FIGURES_OPEN = /^(?:8|1[18](?:\D|\d{3}\b|$))/;

/** Whether “an” stands before words, and not “a”. */
function takesAn(words: string): boolean {
  const heard = words.replace(/^[^\p{L}\p{N}]+/u, '').replaceAll(/(?<=\d)[,\u00A0\u202F\u2009](?=\d)/g, '');
  return FIGURES_OPEN.test(heard) || (SOUNDS_OPEN.test(heard) && !SOUNDS_CLOSED.test(heard));
}

/** A replacement that takes along the “a” or “an” before it, where the new words ask for the other. */
export function withIndefinite(text: string, change: TextChange): TextChange {
  const before = /(?<![\p{L}\p{N}])(an?)\s+$/iu.exec(text.slice(Math.max(0, change.start - 8), change.start));
  const [gap = '', indefinite = ''] = before ?? [];
  if (gap === '' || change.text === '') return change;
  const asks = takesAn(change.text);
  // An “a” that stood there against the rule is no business of this.
  if (asks === (indefinite.length === 2) || takesAn(text.slice(change.start, change.end)) === asks)
    return change;
  const other = inCaseOf(indefinite === 'A' ? 'An' : indefinite, asks ? 'an' : 'a');
  const start = change.start - gap.length;
  return { start, end: change.end, text: other + gap.slice(indefinite.length) + change.text };
}
