import type { WordRow } from '../texts/runs';
import { startOf } from '../texts/runs';
import type { RunTable, Take } from '../texts/runTable';
import { runsOf } from '../texts/runTable';
import type { Steps } from '../../text/steps';

/** A run of words that another piece of the story had before. */
export interface Link<Of> {
  /** The index of its first word. */
  readonly at: number;
  /** Whose words have the run first in the story, and the index of its first word among them. */
  readonly first: Of;
  readonly firstAt: number;
}

/**
 * Where each run of words stands first in a story, kept from one comparison to the next. No index of the runs is kept: after
 * an edit the story is looked through for those of the edited article, which takes some nanoseconds a word.
 */
export class FirstPlaces<Of> {
  readonly #length: number;
  readonly #rowOf: (of: Of) => WordRow;
  readonly #links = new Map<Of, readonly Link<Of>[]>();

  /** @param length how many words a run has; @param rowOf the words of an article, in pieces that no run goes beyond */
  constructor(length: number, rowOf: (of: Of) => WordRow) {
    this.#length = length;
    this.#rowOf = rowOf;
  }

  /** The runs that another piece had before, in the order of the words. */
  linksOf(of: Of): readonly Link<Of>[] {
    return this.#links.get(of) ?? [];
  }

  /**
   * Brings the links up to date, an article at a step and all at the last. An update that is not gone on with changes nothing.
   * @param all articles of the story, in order
   * @returns those that came and those whose links are others than before
   */
  *updating(all: readonly Of[]): Steps<readonly Of[]> {
    const now = new Set(all);
    const came = all.filter((of) => !this.#links.has(of));
    const gone = [...this.#links.keys()].filter((of) => !now.has(of));
    if (came.length + gone.length === 0) return came;
    const pass = new Pass<Of>(this.#length, [...came, ...gone].map(this.#rowOf), came.length === all.length);
    yield;
    const found: number[] = [];
    const changed = new Map<Of, readonly Link<Of>[]>();
    for (const of of all) {
      const { links, end } = pass.link(of, this.#rowOf(of), found);
      const known = this.#links.get(of);
      const updated = known ? merged(known, found, end, links) : links;
      if (!known || !isSame(known, updated)) changed.set(of, updated);
      yield;
    }
    for (const of of gone) this.#links.delete(of);
    for (const [of, links] of changed) this.#links.set(of, links);
    return [...changed.keys()];
  }
}

const NONE: readonly never[] = [];

/** The links known before, but for those of the runs that were found up to `end`, and those of these now; all in order. */
function merged<Of>(
  known: readonly Link<Of>[],
  found: readonly number[],
  end: number,
  links: readonly Link<Of>[],
): readonly Link<Of>[] {
  if (end === 0) return known;
  const all: Link<Of>[] = [];
  let next = 0;
  let looked = 0;
  for (const link of known) {
    while (looked < end && (found[looked] as number) < link.at) looked += 2;
    if (looked < end && found[looked] === link.at) continue;
    while (next < links.length && (links[next] as Link<Of>).at < link.at) all.push(links[next++] as Link<Of>);
    all.push(link);
  }
  while (next < links.length) all.push(links[next++] as Link<Of>);
  return all;
}

function isSame<Of>(a: readonly Link<Of>[], b: readonly Link<Of>[]): boolean {
  if (a === b || a.length !== b.length) return a === b;
  for (let index = 0; index < a.length; index++) {
    const one = a[index] as Link<Of>;
    const other = b[index] as Link<Of>;
    if (one.at !== other.at || one.first !== other.first || one.firstAt !== other.firstAt) return false;
  }
  return true;
}

/** Goes through a story once, to link some runs to where they stand first. */
class Pass<Of> {
  readonly #table: RunTable;
  readonly #met: Of[] = [];
  /** For each run, by its number, the article that has it first, as its index among those met and one. */
  readonly #first: Int32Array;
  readonly #firstAt: Int32Array;

  /** @param wanted rows of words whose runs are linked; @param whole whether these are all that there are */
  constructor(length: number, wanted: readonly WordRow[], whole: boolean) {
    const words = wanted.reduce((sum, { codes }) => sum + codes.length, 0);
    const each = (take: Take) => {
      for (const row of wanted)
        for (let piece = 0; piece < row.ends.length; piece++)
          take(row.codes, startOf(row, piece), row.ends[piece] as number);
    };
    this.#table = runsOf(length, words, each, whole);
    this.#first = new Int32Array(this.#table.size);
    this.#firstAt = new Int32Array(this.#table.size);
  }

  /**
   * The links of the next article.
   * @param found gets its runs that are looked for, from its beginning: the index of the first word of each and its number
   * @returns them, and where in `found` its runs end
   */
  link(of: Of, row: WordRow, found: number[]): { links: readonly Link<Of>[]; end: number } {
    let links: Link<Of>[] | undefined;
    let end = 0;
    this.#met.push(of);
    const own = this.#met.length;
    for (let piece = 0; piece < row.ends.length; piece++) {
      const start = startOf(row, piece);
      let next = end;
      end = this.#table.find(row.codes, start, row.ends[piece] as number, found, end);
      for (; next < end; next += 2) {
        const at = found[next] as number;
        const run = found[next + 1] as number;
        const first = this.#first[run] as number;
        const firstAt = this.#firstAt[run] as number;
        if (first === 0) {
          this.#first[run] = own;
          this.#firstAt[run] = at;
        } else if (first !== own || firstAt < start)
          (links ??= []).push({ at, first: this.#met[first - 1] as Of, firstAt });
      }
    }
    return { links: links ?? NONE, end };
  }
}
