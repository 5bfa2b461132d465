import * as vscode from 'vscode';
import { plain } from '../../core/text/plain';
import type { LoadEngine } from '../engine';
import { unchangedMessage } from '../findings/compute';
import type { FindingTarget } from '../review/target';
import type { StoryFolders } from '../stories/storyFolders';
import { isCheckable } from '../uris';
import { correctionsLeft } from './corrections';
import { changeAll, changeHere } from './offers';

/** Offers, on words that the sheet rejects, what it says is right: here, and wherever they are left. */
export function registerSettledActions(stories: StoryFolders, loadEngine: LoadEngine): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, { diagnostics }) {
      const snapshot = stories.snapshotOf(document.uri);
      const path = snapshot?.scope.pathOf(document.uri);
      if (!isCheckable(document) || !snapshot || snapshot.notYetChanged.length === 0) return [];
      const engine = await loadEngine();
      return snapshot.notYetChanged.flatMap((one) => {
        const reading = one.rejected.find(({ spans }) =>
          spans.some(
            (span) => span.path === path && snapshot.range(span.path, span).intersection(range) !== undefined,
          ),
        );
        if (!reading) return [];
        const corrections = correctionsLeft(engine, snapshot, one);
        const elsewhere = corrections.all.filter(({ span }) => span.path !== path);
        const offers = [
          ...changeHere(corrections, path, reading.value),
          ...(elsewhere.length > 0 ? changeAll(corrections) : []),
        ];
        const message = plain(unchangedMessage(one));
        const target: FindingTarget = {
          uri: document.uri,
          findings: [one.finding.id],
          reading: reading.value,
        };
        return offers.map(({ title, command, given }) => {
          const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
          action.diagnostics = diagnostics.filter((own) => own.message.endsWith(message));
          action.command = { command, title, arguments: [target, given] };
          return action;
        });
      });
    },
  };
  return vscode.languages.registerCodeActionsProvider(
    [{ language: 'plaintext' }, { language: 'markdown' }],
    provider,
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}
