/** Under which a thing has what is kept of it. */
const KEPT = Symbol('kept');

interface Keeping {
  [KEPT]?: { readonly memo: Memo; readonly values: Map<unknown, unknown> };
}

/**
 * Keeps what was worked out of one thing alone (an article as read), so that after an edit only what was edited is worked
 * out again. What is kept goes when the thing goes: it lies on the thing itself, where nobody sees it. In a WeakMap it would
 * be slow to collect, since what is kept of one thing leads to other things of which something is kept: V8 follows such
 * chains one by one while all else stands still. Of a thing that two memos are asked about, the last one keeps.
 */
export class Memo {
  /**
   * @param make works the value out of `of` and nothing else; the same function each time, as values are kept by it.
   * @returns the value of `make(of)`, from before where it was asked for before.
   */
  of<Of extends object, Value>(of: Of, make: (of: Of) => Value): Value {
    const values = this.#valuesOf(of);
    if (values.has(make)) return values.get(make) as Value;
    const value = make(of);
    values.set(make, value);
    return value;
  }

  #valuesOf(of: Keeping): Map<unknown, unknown> {
    const known = of[KEPT];
    if (known?.memo === this) return known.values;
    const values = new Map<unknown, unknown>();
    // A copy of the thing is another thing.
    Object.defineProperty(of, KEPT, { value: { memo: this, values }, enumerable: false, writable: true });
    return values;
  }
}
