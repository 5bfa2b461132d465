import type { DateMention, Mentions } from '../mentions/mention';
import type { Sentence } from '../text/article';
import type { Token } from '../text/token';
import type { Span } from '../text/span';
import type { Claim, DurationClaim } from './claim';
import type { Clause } from './clauses';
import type { Context } from './context';
import { clauseOf, firstFrame, lastFrame } from './context';
import type { Frame } from './frames';
import { nextAt } from './ranges';

/** How far a date may stand from the head of its sentence, or before its verb, in tokens. */
const OPENING = 4;
/** How far a date may stand behind the verb of the clause before, in tokens. */
const CARRIED = 14;
/** Words that single one event out of several of its kind. */
const MARKED = new Set(
  'first second third last latest previous earlier former another again once original initial'.split(' '),
);
const SEEN = new Set(['seen', 'heard']);
/** Prepositions that set a date against an event instead of dating it. */
const BOUNDS = new Set('since until till by before after'.split(' '));

/** Words that open a clause which a main clause follows, lower case. */
const SUBORDINATE = new Set(
  'after before since until when while once as although though because if'.split(' '),
);

/** Adds the claims that dates make: when the nearest happening of their clause took place, or how long before or after it. */
export function timeClaims(context: Context, claims: Claim[]): void {
  const { dates } = context.mentions;
  const cues = cuesOf(context.mentions);
  let told = 0;
  for (let index = 0; index < dates.length; index++) {
    const date = dates[index] as DateMention;
    while (told < cues.length && (cues[told] as Span).end <= date.start) told++;
    if (date.duration) addDuration(context, claims, date, index);
    // "Two days later" dates the event it stands with as well.
    if (date.interval || (date.time && !date.duration)) addTime(context, claims, date, index, cues[told - 1]);
  }
}

/** The words that say that something was said, in the order of the text. */
function cuesOf({ quotations }: Mentions): Span[] {
  return quotations.flatMap(({ cue }) => cue ?? []).sort((a, b) => a.end - b.end);
}

/** @param cue the last reporting word before the date */
function addTime(
  context: Context,
  claims: Claim[],
  date: DateMention,
  index: number,
  cue: Span | undefined,
): void {
  const { article, subjects } = context;
  const before = article.tokens[date.first - 1];
  const clause = clauseOf(context, date.sentence, date.first);
  if (addEnd(context, claims, clause, date, index) || (before && BOUNDS.has(before.lower))) return;
  const frame = nearest(context, clause, date);
  if (!frame || followsComma(context, frame, date) || isOfSaying(context, frame, date, cue)) return;
  claims.push({
    kind: 'time',
    id: `time-${index}`,
    start: Math.min(frame.start, date.start),
    end: Math.max(frame.end, date.end),
    sentence: date.sentence,
    modality: frame.modality,
    names: clause.names,
    event: frame.event,
    word: (article.tokens[frame.first] as Token).lower,
    date: index,
    who: subjects.before(date.sentence, Math.max(frame.first, date.first)),
    marked: isMarked(context, frame) ? true : undefined,
    last: !frame.nominal && article.tokens[frame.first - 1]?.lower === 'last' ? true : undefined,
  });
}

/** Prepositions before the day on which something runs out, lower case. */
const ENDS = new Set('until till to through'.split(' '));
/** Words for what runs out on a day, lower case. */
const TERMS = new Set('contract deal lease mandate term signed'.split(' '));
/** How far before its end such a word may stand, in tokens. */
const TERM_REACH = 8;

/** Adds the end of a term that a date gives ("a contract until June 2027"). @returns whether it gives one */
function addEnd(
  { article: { sentences, tokens }, subjects }: Context,
  claims: Claim[],
  clause: Clause,
  date: DateMention,
  index: number,
): boolean {
  if (!ENDS.has(tokens[date.first - 1]?.lower ?? '') || !date.interval) return false;
  let at = date.first - 2;
  // "Until" opens a clause of its own.
  const first = Math.max((sentences[date.sentence] as Sentence).first, date.first - TERM_REACH);
  while (at >= first && !TERMS.has((tokens[at] as Token).lower)) at--;
  if (at < first) return false;
  const { lower, start } = tokens[at] as Token;
  claims.push({
    kind: 'time',
    id: `time-${index}`,
    start,
    end: date.end,
    sentence: date.sentence,
    modality: 'stated',
    names: clause.names,
    event: 'run-out',
    word: lower,
    date: index,
    who: subjects.before(date.sentence, at),
  });
  return true;
}

/** The frame a date belongs to: at the head of a sentence the next one, elsewhere the last one before it. */
function nearest(context: Context, clause: Clause, date: DateMention): Frame | undefined {
  const { frames } = context;
  const sentence = context.article.sentences[date.sentence] as Sentence;
  let next = nextAt(frames, clause.first);
  let last: Frame | undefined;
  let lastVerb: Frame | undefined;
  for (; next < frames.length; next++) {
    const frame = frames[next] as Frame;
    if (frame.first >= clause.last || frame.last > date.first) break;
    if (isAttribute(context, frame)) continue;
    last = frame;
    if (!frame.nominal) lastVerb = frame;
  }
  // "The takeover in August" dates the takeover; further off, the date is the verb's.
  if (last?.nominal && date.first - last.last > 2) return lastVerb ?? last;
  const found = last ?? frameAhead(context, clause, date);
  if (found) return found;
  // "Shortly before midnight on Sunday" is a clause by its first word only: its date is the verb's before it.
  if (RELATIVE.has((context.article.tokens[clause.first] as Token).lower)) return undefined;
  const earlier = lastFrame(context, sentence.first, clause.first);
  return earlier && date.first - earlier.last <= CARRIED ? earlier : undefined;
}

/** Words that open a clause with a verb of its own, whether or not it is one that is known, lower case. */
const RELATIVE = new Set('that which who whom whose where'.split(' '));

/** What may stand before a participle that goes with a noun ("a married man"), lower case. */
const DETERMINERS = new Set(['a', 'an', 'the', "'s"]);

/** Whether the word of a happening says what somebody is like, so that a date of its clause is not its date. */
function isAttribute({ article }: Context, { first, nominal }: Frame): boolean {
  return !nominal && DETERMINERS.has(article.tokens[first - 1]?.lower ?? '');
}

/** Whether a comma parts a date from the happening of a subordinate clause: the date is then the main clause's. */
function followsComma({ article }: Context, frame: Frame, date: DateMention): boolean {
  if (!SUBORDINATE.has((article.tokens[frame.clause.first] as Token).lower)) return false;
  for (let index = frame.last; index < date.first; index++)
    if ((article.tokens[index] as Token).text === ',') return true;
  return false;
}

/** How many words may stand between a reporting verb and its date ("said on Tuesday"). */
const BESIDE = 1;

/** Reporting verbs that tell of no happening themselves, lower case. */
const SAID = new Set(['said', 'says']);

/** Whether a date stands right behind "said" ("…, the agency said on Wednesday, and …"). */
function isSaid(tokens: readonly Token[], { last }: Frame, { first }: DateMention): boolean {
  const at = tokens[first - 1]?.lower === 'on' ? first - 2 : first - 1;
  return at >= last && SAID.has(tokens[at]?.lower ?? '');
}

/** Whether a date says when a happening was told of, and not when it took place ("… was found, the museum said on Tuesday"). */
function isOfSaying(
  { article: { sentences, tokens } }: Context,
  frame: Frame,
  date: DateMention,
  cue: Span | undefined,
): boolean {
  if (isSaid(tokens, frame, date)) return true;
  if (!cue || (frame.start < cue.end && cue.start < frame.end)) return false;
  if (cue.start < (sentences[date.sentence] as Sentence).start) return false;
  let at = date.first - 1;
  while (at > date.first - 1 - BESIDE && (tokens[at] as Token).start >= cue.end) at--;
  return (tokens[at] as Token).start < cue.end;
}

/** The happening that a date before it dates: one at the head of the sentence, or right before the verb. */
function frameAhead(context: Context, clause: Clause, date: DateMention): Frame | undefined {
  const { dates } = context.mentions;
  const frame = firstFrame(context, Math.max(date.last, clause.first), clause.last);
  if (!frame || isAttribute(context, frame) || isAskedFor(context, frame, date)) return undefined;
  if (frame.first - date.last <= OPENING) return frame;
  // "Two weeks ago they repeated their demand for the release" dates the demand.
  if (frame.nominal) return undefined;
  const sentence = context.article.sentences[date.sentence] as Sentence;
  const next = dates[nextAt(dates, date.last)];
  const alone = !next || next.first >= frame.first;
  return alone && date.first - sentence.first <= OPENING ? frame : undefined;
}

/** What may stand before the infinitive of what is to come, lower case ("on Friday the mill is to close"). */
const BEFORE_INFINITIVE = new Set(
  'is are was were be due set expected scheduled planned about has have had'.split(' '),
);

/** Whether a happening is what somebody wants done: the date before it is that of the wanting ("on Monday ordered them to leave"). */
function isAskedFor({ article: { tokens } }: Context, { first }: Frame, date: DateMention): boolean {
  if (tokens[first - 1]?.lower !== 'to' || first - 2 < date.last) return false;
  return !BEFORE_INFINITIVE.has((tokens[first - 2] as Token).lower);
}

function isMarked({ article }: Context, frame: Frame): boolean {
  for (let index = Math.max(frame.clause.first, frame.first - 4); index < frame.first; index++) {
    const { lower } = article.tokens[index] as Token;
    // "Last seen leaving the inn" singles out no leaving.
    if (MARKED.has(lower) && !(lower === 'last' && SEEN.has(article.tokens[index + 1]?.lower ?? '')))
      return true;
  }
  return article.tokens[frame.last]?.lower === 'again';
}

function addDuration(context: Context, claims: Claim[], date: DateMention, index: number): void {
  const { tokens } = context.article;
  const before = tokens[date.first - 1]?.lower;
  if (before === 'for' || before === 'to') {
    addOwnLength(context, claims, date, index);
    return;
  }
  const relation = RELATIONS.get(tokens[date.last]?.lower ?? '');
  if (!relation) return;
  const clause = clauseOf(context, date.sentence, date.last);
  const frame = firstFrame(context, date.last, clause.last);
  if (!frame) return;
  claims.push({
    kind: 'duration',
    id: `duration-${index}`,
    start: date.start,
    end: frame.end,
    sentence: date.sentence,
    modality: frame.modality,
    names: clause.names,
    event: frame.event,
    word: (tokens[frame.first] as Token).lower,
    date: index,
    relation,
    who: undefined,
  });
}

/** The relation of a length of time to an event by the word behind it, lower case. */
const RELATIONS: ReadonlyMap<string, DurationClaim['relation']> = new Map([
  ['after', 'after'],
  ['since', 'after'],
  ['before', 'before'],
]);

/** Events that have a length fixed for them: a sentence, a ban, a contract. */
const LASTING: ReadonlySet<string> = new Set(['jail', 'ban', 'sign', 'transfer', 'appoint', 'sanction']);

/** Adds the length of the event that stands right before it ("jailed for six years", "banned … for ten years"). */
function addOwnLength(context: Context, claims: Claim[], date: DateMention, index: number): void {
  const clause = clauseOf(context, date.sentence, date.first);
  const frame = lastFrame(context, clause.first, date.first);
  if (!frame || !LASTING.has(frame.event)) return;
  claims.push({
    kind: 'duration',
    id: `duration-${index}`,
    start: frame.start,
    end: date.end,
    sentence: date.sentence,
    modality: frame.modality,
    names: clause.names,
    event: frame.event,
    word: (context.article.tokens[frame.first] as Token).lower,
    date: index,
    relation: 'for',
    who: context.subjects.before(date.sentence, date.first),
  });
}
