import { CLAUSE_OPENERS, INTENTIONS, GUARDS, NEGATIONS } from '../lexicon/clauseWords';
import type { Trigger, Triggers } from '../lexicon/triggers';
import type { Mentions } from '../mentions/mention';
import type { Article, Sentence } from '../text/article';
import type { Token } from '../text/scanner';
import type { Span } from '../text/span';
import type { Modality } from './claim';

/** A run of tokens: indexes into {@link Article.tokens}, half-open. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** A happening that a sentence speaks of: the word that names it, and who stands on either side of it. Its span is that of the naming words. */
export interface Frame extends Span, TokenRange {
  /** Id of its class in the event table. */
  readonly event: string;
  readonly sentence: number;
  readonly clause: TokenRange;
  readonly nominal: boolean;
  readonly modality: Modality;
  /** Indexes of the names that act and that are acted on, as far as word order tells. */
  readonly agents: readonly number[];
  readonly patients: readonly number[];
}

/** How many tokens may stand between the words of a phrase, all in all. */
const PHRASE_GAP = 8;

const isRead = (sentence: Sentence) => sentence.zone === 'body' || sentence.zone === 'headline';

/**
 * Cuts a sentence into clauses: at semicolons, dashes and the words that open a subordinate clause.
 * @returns the clauses in order; together they cover the sentence.
 */
export function clausesOf(article: Article, sentence: Sentence): TokenRange[] {
  const clauses: TokenRange[] = [];
  let first = sentence.first;
  for (let index = sentence.first + 1; index < sentence.last; index++) {
    const token = article.tokens[index] as Token;
    const opens =
      token.kind === 'word'
        ? CLAUSE_OPENERS.has(token.lower)
        : token.kind === 'mark' && ';—–'.includes(token.text);
    if (!opens || index - first < 2) continue;
    clauses.push({ first, last: index });
    first = index;
  }
  clauses.push({ first, last: sentence.last });
  return clauses;
}

/** Finds every happening an article's headline and body name. @returns the frames in text order. */
export function framesOf(article: Article, mentions: Mentions, triggers: Triggers): Frame[] {
  const frames: Frame[] = [];
  const taken = nameTokens(article, mentions);
  article.sentences.forEach((sentence, index) => {
    if (!isRead(sentence)) return;
    for (const clause of clausesOf(article, sentence)) {
      for (let at = clause.first; at < clause.last; at++) {
        const token = article.tokens[at] as Token;
        if (token.kind !== 'word' || taken[at] === 1) continue;
        const found = match(article.tokens, triggers.get(token.lower), at, clause.last);
        if (!found) continue;
        frames.push(frameOf(article, mentions, { sentence: index, clause, at, ...found }));
        // A phrase is one happening, whatever its later words would be by themselves.
        if (found.trigger.rest.length > 0) at = found.end - 1;
      }
    }
  });
  return frames;
}

/** 1 for every token that belongs to a name. */
function nameTokens(article: Article, mentions: Mentions): Uint8Array {
  const taken = new Uint8Array(article.tokens.length);
  for (const name of mentions.names) taken.fill(1, name.first, name.last);
  return taken;
}

function match(
  tokens: readonly Token[],
  candidates: readonly Trigger[] | undefined,
  at: number,
  last: number,
): { trigger: Trigger; end: number } | undefined {
  for (const trigger of candidates ?? []) {
    if (trigger.rest.length === 0 && isMisread(tokens, candidates ?? [], trigger, at)) continue;
    let end = at + 1;
    let found = true;
    for (const word of trigger.rest) {
      const limit = Math.min(last, at + 1 + PHRASE_GAP);
      while (end < limit && (tokens[end] as Token).lower !== word) end++;
      if (end >= limit) {
        found = false;
        break;
      }
      end++;
    }
    if (found) return { trigger, end };
  }
  return undefined;
}

/** Words after which a form that can be verb or noun is the verb, lower case. */
const VERB_NEXT = new Set(
  "to will would can could may might must should shall did does do not n't they we you i who he she it".split(
    ' ',
  ),
);

/** Whether a word that names one event both as verb and as noun is taken here for the wrong one of the two. */
function isMisread(
  tokens: readonly Token[],
  candidates: readonly Trigger[],
  trigger: Trigger,
  at: number,
): boolean {
  const twin = candidates.some(
    (other) => other.event === trigger.event && other.rest.length === 0 && other.nominal !== trigger.nominal,
  );
  return twin && trigger.nominal !== isNoun(tokens, at);
}

function isNoun(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const { lower } = tokens[at] as Token;
  if (lower.endsWith('ed') || !before) return false;
  if (VERB_NEXT.has(before.lower)) return false;
  // "The navy attacks" against "the attacks": a name or a plain noun before an "-s" is its subject.
  if (lower.endsWith('s'))
    return (
      before.shape === 'lower' &&
      (before.kind !== 'word' ||
        DETERMINERS.has(before.lower) ||
        /(?:ed|al|ic|ous|ive|ary)$/.test(before.lower))
    );
  return (
    !(before.shape === 'lower' && /[^s]s$/.test(before.lower)) ||
    before.lower === "'s" ||
    DETERMINERS.has(before.lower)
  );
}

const DETERMINERS = new Set(
  'a an the this that these those its his her their our my your no any some each every another more several many of in'.split(
    ' ',
  ),
);

interface Match {
  readonly sentence: number;
  readonly clause: TokenRange;
  readonly at: number;
  readonly trigger: Trigger;
  readonly end: number;
}

const BE = new Set('is are was were be been being gets got'.split(' '));

function frameOf(article: Article, mentions: Mentions, { sentence, clause, at, trigger, end }: Match): Frame {
  const { tokens } = article;
  const before: number[] = [];
  const after: number[] = [];
  const by: number[] = [];
  const names = namesIn(mentions, clause);
  for (const index of names) {
    const name = mentions.names[index];
    if (!name) continue;
    if (name.last <= at) {
      // "In Rome, police said": a place told with a preposition does nothing.
      if (!isGoverned(tokens, name.first, clause.first)) before.push(index);
    } else if (name.first >= at) {
      const preposition = prepositionBefore(tokens, name.first, at);
      if (preposition === 'by') by.push(index);
      else if (preposition === '' || preposition === 'of' || preposition === 'to' || preposition === 'from')
        after.push(index);
    }
  }
  const passive = !trigger.nominal && isPassive(tokens, at, clause);
  const agents = passive ? by : trigger.nominal ? [...before.slice(-1), ...by] : [...before, ...by];
  const patients = passive ? before : after;
  return {
    event: trigger.event,
    sentence,
    clause,
    first: at,
    last: end,
    start: (tokens[at] as Token).start,
    end: (tokens[end - 1] as Token).end,
    nominal: trigger.nominal,
    modality: trigger.nominal && isAwaited(tokens, end) ? 'planned' : modalityOf(tokens, clause, at),
    agents,
    patients,
  };
}

/** The index of the first of some runs of tokens, in text order, that starts at a token or behind it. */
export function nextAt(ranges: readonly TokenRange[], token: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as TokenRange).first < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Indexes of the names that lie in a run of tokens. */
export function namesIn(mentions: Mentions, range: TokenRange): number[] {
  const found: number[] = [];
  for (let index = nextAt(mentions.names, range.first); index < mentions.names.length; index++) {
    const name = mentions.names[index];
    if (!name || name.first >= range.last) break;
    if (name.last <= range.last) found.push(index);
  }
  return found;
}

const PREPOSITIONS = new Set(
  'of by to from in at on with for near off over under into against during since between'.split(' '),
);

/** The preposition that governs the name at `first`: the nearest one after the trigger, or an empty string. */
function prepositionBefore(tokens: readonly Token[], first: number, after: number): string {
  for (let index = first - 1; index > after && index >= first - 6; index--) {
    const { lower } = tokens[index] as Token;
    if (PREPOSITIONS.has(lower)) return lower;
  }
  return '';
}

/** Whether a preposition stands right before a name, an article between them allowed. */
function isGoverned(tokens: readonly Token[], first: number, from: number): boolean {
  const at = tokens[first - 1]?.lower === 'the' ? first - 2 : first - 1;
  return at >= from && PREPOSITIONS.has(tokens[at]?.lower ?? '');
}

function isPassive(tokens: readonly Token[], at: number, clause: TokenRange): boolean {
  const { lower } = tokens[at] as Token;
  if (lower.endsWith('ing')) return false;
  for (let index = at - 1; index >= clause.first && index >= at - 4; index--) {
    const token = tokens[index] as Token;
    if (BE.has(token.lower)) return true;
    if (token.kind === 'mark') return false;
  }
  return tokens[at + 1]?.lower === 'by';
}

const AWAITED = new Set('will expected due scheduled planned'.split(' '));

/** Whether what a noun names is still to come, by the words behind it ("completion is expected in June"). */
function isAwaited(tokens: readonly Token[], end: number): boolean {
  const { lower } = tokens[end] ?? { lower: '' };
  return AWAITED.has(lower) || (BE.has(lower) && AWAITED.has(tokens[end + 1]?.lower ?? ''));
}

/** How sure a clause is of what the token at `at` says. */
export function modalityOf(tokens: readonly Token[], clause: TokenRange, at: number): Modality {
  let modality: Modality = 'stated';
  // "Denied that he was …", "asked that he be …": the word before "that" says how sure the clause is.
  const opened = tokens[clause.first]?.text === 'that' ? clause.first - 2 : clause.first;
  for (let index = Math.max(opened, at - 6); index < at; index++) {
    const { lower } = tokens[index] as Token;
    if (NEGATIONS.has(lower)) {
      const only = (tokens[index + 1] as Token).lower;
      if (only !== 'only' && only !== 'just' && only !== 'least') return 'denied';
    }
    if (GUARDS.has(lower)) modality = 'hedged';
    else if (INTENTIONS.has(lower) && modality === 'stated') modality = 'planned';
  }
  return modality;
}
