import type { Mentions, NameMention, QuotationMention } from '../mentions/mention';
import type { Article, Zone, ZoneKind } from '../text/article';
import type { Span } from '../text/span';
import type { Entities, Entity } from './entity';

/** A stretch of an article of one kind, with what stands in it in the order of the text. */
export interface Part extends Span {
  readonly kind: ZoneKind;
  /** Each entity where the article first names it. */
  readonly names: readonly ContentsName[];
  readonly quotations: readonly QuotationMention[];
}

export interface ContentsName {
  readonly entity: Entity;
  readonly mention: NameMention;
  /** How often the article names it. */
  readonly count: number;
}

/** What an article consists of. Zones of one kind that follow each other are one part, but each headline is its own. */
export function contentsOf(
  { article, mentions }: { readonly article: Article; readonly mentions: Mentions },
  entities: Entities,
): Part[] {
  const names = firstNames(article.path, mentions.names, entities);
  // Reported speech without marks would fill the list with most of the article.
  const quotations = mentions.quotations.filter(({ form }) => form !== 'indirect');
  return joined(article.zones).map((zone) => ({
    ...zone,
    names: names.filter(({ mention }) => startsIn(zone, mention)),
    quotations: quotations.filter((quotation) => startsIn(zone, quotation)),
  }));
}

function firstNames(path: string, names: readonly NameMention[], entities: Entities): ContentsName[] {
  const found = new Map<Entity, { entity: Entity; mention: NameMention; count: number }>();
  names.forEach((mention, index) => {
    const entity = entities.of(path, index);
    const known = entity && found.get(entity);
    if (known) known.count++;
    else if (entity) found.set(entity, { entity, mention, count: 1 });
  });
  return [...found.values()];
}

function joined(zones: readonly Zone[]): Zone[] {
  const parts: Zone[] = [];
  for (const { kind, start, end } of zones) {
    const last = parts.at(-1);
    if (last?.kind === kind && kind !== 'headline') parts[parts.length - 1] = { ...last, end };
    else parts.push({ kind, start, end });
  }
  return parts;
}

function startsIn({ start, end }: Span, inner: Span): boolean {
  return start <= inner.start && inner.start < end;
}
