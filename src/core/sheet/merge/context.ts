import type { SheetArticle, SheetInput } from '../input';
import type { Sheet } from '../model';
import type { ArticleTexts } from '../places';
import type { OpenSheet } from '../yaml/document';
import type { SheetWriter } from '../yaml/writer';
import type { FileNow } from './files';

/** What the sections of a sheet are merged with. */
export interface MergeContext {
  readonly opened: OpenSheet;
  readonly sheet: Sheet;
  readonly input: SheetInput;
  readonly articles: ReadonlyMap<string, SheetArticle>;
  readonly texts: ArticleTexts;
  /** The fingerprint of each article's text, by its path. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly fileNow: FileNow;
  readonly writer: SheetWriter;
}
