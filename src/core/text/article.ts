import type { Span } from './span';
import type { Token, Word } from './token';
import type { MappedText } from './mappedText';

/**
 * What a stretch of an article is for.
 * `byline` is every line that says who wrote it, where it comes from or when (author, URL and date lines);
 * `dateline` is the place (and agency) that opens a report; `boilerplate` is what is not part of the article:
 * comment forms, legal notices, notes about the author, bare captions, front matter.
 */
export type ZoneKind = 'headline' | 'byline' | 'dateline' | 'body' | 'boilerplate';

export interface Zone extends Span {
  readonly kind: ZoneKind;
}

/** A sentence, a heading or a list item. `first` and `last` are token indexes, half-open. Sentences cover every token once. */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
  readonly zone: ZoneKind;
  /** Index into {@link Article.paragraphs}. */
  readonly paragraph: number;
}

/** A block of text between line breaks. `first` and `last` are sentence indexes, half-open. */
export interface Paragraph extends Span {
  readonly first: number;
  readonly last: number;
  readonly zone: ZoneKind;
}

/** What an article's front matter or top lines say of it, as written. */
export interface ArticleMeta {
  readonly title?: string;
  readonly source?: string;
  readonly url?: string;
  readonly author?: string;
  /** The value of `date` in the front matter, as written. Other dates stand in `byline` and `dateline` zones. */
  readonly date?: string;
}

/**
 * One article as read: its text cut into tokens, sentences, paragraphs and zones.
 * All offsets are UTF-16 code units into `text`, half-open.
 */
export interface Article {
  /** Identifies the article in its story: relative to the story's folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /** The text as a reader sees it: without markup, and with the characters that references stand for. */
  readonly seen: MappedText;
  /** Made anew where another article's have been asked for since; for one word or two, ask for these. */
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly paragraphs: readonly Paragraph[];
  /** In order, not overlapping. White space between zones belongs to none. */
  readonly zones: readonly Zone[];
  readonly meta: ArticleMeta;
  /** What a reader sees of the stretch of the text between two offsets. */
  said(start: number, end: number): string;
  /** The word of the token with an index. */
  word(index: number): Word | undefined;
  /** The words of the tokens from `first` to before `last`. */
  words(first: number, last: number): readonly Word[];
  /** From where the token `first` starts to where the one before `last` ends. */
  span(first: number, last: number): Span;
  /** The index of the token that holds an offset, or -1 where it falls between two. */
  indexAt(offset: number): number;
}
