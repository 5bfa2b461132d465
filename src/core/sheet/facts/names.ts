import type { Claim } from '../../claims/claim';
import type { Entity, EntityRole } from '../../entities/entity';
import type { NameMention } from '../../mentions/mention';
import { lowerBound } from '../../text/arrays';
import type { Span } from '../../text/span';
import { indexAt } from '../../text/span';
import type { SheetArticle, SheetInput } from '../input';

/** Who and what the mentions of a story stand for. */
export class StoryNames {
  readonly #entities: SheetInput['entities'];
  readonly #articles: ReadonlyMap<string, SheetArticle>;

  constructor({ articles, entities }: SheetInput) {
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

  nameById(id: string): string {
    return this.#entities.byId(id)?.name ?? id;
  }

  /**
   * Whom or what a stretch is about: whom its claim names, else the name it holds, else the first one of its sentence.
   * @returns the name, empty where there is none.
   */
  about({ article, mentions }: SheetArticle, span: Span, claim?: Claim): string {
    const { names } = mentions;
    const who = claim && 'who' in claim && claim.who?.kind === 'name' ? claim.who.name : undefined;
    const inside = firstNamed(names, span.start, span.end);
    const told = who ?? inside ?? claim?.names.find((name) => names[name]?.type !== 'group');
    if (told !== undefined) return this.nameOf(article.path, told);
    const sentence = article.sentences[indexAt(article.sentences, span.start)];
    const first = sentence && firstNamed(names, sentence.start, sentence.end);
    return first === undefined ? '' : this.nameOf(article.path, first);
  }

  /** Whom or what most of some stretches are about; the first of equals. */
  aboutMost(places: readonly (Span & { readonly path: string })[]): string {
    const counts = new Map<string, number>();
    for (const place of places) {
      const reading = this.#articles.get(place.path);
      const about = reading ? this.about(reading, place) : '';
      if (about !== '') counts.set(about, (counts.get(about) ?? 0) + 1);
    }
    const [most] = [...counts].sort((a, b) => b[1] - a[1]);
    return most?.[0] ?? '';
  }

  /** A role in words: "former ambassador of Norway to Chile". */
  roleWords({ head, modifiers, of, to }: EntityRole): string {
    const names = (ids: readonly string[]) => ids.map((id) => this.nameById(id)).join(' and ');
    return (
      [...modifiers, head].join(' ') +
      (of.length > 0 ? ` of ${names(of)}` : '') +
      (to.length > 0 ? ` to ${names(to)}` : '')
    );
  }
}

/** Index of the first name between two offsets that names somebody or something itself. */
function firstNamed(names: readonly NameMention[], start: number, end: number): number | undefined {
  const first = lowerBound(names.length, (index) => (names[index] as NameMention).end <= start);
  for (let at = first; (names[at]?.start ?? end) < end; at++) if (names[at]?.type !== 'group') return at;
  return undefined;
}
