import { markdownTable as table } from '../report/page';
import { escapeMarkdown } from '../text/escape';
import { isLettered, letterOf } from './icons';
import { byReading, bylineOf, inColumns, MOST_COLUMNS, sourceAt } from './layout';
import type { Board, BoardEvent, BoardRow } from './model';
import type { BoardWords } from './words';
import { dateWords, dayWords, eventNotes, fill, stateWords } from './words';

const text = escapeMarkdown;

/**
 * A board as Markdown with tables.
 * @returns the whole document; every word of the articles in it is escaped.
 */
export function boardMarkdown(board: Board, words: BoardWords): string {
  return `${[
    `# ${text(words.board)}: ${text(board.title)}`,
    `## ${text(words.matrix)}`,
    ...matrix(board, words),
    `## ${text(words.timeline)}`,
    ...timeline(board, words),
    `## ${text(words.sources)}`,
    sources(board, words),
  ].join('\n\n')}\n`;
}

function matrix(board: Board, words: BoardWords): string[] {
  if (board.rows.length === 0) return [text(words.noRows)];
  const heading = (row: BoardRow) => `${text(row.label)} (${text(stateWords(row, words))}, ${row.code})`;
  if (board.columns.length > MOST_COLUMNS) {
    return board.rows.map((row) => {
      const lines = byReading(row).map(({ value, sources: who }, reading) => {
        const names = who.map((one) => name(board, one)).join(', ');
        return `- ${letter(row, reading)}${text(value)}: ${names}`;
      });
      return `### ${heading(row)}\n\n${lines.join('\n')}`;
    });
  }
  const heads = board.columns.map((index) => {
    const byline = bylineOf(sourceAt(board, index), (date) => dateWords(date, words));
    return byline === '' ? name(board, index) : `${name(board, index)} (${text(byline)})`;
  });
  const rows = board.rows.map((row) => [
    heading(row),
    ...inColumns(board, row.cells).map((cell) =>
      (cell?.said ?? [])
        .map(({ reading }) => `${letter(row, reading)}${text(row.readings[reading] ?? '')}`)
        .join('; '),
    ),
  ]);
  return [table([text(words.fact), ...heads], rows)];
}

function letter(row: BoardRow, reading: number): string {
  return isLettered(row) ? `**${letterOf(reading)}** ` : '';
}

function timeline(board: Board, words: BoardWords): string[] {
  const rows = board.days.flatMap(({ key, cells }) =>
    cells.map(({ source, events }) => [
      text(dayWords(key, words)),
      name(board, source),
      events.map((event) => eventText(event, words)).join('; '),
    ]),
  );
  const undated = board.undated.map(
    (event) => `- ${name(board, event.place.source)}: ${eventText(event, words)}`,
  );
  return [
    rows.length === 0 ? text(words.noDays) : table([words.when, words.article, words.event].map(text), rows),
    ...(undated.length === 0 ? [] : [`### ${text(words.undated)}`, undated.join('\n')]),
  ];
}

function eventText(event: BoardEvent, words: BoardWords): string {
  const notes = eventNotes(event, words);
  return notes.length === 0 ? text(event.text) : `${text(event.text)} (${text(notes.join(', '))})`;
}

function sources(board: Board, words: BoardWords): string {
  const rows = board.sources.map((source, index) => {
    const { outlet, date, copies, copyOf, shares, alone } = source;
    const names = (indexes: readonly number[]) => indexes.map((one) => sourceAt(board, one).name).join(', ');
    const notes = [
      ...(copyOf === undefined ? [] : [fill(words.copyOf, names([copyOf]))]),
      ...(copies.length === 0 ? [] : [fill(words.copies, names(copies))]),
      ...shares.map((share) => fill(words.sharesWith, names(share.with))),
    ];
    return [
      name(board, index),
      text(outlet ?? ''),
      text(date === undefined ? '' : dateWords(date, words)),
      source.words.toLocaleString(words.language),
      notes.map(text).join('; '),
      alone.map((one) => text(one.text)).join('; '),
    ];
  });
  const { article, outlet, published, length, shares, alone } = words;
  return table([article, outlet, published, length, shares, alone].map(text), rows);
}

function name(board: Board, source: number): string {
  return text(sourceAt(board, source).name);
}
