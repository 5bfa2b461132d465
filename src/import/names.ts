import { isImportOf } from './frontMatter';
import type { Origin } from './frontMatter';

/** A name for an imported article, or the article that an earlier import of the same file gave. */
export type Target = { readonly free: string } | { readonly imported: string };

/** The most names that are tried. */
const MOST_NAMES = 1000;

/**
 * Finds a name in a folder: the one of the file with `.md` for its ending, else with a number (`report-2.md`).
 * @param read the text of the file of a name, undefined where there is none; '' where it cannot be read.
 * @returns undefined where all names are taken.
 */
export async function findTarget(
  origin: Origin,
  read: (name: string) => Promise<string | undefined>,
): Promise<Target | undefined> {
  const stem = origin.original.replace(/\.[^.]+$/, '');
  for (let number = 1; number <= MOST_NAMES; number++) {
    const name = `${stem}${number === 1 ? '' : `-${number}`}.md`;
    const text = await read(name);
    if (text === undefined) return { free: name };
    if (isImportOf(text, origin)) return { imported: name };
  }
  return undefined;
}
