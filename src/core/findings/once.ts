import type { Finding, Severity } from './finding';

/** A finding with the text it rests on. */
export interface Found {
  readonly finding: Finding;
  readonly extent: Extent;
}

/** How far a finding reaches. */
export interface Extent {
  /** The stretches of text it touches, as numbers of cells of fixed length, so that overlaps are looked up and not searched. */
  readonly cells: readonly number[];
  /** Those of the reading that has the fewest: whatever covers the finding touches one of them. */
  readonly fewest: readonly number[];
  /** How many articles it speaks of. */
  readonly breadth: number;
}

const CELL = 64;

/** Numbers the cells of a story's texts that findings touch, from 0. */
export class Cells {
  readonly #numbers = new Map<string, number>();

  get size(): number {
    return this.#numbers.size;
  }

  /** The same function each time, since what it gives is kept by it. */
  readonly extentOf = (finding: Finding): Extent => {
    const touched = finding.readings.map(({ spans }) => {
      const own = new Set<number>();
      for (const { path, start, end } of spans)
        for (let cell = Math.floor(start / CELL); cell * CELL < end; cell++)
          own.add(this.#numberOf(`${path}\n${cell}`));
      return [...own];
    });
    const fewest = touched.reduce((a, b) => (b.length < a.length ? b : a));
    const cells = touched.length === 1 ? fewest : [...new Set(touched.flat())];
    return { cells, fewest, breadth: breadthOf(finding) };
  };

  #numberOf(cell: string): number {
    let number = this.#numbers.get(cell);
    if (number === undefined) this.#numbers.set(cell, (number = this.#numbers.size));
    return number;
  }
}

/** How many articles a finding speaks of. */
export function breadthOf({ readings }: Finding): number {
  return new Set(readings.flatMap(({ spans }) => spans.map(({ path, copyOf }) => copyOf ?? path))).size;
}

/** The findings that touch each cell. */
class Touching {
  /** For each cell its last entry, counted from 1. */
  readonly #last: Int32Array;
  /** For each entry the one before it of the same cell. */
  readonly #before: number[] = [];
  readonly #findings: Finding[] = [];

  constructor(cells: number) {
    this.#last = new Int32Array(cells);
  }

  add({ finding, extent }: Found): void {
    for (const cell of extent.cells) {
      this.#before.push(this.#last[cell] as number);
      this.#last[cell] = this.#findings.push(finding);
    }
  }

  some(cell: number, holds: (finding: Finding) => boolean): boolean {
    for (let entry = this.#last[cell] as number; entry > 0; entry = this.#before[entry - 1] as number)
      if (holds(this.#findings[entry - 1] as Finding)) return true;
    return false;
  }
}

/**
 * Drops a finding whose every reading overlaps a reading of a graver one, or of one before it that is as grave, and one whose
 * id another has: one disagreement is told once.
 * @param size more than any number of a cell in `all`
 */
export function oncePerDisagreement(all: readonly Found[], size: number): Found[] {
  const sorted = [...all].sort((a, b) => TURN[a.finding.severity] - TURN[b.finding.severity]);
  // Nothing but a hint covers a hint.
  const [hints, others] = [new Touching(size), new Touching(size)];
  const ids = new Set<string>();
  return sorted.filter((found) => {
    const { finding, extent } = found;
    const before = finding.severity === 'hint' ? hints : others;
    if (ids.has(finding.id)) return false;
    if (extent.fewest.some((cell) => before.some(cell, (other) => covers(other, finding)))) return false;
    ids.add(finding.id);
    before.add(found);
    return true;
  });
}

/** Which are heard before others: contradictions, then variances, then matters of sources. */
const TURN: Readonly<Record<Severity, number>> = { error: 0, warning: 0, information: 1, hint: 2 };

function covers(before: Finding, after: Finding): boolean {
  return after.readings.every(({ spans }) =>
    spans.some((span) =>
      before.readings.some((reading) =>
        reading.spans.some(
          (other) => other.path === span.path && other.start < span.end && span.start < other.end,
        ),
      ),
    ),
  );
}
