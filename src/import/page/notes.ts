import { oneLine } from '../fields';
import type { PageDocument, PageElement } from './dom';

/** Marks in the text of a page that stand for a footnote's; no page has them. */
const [OPEN, CLOSE] = ['\uE0F1', '\uE0F2'];
const MARKS = /\uE0F1(\d+)\uE0F2/g;

const REFERENCES =
  'sup a[href^="#"], a[role="doc-noteref"], a[epub\\:type="noteref"], a.footnote-ref, a[rel="footnote"]';
/** What leads from a note back to its reference. */
const BACK = /^[\s\u2190-\u21ff^]*$/;
/** What a note is: an item of a list, a paragraph or a part of its own. */
const NOTE = 'li, p, aside, dd, tr, div';

/**
 * Takes the footnotes out of a page and puts marks where they are referred to.
 * @returns the words of the notes, by the numbers of their marks.
 */
export function takeNotes(document: PageDocument): ReadonlyMap<number, string> {
  const notes = new Map<number, string>();
  const numbers = new Map<PageElement, number>();
  const targets = targetsIn(document);
  for (const link of [...document.querySelectorAll(REFERENCES)]) {
    const note = noteOf(targets, link);
    if (!note) continue;
    const number = numbers.get(note) ?? numbers.size + 1;
    numbers.set(note, number);
    const sup = link.closest('sup');
    (sup ?? link).replaceWith(`${OPEN}${number}${CLOSE}`);
  }
  for (const [note, number] of numbers) {
    for (const link of note.querySelectorAll('a[href^="#"]'))
      if (BACK.test(link.textContent.replaceAll('\uFE0E', ''))) link.remove();
    notes.set(number, oneLine(note.textContent));
    const list = note.parentElement;
    note.remove();
    if (list && /^[ou]l$/i.test(list.tagName) && oneLine(list.textContent) === '') list.remove();
  }
  return notes;
}

/** What links within a page can lead to, by name; of several with one name the first. */
function targetsIn(document: PageDocument): ReadonlyMap<string, PageElement> {
  const all = [...document.querySelectorAll('[id], a[name]')].reverse();
  return new Map(
    all.flatMap((element) =>
      ['name', 'id'].flatMap((key) => {
        const name = element.getAttribute(key);
        return name ? [[name, element] as const] : [];
      }),
    ),
  );
}

function noteOf(targets: ReadonlyMap<string, PageElement>, link: PageElement): PageElement | undefined {
  const note = targets.get(decoded((link.getAttribute('href') ?? '').slice(1)))?.closest(NOTE);
  const words = note && oneLine(note.textContent);
  return note && words && !note.contains(link) && words.length <= 5000 ? note : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Makes Markdown footnotes of the marks in a text, numbered as they come, with the notes at its end. */
export function writeNotes(
  markdown: string,
  notes: ReadonlyMap<number, string>,
  escape: (text: string) => string,
): string {
  const order: number[] = [];
  const text = markdown.replace(MARKS, (_, digits: string) => {
    const number = Number(digits);
    if (!order.includes(number)) order.push(number);
    return `[^${order.indexOf(number) + 1}]`;
  });
  const lines = order.map((number, index) => `[^${index + 1}]: ${escape(notes.get(number) ?? '')}`);
  return lines.length === 0 ? text : `${text.trimEnd()}\n\n${lines.join('\n')}\n`;
}
