import * as vscode from 'vscode';
import { Decider } from '../review/decide';
import type { SheetDocuments } from '../sheet/documents';
import { registerAskAction } from './askAction';
import { registerAskFinding } from './askFinding';
import { registerChooseCommand } from './chooseCommand';
import type { Availability } from './availability';
import type { Desk } from './desk';
import { registerReadCommand } from './readCommand';
import { registerTools } from './tools';

/** Registers what people can have language models do. */
export function registerLanguageModels(
  desk: Desk,
  sheets: SheetDocuments,
  availability: Availability,
): vscode.Disposable {
  availability.whileAvailable(() => registerAskAction(desk.stories));
  availability.whileAvailable(() => registerTools(desk.stories, desk.loadEngine));
  const decider = new Decider(desk.stories, desk.loadEngine, desk.messages);
  return vscode.Disposable.from(
    registerReadCommand(desk),
    registerChooseCommand(desk),
    registerAskFinding(desk, decider, sheets),
  );
}
