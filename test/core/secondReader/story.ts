import type { Engine } from '../../../src/core/engine';
import { createEngine } from '../../../src/core/engine';
import type { NamedReading, Reader, TakenReply } from '../../../src/core/secondReader/secondReader';
import type { Analysis } from '../../../src/core/story';

/** Who reads in the tests. */
export const READER: Reader = { model: 'desk/reader', date: '2026-03-01' };

export const engine: Engine = createEngine();

/** A story of plain texts by path. */
export function storyOf(texts: Readonly<Record<string, string>>): Analysis {
  const story = engine.createStory();
  for (const [path, text] of Object.entries(texts)) story.setArticle(path, text);
  return story.analyse();
}

/** An item as a model gives it: each reading a value and its quotations by id. */
export function item(
  readings: Readonly<Record<string, Readonly<Record<string, string>>>>,
  more: Readonly<Record<string, unknown>> = {},
): unknown {
  return {
    kind: 'number',
    question: 'How many were hurt?',
    readings: Object.entries(readings).map(([value, quotes]) => ({
      value,
      quotes: Object.entries(quotes).map(([id, text]) => ({ id, text })),
    })),
    certainty: 'contradiction',
    why: 'The counts are of the same people.',
    ...more,
  };
}

/** What comes of a reply to the one request that a small story makes. */
export function readReply(
  analysis: Analysis,
  reply: string,
  reader: Reader = READER,
): NamedReading & { readonly taken: TakenReply } {
  const reading = engine.startReading(analysis, reader, { words: 100_000 });
  const [request] = reading.requests;
  if (!request) throw new Error('The story has nothing to send.');
  const taken = reading.take(request, reply);
  return { ...reading.result(), taken };
}

/** What comes of items. */
export const readItems = (analysis: Analysis, ...items: unknown[]) =>
  readReply(analysis, JSON.stringify(items));
