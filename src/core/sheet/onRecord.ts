import { isLoud } from '../findings/count';
import type { Finding, SourceSpan } from '../findings/finding';
import type { Severities } from '../findings/graded';
import { graded } from '../findings/graded';
import type { Steps } from '../text/steps';
import { areArticlesAsRead, findingKept, isSettled } from './merge/settled';
import type { SheetConflict } from './model';
import { articlesNow } from './named';
import { SheetReader } from './reader';
import { asRead } from './states';

/**
 * What a sheet has on record, before any article is read: the open errors and warnings that were written of the very texts
 * that its articles have now, each reading at the sheet's words in each article, or at the value itself where these words
 * have it once. It needs neither the lexicon nor what reads articles.
 * @param sheet its text.
 * @param texts the articles' texts as they are now, by path.
 * @param severities how loud findings are, where a settings file says so.
 * @returns nothing where the sheet cannot be read, or not entry by entry.
 */
export function* readingRecord(
  sheet: string,
  texts: ReadonlyMap<string, string>,
  severities?: Severities,
): Steps<readonly Finding[]> {
  const record = yield* new SheetReader().readingSections(sheet, ['conflicts', 'sources']);
  if (!record) return [];
  const articles = Array.from(texts, ([path, text]) => ({ article: { path, text } }));
  const now = articlesNow(articles);
  const read = asRead(record, articles);
  const findings: Finding[] = [];
  for (const conflict of record.conflicts) {
    yield;
    if (!isOpenAndLoud(conflict) || !areArticlesAsRead(conflict, { readings: [] }, read)) continue;
    const kept = findingKept(conflict, now);
    if (kept) findings.push(narrowed(kept));
  }
  return graded(findings, severities);
}

function isOpenAndLoud(conflict: SheetConflict): boolean {
  const { severity, gone } = conflict;
  return severity !== undefined && isLoud(severity) && !gone && !isSettled(conflict);
}

/** A finding with the places of its values in place of the words around them. */
function narrowed(finding: Finding): Finding {
  const readings = finding.readings.map(({ value, spans }) => ({
    value,
    spans: spans.map((span) => placeOf(value, span)),
  }));
  return { ...finding, readings };
}

/** The place of a value among the words around it; all of these where they do not have it, or more than once. */
function placeOf(value: string, words: SourceSpan): SourceSpan {
  const own = value.replaceAll(/^“|…?”$|…$/g, '');
  const at = words.text.indexOf(own);
  if (own === '' || at < 0 || words.text.includes(own, at + 1)) return words;
  const start = words.start + at;
  return { path: words.path, start, end: start + own.length, text: own };
}
