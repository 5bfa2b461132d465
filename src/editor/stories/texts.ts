import * as vscode from 'vscode';
import { isUtf8 } from '../../core/text/decode';
import { articleText, decodeArticle, MAX_ARTICLE_BYTES } from '../../core/text/source';
import type { ArticleText, Unreadable } from '../../core/text/source';
import { turns } from '../slices';
import { openDocument } from '../uris';
import type { StoredFiles } from './storedFiles';

/** Why a file that looks like an article is left out of its story. */
export type Problem = Unreadable | 'unreadable';

/** An article's text, or why it is not read; `missing` where it is not there. */
export type TextResult = ArticleText | { readonly problem: Problem | 'missing' };

/** How many files are read at once. */
const READS_AT_ONCE = 32;

/** What a file has that is not open with unsaved changes; or what it is read as without that. */
type Stored = { readonly bytes: Uint8Array } | TextResult;

/** Takes an article: as it stands in an open editor, else as it is stored. */
async function readStored(uri: vscode.Uri, files: StoredFiles): Promise<Stored> {
  const open = openText(uri);
  if (open && holdsMore(uri)) return open;
  try {
    const size = await files.sizeOf(uri);
    if (size === undefined) return { problem: 'missing' };
    if (open) return open;
    if (size > MAX_ARTICLE_BYTES) return { problem: 'too large' };
    const bytes = await files.bytesOf(uri);
    return bytes ? { bytes } : { problem: 'missing' };
  } catch {
    return open ?? { problem: 'unreadable' };
  }
}

/** Whether an open document has what no file has. Without that, VS Code keeps it for minutes after its file has gone. */
function holdsMore(uri: vscode.Uri): boolean {
  return uri.scheme === 'untitled' || openDocument(uri)?.isDirty === true;
}

/** The text of a closed file as it will stand in an editor, so that places are the same there. */
async function decoded(uri: vscode.Uri, bytes: Uint8Array): Promise<TextResult> {
  const own = decodeArticle(bytes);
  if ('problem' in own && own.problem !== 'not English') return own;
  // Asking VS Code for each of many files takes long.
  if (isUtf8(bytes) && isReadAsUtf8(uri)) return own;
  try {
    const decoded = await vscode.workspace.decode(bytes, { uri });
    const text = decoded.startsWith('\uFEFF') ? decoded.slice(1) : decoded;
    return 'text' in own && own.text === text ? own : articleText(text);
  } catch {
    // VS Code takes for binary what it will not show, such as UTF-16 without a mark.
    return own;
  }
}

/** Whether VS Code takes a file for UTF-8 as long as its bytes are that. */
function isReadAsUtf8(uri: vscode.Uri): boolean {
  const languageId = /\.(?:md|markdown)$/i.test(uri.path) ? 'markdown' : 'plaintext';
  const settings = vscode.workspace.getConfiguration('files', { uri, languageId });
  return settings.get('encoding') === 'utf8' && settings.get('autoGuessEncoding') === false;
}

/** What an article says now: it may have been opened or edited since it was read. */
export function currentText(uri: vscode.Uri, stored: TextResult): TextResult {
  const isGone = 'problem' in stored && stored.problem === 'missing' && !holdsMore(uri);
  return isGone ? stored : (openText(uri, stored) ?? stored);
}

/** The text of an article as it stands in an open editor. @param known what was last read of it, given back where the text is that */
function openText(uri: vscode.Uri, known?: TextResult): TextResult | undefined {
  const text = openDocument(uri)?.getText();
  if (text === undefined) return undefined;
  return known && 'text' in known && known.text === text ? known : articleText(text);
}

/** Reads many articles, a few at a time, in the order of the addresses. */
export async function readArticleTexts(
  uris: readonly vscode.Uri[],
  files: StoredFiles,
  isCancelled: () => boolean,
): Promise<TextResult[]> {
  const results: TextResult[] = [];
  for (let from = 0; from < uris.length && !isCancelled(); from += READS_AT_ONCE) {
    const some = uris.slice(from, from + READS_AT_ONCE);
    const taken = await Promise.all(some.map((uri) => readStored(uri, files)));
    const letOthers = turns();
    for (const [index, stored] of taken.entries()) {
      results.push('bytes' in stored ? await decoded(some[index] as vscode.Uri, stored.bytes) : stored);
      await letOthers();
    }
  }
  return results;
}
