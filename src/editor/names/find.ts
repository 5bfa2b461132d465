import * as vscode from 'vscode';
import type { Entity } from '../../core/entities/entity';
import type { NamePlace } from '../../core/entities/named';
import { namePlaces, nameTouching } from '../../core/entities/named';
import { entityOf, entryOf } from '../../core/sheet/entityEntry';
import type { SheetEntity } from '../../core/sheet/model';
import type { Span } from '../../core/text/span';
import type { SheetDocuments } from '../sheet/documents';
import { openSheetOf, rangeIn, touches } from '../sheet/documents';
import type { StorySnapshot } from '../stories/snapshot';
import type { StoryFolders } from '../stories/storyFolders';

/** A name that a person points at. */
export interface NameAt {
  readonly snapshot: StorySnapshot;
  readonly entity: Entity;
  /** As it is written there. */
  readonly name: string;
  readonly range: vscode.Range;
}

/** Finds the name at a position of a document; undefined where none stands there. */
export type FindName = (
  document: vscode.TextDocument,
  position: vscode.Position,
) => Promise<NameAt | undefined>;

/** Finds names in the articles of the stories that are shown. */
export function findInArticles(stories: StoryFolders): FindName {
  return async (document, position) => {
    const snapshot = await currentSnapshot(stories, document);
    const reading = snapshot?.reading(document.uri);
    if (!snapshot || !reading) return undefined;
    const { path } = reading.article;
    const index = nameTouching(reading.mentions.names, document.offsetAt(position));
    const mention = reading.mentions.names[index];
    const entity = snapshot.analysis.entities.of(path, index);
    return entity && mention
      ? { snapshot, entity, name: mention.name, range: snapshot.range(path, mention) }
      : undefined;
  };
}

/** Finds names of entities in sheets: as they go by, and their forms. */
export function findInSheets(stories: StoryFolders, sheets: SheetDocuments): FindName {
  return async (document, position) => {
    await stories.storyOf(document.uri)?.flush();
    const snapshot = sheets.storyOf(document);
    const { sheet } = await sheets.read(document);
    const offset = document.offsetAt(position);
    const entry = sheet?.entities.find((one) => touches(one, offset));
    if (!snapshot || !sheet || !entry) return undefined;
    const entity = entityOf(snapshot.analysis.entities.all, sheet.entities, entry);
    const written = entity && writtenAt(document.getText(), entry, offset);
    return written ? { snapshot, entity, name: written.name, range: rangeIn(document, written) } : undefined;
  };
}

/** The name or form that an offset of an entity's entry is in or at the end of. */
function writtenAt(text: string, entry: SheetEntity, offset: number): (Span & { name: string }) | undefined {
  const { name, forms } = entry;
  const at = (key: string, words: string): (Span & { name: string }) | undefined => {
    const field = entry.fields.get(key)?.value;
    if (!field || words === '' || !touches(field, offset)) return undefined;
    const from = Math.max(field.start, offset - words.length);
    const start = text.slice(0, field.end).indexOf(words, from);
    return start >= 0 && start <= offset ? { start, end: start + words.length, name: words } : undefined;
  };
  const longestFirst = [...forms].sort((a, b) => b.length - a.length);
  return [at('name', name), ...longestFirst.map((form) => at('forms', form))].find(
    (found) => found !== undefined,
  );
}

/** The state of the story of an article, once it is of the text that the document has now. */
export async function currentSnapshot(
  stories: StoryFolders,
  document: vscode.TextDocument,
): Promise<StorySnapshot | undefined> {
  await stories.storyOf(document.uri)?.flush();
  const snapshot = stories.snapshotOf(document.uri);
  return snapshot?.reading(document.uri)?.article.text === document.getText() ? snapshot : undefined;
}

/** Where the articles name an entity, in their order. */
export function placesIn({ analysis }: StorySnapshot, entity: Entity): NamePlace[] {
  return namePlaces(analysis.articles, entity);
}

export function locationOf(snapshot: StorySnapshot, { path, mention }: NamePlace): vscode.Location {
  return new vscode.Location(snapshot.scope.uriOf(path), snapshot.range(path, mention));
}

/** The document of a story's sheet; undefined where it has none, or none that can be read. */
export async function sheetOf({ scope, sheet }: StorySnapshot): Promise<vscode.TextDocument | undefined> {
  return scope.sheet && sheet ? openSheetOf(scope.sheet) : undefined;
}

/** The entry of an entity in its story's sheet, with the words that name it; undefined where there is none. */
export async function entryInSheet(
  sheets: SheetDocuments,
  snapshot: StorySnapshot,
  entity: Entity,
): Promise<{ readonly entry: vscode.Location; readonly name: vscode.Location } | undefined> {
  const document = await sheetOf(snapshot);
  if (!document) return undefined;
  const { sheet } = await sheets.read(document);
  const entry = sheet && entryOf(sheet.entities, entity);
  if (!entry) return undefined;
  const at = (span: Span) => new vscode.Location(document.uri, rangeIn(document, span));
  return { entry: at(entry), name: at(entry.fields.get('name')?.value ?? entry) };
}
