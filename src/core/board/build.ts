import { plainLine } from '../text/plain';
import { rowsOf } from './matrix';
import type { Board, BoardInput } from './model';
import { Places } from './places';
import { sourcesOf } from './sources';
import { timelineOf } from './timeline';

/** Puts a story side by side: who says what, when things are said to have happened, and where the articles come from. */
export function boardOf(input: BoardInput): Board {
  const places = new Places(input.articles);
  const sources = sourcesOf(input, places);
  return {
    title: plainLine(input.title),
    sources,
    columns: sources.flatMap(({ copyOf }, index) => (copyOf === undefined ? [index] : [])),
    rows: rowsOf(input, places),
    ...timelineOf(input, places),
  };
}
