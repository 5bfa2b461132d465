import * as vscode from 'vscode';
import type { TextEdit } from '../../../core/sheet/sheet';
import type { Fix, Remedy } from './fix';
import type { Line } from './text';
import { indentOf, lineAt } from './text';

/** Of what does not parse: words that need quotation marks, or a line that is not in the column of its entry. */
export const mendSyntax: Remedy = ({ problem, text }) => {
  const line = lineAt(text, problem.start);
  const below = line.next < text.length ? lineAt(text, line.next) : undefined;
  return [quoted(line) ?? aligned(text, line) ?? (below && aligned(text, below)) ?? []].flat();
};

/** Words that YAML reads as something else, such as those with a colon, in quotation marks. */
function quoted(line: Line): Fix | undefined {
  const key = /^\s*(?:- +)*[\w-]+: +/.exec(line.text)?.[0];
  const words = key === undefined ? '' : line.text.slice(key.length).trimEnd();
  if (key === undefined || !/:(?: |$)|^[@%`"'-]/.test(words) || /^[[{|>&*!]|\s#/.test(words))
    return undefined;
  const start = line.start + key.length;
  const edit = { start, end: start + words.length, text: JSON.stringify(words) };
  return {
    title: vscode.l10n.t('Put the words in quotation marks'),
    edits: [edit],
    preferred: true,
  };
}

/** A line with a key in the column of the key above it. */
function aligned(text: string, line: Line): Fix | undefined {
  const indent = indentOf(line.text);
  const above = line.start === 0 ? undefined : lineAt(text, line.start - 1);
  const lead = /^(\s*(?:- +)*)[\w-]+: +\S/.exec(above?.text ?? '')?.[1];
  if (lead === undefined || indent === lead.length || !/^\s*[\w-]+:(?: |$)/.test(line.text)) return undefined;
  const edit: TextEdit = { start: line.start, end: line.start + indent, text: ' '.repeat(lead.length) };
  return { title: vscode.l10n.t('Start it in the column of the line above'), edits: [edit], preferred: true };
}
