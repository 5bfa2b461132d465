import type { Finding } from './findings/finding';
import type { Severities } from './findings/graded';
import { graded } from './findings/graded';
import { createSheetReader, findingsOnRecord, openOnRecord, RECORD } from './sheet/sheet';
import { fingerprint } from './text/hash';
import type { Steps } from './text/steps';

/**
 * What a sheet has on record, before any article is read: the conflicts that were open when it was written, of articles that
 * have not changed since. It needs neither the lexicon nor what reads articles.
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
  const record = yield* createSheetReader().readingSections(sheet, RECORD);
  if (!record) return [];
  const hashes = new Map<string, string>();
  for (const [path, text] of texts) {
    hashes.set(path, fingerprint(text));
    yield;
  }
  const open = openOnRecord(record, (path) => hashes.get(path));
  const articles = Array.from(texts, ([path, text]) => ({ path, text }));
  return graded(findingsOnRecord(open, articles), severities);
}
