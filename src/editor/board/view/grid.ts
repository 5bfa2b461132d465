import type { GridState } from '../messages';
import { make } from './dom';
import { offsetsOf, scrolledTo, within } from './window';

/** A column of a grid. */
export interface GridColumn {
  /** The same as long as the column is of the same thing. */
  readonly key: string;
  head(): readonly Node[];
}

/** A row of a grid. */
export interface GridRow {
  readonly key: string;
  /** How many lines of text it needs. @param chars how many characters go on a line of a cell, and of the head. */
  lines(chars: { readonly cell: number; readonly head: number }): number;
  head(): readonly Node[];
  /** What stands in a cell; empty where it says nothing. */
  cell(column: number): readonly Node[];
}

/** What a grid shows. */
export interface GridContent {
  readonly corner: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /** What a cell without words is called. */
  readonly silent: string;
}

/** Where arrow keys start from: indexes, -1 for the heads. */
export interface Cursor {
  readonly row: number;
  readonly column: number;
}

/** What a grid tells of. */
export interface GridEvents {
  /** The cell that arrow keys start from has changed. */
  moved(cursor: Cursor): void;
  /** A cell is to be opened. @param part which of the things in it, where one was pointed at. @param keep whether the grid keeps the focus. */
  open(cursor: Cursor, part: number | undefined, keep: boolean): void;
  scrolled(): void;
}

const LINE = 20;
const PAD = 8;
const HEAD_HEIGHT = 48;
const LETTER = 6.8;
const WIDTHS = { head: 264, narrowHead: 168, least: 168, most: 336, narrow: 640 };
/** How many rows and columns are made beyond those that are seen. */
const MORE = { rows: 6, columns: 2 };

/** What is made of a row. */
interface Made {
  readonly element: HTMLElement;
  readonly cells: Map<number, HTMLElement>;
}

/**
 * A table of any size, of which only what is seen is made: an ARIA grid, of whose cells one takes the focus by Tab and the
 * others by arrow keys.
 */
export class Grid {
  readonly element: HTMLElement;
  readonly #body = make('div', { class: 'grid-body', role: 'presentation' });
  readonly #events: GridEvents;
  #content: GridContent = { corner: '', columns: [], rows: [], silent: '' };
  #made = new Map<number, Made>();
  #tops: readonly number[] = [0];
  #lefts: readonly number[] = [0];
  #headWidth = WIDTHS.head;
  #cursor: Cursor = { row: 0, column: -1 };
  #frame = 0;

  constructor(label: string, events: GridEvents) {
    this.#events = events;
    this.element = make(
      'div',
      { class: 'grid', role: 'grid', 'aria-label': label, 'aria-readonly': true },
      this.#body,
    );
    this.element.addEventListener('scroll', () => this.#later(), { passive: true });
    this.element.addEventListener('keydown', (event) => this.#key(event));
    this.element.addEventListener('click', (event) => this.#click(event, true));
    this.element.addEventListener('dblclick', (event) => this.#click(event, false));
    this.element.addEventListener('focusin', (event) => {
      const cursor = cursorOf(event.target);
      if (cursor) this.#move(cursor);
    });
    new ResizeObserver(() => this.#layOut()).observe(this.element);
  }

  get cursor(): Cursor {
    return this.#cursor;
  }

  /** The text of the cell that arrow keys start from. */
  get current(): string {
    return this.#elementAt(this.#cursor)?.innerText ?? '';
  }

  /** How far it is scrolled, and where arrow keys start from. */
  get state(): GridState {
    const { scrollTop: top, scrollLeft: left } = this.element;
    const { row, column } = this.#cursor;
    const { rows, columns } = this.#content;
    return { top, left, row: rows[row]?.key ?? '', column: columns[column]?.key ?? '' };
  }

  /** Shows something else. The focus stays on the same thing, where that is still there. */
  show(content: GridContent, state: GridState = this.state): void {
    const hadFocus = this.element.contains(document.activeElement);
    const old = this.#cursor;
    this.#content = content;
    const find = (keyed: readonly { key: string }[], key: string, before: number) => {
      const at = keyed.findIndex((one) => one.key === key);
      return at >= 0 ? at : Math.max(-1, Math.min(before, keyed.length - 1));
    };
    this.#cursor = {
      row:
        state.row === ''
          ? Math.min(old.row, content.rows.length - 1)
          : find(content.rows, state.row, old.row),
      column: state.column === '' ? -1 : find(content.columns, state.column, old.column),
    };
    this.element.setAttribute('aria-rowcount', String(content.rows.length + 1));
    this.element.setAttribute('aria-colcount', String(content.columns.length + 1));
    this.#layOut();
    this.element.scrollTo({ top: state.top, left: state.left });
    this.#render();
    if (hadFocus) this.focus();
    this.#events.moved(this.#cursor);
  }

  /** Puts the focus on the cell that arrow keys start from. */
  focus(): void {
    this.#elementAt(this.#cursor)?.focus({ preventScroll: true });
  }

  /** Works out where everything stands, and makes what is seen anew. */
  #layOut(): void {
    const { clientWidth } = this.element;
    if (clientWidth === 0) return;
    const { rows, columns } = this.#content;
    this.#headWidth = clientWidth < WIDTHS.narrow ? WIDTHS.narrowHead : WIDTHS.head;
    const share = Math.floor((clientWidth - this.#headWidth) / Math.max(1, columns.length) / 4) * 4;
    const width = Math.min(WIDTHS.most, Math.max(WIDTHS.least, share));
    const chars = {
      cell: Math.floor((width - 2 * PAD - LINE) / LETTER),
      head: Math.floor((this.#headWidth - 2 * PAD) / LETTER),
    };
    this.#tops = offsetsOf(rows.map((row) => row.lines(chars) * LINE + PAD));
    this.#lefts = offsetsOf(columns.map(() => width));
    this.#body.style.width = `${this.#headWidth + (this.#lefts.at(-1) ?? 0)}px`;
    this.#body.style.height = `${HEAD_HEIGHT + (this.#tops.at(-1) ?? 0)}px`;
    const hadFocus = this.element.contains(document.activeElement);
    this.#body.replaceChildren();
    this.#made = new Map();
    this.#render();
    if (hadFocus) this.focus();
  }

  #later(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#render();
      this.#events.scrolled();
    });
  }

  /** Makes what is seen and is not there, and takes away what is not seen; the rest, and the focus with it, stays. */
  #render(): void {
    const { scrollTop, scrollLeft, clientWidth, clientHeight } = this.element;
    if (clientWidth === 0) return;
    const { row, column } = this.#cursor;
    const rows = [-1, ...within(this.#tops, scrollTop, scrollTop + clientHeight, MORE.rows, row)];
    const columns = [
      -1,
      ...within(this.#lefts, scrollLeft, scrollLeft + clientWidth - this.#headWidth, MORE.columns, column),
    ];
    const [neededRows, neededColumns] = [new Set(rows), new Set(columns)];
    for (const [index, made] of this.#made) {
      if (!neededRows.has(index)) {
        made.element.remove();
        this.#made.delete(index);
        continue;
      }
      for (const [at, cell] of made.cells) {
        if (neededColumns.has(at)) continue;
        cell.remove();
        made.cells.delete(at);
      }
    }
    const elements = rows.map((index) => {
      const made = this.#made.get(index) ?? this.#makeRow(index);
      this.#made.set(index, made);
      inOrder(
        made.element,
        columns.map((at) => {
          const cell = made.cells.get(at) ?? this.#makeCell({ row: index, column: at });
          made.cells.set(at, cell);
          return cell;
        }),
      );
      return made.element;
    });
    inOrder(this.#body, elements);
  }

  #makeRow(row: number): Made {
    const element = make('div', {
      role: 'row',
      'aria-rowindex': row + 2,
      class: row < 0 ? 'row head' : 'row',
    });
    const height = row < 0 ? HEAD_HEIGHT : (this.#tops[row + 1] ?? 0) - (this.#tops[row] ?? 0);
    element.style.height = `${height}px`;
    if (row >= 0) element.style.top = `${HEAD_HEIGHT + (this.#tops[row] ?? 0)}px`;
    return { element, cells: new Map() };
  }

  #makeCell(cursor: Cursor): HTMLElement {
    const { row, column } = cursor;
    const { rows, columns, corner, silent } = this.#content;
    const role = row < 0 ? 'columnheader' : column < 0 ? 'rowheader' : 'gridcell';
    const content =
      row < 0
        ? (columns[column]?.head() ?? [document.createTextNode(corner)])
        : column < 0
          ? (rows[row]?.head() ?? [])
          : (rows[row]?.cell(column) ?? []);
    const isCurrent = row === this.#cursor.row && column === this.#cursor.column;
    const cell = make(
      'div',
      {
        role,
        class: column < 0 ? 'cell first' : 'cell',
        'aria-colindex': column + 2,
        'aria-label': content.length === 0 ? silent : undefined,
        tabindex: isCurrent ? 0 : -1,
        'data-row': row,
        'data-column': column,
      },
      ...content,
    );
    if (column >= 0) cell.style.left = `${this.#headWidth + (this.#lefts[column] ?? 0)}px`;
    cell.style.width = `${column < 0 ? this.#headWidth : (this.#lefts[column + 1] ?? 0) - (this.#lefts[column] ?? 0)}px`;
    return cell;
  }

  #elementAt({ row, column }: Cursor): HTMLElement | undefined {
    return this.#made.get(row)?.cells.get(column);
  }

  /** Makes a cell the one that arrow keys start from. */
  #move(to: Cursor): void {
    const { row, column } = this.#cursor;
    if (row === to.row && column === to.column) return;
    this.#elementAt(this.#cursor)?.setAttribute('tabindex', '-1');
    this.#cursor = to;
    this.#elementAt(to)?.setAttribute('tabindex', '0');
    this.#events.moved(to);
  }

  /** Goes to a cell: into view, and with the focus. */
  #go({ row, column }: Cursor): void {
    const { rows, columns } = this.#content;
    const to = {
      row: Math.max(-1, Math.min(row, rows.length - 1)),
      column: Math.max(-1, Math.min(column, columns.length - 1)),
    };
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = this.element;
    const [top, bottom] = [this.#tops[to.row], this.#tops[to.row + 1]];
    const [left, right] = [this.#lefts[to.column], this.#lefts[to.column + 1]];
    this.#move(to);
    this.element.scrollTo({
      top:
        top === undefined || bottom === undefined
          ? scrollTop
          : scrolledTo(top, bottom, scrollTop, clientHeight - HEAD_HEIGHT),
      left:
        left === undefined || right === undefined
          ? scrollLeft
          : scrolledTo(left, right, scrollLeft, clientWidth - this.#headWidth),
    });
    this.#render();
    this.focus();
  }

  #key(event: KeyboardEvent): void {
    const { row, column } = this.#cursor;
    const whole = event.ctrlKey || event.metaKey;
    if (event.altKey || (event.shiftKey && event.key !== 'Enter')) return;
    const page = Math.max(1, Math.floor(this.element.clientHeight / (3 * LINE)) - 1);
    const last = this.#content.columns.length - 1;
    const to: Record<string, Cursor> = {
      ArrowUp: { row: whole ? 0 : row - 1, column },
      ArrowDown: { row: whole ? Infinity : row + 1, column },
      ArrowLeft: { row, column: whole ? -1 : column - 1 },
      ArrowRight: { row, column: whole ? last : column + 1 },
      PageUp: { row: row - page, column },
      PageDown: { row: row + page, column },
      Home: { row: whole ? 0 : row, column: -1 },
      End: { row: whole ? Infinity : row, column: last },
    };
    const next = to[event.key];
    if (next) this.#go(next);
    else if (event.key === 'Enter') this.#events.open(this.#cursor, undefined, false);
    else if (event.key === ' ') this.#events.open(this.#cursor, undefined, true);
    else return;
    event.preventDefault();
  }

  #click(event: MouseEvent, keep: boolean): void {
    const cursor = cursorOf(event.target);
    if (!cursor) return;
    this.#move(cursor);
    this.focus();
    const part = (event.target as Element).closest<HTMLElement>('[data-part]')?.dataset.part;
    this.#events.open(cursor, part === undefined ? undefined : Number(part), keep);
  }
}

function cursorOf(target: EventTarget | null): Cursor | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : undefined;
}

/** Makes some elements the children of another, in their order; those that are there already are not moved. */
function inOrder(parent: HTMLElement, children: readonly HTMLElement[]): void {
  let at = parent.firstChild;
  for (const child of children) {
    if (child === at) at = at.nextSibling;
    else parent.insertBefore(child, at);
  }
}
