import type { NameMention } from '../mentions/mention';
import type { Article } from '../text/article';
import type { NameForm } from './nameForm';
import type { NameTable } from './nameTable';

/** The names of an article with the text around them. */
export interface Around {
  readonly article: Article;
  readonly names: readonly NameMention[];
  readonly forms: readonly NameForm[];
  readonly table: NameTable;
}
