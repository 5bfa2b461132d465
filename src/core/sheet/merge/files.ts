import type { Sheet, SheetPlace } from '../model';
import type { ArticleTexts } from '../places';

/** The article that a file named in the sheet is now: itself, or where it was moved; undefined where it is gone. */
export type FileNow = (file: string) => string | undefined;

const MIN_SHARED_QUOTES = 3;
const SHARED_PART = 0.6;

/** Says what each file of a sheet is now. @param hashes of the texts of the articles, by path. */
export function recogniseFiles(
  sheet: Sheet,
  texts: ArticleTexts,
  hashes: ReadonlyMap<string, string>,
): FileNow {
  const moved = movedFiles(sheet, texts, hashes);
  return (file) => (texts.has(file) ? file : moved.get(file));
}

/**
 * Recognises articles that were renamed or moved since the sheet was written: a file that is missing and a new one are
 * the same article where their texts are the same, or where the new one has most of the quotes of the missing one.
 * @returns the new path of each of them, by the old one.
 */
export function movedFiles(
  sheet: Sheet,
  texts: ArticleTexts,
  hashes: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const known = new Set([...sheet.sources, ...placesOf(sheet)].map(({ file }) => file));
  const missing = [...known].filter((file) => file !== '' && !texts.has(file));
  const fresh = new Set([...hashes.keys()].filter((path) => !known.has(path)));
  const moved = new Map<string, string>();
  const move = (file: string, path: string) => {
    moved.set(file, path);
    fresh.delete(path);
  };
  if (fresh.size > 0 && missing.length > 0) {
    const byHash = new Map<string, string>();
    for (const path of fresh) byHash.set(hashes.get(path) ?? '', path);
    for (const { file, hash } of sheet.sources) {
      const path = hash === undefined || !missing.includes(file) ? undefined : byHash.get(hash);
      if (path !== undefined && fresh.has(path)) move(file, path);
    }
    const quotes = quotesByFile(sheet);
    for (const file of missing) {
      const path = moved.has(file) ? undefined : sharesMost(quotes.get(file) ?? new Set(), texts, fresh);
      if (path !== undefined) move(file, path);
    }
  }
  return moved;
}

function placesOf({ facts, conflicts }: Sheet): SheetPlace[] {
  return [...facts.flatMap(({ where }) => where), ...conflicts.flatMap(({ readings }) => readings)];
}

function quotesByFile(sheet: Sheet): Map<string, Set<string>> {
  const quotes = new Map<string, Set<string>>();
  for (const { file, quote } of placesOf(sheet)) {
    if (quote === '') continue;
    const list = quotes.get(file);
    if (list) list.add(quote);
    else quotes.set(file, new Set([quote]));
  }
  return quotes;
}

function sharesMost(
  quotes: ReadonlySet<string>,
  texts: ArticleTexts,
  fresh: ReadonlySet<string>,
): string | undefined {
  const needed = Math.max(MIN_SHARED_QUOTES, quotes.size * SHARED_PART);
  const shares = [...fresh]
    .map((path) => ({ path, shared: [...quotes].filter((quote) => texts.holds(path, quote)).length }))
    .sort((a, b) => b.shared - a.shared);
  const [best, second] = shares;
  return best && best.shared >= needed && (second?.shared ?? 0) * 2 < best.shared ? best.path : undefined;
}
