import * as vscode from 'vscode';
import type { SheetFact } from '../../core/sheet/model';
import type { FactTarget } from '../review/target';
import type { SheetDocuments } from './documents';
import { SHEETS } from './selector';

/** Offers, above each fact of a sheet, the states it may be given and its words in the article. */
export function registerSheetCodeLens(sheets: SheetDocuments): vscode.Disposable {
  const provider: vscode.CodeLensProvider = {
    async provideCodeLenses(document) {
      const { sheet } = await sheets.read(document);
      return sheet?.facts.flatMap((fact) => (fact.gone ? [] : lensesOf(document, fact)));
    },
  };
  return vscode.languages.registerCodeLensProvider(SHEETS, provider);
}

function lensesOf(document: vscode.TextDocument, fact: SheetFact): vscode.CodeLens[] {
  const at = document.positionAt(fact.start);
  const range = new vscode.Range(at, at);
  const target: FactTarget = {
    uri: document.uri,
    facts: [fact.id === undefined ? { start: fact.start } : { id: fact.id }],
  };
  const lens = (title: string, command: string, ...rest: unknown[]) =>
    new vscode.CodeLens(range, { title, command, arguments: [target, ...rest] });
  const lenses: vscode.CodeLens[] = [];
  if (fact.stale)
    lenses.push(lens(vscode.l10n.t('still {0}', fact.status), 'copydesk.stillHolds', fact.status));
  if (fact.status !== 'accurate') lenses.push(lens(vscode.l10n.t('accurate…'), 'copydesk.markAccurate'));
  if (fact.status !== 'corrected') lenses.push(lens(vscode.l10n.t('corrected…'), 'copydesk.markCorrected'));
  if (fact.status !== 'disputed') lenses.push(lens(vscode.l10n.t('disputed'), 'copydesk.markDisputed'));
  if (fact.status !== 'not-checkable') {
    lenses.push(lens(vscode.l10n.t('not checkable'), 'copydesk.markNotCheckable'));
  }
  lenses.push(lens(vscode.l10n.t('add evidence…'), 'copydesk.addEvidence'));
  if (fact.where.length > 0 || fact.conflicts.length > 0) {
    const open = { title: vscode.l10n.t('open in article'), command: 'copydesk.openInArticle' };
    lenses.push(new vscode.CodeLens(range, { ...open, arguments: [document.uri, target.facts[0]] }));
  }
  return lenses;
}
