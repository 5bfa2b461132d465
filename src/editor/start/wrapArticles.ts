import * as vscode from 'vscode';
import type { Messages } from '../messages';

/** The languages that articles are written in. */
const LANGUAGES = ['plaintext', 'markdown'];

/** Registers the command that has long lines wrapped in the articles of the workspace: news texts have a paragraph a line. */
export function registerWrapArticles(messages: Messages): vscode.Disposable {
  return vscode.commands.registerCommand('copydesk.wrapArticles', async () => {
    if (!vscode.workspace.workspaceFolders) {
      messages.information(vscode.l10n.t('Open a folder first: its settings keep that lines are wrapped.'));
      return;
    }
    for (const languageId of LANGUAGES) {
      const editor = vscode.workspace.getConfiguration('editor', { languageId });
      if (editor.get('wordWrap') !== 'off') continue;
      await editor.update('wordWrap', 'on', vscode.ConfigurationTarget.Workspace, true);
    }
    messages.summary(vscode.l10n.t('Long lines are wrapped in the articles of this workspace.'));
  });
}
