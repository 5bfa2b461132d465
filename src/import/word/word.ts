import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { RefusedError } from '../refusal';
import { unzip } from './unzip';

/** A Word document as a page, and the XML of its core properties ('' where it has none). */
export interface WordDocument {
  readonly html: string;
  readonly properties: string;
}

/** The parts of a document with words in them, or what leads to them. Pictures are left packed. */
const WANTED = /^(?:\[Content_Types\]\.xml|_rels\/.*\.rels|docProps\/core\.xml|word\/.*\.(?:xml|rels))$/;
const NOT_WANTED = /^word\/(?:theme|media|embeddings|fonts|glossary|webSettings|fontTable|settings)\b/;

/** How styles that are no headings become a page's elements; the rest is as mammoth has it. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Headline'] => h1:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
];

/**
 * Reads a Word document with its changes as accepted, and without pictures and comments.
 * @returns undefined where the zip file holds no Word document.
 * @throws RefusedError
 */
export async function readWord(bytes: Uint8Array): Promise<WordDocument | undefined> {
  const parts = unzip(bytes, (name) => WANTED.test(name) && !NOT_WANTED.test(name));
  if (![...parts.keys()].some((name) => /^word\/document\d*\.xml$/.test(name))) return undefined;
  // What is handed on is what was counted, packed again without compressing.
  const counted = zipSync(Object.fromEntries(parts), { level: 0 });
  // Its build for browsers reads the one, its build for Node the other.
  const input = { arrayBuffer: counted.buffer, buffer: counted } as Parameters<
    typeof mammoth.convertToHtml
  >[0];
  const noPicture = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  try {
    const { value } = await mammoth.convertToHtml(input, {
      styleMap: STYLES,
      includeEmbeddedStyleMap: false,
      convertImage: noPicture,
    });
    return { html: value, properties: textOf(parts.get('docProps/core.xml')) };
  } catch {
    // Whatever the library says, the document's parts are not what they are to be.
    throw new RefusedError('damaged');
  }
}

const textOf = (bytes: Uint8Array | undefined): string => (bytes ? new TextDecoder().decode(bytes) : '');
