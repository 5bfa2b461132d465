import { fingerprint } from '../text/hash';
import type { SheetArticle } from './input';
import { movedFiles } from './merge/files';
import type { Sheet } from './model';
import { ArticleTexts } from './places';

/** How the articles of a story differ from those that its sheet was last brought up to date with, by path. */
export interface ChangedSince {
  /** Articles with another text. */
  readonly changed: readonly string[];
  readonly added: readonly string[];
  /** Articles that are not there any more, those left out that were renamed. */
  readonly gone: readonly string[];
  /** The new path of each article that was renamed, by the old one. */
  readonly moved: ReadonlyMap<string, string>;
}

/**
 * What has happened to the articles since the last run. A source without a fingerprint is a person's and says nothing of it.
 * @param files the paths of all files that are, or look like, articles: one that cannot be read is not gone.
 */
export function changedSince(
  sheet: Sheet,
  articles: readonly SheetArticle[],
  files: Iterable<string>,
): ChangedSince {
  const hashes = new Map(articles.map(({ article: { path, text } }) => [path, fingerprint(text)]));
  const present = new Set(files);
  const moved = movedFiles(sheet, new ArticleTexts(articles), hashes);
  const fileNow = (file: string) => moved.get(file) ?? file;
  const known = sheet.sources.filter(({ file }) => file !== '');
  const sources = new Set(known.map(({ file }) => fileNow(file)));
  const changed = known.filter(({ file, hash }) => {
    const now = hashes.get(fileNow(file));
    return hash !== undefined && now !== undefined && now !== hash;
  });
  const gone = known.filter((one) => one.hash !== undefined && !one.gone && !present.has(fileNow(one.file)));
  return {
    changed: [...new Set(changed.map(({ file }) => fileNow(file)))],
    added: [...hashes.keys()].filter((path) => !sources.has(path)),
    gone: [...new Set(gone.map(({ file }) => file))],
    moved,
  };
}
