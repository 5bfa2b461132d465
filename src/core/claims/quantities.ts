import {
  COUNTED_KINDS,
  MEASURE_NOUNS,
  MEASURE_QUALIFIERS,
  MEASURES_OF_COUNTED,
} from '../lexicon/measureWords';
import type { QuantityMention } from '../mentions/mention';
import type { Token } from '../text/token';
import { holderOfAge } from './ages';
import type { Claim, QuantityClaim } from './claim';
import type { Context } from './context';
import { clauseOf, firstFrame } from './context';
import { Cue } from '../lexicon/cues';
import type { Frame } from './frames';
import type { TokenRange } from './ranges';
import { modalityOf } from './frames';
import { nextAt } from './ranges';
import { scopeOf } from './quantityScope';

/** Kinds of quantity that say how much of something there is. */
const COMPARED: ReadonlySet<string> = new Set(['count', 'money', 'percent', 'measure', 'age', 'ordinal']);
const TURNS: ReadonlySet<string> = new Set(['minute', 'lap', 'round', 'over', 'inning', 'hour']);
const OF: ReadonlySet<string> = new Set(['of', 'in', 'worth']);
const AHEAD_ENDS: ReadonlySet<string> = new Set(', ; on and from with after as while but for'.split(' '));
/** How far the noun of a measure may stand from its number, in tokens. */
const ATTRIBUTE_REACH = 7;

/** Adds the claims that a number makes: what it is the number of, and of whom. */
export function quantityClaims(context: Context, claims: Claim[]): void {
  const { quantities } = context.mentions;
  for (let index = 0; index < quantities.length; index++) {
    const quantity = quantities[index] as QuantityMention;
    const claim = COMPARED.has(quantity.kind) ? claimOf(context, quantity, index) : undefined;
    if (claim) claims.push(claim);
  }
}

function claimOf(context: Context, quantity: QuantityMention, index: number): QuantityClaim | undefined {
  const { article, words } = context;
  const { kind, sentence, first } = quantity;
  // An ordinal is a place in time where it counts minutes, laps or rounds; elsewhere it is a rank.
  if (kind === 'ordinal' && !TURNS.has(quantity.counted ?? '')) return undefined;
  const clause = clauseOf(context, sentence, first);
  const frame = nearestFrame(context, clause, first, listEnd(context, index));
  const attribute = measureOf(context, quantity, clause, frame);
  if (kind === 'count' && !quantity.counted && !attribute) return undefined;
  if (kind !== 'age' && !frame && !attribute) return undefined;
  const who = kind === 'age' ? holderOfAge(context, quantity) : context.subjects.before(sentence, first);
  if (kind === 'age' && !who) return undefined;
  return {
    kind: 'quantity',
    id: `quantity-${index}`,
    start: quantity.start,
    end: quantity.end,
    sentence,
    modality: frame ? frame.modality : modalityOf(article.tokens, words.cues, clause, first),
    // "Orlin, which employs 900 people": the clause tells of a name that stands before it.
    names: clause.names.length === 0 && frame ? frame.agents : clause.names,
    quantity: index,
    scope: scopeOf(context, quantity, index, clause),
    event: frame?.event,
    word: frame && (article.tokens[frame.first] as Token).lower,
    attribute,
    who,
  };
}

/** What a number measures, where it is neither that of an age nor of a row. */
function measureOf(
  context: Context,
  quantity: QuantityMention,
  clause: TokenRange,
  frame: Frame | undefined,
): string | undefined {
  if (quantity.kind === 'age' || quantity.kind === 'ordinal') return undefined;
  if (quantity.kind !== 'count') return attributeOf(context, quantity, clause);
  return quantity.counted === undefined
    ? numberOf(context, quantity, clause)
    : measureCounted(context, quantity, quantity.counted, frame);
}

/** Words between a body and the number of what it has, lower case. */
const HAVING: ReadonlySet<string> = new Set("has have had having with its their 's".split(' '));

/** The measure that a count of a body's people is ("employs 900 people", "has 900 employees"), if any. */
function measureCounted(
  { article: { tokens } }: Context,
  { first }: QuantityMention,
  counted: string,
  frame: Frame | undefined,
): string | undefined {
  const kind = COUNTED_KINDS.get(counted);
  if (frame?.event === 'employ') return kind === 'person' || kind === 'worker' ? 'staff' : undefined;
  return HAVING.has(tokens[first - 1]?.lower ?? '') ? MEASURES_OF_COUNTED.get(counted) : undefined;
}

/** Where the list of counted things that a number stands in ends ("four cars, 15 bicycles and 200 keys"): what acts on one acts on all. */
function listEnd(context: Context, index: number): number {
  const { article, mentions } = context;
  const quantity = mentions.quantities[index] as QuantityMention;
  let end = quantity.last;
  const limit = quantity.nounSpan?.end ?? 0;
  while (end < article.tokens.length && (article.tokens[end] as Token).end <= limit) end++;
  const next = mentions.quantities[index + 1];
  if (!next || next.kind !== quantity.kind || next.sentence !== quantity.sentence || next.first - end > 3)
    return end;
  for (let at = end; at < next.first; at++) {
    const { lower } = article.tokens[at] as Token;
    if (lower !== ',' && lower !== 'and' && lower !== 'or') return end;
  }
  return next.first > end ? listEnd(context, index + 1) : end;
}

/** The happening that a number is told with: the nearest one of its clause, one that acts on it first. */
function nearestFrame(context: Context, clause: TokenRange, first: number, last: number): Frame | undefined {
  const { frames } = context;
  let best: Frame | undefined;
  let bestDistance = Infinity;
  for (let index = nextAt(frames, clause.first); index < frames.length; index++) {
    const frame = frames[index] as Frame;
    if (frame.first >= clause.last) break;
    const before = frame.last <= first;
    if (!before && frame.first < last) continue;
    // "Two died and 120 people were taken …": behind "and" a number with a verb of its own starts anew.
    if (before && startsAnew(context, frame.last, first, last)) continue;
    const gap = before ? first - frame.last : frame.first - last;
    // A word before the number acts on it; one behind it does so only where a form of "be" or nothing stands between.
    // "After the match, 26 people were arrested": an opening tells of the time.
    const opening = before && frame.nominal && context.article.tokens[first - 1]?.text === ',';
    const away = before ? opening : crosses(context, last, frame.first);
    const distance = gap + (away ? 12 : before ? 0 : 1);
    if (distance < bestDistance) {
      best = frame;
      bestDistance = distance;
    }
  }
  return best && bestDistance <= 14 ? lastJoined(context, clause, best, last) : undefined;
}

const AUXILIARIES: ReadonlySet<string> = new Set('was were is are had has have been'.split(' '));

function startsAnew({ article: { tokens } }: Context, from: number, first: number, last: number): boolean {
  const isJoined =
    (first > from && tokens[first - 1]?.lower === 'and') ||
    (first - 1 > from && tokens[first - 2]?.lower === 'and');
  return isJoined && AUXILIARIES.has(tokens[last]?.lower ?? '');
}

/** The last of the verbs joined to a verb behind the number ("were found and seized"): it says most. */
function lastJoined(context: Context, clause: TokenRange, frame: Frame, last: number): Frame {
  if (frame.first < last || context.article.tokens[frame.last]?.lower !== 'and') return frame;
  const next = firstFrame(context, frame.last, Math.min(clause.last, frame.last + 3));
  return next?.first === frame.last + 1 ? lastJoined(context, clause, next, last) : frame;
}

function crosses({ article }: Context, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const { lower, kind } = article.tokens[index] as Token;
    if (lower === 'and' || lower === 'or' || (kind === 'mark' && lower !== '-')) return true;
  }
  return false;
}

/** What a measure or a sum is of: a measure noun of its clause, nearest to the number. */
function attributeOf(context: Context, quantity: QuantityMention, clause: TokenRange): string | undefined {
  const { tokens } = context.article;
  // "$3bn of the country's trade" names its measure further on than "$3bn trade".
  const reach = OF.has(tokens[quantity.last]?.lower ?? '') ? ATTRIBUTE_REACH : 3;
  let ahead = 1;
  // Behind "on", "and" or a comma something else is told.
  while (ahead < reach && !AHEAD_ENDS.has(tokens[quantity.last - 1 + ahead]?.lower ?? ',')) ahead++;
  for (let gap = 1; gap <= ATTRIBUTE_REACH; gap++) {
    const found =
      measureAt(context, clause, quantity.first - gap) ??
      (gap <= ahead ? measureAt(context, clause, quantity.last - 1 + gap) : undefined);
    if (found) return found;
  }
  for (let index = quantity.first; index < quantity.last; index++) {
    const found = measureAt(context, clause, index);
    if (found) return found;
  }
  return undefined;
}

function measureAt({ article, words }: Context, clause: TokenRange, index: number): string | undefined {
  if (index < clause.first || index >= clause.last) return undefined;
  if (((words.cues[index] as number) & Cue.measure) === 0) return undefined;
  const measure = MEASURE_NOUNS.get((article.tokens[index] as Token).lower) as string;
  const qualifier = article.tokens[index - 1]?.lower ?? '';
  return MEASURE_QUALIFIERS.has(qualifier) ? `${qualifier} ${measure}` : measure;
}

/** Measures that are counts of their own and need no noun behind the number ("the attendance was 41,200"). */
const NUMBERS: ReadonlySet<string> = new Set(['attendance', 'population', 'staff', 'toll', 'turnout']);
/** What may stand between such a measure and its number, lower case. */
const LINKS: ReadonlySet<string> = new Set(
  'of was is were are at to stands stood now reached rose kept officially about around just over nearly almost exactly'.split(
    ' ',
  ),
);

/** The measure that a number without a noun is told of: the last such noun before it, with nothing but a copula between. */
function numberOf({ article }: Context, quantity: QuantityMention, clause: TokenRange): string | undefined {
  for (let index = quantity.first - 1; index >= clause.first && index >= quantity.first - 5; index--) {
    const { lower } = article.tokens[index] as Token;
    const measure = MEASURE_NOUNS.get(lower);
    if (measure !== undefined) return NUMBERS.has(measure) ? measure : undefined;
    if (!LINKS.has(lower)) return undefined;
  }
  return undefined;
}
