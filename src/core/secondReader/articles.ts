import type { Mentions } from '../mentions/mention';
import type { Article } from '../text/article';

/** An article as the second reader needs it. Articles are in the order of their paths. */
export interface ReadArticle {
  readonly article: Article;
  readonly mentions: Mentions;
  /** The day it counts from, where it has one of its own. */
  readonly date?: { readonly day: number };
  /** Where it is an exact copy: the path of the article that it is a copy of. */
  readonly copyOf?: string;
}
