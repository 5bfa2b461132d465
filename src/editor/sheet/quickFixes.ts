import * as vscode from 'vscode';
import type { LoadEngine } from '../engine';
import { contextAt } from './context';
import type { SheetDocuments } from './documents';
import { rangeIn } from './documents';
import type { Fix } from './fixes/fix';
import { remediesFor } from './fixes/remedies';
import { SHEETS } from './selector';

/** The command of the Git extension that shows the versions of a merge side by side. */
const MERGE_EDITOR = 'git.openMergeEditor';

/** Puts the cursor where a fix has left something to be typed. */
const WRITE_HERE = 'copydesk.writeHere';

/** Offers ways to mend what is wrong in a sheet, each an edit that can be undone as a whole. */
export function registerSheetFixes(sheets: SheetDocuments, loadEngine: LoadEngine): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, { diagnostics }) {
      const engine = await loadEngine();
      const reading = await sheets.read(document);
      const story = sheets.storyOf(document);
      const text = document.getText();
      const actions: vscode.CodeAction[] = [];
      let merges: vscode.Diagnostic[] | undefined;
      for (const problem of reading.problems) {
        const place = rangeIn(document, problem);
        if (!place.intersection(range)) continue;
        const own = diagnostics.filter((one) => one.code === problem.code && one.range.isEqual(place));
        if (problem.code === 'sheet.merge-conflict') merges = [...(merges ?? []), ...own];
        const context = contextAt(document, place.start);
        for (const fix of remediesFor({ problem, text, reading, context, story, engine })) {
          actions.push(actionOf(document, fix, own));
        }
      }
      return merges ? [...actions, ...(await mergeEditor(document.uri, merges))] : actions;
    },
  };
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider(SHEETS, provider, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    vscode.commands.registerCommand(WRITE_HERE, async (uri: vscode.Uri, offset: number) => {
      const document = await vscode.workspace.openTextDocument(uri);
      const at = document.positionAt(offset);
      await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
    }),
  );
}

function actionOf(
  document: vscode.TextDocument,
  { title, edits, caret, preferred }: Fix,
  diagnostics: vscode.Diagnostic[],
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = diagnostics;
  if (preferred) action.isPreferred = true;
  action.edit = new vscode.WorkspaceEdit();
  for (const edit of edits) action.edit.replace(document.uri, rangeIn(document, edit), edit.text);
  const [first] = edits;
  if (caret !== undefined && first) {
    action.command = { title, command: WRITE_HERE, arguments: [document.uri, first.start + caret] };
  }
  return action;
}

/** Git’s own way to finish a merge, where it is there. */
async function mergeEditor(uri: vscode.Uri, diagnostics: vscode.Diagnostic[]): Promise<vscode.CodeAction[]> {
  if (!(await vscode.commands.getCommands(true)).includes(MERGE_EDITOR)) return [];
  const title = vscode.l10n.t('Open in the merge editor');
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = diagnostics;
  action.command = { title, command: MERGE_EDITOR, arguments: [uri] };
  return [action];
}
