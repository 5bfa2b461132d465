import type { Lexicon } from '../lexicon/lexicon';
import type { Triggers } from '../lexicon/triggers';
import type { Mentions } from '../mentions/mention';
import type { Article, Sentence } from '../text/article';
import type { Clause } from './clauses';
import { clauseAt, clausesOf } from './clauses';
import type { Frame } from './frames';
import { framesOf } from './frames';
import { nextAt } from './ranges';
import { mainEvent } from './mainEvent';
import type { Subjects } from './subjects';
import { createSubjects } from './subjects';
import type { Words } from './words';
import { readWords } from './words';

/** One article as the extractors see it. */
export interface Context {
  readonly article: Article;
  readonly mentions: Mentions;
  readonly words: Words;
  /** All clauses in order. */
  readonly clauses: readonly Clause[];
  /** The happenings in text order; no two share a token. */
  readonly frames: readonly Frame[];
  /** The event the article is about. */
  readonly main: string | undefined;
  readonly subjects: Subjects;
  readonly triggers: Triggers;
}

/** Prepares an article for the extractors: its happenings and whom it speaks of. */
export function createContext(article: Article, mentions: Mentions, lexicon: Lexicon): Context {
  const { triggers } = lexicon;
  const words = readWords(article, mentions, lexicon);
  const clauses = clausesOf(article, mentions, words.cues);
  const frames = framesOf({ article, mentions, words, clauses }, triggers);
  const subjects = createSubjects(article, mentions, words.cues);
  return { article, mentions, words, clauses, frames, main: mainEvent(article, frames), subjects, triggers };
}

/** The clause of a sentence that a token stands in. */
export function clauseOf({ article, clauses }: Context, sentence: number, token: number): Clause {
  return clauseAt(clauses, article.sentences[sentence] as Sentence, token);
}

/** Index of the sentence that a token stands in. */
export function sentenceOf({ article }: Context, token: number): number {
  return nextAt(article.sentences, token + 1) - 1;
}

/** The first happening that begins at `from` or behind it and before `to`. */
export function firstFrame({ frames }: Context, from: number, to: number): Frame | undefined {
  const frame = frames[nextAt(frames, from)];
  return frame && frame.first < to ? frame : undefined;
}

/** The last happening that begins at `from` or behind it and before `to`. */
export function lastFrame({ frames }: Context, from: number, to: number): Frame | undefined {
  const frame = frames[nextAt(frames, to) - 1];
  return frame && frame.first >= from ? frame : undefined;
}
