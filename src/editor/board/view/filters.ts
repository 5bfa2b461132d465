import { sourceAt } from '../../../core/board/layout';
import type { Board, BoardRow, RowState } from '../../../core/board/model';
import type { BoardWords } from '../../../core/board/words';
import { dayWords } from '../../../core/board/words';
import type { Moment } from './timeline';
import { momentsOf } from './timeline';

/** What a person wants to see. */
export interface Filters {
  /** Words that must all stand in what is shown, in any order; capitals do not matter. */
  readonly search: string;
  /** Whether only contradictions that nobody has settled are shown. */
  readonly only: boolean;
}

/** The rows that the filters leave. */
export function rowsLeft({ rows }: Board, filters: Filters): BoardRow[] {
  const fits = matcher(filters.search);
  return rows.filter(
    ({ state, label, code, why, readings }) =>
      (!filters.only || isUnsettled(state)) && fits([label, code, why, ...readings]),
  );
}

/** The days that the filters leave, each with the events that they leave of it. */
export function momentsLeft(board: Board, filters: Filters, words: BoardWords): Moment[] {
  const fits = matcher(filters.search);
  return momentsOf(board).flatMap(({ key, cells }) => {
    const when = key === '' ? words.undated : dayWords(key, words);
    const left = cells.flatMap(({ source, events }) => {
      const some = events.filter(
        ({ state, text, place }) =>
          (!filters.only || isUnsettled(state)) && fits([when, text, place.before, place.words, place.after]),
      );
      return some.length === 0 ? [] : [{ source, events: some }];
    });
    return left.length === 0 ? [] : [{ key, cells: left }];
  });
}

/** The indexes of the articles that the search leaves. */
export function sourcesLeft(board: Board, { search }: Filters): number[] {
  const fits = matcher(search);
  return [...board.sources.keys()].filter((index) => {
    const { path, title = '', outlet = '', alone } = sourceAt(board, index);
    return fits([path, title, outlet, ...alone.map(({ text }) => text)]);
  });
}

function isUnsettled(state: RowState | undefined): boolean {
  return state === 'open' || state === 'quiet';
}

function matcher(search: string): (texts: readonly string[]) => boolean {
  const wanted = folded(search).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return () => true;
  return (texts) => {
    const text = folded(texts.join('\n'));
    return wanted.every((word) => text.includes(word));
  };
}

/** A text without capitals and accents. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
