import * as vscode from 'vscode';
import type { Decider } from '../review/decide';
import type { SheetDocuments } from '../sheet/documents';
import { registerAskFinding } from './askFinding';
import { registerChooseCommand } from './chooseCommand';
import type { Desk } from './desk';
import { registerReadCommand } from './readCommand';

/** Registers what people can have language models do. */
export function registerLanguageModels(
  desk: Desk,
  decider: Decider,
  sheets: SheetDocuments,
): vscode.Disposable {
  return vscode.Disposable.from(
    registerReadCommand(desk),
    registerChooseCommand(desk),
    registerAskFinding(desk, decider, sheets),
  );
}
