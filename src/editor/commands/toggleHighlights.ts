import * as vscode from 'vscode';
import { SECTION } from '../settings';

const SETTING = 'highlights.enabled';

/** Turns the highlights on or off, in the setting where a person has set them, else for all windows. */
export function registerToggleHighlights(): vscode.Disposable {
  return vscode.commands.registerCommand('copydesk.toggleHighlights', async () => {
    const settings = vscode.workspace.getConfiguration(SECTION, vscode.window.activeTextEditor?.document.uri);
    const chosen = settings.inspect<boolean>(SETTING);
    const target =
      chosen?.workspaceFolderValue !== undefined
        ? vscode.ConfigurationTarget.WorkspaceFolder
        : chosen?.workspaceValue !== undefined
          ? vscode.ConfigurationTarget.Workspace
          : vscode.ConfigurationTarget.Global;
    await settings.update(SETTING, !settings.get<boolean>(SETTING, true), target);
  });
}
