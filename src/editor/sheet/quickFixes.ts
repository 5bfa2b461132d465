import * as vscode from 'vscode';
import type { SheetDocuments } from './documents';
import { rangeIn } from './documents';
import { SHEETS } from './selector';

/** Mends what is wrong in a sheet where there is one sure way. */
export function registerSheetFixes(sheets: SheetDocuments): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, { diagnostics }) {
      const { problems } = await sheets.read(document);
      return problems.flatMap((problem) => {
        const place = rangeIn(document, problem);
        if (!place.intersection(range)) return [];
        const edits =
          problem.fix?.edits ?? (problem.code === 'sheet.tab' ? untabbed(document, place.start.line) : []);
        if (edits.length === 0) return [];
        const title = problem.fix?.title ?? vscode.l10n.t('Indent with spaces');
        const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
        action.isPreferred = true;
        action.diagnostics = diagnostics.filter(
          (one) => one.code === problem.code && one.range.isEqual(place),
        );
        action.edit = new vscode.WorkspaceEdit();
        for (const edit of edits) action.edit.replace(document.uri, rangeIn(document, edit), edit.text);
        return [action];
      });
    },
  };
  return vscode.languages.registerCodeActionsProvider(SHEETS, provider, {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  });
}

/** Two spaces for each tab that a line begins with. */
function untabbed(document: vscode.TextDocument, line: number) {
  const { text, range } = document.lineAt(line);
  const lead = /^\s*/.exec(text)?.[0] ?? '';
  if (!lead.includes('\t')) return [];
  const start = document.offsetAt(range.start);
  return [{ start, end: start + lead.length, text: lead.replaceAll('\t', '  ') }];
}
