import * as vscode from 'vscode';
import { SETTINGS_NAME } from '../../core/text/source';
import type { LoadEngine } from '../engine';
import { rangeIn } from '../sheet/documents';
import { isSettingsFile } from '../uris';
import { inMarks } from './wording';

const SETTINGS: vscode.DocumentSelector = { pattern: `**/${SETTINGS_NAME}` };

/** Offers the word that was meant in place of one that a settings file does not know. */
export function registerSettingsFixes(loadEngine: LoadEngine): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, { diagnostics }) {
      if (!isSettingsFile(document.uri)) return [];
      const { problems } = (await loadEngine()).readSettings(document.getText());
      return problems.flatMap(({ code, start, end, fix }) => {
        const [edit] = fix?.edits ?? [];
        const place = rangeIn(document, { start, end });
        if (!edit || !place.intersection(range)) return [];
        const title = vscode.l10n.t('Change to {0}', inMarks(edit.text.replace(/["']/g, '')));
        const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
        action.diagnostics = diagnostics.filter((one) => one.code === code && one.range.isEqual(place));
        action.isPreferred = true;
        action.edit = new vscode.WorkspaceEdit();
        action.edit.replace(document.uri, rangeIn(document, edit), edit.text);
        return [action];
      });
    },
  };
  return vscode.languages.registerCodeActionsProvider(SETTINGS, provider, {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  });
}
