import * as vscode from 'vscode';
import type { StoryScope } from './scope';
import type { StoryFolders } from './storyFolders';

/**
 * Registers something for the articles of each story, for as long as it is shown: other documents stay free of it, and
 * what VS Code does in them by itself.
 */
export function whileShown(
  stories: StoryFolders,
  register: (articles: vscode.DocumentSelector) => vscode.Disposable,
): vscode.Disposable {
  const registered = new Map<string, vscode.Disposable>();
  const remove = (key: string) => {
    registered.get(key)?.dispose();
    registered.delete(key);
  };
  return vscode.Disposable.from(
    stories.onDidAdd(({ scope }) => {
      remove(scope.uri.toString());
      registered.set(scope.uri.toString(), register(articlesOf(scope)));
    }),
    stories.onDidRemove(({ scope }) => remove(scope.uri.toString())),
    { dispose: () => [...registered.keys()].forEach(remove) },
  );
}

function articlesOf({ uri, isFolder }: StoryScope): vscode.DocumentFilter[] {
  const pattern = isFolder ? new vscode.RelativePattern(uri, '*') : uri.fsPath;
  return ['plaintext', 'markdown'].map((language) => ({ language, scheme: uri.scheme, pattern }));
}
