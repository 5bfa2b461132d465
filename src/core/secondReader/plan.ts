import type { ReadArticle } from './articles';
import { INSTRUCTION } from './instruction';
import { headOf, lineText, sentLines } from './lines';
import type { ModelRequest, RequestLimit } from './reading';
import { LONGEST_WORD, wordsIn } from './words';

/** Lines of one article, in a row. */
interface Piece {
  readonly index: number;
  readonly path: string;
  readonly head: string;
  readonly lines: readonly string[];
  /** The place of its first line among the lines of the article that are sent. */
  readonly from: number;
  readonly words: number;
}

/** Pieces that are sent together. */
interface Part {
  readonly pieces: readonly Piece[];
  readonly words: number;
}

/** The fewest words of articles that a part is made for, however small the limit is. */
const LEAST = 200;

/**
 * Lays out what a model is sent. A story that fits goes in one request; another is cut into the fewest parts of which any
 * two fit into one, and every two go together, so that each line is set against each other line. Articles are cut between
 * lines where that saves a part, or where one is larger than a part; a line that is larger is cut between words.
 */
export function planRequests(articles: readonly ReadArticle[], { words }: RequestLimit): ModelRequest[] {
  const room = Math.max(words - wordsIn(INSTRUCTION), 2 * LEAST);
  const whole = articles.flatMap((reading, index) => pieceOf(reading, index) ?? []);
  if (whole.length === 0) return [];
  const total = whole.reduce((sum, piece) => sum + piece.words, 0);
  if (total <= room) return [requestOf(whole)];
  const parts = partsOf(whole, Math.floor(room / 2));
  if (parts.length === 1) return [requestOf((parts[0] as Part).pieces)];
  return parts.flatMap((part, index) =>
    parts.slice(index + 1).map((other) => requestOf([...part.pieces, ...other.pieces])),
  );
}

function pieceOf(reading: ReadArticle, index: number): Piece | undefined {
  const { article } = reading;
  const lines = sentLines(article).map(({ number, start, end }) =>
    lineText(index, number, article.said(start, end)),
  );
  return lines.length === 0 ? undefined : piece(index, article.path, headOf(index, reading), lines, 0);
}

function piece(index: number, path: string, head: string, lines: readonly string[], from: number): Piece {
  const words = lines.reduce((sum, line) => sum + wordsIn(line), wordsIn(head));
  return { index, path, head, lines, from, words };
}

/** Whole articles where that takes no more parts than cutting them does; else cut. */
function partsOf(whole: readonly Piece[], room: number): Part[] {
  const fitting = whole.flatMap((one) => (one.words <= room ? [one] : cut(one, room)));
  const filled = fillWhole(fitting, room);
  const poured = pour(whole, room);
  return filled.length <= poured.length ? filled : poured;
}

/** Each piece, the largest first, into the first part with room for it. */
function fillWhole(pieces: readonly Piece[], room: number): Part[] {
  const parts: { pieces: Piece[]; words: number }[] = [];
  for (const one of [...pieces].sort((a, b) => b.words - a.words)) {
    const part = parts.find(({ words }) => words + one.words <= room);
    if (part) {
      part.pieces.push(one);
      part.words += one.words;
    } else parts.push({ pieces: [one], words: one.words });
  }
  return parts.map(({ pieces: own, words }) => ({
    words,
    pieces: own.sort((a, b) => a.index - b.index),
  }));
}

/** Piece behind piece, each part filled to the last line that fits. */
function pour(pieces: readonly Piece[], room: number): Part[] {
  const parts: { pieces: Piece[]; words: number }[] = [{ pieces: [], words: 0 }];
  for (const { index, path, head, lines } of pieces) {
    const heading = wordsIn(head);
    let from = 0;
    let open: string[] = [];
    let size = heading;
    const close = () => {
      if (open.length === 0) return;
      const part = parts.at(-1) as { pieces: Piece[]; words: number };
      part.pieces.push(piece(index, path, head, open, from));
      part.words += size;
      from += open.length;
      open = [];
      size = heading;
    };
    for (const line of lines.flatMap((one) => cutLine(one, room - heading))) {
      const more = wordsIn(line);
      if (
        (parts.at(-1) as Part).words + size + more > room &&
        ((parts.at(-1) as Part).words > 0 || open.length > 0)
      ) {
        close();
        parts.push({ pieces: [], words: 0 });
      }
      open.push(line);
      size += more;
    }
    close();
  }
  return parts.filter(({ pieces: own }) => own.length > 0);
}

/** An article that is larger than a part, in pieces. */
function cut(one: Piece, room: number): Piece[] {
  return pour([one], room).flatMap(({ pieces }) => pieces);
}

/** A line that is larger than a part, in several with the same id. */
function cutLine(line: string, room: number): string[] {
  if (wordsIn(line) <= room) return [line];
  const [id = '', ...words] = line.split(' ');
  const lines: string[] = [];
  let open: string[] = [];
  let size = 1;
  for (const word of words.flatMap((long) => chunks(long, Math.max(1, room - 1)))) {
    const more = wordsIn(word);
    if (size + more > room && open.length > 0) {
      lines.push([id, ...open].join(' '));
      open = [];
      size = 1;
    }
    open.push(word);
    size += more;
  }
  return [...lines, [id, ...open].join(' ')];
}

/** A word without a blank that is larger than a part by itself, in stretches that fit. */
function chunks(word: string, room: number): string[] {
  const most = room * LONGEST_WORD;
  const parts: string[] = [];
  for (let from = 0; from < word.length;) {
    let to = Math.min(word.length, from + most);
    // A pair of surrogates is one character.
    if (to < word.length && /[\uDC00-\uDFFF]/.test(word[to] ?? '')) to--;
    parts.push(word.slice(from, to));
    from = to;
  }
  return parts;
}

/** The text of a request: pieces of one article that follow each other stand under one heading. */
function requestOf(pieces: readonly Piece[]): ModelRequest {
  const blocks: string[] = [INSTRUCTION];
  const sorted = [...pieces].sort((a, b) => a.index - b.index || a.from - b.from);
  sorted.forEach(({ index, head, lines }, at) => {
    const goesOn = sorted[at - 1]?.index === index;
    blocks.push([...(goesOn ? [] : [head]), ...lines].join('\n'));
  });
  const text = blocks.reduce((all, block, at) => {
    const goesOn = at > 1 && sorted[at - 1]?.index === sorted[at - 2]?.index;
    return at === 0 ? block : `${all}${goesOn ? '\n' : '\n\n'}${block}`;
  }, '');
  return { text: `${text}\n`, words: wordsIn(text), articles: [...new Set(sorted.map(({ path }) => path))] };
}
