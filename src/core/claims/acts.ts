import { EVENT_CLASSES } from '../lexicon/eventClasses';
import { EVENT_ANAPHORS } from '../lexicon/clauseWords';
import { append } from '../text/append';
import type { Token } from '../text/scanner';
import type { ActorClaim, OrderClaim, ReasonClaim, Referent } from './claim';
import { contentWords } from './content';
import type { Context } from './context';
import type { Frame } from './frames';
import { namesIn, nextAt } from './frames';

/** The claims that happenings themselves make: who did what to whom. */
export function actorClaims(context: Context): ActorClaim[] {
  const { article, mentions } = context;
  const main = mainEvent(context);
  return context.frames.map((frame, index) => {
    const who = TALK.has(frame.event)
      ? (speakerOf(context, frame) ?? context.subjects.before(frame.sentence, frame.first))
      : context.subjects.before(frame.sentence, frame.first);
    const about = TALK.has(frame.event) ? aboutOf(context, frame, main) : undefined;
    return {
      kind: 'actor',
      id: `actor-${index}`,
      start: (article.tokens[frame.clause.first] as Token).start,
      end: (article.tokens[frame.clause.last - 1] as Token).end,
      sentence: frame.sentence,
      modality: frame.modality,
      names: namesIn(mentions, frame.clause),
      event: frame.event,
      word: article.text.slice(frame.start, frame.end).toLowerCase(),
      act: { start: frame.start, end: frame.end },
      agents: frame.agents.map((agent) => context.holders.get(agent) ?? agent),
      patients: frame.patients,
      objects: objectsOf(context, frame),
      complement: contentWords(article, {
        first: frame.first + 1,
        last: Math.min(article.sentences[frame.sentence]?.last ?? frame.last, frame.last + COMPLEMENT),
      }),
      ...(who ? { who } : {}),
      ...(about === undefined ? {} : { about }),
    };
  });
}

/** Who says it, where the act is a statement that is read as one. */
function speakerOf({ cued }: Context, frame: Frame): Referent | undefined {
  const said = cued
    .get(frame.sentence)
    ?.find(({ cue }) => cue !== undefined && cue.start < frame.end && frame.start < cue.end);
  const name = said?.speaker?.name;
  return name === undefined ? undefined : { kind: 'name', name };
}

/** How many tokens behind an act tell what it was done to. */
const COMPLEMENT = 18;
/** How far behind a statement what it is about may stand, in tokens. */
const ABOUT_REACH = 12;

/** The event that a decision, statement or reaction is about: one it names, or the article's own where it points back to it. */
function aboutOf(context: Context, frame: Frame, main: string | undefined): string | undefined {
  const last = Math.min(
    frame.last + ABOUT_REACH,
    context.article.sentences[frame.sentence]?.last ?? frame.last,
  );
  const named = context.framesIn({ first: frame.last, last }).find(({ event }) => !TALK.has(event));
  if (frame.event === 'decide') {
    // "The decision to sell" names its event at once; "the move" is the article's.
    return named && named.first - frame.last <= 3
      ? named.event
      : refersBack(context, frame)
        ? main
        : undefined;
  }
  for (let index = frame.clause.first; index < Math.max(last, frame.clause.last); index++) {
    if (EVENT_ANAPHORS.has(context.article.tokens[index]?.lower ?? '')) return main;
  }
  return named?.event === main ? main : undefined;
}

/** The counted things that follow a happening at once ("rescued 40 sailors"). */
function objectsOf({ mentions }: Context, frame: Frame): number[] {
  if (frame.nominal) return [];
  const objects: number[] = [];
  for (let index = nextAt(mentions.quantities, frame.last); ; index++) {
    const quantity = mentions.quantities[index];
    if (!quantity || quantity.first > frame.last + 2) return objects;
    if (quantity.kind === 'count' && quantity.counted) objects.push(index);
  }
}

const ORDER_CUES: ReadonlyMap<string, OrderClaim['relation']> = new Map([
  ['after', 'after'],
  ['following', 'after'],
  ['follows', 'after'],
  ['followed', 'after'],
  ['before', 'before'],
  ['preceding', 'before'],
  ['preceded', 'before'],
  ['accompanied', 'with'],
]);

/** The claims that put two happenings in an order: "A came after B", "A followed B", "A was accompanied by B". */
export function orderClaims(context: Context): OrderClaim[] {
  const { article } = context;
  const main = mainEvent(context);
  const claims: OrderClaim[] = [];
  article.sentences.forEach((sentence, index) => {
    if (sentence.zone !== 'body') return;
    for (let at = sentence.first + 1; at < sentence.last - 1; at++) {
      const relation = ORDER_CUES.get((article.tokens[at] as Token).lower);
      if (!relation) continue;
      const left = context.framesIn({ first: sentence.first, last: at });
      const right = context.framesIn({ first: at + 1, last: Math.min(sentence.last, at + 16) });
      // "Smith, who follows the club" orders nothing.
      if (article.tokens[at - 1]?.lower === 'who') continue;
      const other = right.find(
        (frame) => !TALK.has(frame.event) && EVENT_CLASSES.get(frame.event)?.happens === 'once',
      );
      const told = left.filter((frame) => !isTalk(frame.event)).at(-1);
      if (!other) continue;
      const event = !told || refersBack(context, told) ? main : told.event;
      if (!event || event === other.event || EVENT_CLASSES.get(event)?.happens !== 'once') continue;
      claims.push({
        kind: 'order',
        id: `order-${index}-${at}`,
        start: (article.tokens[told?.first ?? sentence.first] as Token).start,
        end: other.end,
        sentence: index,
        modality: other.modality,
        names: namesIn(context.mentions, sentence),
        event,
        other: other.event,
        relation,
      });
      break;
    }
  });
  return claims;
}

const TALK = new Set('announce confirm deny welcome condemn warn support decide'.split(' '));
const isTalk = (event: string) => TALK.has(event) && event !== 'decide';

function refersBack({ article }: Context, frame: Frame): boolean {
  const token = article.tokens[frame.first] as Token;
  const before = article.tokens[frame.first - 1]?.lower;
  return EVENT_ANAPHORS.has(token.lower) && (before === 'this' || before === 'the');
}

/** The event an article is about: the class its headline and first sentences name most. */
export function mainEvent({ article, frames }: Context): string | undefined {
  const counts = new Map<string, number>();
  let sentences = 0;
  const limit = article.sentences.findIndex((sentence) => sentence.zone === 'body' && ++sentences > 3);
  for (const frame of frames) {
    if (limit !== -1 && frame.sentence >= limit) break;
    if (TALK.has(frame.event)) continue;
    counts.set(frame.event, (counts.get(frame.event) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const REASONS: readonly (readonly string[])[] = [
  ['because', 'of'],
  ['because'],
  ['due', 'to'],
  ['owing', 'to'],
  ['thanks', 'to'],
  ['as', 'a', 'result', 'of'],
  ['caused', 'by'],
  ['blamed', 'on'],
  ['attributed', 'to'],
  ['based', 'on'],
  ['aimed', 'at'],
  ['justified', 'by'],
  ['prompted', 'by'],
  ['triggered', 'by'],
  ['sparked', 'by'],
  ['citing'],
];
/** The words that give a reason by the first of them. */
const REASON_CUES = new Map<string, (readonly string[])[]>();
for (const words of REASONS) append(REASON_CUES, words[0] as string, words);
const REASON_LENGTH = 14;

/** The claims that give a reason: a cue, what follows it, and the happening before it. */
export function reasonClaims(context: Context): ReasonClaim[] {
  const { article } = context;
  const main = mainEvent(context);
  const claims: ReasonClaim[] = [];
  article.sentences.forEach((sentence, index) => {
    if (sentence.zone !== 'body') return;
    for (let at = sentence.first + 1; at < sentence.last - 1; at++) {
      const cue = REASON_CUES.get((article.tokens[at] as Token).lower)?.find((words) =>
        words.every((word, offset) => article.tokens[at + offset]?.lower === word),
      );
      if (!cue) continue;
      const first = at + cue.length;
      const last = reasonEnd(context, first, Math.min(sentence.last, first + REASON_LENGTH));
      const reason = contentWords(article, { first, last });
      if (reason.length === 0) continue;
      const told = context.framesIn({ first: sentence.first, last: at }).at(-1);
      const event = !told || refersBack(context, told) ? main : told.event;
      if (!event) continue;
      claims.push({
        kind: 'reason',
        id: `reason-${index}-${at}`,
        start: (article.tokens[at] as Token).start,
        end: (article.tokens[last - 1] as Token).end,
        sentence: index,
        modality: told?.modality ?? 'stated',
        names: namesIn(context.mentions, { first: sentence.first, last }),
        event,
        cue: cue.join(' '),
        reason,
      });
      at = last;
    }
  });
  return claims;
}

function reasonEnd({ article }: Context, first: number, limit: number): number {
  for (let index = first + 1; index < limit; index++) {
    const token = article.tokens[index] as Token;
    if (token.kind === 'mark' && '.;—–"“”'.includes(token.text)) return index;
    if (token.text === ',' && index > first + 1) return index;
  }
  return limit;
}
