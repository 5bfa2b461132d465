import * as vscode from 'vscode';

/** Shows the Problems panel; who was writing stays in the editor. */
export async function showProblems(): Promise<void> {
  await vscode.commands.executeCommand('workbench.actions.view.problems');
  if (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  }
}
