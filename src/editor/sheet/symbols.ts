import * as vscode from 'vscode';
import type { Section, Sheet, SheetEntry } from '../../core/sheet/model';
import { SECTIONS } from '../../core/sheet/model';
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
      return sheet && SECTIONS.flatMap((section) => sectionSymbol(document, sheet, section) ?? []);
    },
  };
  return vscode.languages.registerDocumentSymbolProvider(SHEETS, provider, { label: 'Copydesk' });
}

function sectionSymbol(
  document: vscode.TextDocument,
  sheet: Sheet,
  section: Section,
): vscode.DocumentSymbol | undefined {
  const heading = new RegExp(`^${section}:`, 'm').exec(document.getText());
  const entries: readonly SheetEntry[] = sheet[section];
  if (!heading) return undefined;
  const start = heading.index;
  const end = entries.reduce((last, entry) => Math.max(last, entry.end), start + heading[0].length);
  const symbol = new vscode.DocumentSymbol(
    section,
    String(entries.length),
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
