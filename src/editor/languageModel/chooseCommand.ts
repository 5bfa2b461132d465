import * as vscode from 'vscode';
import type { Desk } from './desk';
import { providerOf, titleOf } from './models';
import { scopesAmong } from './readCommand';

/** Lets a person choose the model that a story is read with. Nothing is sent by it. */
export function registerChooseCommand(desk: Desk): vscode.Disposable {
  return vscode.commands.registerCommand('copydesk.chooseLanguageModel', async (clicked?: vscode.Uri) => {
    if (!desk.chooser.mayUse()) return;
    const [scope] = await scopesAmong(desk, clicked);
    const model = scope && (await desk.chooser.choose(scope.uri));
    if (!model) return;
    desk.messages.information(
      vscode.l10n.t(
        'Stories in this folder are read with {0}, provider {1}.',
        titleOf(model),
        providerOf(model),
      ),
    );
  });
}
