import type { SheetArticle } from '../input';
import type { FactKind } from '../model';
import type { PlaceAt } from '../places';
import type { Clauses } from './segments';

/** Names of persons, organisations and places, and days, by what they are. */
export type Named = Readonly<Record<string, readonly string[]>>;

/** What stands around something, by which it is told from its like; each is worked out only where it has one. */
export interface Around {
  /** The words of its sentence. */
  sentence(): string;
  /** Who, where and which other days its clause names. */
  named(): Named;
}

/** An article with its clauses. */
export interface FactArticle extends SheetArticle {
  readonly clauses: Clauses;
}

/** Something that one place of an article says, to be checked. */
export interface Found {
  readonly kind: FactKind;
  /** Name of whom or what it is about; empty where that is not clear. */
  readonly about: string;
  /** What it says, without the words around it; the same for whatever can be one fact with it. */
  readonly key: string;
  /** The words of the article that give the value. */
  readonly value: string;
  /** The words of the clause that the value stands in. */
  clause(): string;
  readonly place: PlaceAt;
  readonly around?: Around | undefined;
  /** Whether the key says all there is of it, and the clause does not matter. */
  readonly isWhole?: boolean;
  /** Whether whom it is about is a description ("the star"), which a name may stand for elsewhere. */
  readonly isDescribed?: boolean;
  /** Class of the happening it is told of. */
  readonly event?: string | undefined;
  /** Whether it says how many of what. */
  readonly counts?: boolean;
  /** The fact in words. @param about whom or what it is about, empty for none */
  worded(about: string): string;
}
