import * as vscode from 'vscode';
import { labelOf } from '../uris';
import type { StoryFolders } from '../stories/storyFolders';
import { locationOf, placesIn } from './find';

/** Finds whom and what the stories name, by any of their names: each leads to where its story first has it. */
export function nameSymbols(stories: StoryFolders): vscode.WorkspaceSymbolProvider {
  return {
    provideWorkspaceSymbols(query) {
      return stories.all.flatMap(({ snapshot }) => {
        if (!snapshot) return [];
        const container = labelOf(snapshot.scope.uri);
        return snapshot.analysis.entities.all.flatMap((entity) => {
          const name = [entity.name, ...entity.forms].find((form) => mayMatch(query, form));
          const [first] = name === undefined ? [] : placesIn(snapshot, entity);
          if (name === undefined || !first) return [];
          const location = locationOf(snapshot, first);
          return [new vscode.SymbolInformation(name, vscode.SymbolKind.Object, container, location)];
        });
      });
    },
  };
}

/** Whether the characters of a query stand in a name in their order. VS Code itself sorts out how well they fit. */
function mayMatch(query: string, name: string): boolean {
  const wanted = query.replace(/\s+/g, '').toLowerCase();
  let at = 0;
  for (const character of name.toLowerCase()) if (character === wanted[at]) at++;
  return at >= wanted.length;
}
