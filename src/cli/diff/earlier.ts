import { decodeArticle, isArticleName, SHEET_NAME } from '../../core/text/source';
import { CheckError } from '../checkError';
import type { Folder } from '../folder';
import { sheetText } from '../sheetFile';
import { git, refuseOption } from './git';

/**
 * A folder's articles and sheet as a revision of git has them. Nothing is checked out.
 * @throws CheckError where there is no git, no such revision, or no article in it.
 */
export async function earlierFolder(root: string, name: string, revision: string): Promise<Folder> {
  refuseOption(revision);
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
