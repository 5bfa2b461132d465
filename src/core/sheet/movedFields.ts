import type { FieldSpan } from './model';

/**
 * The spans of an entry's keys and values, moved by an offset when they are asked for: of the many entries behind an edit
 * hardly any ever is.
 */
export class MovedFields implements ReadonlyMap<string, FieldSpan> {
  readonly #fields: ReadonlyMap<string, FieldSpan>;
  readonly #by: number;

  constructor(fields: ReadonlyMap<string, FieldSpan>, by: number) {
    this.#fields = fields;
    this.#by = by;
  }

  get size(): number {
    return this.#fields.size;
  }

  get(name: string): FieldSpan | undefined {
    const field = this.#fields.get(name);
    return field && this.#moved(field);
  }

  has(name: string): boolean {
    return this.#fields.has(name);
  }

  keys(): MapIterator<string> {
    return this.#fields.keys();
  }

  values(): MapIterator<FieldSpan> {
    return this.#all().values();
  }

  entries(): MapIterator<[string, FieldSpan]> {
    return this.#all().entries();
  }

  [Symbol.iterator](): MapIterator<[string, FieldSpan]> {
    return this.entries();
  }

  forEach(each: (field: FieldSpan, name: string, fields: ReadonlyMap<string, FieldSpan>) => void): void {
    for (const [name, field] of this.#fields) each(this.#moved(field), name, this);
  }

  #all(): Map<string, FieldSpan> {
    return new Map([...this.#fields].map(([name, field]) => [name, this.#moved(field)]));
  }

  #moved({ key, value }: FieldSpan): FieldSpan {
    const by = this.#by;
    return {
      key: { start: key.start + by, end: key.end + by },
      value: { start: value.start + by, end: value.end + by },
    };
  }
}
