import type { DateMention } from '../mentions/mention';
import type { Token } from '../text/scanner';
import type { DurationClaim, TimeClaim } from './claim';
import type { Context } from './context';
import type { Frame, TokenRange } from './frames';
import { namesIn, nextAt } from './frames';

/** How far a date may stand from the head of its sentence, or before its verb, in tokens. */
const OPENING = 4;
/** How far a date may stand behind the verb of the clause before, in tokens. */
const CARRIED = 14;
/** Words that single one event out of several of its kind. */
const MARKED = new Set(
  'first second third last latest previous earlier former another again once original initial'.split(' '),
);
/** Prepositions that set a date against an event instead of dating it. */
const BOUNDS = new Set('since until till by before after'.split(' '));

/** Words that open a clause which a main clause follows, lower case. */
const SUBORDINATE = new Set(
  'after before since until when while once as although though because if'.split(' '),
);

/** The claims that dates make: when the nearest happening of their clause took place, or how long before or after it. */
export function timeClaims(context: Context): (TimeClaim | DurationClaim)[] {
  return context.mentions.dates.flatMap((date, index) => {
    const claim = date.duration
      ? durationClaim(context, date, index)
      : date.interval || date.time
        ? timeClaim(context, date, index)
        : undefined;
    // "Two days later" dates the event it stands with as well.
    if (date.duration && date.interval)
      return [claim, timeClaim(context, date, index)].filter((each) => each !== undefined);
    return claim ? [claim] : [];
  });
}

function timeClaim(context: Context, date: DateMention, index: number): TimeClaim | undefined {
  const { article } = context;
  const before = article.tokens[date.first - 1];
  if (before && BOUNDS.has(before.lower)) return undefined;
  const clause = context.clauseOf(date.sentence, date.first);
  const frame = nearest(context, clause, date);
  if (!frame || followsComma(context, frame, date)) return undefined;
  const who = context.subjects.before(date.sentence, Math.max(frame.first, date.first));
  const marked = isMarked(context, frame);
  return {
    kind: 'time',
    id: `time-${index}`,
    start: Math.min(frame.start, date.start),
    end: Math.max(frame.end, date.end),
    sentence: date.sentence,
    modality: frame.modality,
    names: namesIn(context.mentions, clause),
    event: frame.event,
    word: (article.tokens[frame.first] as Token).lower,
    date: index,
    ...(who ? { who } : {}),
    ...(marked ? { marked: true as const } : {}),
  };
}

/** The frame a date belongs to: at the head of a sentence the next one, elsewhere the last one before it. */
function nearest(context: Context, clause: TokenRange, date: DateMention): Frame | undefined {
  const frames = context.framesIn(clause);
  const before = frames.filter((frame) => frame.last <= date.first);
  const last = before.at(-1);
  // "The takeover in August" dates the takeover; further off, the date is the verb's.
  if (last?.nominal && date.first - last.last > 2) return before.findLast((frame) => !frame.nominal) ?? last;
  const sentence = context.article.sentences[date.sentence];
  const found = last ?? frameAhead(context, frames, date);
  if (found || !sentence) return found;
  // "Shortly before midnight on Sunday" is a clause by its first word only: its date is the verb's before it.
  const earlier = context.framesIn({ first: sentence.first, last: clause.first }).at(-1);
  return earlier && date.first - earlier.last <= CARRIED ? earlier : undefined;
}

/** Whether a comma parts a date from the happening of a subordinate clause: the date is then the main clause's. */
function followsComma({ article }: Context, frame: Frame, date: DateMention): boolean {
  if (!SUBORDINATE.has((article.tokens[frame.clause.first] as Token).lower)) return false;
  for (let index = frame.last; index < date.first; index++)
    if ((article.tokens[index] as Token).text === ',') return true;
  return false;
}

/** The happening that a date before it dates: one at the head of the sentence, or right before the verb. */
function frameAhead(context: Context, frames: readonly Frame[], date: DateMention): Frame | undefined {
  const frame = frames.find((each) => each.first >= date.last);
  const sentence = context.article.sentences[date.sentence];
  if (!frame || !sentence) return undefined;
  if (frame.first - date.last <= OPENING) return frame;
  const others =
    (context.mentions.dates[nextAt(context.mentions.dates, date.last)]?.first ?? Infinity) < frame.first;
  return date.first - sentence.first <= OPENING && !others ? frame : undefined;
}

function isMarked({ article }: Context, frame: Frame): boolean {
  for (let index = Math.max(frame.clause.first, frame.first - 4); index < frame.first; index++) {
    if (MARKED.has((article.tokens[index] as Token).lower)) return true;
  }
  return article.tokens[frame.last]?.lower === 'again';
}

function durationClaim(context: Context, date: DateMention, index: number): DurationClaim | undefined {
  const { tokens } = context.article;
  const next = tokens[date.last];
  if (tokens[date.first - 1]?.lower === 'for' || tokens[date.first - 1]?.lower === 'to')
    return ownLength(context, date, index);
  const relation =
    next?.lower === 'after' || next?.lower === 'since'
      ? 'after'
      : next?.lower === 'before'
        ? 'before'
        : undefined;
  if (!relation) return undefined;
  const sentence = context.article.sentences[date.sentence];
  if (!sentence) return undefined;
  const clause = context.clauseOf(date.sentence, date.last);
  const frame = context.framesIn({ first: date.last, last: clause.last })[0];
  if (!frame) return undefined;
  return {
    kind: 'duration',
    id: `duration-${index}`,
    start: date.start,
    end: frame.end,
    sentence: date.sentence,
    modality: frame.modality,
    names: namesIn(context.mentions, clause),
    event: frame.event,
    word: (tokens[frame.first] as Token).lower,
    date: index,
    relation,
  };
}

/** Events that have a length fixed for them: a sentence, a ban, a contract. */
const LASTING: ReadonlySet<string> = new Set(['jail', 'ban', 'sign', 'transfer', 'appoint', 'sanction']);

/** The length of the event that stands right before it ("jailed for six years", "banned … for ten years"). */
function ownLength(context: Context, date: DateMention, index: number): DurationClaim | undefined {
  const { tokens } = context.article;
  const clause = context.clauseOf(date.sentence, date.first);
  const frame = context.framesIn({ first: clause.first, last: date.first }).at(-1);
  if (!frame || !LASTING.has(frame.event)) return undefined;
  const who = context.subjects.before(date.sentence, date.first);
  return {
    kind: 'duration',
    id: `duration-${index}`,
    start: frame.start,
    end: date.end,
    sentence: date.sentence,
    modality: frame.modality,
    names: namesIn(context.mentions, clause),
    event: frame.event,
    word: (tokens[frame.first] as Token).lower,
    date: index,
    relation: 'for',
    ...(who ? { who } : {}),
  };
}
