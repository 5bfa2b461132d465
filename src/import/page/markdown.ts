import TurndownService from 'turndown';
import { oneLine } from '../fields';
import type { PageElement } from './dom';

/** Words of a page as Markdown, and how plain words are written in it. */
export interface MarkdownWriter {
  write(element: PageElement): string;
  escape(text: string): string;
}

/** Makes a writer. @param base the page's own address, which its links count from. */
export function createWriter(base: string | undefined): MarkdownWriter {
  const service = new TurndownService<PageElement>({
    headingStyle: 'atx',
    hr: '---',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
  });
  const escape = service.escape.bind(service);
  service.escape = (text) => escaped(escape(text));
  service.addRule('link', {
    filter: 'a',
    replacement: (content, node) => {
      const address = addressOf(node.getAttribute('href'), base);
      return address === undefined || content.trim() === '' ? content : `[${content.trim()}](${address})`;
    },
  });
  const numbers = new Map<PageElement, number>();
  service.addRule('item', {
    filter: 'li',
    replacement: (content, node) => {
      const list = node.parentElement;
      const isNumbered = /^ol$/i.test(list?.tagName ?? '');
      // Items are handed over in order.
      const number = list && isNumbered ? (numbers.get(list) ?? startOf(list)) : 0;
      if (list) numbers.set(list, number + 1);
      const mark = isNumbered ? `${number}. ` : '- ';
      const text = content.trim().replace(/\n(?!\n|$)/g, `\n${' '.repeat(mark.length)}`);
      return `${mark}${text}\n`;
    },
  });
  service.addRule('table', {
    filter: 'table',
    replacement: (content, node) =>
      tableOf(node, (cell) => service.turndown(cell)) ?? `\n\n${content.trim()}\n\n`,
  });
  service.addRule('cell', { filter: ['td', 'th'], replacement: (content) => `\n\n${content.trim()}\n\n` });
  service.addRule('mark of a change', {
    filter: ['del', 's', 'strike'],
    replacement: (content) => `~~${content}~~`,
  });
  return {
    write: (element) => tidy(service.turndown(element)),
    escape: (text) => service.escape(text),
  };
}

/** What a Markdown reader would take for a tag or a character reference. */
function escaped(text: string): string {
  return text.replace(/<(?=[a-z/!?])|&(?=#?\w+;)/gi, '\\$&');
}

/** An address of the web, whole; undefined for anything else. */
function addressOf(href: string | null, base: string | undefined): string | undefined {
  if (!href || href.startsWith('#')) return undefined;
  try {
    const { protocol, href: whole } = new URL(href.trim(), base);
    return /^https?:$/.test(protocol)
      ? whole.replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29'))
      : undefined;
  } catch {
    return undefined;
  }
}

/** A table as Markdown; undefined where it only sets out a page: it has others in it, or one row or one column. */
function tableOf(table: PageElement, markdownOf: (cell: PageElement) => string): string | undefined {
  if (table.querySelector('table') || table.getAttribute('role') === 'presentation') return undefined;
  const rows = [...table.querySelectorAll('tr')].map((row) =>
    [...row.children]
      .filter(({ tagName }) => /^t[dh]$/i.test(tagName))
      .flatMap((cell) => [
        inCell(markdownOf(cell)),
        ...Array<string>(Math.min(spanOf(cell), 50) - 1).fill(''),
      ]),
  );
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width < 2 || rows.length < 2) return undefined;
  const lines = rows.map((row) => line([...row, ...Array<string>(width - row.length).fill('')]));
  lines.splice(1, 0, line(Array<string>(width).fill('---')));
  const caption = oneLine(table.querySelector('caption')?.textContent ?? '');
  return `\n\n${caption === '' ? '' : `${caption}\n\n`}${lines.join('\n')}\n\n`;
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function inCell(markdown: string): string {
  const lines = markdown.split('\n').map((text) => text.trim());
  return lines
    .filter((text) => text !== '')
    .join('<br>')
    .replace(/\|/g, '\\|');
}

function startOf(list: PageElement): number {
  return Number(list.getAttribute('start') ?? 1) || 1;
}

function spanOf(cell: PageElement): number {
  return Math.max(1, Number(cell.getAttribute('colspan') ?? 1) || 1);
}

/** No white space at the ends of lines but what breaks one, and no more than one empty line. */
function tidy(markdown: string): string {
  const lines = markdown
    .replace(/\u00a0/g, ' ')
    .split('\n')
    .map((text) => (/\S {2}$/.test(text) ? text : text.trimEnd()));
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
