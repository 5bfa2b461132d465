import type { Mentions, NameMention } from '../mentions/mention';
import type { Token } from '../text/scanner';
import type { Claim } from './claim';
import type { Context } from './context';
import { Cue } from '../lexicon/cues';
import type { Frame } from './frames';
import { nextAt } from './frames';
import { BEARINGS } from '../lexicon/claimWords';

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
    claims.push({
      kind: 'place',
      id: `place-${index}`,
      start: frame.start,
      end: (mentions.names[place] as NameMention).end,
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
function placeOf({ article: { tokens }, mentions: { names } }: Context, { clause, last }: Frame): number {
  const limit = Math.min(clause.last, last + REACH);
  for (let position = 0; position < clause.names.length; position++) {
    const index = clause.names[position] as number;
    const name = names[index] as NameMention;
    if (name.first < last || name.type !== 'place') continue;
    if (name.last > limit) break;
    if (tokens[name.last]?.lower === "'s") continue;
    const before = tokens[name.first - 1]?.lower ?? '';
    if (AT.has(before) || (before === 'the' && AT.has(tokens[name.first - 2]?.lower ?? ''))) return index;
  }
  return -1;
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
