import { inColumns, sourceAt } from '../../../core/board/layout';
import type { Board, BoardRow, Place } from '../../../core/board/model';
import type { BoardWords } from '../../../core/board/words';
import { dayWords, fill } from '../../../core/board/words';
import type { FromBoard, KeptState, Tab } from '../messages';
import { eventDetails, rowDetails } from './details';
import { make } from './dom';
import { momentsLeft, rowsLeft, sourcesLeft } from './filters';
import { Frame } from './frame';
import type { Cursor } from './grid';
import { Grid } from './grid';
import { matrixContent } from './matrix';
import { sourcesTable } from './sources';
import type { Moment } from './timeline';
import { momentsOf, timelineContent } from './timeline';

/** What the page of a webview can do. */
export interface Host {
  post(message: FromBoard): void;
  keep(state: KeptState): void;
}

/** The board as it is shown: what the extension sends, seen as the person wants it. */
export class App {
  readonly #host: Host;
  readonly #words: BoardWords;
  readonly #frame: Frame;
  readonly #grids: Readonly<Record<'matrix' | 'timeline', Grid>>;
  #board: Board | undefined;
  #rows: readonly BoardRow[] = [];
  #moments: readonly Moment[] = [];
  #state: KeptState;

  constructor(host: Host, words: BoardWords, state: KeptState) {
    this.#host = host;
    this.#words = words;
    this.#state = state;
    this.#frame = new Frame(words, {
      tab: (tab) => this.look({ tab }),
      search: (search) => this.look({ search }),
      only: (only) => this.look({ only }),
    });
    const grid = (tab: 'matrix' | 'timeline') =>
      new Grid(words[tab], {
        moved: (cursor) => this.#moved(tab, cursor),
        open: (cursor, part, keep) => this.#open(tab, cursor, part, keep),
        scrolled: () => this.#keep(),
      });
    this.#grids = { matrix: grid('matrix'), timeline: grid('timeline') };
  }

  /** Shows a story, or its new state. */
  show(board: Board): void {
    const isFirst = this.#board === undefined;
    this.#board = board;
    this.#frame.mount();
    this.#frame.count(
      { matrix: board.rows.length, timeline: momentsOf(board).length, sources: board.sources.length },
      this.#words.language,
    );
    this.#refresh(isFirst);
  }

  /** Shows another tab, or what other filters leave. */
  look(change: Partial<Pick<KeptState, 'tab' | 'search' | 'only'>>): void {
    const kept = this.#withGrids();
    this.#state = { ...kept, ...change };
    this.#refresh(change.tab !== undefined && change.tab !== kept.tab);
  }

  /** @param isNew whether the tab was not shown before: it is then scrolled as it was kept. */
  #refresh(isNew: boolean): void {
    const board = this.#board;
    if (!board) return;
    const { tab, search, only } = this.#state;
    const words = this.#words;
    this.#frame.show(tab, search, only);
    if (tab === 'sources') {
      const left = sourcesLeft(board, this.#state);
      this.#showSources(board, left);
      this.#told(left.length, board.sources.length, words.noMatch);
      return;
    }
    const panel = this.#frame.panels[tab];
    const grid = this.#grids[tab];
    if (!grid.element.isConnected) panel.append(grid.element);
    const kept = isNew ? this.#state.grids[tab] : undefined;
    if (tab === 'matrix') {
      this.#rows = rowsLeft(board, this.#state);
      grid.show(matrixContent(board, this.#rows, words), kept);
      this.#told(this.#rows.length, board.rows.length, words.noRows);
    } else {
      this.#moments = momentsLeft(board, this.#state, words);
      grid.show(timelineContent(board, this.#moments, words), kept);
      this.#told(this.#moments.length, momentsOf(board).length, words.noDays);
    }
  }

  /** Says how much the filters leave. @param none what is said where there is nothing even without them. */
  #told(left: number, all: number, none: string): void {
    const { tab, search, only } = this.#state;
    const { shown, noMatch, language } = this.#words;
    const number = (count: number) => count.toLocaleString(language);
    this.#frame.say(
      all === 0 ? none : left === 0 ? noMatch : left === all ? '' : fill(shown, number(left), number(all)),
    );
    this.#keep();
    const current = tab === 'sources' ? '' : this.#grids[tab].current;
    this.#host.post({ type: 'shown', view: { tab, search, only, rows: left, current } });
  }

  #showSources(board: Board, left: readonly number[]): void {
    const panel = this.#frame.panels.sources;
    const key =
      document.activeElement instanceof HTMLElement ? document.activeElement.dataset.key : undefined;
    const top = panel.scrollTop;
    const open = (index: number, place: Place | undefined) => this.#openSource(index, place, false);
    panel.replaceChildren(
      left.length === 0
        ? make('p', { class: 'nothing soft' }, '')
        : sourcesTable(board, left, this.#words, open),
    );
    panel.scrollTop = top;
    if (key === undefined) return;
    [...panel.querySelectorAll<HTMLElement>('[data-key]')].find((one) => one.dataset.key === key)?.focus();
  }

  #moved(tab: Tab, { row, column }: Cursor): void {
    const board = this.#board;
    if (!board || tab !== this.#state.tab) return;
    const source = board.columns[column];
    const details =
      tab === 'matrix' ? this.#rowDetails(board, row, source) : this.#dayDetails(board, row, source);
    const had = this.#frame.details.contains(document.activeElement)
      ? (document.activeElement as HTMLElement).dataset.key
      : undefined;
    this.#frame.details.replaceChildren(...details);
    const again = [...this.#frame.details.querySelectorAll<HTMLElement>('[data-key]')];
    if (had !== undefined) (again.find((one) => one.dataset.key === had) ?? this.#frame.details).focus();
    this.#keep();
  }

  #rowDetails(board: Board, at: number, source: number | undefined): Node[] {
    const row = this.#rows[at];
    const open = (place: Place) => this.#openSource(place.source, place, false);
    return row ? rowDetails(board, row, source, this.#words, open) : [];
  }

  #dayDetails(board: Board, at: number, source: number | undefined): Node[] {
    const moment = this.#moments[at];
    if (!moment) return [];
    const title = moment.key === '' ? this.#words.undated : dayWords(moment.key, this.#words);
    const events = moment.cells.filter((cell) => source === undefined || cell.source === source);
    const open = (place: Place) => this.#openSource(place.source, place, false);
    return eventDetails(
      board,
      title,
      events.flatMap((cell) => cell.events),
      this.#words,
      open,
    );
  }

  /** Opens what a cell has, or the article of a column. The head of a row opens its first words. */
  #open(tab: 'matrix' | 'timeline', { row, column }: Cursor, part: number | undefined, keep: boolean): void {
    const board = this.#board;
    if (!board) return;
    const source = board.columns[column];
    if (row < 0) {
      if (source !== undefined) this.#openSource(source, undefined, keep);
      return;
    }
    // Pointing at a row's head shows who says what; only keys open its first words.
    if (source === undefined && keep) return;
    const cells: readonly { readonly source: number; readonly places: readonly Place[] }[] =
      tab === 'matrix'
        ? (this.#rows[row]?.cells ?? []).map((cell) => ({
            source: cell.source,
            places: cell.said.flatMap(({ places }) => places[0] ?? []),
          }))
        : (this.#moments[row]?.cells ?? []).map((cell) => ({
            source: cell.source,
            places: cell.events.map(({ place }) => place),
          }));
    const cell = source === undefined ? cells[0] : inColumns(board, cells)[column];
    const place = cell?.places[part ?? 0];
    if (place) this.#openSource(place.source, place, keep);
  }

  #openSource(index: number, place: Place | undefined, keep: boolean): void {
    const board = this.#board;
    if (!board) return;
    const { path } = sourceAt(board, index);
    const { start, end } = place ?? { start: 0, end: 0 };
    this.#host.post({ type: 'open', place: { path, start, end }, keep });
  }

  #withGrids(): KeptState {
    const { tab } = this.#state;
    if (tab === 'sources' || !this.#grids[tab].element.isConnected) return this.#state;
    return { ...this.#state, grids: { ...this.#state.grids, [tab]: this.#grids[tab].state } };
  }

  #keep(): void {
    this.#state = this.#withGrids();
    this.#host.keep(this.#state);
  }
}
