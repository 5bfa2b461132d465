import * as vscode from 'vscode';
import { SECTION } from '../settings';

const SETTING = 'showSettled';

/** Shows the findings that people have dealt with, or hides them again, where a person has set it, else in all windows. */
export function registerToggleSettled(): vscode.Disposable {
  return vscode.commands.registerCommand('copydesk.toggleSettled', async () => {
    const settings = vscode.workspace.getConfiguration(SECTION, vscode.window.activeTextEditor?.document.uri);
    const chosen = settings.inspect<boolean>(SETTING);
    const target =
      chosen?.workspaceFolderValue !== undefined
        ? vscode.ConfigurationTarget.WorkspaceFolder
        : chosen?.workspaceValue !== undefined
          ? vscode.ConfigurationTarget.Workspace
          : vscode.ConfigurationTarget.Global;
    await settings.update(SETTING, !settings.get<boolean>(SETTING, false), target);
  });
}
