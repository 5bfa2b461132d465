import { append } from '../text/append';
import { added, kept } from '../text/arrays';
import type { Claim, Referent } from '../claims/claim';
import type { Entities, Entity } from '../entities/entity';
import type { Day } from '../mentions/calendar';
import type { Mentions, QuantityMention } from '../mentions/mention';
import type { Article } from '../text/article';
import type { Memo } from '../text/memo';
import type { Steps } from '../text/steps';
import { sameItems } from '../text/sameItems';
import type { Span } from '../text/span';
import { SourceSpans } from './build';

/** One article as read. */
export interface ComparedArticle {
  readonly article: Article;
  readonly mentions: Mentions;
  readonly claims: readonly Claim[];
  /** The article's own date, where it states one. */
  readonly date?: { readonly day: Day };
}

/** What comparers know of an entity. */
export type Named = Pick<Entity, 'id' | 'type' | 'name' | 'country'>;

/**
 * An article with what its story says of its names. While both stay as they are it is one object from one comparison to the
 * next, so that what is worked out of it can be kept by it.
 */
export interface PlacedArticle extends ComparedArticle {
  /** The article alone: what is worked out without its entities can be kept by this. */
  readonly reading: ComparedArticle;
  /** Its words as findings show them: the same objects while the article is as it is, whoever its names stand for. */
  readonly spans: SourceSpans;
  /** By index of the name: the entity it stands for. */
  readonly entities: readonly (Named | undefined)[];
  /** By index of the name: the same, with seats of government and nationalities taken for their states. */
  readonly actors: readonly (Named | undefined)[];
  /** Of the persons it tells of by an age alone: the one of that age, else words that stand for an id. */
  readonly aged: ReadonlyMap<Referent, Named | string>;
  /** The day its words count from: its own, else the story's. */
  readonly day?: Day;
}

/** The years of age that are told of a person. */
type Age = Pick<QuantityMention, 'min' | 'max'>;

/** The ages that a story gives of the persons it names, by the person's id. */
type Ages = ReadonlyMap<string, readonly Age[]>;
const NO_AGES: Ages = new Map();

/** Places the articles of a story, one comparison after the other. */
export class Places {
  readonly #memo: Memo;
  #known: ReadonlyMap<string, Named> = new Map();
  #entities: Entities | undefined;
  #named: (entity: Entity | undefined) => Named | undefined = () => undefined;

  constructor(memo: Memo) {
    this.#memo = memo;
  }

  /**
   * Places articles, one at a step.
   * @param date the story's
   * @returns them with what their names stand for, in the same order
   */
  *placing(
    articles: readonly ComparedArticle[],
    entities: Entities,
    date: Day | undefined,
  ): Steps<readonly PlacedArticle[]> {
    if (entities !== this.#entities) this.#named = this.#knownOf(entities);
    this.#entities = entities;
    let ages: Ages | undefined;
    const all: PlacedArticle[] = [];
    for (const reading of articles) {
      const kept = this.#memo.of(reading, createKept);
      const aged = this.#memo.of(reading, agedIn);
      const isLinkedAlike = kept.entities === entities && aged.length === 0;
      if (kept.placed && isLinkedAlike && kept.placed.day === (reading.date?.day ?? date)) {
        all.push(kept.placed);
        continue;
      }
      if (aged.length > 0) ages ??= this.#ages(articles, entities);
      const placed = this.#placedOf(reading, entities, aged, ages ?? NO_AGES, date);
      if (!kept.placed || !isSame(kept.placed, placed)) kept.placed = placed;
      kept.entities = entities;
      all.push(kept.placed);
      yield;
    }
    return all;
  }

  #placedOf(
    reading: ComparedArticle,
    entities: Entities,
    aged: readonly Aged[],
    ages: Ages,
    date: Day | undefined,
  ): PlacedArticle {
    const { path } = reading.article;
    const { names } = reading.mentions;
    const own = names.map((_, name) => this.#named(entities.of(path, name)));
    const actors = names.map((_, name) => {
      const stands = entities.standsFor(path, name);
      return (stands === undefined ? undefined : this.#named(entities.byId(stands))) ?? own[name];
    });
    const day = reading.date?.day ?? date;
    return {
      reading,
      spans: this.#memo.of(reading, createSpans),
      entities: own,
      actors,
      aged: new Map(aged.map((who) => [who, this.#personAged(who, ages, own[who.perhaps ?? -1])])),
      ...reading,
      ...(day === undefined ? {} : { day }),
    };
  }

  /** What comparers know of each entity: the same object as before where that is the same. */
  #knownOf(entities: Entities): (entity: Entity | undefined) => Named | undefined {
    const known = new Map<Entity, Named>();
    for (const entity of entities.all) {
      const { id, type, name, country } = entity;
      let named = this.#known.get(id);
      if (named?.type !== type || named.name !== name || named.country !== country)
        named = { id, type, name, ...(country === undefined ? {} : { country }) };
      known.set(entity, named);
    }
    this.#known = new Map([...known.values()].map((named) => [named.id, named]));
    return (entity) => entity && known.get(entity);
  }

  /** The ages that the articles give of every person they name, by the person's id. */
  #ages(articles: readonly ComparedArticle[], entities: Entities): Ages {
    const ages = new Map<string, Age[]>();
    for (const reading of articles) {
      for (const { who, age } of this.#memo.of(reading, agesIn)) {
        const id = entities.of(reading.article.path, who)?.id;
        if (id !== undefined) append(ages, id, age);
      }
    }
    return ages;
  }

  /** The one person of an age that the story names, or the one it may be of, else words for somebody of that age. */
  #personAged(who: Aged, ages: Ages, perhaps: Named | undefined): Named | string {
    const fitting = [...ages].filter(([, told]) =>
      told.some(({ min, max }) => min <= who.max && who.min <= max),
    );
    if (fitting.length === 0 && perhaps) return perhaps;
    const [only] = fitting;
    const person = only && fitting.length === 1 ? this.#known.get(only[0]) : undefined;
    return person ?? AGED + (who.min === who.max ? String(who.min) : `${who.min}–${who.max}`);
  }
}

/** Whether two placings of one reading say the same. */
function isSame(a: PlacedArticle, b: PlacedArticle): boolean {
  return (
    a.day === b.day &&
    sameItems(a.entities, b.entities) &&
    sameItems(a.actors, b.actors) &&
    [...a.aged].every(([who, person]) => b.aged.get(who) === person)
  );
}

/** Whether words stand in one file where others stand in it after an edit, and are the same; those with exact copies do not count. */
export function standsAlike(before: Article, one: Span, after: Article, other: Span): boolean {
  return (
    one.start === other.start &&
    one.end === other.end &&
    before.path === after.path &&
    !('copies' in before || 'copies' in after) &&
    before.text.slice(one.start, one.end) === after.text.slice(other.start, other.end)
  );
}

const createSpans = ({ article }: ComparedArticle) => new SourceSpans(article);

/** An article as it was last placed, and by which entities: it may have been out of the story since, as one with copies. */
const createKept = (): { placed?: PlacedArticle; entities?: Entities } => ({});

/** The ages that an article gives of the persons it names. */
function agesIn({ claims, mentions }: ComparedArticle): { who: number; age: Age }[] {
  return claims.flatMap((claim) => {
    if (claim.kind !== 'quantity' || claim.who?.kind !== 'name') return [];
    const age = mentions.quantities[claim.quantity];
    return age?.kind === 'age' ? [{ who: claim.who.name, age }] : [];
  });
}

/** Ids of what some names stand for, by what each of all names does. */
export function idsOf(named: readonly (Named | undefined)[], names: readonly number[]): readonly string[] {
  let ids: string[] | undefined;
  for (const name of names) {
    const id = named[name]?.id;
    if (id !== undefined) ids = added(ids, id);
  }
  return kept(ids);
}

/** What the id of somebody known by an age alone begins with; the age follows. */
export const AGED = 'aged ';

type Aged = Extract<Referent, { readonly kind: 'aged' }>;

/** Those of whom an article tells by an age alone. */
function agedIn({ claims }: ComparedArticle): Aged[] {
  return claims.flatMap((claim) => ('who' in claim && claim.who?.kind === 'aged' ? [claim.who] : []));
}

/**
 * Whom a claim is about, as an id that is the same across articles: an entity, a person known by an age alone ("aged 36"), or
 * undefined where nobody can be told.
 */
export function subjectOf(part: PlacedArticle, who: Referent | undefined): string | undefined {
  if (!who || who.kind === 'unnamed') return undefined;
  if (who.kind === 'name') return part.entities[who.name]?.id;
  const person = part.aged.get(who);
  return typeof person === 'string' ? person : person?.id;
}
