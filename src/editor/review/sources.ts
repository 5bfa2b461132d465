import * as vscode from 'vscode';
import { saidBy } from '../../core/findings/build';
import type { Finding, Reading, SourceSpan } from '../../core/findings/finding';
import { plain } from '../../core/text/plain';
import { wordingOf } from '../../core/text/wording';
import { inMarks } from '../findings/wording';
import type { StorySnapshot } from '../stories/snapshot';
import { labelOf } from '../uris';
import { inWords } from '../words';
import type { Decider } from './decide';
import type { FindingAt } from './findings';
import { findingsAt } from './findings';
import type { Target } from './target';
import { isTarget } from './target';

/** Characters of an article that are shown on each side of the words of a reading. */
const ROOM = 40;

/** A finding at the words of one of its readings, in a state of the story. */
interface Here extends FindingAt {
  readonly snapshot: StorySnapshot;
  /** The words that were pointed at. */
  readonly span: SourceSpan;
}

/** Registers the ways from the words of a finding to what the other articles say instead. */
export function registerSources(decider: Decider): vscode.Disposable {
  const to =
    (title: string, go: (here: Here, other: SourceSpan) => Promise<void>) => async (given: unknown) => {
      const here = await pointedAt(decider, isTarget(given) ? given : undefined);
      const other = here && (await otherOf(here, title));
      if (!other) return false;
      await go(here, other);
      return true;
    };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(
      'copydesk.goToOtherReading',
      to(vscode.l10n.t('Go to the Other Reading'), ({ snapshot }, other) => show(snapshot, other)),
    ),
    vscode.commands.registerCommand(
      'copydesk.compareSources',
      to(vscode.l10n.t('Compare Sources'), async ({ snapshot, span }, other) => {
        await show(snapshot, span);
        await show(snapshot, other, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
      }),
    ),
  );
}

/** The finding that a target names, else the one at the cursor; says so where there is none. */
async function pointedAt(decider: Decider, target: Target | undefined): Promise<Here | undefined> {
  const editor = vscode.window.activeTextEditor;
  const uri = target?.uri ?? editor?.document.uri;
  const story = uri && (await decider.storyOf(uri));
  const snapshot = story?.snapshot;
  if (!uri || !snapshot) {
    if (!uri) nothing(decider);
    return undefined;
  }
  const isHere = editor?.document.uri.toString() === uri.toString();
  const cursor = isHere ? editor.selection : undefined;
  const at = target ? named(snapshot, target) : cursor && findingsAt(snapshot, uri, cursor)[0];
  const path = snapshot.scope.pathOf(uri);
  const own = at?.reading.spans.filter((span) => span.path === path) ?? [];
  const span =
    own.find((one) => cursor && path !== undefined && snapshot.range(path, one).intersection(cursor)) ??
    own[0] ??
    at?.reading.spans[0];
  if (at && span) return { ...at, snapshot, span };
  nothing(decider);
  return undefined;
}

function nothing(decider: Decider): void {
  decider.messages.information(vscode.l10n.t('Put the cursor on a finding of an article.'));
}

function named({ analysis }: StorySnapshot, target: Target): FindingAt | undefined {
  if (!('findings' in target)) return undefined;
  const finding = analysis.findings.find(({ id }) => target.findings.includes(id));
  const reading = finding?.readings.find(({ value }) => value === target.reading) ?? finding?.readings[0];
  return finding && reading && { finding, reading };
}

/** The words of another reading: the only ones, or those that the person chooses. */
async function otherOf(here: Here, title: string): Promise<SourceSpan | undefined> {
  const places = placesOf(here.finding, here.reading);
  if (places.length <= 1) return places[0]?.span;
  const items = places.map(({ reading, span }) => ({
    label: inMarks(inWords(saidBy(reading))),
    description: labelOf(here.snapshot.scope.uriOf(span.path)),
    detail: wording(here.snapshot, span),
    span,
  }));
  const placeHolder = plain(inWords(here.finding.said));
  const chosen = await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDetail: true });
  return chosen?.span;
}

function placesOf({ readings }: Finding, own: Reading) {
  return readings
    .filter((reading) => reading !== own)
    .flatMap((reading) => reading.spans.map((span) => ({ reading, span })));
}

function wording(snapshot: StorySnapshot, span: SourceSpan): string {
  const article = snapshot.readingAt(span.path)?.article;
  if (!article) return plain(span.text);
  const { before, words, after } = wordingOf(article, span, ROOM);
  return plain(`${before}${words}${after}`);
}

/** Shows words in an editor, selected. */
async function show(
  snapshot: StorySnapshot,
  span: SourceSpan,
  options: vscode.TextDocumentShowOptions = {},
): Promise<void> {
  const selection = snapshot.range(span.path, span);
  const editor = await vscode.window.showTextDocument(snapshot.scope.uriOf(span.path), {
    ...options,
    selection,
  });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
