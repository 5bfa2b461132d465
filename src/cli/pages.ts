import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the pages that explain codes: beside the program's own, wherever that lies; undefined where they are missing. */
export function pagesFolder(from = __dirname): string | undefined {
  const pages = join(from, 'docs', 'findings');
  if (existsSync(pages)) return pages;
  return dirname(from) === from ? undefined : pagesFolder(dirname(from));
}
