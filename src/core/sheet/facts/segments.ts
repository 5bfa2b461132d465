import { AUXILIARIES, CLAUSE_OPENERS, DETERMINERS, PREPOSITIONS } from '../../lexicon/clauseWords';
import { CARDINALS } from '../../lexicon/numberWords';
import type { Article, Sentence } from '../../text/article';
import type { Span } from '../../text/span';
import { indexAt } from '../../text/span';
import { isReporting, isVerb } from './verbs';

/** A run of tokens, half-open. */
export interface Tokens {
  readonly first: number;
  readonly last: number;
}

const CUTS = new Set([',', ';', ':', '—', '–', '-']);
const JOINTS = new Set(['and', 'but', 'or', 'yet', 'so']);
const SUBJECTS = new Set('he she it they we you i who there nobody none one'.split(' '));
/** Words that make a clause a part of the noun before it. */
const RELATIVES = new Set('who whom whose which that where'.split(' '));
/** How many words a subject may have before its verb. */
const SUBJECT_REACH = 6;

/**
 * Cuts a sentence into the stretches that each have a verb of their own: at marks, at the words that open a clause, and
 * at "and" or a verb of saying where a subject and its verb follow; what is in brackets stays whole. Together they cover
 * the sentence.
 */
function segmentsOf(article: Article, { first, last }: Tokens): Tokens[] {
  const starts = [first];
  let depth = 0;
  for (let at = first + 1; at < last; at++) {
    depth = Math.max(0, depth + depthOf(article, at));
    if (depth > 0) continue;
    const from = starts.at(-1) as number;
    const start = startAt(article, at, { first: from, last });
    if (start !== undefined && start > from) starts.push(start);
  }
  const pieces = starts.map((start, index) => ({ first: start, last: starts[index + 1] ?? last }));
  return joined(article, pieces);
}

function depthOf(article: Article, at: number): number {
  const { text = '' } = article.word(at) ?? {};
  return text === '(' || text === '[' ? 1 : text === ')' || text === ']' ? -1 : 0;
}

/** Where a stretch begins that is opened at a token; undefined where none is. @param open from where the last one began */
function startAt(article: Article, at: number, open: Tokens): number | undefined {
  const word = article.word(at);
  const { last } = open;
  if (!word || at + 1 >= last) return undefined;
  const { lower, kind } = word;
  if (kind === 'mark') {
    if (QUOTES.has(lower)) return endsQuotation(article, at) ? at + 1 : undefined;
    return CUTS.has(lower) && isApart(article, at) ? at + 1 : undefined;
  }
  if (lower === 'since') return opensClause(article, at + 1, last) ? at : undefined;
  if (CLAUSE_OPENERS.has(lower)) {
    if (!PREPOSITIONS.has(article.word(at - 1)?.lower ?? '')) return measureBefore(article, at, open.first);
    return lower === 'that' ? undefined : RELATIVES.has(lower) ? at - 1 : at;
  }
  if (JOINTS.has(lower)) {
    const goesOn = opensClause(article, at + 1, last) || isPredicate(article, at + 1);
    return goesOn && hasVerb(article, { first: open.first, last: at }) ? at : undefined;
  }
  return isReporting(article, at) && opensClause(article, at + 1, last) ? at + 1 : undefined;
}

const MEASURES = new Set(
  (
    'moments minutes hours days weeks months years moment minute hour day week month year shortly soon just long immediately only ' +
    'even some few several more less than about nearly almost a two three four five six seven eight nine ten'
  ).split(' '),
);

/** The token from which words belong to an opener that they measure ("more than four hours after …"). */
function measureBefore(article: Article, at: number, first: number): number {
  const isTimed = TIMED.has(article.word(at)?.lower ?? '') && MEASURES.has(article.word(at - 1)?.lower ?? '');
  if (!isTimed) return at;
  let from = at;
  while (from - 1 > first) {
    const { lower = '', kind } = article.word(from - 1) ?? {};
    if (kind !== 'number' && !MEASURES.has(lower)) break;
    from--;
  }
  return from;
}

const TIMED = new Set(['after', 'before', 'when']);
const QUOTES = new Set(['”', '"', '’', "'"]);

/** Whether a mark closes a quotation that is told of behind it ("…," she said). */
function endsQuotation(article: Article, at: number): boolean {
  return QUOTES.has(article.word(at)?.text ?? '') && /^[,.!?]$/.test(article.word(at - 1)?.text ?? '');
}

/** Whether a mark stands between words, and not in a number, a time or a word. */
function isApart(article: Article, at: number): boolean {
  const mark = article.word(at)?.text;
  if (mark === '—' || mark === '–') return true;
  const isSpaced = (index: number) =>
    article.span(index - 1, index).end < article.span(index, index + 1).start;
  return isSpaced(at + 1) && (mark !== '-' || isSpaced(at));
}

/** Words that open a number. */
const BOUNDS = new Set('at about more less nearly almost up over around roughly fewer'.split(' '));

/** Whether a subject and its verb stand at a token. */
function opensClause(article: Article, at: number, last: number): boolean {
  const head = article.word(at);
  if (!head) return false;
  const opens =
    SUBJECTS.has(head.lower) ||
    DETERMINERS.has(head.lower) ||
    head.kind === 'number' ||
    CARDINALS.has(head.lower) ||
    /^\p{Lu}/u.test(head.text) ||
    [at + 1, at + 2].some((next) => article.word(next)?.kind === 'number' && BOUNDS.has(head.lower));
  if (!opens) return false;
  for (let next = at + 1; next < Math.min(last, at + SUBJECT_REACH); next++) {
    const word = article.word(next);
    if (!word || (word.kind === 'mark' && word.text !== '-') || PREPOSITIONS.has(word.lower)) return false;
    if (isVerb(article, next)) return true;
  }
  return false;
}

/** Whether a verb stands at a token that goes on from the subject before it ("and was jailed"). */
function isPredicate(article: Article, at: number): boolean {
  const { lower = '' } = article.word(at) ?? {};
  return isVerb(article, at) && (AUXILIARIES.has(lower) || !lower.endsWith('ed') || isVerb(article, at + 1));
}

/**
 * Joins stretches without a verb with the one before them; at the head of a sentence, behind a quotation and after "and"
 * with the one that follows.
 */
function joined(article: Article, pieces: readonly Tokens[]): Tokens[] {
  const segments: Tokens[] = [];
  let open: number | undefined;
  pieces.forEach(({ first, last }, index) => {
    const before = segments.at(-1);
    const joint = article.word(first)?.lower ?? '';
    const next = article.word(pieces[index + 1]?.first ?? last)?.lower ?? '';
    const { lower: second = '' } = article.word(first + 1) ?? {};
    const leads =
      joint === 'but' ||
      (joint === 'and' && second === 'according') ||
      (joint === 'and' && RELATIVES.has(next)) ||
      endsQuotation(article, first - 1);
    if (hasVerb(article, { first, last })) {
      segments.push({ first: open ?? first, last });
      open = undefined;
    } else if (before && open === undefined && !leads)
      segments[segments.length - 1] = { first: before.first, last };
    else open ??= first;
  });
  const end = pieces.at(-1)?.last ?? 0;
  const before = segments.pop();
  if (open !== undefined) return [...segments, { first: before?.first ?? open, last: end }];
  return before ? [...segments, before] : segments;
}

function hasVerb(article: Article, { first, last }: Tokens): boolean {
  const opener = article.word(first)?.lower ?? '';
  const isPhrase = PREPOSITIONS.has(opener) && !CLAUSE_OPENERS.has(opener);
  let depth = 0;
  for (let at = first; at < last; at++) {
    depth = Math.max(0, depth + depthOf(article, at));
    if (depth > 0) continue;
    // "In a statement released on Friday" has none.
    const isOwn = isVerb(article, at) && !(isPhrase && article.word(at)?.lower.endsWith('ed'));
    if (isOwn || isParticiple(article, at, first)) return true;
  }
  return false;
}

const NO_PARTICIPLES = new Set([
  'according',
  'including',
  'following',
  'regarding',
  'concerning',
  'during',
  'morning',
  'evening',
]);

/** Whether a stretch is opened by a verb in -ing ("making off with the jewels"). */
function isParticiple(article: Article, at: number, first: number): boolean {
  const word = article.word(at);
  if (at > first + 1 || word?.kind !== 'word' || NO_PARTICIPLES.has(word.lower)) return false;
  return word.shape === 'lower' && word.lower.length > 5 && word.lower.endsWith('ing');
}

/** Sentences up to this length that tell of no more than two facts are their own clause. */
const WHOLE_SENTENCE = 100;
/** How long a clause may grow by what it hangs on. */
const LONGEST = 130;

/** The stretches of a sentence, with the indexes of the first and last that hold a part of a span. */
export interface Held {
  readonly segments: readonly Tokens[];
  readonly from: number;
  readonly to: number;
}

/** The clauses of one article; each sentence is cut once. */
export class Clauses {
  readonly #article: Article;
  readonly #cut = new Map<number, readonly Tokens[]>();

  constructor(article: Article) {
    this.#article = article;
  }

  /** @param sentence its index */
  holding(sentence: number, span: Span): Held | undefined {
    let segments = this.#cut.get(sentence);
    if (!segments) {
      segments = segmentsOf(this.#article, this.#article.sentences[sentence] as Sentence);
      this.#cut.set(sentence, segments);
    }
    const holds = ({ first, last }: Tokens) => {
      const { start, end } = this.#article.span(first, last);
      return start < span.end && span.start < end;
    };
    const from = segments.findIndex(holds);
    return from < 0 ? undefined : { segments, from, to: segments.findLastIndex(holds) };
  }

  /**
   * The clause that carries a span: the words with the verb that the span belongs to, and what they hang on where that is
   * short; the whole sentence where that is short and does not tell of many facts.
   * @param facts how many facts the sentence tells of; asked of short ones.
   */
  around(span: Span, facts: () => number): Span {
    const article = this.#article;
    const index = indexAt(article.sentences, span.start);
    const sentence = article.sentences[index];
    if (!sentence || span.end > sentence.end) return span;
    const isShort = sentence.end - sentence.start <= WHOLE_SENTENCE;
    if (isShort && facts() < 3) return { start: sentence.start, end: sentence.end };
    const held = this.holding(index, span);
    if (!held) return span;
    const { segments, from, to } = held;
    const reach = (at: number) =>
      trimmed(article, (segments[at] as Tokens).first, (segments[to] as Tokens).last);
    const leans = (at: number) => at > 0 && hangsOn(article, segments[at] as Tokens);
    let first = from;
    while (leans(first) && length(article, reach(first - 1)) <= LONGEST) first--;
    const { first: start, last: end } = reach(first);
    const clause = article.span(start, end);
    return { start: Math.min(clause.start, span.start), end: Math.max(clause.end, span.end) };
  }
}

function length(article: Article, { first, last }: Tokens): number {
  const { start, end } = article.span(first, last);
  return end - start;
}

/** Whether a stretch has no subject of its own: it opens with a verb, or with a word that points to what stands before. */
export function hangsOn(article: Article, { first, last }: Tokens): boolean {
  const at = headOf(article, first, last);
  const { lower = '' } = article.word(at) ?? {};
  if (isVerb(article, at)) return !isReporting(article, at);
  if (lower === 'that') return !isVerb(article, at - 1) && !SUBJECTS.has(article.word(at + 1)?.lower ?? '');
  return RELATIVES.has(lower) || RELATIVES.has(article.word(at + 1)?.lower ?? '');
}

/** The first token of a stretch that is no mark and no "and". */
export function headOf(article: Article, first: number, last: number): number {
  let at = first;
  while (at < last - 1 && (article.word(at)?.kind === 'mark' || JOINTS.has(article.word(at)?.lower ?? '')))
    at++;
  return at;
}

/** Marks that may stand at the end of a clause. */
const CLOSING = new Set([')', ']', '%', '’', "'"]);

/** A run of tokens without the marks and the "and" at its edges. */
function trimmed(article: Article, first: number, last: number): Tokens {
  let end = last;
  const isLoose = (at: number) => {
    const word = article.word(at);
    return word?.kind === 'mark' && !CLOSING.has(word.text);
  };
  const head = headOf(article, first, last);
  const start = article.word(head)?.lower === 'that' && !hangsOn(article, { first, last }) ? head + 1 : head;
  while (end - 1 > start && (isLoose(end - 1) || JOINTS.has(article.word(end - 1)?.lower ?? ''))) end--;
  return { first: start, last: end };
}
