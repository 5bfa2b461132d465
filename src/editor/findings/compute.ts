import * as vscode from 'vscode';
import type { Finding, Reading, SourceSpan } from '../../core/findings/finding';
import { saidBy } from '../../core/findings/build';
import { byNearness } from '../../core/findings/quiet';
import type { ConflictState, NotYetChanged, SheetProblem } from '../../core/sheet/sheet';
import type { SheetView, ShownStory } from '../stories/shownStory';
import { rangeOf } from '../stories/shownStory';
import type { StorySnapshot } from '../stories/snapshot';
import { append } from '../../core/text/append';
import { LineIndex } from '../../core/text/position';
import { plain } from '../../core/text/plain';
import type { Steps } from '../../core/text/steps';
import { wordingOf } from '../../core/text/wording';
import { inWords } from '../words';
import type { FindingSettings } from '../settings';
import type { PageOf } from './docs';
import type { Place } from './home';
import { homeOf, placesOf } from './home';
import type { KeptDiagnostics } from './kept';
import { ROOM } from './kept';
import { heldBackIn } from './listed';
import { inMarks, isQuotation } from './wording';

const SOURCE = 'Copydesk';

/** How many other places one diagnostic names at most: enough to compare, few enough to read, and to send often. */
const MAX_RELATED = 10;
/** How many of each other reading: its message says how many articles have it, and the hover shows them all. */
const MAX_OF_READING = 3;

/**
 * The diagnostics of a story, by the paths of its articles; a finding or an article at a step.
 *
 * A file lists a finding once for each of its readings that stand in the file, at the reading's first span there; where
 * there are several, each says which it is; where Problems lists each finding once, only at its home ({@link homeOf}). Quiet ones are listed as the settings say. Related to it are the other readings, at the first place in each article.
 *
 * @param settingsOf the settings for the article of a path.
 * @param pageOf the page that a finding's code links to.
 * @param kept the diagnostics of the story's last state.
 */
export function* diagnosing(
  story: ShownStory,
  settingsOf: (path: string) => FindingSettings,
  pageOf: PageOf,
  kept: KeptDiagnostics,
): Steps<Map<string, vscode.Diagnostic[]>> {
  kept.begin(story);
  const places = new Map<string, { finding: Finding; reading: Reading; span: SourceSpan }[]>();
  const before = story.files.some((path) => settingsOf(path).showSettled)
    ? story.settledBefore()
    : new Map<Finding, ConflictState>();
  const states = new Map([...story.settledFindings, ...before]);
  const isSettled = (finding: Finding) => states.has(finding);
  const unchanged = new Map(story.notYetChanged.map((one) => [one.finding, one]));
  for (const finding of [...story.findings, ...before.keys()]) {
    const settled = isSettled(finding);
    let home: SourceSpan | undefined;
    for (const { reading, span } of kept.placesOf(finding)) {
      // It is listed below, as what is still to be done.
      if (unchanged.get(finding)?.rejected.includes(reading)) continue;
      const { showSettled, once } = settingsOf(span.path);
      if (settled && !showSettled) continue;
      if (once && span !== (home ??= homeOf(finding)?.span)) continue;
      append(places, span.path, { finding, reading, span });
    }
    yield;
  }

  const diagnostics = new Map<string, vscode.Diagnostic[]>();
  const rejected = unchangedIn(story, settingsOf, pageOf, kept);
  yield;
  for (const [path, list] of places) {
    const settings = settingsOf(path);
    const open = new Set(list.flatMap(({ finding }) => (isSettled(finding) ? [] : [finding])));
    const held = heldBackIn(path, [...open], settings);
    const shown = list
      .flatMap((place) => {
        const severity = settings.severityOf(place.finding);
        if (severity === undefined || held.has(place.finding)) return [];
        // What is dealt with asks for nothing any more.
        return [{ ...place, severity: isSettled(place.finding) ? vscode.DiagnosticSeverity.Hint : severity }];
      })
      .sort(byWeight);
    const file = shown.slice(0, settings.limit).map(({ finding, reading, span, severity }) => {
      const words = kept.words(finding, states.get(finding)?.status, (status) => messageOf(finding, status));
      return kept.of(story, finding, { reading, span }, { words, severity }, () =>
        diagnose(story, finding, kept, words, reading, span, severity, pageOf(finding.code)),
      );
    });
    const left = shown.length - settings.limit;
    if (left > 0) file.push(kept.capped(left, capped));
    if (file.length > 0) diagnostics.set(path, file);
    yield;
  }
  for (const [path, list] of rejected) diagnostics.set(path, [...(diagnostics.get(path) ?? []), ...list]);
  return diagnostics;
}

/** What is settled and not yet changed, as information at the words that were rejected, by the paths of the articles. */
function unchangedIn(
  story: ShownStory,
  settingsOf: (path: string) => FindingSettings,
  pageOf: PageOf,
  kept: KeptDiagnostics,
): ReadonlyMap<string, vscode.Diagnostic[]> {
  const diagnostics = new Map<string, vscode.Diagnostic[]>();
  for (const one of story.notYetChanged) {
    for (const reading of one.rejected) {
      for (const { span } of placesOf({ readings: [reading] })) {
        const { path } = span;
        if (settingsOf(path).severityOf(one.finding) === undefined) continue;
        const severity = vscode.DiagnosticSeverity.Information;
        const words = unchangedMessage(one);
        const diagnostic = kept.of(story, one.finding, { reading, span }, { words, severity }, () =>
          diagnose(story, one.finding, kept, words, reading, span, severity, pageOf(one.finding.code)),
        );
        append(diagnostics, path, diagnostic);
      }
    }
  }
  return diagnostics;
}

/** That something is settled and not yet changed, in a sentence. */
export function unchangedMessage({ finding, right }: NotYetChanged): string {
  return vscode.l10n.t(
    'Settled, not yet changed: {0} — the sheet says {1} is right',
    inWords(finding.said),
    inMarks(right),
  );
}

/** The order in which a file lists its findings: the loudest first, of quiet ones those nearest to loud, then by place. */
function byWeight(a: Weighed, b: Weighed): number {
  const isQuiet = a.severity === vscode.DiagnosticSeverity.Information;
  return (
    a.severity - b.severity || (isQuiet ? byNearness(a.finding, b.finding) : 0) || a.span.start - b.span.start
  );
}

/** A place of a finding with how loudly it is shown. */
interface Weighed {
  readonly finding: Finding;
  readonly span: SourceSpan;
  readonly severity: vscode.DiagnosticSeverity;
}

/** Where a story has the other places of the conflicts that Problems lists once, by the paths of its articles. */
export function otherPlaces(
  snapshot: StorySnapshot,
  settingsOf: (path: string) => FindingSettings,
): ReadonlyMap<string, readonly SourceSpan[]> {
  const others = new Map<string, SourceSpan[]>();
  for (const finding of snapshot.openFindings) {
    let home: SourceSpan | undefined;
    for (const span of finding.readings.flatMap(({ spans }) => spans)) {
      const settings = settingsOf(span.path);
      if (!settings.once) continue;
      const severity = settings.severityOf(finding) ?? QUIETEST;
      if (severity <= vscode.DiagnosticSeverity.Warning && span !== (home ??= homeOf(finding)?.span))
        append(others, span.path, span);
    }
  }
  return others;
}

const QUIETEST = vscode.DiagnosticSeverity.Hint;

function diagnose(
  story: ShownStory,
  finding: Finding,
  kept: KeptDiagnostics,
  words: string,
  reading: Reading,
  span: SourceSpan,
  severity: vscode.DiagnosticSeverity,
  page: vscode.Uri,
): vscode.Diagnostic {
  const here = finding.readings.filter(({ spans }) => spans.some(({ path }) => path === span.path));
  const message = plain(
    here.length > 1 ? vscode.l10n.t('{0} here — {1}', inMarks(inWords(saidBy(reading))), words) : words,
  );
  const diagnostic = new vscode.Diagnostic(story.range(span.path, span), message, severity);
  diagnostic.source = SOURCE;
  diagnostic.code = { value: finding.code, target: page };
  const others = othersThan(kept.comparedPlaces(finding), reading, span);
  diagnostic.relatedInformation = others.map((other) => {
    const value = inWords(saidBy(other.reading));
    return kept.related(story, finding, other.span, value, () => relate(story, value, other.span));
  });
  return diagnostic;
}

/** The first other places: some of each other reading, since what says the same needs no comparing; of this one where it is alone. */
function othersThan(places: readonly Place[], reading: Reading, span: SourceSpan): Place[] {
  if (places.every((place) => place.reading === reading))
    return places.filter((place) => place.span !== span).slice(0, MAX_RELATED);
  const others: Place[] = [];
  const counts = new Map<Reading, number>();
  for (const place of places) {
    const count = counts.get(place.reading) ?? 0;
    if (place.reading === reading || count === MAX_OF_READING) continue;
    counts.set(place.reading, count + 1);
    if (others.push(place) === MAX_RELATED) break;
  }
  return others;
}

/** A finding in a sentence, with what people have decided about it. */
function messageOf(finding: Finding, status: ConflictState['status'] | undefined): string {
  switch (status) {
    case 'resolved':
      return vscode.l10n.t('Resolved: {0}', inWords(finding.said));
    case 'accepted':
      return vscode.l10n.t('Accepted: {0}', inWords(finding.said));
    case 'dismissed':
      return vscode.l10n.t('Dismissed: {0}', inWords(finding.said));
    default:
      return inWords(finding.said);
  }
}

function relate(story: ShownStory, value: string, span: SourceSpan): vscode.DiagnosticRelatedInformation {
  const article = story.articleAt(span.path);
  const { before, words, after } = article
    ? wordingOf(article, span, ROOM)
    : { before: '', words: span.text, after: '' };
  return new vscode.DiagnosticRelatedInformation(
    story.location(span),
    plain(
      isQuotation(value)
        ? inMarks(`${before}${words}${after}`)
        : vscode.l10n.t('{0}: “{1}”', value, `${before}${words}${after}`),
    ),
  );
}

function capped(left: number): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    new vscode.Range(0, 0, 0, 0),
    left === 1
      ? vscode.l10n.t(
          '1 more finding is not shown. The setting copydesk.maxFindingsPerFile says how many are.',
        )
      : vscode.l10n.t(
          '{0} more findings are not shown. The setting copydesk.maxFindingsPerFile says how many are.',
          left,
        ),
    vscode.DiagnosticSeverity.Information,
  );
  diagnostic.source = SOURCE;
  return diagnostic;
}

/** The problems of a sheet at their places in it. */
export function sheetDiagnostics(sheet: SheetView): vscode.Diagnostic[] {
  if (sheet.problems.length === 0) return [];
  const lines = new LineIndex(sheet.text);
  return withoutFellowMarks(sheet).map((problem) => {
    const severity =
      problem.severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
    const diagnostic = new vscode.Diagnostic(rangeOf(lines, problem), inWords(problem.said), severity);
    diagnostic.source = SOURCE;
    diagnostic.code = problem.code;
    return diagnostic;
  });
}

/** The problems of a sheet, each place where a merge is unfinished listed once: by the mark that opens it. */
function withoutFellowMarks({ text, problems }: SheetView): readonly SheetProblem[] {
  let isOpen = false;
  return problems.filter((problem) => {
    if (problem.code !== 'sheet.merge-conflict') return true;
    const isFirst = text.startsWith('<', problem.start);
    const isFellow = isOpen && !isFirst;
    isOpen = isFirst || (isOpen && !text.startsWith('>', problem.start));
    return !isFellow;
  });
}
