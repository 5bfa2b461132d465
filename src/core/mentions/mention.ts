import type { Span } from '../text/span';
import type { DateInterval, Duration, TimeOfDay } from './calendar';

export type NameType = 'person' | 'organization' | 'place' | 'group';
export type MentionType = NameType | 'date' | 'quantity' | 'quote';

/** What all mentions share. `text` is what a reader sees of its span; `first` and `last` are token indexes, half-open. */
interface MentionBase extends Span {
  readonly text: string;
  /** Index of the sentence it starts in. */
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
}

/** A person, organisation, place or people named. Titles, leading articles and possessives are no part of the span. */
export interface NameMention extends MentionBase {
  readonly type: NameType;
  /** The words of the name with single spaces between them, free of marks and invisible characters. */
  readonly name: string;
}

/** A date, a span of days, a length of time or a clock time. One of `interval`, `duration` and `time` is present unless it could not be resolved. */
export interface DateMention extends MentionBase {
  readonly type: 'date';
  /** The days it names, where they could be resolved. */
  readonly interval?: DateInterval;
  /** A length of time ("over two decades"). An expression such as "two days later" has both a duration and an interval. */
  readonly duration?: Duration;
  /** A clock time ("9.25 a.m.") or part of a day; its `interval` is then the day it is said of, where that stands beside it. */
  readonly time?: TimeOfDay;
  /** The weekday that stands with a full date ("Thursday, July 3"), Monday 0 to Sunday 6, as written. */
  readonly weekday?: number;
  /** What the interval was resolved against; `absolute` needs no anchor, `unresolved` had none. */
  readonly anchor: 'absolute' | 'article' | 'story' | 'text' | 'unresolved';
}

/** What a number counts or measures. */
type QuantityKind = 'count' | 'money' | 'percent' | 'measure' | 'age' | 'ordinal' | 'score' | 'ratio';

/** A number with its unit. `min` and `max` are inclusive; an open side is -Infinity or Infinity. */
export interface QuantityMention extends MentionBase {
  readonly type: 'quantity';
  readonly kind: QuantityKind;
  readonly min: number;
  readonly max: number;
  /** "about", "some", or a rounding that the words announce. */
  readonly approximate?: true;
  /** Whether a bound excludes its own value ("more than 40", "under 10"). */
  readonly exclusive?: 'min' | 'max' | 'both';
  /** A unit of the units table ("m", "kg", "USD", "%", "year"), with `min` and `max` in it; absent for bare counts. */
  readonly unit?: string;
  /** What is counted: the head noun, singular and lower case ("truck"), where one stands with it. */
  readonly counted?: string;
  /** The words of the whole counted noun phrase, lower case, without articles ("stolen trucks"). */
  readonly noun?: string;
  /** The span of the counted noun phrase. */
  readonly nounSpan?: Span;
  /** The pairs of a score as written, one a set or game ("6-4, 7-5"); `min` and `max` are those of the first pair. */
  readonly score?: readonly (readonly [number, number])[];
  /** A conversion given in brackets, as another quantity of the same thing ("60 metres (200 feet)"). */
  readonly conversion?: { readonly min: number; readonly max: number; readonly unit: string };
}

/** Who says something: a name, or words that describe the speaker, resolved to a name where the text allows. */
export interface Speaker extends Span {
  readonly text: string;
  /** Index into {@link Mentions.names} of the name it stands for: the words themselves, or what a pronoun or description refers to. */
  readonly name?: number;
}

/** Words attributed to a source. */
export interface QuotationMention extends MentionBase {
  readonly type: 'quote';
  /** `direct` is a whole sentence or more between quotation marks, `partial` a few words, `indirect` reported speech without marks. */
  readonly form: 'direct' | 'partial' | 'indirect';
  /** The words said, without quotation marks; several stretches where the speaker is named in the middle or it runs over paragraphs. */
  readonly parts: readonly Span[];
  readonly speaker?: Speaker;
  /** The reporting word with its span ("said", "according to", "wrote on X"). */
  readonly cue?: Span & { readonly text: string };
}

/** A role or title and, where the text says so, who holds it ("Norway’s ambassador to Lima, Eva Holm"). */
export interface RoleMention extends Span {
  readonly text: string;
  readonly sentence: number;
  /** Head noun, lower case ("ambassador"). */
  readonly head: string;
  /** Words that say the rank or field, lower case, in order ("deputy", "foreign"). */
  readonly modifiers: readonly string[];
  /** Indexes into {@link Mentions.names} of whom or where it is of ("Norway", "Chilean"). */
  readonly of: readonly number[];
  /** Indexes into {@link Mentions.names} of what it is to, for or at ("Lima"). */
  readonly to: readonly number[];
  /** Whether the role is said to be over or yet to come. */
  readonly tense: 'present' | 'former' | 'future';
  /** Index into {@link Mentions.names} of the holder. */
  readonly holder?: number;
}

/** Everything recognised in one article, each list in text order and not overlapping within a list (quotations may nest in `parts`). */
export interface Mentions {
  readonly names: readonly NameMention[];
  readonly dates: readonly DateMention[];
  readonly quantities: readonly QuantityMention[];
  readonly quotations: readonly QuotationMention[];
  readonly roles: readonly RoleMention[];
}
