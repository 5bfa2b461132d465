import * as vscode from 'vscode';
import type { Part } from '../../core/entities/contents';
import { contentsOf } from '../../core/entities/contents';
import type { QuotationMention } from '../../core/mentions/mention';
import type { ArticleReading } from '../../core/story';
import { oneLine } from '../../core/text/plain';
import type { Span } from '../../core/text/span';
import type { LoadEngine } from '../engine';
import type { StorySnapshot } from '../stories/snapshot';
import type { StoryFolders } from '../stories/storyFolders';
import { currentSnapshot } from './find';

/** A fact of the sheet, where an article states it. */
interface FactPlace extends Span {
  readonly fact: string;
  readonly status: string;
}

/** The outline of an article: its parts, in each the names, the quotations and the facts that are to be checked. */
export function articleSymbols(stories: StoryFolders, loadEngine: LoadEngine): vscode.DocumentSymbolProvider {
  return {
    async provideDocumentSymbols(document) {
      const snapshot = await currentSnapshot(stories, document);
      const reading = snapshot?.reading(document.uri);
      if (!snapshot || !reading) return [];
      const facts = await factsIn(loadEngine, snapshot, reading);
      return contentsOf(reading, snapshot.analysis.entities).map((part) =>
        partSymbol(snapshot, reading, part, facts),
      );
    },
  };
}

async function factsIn(
  loadEngine: LoadEngine,
  { sheet: view }: StorySnapshot,
  reading: ArticleReading,
): Promise<FactPlace[]> {
  // As the story has it: an outline is asked for at every edit, and opens no sheet.
  const sheet = view?.sheet;
  if (!sheet) return [];
  return (await loadEngine()).locatePlaces(sheet, [reading]).flatMap(({ section, index, span }) => {
    const fact = section === 'facts' ? sheet.facts[index] : undefined;
    return fact ? [{ ...span, fact: fact.fact, status: fact.status }] : [];
  });
}

function partSymbol(
  snapshot: StorySnapshot,
  { article, mentions }: ArticleReading,
  part: Part,
  facts: readonly FactPlace[],
): vscode.DocumentSymbol {
  const symbol = (name: string, detail: string, kind: vscode.SymbolKind, span: Span) => {
    const range = snapshot.range(article.path, span);
    return new vscode.DocumentSymbol(name === '' ? '…' : name, detail, kind, range, range);
  };
  const wordsOf = ({ start, end }: Span) => oneLine(article.said(start, end));
  // The sheet may tell a fact in the words of another article: then this one's own are shown.
  const factWords = (place: FactPlace) => {
    const words = wordsOf(place);
    const withoutEnd = words.replace(/[^\p{L}\p{N}]$/u, '');
    return place.fact.includes('“') && !oneLine(place.fact).includes(withoutEnd) ? words : place.fact;
  };
  const speakerOf = ({ speaker }: QuotationMention) =>
    (speaker?.name === undefined
      ? speaker?.text
      : (snapshot.analysis.entities.of(article.path, speaker.name)?.name ??
        mentions.names[speaker.name]?.name)) ?? '';
  const children = [
    ...part.names.map(({ entity, mention, count }) =>
      symbol(entity.name, count > 1 ? `×${count}` : '', vscode.SymbolKind.Object, mention),
    ),
    ...part.quotations.map((quotation) =>
      symbol(oneLine(quotation.text), speakerOf(quotation), vscode.SymbolKind.String, quotation),
    ),
    ...facts
      .filter(({ start }) => part.start <= start && start < part.end)
      .map((place) => symbol(factWords(place), place.status, vscode.SymbolKind.Constant, place)),
  ];
  const words = part.kind === 'headline' ? wordsOf(part) : '';
  const parent = symbol(words || kindName(part), words && kindName(part), vscode.SymbolKind.Namespace, part);
  parent.children = children.sort((a, b) => a.range.start.compareTo(b.range.start));
  return parent;
}

function kindName({ kind }: Part): string {
  switch (kind) {
    case 'headline':
      return vscode.l10n.t('Headline');
    case 'byline':
      return vscode.l10n.t('Byline');
    case 'dateline':
      return vscode.l10n.t('Dateline');
    case 'body':
      return vscode.l10n.t('Text');
    case 'boilerplate':
      return vscode.l10n.t('Not part of the article');
  }
}
