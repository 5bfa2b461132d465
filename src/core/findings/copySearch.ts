import type { Body, WordRow } from './runs';
import { sizeOf, startOf } from './runs';
import type { RunTable, Take } from './runTable';
import { runsOf } from './runTable';

/** Words in a row by which two sentences are found to be copies of one. */
const RUN = 5;
/** A run that stands in a story more often than this says nothing. */
const COMMON = 12;
/** Sentences outside these lengths, in words, are not compared. */
const SHORTEST = 7;
/** The most words a sentence has that is compared. */
export const LONGEST = 70;

/** A sentence of a body. */
export interface Place {
  readonly body: Body;
  readonly sentence: number;
}

/** Whether a sentence is compared. */
function isCompared(row: WordRow, sentence: number): boolean {
  const size = sizeOf(row, sentence);
  return size >= SHORTEST && size <= LONGEST;
}

/** The sentences of a body that are compared. */
export function placesIn(body: Body): Place[] {
  return body.sentences.ends.flatMap((_, sentence) =>
    isCompared(body.sentences, sentence) ? [{ body, sentence }] : [],
  );
}

/** Where the runs of some sentences stand in a story. */
export class CopySearch {
  /** The sentences of the story that have one of the runs, in the order of the story. */
  readonly places: readonly Place[];
  readonly #table: RunTable;
  /** How often each run stands in the story, by its number. */
  readonly #counts: Int32Array;
  /** The runs of the sentences, one sentence after the other: the index of the first word of each and its number. */
  readonly #runs: number[] = [];
  /** For each sentence, where its runs end in {@link #runs}. */
  readonly #ends: number[] = [];
  /** The sentences that each run has, one run after the other, those of common runs left out. */
  readonly #having: Int32Array;
  /** For each run, where its sentences end in {@link #having}. */
  readonly #havingEnds: Int32Array;
  /** The sentence that each was last found to share a run with. */
  readonly #metBy: Int32Array;

  /**
   * @param wanted the sentences whose runs are looked for, of the story or not
   * @param story all bodies in order
   * @param whole whether all sentences of the story are wanted
   */
  constructor(wanted: readonly Place[], story: readonly Body[], whole: boolean) {
    const each = (take: Take) => {
      for (const { body, sentence } of wanted)
        take(
          body.sentences.codes,
          startOf(body.sentences, sentence),
          body.sentences.ends[sentence] as number,
        );
    };
    this.#table = runsOf(RUN, total(wanted), each, whole);
    const places: Place[] = [];
    for (const body of story) this.#look(body, places);
    this.places = places;
    this.#counts = this.#count();
    [this.#having, this.#havingEnds] = this.#list();
    this.#metBy = new Int32Array(this.places.length).fill(-1);
  }

  /** Looks for the runs in a body. @param places gets the sentences that have some */
  #look(body: Body, places: Place[]): void {
    const { sentences: row } = body;
    for (let sentence = 0; sentence < row.ends.length; sentence++) {
      if (!isCompared(row, sentence)) continue;
      const before = this.#runs.length;
      this.#table.find(row.codes, startOf(row, sentence), row.ends[sentence] as number, this.#runs);
      if (this.#runs.length === before) continue;
      places.push({ body, sentence });
      this.#ends.push(this.#runs.length);
    }
  }

  #count(): Int32Array {
    const counts = new Int32Array(this.#table.size);
    for (let at = 1; at < this.#runs.length; at += 2) {
      const run = this.#runs[at] as number;
      counts[run] = (counts[run] as number) + 1;
    }
    return counts;
  }

  /** The sentences by run. Method: counting sort. */
  #list(): [having: Int32Array, ends: Int32Array] {
    const ends = new Int32Array(this.#counts.length);
    let length = 0;
    for (let run = 0; run < ends.length; run++) {
      ends[run] = length;
      if (this.#isTelling(run)) length += this.#counts[run] as number;
    }
    const having = new Int32Array(length);
    this.places.forEach((_, place) => {
      for (let at = this.#startOf(place) + 1; at < (this.#ends[place] as number); at += 2) {
        const run = this.#runs[at] as number;
        if (!this.#isTelling(run)) continue;
        having[ends[run] as number] = place;
        ends[run] = (ends[run] as number) + 1;
      }
    });
    return [having, ends];
  }

  #startOf(place: number): number {
    return place === 0 ? 0 : (this.#ends[place - 1] as number);
  }

  /** Whether a run stands in the story more than once and not too often. */
  #isTelling(run: number): boolean {
    const count = this.#counts[run] as number;
    return count > 1 && count <= COMMON;
  }

  /** The sentences that have a telling run of one, by index, each once, that one among them. */
  sharing(place: number): number[] {
    const others: number[] = [];
    for (let at = this.#startOf(place) + 1; at < (this.#ends[place] as number); at += 2) {
      const run = this.#runs[at] as number;
      if (!this.#isTelling(run)) continue;
      const end = this.#havingEnds[run] as number;
      for (let next = end - (this.#counts[run] as number); next < end; next++) {
        const other = this.#having[next] as number;
        if (this.#metBy[other] === place) continue;
        this.#metBy[other] = place;
        others.push(other);
      }
    }
    return others;
  }

  /** The word of a sentence at which the first telling run starts that another has too. */
  firstShared(place: number, other: number): number {
    const runs = new Set<number>();
    for (let at = this.#startOf(other) + 1; at < (this.#ends[other] as number); at += 2)
      runs.add(this.#runs[at] as number);
    for (let at = this.#startOf(place); at < (this.#ends[place] as number); at += 2) {
      const run = this.#runs[at + 1] as number;
      if (this.#isTelling(run) && runs.has(run)) return this.#runs[at] as number;
    }
    return -1;
  }

  /**
   * The sentences, other than those that came, with a run that tells now and did not before the changes, or the other way
   * about.
   * @param came the bodies that came to the story; @param gone the sentences that went from it
   */
  swayed(came: ReadonlySet<Body>, gone: readonly Place[]): Place[] {
    const before = this.#counts.slice();
    const take = (runs: readonly number[], start: number, end: number, by: number) => {
      for (let at = start + 1; at < end; at += 2) {
        const run = runs[at] as number;
        before[run] = (before[run] as number) + by;
      }
    };
    this.places.forEach(({ body }, place) => {
      if (came.has(body)) take(this.#runs, this.#startOf(place), this.#ends[place] as number, -1);
    });
    for (const { body, sentence } of gone) {
      const runs: number[] = [];
      this.#table.find(
        body.sentences.codes,
        startOf(body.sentences, sentence),
        body.sentences.ends[sentence] as number,
        runs,
      );
      take(runs, 0, runs.length, 1);
    }
    const crossed = (run: number) =>
      (before[run] as number) > COMMON !== (this.#counts[run] as number) > COMMON;
    return this.places.filter(({ body }, place) => {
      if (came.has(body)) return false;
      for (let at = this.#startOf(place) + 1; at < (this.#ends[place] as number); at += 2)
        if (crossed(this.#runs[at] as number)) return true;
      return false;
    });
  }
}

/** How many runs some sentences have at most. */
function total(places: readonly Place[]): number {
  return places.reduce((sum, { body, sentence }) => sum + sizeOf(body.sentences, sentence), 0);
}
