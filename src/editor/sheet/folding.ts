import * as vscode from 'vscode';
import { SHEETS } from './selector';

/** Folds a sheet by sections and entries, and its head; by indents alone, so that it works while the sheet does not parse. */
export function registerSheetFolding(): vscode.Disposable {
  const provider: vscode.FoldingRangeProvider = { provideFoldingRanges: (document) => foldsOf(document) };
  return vscode.languages.registerFoldingRangeProvider(SHEETS, provider);
}

function foldsOf(document: vscode.TextDocument): vscode.FoldingRange[] {
  const folds: vscode.FoldingRange[] = [];
  const open: { line: number; indent: number; comment?: true }[] = [];
  let last = -1;
  const close = (indent: number, comment?: true) => {
    for (let top = open.at(-1); top && (top.indent >= indent || top.comment); top = open.at(-1)) {
      if (comment && top.comment) return;
      open.pop();
      const kind = top.comment && vscode.FoldingRangeKind.Comment;
      if (last > top.line) folds.push(new vscode.FoldingRange(top.line, last, kind));
    }
  };
  for (let line = 0; line < document.lineCount; line++) {
    const { text, isEmptyOrWhitespace, firstNonWhitespaceCharacterIndex: indent } = document.lineAt(line);
    if (isEmptyOrWhitespace) continue;
    const comment = text[indent] === '#' ? (true as const) : undefined;
    close(indent, comment);
    if (comment) {
      if (!open.at(-1)?.comment) open.push({ line, indent, comment });
    } else if (/^\s*(?:- |[\w-]+:\s*$)/.test(text)) open.push({ line, indent });
    last = line;
  }
  close(-1);
  return folds;
}
