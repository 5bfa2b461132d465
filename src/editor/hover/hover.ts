import * as vscode from 'vscode';
import type { Reading } from '../../core/findings/finding';
import type { QuantityMention } from '../../core/mentions/mention';
import type { Article } from '../../core/text/article';
import { oneLine } from '../../core/text/plain';
import { indexAt } from '../../core/text/span';
import type { Span } from '../../core/text/span';
import type { ArticleReading } from '../../core/story';
import type { StorySnapshot } from '../stories/snapshot';
import type { StoryFolders } from '../stories/storyFolders';
import { entityText } from './entityText';
import { compatibleText, findingText } from './findingText';
import type { CountedFrom } from './dateText';
import { dateText } from './dateText';
import { quantityText, quotationText } from './valueText';

/** Shows what is known about the words under the pointer, in the articles of the stories that are shown. */
export function registerHover(stories: StoryFolders): vscode.Disposable {
  const provider: vscode.HoverProvider = {
    async provideHover(document, position, token) {
      await stories.storyOf(document.uri)?.flush();
      const snapshot = stories.snapshotOf(document.uri);
      const reading = snapshot?.reading(document.uri);
      if (token.isCancellationRequested || !snapshot || reading?.article.text !== document.getText()) {
        return undefined;
      }
      return hoverAt(snapshot, reading, document.offsetAt(position));
    },
  };
  return vscode.languages.registerHoverProvider(
    [{ language: 'plaintext' }, { language: 'markdown' }],
    provider,
  );
}

/** A piece of a hover with the words it is about. */
interface Part {
  readonly span: Span;
  readonly text: vscode.MarkdownString;
}

/** Of longer words, in characters, that they are compatible is only said along with something else. */
const LONGEST_ALONE = 60;

function hoverAt(snapshot: StorySnapshot, reading: ArticleReading, offset: number): vscode.Hover | undefined {
  const { path } = reading.article;
  // What the words are comes first, then what other articles say of it.
  const parts = [...mentionsAt(snapshot, reading, offset), ...conflictsAt(snapshot, path, offset)];
  // What agrees is said of words that a person points out, not wherever the pointer rests in a long sentence.
  const longest = parts.length > 0 ? Infinity : LONGEST_ALONE;
  parts.push(...agreementsAt(snapshot, path, offset).filter(({ span }) => span.end - span.start <= longest));
  const first = parts[0];
  if (!first) return undefined;
  return new vscode.Hover(
    parts.map(({ text }) => text),
    snapshot.range(path, first.span),
  );
}

/** Findings, whatever people have said about them: who points at the words wants to know. */
function conflictsAt(snapshot: StorySnapshot, path: string, offset: number): Part[] {
  return snapshot.analysis.findings.flatMap((finding) => {
    const at = readingAt(finding.readings, path, offset);
    return at ? [{ span: at.span, text: findingText(snapshot, finding, at.reading) }] : [];
  });
}

function agreementsAt(snapshot: StorySnapshot, path: string, offset: number): Part[] {
  return snapshot.analysis.compatible.flatMap((compatible) => {
    const at = readingAt(compatible.readings, path, offset);
    return at ? [{ span: at.span, text: compatibleText(snapshot, compatible, at.reading) }] : [];
  });
}

function readingAt(
  readings: readonly Reading[],
  path: string,
  offset: number,
): { readonly reading: Reading; readonly span: Span } | undefined {
  for (const reading of readings) {
    const span = reading.spans.find((one) => one.path === path && one.start <= offset && offset < one.end);
    if (span) return { reading, span };
  }
  return undefined;
}

function mentionsAt(snapshot: StorySnapshot, reading: ArticleReading, offset: number): Part[] {
  const { article, mentions } = reading;
  const { names, dates, quantities, quotations } = mentions;
  const { entities } = snapshot.analysis;
  const parts: Part[] = [];
  const add = (span: Span | undefined, text: vscode.MarkdownString | undefined) => {
    if (span && text) parts.push({ span, text });
  };

  const name = indexAt(names, offset);
  const entity = entities.of(article.path, name);
  if (entity) add(names[name], entityText(snapshot, entity));
  const date = dates[indexAt(dates, offset)];
  if (date) add(date, dateText(date, dayCountedFrom(snapshot, reading)));
  const quantity = quantities[indexAt(quantities, offset)];
  if (quantity) add(quantity, quantityText(quantity, countedBy(article, quantity)));
  const quotation = quotations.findLast(({ parts: words }) => indexAt(words, offset) !== -1);
  if (quotation) {
    const speakerName = (index: number) => entities.of(article.path, index)?.name ?? names[index]?.name;
    add(quotation, quotationText(quotation, speakerName));
  }
  return parts;
}

/** What a number counts, in the words of its article; of what is measured ("20 acres of woods"), only what “of” leads to. */
function countedBy(article: Article, { unit, end, nounSpan, counted = '' }: QuantityMention): string {
  if (!nounSpan) return unit === undefined ? counted : '';
  if (unit === undefined) return oneLine(article.said(nounSpan.start, nounSpan.end));
  const behind = end < nounSpan.end ? oneLine(article.said(end, nounSpan.end)).trim() : '';
  return behind.startsWith('of ') ? behind : '';
}

/** What the dates of an article count from. */
function dayCountedFrom({ scope, analysis }: StorySnapshot, { article, date }: ArticleReading): CountedFrom {
  const uri = scope.sheet && scope.uriOf(article.path);
  return {
    ...(date ? { article: date } : {}),
    ...(analysis.date === undefined ? {} : { story: analysis.date }),
    ...(uri ? { uri } : {}),
  };
}
