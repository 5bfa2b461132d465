import * as vscode from 'vscode';
import { isSheet, labelOf } from '../uris';
import type { LiveStory } from './liveStory';
import type { StoryFolders } from './storyFolders';

/**
 * The checked story that a command is about: the one of a file or folder that was clicked, the one that is in front, that of
 * the open article, the only one, else one that the person chooses.
 * @param about what a menu hands over, which need not be an address.
 * @param inFront the story that the active view shows, where it shows one.
 * @returns `none` where there is no such story; undefined where the person chose none.
 */
export async function chooseStory(
  stories: StoryFolders,
  about: unknown,
  inFront?: vscode.Uri,
): Promise<LiveStory | 'none' | undefined> {
  const checked = (story: LiveStory | undefined) => (story?.snapshot ? story : undefined);
  if (about instanceof vscode.Uri) return checked(stories.get(about) ?? storyWith(stories, about)) ?? 'none';
  const document = vscode.window.activeTextEditor?.document.uri;
  const all = stories.all.filter(({ snapshot }) => snapshot);
  const known =
    checked(inFront && stories.get(inFront)) ??
    checked(document && stories.storyOf(document)) ??
    (all.length === 1 ? all[0] : undefined);
  if (known) return known;
  if (all.length === 0) return 'none';
  const chosen = await vscode.window.showQuickPick(
    all.map((story) => ({ label: labelOf(story.scope.uri), story })),
    { placeHolder: vscode.l10n.t('Choose the folder of the story') },
  );
  return chosen?.story;
}

/** The story that has a file as an article or as its sheet. */
function storyWith(stories: StoryFolders, file: vscode.Uri): LiveStory | undefined {
  const story = stories.storyOf(file);
  return story && (isSheet(file) || story.scope.pathOf(file) !== undefined) ? story : undefined;
}
