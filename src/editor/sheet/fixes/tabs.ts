import * as vscode from 'vscode';
import type { TextEdit } from '../../../core/sheet/sheet';
import type { Fix, Remedy } from './fix';
import { lineAt } from './text';

/** Of a tab that indents a line: two blanks in its place, in this line or in all. */
export const indentWithSpaces: Remedy = ({ problem, text }) => {
  const { start, text: line } = lineAt(text, problem.start);
  const here = untabbed(start, line);
  if (!here) return [];
  const all = [...text.matchAll(/^ *\t[ \t]*/gm)].flatMap(
    ({ index, 0: lead }) => untabbed(index, lead) ?? [],
  );
  const fix: Fix = { title: vscode.l10n.t('Indent with spaces'), edits: [here] };
  if (all.length < 2) return [{ ...fix, preferred: true }];
  const title = vscode.l10n.t('Indent with spaces, in the whole sheet');
  return [{ title, edits: all, preferred: true }, fix];
};

function untabbed(start: number, line: string): TextEdit | undefined {
  const lead = /^\s*/.exec(line)?.[0] ?? '';
  if (!lead.includes('\t')) return undefined;
  return { start, end: start + lead.length, text: lead.replaceAll('\t', '  ') };
}
