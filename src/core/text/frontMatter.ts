import { parse } from 'yaml';
import type { ArticleMeta } from './article';
import { tomlFields } from './markdown/markdown';

/** The front matter at the head of a text: where it ends, and what it says of the article. */
interface FrontMatter {
  readonly end: number;
  readonly meta: ArticleMeta;
}

/** A way to write front matter: the line before it, the line after it, and how it is read. */
interface Form {
  readonly opening: RegExp;
  readonly closing: RegExp;
  readonly read: (block: string) => unknown;
}

const readYaml = (block: string): unknown => parse(block, { schema: 'failsafe', logLevel: 'silent' });

const FORMS: readonly Form[] = [
  {
    opening: /^\uFEFF?---(?:yaml)?[ \t]*\r?\n/,
    closing: /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m,
    read: readYaml,
  },
  { opening: /^\uFEFF?\+\+\+[ \t]*\r?\n/, closing: /^\+\+\+[ \t]*(?:\r?\n|$)/m, read: tomlFields },
  { opening: /^\uFEFF?---toml[ \t]*\r?\n/, closing: /^---[ \t]*(?:\r?\n|$)/m, read: tomlFields },
  { opening: /^\uFEFF?---json[ \t]*\r?\n/, closing: /^---[ \t]*(?:\r?\n|$)/m, read: JSON.parse },
  { opening: /^\uFEFF?;;;[ \t]*\r?\n/, closing: /^;;;[ \t]*(?:\r?\n|$)/m, read: JSON.parse },
];
const KEYS = ['title', 'source', 'url', 'author', 'date'] as const;
/** The longest front matter that is looked for. */
const LIMIT = 20_000;

/**
 * Reads the YAML, TOML or JSON at the head of a text.
 * @returns undefined where there is none. A block between lines of its own that is not valid still ends where it ends, and
 * says nothing.
 */
export function readFrontMatter(text: string): FrontMatter | undefined {
  for (const { opening, closing, read } of FORMS) {
    const open = opening.exec(text)?.[0].length;
    if (open === undefined) continue;
    const head = text.slice(open, LIMIT);
    const close = closing.exec(head);
    if (!close) continue;
    const end = open + close.index + close[0].length;
    return { end, meta: metaOf(fieldsOf(head.slice(0, close.index), read)) };
  }
  return readObject(text);
}

/** Front matter that is one JSON object, without lines around it. */
function readObject(text: string): FrontMatter | undefined {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const head = text.slice(start, LIMIT);
  if (!/^\{\s*"/.test(head)) return undefined;
  let open = 0;
  for (const { 0: token, index } of head.matchAll(/[{}]|"(?:[^"\\]|\\.)*"/g)) {
    if (token === '{') open++;
    if (token !== '}' || --open > 0) continue;
    const fields = fieldsOf(head.slice(0, index + 1), JSON.parse);
    return fields && { end: start + index + 1, meta: metaOf(fields) };
  }
  return undefined;
}

function fieldsOf(block: string, read: Form['read']): Record<string, unknown> | undefined {
  try {
    const value = read(block);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function metaOf(fields: Record<string, unknown> | undefined): ArticleMeta {
  return Object.fromEntries(
    KEYS.flatMap((key) => {
      const field = fields?.[key];
      const words = key === 'author' && Array.isArray(field) ? field.map(wordsOf).join(', ') : wordsOf(field);
      return words === '' ? [] : [[key, words]];
    }),
  );
}

/** A field as words: a date as its standard writes it. */
function wordsOf(field: unknown): string {
  return field instanceof Date ? field.toISOString() : typeof field === 'string' ? field.trim() : '';
}
