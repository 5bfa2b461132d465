import { parse } from 'yaml';
import type { ArticleMeta } from './article';

/** The front matter at the head of a Markdown text: where it ends, and what it says of the article. */
export interface FrontMatter {
  readonly end: number;
  readonly meta: ArticleMeta;
}

const OPENING = /^\uFEFF?---[ \t]*\r?\n/;
const KEYS = ['title', 'source', 'url', 'author', 'date'] as const;
/** The longest front matter that is looked for. */
const LIMIT = 20_000;

/**
 * Reads the YAML block between two `---` lines at the head of a text.
 * @returns undefined where there is none. A block that is no valid YAML still ends where it ends, and says nothing.
 */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const opening = OPENING.exec(text);
  if (!opening) return undefined;
  const head = text.slice(opening[0].length, LIMIT);
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(head);
  if (!closing) return undefined;
  const end = opening[0].length + closing.index + closing[0].length;
  return { end, meta: metaOf(head.slice(0, closing.index)) };
}

function metaOf(block: string): ArticleMeta {
  let value: unknown;
  try {
    value = parse(block, { schema: 'failsafe', logLevel: 'silent' });
  } catch {
    return {};
  }
  if (typeof value !== 'object' || value === null) return {};
  const fields = value as Record<string, unknown>;
  return Object.fromEntries(
    KEYS.flatMap((key) => {
      const field = fields[key];
      return typeof field === 'string' && field.trim() !== '' ? [[key, field.trim()]] : [];
    }),
  );
}
