import * as vscode from 'vscode';
import type { Finding } from '../../core/findings/finding';
import type { SheetEntry } from '../../core/sheet/sheet';
import type { SheetDocuments } from '../sheet/documents';
import { openSheetOf, rangeIn, touches } from '../sheet/documents';
import { belongs } from '../sheet/placesAt';
import type { StorySnapshot } from '../stories/snapshot';
import { unreadable } from '../stories/sheetFile';
import { isSheet } from '../uris';
import { inWords } from '../words';
import type { Decider } from './decide';
import { findingsAt } from './findings';
import type { EntryTarget, Target } from './target';
import { refTo } from './target';

/** Which findings a command is for. */
export type Fits = (snapshot: StorySnapshot, finding: Finding) => boolean;

/** What a command is called, and what it can be about. */
export interface Question {
  readonly title: string;
  /** The findings that it can be about: all, where it is left out. */
  readonly fits?: Fits;
  /** Whether a fact by itself is nothing that it can be about. */
  readonly onlyConflicts?: boolean;
}

/**
 * What a command without a target is about: the facts and conflicts that are selected in a sheet; words that are selected in an article
 * and have no finding; else the findings that the person ticks in a list of those of the article and its story, in which
 * the ones at the cursor are ticked already.
 * @returns undefined where the person chose nothing; where there is nothing to choose, they were told.
 */
export async function chooseTarget(
  decider: Decider,
  sheets: SheetDocuments,
  { title, fits = () => true, onlyConflicts = false }: Question,
): Promise<Target | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return nothing(decider);
  const { document, selection } = editor;
  if (isSheet(document.uri)) return entriesIn(decider, sheets, editor, onlyConflicts);
  const story = await decider.storyOf(document.uri);
  const snapshot = story?.snapshot;
  if (!snapshot) return undefined;
  const here = findingsAt(snapshot, document.uri, selection).filter(({ finding }) => fits(snapshot, finding));
  if (here.length === 0 && !selection.isEmpty) {
    const words = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
    return { uri: document.uri, words };
  }
  const findings = await pickFindings(
    snapshot,
    document.uri,
    snapshot.openFindings.filter((finding) => fits(snapshot, finding)),
    new Set(here.map(({ finding }) => finding)),
    title,
  );
  if (findings === 'none') return nothing(decider);
  return findings && { uri: document.uri, findings: findings.map(({ id }) => id) };
}

function nothing(decider: Decider): undefined {
  decider.messages.information(
    vscode.l10n.t(
      'Put the cursor on a finding, a name, a fact or a conflict, or select words of an article.',
    ),
  );
  return undefined;
}

/** Lets a person tick findings: those of the article first, then those of the story's other articles. */
async function pickFindings(
  snapshot: StorySnapshot,
  uri: vscode.Uri,
  findings: readonly Finding[],
  ticked: ReadonlySet<Finding>,
  title: string,
): Promise<readonly Finding[] | 'none' | undefined> {
  if (findings.length === 0) return 'none';
  const path = snapshot.scope.pathOf(uri);
  const isHere = ({ readings }: Finding) =>
    readings.some(({ spans }) => spans.some((span) => span.path === path));
  const item = (finding: Finding) => ({
    label: inWords(finding.said),
    description: finding.code,
    picked: ticked.has(finding),
    finding,
  });
  const separator = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const groups = [
    [vscode.l10n.t('In this article'), findings.filter(isHere)],
    [vscode.l10n.t('In other articles of the story'), findings.filter((finding) => !isHere(finding))],
  ] as const;
  const items = groups.flatMap(([label, list]) =>
    list.length === 0 ? [] : [separator(label), ...list.map(item)],
  );
  const chosen = await vscode.window.showQuickPick(items, {
    title,
    canPickMany: true,
    matchOnDescription: true,
    placeHolder: vscode.l10n.t('Tick the findings that this is about'),
  });
  const picked = chosen?.flatMap((one) => ('finding' in one ? [one.finding] : []));
  return picked && picked.length > 0 ? picked : undefined;
}

/** The facts and conflicts of a sheet whose lines are selected, or have a cursor; of a conflict and its facts the conflict. */
async function entriesIn(
  decider: Decider,
  sheets: SheetDocuments,
  { document, selections }: vscode.TextEditor,
  onlyConflicts: boolean,
): Promise<EntryTarget | undefined> {
  const { sheet } = await sheets.read(document);
  if (!sheet) {
    decider.messages.warning(unreadable(document.uri));
    return undefined;
  }
  const isSelected = (entry: SheetEntry) => {
    const { start, end } = rangeIn(document, entry);
    return selections.some((one) => one.start.line <= end.line && start.line <= one.end.line);
  };
  const facts = sheet.facts.filter(isSelected);
  const wanted = new Set(onlyConflicts ? facts.flatMap((fact) => fact.conflicts) : []);
  const conflicts = sheet.conflicts.filter(
    (one) => isSelected(one) || (one.id !== undefined && wanted.has(one.id)),
  );
  const ids = new Set(conflicts.map(({ id }) => id));
  const own = onlyConflicts ? [] : facts.filter((fact) => !fact.conflicts.some((id) => ids.has(id)));
  if (conflicts.length > 0 || own.length > 0) {
    return { uri: document.uri, facts: own.map(refTo), conflicts: conflicts.map(refTo) };
  }
  if (!onlyConflicts) return nothing(decider);
  decider.messages.information(
    vscode.l10n.t(
      'Put the cursor on a conflict, or on a fact that is in one: nothing else can be settled so.',
    ),
  );
  return undefined;
}

/** The facts of the sheet that rest on words of an article. */
export async function factsOn(
  sheets: SheetDocuments,
  snapshot: StorySnapshot,
  path: string,
  words: { readonly start: number; readonly end: number },
): Promise<{ readonly label: string; readonly start: number }[]> {
  const document = snapshot.scope.sheet && (await openSheetOf(snapshot.scope.sheet));
  if (!document) return [];
  const { sheet } = await sheets.read(document);
  const places = (await sheets.places(document, path)).filter(
    ({ span }) => touches(span, words.start) || touches(words, span.start),
  );
  return (sheet?.facts ?? [])
    .filter((fact) => sheet && places.some((place) => belongs(sheet, fact, place)))
    .map(({ fact, start }) => ({ label: fact, start }));
}
