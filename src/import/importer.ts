import { formatOf } from './file';
import type { Format, ImportFile } from './file';
import { articleText } from './frontMatter';
import type { Origin } from './frontMatter';
import { findTarget } from './names';
import type { Target } from './names';
import { readArchive, readDocument, readPage } from './page/page';
import type { Draft } from './page/draft';
import { RefusedError, refusalOf } from './refusal';
import type { Refusal } from './refusal';
import { refusalByName, sniff } from './sniff';
import { readWord } from './word/word';

/** A file as an article: the text to write, and where it came from; or why it is none. */
export type Imported = { readonly text: string; readonly origin: Origin } | { readonly refusal: Refusal };

/** What the importer is given of the rest of Copydesk. */
export interface ImportTools {
  /** The text of some bytes; undefined where they are none. */
  decode(bytes: Uint8Array): string | undefined;
  /** A short text that differs for texts that differ. */
  fingerprint(text: string): string;
}

/** Makes articles of documents and web pages. Nothing is fetched. */
export interface Importer {
  importFile(file: ImportFile): Promise<Imported>;
  /** @see findTarget */
  findTarget(
    origin: Origin,
    read: (name: string) => Promise<string | undefined>,
  ): Promise<Target | undefined>;
}

export function createImporter(tools: ImportTools): Importer {
  return {
    async importFile(file) {
      try {
        const { fields, markdown } = await draftOf(file, tools);
        const origin = {
          original: file.name,
          fingerprint: tools.fingerprint(new TextDecoder('windows-1252').decode(file.bytes)),
        };
        return { text: articleText(fields, origin, markdown), origin };
      } catch (error) {
        return { refusal: refusalOf(error) };
      }
    },
    findTarget,
  };
}

/** @throws RefusedError */
async function draftOf({ name, bytes }: ImportFile, tools: ImportTools): Promise<Draft> {
  const format = formatOf(name);
  const container = sniff(bytes);
  if (container === 'zip') return readZip(format, name, bytes);
  if (container !== 'text') throw new RefusedError(container);
  if (format === undefined) throw new RefusedError(refusalByName(name));
  if (format === 'word') throw new RefusedError('no Word file');
  if (format === 'archive') return readArchive(bytes);
  const text = tools.decode(bytes);
  if (text === undefined) throw new RefusedError('no web page');
  return readPage(text);
}

/** A zip file, which is a Word document whatever its name says, or none that is imported. @throws RefusedError */
async function readZip(format: Format | undefined, name: string, bytes: Uint8Array): Promise<Draft> {
  const document = await readWord(bytes);
  if (document) return readDocument(document);
  throw new RefusedError(format === 'word' ? 'no Word file' : format ? 'no web page' : refusalByName(name));
}
