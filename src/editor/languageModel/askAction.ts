import * as vscode from 'vscode';
import { plain } from '../plain';
import { findingsAt } from '../review/findings';
import type { Target } from '../review/target';
import type { StoryFolders } from '../stories/storyFolders';
import { isCheckable } from '../uris';

/** Offers, on a finding of an article, to ask a language model about it. */
export function registerAskAction(stories: StoryFolders): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, range, { diagnostics }) {
      const snapshot = stories.snapshotOf(document.uri);
      if (!isCheckable(document) || !snapshot?.scope.sheet) return [];
      const findings = findingsAt(snapshot, document.uri, range);
      return findings.map(({ finding }) => {
        const name = vscode.l10n.t('Ask about This Finding…');
        const title = findings.length > 1 ? `${name} — ${plain(finding.message)}` : name;
        const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
        const target: Target = { uri: document.uri, findings: [finding.id] };
        action.diagnostics = diagnostics.filter(({ message }) => message.endsWith(plain(finding.message)));
        action.command = { command: 'copydesk.askAboutFinding', title, arguments: [target] };
        return action;
      });
    },
  };
  return vscode.languages.registerCodeActionsProvider(
    [{ language: 'plaintext' }, { language: 'markdown' }],
    provider,
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}
