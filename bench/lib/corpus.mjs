import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeNews } from './news.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Real articles: the seeds and, where they lie beside the repository, the labelled stories. */
export function realArticles() {
  const folders = [join(root, 'seeds')];
  const stories = join(root, '..', 'shared', 'stories');
  if (existsSync(stories)) {
    for (const entry of readdirSync(stories, { withFileTypes: true }))
      if (entry.isDirectory()) folders.push(join(stories, entry.name));
  }
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => ({ path: name, text: readFileSync(join(folder, name), 'utf8') })),
  );
}

/** What the reading is measured on: the real articles and generated ones. */
export function readingCorpus() {
  return [...realArticles(), ...writeNews({ articles: 60, words: 500, seed: 11 })];
}
