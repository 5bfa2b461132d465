import { open, stat } from 'node:fs/promises';
import { explain } from './explain';

/** Larger sheets are not read. In bytes. */
const MAX_SHEET_BYTES = 20_000_000;

/** A sheet as it lies on disk: its text with any byte order mark, undefined where there is none; or why it cannot be read. */
export type StoredSheet = { readonly text: string | undefined } | { readonly problem: string };

/**
 * Reads a sheet, or a file like it. What lies there and is no such text is told in a sentence, which names it.
 * @param what what the file is to people.
 */
export async function readSheetFile(path: string, what = 'fact-check sheet'): Promise<StoredSheet> {
  try {
    const info = await stat(path);
    if (info.isDirectory()) return { problem: `${path} is a folder, not a ${what}.` };
    // A pipe or a device would keep the reader waiting.
    if (!info.isFile()) return { problem: `${path} is something else than a file.` };
    const file = await open(path, 'r');
    try {
      if (info.size > MAX_SHEET_BYTES)
        return { problem: `${path} is larger than ${MAX_SHEET_BYTES / 1_000_000} MB and is not read.` };
      return sheetText(path, await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { text: undefined };
    return { problem: explain(path, error) };
  }
}

/** The text of a sheet's bytes, or why they are none. */
export function sheetText(path: string, bytes: Uint8Array): StoredSheet {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return { problem: `${path} is a text in UTF-16: save it in UTF-8.` };
  if (bytes.includes(0)) return { problem: `${path} is no text.` };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { problem: `${path} is no text in UTF-8: save it in UTF-8.` };
  }
}
