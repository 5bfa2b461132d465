import { iconOf, isLettered, letterOf } from '../../../core/board/icons';
import { bylineOf, inColumns, sourceAt } from '../../../core/board/layout';
import type { Board, BoardRow, Place } from '../../../core/board/model';
import type { BoardWords } from '../../../core/board/words';
import { dateWords, stateWords } from '../../../core/board/words';
import { icon, make, words as said } from './dom';
import type { GridColumn, GridContent, GridRow } from './grid';

/** A value takes at most so many lines of a cell. */
const MOST_LINES = 2;

/** The matrix as a grid. @param rows those that the filters leave. */
export function matrixContent(board: Board, rows: readonly BoardRow[], words: BoardWords): GridContent {
  return {
    corner: words.fact,
    silent: words.silent,
    columns: columnsOf(board, words),
    rows: rows.map((row) => matrixRow(board, row, words)),
  };
}

/** A column for each article that is no exact copy. */
export function columnsOf(board: Board, words: BoardWords): GridColumn[] {
  return board.columns.map((index) => {
    const source = sourceAt(board, index);
    return {
      key: source.path,
      head() {
        const byline = bylineOf(source, (date) => dateWords(date, words));
        return [
          make('span', { class: 'one-line', title: source.path }, said(source.name)),
          make('span', { class: 'one-line soft' }, said(byline)),
        ];
      },
    };
  });
}

function matrixRow(board: Board, row: BoardRow, words: BoardWords): GridRow {
  const cells = inColumns(board, row.cells);
  return {
    key: row.id,
    lines({ cell, head }) {
      const most = Math.max(
        0,
        ...row.cells.map((one) =>
          one.said.reduce((sum, { reading }) => sum + linesOf(row.readings[reading] ?? '', cell), 0),
        ),
      );
      return Math.max(linesOf(row.label, head) + 1, most);
    },
    head: () => [
      make('span', { class: 'clamped strong', title: row.label }, said(row.label)),
      make(
        'span',
        { class: 'one-line soft' },
        icon(iconOf(row)),
        make('span', { class: `state ${iconOf(row)}` }, stateWords(row, words)),
        ` · ${row.code}`,
      ),
    ],
    cell: (column) =>
      (cells[column]?.said ?? []).map(({ reading, places }, part) =>
        make(
          'span',
          { class: 'value', title: sentence(places[0]), 'data-part': part },
          ...(isLettered(row) ? [make('span', { class: 'letter' }, letterOf(reading)), ' '] : []),
          make('span', { class: 'clamped' }, said(row.readings[reading] ?? '')),
        ),
      ),
  };
}

/** How many lines a text is given. */
export function linesOf(text: string, chars: number): number {
  return text.length > chars ? MOST_LINES : 1;
}

function sentence(place: Place | undefined): string | undefined {
  return place && `${place.before}${place.words}${place.after}`;
}
