import { stringify } from 'yaml';
import type { Fields } from './fields';

/** Where an article came from. */
export interface Origin {
  /** The name of the file that was imported. */
  readonly original: string;
  /** Tells whether that file is the same when it is imported again. */
  readonly fingerprint: string;
}

/** An article as Markdown: front matter with the keys that Copydesk reads, the headline, the words. */
export function articleText(fields: Fields, origin: Origin, body: string): string {
  const { title, authors, outlet, url, date } = fields;
  const entries: readonly (readonly [key: string, value: unknown])[] = [
    ['title', title],
    ['author', authors.length > 1 ? authors : authors[0]],
    ['source', outlet],
    ['url', url],
    ['date', date],
    ['original', origin.original],
    ['fingerprint', origin.fingerprint],
  ];
  const known = Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  const front = stringify(known, { lineWidth: 0 });
  return `---\n${front}---\n\n${body.trim()}\n`;
}

/** Whether a text is what importing a file gave, however it was edited since. */
export function isImportOf(text: string, { original, fingerprint }: Origin): boolean {
  const front = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---/.exec(text.slice(0, 20_000))?.[1] ?? '';
  const lines = front.split(/\r?\n/);
  return [
    ['original', original],
    ['fingerprint', fingerprint],
  ].every(([key = '', value]) => lines.includes(stringify({ [key]: value }, { lineWidth: 0 }).trimEnd()));
}
