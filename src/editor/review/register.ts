import * as vscode from 'vscode';
import { registerToggle } from '../commands/toggle';
import type { LoadEngine } from '../engine';
import type { SheetDocuments } from '../sheet/documents';
import type { StoryFolders } from '../stories/storyFolders';
import { registerReviewActions } from './actions';
import type { Decider } from './decide';
import type { Decisions } from './decisions';
import { registerNameCommands } from './nameCommands';
import type { OfferSource } from './offers';
import { registerSources } from './sources';
import { registerStatusCommands } from './statusCommands';
import { registerStoryDate } from './storyDate';
import { registerWordCommands } from './wordCommands';

/**
 * Registers what people can decide about findings and words, from articles and from sheets.
 * @param sources what other features offer for a finding, beside what can be decided about it.
 */
export function registerReview(
  stories: StoryFolders,
  sheets: SheetDocuments,
  decider: Decider,
  decisions: Decisions,
  loadEngine: LoadEngine,
  sources: readonly OfferSource[],
): vscode.Disposable {
  return vscode.Disposable.from(
    registerReviewActions(stories, sources),
    registerSources(decider),
    registerStatusCommands(decider, sheets),
    registerNameCommands(decider, sheets, loadEngine),
    registerWordCommands(decider),
    registerStoryDate(decider),
    registerUndo(decisions),
    registerToggle('copydesk.toggleSettled', 'showSettled', false),
  );
}

/** Registers the command that takes back the last decision, offered while there is one. */
function registerUndo(decisions: Decisions): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('copydesk.undoDecision', () => decisions.undo()),
    decisions.onDidChange((last) =>
      vscode.commands.executeCommand('setContext', 'copydesk.decided', last !== undefined),
    ),
  );
}
