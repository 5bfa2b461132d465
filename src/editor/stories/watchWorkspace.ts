import * as vscode from 'vscode';
import { isOtherFormat, SETTINGS_NAME, SHEET_NAME } from '../../core/text/source';
import { folderOf, isCheckable, isOpenSheet, isSettingsFile, isSheet, isWithin, nameOf } from '../uris';
import type { LiveStory } from './liveStory';
import { foldersFrom } from './settingsFile';
import type { StoryFolders } from './storyFolders';
import { restAfter } from './typing';

/** Tells the stories what happens to their files: in editors, in the explorer and outside VS Code. */
export function watchWorkspace(stories: StoryFolders): vscode.Disposable {
  const watchers = new Map<LiveStory, vscode.Disposable>();
  /** The folders of stories in what is about to be renamed, by its address. */
  const moving = new Map<string, readonly vscode.Uri[]>();
  const sheets = vscode.workspace.createFileSystemWatcher(`**/${SHEET_NAME}`, false, true, true);
  const settings = vscode.workspace.createFileSystemWatcher(`**/${SETTINGS_NAME}`);
  const changed = (uri: vscode.Uri) => fileChanged(stories, uri);
  for (const document of vscode.workspace.textDocuments) {
    if (isOpenSheet(document)) void stories.sheetOpened(document.uri);
  }

  return vscode.Disposable.from(
    sheets,
    settings,
    settings.onDidCreate(changed),
    settings.onDidChange(changed),
    settings.onDidDelete(changed),
    sheets.onDidCreate((uri) => void stories.goLiveIfSheet(folderOf(uri))),
    stories.onDidAdd((story) => watchers.set(story, watchStory(stories, story))),
    stories.onDidRemove((story) => {
      watchers.get(story)?.dispose();
      watchers.delete(story);
    }),
    {
      dispose: () => {
        for (const watcher of watchers.values()) watcher.dispose();
      },
    },
    vscode.workspace.onDidChangeTextDocument((event) =>
      fileChanged(stories, event.document.uri, restAfter(event)),
    ),
    vscode.workspace.onDidOpenTextDocument((document) => {
      changed(document.uri);
      if (isOpenSheet(document)) void stories.sheetOpened(document.uri);
      else if (isCheckable(document) && vscode.workspace.getWorkspaceFolder(document.uri)) {
        void stories.goLiveIfSheet(folderOf(document.uri));
      }
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (stories.get(uri)) stories.remove(uri);
      else changed(uri);
      if (isSheet(uri)) stories.sheetClosed(uri);
    }),
    vscode.workspace.onDidCreateFiles(({ files }) => files.forEach(changed)),
    vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach((uri) => gone(stories, uri))),
    // What watches the files may tell that they are gone before VS Code tells where they went.
    vscode.workspace.onWillRenameFiles(({ files }) => {
      for (const { oldUri } of files) moving.set(oldUri.toString(), storiesWithin(stories, oldUri));
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        const key = oldUri.toString();
        const moved = moving.get(key) ?? storiesWithin(stories, oldUri);
        moving.delete(key);
        gone(stories, oldUri);
        changed(newUri);
        for (const { path } of moved)
          void stories.goLiveIfSheet(newUri.with({ path: newUri.path + path.slice(oldUri.path.length) }));
      }
      void stories.discover();
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => {
      for (const { uri } of removed) {
        for (const { scope } of stories.all) {
          if (isWithin(scope.uri, uri) && !vscode.workspace.getWorkspaceFolder(scope.uri)) {
            stories.remove(scope.uri);
          }
        }
      }
      void stories.discover();
    }),
  );
}

/** The stories that a folder, or one in it, is about. */
function storiesWithin(stories: StoryFolders, folder: vscode.Uri): vscode.Uri[] {
  return stories.all.map(({ scope }) => scope.uri).filter((uri) => isWithin(uri, folder));
}

/** Watches the files of one story, and whether its folder is still there. */
function watchStory(stories: StoryFolders, { scope }: LiveStory): vscode.Disposable {
  if (!scope.isFolder) return new vscode.Disposable(() => undefined);
  const files = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(scope.uri, '*'));
  const changed = (uri: vscode.Uri) => fileChanged(stories, uri);
  const parent = folderOf(scope.uri);
  const folders = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(parent, '*'),
    true,
    true,
    false,
  );
  return vscode.Disposable.from(
    ...settingsOutside(scope.uri, changed),
    files,
    files.onDidCreate(changed),
    files.onDidChange(changed),
    files.onDidDelete((uri) => void goneUnlessThere(stories, uri)),
    folders,
    folders.onDidDelete((uri) => void goneUnlessThere(stories, uri)),
  );
}

/** Watches for settings files that hold for a story and lie outside the workspace. */
function settingsOutside(story: vscode.Uri, changed: (uri: vscode.Uri) => void): vscode.Disposable[] {
  const outside = foldersFrom(story).filter((folder) => !vscode.workspace.getWorkspaceFolder(folder));
  return outside.flatMap((folder) => {
    const file = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, SETTINGS_NAME));
    return [file, file.onDidCreate(changed), file.onDidChange(changed), file.onDidDelete(changed)];
  });
}

/** @param rest how long a story waits for more to change in an article, in milliseconds. */
function fileChanged(stories: StoryFolders, uri: vscode.Uri, rest?: number): void {
  if (isSettingsFile(uri)) {
    for (const story of stories.all) if (isWithin(story.scope.uri, folderOf(uri))) story.settingsChanged();
    return;
  }
  const story = stories.storyOf(uri);
  if (!story) return;
  const path = story.scope.pathOf(uri);
  if (path !== undefined) story.articleChanged(path, rest);
  else if (isSheet(uri)) story.sheetChanged();
  else if (isOtherFormat(nameOf(uri))) story.filesChanged();
}

/** Takes in that a file or folder is no longer there. With a folder or its sheet the story ends. */
function gone(stories: StoryFolders, uri: vscode.Uri): void {
  for (const { scope } of stories.all) {
    if (isWithin(scope.uri, uri) || scope.sheet?.toString() === uri.toString()) stories.remove(scope.uri);
  }
  fileChanged(stories, uri);
}

/** Watchers speak late: what they say is gone may have come back, as a file that is replaced as a whole does. */
async function goneUnlessThere(stories: StoryFolders, uri: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.stat(uri);
    fileChanged(stories, uri);
  } catch {
    gone(stories, uri);
  }
}
