import type { Mentions, NameMention } from '../mentions/mention';
import { append } from '../text/append';
import { indexAt } from '../text/span';
import type { Entity } from './entity';

/** An article as far as its names go. */
export interface NamingArticle {
  readonly article: { readonly path: string };
  readonly mentions: Pick<Mentions, 'names'>;
}

/** A place where an article names somebody or something. */
export interface NamePlace {
  readonly path: string;
  readonly mention: NameMention;
}

/**
 * Where an entity is named.
 * @param articles those to look in.
 * @returns in the order of the articles, within each in the order of the text.
 */
export function namePlaces(articles: readonly NamingArticle[], { mentions }: Entity): NamePlace[] {
  const byPath = new Map<string, number[]>();
  for (const { path, mention } of mentions) append(byPath, path, mention);
  return articles.flatMap(({ article: { path }, mentions: { names } }) =>
    (byPath.get(path) ?? [])
      .sort((a, b) => a - b)
      .flatMap((index) => {
        const mention = names[index];
        return mention ? [{ path, mention }] : [];
      }),
  );
}

/**
 * The name that a caret is in or at the end of.
 * @param offset of the caret, in UTF-16 code units.
 * @returns the index of the name, or -1.
 */
export function nameTouching(names: readonly NameMention[], offset: number): number {
  const within = indexAt(names, offset);
  if (within >= 0 || offset === 0) return within;
  return indexAt(names, offset - 1);
}
