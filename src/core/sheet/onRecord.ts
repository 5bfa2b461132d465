import type { Finding, SourceSpan } from '../findings/finding';
import { findingKept, isSettled } from './merge/settled';
import type { Sheet, SheetConflict } from './model';
import type { ArticleText } from './places';
import { ArticleTexts } from './places';

/** The sections of a sheet that say which conflicts it has on record, and of which texts. */
export const RECORD = ['conflicts', 'sources'] as const;
export type SheetRecord = Pick<Sheet, (typeof RECORD)[number]>;

/**
 * The open errors and warnings of a sheet that were written of the very texts that its articles have now.
 * @param hashOf the fingerprint of an article's text; undefined where there is no such article.
 */
export function openOnRecord(
  { conflicts, sources }: SheetRecord,
  hashOf: (path: string) => string | undefined,
): readonly SheetConflict[] {
  const hashes = new Map(sources.map(({ file, hash }) => [file, hash]));
  const isAsWritten = ({ file }: { readonly file: string }) => {
    const hash = hashes.get(file);
    return hash !== undefined && hash === hashOf(file);
  };
  return conflicts.filter((conflict) => {
    const isLoud = conflict.severity === 'error' || conflict.severity === 'warning';
    return isLoud && !conflict.gone && !isSettled(conflict) && conflict.readings.every(isAsWritten);
  });
}

/**
 * Conflicts of a sheet as the findings that they were when it was written: each reading at the sheet's words in each
 * article, or at the value itself where these words have it once. A conflict whose words are not there is left out.
 */
export function findingsOnRecord(
  conflicts: readonly SheetConflict[],
  articles: readonly ArticleText[],
): readonly Finding[] {
  const now = {
    texts: new ArticleTexts(articles.map((article) => ({ article }))),
    articles: new Map(articles.map((article) => [article.path, { article }])),
    fileNow: (file: string) => file,
  };
  return conflicts.flatMap((conflict) => {
    const kept = findingKept(conflict, now);
    if (!kept) return [];
    const readings = kept.readings.map(({ value, spans }) => ({
      value,
      spans: spans.map((span) => narrowed(span, value)),
    }));
    return [{ ...kept, readings }];
  });
}

/** The place of a value among the words around it; all of these where they do not have it, or more than once. */
function narrowed(words: SourceSpan, value: string): SourceSpan {
  const own = value.replaceAll(/^“|…?”$|…$/g, '');
  const at = words.text.indexOf(own);
  if (own === '' || at < 0 || words.text.includes(own, at + 1)) return words;
  const start = words.start + at;
  return { path: words.path, start, end: start + own.length, text: own };
}
