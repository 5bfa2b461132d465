import { append } from '../../text/append';
import type { Steps } from '../../text/steps';
import { sharedWords } from '../texts/alignment';
import type { WordRow } from '../texts/runs';
import { pieceAt, startOf } from '../texts/runs';
import { FirstPlaces } from './firstPlaces';
import { Joined } from './joined';
import { RUN } from './quotes';

/** The share of the shorter quotation's words that must stand in the longer one, in order. */
const ALIKE = 0.6;

/** What an article quotes, by its words alone: a piece for each quotation. */
export interface QuotedWords {
  readonly path: string;
  readonly row: WordRow;
}

/** A quotation, by its article and its index among the quotations of that. */
export interface QuotedPiece {
  readonly path: string;
  readonly index: number;
}

/** The words of an article: the same object from one comparison to the next while they are the same. */
interface Kept extends QuotedWords {
  readonly pieces: readonly Piece[];
}

interface Piece extends QuotedPiece {
  readonly row: WordRow;
}

/** A quotation that has a run of words of another. */
interface Tie {
  readonly piece: Piece;
  /** The first one that has the run. */
  readonly first: Piece;
  /** Whether they are one quotation, where that was asked. */
  alike?: boolean;
}

/** Which quotations of a story are one by their words, kept from one comparison to the next. */
export class QuotedAlike {
  readonly #runs = new FirstPlaces<Kept>(RUN, ({ row }) => row);
  #kept: ReadonlyMap<string, Kept> = new Map();
  readonly #ties = new Map<Kept, readonly Tie[]>();
  #joined: readonly (readonly QuotedPiece[])[] = [];

  /**
   * Brings all up to date, an article at a step. An update that is not gone on with is made up for by the next.
   * @param all what the articles of the story quote, in order
   * @returns the quotations that are one, in the order of the first of each
   */
  *joining(all: readonly QuotedWords[]): Steps<readonly (readonly QuotedPiece[])[]> {
    const kept = all.map((words) => this.#keptOf(words));
    const before = [...this.#kept.values()];
    if (kept.length === before.length && kept.every((each, at) => each === before[at])) return this.#joined;
    const changed = yield* this.#runs.updating(kept);
    this.#update(kept, changed);
    yield;
    this.#joined = yield* this.#joining(kept);
    this.#kept = new Map(kept.map((each) => [each.path, each]));
    return this.#joined;
  }

  #keptOf({ path, row }: QuotedWords): Kept {
    const known = this.#kept.get(path);
    if (known && isSame(known.row, row)) return known;
    return { path, row, pieces: row.ends.map((_, index) => ({ path, index, row })) };
  }

  #update(all: readonly Kept[], changed: readonly Kept[]): void {
    const now = new Set(all);
    for (const kept of this.#ties.keys()) if (!now.has(kept)) this.#ties.delete(kept);
    for (const kept of changed) {
      const ties = this.#tiesOf(kept);
      if (ties.length > 0) this.#ties.set(kept, ties);
      else this.#ties.delete(kept);
    }
  }

  /** Each quotation of an article with each that has a run of it before. */
  #tiesOf(kept: Kept): Tie[] {
    const ties: Tie[] = [];
    const firsts = new Set<Piece>();
    let last: Piece | undefined;
    for (const { at, first: other, firstAt } of this.#runs.linksOf(kept)) {
      const piece = pieceOf(kept, at);
      if (piece !== last) firsts.clear();
      last = piece;
      const first = pieceOf(other, firstAt);
      if (firsts.has(first)) continue;
      firsts.add(first);
      ties.push({ piece, first });
    }
    return ties;
  }

  *#joining(all: readonly Kept[]): Steps<QuotedPiece[][]> {
    const joined = new Joined<Piece>();
    const tied = new Set<Piece>();
    for (const kept of all) {
      for (const tie of this.#ties.get(kept) ?? []) {
        if (joined.find(tie.piece) === joined.find(tie.first)) continue;
        tie.alike ??= isAlike(tie);
        if (!tie.alike) continue;
        joined.join(tie.piece, tie.first);
        tied.add(tie.piece).add(tie.first);
      }
      yield;
    }
    const groups = new Map<Piece, Piece[]>();
    if (tied.size === 0) return [];
    for (const { pieces } of all)
      for (const piece of pieces) if (tied.has(piece)) append(groups, joined.find(piece), piece);
    return [...groups.values()];
  }
}

function isSame(a: WordRow, b: WordRow): boolean {
  if (a === b) return true;
  return (
    a.codes.length === b.codes.length &&
    a.ends.length === b.ends.length &&
    a.ends.every((end, piece) => end === b.ends[piece]) &&
    a.codes.every((code, at) => code === b.codes[at])
  );
}

/** The quotation whose words have one of an index among all that are quoted. */
function pieceOf({ row, pieces }: Kept, word: number): Piece {
  return pieces[pieceAt(row, word)] as Piece;
}

function isAlike({ piece, first }: Tie): boolean {
  const [one, other] = [wordsOf(piece), wordsOf(first)];
  return sharedWords(one, other) >= ALIKE * Math.min(one.length, other.length);
}

function wordsOf({ row, index }: Piece): Int32Array {
  return row.codes.subarray(startOf(row, index), row.ends[index]);
}
