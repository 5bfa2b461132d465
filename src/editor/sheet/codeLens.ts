import * as vscode from 'vscode';
import type { SheetConflict, SheetEntry, SheetFact } from '../../core/sheet/model';
import type { EntryTarget } from '../review/target';
import { refTo } from '../review/target';
import type { Engine, LoadEngine } from '../engine';
import { runDue } from '../stories/runDue';
import type { StorySnapshot } from '../stories/snapshot';
import type { StoryFolders } from '../stories/storyFolders';
import { isOpenSheet } from '../uris';
import type { SheetDocuments } from './documents';
import { SHEETS } from './selector';

/** Something that can be done with an entry: what it is called, what that means, and the command for it. */
interface Offer {
  readonly title: string;
  readonly tooltip?: string;
  readonly command: string;
  readonly arguments: unknown[];
}

/** An offer above an entry. It becomes a command only where it is seen: a long sheet has tens of thousands. */
class SheetLens extends vscode.CodeLens {
  readonly offer: Offer;

  constructor(range: vscode.Range, offer: Offer) {
    super(range);
    this.offer = offer;
  }
}

/** Offers, above a sheet whose articles have changed, a run; above each fact and conflict the states it may be given and its words in the articles. */
export function registerSheetCodeLens(
  stories: StoryFolders,
  sheets: SheetDocuments,
  loadEngine: LoadEngine,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider<SheetLens> = {
    onDidChangeCodeLenses: changed.event,
    async provideCodeLenses(document, token) {
      // An earlier version, beside the one that is edited, is not to be decided on.
      if (!isOpenSheet(document)) return undefined;
      const { sheet } = await sheets.read(document);
      if (!sheet || token.isCancellationRequested) return undefined;
      const above = (entry: SheetEntry, offers: readonly Offer[]) => {
        const at = document.positionAt(entry.start);
        const range = new vscode.Range(at, at);
        return offers.map((offer) => new SheetLens(range, offer));
      };
      const { uri } = document;
      return [
        ...ofSheet(await loadEngine(), sheets.storyOf(document)),
        ...sheet.conflicts.flatMap((one) => (one.gone ? [] : above(one, ofConflict(uri, one)))),
        ...sheet.facts.flatMap((one) => (one.gone ? [] : above(one, ofFact(uri, one)))),
      ];
    },
    resolveCodeLens(lens) {
      lens.command = { ...lens.offer };
      return lens;
    },
  };
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerCodeLensProvider(SHEETS, provider),
    stories.onDidPublish(() => changed.fire()),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      if (stories.storyOf(uri)) changed.fire();
    }),
  );
}

/** Above all: that the articles are not those that the sheet was last brought up to date with, and to do that. */
function ofSheet(engine: Engine, snapshot: StorySnapshot | undefined): SheetLens[] {
  const due = snapshot && runDue(engine, snapshot);
  if (due === undefined) return [];
  const title = vscode.l10n.t('{0} · Fact-check Folder', due);
  const offer = { title, command: 'copydesk.factCheckFolder', arguments: [snapshot?.scope.uri] };
  return [new SheetLens(new vscode.Range(0, 0, 0, 0), offer)];
}

function ofFact(uri: vscode.Uri, fact: SheetFact): Offer[] {
  const target: EntryTarget = { uri, facts: [refTo(fact)] };
  const { status } = fact;
  const to = (word: string, title: string, command: string): Offer[] =>
    status === word ? [] : [{ title, command, arguments: [target] }];
  return [
    ...stillHolds(fact, target, { fact: { status } }),
    ...to('accurate', vscode.l10n.t('accurate…'), 'copydesk.markAccurate'),
    ...to('corrected', vscode.l10n.t('corrected…'), 'copydesk.markCorrected'),
    ...to('disputed', vscode.l10n.t('disputed'), 'copydesk.markDisputed'),
    ...to('not-checkable', vscode.l10n.t('not checkable'), 'copydesk.markNotCheckable'),
    { title: vscode.l10n.t('add evidence…'), command: 'copydesk.addEvidence', arguments: [target] },
    ...(fact.where.length > 0 || fact.conflicts.length > 0 ? [openInArticle(target)] : []),
  ];
}

function ofConflict(uri: vscode.Uri, conflict: SheetConflict): Offer[] {
  const target: EntryTarget = { uri, conflicts: [refTo(conflict)] };
  const { status } = conflict;
  const to = (word: string, command: string, title: string, tooltip: string): Offer[] =>
    status === word && !conflict.stale ? [] : [{ title, tooltip, command, arguments: [target] }];
  return [
    ...stillHolds(conflict, target, { conflict: { status } }),
    ...to(
      'resolved',
      'copydesk.markAccurate',
      vscode.l10n.t('one is right…'),
      vscode.l10n.t('Resolved: choose the reading that stands, and what that rests on.'),
    ),
    ...to(
      'resolved',
      'copydesk.markCorrected',
      vscode.l10n.t('none is right…'),
      vscode.l10n.t('Resolved: write the words that stand instead.'),
    ),
    ...to(
      'accepted',
      'copydesk.acceptFinding',
      vscode.l10n.t('may differ'),
      vscode.l10n.t('Accepted: the articles may say different things here.'),
    ),
    ...to(
      'dismissed',
      'copydesk.dismissFinding',
      vscode.l10n.t('no conflict…'),
      vscode.l10n.t('Dismissed: say why the readings do not contradict each other.'),
    ),
    ...(conflict.readings.length > 0 ? [openInArticle(target)] : []),
  ];
}

function stillHolds(
  { status, stale }: SheetFact | SheetConflict,
  target: EntryTarget,
  said: object,
): Offer[] {
  if (!stale) return [];
  return [
    {
      title: vscode.l10n.t('still {0}', status),
      tooltip: vscode.l10n.t('What it was decided on has changed: say that the decision holds all the same.'),
      command: 'copydesk.stillHolds',
      arguments: [target, said],
    },
  ];
}

function openInArticle(target: EntryTarget): Offer {
  return {
    title: vscode.l10n.t('open in article'),
    command: 'copydesk.openInArticle',
    arguments: [target],
  };
}
