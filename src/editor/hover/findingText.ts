import * as vscode from 'vscode';
import type { Compatible, Finding, Reading, SourceSpan } from '../../core/findings/finding';
import { countWitnesses, haveSameArticle, withoutCopies } from '../../core/text/copies';
import { besides } from '../counts';
import { wordingOf } from '../findings/wording';
import type { StorySnapshot } from '../stories/snapshot';
import { HoverText } from './markdown';
import { addSeenBy } from './seenBy';

/** How many places of one reading are quoted: of a finding enough to judge it, of what agrees an example or two. */
const MAX_PLACES = { finding: 8, compatible: 2 } as const;

/** Characters shown on each side of the words in question. */
const ROOM = 110;

/** Longer words in question are not set in bold. */
const MAX_BOLD = 60;

/** Who says what: the readings of a finding, each with its sentences and links to them, and why it is one. */
export function findingText(snapshot: StorySnapshot, finding: Finding): vscode.MarkdownString {
  const text = new HoverText();
  readings(text, snapshot, finding.readings, MAX_PLACES.finding);
  // Of what models alone saw, their own words are the reason.
  if (!finding.named || finding.alsoBuiltIn) {
    text.add('\n\n').add(vscode.l10n.t('Why:')).add(' ').words(finding.why);
  }
  addSeenBy(text, finding);
  return text.markdown;
}

/** What agrees in fact: the same, with the reason why it is no finding. */
export function compatibleText(snapshot: StorySnapshot, compatible: Compatible): vscode.MarkdownString {
  const text = new HoverText();
  text.add(vscode.l10n.t('Checked: compatible.')).add(' ').words(compatible.why);
  readings(text, snapshot, compatible.readings, MAX_PLACES.compatible);
  return text.markdown;
}

function readings(text: HoverText, snapshot: StorySnapshot, all: readonly Reading[], most: number): void {
  for (const { value, spans } of all) {
    text.add('\n\n').bold(value);
    const places = onePerSentence(snapshot, withoutCopies(spans));
    for (const span of places.slice(0, most)) {
      quote(text.add('\n- '), snapshot, span);
      const { copies } = countWitnesses(spans.filter((one) => haveSameArticle(one, span)));
      if (copies > 0) text.add(` ${besides(copies)}`);
    }
    const left = places.length - most;
    if (left > 0) {
      text
        .add('\n- ')
        .add(left === 1 ? vscode.l10n.t('and 1 more place') : vscode.l10n.t('and {0} more places', left));
    }
  }
}

/** The places to quote: of several spans in one line of one article the first. */
function onePerSentence(snapshot: StorySnapshot, spans: readonly SourceSpan[]): SourceSpan[] {
  const seen = new Set<string>();
  return spans.filter((span) => {
    const key = `${span.path}:${snapshot.range(span.path, span).start.line}`;
    return !seen.has(key) && seen.add(key);
  });
}

function quote(text: HoverText, snapshot: StorySnapshot, span: SourceSpan): void {
  const location = snapshot.location(span);
  text.link(`${span.path}:${location.range.start.line + 1}`, location);
  const article = snapshot.readingAt(span.path)?.article;
  if (!article) return;
  const { before, words, after } = wordingOf(article, span, ROOM);
  text.add(' “').words(before);
  // Emphasis on most of a sentence is none.
  if (words.length <= MAX_BOLD) text.bold(words);
  else text.words(words);
  text.words(after).add('”');
}
