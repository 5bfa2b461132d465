import { COUNTED_EVENTS, RATE_WORDS, STRETCH_WORDS, TOTAL_WORDS } from '../lexicon/measureWords';
import type { Triggers } from '../lexicon/triggers';
import type { QuantityMention } from '../mentions/mention';
import type { Sentence } from '../text/article';
import type { Token } from '../text/token';
import type { QuantityScope } from './claim';
import type { Context } from './context';
import { Cue } from '../lexicon/cues';
import type { TokenRange } from './ranges';
import { nextAt } from './ranges';

/** Words before a number that another is set against, lower case. */
const AGAINST: ReadonlySet<string> = new Set('from against versus than'.split(' '));
/** What "of" can point back with. */
const WHOLES: ReadonlySet<string> = new Set(['them', 'whom', 'which', 'those', 'these']);

/** "In the first week", "by the second half": a number told of a stretch is a part, lower case. */
const STRETCHES: ReadonlySet<string> = new Set(
  'minute minutes hour hours day days night nights week weeks weekend month months half year years season round set stage phase period leg inning innings'.split(
    ' ',
  ),
);

/** Whether the word behind "first", "full" or the like is a stretch ("first week", "full-year"); a quarter is what results are told of anyway. */
function isStretch(tokens: readonly Token[], index: number): boolean {
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

/** Whether one more of the same, of another kind, follows a number ("four counts of fraud and one of theft"). */
function hasOneMore(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at + 2 < last; at++) {
    const { lower } = tokens[at] as Token;
    if (lower === 'and' && tokens[at + 1]?.lower === 'one' && tokens[at + 2]?.lower === 'of') return true;
  }
  return false;
}

/** What can say that a number is a part, a rate or a sum. */
const COVERS = Cue.extent | Cue.indefinite;

/** What a number covers, by the words of its clause and of the sentence's opening. */
export function scopeOf(
  context: Context,
  quantity: QuantityMention,
  index: number,
  clause: TokenRange,
): QuantityScope {
  if (quantity.kind === 'age') return 'event';
  const { tokens } = context.article;
  const { cues } = context.words;
  const sentence = context.article.sentences[quantity.sentence] as Sentence;
  if (hasTwin(context, quantity, index) || isPart(context, quantity, clause, sentence)) return 'part';
  let scope: QuantityScope = 'event';
  for (let at = sentence.first; at < sentence.last; at++) {
    if (((cues[at] as number) & COVERS) === 0) continue;
    const { lower } = tokens[at] as Token;
    if (at >= clause.first && at < clause.last) {
      if (STRETCH_WORDS.has(lower) && isStretch(tokens, at)) return 'part';
      // "Nine per cent" is a share, "nine per day" a rate.
      if (RATE_WORDS.has(lower) && tokens[at + 1]?.lower !== 'cent') return 'rate';
    }
    if (at >= quantity.last && at <= quantity.last + 3 && isEach(tokens, at)) return 'rate';
    if (TOTAL_WORDS.has(lower) && isTotal(tokens, at)) scope = 'total';
  }
  return scope === 'event' && coversSeveral(context, quantity) ? 'total' : scope;
}

/**
 * Whether the sentence counts the same thing twice ("one Finn and one Swede", "nine in Ash, six in Bray"): each number is
 * then a part.
 */
function hasTwin(context: Context, quantity: QuantityMention, index: number): boolean {
  return (
    quantity.kind === 'count' &&
    (isTwin(context, quantity, index - 1) || isTwin(context, quantity, index + 1))
  );
}

function isTwin({ article, mentions }: Context, quantity: QuantityMention, index: number): boolean {
  const twin = mentions.quantities[index];
  if (twin?.kind !== 'count' || twin.sentence !== quantity.sentence) return false;
  if (twin.counted !== undefined && quantity.counted !== undefined) return twin.counted === quantity.counted;
  // A bare number of the list goes on with the noun given before.
  const bare = twin.counted === undefined ? twin : quantity;
  const next = article.tokens[bare.last]?.lower;
  // Of "26 people, nine of whom …" the first is the whole.
  if (next === 'of' && WHOLES.has(article.tokens[bare.last + 1]?.lower ?? '')) return bare === quantity;
  return next === 'in' || next === 'at' || next === 'were' || next === 'of';
}

/** Words for a part that is not counted, lower case. */
const PORTIONS: ReadonlySet<string> = new Set(
  'all both each few half many most none several some'.split(' '),
);

/** Whether the words right beside a number say that it is a part of another. */
function isPart(
  { article: { tokens }, words: { cues } }: Context,
  quantity: QuantityMention,
  clause: TokenRange,
  sentence: TokenRange,
): boolean {
  const end = Math.min(sentence.last, quantity.last + 4);
  for (let index = quantity.last; index < end; index++) {
    if (((cues[index] as number) & Cue.part) !== 0) return true;
    const { lower } = tokens[index] as Token;
    if (lower !== 'of' || !WHOLES.has(tokens[index + 1]?.lower ?? '')) continue;
    // "14 films, most of them …": the part is another.
    if (!PORTIONS.has(tokens[index - 1]?.lower ?? '')) return true;
  }
  if (isBatch(tokens, quantity.first) || hasOneMore(tokens, quantity.last, clause.last)) return true;
  // "Up from 40", "against 40 a year before": the number of another time.
  if (AGAINST.has(tokens[quantity.first - 1]?.lower ?? '')) return true;
  for (let index = Math.max(clause.first, quantity.first - 2); index < quantity.first; index++)
    if (((cues[index] as number) & Cue.part) !== 0) return true;
  return false;
}

/** Whether the sentence counts happenings too ("in their five operations"): the number then covers all of them. */
function coversSeveral(
  { article, mentions: { quantities }, triggers }: Context,
  quantity: QuantityMention,
): boolean {
  const { first, last } = article.sentences[quantity.sentence] as Sentence;
  for (let index = nextAt(quantities, first); index < quantities.length; index++) {
    const other = quantities[index] as QuantityMention;
    if (other.first >= last) return false;
    if (other === quantity || other.kind !== 'count' || other.min <= 1 || other.counted === undefined)
      continue;
    if (COUNTED_EVENTS.has(other.counted) || namesEvent(triggers, other.counted)) return true;
  }
  return false;
}

/** Whether a noun alone names a happening. */
function namesEvent(triggers: Triggers, noun: string): boolean {
  return triggers.get(noun)?.some(({ nominal, rest }) => nominal && rest.length === 0) ?? false;
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
  return lower !== 'since' || hasBefore(tokens, index);
}

const HAVE: ReadonlySet<string> = new Set(['has', 'have', 'had']);

function hasBefore(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at >= index - 8; at--) if (HAVE.has(tokens[at]?.lower ?? '')) return true;
  return false;
}
