import { plainLine } from '../text/plain';
import { escapeMarkup } from '../text/escape';
import { ICONS, iconOf, isLettered, letterOf } from './icons';
import { bylineOf, inColumns, sourceAt } from './layout';
import type { Board, RowState } from './model';
import type { BoardWords } from './words';
import { dateWords, dayWords, eventNotes, stateWords } from './words';

/** What of a board is drawn. */
export type Picture = 'matrix' | 'timeline';

const HEAD = 280;
const COLUMN = 208;
const PAD = 8;
const LINE = 20;
/** How wide a letter is on average, at the size of the text. */
const LETTER = 6.8;
/** How many lines a text may take; the rest of it is cut. */
const MOST_LINES = 3;
const STYLE = `
text { font: 13px/20px system-ui, "Segoe UI", sans-serif; fill: #1f2328; } .soft { font-size: 12px; fill: #57606a; } .strong { font-weight: 600; }
.paper { fill: #fff; } .band { fill: #f6f8fa; } .line { stroke: #d0d7de; } path { fill: #57606a; }
path.open { fill: #8a5a00; } path.inside { fill: #b3261e; } path.quiet { fill: #0b57a4; } path.settled { fill: #1a6e34; }
@media (prefers-color-scheme: dark) {
text { fill: #e6e8eb; } .soft { fill: #a3abb5; } .paper { fill: #16181c; } .band { fill: #1e2126; } .line { stroke: #3a4048; } path { fill: #a3abb5; }
path.open { fill: #e2b714; } path.inside { fill: #f48771; } path.quiet { fill: #79b8ff; } path.settled { fill: #7fce94; } }
`;

/** A line of text in a cell, with an icon before it. */
interface Line {
  readonly text: string;
  /** The whole, where `text` is cut. */
  readonly whole?: string;
  readonly icon?: keyof typeof ICONS;
  /** Whether it goes on below a line with an icon. */
  readonly indent?: true;
  readonly kind?: 'soft' | 'strong';
}

type Cells = readonly (readonly Line[])[];

/**
 * The matrix or the timeline of a board as a picture of its text, in light or dark as its reader sees pages.
 * @returns a whole SVG document that loads nothing and runs nothing; every word of the articles in it is escaped.
 */
export function boardSvg(board: Board, words: BoardWords, picture: Picture): string {
  const isMatrix = picture === 'matrix';
  const rows = isMatrix ? matrixRows(board, words) : timelineRows(board, words);
  const title = `${words.board}: ${board.title} – ${isMatrix ? words.matrix : words.timeline}`;
  const heads = [
    lines(isMatrix ? words.fact : words.when, HEAD, { kind: 'strong' }),
    ...board.columns.map((index) => {
      const source = sourceAt(board, index);
      const byline = bylineOf(source, (date) => dateWords(date, words));
      return [...lines(source.name, COLUMN, { kind: 'strong' }), ...lines(byline, COLUMN, { kind: 'soft' })];
    }),
  ];
  const none = isMatrix ? words.noRows : words.noDays;
  const all = [heads, ...(rows.length === 0 ? [[lines(none, HEAD + COLUMN * board.columns.length)]] : rows)];
  const width = HEAD + COLUMN * board.columns.length;
  const head = lines(title, width, { kind: 'strong' });
  let y = head.length * LINE + 2 * PAD;
  const drawn = all.map((cells, index) => {
    const height = heightOf(cells);
    const row = drawRow(cells, y, height, width, index === 0);
    y += height;
    return row;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y + PAD}" width="${width}" height="${y + PAD}" role="img" aria-labelledby="title" lang="${escapeMarkup(words.language)}">
<title id="title">${escapeMarkup(title)}</title>
<style>${STYLE}</style>
<rect class="paper" width="${width}" height="${y + PAD}"/>
${head.map((one, index) => drawLine(one, PAD, PAD + index * LINE)).join('')}
${drawn.join('\n')}
</svg>
`;
}

function matrixRows(board: Board, words: BoardWords): Cells[] {
  return board.rows.map((row) => [
    [
      ...lines(row.label, HEAD),
      ...lines(`${stateWords(row, words)} · ${row.code}`, HEAD, { icon: iconOf(row), kind: 'soft' }),
    ],
    ...inColumns(board, row.cells).map((cell) =>
      (cell?.said ?? []).flatMap(({ reading }) => {
        const value = row.readings[reading] ?? '';
        return lines(isLettered(row) ? `${letterOf(reading)}  ${value}` : value, COLUMN);
      }),
    ),
  ]);
}

function timelineRows(board: Board, words: BoardWords): Cells[] {
  const days = board.days.map(({ key, cells }) => [
    lines(dayWords(key, words), HEAD, { kind: 'strong' }),
    ...inColumns(board, cells).map((cell) => eventLines(cell?.events ?? [], words)),
  ]);
  if (board.undated.length === 0) return days;
  const undated = board.columns.map((index) =>
    eventLines(
      board.undated.filter(({ place }) => place.source === index),
      words,
    ),
  );
  return [...days, [lines(words.undated, HEAD, { kind: 'strong' }), ...undated]];
}

function eventLines(events: Board['undated'], words: BoardWords): Line[] {
  return events.flatMap((event) => {
    const notes = eventNotes(event, words);
    const icon: { icon?: RowState } = event.state ? { icon: event.state } : {};
    return [...lines(event.text, COLUMN, icon), ...lines(notes.join(', '), COLUMN, { kind: 'soft' })];
  });
}

/** A text in lines that fit into a width, the icon before the first. */
function lines(text: string, width: number, look: Omit<Line, 'text' | 'whole'> = {}): Line[] {
  const { icon, ...plain } = look;
  const room = Math.floor((width - 2 * PAD - (icon ? LINE : 0)) / LETTER);
  const cut: string[] = [];
  let rest = text;
  while (rest !== '' && cut.length < MOST_LINES) {
    const isLast = cut.length === MOST_LINES - 1;
    const blank = rest.length <= room ? rest.length : rest.lastIndexOf(' ', room);
    const end = blank > 0 ? blank : room;
    cut.push(isLast ? plainLine(rest, room) : rest.slice(0, end));
    rest = isLast ? '' : rest.slice(end).trimStart();
  }
  const indent = icon ? { indent: true as const } : {};
  const whole = cut.join(' ') === text ? {} : { whole: text };
  return cut.map((one, index) =>
    index === 0 ? { text: one, ...look, ...whole } : { text: one, ...plain, ...indent },
  );
}

function heightOf(cells: Cells): number {
  return Math.max(1, ...cells.map((lines) => lines.length)) * LINE + 2 * PAD;
}

function drawRow(cells: Cells, y: number, height: number, width: number, isHead: boolean): string {
  const band = isHead ? `<rect class="band" y="${y}" width="${width}" height="${height}"/>` : '';
  const lines = cells.flatMap((content, column) =>
    content.map((one, index) => {
      const x = column === 0 ? PAD : HEAD + (column - 1) * COLUMN + PAD;
      return drawLine(one, x, y + PAD + index * LINE);
    }),
  );
  const rule = `<line class="line" x1="0" x2="${width}" y1="${y + height}" y2="${y + height}"/>`;
  return `<g>${band}${lines.join('')}${rule}</g>`;
}

function drawLine({ text, whole, icon, indent, kind }: Line, x: number, y: number): string {
  const mark = icon
    ? `<path class="${icon}" fill-rule="evenodd" transform="translate(${x} ${y + 2})" d="${ICONS[icon]}"/>`
    : '';
  const title = whole === undefined ? '' : `<title>${escapeMarkup(whole)}</title>`;
  const look = kind ? ` class="${kind}"` : '';
  return `${mark}<text${look} x="${x + (icon || indent ? LINE : 0)}" y="${y + 14}">${title}${escapeMarkup(text)}</text>`;
}
