import { htmlPage } from '../report/page';
import { escapeMarkup } from '../text/escape';
import { STYLE } from './htmlStyle';
import { ICONS, iconOf, isLettered, letterOf } from './icons';
import { byReading, bylineOf, inColumns, MOST_COLUMNS, sourceAt } from './layout';
import type { Board, BoardEvent, BoardRow, BoardSource, Place } from './model';
import type { BoardWords } from './words';
import { dateWords, dayWords, eventNotes, fill, stateWords } from './words';

const text = escapeMarkup;

/**
 * A board as one page of HTML that loads nothing and runs nothing, for screens and for paper, light and dark.
 * @returns the whole document; every word of the articles in it is escaped.
 */
export function boardHtml(board: Board, words: BoardWords): string {
  const title = `${words.board}: ${board.title}`;
  const body = `<h1>${text(title)}</h1>
<section>
<h2>${text(words.matrix)}</h2>
${matrix(board, words)}
</section>
<section>
<h2>${text(words.timeline)}</h2>
${timeline(board, words)}
</section>
<section>
<h2>${text(words.sources)}</h2>
${sources(board, words)}
</section>`;
  return htmlPage({ language: words.language, title, style: STYLE, body });
}

function matrix(board: Board, words: BoardWords): string {
  if (board.rows.length === 0) return paragraph(words.noRows);
  if (board.columns.length > MOST_COLUMNS) {
    return board.rows.map((row) => listed(board, row, words)).join('\n');
  }
  const rows = board.rows.map((row) => {
    const cells = inColumns(board, row.cells).map((cell) => {
      const said = cell?.said.map(({ reading, places }) => value(row, reading, places)) ?? [];
      return `<td>${said.join('')}</td>`;
    });
    return `<tr class="${row.state}"><th scope="row">${heading(row, words)}</th>${cells.join('')}</tr>`;
  });
  return table(words.matrix, [words.fact, ...columnHeads(board, words)], rows);
}

function heading(row: BoardRow, words: BoardWords): string {
  const state = `<span class="state ${iconOf(row)}">${icon(iconOf(row))} ${text(stateWords(row, words))}</span>`;
  return `<span dir="auto">${text(row.label)}</span><small>${state} ${text(row.code)}</small>`;
}

function value(row: BoardRow, reading: number, places: readonly Place[]): string {
  const [first] = places;
  const sentence = first ? `${first.before}${first.words}${first.after}` : '';
  return `<div class="value" title="${text(sentence)}">${letter(row, reading)}<bdi>${text(row.readings[reading] ?? '')}</bdi></div>`;
}

function letter(row: BoardRow, reading: number): string {
  return isLettered(row) ? `<b class="letter">${letterOf(reading)}</b> ` : '';
}

/** A row of a story with many articles: each value with who gives it. */
function listed(board: Board, row: BoardRow, words: BoardWords): string {
  const items = byReading(row).map(
    ({ value: said, sources: who }, reading) =>
      `<li>${letter(row, reading)}<bdi>${text(said)}</bdi>: ${who.map((one) => name(sourceAt(board, one))).join(', ')}</li>`,
  );
  return `<h3 class="${row.state}">${heading(row, words)}</h3><ul>${items.join('')}</ul>`;
}

function timeline(board: Board, words: BoardWords): string {
  const days = board.days.map(({ key, cells }) => {
    const told = cells.map(
      ({ source, events }) =>
        `<tr><td>${name(sourceAt(board, source))}</td><td>${list(events.map((event) => eventItem(event, words)))}</td></tr>`,
    );
    const [first = '<tr>', ...others] = told;
    const day = `<th scope="rowgroup" rowspan="${cells.length}">${text(dayWords(key, words))}</th>`;
    return `<tbody>${first.replace('<tr>', () => `<tr>${day}`)}${others.join('')}</tbody>`;
  });
  const heads = [words.when, words.article, words.event].map((head) => `<span>${text(head)}</span>`);
  const undated = board.undated.map(
    (event) => `${name(sourceAt(board, event.place.source))}: ${eventItem(event, words)}`,
  );
  return [
    days.length === 0 ? paragraph(words.noDays) : groupedTable(words.timeline, heads, days),
    ...(undated.length === 0 ? [] : [`<h3>${text(words.undated)}</h3>${list(undated)}`]),
  ].join('\n');
}

function eventItem(event: BoardEvent, words: BoardWords): string {
  const mark = event.state ? `${icon(event.state)} ` : '';
  const notes = eventNotes(event, words);
  const noted = notes.length === 0 ? '' : ` <small>(${text(notes.join(', '))})</small>`;
  return `${mark}<bdi>${text(event.text)}</bdi>${noted}`;
}

function sources(board: Board, words: BoardWords): string {
  const rows = board.sources.map((source) => {
    const { outlet, date, copies, copyOf, shares, alone } = source;
    const names = (indexes: readonly number[]) => indexes.map((one) => sourceAt(board, one).name).join(', ');
    const notes = [
      ...(copyOf === undefined ? [] : [fill(words.copyOf, names([copyOf]))]),
      ...(copies.length === 0 ? [] : [fill(words.copies, names(copies))]),
      ...shares.map((share) => fill(words.sharesWith, names(share.with))),
    ];
    const cells = [
      text(outlet ?? ''),
      text(date === undefined ? '' : dateWords(date, words)),
      source.words.toLocaleString(words.language),
      list(notes.map(text)),
      list(alone.map((one) => `<bdi>${text(one.text)}</bdi>`)),
    ].map((cell) => `<td>${cell}</td>`);
    return `<tr><th scope="row">${name(source)}</th>${cells.join('')}</tr>`;
  });
  const { article, outlet, published, length, shares, alone } = words;
  return table(words.sources, [article, outlet, published, length, shares, alone].map(text), rows);
}

function columnHeads(board: Board, words: BoardWords): string[] {
  return board.columns.map((index) => {
    const source = sourceAt(board, index);
    const byline = bylineOf(source, (date) => dateWords(date, words));
    return `${name(source)}${byline === '' ? '' : `<small>${text(byline)}</small>`}`;
  });
}

function name(source: BoardSource): string {
  return `<bdi title="${text(source.path)}">${text(source.name)}</bdi>`;
}

function table(caption: string, heads: readonly string[], rows: readonly string[]): string {
  return groupedTable(caption, heads, [`<tbody>${rows.join('\n')}</tbody>`]);
}

function groupedTable(caption: string, heads: readonly string[], bodies: readonly string[]): string {
  const head = heads.map((cell) => `<th scope="col">${cell}</th>`).join('');
  return `<div class="wide" tabindex="0" role="region" aria-label="${text(caption)}"><table><thead><tr>${head}</tr></thead>${bodies.join('\n')}</table></div>`;
}

function list(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

function paragraph(words: string): string {
  return `<p>${text(words)}</p>`;
}

function icon(which: keyof typeof ICONS): string {
  return `<svg class="${which}" viewBox="0 0 16 16" aria-hidden="true"><path fill-rule="evenodd" d="${ICONS[which]}"/></svg>`;
}
