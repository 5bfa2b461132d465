import { createRequire } from 'node:module';

/** Loads the engine as the run has built it; its path is in COPYDESK_ENGINE. */
export function loadEngine() {
  const path = process.env.COPYDESK_ENGINE;
  if (!path) throw new Error('Run by bench/run.mjs, which builds the engine first.');
  return createRequire(import.meta.url)(path);
}

/** A story of these articles that nothing has been read of yet. */
export function storyOf({ Story }, lexicon, articles) {
  const story = new Story(lexicon);
  for (const { path, text } of articles) story.setArticle(path, text);
  return story;
}
