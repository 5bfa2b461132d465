import type { Mentions, NameMention } from '../mentions/mention';
import type { Token } from '../text/scanner';
import type { Claim } from './claim';
import type { Context } from './context';
import { Cue } from '../lexicon/cues';
import type { Frame } from './frames';
import { nextAt } from './frames';
import { BEARINGS } from '../lexicon/claimWords';
import { SETTLEMENTS } from '../lexicon/placeWords';

/** Prepositions that put an event in a place. */
const AT: ReadonlySet<string> = new Set(['in', 'at', 'near', 'off', 'outside']);
/** How far behind the event its place may stand, in tokens. */
const REACH = 10;

/** Adds the claims that an event took place somewhere: the first place behind it that "in", "at", "near" or "off" governs. */
export function placeClaims(context: Context, claims: Claim[]): void {
  const { article, mentions, frames, subjects } = context;
  for (let index = 0; index < frames.length; index++) {
    const frame = frames[index] as Frame;
    const side = bearingOf(context, frame);
    const place = side ? side.place : placeOf(context, frame);
    if (place === -1) continue;
    const { start, end } = mentions.names[place] as NameMention;
    claims.push({
      kind: 'place',
      id: `place-${index}`,
      start: Math.min(start, frame.start),
      end: Math.max(end, frame.end),
      sentence: frame.sentence,
      modality: frame.modality,
      names: frame.clause.names,
      event: frame.event,
      word: (article.tokens[frame.first] as Token).lower,
      place,
      bearing: side?.bearing,
      who: subjects.before(frame.sentence, frame.first),
    });
  }
}

/** Index of the name of the place that an event is put in, or -1. */
function placeOf(context: Context, { clause, last }: Frame): number {
  const {
    article: { tokens },
    mentions: { names },
  } = context;
  const limit = Math.min(clause.last, last + REACH);
  for (let position = 0; position < clause.names.length; position++) {
    const index = clause.names[position] as number;
    const name = names[index] as NameMention;
    if (name.first < last || name.type !== 'place') continue;
    if (name.last > limit) break;
    if (tokens[name.last]?.lower === "'s") continue;
    if (AT.has(tokens[describedFrom(tokens, name.first) - 1]?.lower ?? '')) return index;
  }
  return tokens[clause.first]?.lower === 'where' ? placeBefore(context, clause.first) : -1;
}

/** The token at which the words for a place begin whose name stands at `first` ("the village of X", "the town X", "the X"). */
export function describedFrom(tokens: readonly Token[], first: number): number {
  const of = tokens[first - 1]?.lower === 'of' ? first - 1 : first;
  const noun = SETTLEMENTS.has(tokens[of - 1]?.lower ?? '') ? of - 1 : first;
  return tokens[noun - 1]?.lower === 'the' ? noun - 1 : noun;
}

/** Index of the name of the place that a clause from `first` on tells of ("Bergen, where she was born"), or -1. */
function placeBefore({ article: { tokens }, mentions: { names } }: Context, first: number): number {
  const end = tokens[first - 1]?.text === ',' ? first - 1 : first;
  const index = nextAt(names, end) - 1;
  const name = names[index];
  return name?.type === 'place' && name.last === end ? index : -1;
}

/** The side of a place that an event is put on ("20 km south of the port of X"). */
function bearingOf(
  { article: { tokens }, mentions, words }: Context,
  frame: Frame,
): { place: number; bearing: string } | undefined {
  const last = Math.min(frame.clause.last, frame.last + REACH);
  for (let at = frame.last; at + 1 < last; at++) {
    if (((words.cues[at] as number) & Cue.bearing) === 0) continue;
    const { lower } = tokens[at] as Token;
    // "South-east" is three tokens.
    const hyphen = tokens[at + 1]?.text === '-';
    const end = hyphen ? at + 3 : at + 1;
    const bearing = hyphen ? `${lower}-${tokens[at + 2]?.lower ?? ''}` : lower;
    if (!BEARINGS.has(bearing) || tokens[end]?.lower !== 'of') continue;
    // "In the south of Hungary" is in it.
    if (tokens[at - 1]?.lower === 'the' && tokens[at - 2]?.lower === 'in') continue;
    const place = placeBehind(mentions, end + 1, end + 6);
    if (place !== -1) return { place, bearing };
  }
  return undefined;
}

/** Index of the name of the first place in a run of tokens, or -1. */
function placeBehind({ names }: Mentions, from: number, to: number): number {
  for (let index = nextAt(names, from); index < names.length; index++) {
    const name = names[index] as NameMention;
    if (name.last > to) return -1;
    if (name.type === 'place') return index;
  }
  return -1;
}
