import * as vscode from 'vscode';
import type { Finding } from '../../core/findings/finding';
import type { SheetDocuments } from '../sheet/documents';
import { openSheetOf, touches } from '../sheet/documents';
import { belongs, entryAt } from '../sheet/placesAt';
import type { StorySnapshot } from '../stories/snapshot';
import { isSheet } from '../uris';
import type { Decider } from './decide';
import { findingsAt } from './findings';
import type { FactTarget, Target } from './target';

/** Which findings a command is for. */
export type Fits = (snapshot: StorySnapshot, finding: Finding) => boolean;

/**
 * What a command without a target is about: the fact under the cursor of a sheet; words that are selected in an article
 * and have no finding; else the findings that the person ticks in a list of those of the article and its story, in which
 * the ones at the cursor are ticked already.
 * @returns undefined where the person chose nothing; where there is nothing to choose, they were told.
 */
export async function chooseTarget(
  decider: Decider,
  sheets: SheetDocuments,
  title: string,
  fits: Fits = () => true,
): Promise<Target | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return nothing(decider);
  const { document, selection } = editor;
  if (isSheet(document.uri)) return factUnder(decider, sheets, document, selection.active);
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
    vscode.l10n.t('Put the cursor on a finding, a name or a fact, or select words of an article.'),
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
    label: finding.message,
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

async function factUnder(
  decider: Decider,
  sheets: SheetDocuments,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<FactTarget | undefined> {
  const { sheet } = await sheets.read(document);
  const entry = sheet && entryAt(sheet, document.offsetAt(position));
  if (!entry || !('fact' in entry)) return nothing(decider);
  return { uri: document.uri, facts: [entry.id === undefined ? { start: entry.start } : { id: entry.id }] };
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
