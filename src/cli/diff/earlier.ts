import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { decodeArticle, isArticleName, SHEET_NAME } from '../../core/text/source';
import { CheckError } from '../checkError';
import type { Folder } from '../folder';
import { sheetText } from '../sheetFile';

/** More than any article or sheet that is read. In bytes. */
const MOST_BYTES = 32_000_000;
const start = promisify(execFile);

/**
 * A folder's articles and sheet as a revision of git has them. Nothing is checked out.
 * @throws CheckError where there is no git, no such revision, or no article in it.
 */
export async function earlierFolder(root: string, name: string, revision: string): Promise<Folder> {
  // What begins like an option would be taken for one.
  if (revision.startsWith('-')) throw new CheckError(`${revision} is no revision.`);
  const listed = await git(root, ['ls-tree', '-z', '--name-only', revision, './']);
  const files = listed.toString('utf8').split('\0');
  const show = (file: string) => git(root, ['show', `${revision}:./${file}`]);
  const articles: { path: string; text: string }[] = [];
  for (const file of files.filter(isArticleName).sort()) {
    const read = decodeArticle(await show(file));
    if ('text' in read) articles.push({ path: file, text: read.text });
  }
  if (articles.length === 0) throw new CheckError(`${name} has no article that can be read at ${revision}.`);
  const sheet = files.includes(SHEET_NAME)
    ? sheetText(`${SHEET_NAME} at ${revision}`, await show(SHEET_NAME))
    : { text: undefined };
  return { root, name, articles, sheet, otherFormats: [], skipped: new Map(), warnings: [] };
}

async function git(cwd: string, args: readonly string[]): Promise<Buffer> {
  try {
    const { stdout } = await start('git', args, { cwd, encoding: 'buffer', maxBuffer: MOST_BYTES });
    return stdout;
  } catch (error) {
    const { code, stderr } = error as { readonly code?: unknown; readonly stderr?: Buffer };
    if (code === 'ENOENT') throw new CheckError('git was not found: it has the earlier texts.');
    throw new CheckError(`git has no such texts: ${stderr?.toString('utf8').trim() ?? String(error)}`);
  }
}
