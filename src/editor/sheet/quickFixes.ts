import * as vscode from 'vscode';
import type { TextEdit } from '../../core/sheet/sheet';
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
  const provider: vscode.CodeActionProvider<FixAction> = {
    async provideCodeActions(document, range, { diagnostics }) {
      const engine = await loadEngine();
      const reading = await sheets.readNow(document);
      const story = sheets.storyOf(document);
      const text = document.getText();
      const actions: FixAction[] = [];
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
    resolveCodeAction(action) {
      if (action.later) action.edit = action.later();
      return action;
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

/** A fix whose edit may be worked out only once it is looked at. */
class FixAction extends vscode.CodeAction {
  later?: () => vscode.WorkspaceEdit;
}

function editOf(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const change = new vscode.WorkspaceEdit();
  for (const edit of edits) change.replace(document.uri, rangeIn(document, edit), edit.text);
  return change;
}

function actionOf(
  document: vscode.TextDocument,
  { title, edits, later, caret, preferred }: Fix,
  diagnostics: vscode.Diagnostic[],
): FixAction {
  const action = new FixAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = diagnostics;
  if (preferred) action.isPreferred = true;
  if (later) {
    action.later = () => editOf(document, later());
    return action;
  }
  action.edit = editOf(document, edits);
  const [first] = edits;
  if (caret !== undefined && first) {
    action.command = { title, command: WRITE_HERE, arguments: [document.uri, first.start + caret] };
  }
  return action;
}

/** Git’s own way to finish a merge, where it is there. */
async function mergeEditor(uri: vscode.Uri, diagnostics: vscode.Diagnostic[]): Promise<FixAction[]> {
  if (!(await vscode.commands.getCommands(true)).includes(MERGE_EDITOR)) return [];
  const title = vscode.l10n.t('Open in the merge editor');
  const action = new FixAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = diagnostics;
  action.command = { title, command: MERGE_EDITOR, arguments: [uri] };
  return [action];
}
