import * as vscode from 'vscode';
import type { Compatible, Finding, Reading, SourceSpan } from '../../core/findings/finding';
import type { ConflictState } from '../../core/sheet/sheet';
import { countWitnesses, withoutCopies } from '../../core/text/copies';
import { wordingOf } from '../../core/text/wording';
import { besides } from '../counts';
import type { StorySnapshot } from '../stories/snapshot';
import { statusName } from '../views/conflictTree';
import { inWords, quotationMarks } from '../words';
import { HoverText } from './markdown';
import { addSeenBy } from './seenBy';

/** How many articles are named that have one reading. */
const MAX_ARTICLES = 5;

/** Characters shown on each side of the words in question. */
const ROOM = 110;

/** Longer words in question are not set in bold. */
const MAX_BOLD = 60;

/**
 * What articles disagree about, what the others say instead of the words pointed at, why it is a finding, who saw it and
 * what was decided.
 * @param here the reading that the words are of.
 */
export function findingText(snapshot: StorySnapshot, finding: Finding, here: Reading): vscode.MarkdownString {
  const text = new HoverText();
  text.bold(inWords(finding.said));
  others(text, snapshot, finding.readings, here);
  // Of what models alone saw, their own words are the reason.
  if (!finding.named || finding.alsoBuiltIn) {
    text.add('\n\n').add(vscode.l10n.t('Why:')).add(' ').words(inWords(finding.grounds));
  }
  addSeenBy(text, finding);
  const state = snapshot.settledFindings.get(finding);
  if (state) addDecision(text, state);
  return text.markdown;
}

/** What agrees in fact: the same, with the reason why it is no finding. */
export function compatibleText(
  snapshot: StorySnapshot,
  compatible: Compatible,
  here: Reading,
): vscode.MarkdownString {
  const text = new HoverText();
  text.add(vscode.l10n.t('Checked: compatible.')).add(' ').words(inWords(compatible.grounds));
  others(text, snapshot, compatible.readings, here);
  return text.markdown;
}

/** What a person has decided about a finding. */
function addDecision(text: HoverText, { status, stands, reason }: ConflictState): void {
  text.add('\n\n').add(vscode.l10n.t('Decided:')).add(' ').add(statusName(status, vscode.l10n));
  if (stands !== undefined) text.add(' · ').words(vscode.l10n.t('Right: {0}', stands));
  if (reason !== undefined) text.add(' · ').words(vscode.l10n.t('Reason: {0}', reason));
}

/** Every other reading once: in the sentence of the first article that has it, with links to the articles. */
function others(text: HoverText, snapshot: StorySnapshot, all: readonly Reading[], here: Reading): void {
  const rest = all.filter((reading) => reading !== here);
  if (rest.length > 0) text.add('\n');
  for (const { value, said = value, spans } of rest) {
    text.add('\n- ').bold(inWords(said));
    const places = onePerArticle(withoutCopies(spans));
    places.slice(0, MAX_ARTICLES).forEach((span, index) => {
      text.add(index === 0 ? ' — ' : ', ');
      const { path } = span;
      const location = snapshot.location(span);
      text.link(vscode.l10n.t('{0}, line {1}', path, location.range.start.line + 1), location);
    });
    const left = places.length - MAX_ARTICLES;
    if (left > 0) {
      text
        .add(' ')
        .add(left === 1 ? vscode.l10n.t('and 1 more article') : vscode.l10n.t('and {0} more articles', left));
    }
    const { copies } = countWitnesses(spans);
    if (copies > 0) text.add(` ${besides(copies)}`);
    const [first] = places;
    if (first) quote(text.add(': '), snapshot, first);
  }
}

/** The first place in each article. */
function onePerArticle(spans: readonly SourceSpan[]): SourceSpan[] {
  const seen = new Set<string>();
  return spans.filter(({ path }) => !seen.has(path) && seen.add(path));
}

function quote(text: HoverText, snapshot: StorySnapshot, span: SourceSpan): void {
  const article = snapshot.readingAt(span.path)?.article;
  if (!article) return;
  const { before, words, after } = wordingOf(article, span, ROOM);
  const { open, close } = quotationMarks();
  text.add(open).words(before);
  // Emphasis on most of a sentence is none.
  if (words.length <= MAX_BOLD) text.bold(words);
  else text.words(words);
  text.words(after).add(close);
}
