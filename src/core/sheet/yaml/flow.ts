import type { Span } from '../../text/span';
import type { TextEdit } from '../model';

/** What is to change in one collection in flow style: parts that go and parts that come, with the commas between them. */
export class FlowChange {
  readonly #parts: readonly Span[];
  readonly #open: number;
  readonly #removed = new Map<number, (() => void) | undefined>();
  readonly #added: { readonly after: number; readonly text: string }[] = [];

  /**
   * @param parts the items or pairs, each from its anchor or key to the end of its value.
   * @param open the offset behind the opening bracket.
   */
  constructor(parts: readonly Span[], open: number) {
    this.#parts = parts;
    this.#open = open;
  }

  /** @param otherwise what is done where the part cannot go because a comment stands beside it. */
  remove(index: number, otherwise?: () => void): void {
    this.#removed.set(index, otherwise);
  }

  /** @param after index of the part it follows; -1 for the first place. */
  add(after: number, text: string): void {
    this.#added.push({ after, text });
  }

  /** The edits that make the change in a text. */
  edits(text: string): TextEdit[] {
    const edits: TextEdit[] = [];
    const kept = this.#parts.flatMap((_, index) => (this.#removed.has(index) ? [] : [index]));
    for (const run of this.#runs()) {
      const span = this.#spanOf(run.first, run.last);
      const beside =
        text.slice(span.start, this.#part(run.first).start) + text.slice(this.#part(run.last).end, span.end);
      const between = text.slice(this.#part(run.first).start, this.#part(run.last).end);
      if (beside.includes('#') || (run.last > run.first && between.includes('#'))) {
        for (let index = run.first; index <= run.last; index++) {
          kept.push(index);
          this.#removed.get(index)?.();
        }
      } else edits.push({ ...span, text: '' });
    }
    const places = kept.sort((a, b) => a - b);
    const [first] = places;
    this.#added.forEach(({ after, text: added }, turn) => {
      const previous = places.findLast((index) => index <= after);
      const at = previous === undefined ? first : undefined;
      if (previous !== undefined) edits.push(insertion(this.#part(previous).end, `, ${added}`));
      else if (at !== undefined) edits.push(insertion(this.#part(at).start, `${added}, `));
      else edits.push(insertion(this.#parts[0]?.start ?? this.#open, turn === 0 ? added : `, ${added}`));
    });
    return edits;
  }

  #part(index: number): Span {
    return this.#parts[index] as Span;
  }

  /** Runs of neighbours that go. */
  #runs(): { first: number; last: number }[] {
    const runs: { first: number; last: number }[] = [];
    for (const index of [...this.#removed.keys()].sort((a, b) => a - b)) {
      const run = runs.at(-1);
      if (run?.last === index - 1) run.last = index;
      else runs.push({ first: index, last: index });
    }
    return runs;
  }

  /** A run with the comma that goes with it. */
  #spanOf(first: number, last: number): Span {
    const next = this.#parts[last + 1];
    if (next) return { start: this.#part(first).start, end: next.start };
    return { start: this.#parts[first - 1]?.end ?? this.#part(first).start, end: this.#part(last).end };
  }
}

function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}
