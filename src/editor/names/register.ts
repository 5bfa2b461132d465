import * as vscode from 'vscode';
import type { LoadEngine } from '../engine';
import type { SheetDocuments } from '../sheet/documents';
import { SHEETS } from '../sheet/selector';
import type { StoryFolders } from '../stories/storyFolders';
import { whileShown } from '../stories/whileShown';
import { articleSymbols } from './articleSymbols';
import { definitionInArticles, definitionInSheets } from './definition';
import { findInArticles, findInSheets } from './find';
import { nameHighlights } from './highlights';
import { nameReferences } from './references';
import { renameProvider } from './rename';
import { nameSymbols } from './workspaceSymbols';

/** Registers what follows names through the articles and sheets of the stories that are shown. */
export function registerNames(
  stories: StoryFolders,
  sheets: SheetDocuments,
  loadEngine: LoadEngine,
): vscode.Disposable {
  const { languages, Disposable } = vscode;
  const inArticles = findInArticles(stories);
  const inSheets = findInSheets(stories, sheets);
  return Disposable.from(
    whileShown(stories, (articles) =>
      Disposable.from(
        languages.registerDefinitionProvider(articles, definitionInArticles(inArticles, stories, sheets)),
        languages.registerReferenceProvider(articles, nameReferences(inArticles, sheets)),
        languages.registerDocumentHighlightProvider(articles, nameHighlights(inArticles)),
        languages.registerRenameProvider(articles, renameProvider(inArticles, loadEngine)),
        languages.registerDocumentSymbolProvider(articles, articleSymbols(stories, loadEngine), {
          label: 'Copydesk',
        }),
      ),
    ),
    languages.registerDefinitionProvider(SHEETS, definitionInSheets(inSheets)),
    languages.registerReferenceProvider(SHEETS, nameReferences(inSheets, sheets)),
    languages.registerRenameProvider(SHEETS, renameProvider(inSheets, loadEngine)),
    languages.registerWorkspaceSymbolProvider(nameSymbols(stories)),
  );
}
