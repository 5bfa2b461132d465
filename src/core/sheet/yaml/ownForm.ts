import { Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Node } from 'yaml';
import type { Span } from '../../text/span';

/**
 * Composes an entry that is written as a run writes one: a map in block style whose values are words, lists and rows on one
 * line each, or a map in flow style on one line. Gives the nodes that the parser gives, in a tenth of its time.
 * @param entry from the start of its line to the end of the last line that is its own; `indent` spaces, then the dash.
 * @returns undefined where anything has another form: a comment behind a value, an anchor, words over several lines, a slip.
 */
export function composeEntry(text: string, entry: Span, indent: number): YAMLMap | undefined {
  const cursor = new Cursor(text, entry.start + indent + 2, entry.end);
  const map = cursor.code() === BRACE ? cursor.row() : cursor.fields(indent + 2);
  return map && cursor.isDone() ? map : undefined;
}

const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;
const DOUBLE = 34;
const NUMBER_SIGN = 35;
const SINGLE = 39;
const COMMA = 44;
const HYPHEN = 45;
const COLON = 58;
const BRACKET = 91;
const BACKSLASH = 92;
const BRACKET_END = 93;
const BRACE = 123;
const BRACE_END = 125;

/** Words that are no text, and their like. */
const RESERVED = /^(?:true|false|null)$/i;
/** What may be a number: only these are looked at more closely. */
const NUMBER_LIKE = /^\d[\da-fox.+-]*$/i;
/** Numbers as the core schema of YAML 1.2 has them, those that begin with a digit. */
const NUMBER = /^(?:\d+(?:\.\d*)?(?:e[+-]?\d+)?|0o[0-7]+|0x[\da-f]+)$/i;
const COUNT = /^\d{1,15}$/;

/** Reads nodes one behind the other. What cannot be read gives undefined; the cursor is of no use then. */
class Cursor {
  readonly #text: string;
  readonly #end: number;
  #at: number;

  constructor(text: string, at: number, end: number) {
    this.#text = text;
    this.#at = at;
    this.#end = end;
  }

  code(): number {
    return this.#text.charCodeAt(this.#at);
  }

  /** Whether nothing but blank lines and comments is left. */
  isDone(): boolean {
    return this.#at >= this.#end || (this.#endLine() && this.#at >= this.#end);
  }

  /** The fields of a map in block style, each at `column` of its line, the cursor at the first one. */
  fields(column: number): YAMLMap | undefined {
    const map = new YAMLMap();
    const from = this.#at;
    for (;;) {
      const key = this.#key(map);
      if (!key) return undefined;
      const value = this.code() === SPACE ? this.#value() : this.#rows(column + 2);
      if (!value) return undefined;
      map.items.push(new Pair(key, value));
      if (this.#at >= this.#end) break;
      if (!this.#endLine()) return undefined;
      if (this.#at >= this.#end) break;
      if (!this.#isIndented(column)) return undefined;
      this.#at += column;
    }
    map.range = [from, this.#at, this.#at];
    return map;
  }

  /** A map in flow style. */
  row(): YAMLMap | undefined {
    const map = new YAMLMap();
    const from = this.#at++;
    do {
      const key = this.#key(map);
      if (!key || this.code() !== SPACE) return undefined;
      this.#at++;
      const value = this.code() === BRACKET ? this.#words() : this.#scalar(true);
      if (!value) return undefined;
      map.items.push(new Pair(key, value));
    } while (this.#takeComma());
    if (this.code() !== BRACE_END) return undefined;
    this.#at++;
    map.flow = true;
    return placed(map, from, this.#at);
  }

  /** A list of maps in flow style, each on a line of its own, below its key. */
  #rows(column: number): YAMLSeq | undefined {
    if (!this.#endLine()) return undefined;
    const list = new YAMLSeq();
    const from = this.#at + column;
    let behind = this.#at;
    while (this.#isIndented(column) && this.#text.charCodeAt(this.#at + column) === HYPHEN) {
      this.#at += column + 1;
      if (this.code() !== SPACE) return undefined;
      this.#at++;
      const row = this.code() === BRACE ? this.row() : undefined;
      if (!row) return undefined;
      list.items.push(row);
      behind = this.#at;
      if (this.#at >= this.#end) break;
      if (!this.#endLine()) return undefined;
    }
    if (list.items.length === 0) return undefined;
    this.#at = behind;
    return placed(list, from, behind);
  }

  #value(): Node | undefined {
    this.#at++;
    return this.code() === BRACKET ? this.#words() : this.#scalar(false);
  }

  /** A list of words in flow style. */
  #words(): YAMLSeq | undefined {
    const list = new YAMLSeq();
    const from = this.#at++;
    list.flow = true;
    if (this.code() !== BRACKET_END) {
      do {
        const word = this.#scalar(true);
        if (!word) return undefined;
        list.items.push(word);
      } while (this.#takeComma());
    }
    if (this.code() !== BRACKET_END) return undefined;
    this.#at++;
    return placed(list, from, this.#at);
  }

  /** Takes a comma with the space behind it. */
  #takeComma(): boolean {
    if (this.code() !== COMMA || this.#text.charCodeAt(this.#at + 1) !== SPACE) return false;
    this.#at += 2;
    return true;
  }

  /** A key that the map does not have yet, with its colon. */
  #key(map: YAMLMap): Scalar | undefined {
    const from = this.#at;
    let to = from;
    for (let code = this.#text.charCodeAt(to); isLetter(code) || (code === HYPHEN && to > from);) {
      code = this.#text.charCodeAt(++to);
    }
    if (to === from || this.#text.charCodeAt(to) !== COLON) return undefined;
    const name = this.#text.slice(from, to);
    if (RESERVED.test(name)) return undefined;
    for (const { key } of map.items) if ((key as Scalar).value === name) return undefined;
    this.#at = to + 1;
    return scalar(name, name, Scalar.PLAIN, from, to);
  }

  #scalar(flow: boolean): Scalar | undefined {
    const code = this.code();
    if (code === DOUBLE) return this.#doubleQuoted();
    if (code === SINGLE) return this.#singleQuoted();
    return opensPlain(code) ? this.#plain(flow) : undefined;
  }

  #plain(flow: boolean): Scalar | undefined {
    const from = this.#at;
    let at = from;
    let code = this.#text.charCodeAt(at);
    for (; at < this.#end; code = this.#text.charCodeAt(++at)) {
      if (code === LINE_FEED || code === RETURN || (flow && isFlowMark(code))) break;
      if (code === TAB) return undefined;
      const next = this.#text.charCodeAt(at + 1);
      if (code === COLON && (at + 1 >= this.#end || isBlank(next) || (flow && isFlowMark(next))))
        return undefined;
      if (code === SPACE && next === NUMBER_SIGN) return undefined;
    }
    if (this.#text.charCodeAt(at - 1) === SPACE) return undefined;
    const source = this.#text.slice(from, at);
    let value: string | number | boolean = source;
    if (at - from <= 5 && RESERVED.test(source)) {
      if (source !== 'true' && source !== 'false') return undefined;
      value = source === 'true';
    } else if (NUMBER_LIKE.test(source) && NUMBER.test(source)) {
      if (!COUNT.test(source)) return undefined;
      value = Number(source);
    }
    this.#at = at;
    return scalar(value, source, Scalar.PLAIN, from, at);
  }

  #singleQuoted(): Scalar | undefined {
    const from = this.#at;
    let at = from + 1;
    for (; ; at++) {
      const code = this.#text.charCodeAt(at);
      if (at >= this.#end || code < SPACE) return undefined;
      if (code !== SINGLE) continue;
      if (this.#text.charCodeAt(at + 1) !== SINGLE) break;
      at++;
    }
    const value = this.#text.slice(from + 1, at).replaceAll("''", "'");
    this.#at = at + 1;
    return scalar(value, value, Scalar.QUOTE_SINGLE, from, this.#at);
  }

  #doubleQuoted(): Scalar | undefined {
    const from = this.#at;
    let at = from + 1;
    let escaped = false;
    for (; ; at++) {
      const code = this.#text.charCodeAt(at);
      if (at >= this.#end || code < SPACE) return undefined;
      if (code === DOUBLE) break;
      if (code !== BACKSLASH) continue;
      escaped = true;
      at++;
    }
    const source = this.#text.slice(from, at + 1);
    const value = escaped ? unescaped(source) : source.slice(1, -1);
    if (value === undefined) return undefined;
    this.#at = at + 1;
    return scalar(value, value, Scalar.QUOTE_DOUBLE, from, this.#at);
  }

  #isIndented(column: number): boolean {
    for (let at = this.#at; at < this.#at + column; at++)
      if (this.#text.charCodeAt(at) !== SPACE) return false;
    return true;
  }

  /** Goes to the next line that is not blank and no comment. @returns false where something is left on this one. */
  #endLine(): boolean {
    if (!this.#takeBreak()) return false;
    while (this.#at < this.#end) {
      let at = this.#at;
      while (at < this.#end && this.#text.charCodeAt(at) === SPACE) at++;
      const code = this.#text.charCodeAt(at);
      if (code === NUMBER_SIGN) {
        const lineBreak = this.#text.indexOf('\n', at);
        this.#at = lineBreak < 0 ? this.#end : Math.min(this.#end, lineBreak + 1);
        continue;
      }
      if (at < this.#end && code !== LINE_FEED && code !== RETURN) return true;
      this.#at = at;
      if (at < this.#end && !this.#takeBreak()) return false;
    }
    return true;
  }

  #takeBreak(): boolean {
    if (this.code() === RETURN) this.#at++;
    if (this.code() !== LINE_FEED) return false;
    this.#at++;
    return true;
  }
}

function scalar(
  value: string | number | boolean,
  source: string,
  type: Scalar.Type,
  start: number,
  end: number,
): Scalar {
  const node = new Scalar(value);
  node.range = [start, end, end];
  node.source = source;
  node.type = type;
  return node;
}

function placed<T extends Node>(node: T, start: number, end: number): T {
  node.range = [start, end, end];
  return node;
}

/** The words of a scalar between double quotation marks; undefined where an escape is one that only YAML has. */
function unescaped(source: string): string | undefined {
  try {
    return JSON.parse(source) as string;
  } catch {
    return undefined;
  }
}

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isBlank(code: number): boolean {
  return code === SPACE || code === LINE_FEED || code === RETURN || code === TAB;
}

function isFlowMark(code: number): boolean {
  return code === COMMA || code === BRACKET || code === BRACKET_END || code === BRACE || code === BRACE_END;
}

/** Whether words without quotation marks may begin with a character: letters, digits, currency signs, all beyond ASCII. */
function opensPlain(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    isLetter(code) ||
    code === 36 ||
    code === 40 ||
    (code >= 0x80 && code !== 0xfeff)
  );
}
