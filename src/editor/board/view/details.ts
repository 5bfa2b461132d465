import { iconOf, isLettered, letterOf } from '../../../core/board/icons';
import { sourceAt } from '../../../core/board/layout';
import type { Board, BoardEvent, BoardRow, Place } from '../../../core/board/model';
import type { BoardWords } from '../../../core/board/words';
import { eventNotes, fill, stateWords } from '../../../core/board/words';
import { icon, make, words as said } from './dom';

/** Opens words of an article. */
export type OpenPlace = (place: Place) => void;

/** Who says what in a row, or in one cell of it, with the sentences, and why it is or is no contradiction. */
export function rowDetails(
  board: Board,
  row: BoardRow,
  source: number | undefined,
  words: BoardWords,
  open: OpenPlace,
): Node[] {
  const told = row.readings.flatMap((_, reading) =>
    row.cells.flatMap((cell) => {
      if (source !== undefined && cell.source !== source) return [];
      const places = cell.said.find((one) => one.reading === reading)?.places ?? [];
      return places.map((place) => {
        const letter = isLettered(row) ? [make('span', { class: 'letter' }, letterOf(reading))] : [];
        return placeItem(board, place, letter, words, open);
      });
    }),
  );
  return [
    make(
      'h2',
      {},
      said(row.label),
      make('span', { class: 'soft' }, icon(iconOf(row)), stateWords(row, words)),
    ),
    told.length === 0 ? make('p', { class: 'soft' }, words.silent) : make('ul', {}, ...told),
    make('p', { class: 'soft' }, `${words.why} `, said(row.why)),
  ];
}

/** The events of a cell, or of some days, with their sentences. */
export function eventDetails(
  board: Board,
  title: string,
  events: readonly BoardEvent[],
  words: BoardWords,
  open: OpenPlace,
): Node[] {
  const told = events.map((event) => {
    const notes = eventNotes(event, words);
    const marks = [
      ...(event.state ? [icon(event.state)] : []),
      ...(notes.length === 0 ? [] : [make('span', { class: 'soft' }, notes.join(', '))]),
    ];
    return placeItem(board, event.place, marks, words, open);
  });
  return [
    make('h2', {}, title),
    told.length === 0 ? make('p', { class: 'soft' }, words.silent) : make('ul', {}, ...told),
  ];
}

function placeItem(
  board: Board,
  place: Place,
  marks: readonly Node[],
  words: BoardWords,
  open: OpenPlace,
): HTMLElement {
  const { name, path } = sourceAt(board, place.source);
  const button = make(
    'button',
    { class: 'link', 'data-key': `${path}\n${place.start}\n${place.end}` },
    `${name}, ${fill(words.line, place.line)}`,
  );
  button.addEventListener('click', () => open(place));
  const sentence = make('bdi', {}, place.before, make('strong', {}, place.words), place.after);
  return make('li', {}, ...marks, button, sentence);
}
