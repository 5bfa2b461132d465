import type * as vscode from 'vscode';
import type { Section } from '../../core/sheet/model';
import { SECTIONS } from '../../core/sheet/model';

/** The kinds of maps that a sheet is made of: the sheet itself, the story, the entries, and the rows within entries. */
export type Part = 'sheet' | 'story' | Section | 'evidence' | 'place' | 'saying' | 'role';

/** Where in a sheet a piece of a line stands. */
export interface SheetContext {
  readonly part: Part;
  /** The section, or `story`, that it is in. */
  readonly top: string | undefined;
  /** The key whose value it is part of; undefined where a key itself stands or is to come. */
  readonly key: string | undefined;
}

/** A key at the beginning of a line, with the dashes of lists before it. */
const KEY = /^(\s*(?:- +)*)([\w-]+):(?: |$)/;

/**
 * What a place in a sheet is, judged by indents and brackets alone, so that it is known while the sheet does not parse.
 */
export function contextAt(document: vscode.TextDocument, position: vscode.Position): SheetContext {
  const line = document.lineAt(position.line).text;
  const before = line.slice(0, position.character);
  const lead = /^\s*(?:- *)*/.exec(before)?.[0] ?? '';
  const own = KEY.exec(before);
  const path = parentsOf(document, position.line, own?.[1]?.length ?? lead.length);
  const brace = openBrace(before);
  if (brace >= 0) {
    if (own && own[0].length <= brace) path.push(own[2] as string);
    const word = /(?:^|,)\s*([\w-]+):\s[^,]*$/.exec(outsideQuotes(before.slice(brace + 1)));
    return { part: partOf(path), top: path[0], key: word?.[1] };
  }
  const key = own?.[2] ?? (before.slice(lead.length).startsWith('- ') ? path.at(-1) : undefined);
  return { part: partOf(path), top: path[0] ?? key, key };
}

/** The keys, from the top, under which a key at a column of a line stands. */
function parentsOf(document: vscode.TextDocument, line: number, column: number): string[] {
  const path: string[] = [];
  let limit = column;
  for (let at = line - 1; at >= 0 && limit > 0; at--) {
    const { text } = document.lineAt(at);
    if (/^\s*#/.test(text)) continue;
    const match = KEY.exec(text);
    const start = match?.[1]?.length;
    if (match && start !== undefined && start < limit) {
      path.unshift(match[2] as string);
      limit = start;
    }
  }
  return path;
}

/** The offset of the innermost brace that is open at the end of a text; -1 where none is. */
function openBrace(text: string): number {
  const plain = outsideQuotes(text);
  const open: number[] = [];
  for (let at = 0; at < plain.length; at++) {
    if (plain[at] === '{') open.push(at);
    else if (plain[at] === '}') open.pop();
  }
  return open.at(-1) ?? -1;
}

/** A text with the values that stand in quotation marks blanked out, the marks kept; an apostrophe within a word is none. */
export function outsideQuotes(text: string): string {
  return text.replace(
    /(?<![^\s,:[{])(?:"(?:[^"\\]|\\.)*"|'[^']*')/g,
    (quoted) => '"'.padEnd(quoted.length - 1, '_') + '"',
  );
}

function partOf([top, key]: readonly string[]): Part {
  if (top === undefined) return 'sheet';
  if (top === 'story') return 'story';
  const section = SECTIONS.find((name) => name === top);
  if (!section) return 'sheet';
  if (key === 'evidence') return 'evidence';
  if (key === 'roles') return 'role';
  if (key === 'where' || (key === 'readings' && section === 'conflicts')) return 'place';
  return key === 'readings' ? 'saying' : section;
}
