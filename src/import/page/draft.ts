import { oneLine } from '../fields';
import type { Fields } from '../fields';
import type { PageElement } from './dom';
import { createWriter } from './markdown';
import { writeNotes } from './notes';

/** An article as it was read from a document, without its front matter. */
export interface Draft {
  readonly fields: Fields;
  /** The headline and the words. */
  readonly markdown: string;
}

/** Writes an article with its headline, which stands in it once. */
export function draftOf(article: PageElement, fields: Fields, notes: ReadonlyMap<number, string>): Draft {
  const writer = createWriter(fields.url);
  const { title } = fields;
  const heading = article.querySelector('h1, h2');
  if (title !== undefined && heading && oneLine(heading.textContent) === title) heading.remove();
  const words = writer.write(article);
  const headline = title === undefined ? '' : `# ${writer.escape(title)}\n\n`;
  return { fields, markdown: writeNotes(`${headline}${words}`, notes, (text) => writer.escape(text)) };
}
