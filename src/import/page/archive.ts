import PostalMime from 'postal-mime';
import { RefusedError } from '../refusal';
import { readPage } from './article';
import type { Draft } from './draft';

/** Reads the article of a page that a browser saved as one file (MHTML). @throws RefusedError */
export async function readArchive(bytes: Uint8Array): Promise<Draft> {
  const { html, headers } = await new PostalMime({ maxNestingDepth: 8 }).parse(bytes);
  if (!html) throw new RefusedError('no web page');
  const address = headers.find(({ key }) => key === 'snapshot-content-location')?.value;
  return readPage(html, address && /^https?:/i.test(address) ? address : undefined);
}
