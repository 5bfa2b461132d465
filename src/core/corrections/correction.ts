import type { SourceSpan } from '../findings/finding';
import type { Span } from '../text/span';

/** Other words for a stretch of an article. Offsets are UTF-16 code units into its text, half-open. */
export interface ArticleEdit extends Span {
  readonly path: string;
  readonly text: string;
  /** Why a person should look at it first: the words are somebody's own, or marks of formatting would go. */
  readonly doubt?: 'quoted' | 'formatted';
}

/** Why no words are offered for a place. */
export type Obstacle =
  /** Things of this kind have no words that could simply be put in. */
  | 'kind'
  /** The place, or the right reading, does not say one value that could be told. */
  | 'unclear'
  /** Words such as “more than” stand before it and would not be true of the right value, or the right value has such words in a form that does not fit. */
  | 'bound'
  /** It is in another unit, currency or time zone. */
  | 'unit'
  /** It has a conversion beside it, which would change too. */
  | 'conversion'
  /** Words around it would have to be singular, or plural. */
  | 'plural'
  /** The day is told from the article's own, as “yesterday”. */
  | 'relative'
  /** The right reading tells less exactly than the place does. */
  | 'precision'
  /** The speaker is named in the middle of the quotation. */
  | 'split';

/** What becomes of one place that has another reading than the right one. */
export type Correction =
  | { readonly span: SourceSpan; readonly edits: readonly ArticleEdit[] }
  | { readonly span: SourceSpan; readonly obstacle: Obstacle };

/** A replacement in some text, or why there is none. */
export type Reworded = readonly TextChange[] | Obstacle;

/** A replacement in a text that is known. */
export interface TextChange extends Span {
  readonly text: string;
}
