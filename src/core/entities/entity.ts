import type { NameType } from '../mentions/mention';
import type { Words } from '../words/words';

/** One name mention of one article: the article's path and the index into its {@link Mentions.names}. */
export interface MentionRef {
  readonly path: string;
  readonly mention: number;
}

/** A role that articles give an entity, with every place that says so. */
export interface EntityRole {
  /** The role in one form, lower case: head and modifiers, of and to whom ("deputy foreign minister of russia"). */
  readonly key: string;
  readonly head: string;
  readonly modifiers: readonly string[];
  /** Entity ids it is of and to, where known. */
  readonly of: readonly string[];
  readonly to: readonly string[];
  readonly tense: 'present' | 'former' | 'future';
  /** Path of the article and index into its {@link Mentions.roles}. */
  readonly said: readonly { readonly path: string; readonly role: number }[];
}

/** A person, organisation, place or people that a story speaks of, under all its names. */
export interface Entity {
  /** Short and stable while its preferred name stays the same ("eva-maria-holm"). */
  readonly id: string;
  readonly type: NameType;
  /** The preferred name: a person's decision, else the fullest form most articles use. */
  readonly name: string;
  /** Every form seen, most frequent first. */
  readonly forms: readonly string[];
  readonly mentions: readonly MentionRef[];
  readonly roles: readonly EntityRole[];
  /** Why forms that differ are held to be one, a sentence each ("“Mansuri” and “Mansouri”: one letter apart, both foreign minister of Chad"). */
  readonly because: readonly Words[];
  /** ISO 3166-1 alpha-2 code of the country it is, or, of a people or an institution of a state, belongs to. */
  readonly country?: string;
}

/** Who is who in a story. */
export interface Entities {
  readonly all: readonly Entity[];
  /** The entity a name mention stands for. */
  of(path: string, mention: number): Entity | undefined;
  byId(id: string): Entity | undefined;
  /** The country, where the story names it, that an entity is or belongs to: of "Danish" and "Danish Navy" the place Denmark. */
  countryOf(entity: Entity): Entity | undefined;
  /**
   * The id of the country that a capital or seat of government stands for in its sentence ("Oslo confirmed"), where the
   * story names that country; undefined where the city itself is meant ("in Oslo").
   */
  standsFor(path: string, mention: number): string | undefined;
}

/** What people have decided about names; the linker obeys. Names are compared without regard to case. */
export interface LinkDecisions {
  readonly same: readonly (readonly [string, string])[];
  readonly notSame: readonly (readonly [string, string])[];
  /** Preferred names by any of their forms. */
  readonly preferred: ReadonlyMap<string, string>;
}
