import * as vscode from 'vscode';
import type { Section, SheetEntry } from '../../../core/sheet/model';
import { SECTIONS } from '../../../core/sheet/model';
import type { Fix, Remedy } from './fix';
import { indentOf, lineAt, withoutItem } from './text';

/** Of the later of two entries with one id: an id of its own, or to take it out where it says what the first one says. */
export const giveFreshId: Remedy = ({ problem, text, reading: { sheet } }) => {
  for (const section of sheet ? SECTIONS : []) {
    const entries: readonly SheetEntry[] = sheet?.[section] ?? [];
    const entry = entries.find(({ fields }) => fields.get('id')?.value.start === problem.start);
    const first = entry && entries.find(({ id }) => id === entry.id);
    if (!entry?.id || !first) continue;
    const fresh = freshId(section, entry.id, new Set(entries.map(({ id }) => id)));
    const { start, end } = problem;
    const fixes: Fix[] = [
      { title: vscode.l10n.t('Give it the id “{0}”', fresh), edits: [{ start, end, text: fresh }] },
    ];
    const edit = withoutItem(text, entry);
    const isCopy = text.slice(entry.start, entry.end) === text.slice(first.start, first.end);
    if (edit && isCopy) {
      const title = vscode.l10n.t('Remove this entry: it says what the one above says');
      fixes.unshift({ title, edits: [edit], preferred: true });
    } else fixes[0] = { ...(fixes[0] as Fix), preferred: true };
    return fixes;
  }
  return [];
};

/** The id with the first number that makes it another one: the ids of entities are words, the others are short hashes. */
function freshId(section: Section, id: string, used: ReadonlySet<string | undefined>): string {
  const joint = section === 'entities' ? '-' : '';
  let next = 2;
  while (used.has(`${id}${joint}${next}`)) next++;
  return `${id}${joint}${next}`;
}

/** How much of a line a title shows. */
const MAX_LINE = 40;

/** Of a key that stands twice in one entry: to take out the one or the other, where each has a line of its own. */
export const keepOneKey: Remedy = ({ problem, text }) => {
  const second = keyLine(text, problem.start);
  const first = second && lineAbove(text, second);
  return [first, second].flatMap((line) =>
    line && line.isAlone
      ? [
          {
            title: vscode.l10n.t('Remove “{0}”, line {1}', shortened(line.words), line.number),
            edits: [{ start: line.start, end: line.next, text: '' }],
          },
        ]
      : [],
  );
};

interface KeyLine {
  readonly start: number;
  readonly next: number;
  /** From 1. */
  readonly number: number;
  readonly key: string;
  /** How far in the key stands. */
  readonly column: number;
  readonly words: string;
  /** Whether nothing is lost but the key and its value when the line goes. */
  readonly isAlone: boolean;
}

/** The line of a key, where it begins with that key. */
function keyLine(text: string, offset: number): KeyLine | undefined {
  const { start, next, text: line } = lineAt(text, offset);
  const match = /^(\s*)((?:- +)*)([\w-]+):(?: |$)/.exec(line);
  if (!match) return undefined;
  const [, indent = '', dashes = '', key = ''] = match;
  const column = indent.length + dashes.length;
  const below = lineAt(text, next).text;
  const goesOn = next < text.length && below.trim() !== '' && indentOf(below) > column;
  const words = line.slice(column).trimEnd();
  const isAlone = dashes === '' && !goesOn && !/\s#/.test(words);
  return { start, next, number: text.slice(0, start).split('\n').length, key, column, words, isAlone };
}

/** The line above with the same key in the same entry. */
function lineAbove(text: string, { start, key, column }: KeyLine): KeyLine | undefined {
  for (let at = start - 1; at >= 0;) {
    const line = lineAt(text, at);
    const above = keyLine(text, at);
    if (above?.column === column && above.key === key) return above;
    const isOutside = line.text.trim() !== '' && (above?.column ?? indentOf(line.text)) < column;
    if (isOutside || (above?.column === column && line.text.trimStart().startsWith('- '))) return undefined;
    at = line.start - 1;
  }
  return undefined;
}

function shortened(words: string): string {
  return words.length > MAX_LINE ? `${words.slice(0, MAX_LINE).trimEnd()}…` : words;
}
