import type { Span } from '../text/span';
import type { MappedText } from '../text/mappedText';
import { SameText, UnitwiseText } from '../text/mappedText';
import { formatIn, withoutFormat } from './words';

const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;
const WHITE = /[ \t\n\v\f\r\u00A0\u2000-\u200A\u2028\u2029\u202F\u3000]/;
const ALL_UNSEEN = new RegExp(UNSEEN, 'g');
const RUNS_OF_WHITE = new RegExp(`${WHITE.source}+`, 'g');

/** A text in the form in which quotes are compared, with the way back to its offsets. */
export function foldText(text: string, form: typeof foldWords): MappedText {
  const folded = form(text);
  // Folding shortens only white space, formatting and unseen characters; where nothing was shortened the offsets are the same.
  if (folded.length === text.length) {
    return new SameText(folded);
  }
  const starts = new Int32Array(folded.length);
  let to = 0;
  let blank = false;
  const format = form === foldWords ? [] : formatIn(text);
  let next = 0;
  for (let at = 0; at < text.length; at++) {
    if (at === format[next]?.start) {
      at = (format[next++] as Span).end - 1;
      continue;
    }
    const unit = text[at] as string;
    if (UNSEEN.test(unit)) continue;
    const isBlank = WHITE.test(unit);
    if (!isBlank || !blank) starts[to++] = at;
    blank = isBlank;
  }
  const ends = starts.map((start) => start + 1);
  return new UnitwiseText(folded, starts, ends, text.length);
}

/** One space for a run of white space, straight quotation marks, nothing unseen: one code unit for one, or none. */
export function foldWords(text: string): string {
  return text
    .replace(ALL_UNSEEN, '')
    .replace(RUNS_OF_WHITE, ' ')
    .replace(/[‘’‛ʼ]/g, "'")
    .replace(/[“”„‟]/g, '"');
}

/** {@link foldWords} of a text without the marks that format it. */
export function foldPlain(text: string): string {
  return foldWords(withoutFormat(text));
}
