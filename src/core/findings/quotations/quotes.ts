import type { QuotationMention } from '../../mentions/mention';
import type { ComparedArticle } from '../placed';
import type { WordRow } from '../texts/runs';
import { startOf, wordHash } from '../texts/runs';

/** Words in a row by which two quotations are found to be one; shorter quotations are not compared. */
export const RUN = 4;
/** How many words of a quotation are shown. */
export const SHOWN = 10;

/** What an article quotes, directly or not. */
export interface Quoted {
  readonly part: ComparedArticle;
  /** The words between quotation marks as hashes, a piece for each quotation; those of reports are left out. */
  readonly statements: WordRow;
  /** The words of reports, likewise. */
  readonly reports: WordRow;
  readonly quotes: readonly Quote[];
}

/** A quotation of an article. */
export class Quote {
  readonly part: ComparedArticle;
  readonly quotation: QuotationMention;
  readonly #row: WordRow;
  /** Its index among the quotations of the article. */
  readonly index: number;

  /** @param row words of quotations of the article, a piece for each */
  constructor(part: ComparedArticle, quotation: QuotationMention, row: WordRow, index: number) {
    this.part = part;
    this.quotation = quotation;
    this.#row = row;
    this.index = index;
  }

  /** How many words it has. */
  get size(): number {
    return (this.#row.ends[this.index] as number) - startOf(this.#row, this.index);
  }

  /** Its words as hashes. */
  get words(): Int32Array {
    return this.#row.codes.subarray(startOf(this.#row, this.index), this.#row.ends[this.index]);
  }
}

/** What an article quotes; kept by the article, so that its quotations are the same objects as long as it is. */
export function quotedIn(part: ComparedArticle): Quoted {
  const { quotations } = part.mentions;
  const statements = wordsIn(part, (quotation) => quotation.form !== 'indirect');
  const reports = wordsIn(part, (quotation) => quotation.form === 'indirect');
  const quotes = quotations.map(
    (quotation, index) =>
      new Quote(part, quotation, quotation.form === 'indirect' ? reports : statements, index),
  );
  return { part, statements, reports, quotes };
}

const NO_WORDS = new Int32Array(0);

function wordsIn(part: ComparedArticle, isOne: (quotation: QuotationMention) => boolean): WordRow {
  const codes: number[] = [];
  const ends = part.mentions.quotations.map((quotation) => {
    if (isOne(quotation)) for (const text of plainParts(part, quotation)) addHashes(text, codes);
    return codes.length;
  });
  return { codes: codes.length === 0 ? NO_WORDS : Int32Array.from(codes), ends };
}

/** Stands among the words of a quotation where its editor left some out or put others in their place. */
export const GAP = '…';

/** The words of a quotation in lower case, without apostrophes, with a {@link GAP} for dots, stars and words in brackets. */
export function wordsOf({ part, quotation }: Quote): string[] {
  return plainParts(part, quotation, GAP, spelledOut).flatMap((text) =>
    text
      .replaceAll('%', ' percent ')
      .split(/[^\p{L}\p{N}…]+/u)
      .filter((word) => word !== ''),
  );
}

const ENDINGS: Readonly<Record<string, string>> = { ve: 'have', re: 'are', ll: 'will', m: 'am' };

/** A text with its contractions taken apart ("do not", "I have"), as far as their letters tell them. */
function spelledOut(text: string): string {
  return text
    .replaceAll(/n['’] ?t\b/gi, ' not')
    .replaceAll(
      /['’] ?(ve|re|ll|m)\b/gi,
      (_, ending: string) => ` ${ENDINGS[ending.toLowerCase()] ?? ending}`,
    );
}

/** Words in brackets are the editor's; they are few. */
const EDITED = /\[[^[\]]{0,80}\]|\([^()]{0,80}\)|\.(?: ?\.)+|…|(?<![\p{L}*])\p{L}\*{2,}\p{L}*/gu;

/** The stretches of a quotation in lower case, without apostrophes, emphasis and what the editor added; `gap` stands for that. */
function plainParts(
  { article }: ComparedArticle,
  { parts }: QuotationMention,
  gap = '',
  edit = (text: string) => text,
): string[] {
  return parts.map(({ start, end }) =>
    edit(article.text.slice(start, end))
      .replaceAll(EDITED, ` ${gap} `)
      .toLowerCase()
      .replaceAll(/['’] ?(?=s\b)|['’*_]/g, ''),
  );
}

/** Adds the hashes of the words of a text, which are its letters and digits in a row. */
function addHashes(text: string, codes: number[]): void {
  let start = -1;
  for (let at = 0; at < text.length;) {
    const point = text.codePointAt(at) as number;
    if (isWordPart(point)) {
      if (start === -1) start = at;
    } else if (start !== -1) {
      codes.push(wordHash(text, start, at));
      start = -1;
    }
    at += point > 0xffff ? 2 : 1;
  }
  if (start !== -1) codes.push(wordHash(text, start, text.length));
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Whether a code point, in lower case, is a letter or digit. */
function isWordPart(point: number): boolean {
  if (point < 128) return (point >= 97 && point <= 122) || (point >= 48 && point <= 57);
  return LETTER_OR_DIGIT.test(String.fromCodePoint(point));
}
