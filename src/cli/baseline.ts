import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { CheckError } from './checkError';
import { explain } from './explain';
import { updateFileAtomically } from './writeFile';

/** A finding as a baseline keeps it: the id says which one it is, the rest is for those who read the file. */
export interface KnownFinding {
  readonly id: string;
  readonly code: string;
  readonly message: string;
}

/** The ids of the findings that are known, by the folders of their stories as absolute paths. */
export type Known = Readonly<Record<string, readonly string[]>>;

/** A baseline as it is kept: the findings of stories by their folders, which are relative to the file and parted by `/`. */
interface Baseline {
  readonly version: 1;
  readonly stories: Readonly<Record<string, readonly KnownFinding[]>>;
}

/**
 * The findings that a baseline has.
 * @param mayLack whether the file need not be there yet.
 * @throws CheckError where it cannot be read, or is no baseline.
 */
export async function readBaseline(path: string, mayLack: boolean): Promise<Known> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (mayLack && (error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new CheckError(`--baseline: ${explain(path, error)}`);
  }
  const { stories } = parsed(path, text);
  const folder = dirname(resolve(path));
  return Object.fromEntries(
    Object.entries(stories).map(([name, known]) => [resolve(folder, name), known.map(({ id }) => id)]),
  );
}

/**
 * Brings a baseline up to date: what it had of the given stories makes way, what it has of others stays.
 * @param found by the folders of the stories, as absolute paths.
 * @throws CheckError where the file cannot be written, or is something else than a baseline.
 */
export async function writeBaseline(
  path: string,
  found: ReadonlyMap<string, readonly KnownFinding[]>,
): Promise<void> {
  const folder = dirname(resolve(path));
  const given = [...found].map(([root, known]) => [nameOf(folder, root), known] as const);
  try {
    await updateFileAtomically(path, (bytes) => {
      const before = bytes ? parsed(path, Buffer.from(bytes).toString('utf8')).stories : {};
      const stories = Object.entries({ ...before, ...Object.fromEntries(given) })
        .filter(([, known]) => known.length > 0)
        .sort(([a], [b]) => (a < b ? -1 : 1));
      return `${JSON.stringify({ version: 1, stories: Object.fromEntries(stories) }, null, 2)}\n`;
    });
  } catch (error) {
    if (error instanceof CheckError) throw error;
    throw new CheckError(`--baseline: ${explain(path, error, 'written')}`);
  }
}

function nameOf(folder: string, root: string): string {
  return relative(folder, root).split(sep).join('/') || '.';
}

function parsed(path: string, text: string): Baseline {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // What is no JSON is no baseline either.
  }
  if (!isBaseline(value)) throw new CheckError(`--baseline: ${path} is no baseline of Copydesk.`);
  return value;
}

function isBaseline(value: unknown): value is Baseline {
  if (!isObject(value) || value['version'] !== 1 || !isObject(value['stories'])) return false;
  return Object.values(value['stories']).every(
    (known) => Array.isArray(known) && known.every((one) => isObject(one) && typeof one['id'] === 'string'),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
