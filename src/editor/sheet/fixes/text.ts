import type { TextEdit } from '../../../core/sheet/sheet';
import type { Span } from '../../../core/text/span';
import { outsideQuotes } from '../context';

/** A line of a text. */
export interface Line extends Span {
  /** Without the line break. */
  readonly text: string;
  /** Where the next line starts. */
  readonly next: number;
}

/** The line that an offset is in. */
export function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const lineBreak = text.indexOf('\n', offset);
  const next = lineBreak < 0 ? text.length : lineBreak + 1;
  const line = text.slice(start, next).replace(/\r?\n$/, '');
  return { start, end: start + line.length, text: line, next };
}

/** How far in a line begins. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/**
 * The span of the value of a key in a map, or in a row in braces; undefined where the map has no such key with a value on
 * its line.
 */
export function valueSpan(text: string, map: Span, key: string): Span | undefined {
  const plain = outsideQuotes(text.slice(map.start, map.end));
  const inBraces = plain.startsWith('{');
  const found = new RegExp(`${inBraces ? '[{,]' : '(?:^|\\n)'}\\s*${key}:[ \\t]+(?=\\S)`).exec(plain);
  if (!found) return undefined;
  const start = found.index + found[0].length;
  const rest = plain.slice(start);
  const toEnd = /^"[^"]*"/.exec(rest) ?? (inBraces ? /^[^,}\n]*/ : /^[^\n]*/).exec(rest);
  const value = toEnd?.[0] ?? '';
  const comment = value.search(/\s#/);
  const words = (comment < 0 ? value : value.slice(0, comment)).trimEnd();
  return words === '' ? undefined : { start: map.start + start, end: map.start + start + words.length };
}

/** The edit that gives a map another first key, with a place for its value; `caret` is that place in the edit's text. */
export function withFirstKey(text: string, map: Span, key: string): { edit: TextEdit; caret: number } {
  if (text[map.start] === '{') {
    const at = map.start + 1;
    const isEmpty = /^\s*\}/.test(text.slice(at));
    return { edit: { start: at, end: at, text: `${key}: ${isEmpty ? '' : ', '}` }, caret: key.length + 2 };
  }
  const { start, text: line } = lineAt(text, map.start);
  const lead = line.slice(0, map.start - start).replace(/\S/g, ' ');
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  return {
    edit: { start: map.start, end: map.start, text: `${key}: ${lineBreak}${lead}` },
    caret: key.length + 2,
  };
}

/**
 * The edit that takes an item out of its list, with the list’s key where it was the only one. A comment behind the item
 * stays.
 * @returns undefined where the item shares its lines with something else.
 */
export function withoutItem(text: string, item: Span): TextEdit | undefined {
  const first = lineAt(text, item.start);
  const last = lineAt(text, item.end);
  const before = text.slice(first.start, item.start);
  const after = text.slice(item.end, last.end);
  if (/^\s*- +$/.test(before) && /^\s*(?:#.*)?$/.test(after)) {
    const indent = indentOf(before);
    const lineBreak = text.slice(last.end, last.next);
    const comment = after.trim() === '' ? '' : `${' '.repeat(indent)}${after.trim()}${lineBreak}`;
    const isLast = !isItem(contentAt(text, last.next), indent);
    const key = comment === '' && isLast ? ownKey(text, first) : undefined;
    return { start: key ?? first.start, end: last.next, text: comment };
  }
  const open = /(?:\[|,)\s*$/.exec(before);
  const close = /^\s*(?:,\s*|\])/.exec(after);
  if (!open || !close) return undefined;
  if (close[0].includes(',')) return { start: item.start, end: item.end + close[0].length, text: '' };
  if (open[0].includes(',')) return { start: item.start - open[0].length, end: item.end, text: '' };
  const alone = /^\s*[\w-]+:\s*\[\s*$/.test(before) && /^\s*\]\s*$/.test(after);
  return alone ? { start: first.start, end: last.next, text: '' } : { ...item, text: '' };
}

/** The first line from an offset on that is neither blank nor a comment. */
function contentAt(text: string, offset: number): string {
  let line = lineAt(text, offset);
  while (/^\s*(?:#.*)?$/.test(line.text) && line.next < text.length) line = lineAt(text, line.next);
  return line.text;
}

function isItem(line: string, indent: number): boolean {
  return indentOf(line) === indent && line.trimStart().startsWith('- ');
}

/** Where the line with the key of a list starts, when the list’s item on a line is its first. */
function ownKey(text: string, first: Line): number | undefined {
  if (first.start === 0) return undefined;
  const above = lineAt(text, first.start - 1);
  const isKey = /^\s*[\w-]+:\s*$/.test(above.text) && indentOf(above.text) <= indentOf(first.text);
  return isKey ? above.start : undefined;
}
