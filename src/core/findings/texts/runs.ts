import { lowerBound } from '../../text/arrays';
import type { Sentence } from '../../text/article';
import type { Word } from '../../text/token';
import type { ComparedArticle } from '../placed';

/** Words in a row as hashes, cut into pieces (sentences, quotations). */
export interface WordRow {
  /** A hash of each word in lower case. */
  readonly codes: Int32Array;
  /** For each piece, how many words there are up to its end. */
  readonly ends: readonly number[];
}

/** The index of a piece's first word. */
export function startOf({ ends }: WordRow, piece: number): number {
  return piece === 0 ? 0 : (ends[piece - 1] as number);
}

/** How many words a piece has. */
export function sizeOf(row: WordRow, piece: number): number {
  return (row.ends[piece] as number) - startOf(row, piece);
}

/** The piece that a word is in. */
export function pieceAt({ ends }: WordRow, word: number): number {
  return lowerBound(ends.length, (piece) => (ends[piece] as number) <= word);
}

/** The words of an article's body. */
export interface Body {
  readonly part: ComparedArticle;
  /** A piece for each sentence of the article: those of other zones have no words. */
  readonly sentences: WordRow;
  /** The same words in one piece. */
  readonly whole: WordRow;
}

/** The words of an article's body; kept by the article, as several comparers look for runs in them. */
export function bodyOf(part: ComparedArticle): Body {
  const sentences = sentencesOf(part);
  const { codes } = sentences;
  return { part, sentences, whole: { codes, ends: [codes.length] } };
}

/** The token index of a word of a body. */
export function tokenOf({ part: { article }, sentences: row }: Body, word: number): number {
  const sentence = pieceAt(row, word);
  let left = word - startOf(row, sentence);
  let at = (article.sentences[sentence] as Sentence).first;
  for (; left > 0 || !isWord(article.word(at) as Word); at++) if (isWord(article.word(at) as Word)) left--;
  return at;
}

function sentencesOf({ article }: ComparedArticle): WordRow {
  const { sentences } = article;
  let count = 0;
  const ends = sentences.map(({ zone, first, last }) => {
    if (zone === 'body') for (let at = first; at < last; at++) if (isWord(article.word(at) as Word)) count++;
    return count;
  });
  const codes = new Int32Array(count);
  let next = 0;
  for (const { zone, first, last } of sentences) {
    if (zone !== 'body') continue;
    for (let at = first; at < last; at++) {
      const word = article.word(at) as Word;
      if (isWord(word)) codes[next++] = wordHash(word.lower, 0, word.lower.length);
    }
  }
  return { codes, ends };
}

/** Whether a token is one of the words that runs are made of. */
export function isWord({ kind }: Word): boolean {
  return kind === 'word' || kind === 'number';
}

/** A hash of a stretch of a text. Method: FNV-1a (Fowler, Noll, Vo). */
export function wordHash(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let index = start; index < end; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}
