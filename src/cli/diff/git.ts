import { execFile } from 'node:child_process';
import { basename, dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import { isArticleName, isOtherFormat, SETTINGS_NAME, SHEET_NAME } from '../../core/text/source';
import { CheckError } from '../checkError';

/** More than any article or sheet that is read. In bytes. */
const MOST_BYTES = 32_000_000;
const start = promisify(execFile);

/**
 * What git prints.
 * @throws CheckError where there is no git, or it fails.
 */
export async function git(cwd: string, args: readonly string[]): Promise<Buffer> {
  try {
    const { stdout } = await start('git', args, { cwd, encoding: 'buffer', maxBuffer: MOST_BYTES });
    return stdout;
  } catch (error) {
    const { code, stderr } = error as { readonly code?: unknown; readonly stderr?: Buffer };
    if (code === 'ENOENT') throw new CheckError('git was not found: it has the earlier texts.');
    throw new CheckError(`git has no such texts: ${stderr?.toString('utf8').trim() ?? String(error)}`);
  }
}

/** What begins like an option would be taken for one. @throws CheckError where a revision does. */
export function refuseOption(revision: string): void {
  if (revision.startsWith('-') || revision === '') throw new CheckError(`${revision} is no revision.`);
}

/** What has changed: the folders of files that are read for a story, and those of settings, which count below them too. */
export interface ChangedFolders {
  readonly ofStories: ReadonlySet<string>;
  readonly ofSettings: ReadonlySet<string>;
}

/**
 * The folders in which an article, a sheet, settings or a file that looks like an article has changed since a revision, or
 * since the branch left it; files that git has not been told of count.
 * @returns absolute paths.
 * @throws CheckError where there is no git, or no such revision.
 */
export async function changedFolders(cwd: string, revision: string): Promise<ChangedFolders> {
  refuseOption(revision);
  const up = await git(cwd, ['rev-parse', '--show-cdup']);
  const top = resolve(cwd, up.toString('utf8').trim());
  const [changed, untracked] = await Promise.all([
    git(top, ['diff', '--merge-base', '--name-only', '--no-renames', '-z', revision, '--']),
    git(top, ['ls-files', '--others', '--exclude-standard', '-z']),
  ]);
  const files = `${changed.toString('utf8')}${untracked.toString('utf8')}`.split('\0');
  const foldersOf = (isMeant: (name: string) => boolean) =>
    new Set(files.filter((file) => isMeant(basename(file))).map((file) => resolve(top, dirname(file))));
  return { ofStories: foldersOf(isOfStory), ofSettings: foldersOf((name) => name === SETTINGS_NAME) };
}

/** Whether a file of this name is read for the story of its folder, or looks as if it should be. */
export function isOfStory(name: string): boolean {
  return isArticleName(name) || isOtherFormat(name) || name === SHEET_NAME || name === SETTINGS_NAME;
}
