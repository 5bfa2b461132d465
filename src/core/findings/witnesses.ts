import { append } from '../text/append';
import { sameItems } from '../text/sameItems';
import type { Article } from '../text/article';
import { withCopies } from '../text/copies';
import type { ComparedArticle } from './placed';
import type { StoryInput } from './view';

/** A reading of an article that has copies, with what it was made from. */
interface Kept {
  readonly reading: ComparedArticle;
  readonly copies: readonly Article[];
  readonly witness: ComparedArticle;
}

/**
 * Which articles of a story are compared: of exact copies the first, which then knows the others. It is the same object from
 * one comparison to the next while nothing changes.
 */
export class Witnesses {
  #kept: ReadonlyMap<string, Kept> = new Map();

  /** @param copies by copy, the article it is a copy of */
  of(
    readings: readonly ComparedArticle[],
    copies: ReadonlyMap<Article, Article>,
  ): Pick<StoryInput, 'articles' | 'withCopies'> {
    const before = this.#kept;
    const kept = new Map<string, Kept>();
    this.#kept = kept;
    if (copies.size === 0) return { articles: readings };
    const copiesOf = new Map<Article, Article[]>();
    for (const [copy, first] of copies) append(copiesOf, first, copy);
    const articles = readings.flatMap((reading) => {
      const { article } = reading;
      if (copies.has(article)) return [];
      const own = copiesOf.get(article);
      if (!own) return [reading];
      const known = before.get(article.path);
      const stands = known?.reading === reading && sameItems(known.copies, own);
      const now = stands
        ? known
        : { reading, copies: own, witness: { ...reading, article: withCopies(article, own) } };
      kept.set(article.path, now);
      return [now.witness];
    });
    return { articles, withCopies: readings };
  }
}
