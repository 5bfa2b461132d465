import { inColumns } from '../../../core/board/layout';
import type { Board, BoardEvent } from '../../../core/board/model';
import type { BoardWords } from '../../../core/board/words';
import { dayWords, eventNotes } from '../../../core/board/words';
import { icon, make, words as said } from './dom';
import type { GridContent, GridRow } from './grid';
import { columnsOf, linesOf } from './matrix';

/** A line of the timeline: what articles date to some days; the key of the undated is empty. */
export interface Moment {
  readonly key: string;
  readonly cells: readonly { readonly source: number; readonly events: readonly BoardEvent[] }[];
}

/** The days in their order, then what could not be dated. */
export function momentsOf({ days, undated, columns }: Board): Moment[] {
  if (undated.length === 0) return [...days];
  const cells = columns.flatMap((source) => {
    const events = undated.filter(({ place }) => place.source === source);
    return events.length === 0 ? [] : [{ source, events }];
  });
  return [...days, { key: '', cells }];
}

/** The timeline as a grid: a lane for each article. @param moments those that the filters leave. */
export function timelineContent(board: Board, moments: readonly Moment[], words: BoardWords): GridContent {
  return {
    corner: words.when,
    silent: words.silent,
    columns: columnsOf(board, words),
    rows: moments.map((moment) => momentRow(board, moment, words)),
  };
}

function momentRow(board: Board, { key, cells }: Moment, words: BoardWords): GridRow {
  const lanes = inColumns(board, cells);
  const label = key === '' ? words.undated : dayWords(key, words);
  return {
    key: key === '' ? 'undated' : key,
    lines: ({ cell, head }) =>
      Math.max(
        linesOf(label, head),
        ...cells.map(({ events }) =>
          events.reduce(
            (sum, event) => sum + linesOf(event.text, cell) + (eventNotes(event, words).length > 0 ? 1 : 0),
            0,
          ),
        ),
      ),
    head: () => [make('span', { class: key === '' ? 'clamped' : 'clamped strong' }, label)],
    cell: (column) =>
      (lanes[column]?.events ?? []).map((event, part) => {
        const notes = eventNotes(event, words);
        const { before, words: told, after } = event.place;
        return make(
          'span',
          { class: 'value event', title: `${before}${told}${after}`, 'data-part': part },
          event.state ? icon(event.state) : make('span', { class: 'dot' }),
          make(
            'span',
            {},
            make('span', { class: 'clamped' }, said(event.text)),
            ...(notes.length === 0 ? [] : [make('span', { class: 'one-line soft' }, notes.join(', '))]),
          ),
        );
      }),
  };
}
