import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { decode } from '../../core/text/decode';
import { fingerprint } from '../../core/text/hash';
import { isImportable, MAX_IMPORT_BYTES } from '../../import/file';
import type { Importer } from '../../import/importer';
import { CheckError } from '../checkError';
import { explain, noFile } from '../explain';
import { REASONS } from './reasons';
import { writeNew } from './writeNew';

/** What came of an import. */
export interface ImportResult {
  /** What was made of which file, a line each, and how many there are. */
  readonly output: string;
  /** Files that were not imported, each with the reason. */
  readonly problems: readonly string[];
}

/**
 * Makes articles of Word files and web pages: Markdown files, which never take the place of a file that is there.
 * @param paths files, or folders with such files directly in them.
 * @param into the folder for the articles; that of each file where it is left out.
 * @throws CheckError where `into` is no folder or there is nothing to import.
 */
export async function importFiles(paths: readonly string[], into: string | undefined): Promise<ImportResult> {
  if (into !== undefined) await assertFolder(into);
  const problems: string[] = [];
  const files: string[] = [];
  for (const path of paths) {
    try {
      const isFolder = (await stat(path)).isDirectory();
      files.push(...(isFolder ? await filesIn(path) : [path]));
    } catch (error) {
      problems.push(explain(path, error));
    }
  }
  const all = files.length + problems.length;
  if (all === 0) {
    throw new CheckError(
      `${paths.join(', ')} holds nothing to import: no Word file (.docx) and no web page (.html).`,
    );
  }
  const { createImporter } = await import('../../import/importer');
  const importer = createImporter({ decode, fingerprint });
  const lines: string[] = [];
  let written = 0;
  for (const file of files) {
    const done = await importOne(file, into ?? dirname(file), importer);
    if ('problem' in done) {
      problems.push(done.problem);
      continue;
    }
    if (done.isNew) written++;
    lines.push(`${shown(file)} → ${shown(done.path)}${done.isNew ? '' : ' (imported before)'}`);
  }
  lines.push(`${written} of ${all} imported.`);
  return { output: `${lines.join('\n')}\n`, problems };
}

async function importOne(
  file: string,
  folder: string,
  importer: Importer,
): Promise<{ readonly path: string; readonly isNew: boolean } | { readonly problem: string }> {
  const refused = (reason: string) => ({ problem: `“${shown(file)}” ${reason}.` });
  try {
    const found = await stat(file);
    if (!found.isFile()) return { problem: noFile(shown(file), found) };
    if (found.size > MAX_IMPORT_BYTES) return refused(REASONS['too large']);
    const imported = await importer.importFile({ name: basename(file), bytes: await readFile(file) });
    if ('refusal' in imported) return refused(REASONS[imported.refusal]);
    for (;;) {
      const target = await importer.findTarget(imported.origin, (name) => textAt(join(folder, name)));
      if (!target) return refused('cannot be imported: all names for it are taken');
      if ('imported' in target) return { path: join(folder, target.imported), isNew: false };
      const path = join(folder, target.free);
      if (await writeNew(path, imported.text)) return { path, isNew: true };
    }
  } catch (error) {
    return { problem: explain(shown(file), error) };
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names
    .filter(isImportable)
    .sort()
    .map((name) => join(folder, name));
}

async function assertFolder(path: string): Promise<void> {
  const found = await stat(path).catch((error: unknown) => {
    throw new CheckError(explain(path, error));
  });
  if (!found.isDirectory()) throw new CheckError(`${path} is no folder.`);
}

/** The text of a file; undefined where there is none, '' where it cannot be read. */
async function textAt(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : '';
  }
}

const shown = (path: string): string => relative(process.cwd(), path) || path;
