import { ABSTENTIONS, GUARDS, INTENTIONS, NEGATIONS } from '../lexicon/clauseWords';
import type { Trigger, Triggers } from '../lexicon/triggers';
import type { Mentions, NameMention } from '../mentions/mention';
import type { Article } from '../text/article';
import type { Token } from '../text/token';
import type { Span } from '../text/span';
import type { Modality } from './claim';
import type { Clause } from './clauses';
import { Cue } from '../lexicon/cues';
import { added, joined, kept, NONE } from '../text/arrays';
import type { TokenRange } from './ranges';
import { nextAt } from './ranges';
import type { Words } from './words';
import { Standing } from './words';

/** A happening that a sentence speaks of: the word that names it, and who stands on either side of it. Its span is that of the naming words. */
export interface Frame extends Span, TokenRange {
  /** Id of its class in the event table. */
  readonly event: string;
  readonly sentence: number;
  readonly clause: Clause;
  readonly nominal: boolean;
  readonly modality: Modality;
  /** Indexes of the names that act and that are acted on, as far as word order tells. */
  readonly agents: readonly number[];
  readonly patients: readonly number[];
}

/** How many tokens may stand between the words of a phrase, all in all. */
const PHRASE_GAP = 8;

/** What an article is made of for those who look for happenings. */
interface Parts {
  readonly article: Article;
  readonly mentions: Mentions;
  readonly words: Words;
  readonly clauses: readonly Clause[];
}

/** Finds every happening an article's headline and body name. @returns the frames in text order. */
export function framesOf(parts: Parts, triggers: Triggers): Frame[] {
  const { article, words, clauses } = parts;
  const { tokens } = article;
  const frames: Frame[] = [];
  let next = 0;
  let behind = 0;
  for (let index = 0; index < words.happenings.length; index++) {
    const at = words.happenings[index] as number;
    if (at < behind) continue;
    while ((clauses[next] as Clause).last <= at) next++;
    const clause = clauses[next] as Clause;
    const candidates = triggers.get((tokens[at] as Token).lower);
    const trigger = candidates && triggerAt(tokens, candidates, at, clause.last);
    if (!trigger) continue;
    const end = phraseEnd(tokens, trigger, at, clause.last);
    frames.push(frameOf(parts, clause, trigger, at, end));
    // A phrase is one happening, whatever its later words would be by themselves.
    if (trigger.rest.length > 0) behind = end;
  }
  return frames;
}

function triggerAt(
  tokens: readonly Token[],
  candidates: readonly Trigger[],
  at: number,
  last: number,
): Trigger | undefined {
  for (let index = 0; index < candidates.length; index++) {
    const trigger = candidates[index] as Trigger;
    const stands =
      trigger.rest.length === 0
        ? !isMisread(tokens, candidates, trigger, at)
        : phraseEnd(tokens, trigger, at, last) !== -1;
    if (stands) return trigger;
  }
  return undefined;
}

/** The token behind the words of a trigger that opens at `at`, or -1 where they do not all follow. */
function phraseEnd(tokens: readonly Token[], { rest }: Trigger, at: number, last: number): number {
  const limit = Math.min(last, at + 1 + PHRASE_GAP);
  let end = at + 1;
  for (const word of rest) {
    while (end < limit && (tokens[end] as Token).lower !== word) end++;
    if (end >= limit) return -1;
    end++;
  }
  return end;
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
  for (const other of candidates)
    if (other.event === trigger.event && other.rest.length === 0 && other.nominal !== trigger.nominal)
      return trigger.nominal !== isNoun(tokens, at);
  return false;
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

function frameOf(
  { article, mentions, words }: Parts,
  clause: Clause,
  trigger: Trigger,
  at: number,
  end: number,
): Frame {
  const { tokens } = article;
  const { cues } = words;
  const { event, nominal } = trigger;
  let before: number[] | undefined;
  let after: number[] | undefined;
  let by: number[] | undefined;
  const { names } = clause;
  for (let position = 0; position < names.length; position++) {
    const index = names[position] as number;
    const name = mentions.names[index] as NameMention;
    if (name.last <= at) {
      // "In Rome, police said": a place told with a preposition does nothing.
      if (!isGoverned(tokens, cues, name.first, clause.first)) before = added(before, index);
    } else if (name.first >= at) {
      const preposition = prepositionBefore(tokens, cues, name.first, at);
      if (preposition === 'by') by = added(by, index);
      else if (preposition === '' || preposition === 'of' || preposition === 'to' || preposition === 'from')
        after = added(after, index);
    }
  }
  if (!before && !nominal) before = antecedentOf(tokens, mentions, clause);
  const passive = !nominal && isPassive(tokens, cues, at, clause);
  return {
    event,
    sentence: clause.sentence,
    clause,
    first: at,
    last: end,
    start: (tokens[at] as Token).start,
    end: (tokens[end - 1] as Token).end,
    nominal,
    // "The deal is expected to close": how sure it is stands between the words of a phrase.
    modality:
      !nominal && NOTHING.has(tokens[end]?.lower ?? '')
        ? 'denied'
        : nominal && isAwaited(tokens, cues, end)
          ? 'planned'
          : modalityOf(tokens, cues, clause, nominal ? end - 1 : at),
    agents: passive ? kept(by) : joined(nominal ? (before?.slice(-1) ?? NONE) : kept(before), kept(by)),
    patients: kept(passive ? before : after),
  };
}

/** Words that open a clause which goes on to tell of what stands before it. */
const RELATIVE = new Set('who which that'.split(' '));

/** The name that a relative clause tells of ("Ann Lee, who …"), if any. */
function antecedentOf(
  tokens: readonly Token[],
  { names }: Mentions,
  { first }: Clause,
): number[] | undefined {
  if (!RELATIVE.has((tokens[first] as Token).lower)) return undefined;
  const last = tokens[first - 1]?.text === ',' ? first - 1 : first;
  const index = nextAt(names, last) - 1;
  return names[index]?.last === last ? [index] : undefined;
}

/** The preposition that governs the name at `first`: the nearest one after the trigger, or an empty string. */
function prepositionBefore(tokens: readonly Token[], cues: Int32Array, first: number, after: number): string {
  for (let index = first - 1; index > after && index >= first - 6; index--)
    if (((cues[index] as number) & Cue.preposition) !== 0) return (tokens[index] as Token).lower;
  return '';
}

/** Whether a preposition stands right before a name, an article between them allowed. */
function isGoverned(tokens: readonly Token[], cues: Int32Array, first: number, from: number): boolean {
  const at = tokens[first - 1]?.lower === 'the' ? first - 2 : first - 1;
  return at >= from && ((cues[at] as number) & Cue.preposition) !== 0;
}

/** Whether the verb at `at` is told of whom it befalls ("was arrested"). */
export function isPassive(
  tokens: readonly Token[],
  cues: Int32Array,
  at: number,
  clause: TokenRange,
): boolean {
  if ((tokens[at] as Token).lower.endsWith('ing')) return false;
  for (let index = at - 1; index >= clause.first && index >= at - 4; index--) {
    if (((cues[index] as number) & Cue.be) !== 0) return true;
    if ((tokens[index] as Token).kind === 'mark') return false;
  }
  return tokens[at + 1]?.lower === 'by';
}

/** Words behind a verb that deny it ("paid no ransom"), lower case. */
const NOTHING = new Set(['no', 'nobody', 'none', 'nothing']);

const AWAITED = new Set('will expected due scheduled planned'.split(' '));

/** Whether what a noun names is still to come, by the words behind it ("completion is expected in June"). */
function isAwaited(tokens: readonly Token[], cues: Int32Array, end: number): boolean {
  const next = tokens[end];
  if (!next) return false;
  if (AWAITED.has(next.lower)) return true;
  return ((cues[end] as number) & Cue.be) !== 0 && AWAITED.has(tokens[end + 1]?.lower ?? '');
}

/** Whether "to" stands behind a form of "be" ("is to open"). */
function isToBe(tokens: readonly Token[], cues: Int32Array, index: number): boolean {
  return (tokens[index] as Token).lower === 'to' && ((cues[index - 1] as number) & Cue.be) !== 0;
}

/** What tells whether a word says how sure a clause is: the first flag alone, since "May" is a month too. */
const MOOD = Cue.mood | Standing.dated;

/** How sure a clause is of what the token at `at` says. */
export function modalityOf(
  tokens: readonly Token[],
  cues: Int32Array,
  clause: TokenRange,
  at: number,
): Modality {
  let modality: Modality = 'stated';
  // "Denied that he was …", "asked that he be …": the word before "that" says how sure the clause is.
  const opened = tokens[clause.first]?.text === 'that' ? clause.first - 2 : clause.first;
  for (let index = Math.max(opened, at - 6, 0); index < at; index++) {
    if (((cues[index] as number) & MOOD) !== Cue.mood) continue;
    const { lower } = tokens[index] as Token;
    if (NEGATIONS.has(lower)) {
      const only = (tokens[index + 1] as Token).lower;
      if (only !== 'only' && only !== 'just' && only !== 'least') return 'denied';
    }
    if (ABSTENTIONS.has(lower) && (tokens[index + 1] as Token).lower === 'to') return 'denied';
    if (GUARDS.has(lower)) modality = 'hedged';
    else if (modality === 'stated' && (INTENTIONS.has(lower) || isToBe(tokens, cues, index)))
      modality = 'planned';
  }
  return modality;
}
