/** The formats that are imported, each by the endings of its files (lower case). */
const ENDINGS: Readonly<Record<Format, readonly string[]>> = {
  word: ['docx', 'docm'],
  page: ['html', 'htm', 'xhtml'],
  archive: ['mhtml', 'mht'],
};

export type Format = 'word' | 'page' | 'archive';

/** A file that is to be imported. */
export interface ImportFile {
  /** Its name without the folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Larger files are refused before they are read: a document with many photographs is smaller. In bytes. */
export const MAX_IMPORT_BYTES = 64_000_000;

/** What `importArticles` takes, by the endings of the names (lower case, without the dot). */
export const IMPORTED_ENDINGS: readonly string[] = Object.values(ENDINGS).flat();

/** The format that a file's name promises; undefined where it is none that is imported. */
export function formatOf(name: string): Format | undefined {
  const ending = endingOf(name);
  const formats = Object.keys(ENDINGS) as Format[];
  return formats.find((format) => ENDINGS[format].includes(ending));
}

/** Whether a file of this name is one to import: by its ending, without hidden files and the locks of open documents. */
export function isImportable(name: string): boolean {
  return !/^(?:\.|~\$)/.test(name) && formatOf(name) !== undefined;
}

/** The ending of a name, in lower case without the dot; '' where there is none. */
export function endingOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
