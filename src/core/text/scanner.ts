import { ASCII, Class, classOf, isApostrophe, isHighSurrogate } from './characters';
import { endOf, PackedTokens } from './packedTokens';
import type { Token, Word } from './token';
import { isAddress, linkTarget, numberEnd, pictographEnd, possessiveEnd, readWord } from './tokenEnds';
import type { VisibleText } from './visible';
import { hashOf, plainOf, wordOf } from './wordTable';
import type { WordTable } from './wordTable';

/** The marks by their characters; an apostrophe is read as a straight one. */
const MARKS: ReadonlyMap<string, Word> = new Map(
  [...'.,;:!?\'"()[]{}<>|/\\-–—―‒‐‑…“”‘’„‚«»‹›·•¡¿`´'].map((char) => [
    char,
    plainOf('mark', char === '’' ? "'" : char),
  ]),
);

const POSSESSIVE = hashOf("'s");

/**
 * Cuts a text into tokens, in order and without overlap.
 * @param text any string; broken surrogates are read as symbols.
 */
export function scan(text: string): Token[] {
  return scanPacked(text).unpack();
}

/**
 * Cuts a text into tokens as {@link scan} does.
 * @param table shared by texts that are scanned one after the other
 * @param visible what the text is seen of: tokens have their places where that stands
 */
export function scanPacked(text: string, table?: WordTable, visible?: VisibleText): PackedTokens {
  const words: Word[] = [];
  const places: number[] = [];
  const length = text.length;
  let at = 0;
  let spaced = false;
  let newline = true;
  /** Where the target of the Markdown link being read starts, so that "](address)" can be passed over. */
  let target = -1;

  const push = (start: number, end: number, word: Word) => {
    words.push(word);
    if (visible) places.push(visible.startOf(start), endOf(visible.endOf(end), spaced, newline));
    else places.push(start, endOf(end, spaced, newline));
    spaced = false;
    newline = false;
  };

  /**
   * Reads a word of plain letters with a blank or comma behind it, as most are.
   * @returns its end, or `start` where it is no such word.
   */
  const plainWord = (start: number): number => {
    let end = start;
    let hash = 0;
    for (let code = text.charCodeAt(end); code < 128 && ASCII[code] === Class.letter;) {
      hash = (Math.imul(hash, 31) + code) | 0;
      code = ++end < length ? text.charCodeAt(end) : 0x20;
    }
    const after = end < length ? text.charCodeAt(end) : 0x20;
    if (after !== 0x20 && after !== 0x2c) return start;
    push(start, end, table ? table.word(text, start, end, hash) : wordOf(text.slice(start, end)));
    return end;
  };

  const codeAt = (index: number) => (index < length ? text.charCodeAt(index) : -1);
  const classAt = (index: number) => (index < length ? classOf(text.charCodeAt(index)) : Class.space);

  /** The end of an address that starts at `start`: up to white space, without closing punctuation. */
  const addressEnd = (start: number) => {
    let end = start;
    while (end < length) {
      const kind = classAt(end);
      const code = codeAt(end);
      if (kind === Class.space || kind === Class.newline || code === 0x3c || code === 0x3e || code === 0x22)
        break;
      end++;
    }
    while (end > start && '.,;:!?\'")]}*_’”'.includes(text[end - 1] as string)) end--;
    return end;
  };

  while (at < length) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);

    if (kind === Class.space || kind === Class.newline) {
      spaced = true;
      if (kind === Class.newline) newline = true;
      at++;
      continue;
    }
    if (kind === Class.invisible || kind === Class.emphasis) {
      at++;
      continue;
    }

    if (kind === Class.letter) {
      const start = at;
      if (isAddress(text, at)) {
        at = addressEnd(at);
        push(start, at, plainOf('url', text.slice(start, at)));
        continue;
      }
      at = plainWord(start);
      if (at > start) continue;
      const { end, text: clean } = readWord(text, at);
      at = end;
      push(start, end, table ? table.word(clean, 0, clean.length, hashOf(clean)) : wordOf(clean));
      continue;
    }

    if (kind === Class.digit) {
      const start = at;
      at = numberEnd(text, at);
      push(start, at, plainOf('number', text.slice(start, at)));
      continue;
    }

    if (code === 0x5f) {
      // An underscore at the edge of a word marks emphasis; inside a word it is read with the word.
      at++;
      continue;
    }

    if (code === 0x5b) {
      const close = linkTarget(text, at);
      if (close !== -1) {
        target = close;
        at++;
        continue;
      }
    }
    if (code === 0x21 && codeAt(at + 1) === 0x5b && linkTarget(text, at + 1) !== -1) {
      at++;
      continue;
    }
    if (at === target) {
      target = -1;
      at = text.indexOf(')', at) + 1;
      continue;
    }

    if (isApostrophe(code)) {
      const possessive = possessiveEnd(text, at);
      const previous = words[words.length - 1];
      if (possessive !== -1 && previous && previous.kind !== 'mark' && !spaced) {
        push(at, possessive, table ? table.word("'s", 0, 2, POSSESSIVE) : wordOf("'s"));
        at = possessive;
        continue;
      }
    }

    const start = at;
    if (isHighSurrogate(code)) {
      at = pictographEnd(text, at);
      push(start, at, plainOf('symbol', text.slice(start, at)));
      continue;
    }
    const char = text[at] as string;
    at++;
    const mark = MARKS.get(char);
    while (char === '.' && codeAt(at) === 0x2e) at++;
    if (mark) push(start, at, at === start + 1 ? mark : plainOf('mark', text.slice(start, at)));
    else push(start, at, plainOf('symbol', char));
  }
  return new PackedTokens(words, places);
}
