import type { Entry } from '../../lexicon/lexicon';
import type { NameType } from '../mention';

/** Points for each reading of a name; the reading with the most wins. */
export interface Scores {
  person: number;
  organization: number;
  place: number;
  group: number;
}

/** A stretch of tokens that may be a name. */
export interface Candidate {
  /** Token indexes, half-open. */
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  /** The words, folded, by which mentions of one name in a document meet. */
  readonly key: string;
  /** What the words of the name itself speak for. */
  readonly inner: Scores;
  /** What the words around it speak for. */
  readonly outer: Scores;
  /** Set where nothing can change the type. */
  readonly type?: NameType;
  /** Listed names with these words. */
  readonly entries: readonly Entry[];
  /** Set where it names a vessel, which is none of the types. */
  readonly vessel?: true;
  /** Set where the capital may be due to the position alone, so that other evidence is needed. */
  readonly unsure: boolean;
}

/** No points. */
export function noScores(): Scores {
  return { person: 0, organization: 0, place: 0, group: 0 };
}

/** Adds points to points. */
export function addScores(to: Scores, from: Scores, weight = 1): void {
  to.person += from.person * weight;
  to.organization += from.organization * weight;
  to.place += from.place * weight;
  to.group += from.group * weight;
}
