import * as vscode from 'vscode';
import type { LocatedPlace } from '../../core/sheet/locate';
import { countWitnesses, haveSameArticle, withoutCopies } from '../../core/text/copies';
import { wordingOf } from '../../core/text/wording';
import { besides } from '../counts';
import { HoverText } from '../hover/markdown';
import type { StorySnapshot } from '../stories/snapshot';
import { quotationMarks } from '../words';
import { contextAt } from './context';
import type { SheetDocuments } from './documents';
import { rangeIn } from './documents';
import { keysOf, keyText, ownerText } from './keys';
import { placesAt } from './placesAt';
import { SHEETS } from './selector';

/** How many places of one fact are quoted. */
const MAX_PLACES = 8;

/** Characters shown on each side of the words of a place. */
const ROOM = 110;

/** Says what a key of a sheet is and whose, and shows the sentences that a fact or a conflict stands in. */
export function registerSheetHover(sheets: SheetDocuments): vscode.Disposable {
  const provider: vscode.HoverProvider = {
    async provideHover(document, position) {
      const key = keyHover(document, position);
      if (key) return key;
      const at = await placesAt(sheets, document, position);
      const snapshot = sheets.storyOf(document);
      if (!at || !snapshot || at.places.length === 0) return undefined;
      return new vscode.Hover(sentences(snapshot, at.places), rangeIn(document, at.origin));
    },
  };
  return vscode.languages.registerHoverProvider(SHEETS, provider);
}

function keyHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
  const range = document.getWordRangeAtPosition(position, /[\w-]+/);
  if (!range || !/^:(?: |$)/.test(document.lineAt(range.end.line).text.slice(range.end.character))) {
    return undefined;
  }
  const { part, key: inside } = contextAt(document, range.start);
  const key = document.getText(range);
  // A word with a colon in a value is no key.
  if (inside !== undefined) return undefined;
  const text = keyText(part, key);
  const owner = keysOf(part)[key];
  if (text === undefined || owner === undefined) return undefined;
  const hover = new HoverText().bold(key).add(' — ').words(text);
  if (part !== 'sheet') hover.add('\n\n').words(ownerText(owner));
  return new vscode.Hover(hover.markdown, range);
}

function sentences(snapshot: StorySnapshot, places: readonly LocatedPlace[]): vscode.MarkdownString {
  const text = new HoverText();
  const all = places.map((place) => ({ ...place, ...snapshot.fileOf(place.row.file) }));
  const told = withoutCopies(all);
  told.slice(0, MAX_PLACES).forEach((place, index) => {
    const { row, span } = place;
    const article = snapshot.readingAt(row.file)?.article;
    if (!article) return;
    const location = new vscode.Location(snapshot.scope.uriOf(row.file), snapshot.range(row.file, span));
    const wording = wordingOf(article, span, ROOM);
    if (index > 0) text.add('\n\n');
    text.link(`${row.file}:${location.range.start.line + 1}`, location);
    const { open, close } = quotationMarks();
    text.add(` ${open}`).words(wording.before).bold(wording.words).words(wording.after).add(close);
    const { copies } = countWitnesses(all.filter((one) => haveSameArticle(one, place)));
    if (copies > 0) text.add(` ${besides(copies)}`);
  });
  const left = told.length - MAX_PLACES;
  if (left > 0) {
    text
      .add('\n\n')
      .add(left === 1 ? vscode.l10n.t('and 1 more place') : vscode.l10n.t('and {0} more places', left));
  }
  return text.markdown;
}
