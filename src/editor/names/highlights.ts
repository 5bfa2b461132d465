import * as vscode from 'vscode';
import type { FindName } from './find';
import { placesIn } from './find';

/** Marks, in an article, every name of whom or what the name at the caret stands for. */
export function nameHighlights(find: FindName): vscode.DocumentHighlightProvider {
  return {
    async provideDocumentHighlights(document, position) {
      const at = await find(document, position);
      const path = at?.snapshot.scope.pathOf(document.uri);
      if (!at || path === undefined) return undefined;
      return placesIn(at.snapshot, at.entity)
        .filter((place) => place.path === path)
        .map(({ mention }) => new vscode.DocumentHighlight(at.snapshot.range(path, mention)));
    },
  };
}
