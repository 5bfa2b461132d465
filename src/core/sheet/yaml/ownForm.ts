import { Pair, YAMLMap, YAMLSeq } from 'yaml';
import type { Node, Scalar } from 'yaml';
import type { Span } from '../../text/span';
import {
  BRACE,
  BRACE_END,
  BRACKET,
  BRACKET_END,
  COLON,
  COMMA,
  composeKey,
  composeScalar,
  emptyScalar,
  HYPHEN,
  LINE_FEED,
  NUMBER_SIGN,
  RETURN,
  SPACE,
} from './ownScalars';

/** An entry in the form that runs write, or nearly. */
interface OwnEntry {
  readonly map: YAMLMap;
  /** Whether a run could have written it: without comments behind values, lists of maps in block style, keys without a value. */
  readonly isStrict: boolean;
}

/**
 * Composes an entry whose lines are each a key with a value, an item of a list, or a comment. Gives the nodes that the
 * parser gives, in a tenth of its time.
 * @param entry from the start of its line to the end of the last line that is its own; `indent` spaces, then the dash.
 * @returns undefined where anything has another form: an anchor, a tag, words over several lines, a slip.
 */
export function composeEntry(text: string, entry: Span, indent: number): OwnEntry | undefined {
  const cursor = new Cursor(text, entry.start + indent + 2, entry.end);
  const map = cursor.code() === BRACE ? cursor.row() : cursor.fields(indent + 2);
  return map && cursor.isDone() ? { map, isStrict: cursor.isStrict } : undefined;
}

/** Reads nodes one behind the other. What cannot be read gives undefined; the cursor is of no use then. */
class Cursor {
  isStrict = true;
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

  /** The fields of a map in block style, each at `column` of its line, the cursor at the first one. It stays behind the last. */
  fields(column: number): YAMLMap | undefined {
    const map = new YAMLMap();
    const from = this.#at;
    for (;;) {
      const key = this.#key(map);
      if (!key) return undefined;
      const value = this.#value(column);
      if (!value) return undefined;
      map.items.push(new Pair(key, value));
      const behind = this.#at;
      if (behind < this.#end && !this.#endLine()) return undefined;
      if (this.#at >= this.#end || this.#indent() < column) {
        this.#at = behind;
        return placed(map, from, behind);
      }
      this.#at += column;
    }
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
    } while (this.#takeComma() || this.#takeCommaAndBreak(from));
    if (this.code() !== BRACE_END) return undefined;
    this.#at++;
    map.flow = true;
    return placed(map, from, this.#at);
  }

  /** What stands behind a key, the cursor behind its colon. */
  #value(column: number): Node | undefined {
    const colon = this.#at;
    while (this.code() === SPACE) this.#at++;
    const code = this.code();
    if (code === LINE_FEED || code === RETURN || code === NUMBER_SIGN || this.#at >= this.#end) {
      this.#at = colon;
      return this.#list(column) ?? this.#nothing(colon);
    }
    if (this.#at !== colon + 1) {
      if (this.#at === colon) return undefined;
      this.isStrict = false;
    }
    return code === BRACKET ? this.#words() : this.#scalar(false);
  }

  #nothing(colon: number): Scalar {
    this.isStrict = false;
    this.#at = colon;
    return emptyScalar(colon);
  }

  /** A list in block style below its key, which stands at `column`; undefined where there is none. */
  #list(column: number): YAMLSeq | undefined {
    if (!this.#endLine() || this.#at >= this.#end) return undefined;
    const indent = this.#indent();
    const from = this.#at + indent;
    if (indent < column || this.#text.charCodeAt(from) !== HYPHEN) return undefined;
    if (indent !== column + 2) this.isStrict = false;
    const list = new YAMLSeq();
    for (;;) {
      this.#at += indent + 1;
      if (this.code() !== SPACE) return this.#fail();
      this.#at++;
      const item = this.code() === BRACE ? this.row() : this.#looseItem(indent + 2);
      if (!item) return this.#fail();
      list.items.push(item);
      const behind = this.#at;
      if (behind < this.#end && !this.#endLine()) return this.#fail();
      const isNext =
        this.#at < this.#end &&
        this.#indent() === indent &&
        this.#text.charCodeAt(this.#at + indent) === HYPHEN;
      if (!isNext) {
        this.#at = behind;
        return placed(list, from, behind);
      }
    }
  }

  /** An item of a list as people write it: a map in block style, or a word. */
  #looseItem(column: number): Node | undefined {
    this.isStrict = false;
    return composeKey(this.#text, this.#at) ? this.fields(column) : this.#scalar(false);
  }

  /** Leaves the cursor where nothing can follow. */
  #fail(): undefined {
    this.#at = this.#end + 1;
    return undefined;
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

  /** Takes a comma with the line break behind it, and the spaces up to below what follows the brace at an offset. */
  #takeCommaAndBreak(brace: number): boolean {
    const comma = this.#at;
    if (this.code() !== COMMA) return false;
    this.#at++;
    const column = brace - this.#text.lastIndexOf('\n', brace) - 1;
    if (this.#takeBreak() && this.#indent() === column + 1) {
      this.#at += column + 1;
      return true;
    }
    this.#at = comma;
    return false;
  }

  /** A key that the map does not have yet, with its colon. */
  #key(map: YAMLMap): Scalar | undefined {
    const key = composeKey(this.#text, this.#at);
    if (!key?.range || this.#text.charCodeAt(key.range[1]) !== COLON) return undefined;
    for (const { key: other } of map.items) if ((other as Scalar).value === key.value) return undefined;
    this.#at = key.range[1] + 1;
    return key;
  }

  #scalar(flow: boolean): Scalar | undefined {
    const node = composeScalar(this.#text, this.#at, this.#end, flow);
    if (node?.range) this.#at = node.range[1];
    return node;
  }

  /** The spaces that the line begins with. */
  #indent(): number {
    let at = this.#at;
    while (this.#text.charCodeAt(at) === SPACE) at++;
    return at - this.#at;
  }

  /** Goes to the next line that is not blank and no comment. @returns false where more is left on this one than a comment. */
  #endLine(): boolean {
    if (this.code() === SPACE) this.#takeComment();
    if (!this.#takeBreak()) return this.#at >= this.#end;
    while (this.#at < this.#end) {
      let at = this.#at;
      while (at < this.#end && this.#text.charCodeAt(at) === SPACE) at++;
      const code = this.#text.charCodeAt(at);
      if (code === NUMBER_SIGN) {
        this.#at = this.#lineEnd(at);
        if (this.#at < this.#end && !this.#takeBreak()) return false;
        continue;
      }
      if (at < this.#end && code !== LINE_FEED && code !== RETURN) return true;
      this.#at = at;
      if (at < this.#end && !this.#takeBreak()) return false;
    }
    return true;
  }

  /** Takes the spaces behind a value, and a comment behind these. */
  #takeComment(): void {
    this.isStrict = false;
    while (this.code() === SPACE) this.#at++;
    if (this.code() === NUMBER_SIGN) this.#at = this.#lineEnd(this.#at);
  }

  /** The offset of the line break behind an offset, or the end. */
  #lineEnd(from: number): number {
    const lineBreak = this.#text.indexOf('\n', from);
    if (lineBreak < 0 || lineBreak >= this.#end) return this.#end;
    return this.#text.charCodeAt(lineBreak - 1) === RETURN ? lineBreak - 1 : lineBreak;
  }

  /** Takes a line break; a carriage return alone is none. */
  #takeBreak(): boolean {
    const at = this.code() === RETURN ? this.#at + 1 : this.#at;
    if (this.#text.charCodeAt(at) !== LINE_FEED) return false;
    this.#at = at + 1;
    return true;
  }
}

function placed<T extends Node>(node: T, start: number, end: number): T {
  node.range = [start, end, end];
  return node;
}
