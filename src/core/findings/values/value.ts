import type { DateInterval, TimeOfDay } from '../../mentions/calendar';
import type { QuantityMention } from '../../mentions/mention';
import { sameItems } from '../../text/sameItems';
import type { Span } from '../../text/span';
import type { PlacedArticle } from '../placed';
import { standsAlike } from '../placed';
import type { Surroundings } from './surroundings';
import { haveSameAround } from './surroundings';

/** The value itself: a number, some days, a time of day, or a length of time (in days, give or take half a step). */
export type Told =
  | { readonly kind: 'number'; readonly quantity: QuantityMention }
  | { readonly kind: 'day'; readonly interval: DateInterval }
  | { readonly kind: 'clock'; readonly time: TimeOfDay }
  | { readonly kind: 'length'; readonly min: number; readonly max: number; readonly step: number };

/** What an article gives as the answer to some question, with what it is told of. */
export interface Value {
  readonly part: PlacedArticle;
  /** The kind of value: those of one are compared. Ages of one person are a kind of their own. */
  readonly key: string;
  readonly told: Told;
  /** The words that give it, on one line. */
  readonly words: string;
  /** Where it stands: those words, with the word of the event where it is a time. */
  readonly span: Span;
  readonly sentence: number;
  readonly headline: boolean;
  /** What is counted or measured, singular and lower case; several nouns for one kind of thing are one. */
  readonly noun: string | undefined;
  /** The class of the event it is told with, and the word for it there. */
  readonly event: string | undefined;
  readonly word: string | undefined;
  /** Id of the person or body that it is a value of, and its name. */
  readonly subject: string | undefined;
  readonly subjectName: string | undefined;
  /** Id of the name that stands right before it. */
  readonly beside: string | undefined;
  /** Id of the place that it is the number of alone ("1,900 people in Ghana"). */
  readonly within: string | undefined;
  /** Ids of the names of its clause. */
  readonly names: readonly string[];
  /** The sets that its words put it in ("serious", "more"), sorted. */
  readonly sets: readonly string[];
  /** The rank that its sentence gives before it ("the second seed"). */
  readonly rank: number | undefined;
  /** The days that its sentence gives of its event; else the words of the date beside it, lower case. */
  readonly days: DateInterval | undefined;
  readonly dated: string | undefined;
  /** Whether its sentence puts it in a time before the news. */
  readonly past: boolean;
  /** The words that it is told with. */
  readonly around: Surroundings;
}

/** Whether two values of one article, before and after an edit, say the same wherever they now stand. */
export function isUnchanged(a: Value, b: Value): boolean {
  return (
    a.key === b.key &&
    a.words === b.words &&
    a.part.day === b.part.day &&
    a.headline === b.headline &&
    a.noun === b.noun &&
    a.event === b.event &&
    a.word === b.word &&
    a.subject === b.subject &&
    a.beside === b.beside &&
    a.within === b.within &&
    a.rank === b.rank &&
    a.dated === b.dated &&
    a.past === b.past &&
    a.days?.start === b.days?.start &&
    a.days?.end === b.days?.end &&
    isToldAlike(a.told, b.told) &&
    sameItems(a.names, b.names) &&
    sameItems(a.sets, b.sets) &&
    haveSameAround(a.around, b.around)
  );
}

/** Whether a value that is unchanged stands elsewhere after an edit, or its article's date or its subject's name is another. */
export function hasMoved(before: Value, after: Value): boolean {
  const [one, other] = [nounOf(before), nounOf(after)];
  return (
    before.sentence !== after.sentence ||
    before.part.date?.day !== after.part.date?.day ||
    !standsAlike(before.part.article, before.span, after.part.article, after.span) ||
    before.subjectName !== after.subjectName ||
    one?.start !== other?.start ||
    one?.end !== other?.end
  );
}

const nounOf = ({ told }: Value) => (told.kind === 'number' ? told.quantity.nounSpan : undefined);

/** Whether two values with the same words were read alike: dates and what counts from them may not be. */
function isToldAlike(a: Told, b: Told): boolean {
  if (a.kind === 'day' && b.kind === 'day')
    return a.interval.start === b.interval.start && a.interval.end === b.interval.end;
  if (a.kind === 'clock' && b.kind === 'clock')
    return a.time.start === b.time.start && a.time.end === b.time.end && a.time.zone === b.time.zone;
  if (a.kind === 'length' && b.kind === 'length') return a.min === b.min && a.max === b.max;
  if (a.kind !== 'number' || b.kind !== 'number') return false;
  const [one, other] = [a.quantity, b.quantity];
  return (
    one.min === other.min &&
    one.max === other.max &&
    one.unit === other.unit &&
    one.approximate === other.approximate &&
    one.exclusive === other.exclusive &&
    one.score === undefined &&
    other.score === undefined &&
    one.conversion?.min === other.conversion?.min &&
    one.conversion?.unit === other.conversion?.unit
  );
}

/** What the key of an age begins with; the id of the person follows. */
export const AGE = 'age ';

/** Whether a value is the age of somebody. */
export const isOfPerson = ({ key }: Value) => key.startsWith(AGE);
