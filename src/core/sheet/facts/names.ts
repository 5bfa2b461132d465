import type { Entity } from '../../entities/entity';
import type { Span } from '../../text/span';
import type { SheetInput } from '../input';
import type { FactArticle } from './found';
import { nameIn, subjectOf } from './subjects';

/** Who and what the mentions of a story stand for. */
export class StoryNames {
  readonly #entities: SheetInput['entities'];
  readonly #articles: ReadonlyMap<string, FactArticle>;

  constructor(articles: readonly FactArticle[], entities: SheetInput['entities']) {
    this.#entities = entities;
    this.#articles = new Map(articles.map((reading) => [reading.article.path, reading]));
  }

  entity(path: string, mention: number): Entity | undefined {
    return this.#entities.of(path, mention);
  }

  /** The name that a mention goes by. */
  nameOf(path: string, mention: number): string {
    return this.entity(path, mention)?.name ?? this.#articles.get(path)?.mentions.names[mention]?.name ?? '';
  }

  /** The name of one who can have said something: a person, an organisation, a country or its capital; undefined for other places. */
  speaker(path: string, mention: number): string | undefined {
    const entity = this.entity(path, mention);
    const isMute =
      entity?.type === 'place' &&
      entity.country === undefined &&
      this.#entities.standsFor?.(path, mention) === undefined;
    return isMute ? undefined : this.nameOf(path, mention);
  }

  /** Whom or what a stretch is about: the name in it, else the subject of its clause; empty where there is none. */
  #about(reading: FactArticle, place: Span): string {
    const told = nameIn(reading, place) ?? subjectOf(reading, place);
    return told === undefined ? '' : this.nameOf(reading.article.path, told);
  }

  /** Whom or what most of some stretches are about; the first of equals. */
  aboutMost(places: readonly (Span & { readonly path: string })[]): string {
    const counts = new Map<string, number>();
    for (const place of places) {
      const reading = this.#articles.get(place.path);
      const about = reading ? this.#about(reading, place) : '';
      if (about !== '') counts.set(about, (counts.get(about) ?? 0) + 1);
    }
    const [most] = [...counts].sort((a, b) => b[1] - a[1]);
    return most?.[0] ?? '';
  }
}
