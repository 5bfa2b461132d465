import { Readability } from '@mozilla/readability';
import { oneLine } from '../fields';
import { RefusedError } from '../refusal';
import { clean } from './clean';
import { parsePage } from './dom';
import type { PageDocument, PageElement } from './dom';
import { draftOf } from './draft';
import type { Draft } from './draft';
import { fieldsOf } from './metadata';
import { takeNotes } from './notes';

/** Fewer words are no article. */
const FEWEST_WORDS = 25;

/**
 * Reads the article of a page.
 * @param address where the page was saved from, for one that does not say so itself.
 * @throws RefusedError where there is none.
 */
export function readPage(source: string, address?: string): Draft {
  if (source.trim() === '') throw new RefusedError('empty');
  const document = parsePage(source);
  const fields = fieldsOf(document, source);
  const url = fields.url ?? address;
  clean(document);
  const notes = takeNotes(document);
  const article = articleIn(document);
  return draftOf(article, { ...fields, ...(url === undefined ? {} : { url }) }, notes);
}

/** The element with the article alone; a page that is mostly links leads to articles and is none. */
function articleIn(document: PageDocument): PageElement {
  const { body } = document;
  if (oneLine(body.textContent) === '') throw new RefusedError('empty');
  const holder = parsePage(contentOf(document)).body;
  const words = wordsIn(holder);
  const linked = [...holder.querySelectorAll('a')].reduce((sum, link) => sum + wordsIn(link), 0);
  if (words < FEWEST_WORDS || linked * 2 > words) throw new RefusedError('no article');
  return holder;
}

/** What Readability takes for the article, as HTML. @throws RefusedError where the page is too broken for it. */
function contentOf(document: PageDocument): string {
  try {
    return new Readability(document, { keepClasses: false, charThreshold: 200 }).parse()?.content ?? '';
  } catch {
    throw new RefusedError('damaged');
  }
}

function wordsIn(element: PageElement): number {
  return element.textContent.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
