import type { Article } from './article';
import type { Span } from './span';
import { plainLine } from './plain';
import { indexAt } from './span';

/** A text in sentences: an article, or one that is known by its lines alone. */
export interface WordedText {
  readonly text: string;
  /** In order, not overlapping. */
  readonly sentences: readonly Span[];
}

/** A span with the words around it, white space reduced to single spaces, and without marks of emphasis. */
export interface Wording {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/**
 * The sentence that a span stands in, cut to a length that can be read at a glance.
 * @param room how many characters to show on each side of the span.
 */
export function wordingOf(article: WordedText, span: Span, room: number): Wording {
  const sentence = article.sentences[indexAt(article.sentences, span.start)] ?? span;
  const before = tidy(article.text.slice(sentence.start, span.start)).trimStart();
  const after = tidy(article.text.slice(span.end, Math.max(sentence.end, span.end))).trimEnd();
  return {
    before: before.length > room ? `…${afterBlank(before.slice(-room))}` : before,
    words: tidy(article.text.slice(span.start, span.end)),
    after: after.length > room ? `${beforeBlank(after.slice(0, room))}…` : after,
  };
}

/**
 * The same as plain text for any place that shows it: without characters that control what shows them.
 * @param most UTF-16 code units of the words themselves.
 */
export function plainWording(article: Article, span: Span, room: number, most: number): Wording {
  const { before, words, after } = wordingOf(article, span, room);
  return {
    before: `${plainLine(before)}${/\s$/.test(before) ? ' ' : ''}`,
    words: plainLine(words, most),
    after: `${/^\s/.test(after) ? ' ' : ''}${plainLine(after)}`,
  };
}

function tidy(text: string): string {
  return text.replace(/\*+/g, '').replace(/\s+/g, ' ');
}

/** From the first blank on: the text was cut in the middle of a word. */
function afterBlank(text: string): string {
  const blank = text.indexOf(' ');
  return blank === -1 ? '' : text.slice(blank);
}

/** Up to the last blank. */
function beforeBlank(text: string): string {
  return text.slice(0, Math.max(text.lastIndexOf(' '), 0)) + ' ';
}
