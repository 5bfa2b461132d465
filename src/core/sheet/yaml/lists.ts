import { isAlias } from 'yaml';
import { endOf, resolve, spanOf, textOf } from './document';
import type { OpenSheet, YAMLSeq } from './document';
import type { Fields } from './emit';
import { itemLines, rowLines, rowOf, scalarText } from './emit';
import type { FlowChange } from './flow';
import type { EditQueue } from './queue';
import { commentsIn, holdsAnchor } from './touched';

/** An item to put into a list. */
export interface NewItem {
  readonly fields: Fields;
  /** Whether a blank line sets it apart from what is before it. */
  readonly spaced?: boolean;
  /** Whether it is written in flow style: see {@link rowLines}. */
  readonly inline?: boolean;
}

/** The lines of new items in block style, without their indent. */
export function linesOf(items: readonly NewItem[]): string[] {
  return items.flatMap(({ fields, spaced, inline }, index) => [
    ...(spaced && index > 0 ? [''] : []),
    ...(inline ? rowLines(fields) : itemLines(fields)),
  ]);
}

/** Changes the items of lists, in block and in flow style. */
export class ListWriter {
  readonly #opened: OpenSheet;
  readonly #queue: EditQueue;

  constructor(opened: OpenSheet, queue: EditQueue) {
    this.#opened = opened;
    this.#queue = queue;
  }

  /**
   * Puts a new item into a list of maps.
   * @param after index of the item it follows; -1 for the first place.
   */
  insertItem(list: YAMLSeq, after: number, { fields, spaced, inline }: NewItem): void {
    const previous = list.items[after];
    if (list.flow) return this.#flow(list).add(after, rowOf(fields));
    const indent = this.#queue.columnOf((list.range as [number, number, number])[0]);
    const lines = inline ? rowLines(fields) : itemLines(fields);
    if (previous === undefined) {
      const start = this.#queue.lineStart((list.range as [number, number, number])[0]);
      return this.#queue.insertLines(start, indent, spaced ? [...lines, ''] : lines);
    }
    const isLast = after === list.items.length - 1;
    const at = this.#queue.afterLines(endOf(previous) ?? 0, indent, isLast);
    this.#queue.insertLines(at, indent, spaced ? ['', ...lines] : lines);
  }

  /** Removes items, each with its line; see {@link removeItem}. */
  removeItems(list: YAMLSeq, indexes: readonly number[]): void {
    for (const index of indexes) this.removeItem(list, index);
  }

  /** Removes an item of a list of maps with its line, keeping the comments in and behind it. */
  removeItem(list: YAMLSeq, index: number): void {
    if (list.flow) {
      this.#flow(list).remove(index);
      return;
    }
    const item = list.items[index];
    const content = spanOf(item).start;
    const dash = this.#queue.text.lastIndexOf('-', content - 1);
    const end = this.#queue.lineEndAfter(endOf(item) ?? content);
    const indent = this.#queue.columnOf(dash);
    this.#queue.removeLines({ start: this.#queue.lineStart(dash), end }, indent, [item]);
  }

  /** Makes a list of words hold the wanted ones, whatever their order; what stays keeps its place and style. */
  setWords(list: YAMLSeq, wanted: readonly string[]): void {
    const present = list.items.map((item) => textOf(resolve(this.#opened, item)));
    if (present.length === wanted.length && present.every((word, index) => word === wanted[index])) return;
    const has = new Set(present);
    const wants = new Set(wanted);
    const missing = wanted.filter((word) => !has.has(word));
    const extra = present.flatMap((word, index) =>
      word !== undefined && !wants.has(word) && !holdsAnchor(list.items[index]) ? [index] : [],
    );
    if (list.flow) {
      this.#setFlowWords(list, missing, extra);
      return;
    }
    const indent = this.#queue.columnOf((list.range as [number, number, number])[0]);
    const at = this.#queue.afterLines(endOf(list) ?? 0, indent, true);
    this.#queue.insertLines(
      at,
      indent,
      missing.map((word) => `- ${scalarText(word)}`),
    );
    if (extra.length < list.items.length || missing.length > 0) {
      for (const index of extra) this.removeItem(list, index);
    }
  }

  #setFlowWords(list: YAMLSeq, missing: readonly string[], extra: readonly number[]): void {
    if (missing.length === 0 && extra.length === 0) return;
    const { start, end } = spanOf(list);
    const kept = list.items.filter((_, index) => !extra.includes(index));
    if (commentsIn(this.#queue.text, start, end, list.items).length > 0) {
      // A comment may speak of any of the words: none is taken away.
      for (const word of missing) this.#flow(list).add(list.items.length - 1, scalarText(word, true));
      return;
    }
    const words = [
      ...kept.map((item) => this.#queue.text.slice(this.#startWithAnchor(item), spanOf(item).end)),
      ...missing.map((word) => scalarText(word, true)),
    ];
    this.#queue.replace({ start, end }, `[${words.join(', ')}]`);
  }

  /** Where an item begins with its anchor or tag. */
  #startWithAnchor(item: unknown): number {
    const { start } = spanOf(item);
    if (isAlias(item) || !holdsAnchor(item)) return start;
    return this.#queue.text.lastIndexOf('&', start);
  }

  #flow(list: YAMLSeq): FlowChange {
    const parts = () =>
      list.items.map((item) => ({
        start: this.#startWithAnchor(item),
        end: endOf(item) ?? spanOf(item).end,
      }));
    return this.#queue.flow(list, parts, spanOf(list).start + 1);
  }
}
