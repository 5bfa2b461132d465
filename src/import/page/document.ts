import { authorsIn, oneLine } from '../fields';
import type { Fields } from '../fields';
import { RefusedError } from '../refusal';
import type { WordDocument } from '../word/word';
import { parsePage, parseXml } from './dom';
import type { PageElement } from './dom';
import type { Draft } from './draft';
import { createWriter } from './markdown';
import { takeNotes, writeNotes } from './notes';

/** In how many paragraphs at the top a document says who wrote it and when, and the most words of such a line. */
const TOP = 8;
const MOST_WORDS = 14;

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?';
const DATE = new RegExp(
  `\\b(?:\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{4}-\\d{2}-\\d{2})\\b`,
);

/** Titles that programs give where nobody has entered one. */
const NO_TITLE = /^(?:document\d*|untitled\b.*|microsoft word\b.*|new microsoft word document|title)$/i;

/** Makes an article of a document: its words, and what they and its properties say of it. @throws RefusedError */
export function readDocument({ html, properties }: WordDocument): Draft {
  const document = parsePage(html);
  for (const picture of document.querySelectorAll('img')) picture.remove();
  const notes = takeNotes(document);
  const { body } = document;
  if (oneLine(body.textContent) === '') throw new RefusedError('empty');
  const writer = createWriter(undefined);
  const markdown = writeNotes(writer.write(body), notes, (text) => writer.escape(text));
  return { fields: fieldsOf(body, properties), markdown };
}

/** What stands at the top of the words goes before the properties, which a template or whoever typed them may have given. */
function fieldsOf(body: PageElement, properties: string): Fields {
  const property = propertiesIn(properties);
  const top = [...body.children].slice(0, TOP).filter(({ tagName }) => !/^(?:table|[ou]l)$/i.test(tagName));
  const lines = top
    .map(({ textContent }) => oneLine(textContent))
    .filter((line) => wordsIn(line) <= MOST_WORDS);
  const bylines = lines.filter((line) => /^by:? \p{Lu}/iu.test(line));
  const heading = oneLine(top.find(({ tagName }) => /^h1$/i.test(tagName))?.textContent ?? '');
  const stated = property('title');
  const title = heading !== '' ? heading : NO_TITLE.test(stated) ? '' : stated;
  const date = lines.flatMap((line) => DATE.exec(line) ?? [])[0] ?? property('created');
  return {
    authors: authorsIn(bylines.length > 0 ? bylines : [property('creator')]),
    ...(title === '' ? {} : { title }),
    ...(date === '' ? {} : { date }),
  };
}

/** Looks up core properties by their names without prefixes; '' where there is none. */
function propertiesIn(xml: string): (name: string) => string {
  if (xml.trim() === '') return () => '';
  const all = [...parseXml(xml).querySelectorAll('*')];
  return (name) =>
    oneLine(all.find(({ tagName }) => tagName.replace(/^\w+:/, '') === name)?.textContent ?? '');
}

const wordsIn = (line: string): number => line.split(' ').length;
