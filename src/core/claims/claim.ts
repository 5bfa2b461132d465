import type { Span } from '../text/span';

/** How sure the article is: said as fact, reported on a source's word, denied, guarded ("may have"), or still to come. */
export type Modality = 'stated' | 'reported' | 'denied' | 'hedged' | 'planned';

/** Whom a claim is about: a name (index into the article's names), a person known by an age alone (with the name just spoken of, where the words point back to one), or somebody the article does not name there. */
export type Referent =
  | { readonly kind: 'name'; readonly name: number }
  | { readonly kind: 'aged'; readonly min: number; readonly max: number; readonly perhaps?: number }
  | { readonly kind: 'unnamed'; readonly token: number };

/** What all claims share. What does not apply to a claim is undefined in it, so that claims of one kind are of one shape. */
interface ClaimBase extends Span {
  /** Unique in its article. */
  readonly id: string;
  readonly sentence: number;
  readonly modality: Modality;
  /** Indexes of the names in its clause, then of those it inherits from the sentence. */
  readonly names: readonly number[];
}

/** What a number covers: the event told of, a sum over several or over time, a rate ("each year"), or a part of a number given before. */
export type QuantityScope = 'event' | 'total' | 'rate' | 'part';

/** A number and what it is the number of. Its span is that of the quantity. */
export interface QuantityClaim extends ClaimBase {
  readonly kind: 'quantity';
  /** Index into the article's quantities. */
  readonly quantity: number;
  /** Class of the event it is told with. */
  readonly event?: string | undefined;
  /** The word that names the event there, lower case. */
  readonly word?: string | undefined;
  /** What is measured ("output", "magnitude"), lower case. */
  readonly attribute?: string | undefined;
  readonly scope: QuantityScope;
  readonly who?: Referent | undefined;
}

/** When an event happened. Its span runs from the event's word to the date or the other way round. */
export interface TimeClaim extends ClaimBase {
  readonly kind: 'time';
  readonly event: string;
  readonly word: string;
  /** Index into the article's dates. */
  readonly date: number;
  readonly who?: Referent | undefined;
  /** Set where the words single one out of several such events ("the first", "another", "again"). */
  readonly marked?: true | undefined;
  /** Set where it is the last event of its kind ("was last inspected in"). */
  readonly last?: true | undefined;
}

/** A length of time told of an event ("nearly four years after …", "jailed for six years"). */
export interface DurationClaim extends ClaimBase {
  readonly kind: 'duration';
  readonly event: string;
  readonly word: string;
  readonly date: number;
  /** Whether the length runs from the event ("four years after"), up to it ("three days before") or is the event's own ("for six years"). */
  readonly relation: 'after' | 'before' | 'for';
  readonly who?: Referent | undefined;
}

/** Which of two events came first. */
export interface OrderClaim extends ClaimBase {
  readonly kind: 'order';
  /** The event told first in the sentence and the one it is set against. */
  readonly event: string;
  readonly other: string;
  readonly relation: 'after' | 'before' | 'with';
}

/** Who did what to whom. Its span runs over the clause. */
export interface ActorClaim extends ClaimBase {
  readonly kind: 'actor';
  readonly event: string;
  readonly word: string;
  readonly agents: readonly number[];
  readonly patients: readonly number[];
  /** The span of the words that name the event. */
  readonly act: Span;
  /** For a decision, a statement or a reaction: class of the event it is about. */
  readonly about?: string | undefined;
  readonly who?: Referent | undefined;
  /** Counted things acted on: indexes into the article's quantities. */
  readonly objects: readonly number[];
}

/** A first, an only, a most (with its quality as the domain) or a none-until-now, with what it is the first of. Its span runs over the statement. */
export interface ScopeClaim extends ClaimBase {
  readonly kind: 'scope';
  readonly mark: 'first' | 'only' | 'last' | 'none' | 'most';
  /** The words between the mark and the act ("country in the world", "major power"), lower case content words. */
  readonly domain: readonly string[];
  /** Whether it is claimed of doing something ("first to sail", "for the first time") and not of a thing ("first flight"). */
  readonly deed: boolean;
  /** Class of the act, where one is known. */
  readonly event?: string | undefined;
  /** Content words of what the act is done to, lower case. */
  readonly object: readonly string[];
  /** Index of the date after "since" or "in", where there is one. */
  readonly since?: number | undefined;
}

/** Members named of a set. Its span runs over the members. */
export interface ListClaim extends ClaimBase {
  readonly kind: 'list';
  /** Indexes of the members among the article's names. */
  readonly members: readonly number[];
  /** Whether the words leave room for others ("including", "such as", "among them"). */
  readonly open: boolean;
}

/** A quality said or denied of something ("well lit", "poorly lit"). Its span runs over the words that say so. */
export interface PropertyClaim extends ClaimBase {
  readonly kind: 'property';
  /** The quality, lower case, without the words that turn it round. */
  readonly quality: string;
  readonly positive: boolean;
  /** The two words before it, lower case: what has it, and whether it has or had ("bridge is"). */
  readonly of?: string | undefined;
  /** Where the quality is to be of a country: index of the name that says so. */
  readonly country?: number | undefined;
  readonly who?: Referent | undefined;
}

/** Something an article says that can be checked and compared. */
export type Claim =
  | QuantityClaim
  | TimeClaim
  | DurationClaim
  | OrderClaim
  | ActorClaim
  | ScopeClaim
  | ListClaim
  | PropertyClaim;

export type ClaimKind = Claim['kind'];
