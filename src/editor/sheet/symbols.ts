import * as vscode from 'vscode';
import { progressOf } from '../../core/sheet/facts/progress';
import type { Section, Sheet, SheetEntry } from '../../core/sheet/model';
import { SECTIONS } from '../../core/sheet/model';
import { checkedOf, conflictsIn } from '../counts';
import { countsOf } from '../findings/listed';
import type { StorySnapshot } from '../stories/snapshot';
import type { SheetDocuments } from './documents';
import { rangeIn } from './documents';
import { SHEETS } from './selector';

const KINDS: Readonly<Record<Section, vscode.SymbolKind>> = {
  conflicts: vscode.SymbolKind.Event,
  facts: vscode.SymbolKind.String,
  entities: vscode.SymbolKind.Object,
  sources: vscode.SymbolKind.File,
};

/** The outline of a sheet: its sections with their entries, named by their words. */
export function registerSheetSymbols(sheets: SheetDocuments): vscode.Disposable {
  const provider: vscode.DocumentSymbolProvider = {
    async provideDocumentSymbols(document) {
      const { sheet } = await sheets.read(document);
      const story = sheets.storyOf(document);
      return (
        sheet &&
        SECTIONS.flatMap(
          (section) => sectionSymbol(document, sheet, section, countedIn(section, sheet, story)) ?? [],
        )
      );
    },
  };
  return vscode.languages.registerDocumentSymbolProvider(SHEETS, provider, { label: 'Copydesk' });
}

function sectionSymbol(
  document: vscode.TextDocument,
  sheet: Sheet,
  section: Section,
  counted: string,
): vscode.DocumentSymbol | undefined {
  const heading = new RegExp(`^${section}:`, 'm').exec(document.getText());
  const entries: readonly SheetEntry[] = sheet[section];
  if (!heading) return undefined;
  const start = heading.index;
  const end = entries.reduce((last, entry) => Math.max(last, entry.end), start + heading[0].length);
  const symbol = new vscode.DocumentSymbol(
    section,
    counted,
    vscode.SymbolKind.Namespace,
    rangeIn(document, { start, end }),
    rangeIn(document, { start, end: start + section.length }),
  );
  symbol.children = entries.map((entry, index) => {
    const range = rangeIn(document, entry);
    const name = wordsOf(sheet, section, index) || (entry.id ?? '…');
    return new vscode.DocumentSymbol(
      name,
      statusOf(entry, document),
      KINDS[section],
      range,
      new vscode.Range(range.start, range.start),
    );
  });
  return symbol;
}

/** How many there are in a section: of conflicts and facts what the views count. */
function countedIn(section: Section, sheet: Sheet, story: StorySnapshot | undefined): string {
  if (section === 'conflicts' && story) return conflictsIn(countsOf(story));
  if (section === 'facts') return checkedOf(progressOf(sheet.facts));
  return String(sheet[section].length);
}

/** What an entry is called. */
function wordsOf(sheet: Sheet, section: Section, index: number): string {
  switch (section) {
    case 'conflicts':
      return sheet.conflicts[index]?.conflict ?? '';
    case 'facts':
      return sheet.facts[index]?.fact ?? '';
    case 'entities':
      return sheet.entities[index]?.name ?? '';
    case 'sources':
      return sheet.sources[index]?.file ?? '';
  }
}

function statusOf({ fields }: SheetEntry, document: vscode.TextDocument): string {
  const status = fields.get('status');
  return status ? document.getText(rangeIn(document, status.value)) : '';
}
