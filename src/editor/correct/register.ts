import * as vscode from 'vscode';
import type { LoadEngine } from '../engine';
import type { Decider } from '../review/decide';
import type { StoryFolders } from '../stories/storyFolders';
import { registerCorrectionCommands } from './commands';
import { registerSettledActions } from './settled';

/** Registers what puts articles right: the quick fixes on words that the sheet rejects, and the commands behind all. */
export function registerCorrections(
  stories: StoryFolders,
  decider: Decider,
  loadEngine: LoadEngine,
): vscode.Disposable {
  return vscode.Disposable.from(
    registerSettledActions(stories, loadEngine),
    registerCorrectionCommands(decider, loadEngine),
  );
}
