import type { Span } from '../text/span';
import { formatIn, withoutFormat } from './words';

export interface Folded {
  readonly text: string;
  /** The folded offset of an offset of the text. */
  at(offset: number): number;
  /** The span of the text that a folded span stands for. */
  spanOf(start: number, end: number): Span;
}

/** A text in the form in which quotes are compared, with the way back to its offsets. */
export function foldText(text: string, form: typeof foldWords): Folded {
  const folded = form(text);
  // Folding shortens only white space, formatting and unseen characters; where nothing was shortened the offsets are the same.
  if (folded.length === text.length) {
    return { text: folded, at: (offset) => offset, spanOf: (start, end) => ({ start, end }) };
  }
  const offsets = new Int32Array(folded.length + 1);
  let to = 0;
  let blank = false;
  const format = form === foldWords ? [] : formatIn(text);
  let next = 0;
  for (let at = 0; at < text.length; at++) {
    if (at === format[next]?.start) {
      at = (format[next++] as Span).end - 1;
      continue;
    }
    const code = text.charCodeAt(at);
    if (isUnseen(code)) continue;
    const isBlank = isWhite(code);
    if (!isBlank || !blank) offsets[to++] = at;
    blank = isBlank;
  }
  offsets[to] = text.length;
  return {
    text: folded,
    at(offset) {
      let low = 0;
      let high = offsets.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((offsets[middle] as number) < offset) low = middle + 1;
        else high = middle;
      }
      return low;
    },
    spanOf: (start, end) => ({
      start: offsets[start] as number,
      end: end > start ? (offsets[end - 1] as number) + 1 : (offsets[start] as number),
    }),
  };
}

function isUnseen(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;
}

function isWhite(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x3000
  );
}

/** One space for a run of white space, straight quotation marks, nothing unseen: one code unit for one, or none. */
export function foldWords(text: string): string {
  return text
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[ \t\n\v\f\r\u00A0\u2000-\u200A\u2028\u2029\u202F\u3000]+/g, ' ')
    .replace(/[‘’‛ʼ]/g, "'")
    .replace(/[“”„‟]/g, '"');
}

/** {@link foldWords} of a text without the marks that format it. */
export function foldPlain(text: string): string {
  return foldWords(withoutFormat(text));
}
