import * as vscode from 'vscode';
import { registerToggle } from '../commands/toggle';
import type { SheetDocuments } from '../sheet/documents';
import type { StoryFolders } from '../stories/storyFolders';
import { registerReviewActions } from './actions';
import type { Decider } from './decide';
import { registerNameCommands } from './nameCommands';
import { registerStatusCommands } from './statusCommands';
import { registerStoryDate } from './storyDate';
import { registerWordCommands } from './wordCommands';

/**
 * Registers what people can decide about findings and words, from articles and from sheets.
 * @param mayAsk whether a language model can be asked about a finding.
 */
export function registerReview(
  stories: StoryFolders,
  sheets: SheetDocuments,
  decider: Decider,
  mayAsk: () => boolean,
): vscode.Disposable {
  return vscode.Disposable.from(
    registerReviewActions(stories, mayAsk),
    registerStatusCommands(decider, sheets),
    registerNameCommands(decider, sheets),
    registerWordCommands(decider),
    registerStoryDate(decider),
    registerToggle('copydesk.toggleSettled', 'showSettled', false),
  );
}
