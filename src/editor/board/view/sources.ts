import { sourceAt } from '../../../core/board/layout';
import type { Board, BoardSource, Place } from '../../../core/board/model';
import type { BoardWords } from '../../../core/board/words';
import { dateWords, fill } from '../../../core/board/words';
import { make, words as said } from './dom';

/** How many of the things that an article alone has are listed at first. */
const FEW = 5;

/** Opens words of an article; the article from its first word, where no place is given. */
export type OpenSource = (source: number, place: Place | undefined) => void;

/** The table of the articles. @param indexes those that the filters leave. */
export function sourcesTable(
  board: Board,
  indexes: readonly number[],
  words: BoardWords,
  open: OpenSource,
): HTMLElement {
  const { article, outlet, published, length, shares, alone } = words;
  const heads = [article, outlet, published, length, shares, alone];
  return make(
    'table',
    { class: 'sources' },
    make('thead', {}, make('tr', {}, ...heads.map((head) => make('th', { scope: 'col' }, head)))),
    make('tbody', {}, ...indexes.map((index) => sourceRow(board, index, words, open))),
  );
}

function sourceRow(board: Board, index: number, words: BoardWords, open: OpenSource): HTMLElement {
  const source = sourceAt(board, index);
  const link = (text: string, at: number, place: Place | undefined, key: string) => {
    const button = make('button', { class: 'link', 'data-key': `${source.path}\n${key}` }, said(text));
    button.addEventListener('click', () => open(at, place));
    return button;
  };
  const name = (at: number) => sourceAt(board, at).name;
  const names = (indexes: readonly number[]) => indexes.map(name).join(', ');
  const notes = [
    ...(source.copyOf === undefined
      ? []
      : [link(fill(words.copyOf, name(source.copyOf)), source.copyOf, undefined, 'copy')]),
    ...(source.copies.length === 0 ? [] : [make('span', {}, fill(words.copies, names(source.copies)))]),
    ...source.shares.map(({ with: others, place }, at) =>
      link(fill(words.sharesWith, names(others)), index, place, `share${at}`),
    ),
  ];
  return make(
    'tr',
    {},
    make(
      'th',
      { scope: 'row' },
      link(source.name, index, undefined, 'article'),
      ...(source.title === undefined ? [] : [make('span', { class: 'clamped soft' }, said(source.title))]),
    ),
    make('td', {}, said(source.outlet ?? '')),
    make('td', {}, source.date === undefined ? '' : dateWords(source.date, words)),
    make('td', { class: 'number' }, source.words.toLocaleString(words.language)),
    make('td', {}, list(notes)),
    make(
      'td',
      {},
      aloneList(source, words, (text, place, key) => link(text, index, place, key)),
    ),
  );
}

function aloneList(
  { path, alone }: BoardSource,
  words: BoardWords,
  link: (text: string, place: Place, key: string) => HTMLElement,
): Node {
  const items = (some: BoardSource['alone'], from: number) =>
    some.map(({ text, place }, at) => link(text, place, `alone${from + at}`));
  const shown = list(items(alone.slice(0, FEW), 0));
  if (alone.length <= FEW) return shown;
  const more = make(
    'button',
    { class: 'more', 'data-key': `${path}\nmore` },
    `${words.showAll} (${alone.length})`,
  );
  more.addEventListener('click', () => {
    const rest = items(alone.slice(FEW), FEW);
    shown.append(...rest.map((item) => make('li', {}, item)));
    more.parentElement?.remove();
    rest[0]?.focus();
  });
  shown.append(make('li', {}, more));
  return shown;
}

function list(items: readonly Node[]): HTMLElement {
  return items.length === 0 ? make('span') : make('ul', {}, ...items.map((item) => make('li', {}, item)));
}
