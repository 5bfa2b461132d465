import * as vscode from 'vscode';
import { SECTION } from '../settings';

/**
 * Registers a command that turns a setting on or off, where a person has set it, else in all windows.
 * @param fallback the value where nobody has set it
 */
export function registerToggle(command: string, setting: string, fallback: boolean): vscode.Disposable {
  return vscode.commands.registerCommand(command, async () => {
    const settings = vscode.workspace.getConfiguration(SECTION, vscode.window.activeTextEditor?.document.uri);
    const chosen = settings.inspect<boolean>(setting);
    const target =
      chosen?.workspaceFolderValue !== undefined
        ? vscode.ConfigurationTarget.WorkspaceFolder
        : chosen?.workspaceValue !== undefined
          ? vscode.ConfigurationTarget.Workspace
          : vscode.ConfigurationTarget.Global;
    await settings.update(setting, !settings.get<boolean>(setting, fallback), target);
  });
}
