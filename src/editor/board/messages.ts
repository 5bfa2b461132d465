import type { Board } from '../../core/board/model';
import type { BoardWords } from '../../core/board/words';

/** The parts of the board. */
export const TABS = ['matrix', 'timeline', 'sources'] as const;
export type Tab = (typeof TABS)[number];

/** Words of an article that are to be opened. */
export interface ToOpen {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** What the extension tells the board. */
export type ToBoard =
  | {
      readonly type: 'show';
      readonly board: Board;
      readonly words: BoardWords;
      /** The tab to go to, where one was asked for. */
      readonly tab?: Tab;
    }
  /** The story is not checked, or no longer. */
  | { readonly type: 'none'; readonly words: BoardWords };

/** What the board tells the extension. */
export type FromBoard =
  | { readonly type: 'ready' }
  | {
      readonly type: 'open';
      readonly place: ToOpen;
      /** Whether the board keeps the focus. */ readonly keep: boolean;
    }
  | { readonly type: 'check' }
  /** What is shown now: told to tests. */
  | { readonly type: 'shown'; readonly view: Shown };

/** What the board shows. */
export interface Shown {
  readonly tab: Tab;
  readonly search: string;
  readonly only: boolean;
  /** How many rows the filters leave in the tab. */
  readonly rows: number;
  /** The text of the cell that arrow keys start from. */
  readonly current: string;
}

/** What the board keeps while it is closed, or the window is: which story, and how it is looked at. */
export interface KeptState {
  readonly story: string;
  readonly tab: Tab;
  readonly search: string;
  readonly only: boolean;
  /** For each grid, how far it is scrolled, and the cell that arrow keys start from, by the keys of row and column. */
  readonly grids: Readonly<Partial<Record<Tab, GridState>>>;
}

export interface GridState {
  readonly top: number;
  readonly left: number;
  readonly row: string;
  readonly column: string;
}
