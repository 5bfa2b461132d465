import {
  COUNTED_EVENTS,
  MEASURE_NOUNS,
  MEASURE_QUALIFIERS,
  PART_WORDS,
  RATE_WORDS,
  TOTAL_WORDS,
} from '../lexicon/measureWords';
import type { QuantityMention } from '../mentions/mention';
import type { Token } from '../text/scanner';
import type { QuantityClaim, QuantityScope, Referent } from './claim';
import type { Context } from './context';
import type { Frame, TokenRange } from './frames';
import { modalityOf, namesIn, nextAt } from './frames';

/** Kinds of quantity that say how much of something there is. */
const COMPARED: ReadonlySet<string> = new Set(['count', 'money', 'percent', 'measure', 'age', 'ordinal']);
const TURNS: ReadonlySet<string> = new Set(['minute', 'lap', 'round', 'over', 'inning', 'hour']);
const OF: ReadonlySet<string> = new Set(['of', 'in', 'worth']);
const AHEAD_ENDS: ReadonlySet<string> = new Set(', ; on and from with after as while but for'.split(' '));
/** Words before a number that another is set against, lower case. */
const AGAINST: ReadonlySet<string> = new Set('from against versus than'.split(' '));
/** How far the noun of a measure may stand from its number, in tokens. */
const ATTRIBUTE_REACH = 7;

/** The claims that a number makes: what it is the number of, and of whom. */
export function quantityClaims(context: Context): QuantityClaim[] {
  const claims = context.mentions.quantities.flatMap((quantity, index) => {
    if (!COMPARED.has(quantity.kind)) return [];
    const claim = claimOf(context, quantity, index);
    return claim ? [claim] : [];
  });
  return claims.map((claim) => (hasTwin(context, claim) ? { ...claim, scope: 'part' } : claim));
}

/**
 * Whether the sentence counts the same thing twice ("one Finn and one Swede", "nine in Ash, six in Bray"): each number is
 * then a part.
 */
function hasTwin({ article, mentions }: Context, claim: QuantityClaim): boolean {
  const quantity = mentions.quantities[claim.quantity];
  if (quantity?.kind !== 'count') return false;
  return [-1, 1].some((step) => {
    const twin = mentions.quantities[claim.quantity + step];
    if (twin?.kind !== 'count' || twin.sentence !== quantity.sentence) return false;
    if (twin.counted !== undefined && quantity.counted !== undefined)
      return twin.counted === quantity.counted;
    // A bare number of the list goes on with the noun given before.
    const bare = twin.counted === undefined ? twin : quantity;
    const next = article.tokens[bare.last]?.lower;
    return next === 'in' || next === 'at' || next === 'were' || next === 'of';
  });
}

function claimOf(context: Context, quantity: QuantityMention, index: number): QuantityClaim | undefined {
  const { article, mentions } = context;
  const clause = context.clauseOf(quantity.sentence, quantity.first);
  const end = listEnd(context, index);
  const frame = nearestFrame(context, clause, quantity.first, end);
  const attribute =
    quantity.kind === 'age' || quantity.kind === 'ordinal'
      ? undefined
      : quantity.kind === 'count'
        ? numberOf(context, quantity, clause)
        : attributeOf(context, quantity, clause);
  if (quantity.kind !== 'age' && !frame && !attribute) return undefined;
  if (quantity.kind === 'count' && !quantity.counted && !attribute) return undefined;
  // An ordinal is a place in time where it counts minutes, laps or rounds; elsewhere it is a rank.
  if (quantity.kind === 'ordinal' && !TURNS.has(quantity.counted ?? '')) return undefined;
  const who =
    quantity.kind === 'age'
      ? aged(context, quantity)
      : context.subjects.before(quantity.sentence, quantity.first);
  return {
    kind: 'quantity',
    id: `quantity-${index}`,
    start: quantity.start,
    end: quantity.end,
    sentence: quantity.sentence,
    modality: frame ? frame.modality : modalityOf(article.tokens, clause, quantity.first),
    names: namesIn(mentions, clause),
    quantity: index,
    scope: quantity.kind === 'age' ? 'event' : scopeOf(context, quantity, clause),
    ...(frame ? { event: frame.event, word: (article.tokens[frame.first] as Token).lower } : {}),
    ...(attribute ? { attribute } : {}),
    ...(who ? { who } : {}),
  };
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
  let best: Frame | undefined;
  let bestDistance = Infinity;
  for (const frame of context.framesIn(clause)) {
    const before = frame.last <= first;
    if (!before && frame.first < last) continue;
    // "Two died and 120 people were taken …": behind "and" a number with a verb of its own starts anew.
    if (before && startsAnew(context, frame.last, first, last)) continue;
    const gap = before ? first - frame.last : frame.first - last;
    // A word before the number acts on it; one behind it does so only where a form of "be" or nothing stands between.
    const distance = before ? gap : gap + (crosses(context, last, frame.first) ? 12 : 1);
    if (distance < bestDistance) {
      best = frame;
      bestDistance = distance;
    }
  }
  return best && bestDistance <= 14 ? lastJoined(context, clause, best, last) : undefined;
}

const AUXILIARIES: ReadonlySet<string> = new Set('was were is are had has have been'.split(' '));

function startsAnew({ article }: Context, from: number, first: number, last: number): boolean {
  const joined = [first - 1, first - 2].some((at) => at >= from && article.tokens[at]?.lower === 'and');
  return joined && AUXILIARIES.has(article.tokens[last]?.lower ?? '');
}

/** The last of the verbs joined to a verb behind the number ("were found and seized"): it says most. */
function lastJoined(context: Context, clause: TokenRange, frame: Frame, last: number): Frame {
  if (frame.first < last) return frame;
  const next = context.framesIn({ first: frame.last, last: Math.min(clause.last, frame.last + 3) })[0];
  const joined = next && context.article.tokens[frame.last]?.lower === 'and' && next.first === frame.last + 1;
  return joined ? lastJoined(context, clause, next, last) : frame;
}

function crosses({ article }: Context, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const { lower, kind } = article.tokens[index] as Token;
    if (lower === 'and' || lower === 'or' || (kind === 'mark' && lower !== '-')) return true;
  }
  return false;
}

/** What a measure or a sum is of: a measure noun of its clause, nearest to the number. */
function attributeOf(
  { article }: Context,
  quantity: QuantityMention,
  clause: TokenRange,
): string | undefined {
  const noun = (index: number) => {
    const token = index >= clause.first && index < clause.last ? article.tokens[index] : undefined;
    const measure = token?.kind === 'word' ? MEASURE_NOUNS.get(token.lower) : undefined;
    const qualifier = article.tokens[index - 1]?.lower ?? '';
    return measure !== undefined && MEASURE_QUALIFIERS.has(qualifier) ? `${qualifier} ${measure}` : measure;
  };
  // "$3bn of the country's trade" names its measure further on than "$3bn trade".
  const reach = OF.has(article.tokens[quantity.last]?.lower ?? '') ? ATTRIBUTE_REACH : 3;
  let ahead = 1;
  // Behind "on", "and" or a comma something else is told.
  while (ahead < reach && !AHEAD_ENDS.has(article.tokens[quantity.last - 1 + ahead]?.lower ?? ',')) ahead++;
  for (let gap = 1; gap <= ATTRIBUTE_REACH; gap++) {
    const found = noun(quantity.first - gap) ?? (gap <= ahead ? noun(quantity.last - 1 + gap) : undefined);
    if (found) return found;
  }
  for (let index = quantity.first; index < quantity.last; index++) {
    const found = noun(index);
    if (found) return found;
  }
  return undefined;
}

/** Measures that are counts of their own and need no noun behind the number ("the attendance was 41,200"). */
const NUMBERS: ReadonlySet<string> = new Set(['attendance', 'population', 'toll', 'turnout']);
/** What may stand between such a measure and its number, lower case. */
const LINKS: ReadonlySet<string> = new Set(
  'of was is were are at to stands stood now reached rose kept officially about around just over nearly almost exactly'.split(
    ' ',
  ),
);

/** The measure that a number without a noun is told of: the last such noun before it, with nothing but a copula between. */
function numberOf({ article }: Context, quantity: QuantityMention, clause: TokenRange): string | undefined {
  if (quantity.counted) return undefined;
  for (let index = quantity.first - 1; index >= clause.first && index >= quantity.first - 5; index--) {
    const { lower } = article.tokens[index] as Token;
    const measure = MEASURE_NOUNS.get(lower);
    if (measure !== undefined) return NUMBERS.has(measure) ? measure : undefined;
    if (!LINKS.has(lower)) return undefined;
  }
  return undefined;
}

/** The person an age belongs to: the name it stands with, else whoever the description is of. */
function aged({ article, mentions, subjects }: Context, quantity: QuantityMention): Referent {
  let best: number | undefined;
  for (const name of namesIn(mentions, { first: quantity.first - 8, last: quantity.last + 8 })) {
    const mention = mentions.names[name];
    if (mention?.type !== 'person' || mention.sentence !== quantity.sentence) continue;
    const gap =
      mention.first >= quantity.last ? mention.first - quantity.last : quantity.first - mention.last;
    if (gap <= (mention.first >= quantity.last ? 4 : 3)) best ??= name;
  }
  if (best !== undefined) return { kind: 'name', name: best };
  // "The 20-year-old" is whoever was just spoken of, where that was one person.
  const definite = article.tokens[quantity.first - 1]?.lower === 'the';
  const last = definite ? subjects.spokenOf(quantity.sentence) : undefined;
  return {
    kind: 'aged',
    min: quantity.min,
    max: quantity.max,
    ...(last === undefined ? {} : { perhaps: last }),
  };
}

/** What "of" can point back with. */
const WHOLES: ReadonlySet<string> = new Set(['them', 'whom', 'which', 'those', 'these']);

/** "In the first week", "by the second half": a number told of a stretch is a part, lower case. */
const ORDINALS: ReadonlySet<string> = new Set(
  'first second third fourth fifth opening full half whole'.split(' '),
);
const STRETCHES: ReadonlySet<string> = new Set(
  'minute minutes hour hours day days night nights week weeks weekend month months half year years season round set stage phase period leg inning innings'.split(
    ' ',
  ),
);

/** Whether "first week", "full-year" or the like stands at a token; a quarter is what results are told of anyway. */
function isStretch(tokens: readonly Token[], index: number): boolean {
  if (!ORDINALS.has((tokens[index] as Token).lower)) return false;
  const next = tokens[index + 1]?.text === '-' ? tokens[index + 2] : tokens[index + 1];
  return STRETCHES.has(next?.lower ?? '');
}

/** Words before a group that is one of several, lower case. */
const ONE_OF_SEVERAL: ReadonlySet<string> = new Set(
  'first second third last next new initial final'.split(' '),
);

/** Whether a number is that of one group out of several ("a first convoy of 80 lorries"). */
function isBatch(tokens: readonly Token[], first: number): boolean {
  return tokens[first - 1]?.lower === 'of' && ONE_OF_SEVERAL.has(tokens[first - 3]?.lower ?? '');
}

/** What a number covers, by the words of its clause and of the sentence's opening. */
function scopeOf(context: Context, quantity: QuantityMention, clause: TokenRange): QuantityScope {
  const { tokens } = context.article;
  const sentence = context.article.sentences[quantity.sentence];
  if (!sentence) return 'event';
  for (let index = quantity.last; index < Math.min(sentence.last, quantity.last + 4); index++) {
    const { lower } = tokens[index] as Token;
    if (PART_WORDS.has(lower) || (lower === 'of' && WHOLES.has(tokens[index + 1]?.lower ?? '')))
      return 'part';
  }
  if (isBatch(tokens, quantity.first)) return 'part';
  // "Up from 40", "against 40 a year before": the number of another time.
  if (AGAINST.has(tokens[quantity.first - 1]?.lower ?? '')) return 'part';
  for (let index = Math.max(clause.first, quantity.first - 2); index < quantity.first; index++) {
    if (PART_WORDS.has((tokens[index] as Token).lower)) return 'part';
  }
  let scope: QuantityScope = 'event';
  for (let index = sentence.first; index < sentence.last; index++) {
    const token = tokens[index] as Token;
    const isOfClause = index >= clause.first && index < clause.last;
    if (isOfClause && isStretch(tokens, index)) return 'part';
    if (isRate(tokens, index) && isOfClause) return 'rate';
    if (index >= quantity.last && index <= quantity.last + 3 && isEach(tokens, index)) return 'rate';
    if (TOTAL_WORDS.has(token.lower) && isTotal(tokens, index)) scope = 'total';
  }
  return scope === 'event' && coversSeveral(context, quantity) ? 'total' : scope;
}

/** Whether the sentence counts happenings too ("in their five operations"): the number then covers all of them. */
function coversSeveral({ article, mentions, triggers }: Context, quantity: QuantityMention): boolean {
  const { first = 0, last = 0 } = article.sentences[quantity.sentence] ?? {};
  const { quantities } = mentions;
  return quantities
    .slice(nextAt(quantities, first), nextAt(quantities, last))
    .some(
      (other) =>
        other !== quantity &&
        other.kind === 'count' &&
        other.min > 1 &&
        other.counted !== undefined &&
        (COUNTED_EVENTS.has(other.counted) ||
          triggers.get(other.counted)?.some(({ nominal, rest }) => nominal && rest.length === 0)),
    );
}

/** "Nine per cent" is a share, "nine per day" a rate. */
function isRate(tokens: readonly Token[], index: number): boolean {
  return RATE_WORDS.has((tokens[index] as Token).lower) && tokens[index + 1]?.lower !== 'cent';
}

const PERIODS: ReadonlySet<string> = new Set(
  'second minute hour day night week month season year'.split(' '),
);
const NO_RATE: ReadonlySet<string> = new Set('earlier ago before later after old long in and or'.split(' '));

/** "12 boats a year", but not "12 boats a year ago". */
function isEach(tokens: readonly Token[], index: number): boolean {
  return (
    (tokens[index] as Token).lower === 'a' &&
    PERIODS.has(tokens[index + 1]?.lower ?? '') &&
    !NO_RATE.has(tokens[index + 2]?.lower ?? '')
  );
}

function isTotal(tokens: readonly Token[], index: number): boolean {
  const { lower } = tokens[index] as Token;
  const before = tokens[index - 1]?.lower;
  if (lower === 'far') return before === 'so' || before === 'thus';
  if (lower === 'date') return before === 'to';
  // "Has killed 30 since May" adds up; "the first since May" does not.
  if (lower === 'since')
    return [1, 2, 3, 4, 5, 6, 7, 8].some((back) => /^ha(?:s|ve|d)$/.test(tokens[index - back]?.lower ?? ''));
  return true;
}
