/**
 * Keeps what was worked out of one thing alone (an article as read), so that after an edit only what was edited is worked
 * out again. What is kept goes when the thing goes.
 */
export class Memo {
  readonly #kept = new WeakMap<object, Map<unknown, unknown>>();

  /**
   * @param make works the value out of `of` and nothing else; the same function each time, as values are kept by it.
   * @returns the value of `make(of)`, from before where it was asked for before.
   */
  of<Of extends object, Value>(of: Of, make: (of: Of) => Value): Value {
    let values = this.#kept.get(of);
    if (!values) this.#kept.set(of, (values = new Map()));
    if (values.has(make)) return values.get(make) as Value;
    const value = make(of);
    values.set(make, value);
    return value;
  }
}
