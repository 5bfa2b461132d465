import * as vscode from 'vscode';
import { registerToggle } from '../commands/toggle';
import type { LoadEngine } from '../engine';
import type { Messages } from '../messages';
import type { SheetDocuments } from '../sheet/documents';
import type { StoryFolders } from '../stories/storyFolders';
import { registerReviewActions } from './actions';
import { Decider } from './decide';
import { registerNameCommands } from './nameCommands';
import { registerStatusCommands } from './statusCommands';
import { registerWordCommands } from './wordCommands';

/** Registers what people can decide about findings and words, from articles and from sheets. */
export function registerReview(
  stories: StoryFolders,
  sheets: SheetDocuments,
  loadEngine: LoadEngine,
  messages: Messages,
): vscode.Disposable {
  const decider = new Decider(stories, loadEngine, messages);
  return vscode.Disposable.from(
    registerReviewActions(stories),
    registerStatusCommands(decider, sheets),
    registerNameCommands(decider, sheets),
    registerWordCommands(decider),
    registerToggle('copydesk.toggleSettled', 'showSettled', false),
  );
}
