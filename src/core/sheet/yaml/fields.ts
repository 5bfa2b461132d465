import { isAlias, isScalar, isSeq } from 'yaml';
import type { Span } from '../../text/span';
import { endOf, isEmptyNode, pairOf, resolve, spanOf, textOf } from './document';
import type { OpenSheet, SheetPair, YAMLMap } from './document';
import { fieldLines, flowText, isList, isRows, scalarText } from './emit';
import type { Quoting, Value } from './emit';
import type { FlowChange } from './flow';
import type { ListWriter } from './lists';
import type { EditQueue } from './queue';
import { commentsIn, holdsAnchor } from './touched';

/** Changes the fields of maps, in block and in flow style. */
export class FieldWriter {
  readonly #opened: OpenSheet;
  readonly #queue: EditQueue;
  readonly #lists: ListWriter;
  /** The fields that go from maps in block style. */
  readonly #removed = new Map<YAMLMap, readonly number[]>();

  constructor(opened: OpenSheet, queue: EditQueue, lists: ListWriter) {
    this.#opened = opened;
    this.#queue = queue;
    this.#lists = lists;
  }

  /** Queues the edits that take out what {@link removeField} was told of. */
  finish(): void {
    for (const [map, indexes] of this.#removed) this.#removeBlockFields(map, indexes);
    this.#removed.clear();
  }

  /**
   * Gives a map's field a value; nothing happens where it has it already, or holds something of another shape.
   * @param order the keys before which and after which a new field goes.
   */
  setField(map: YAMLMap, key: string, value: Value, order: readonly string[]): void {
    const pair = pairOf(map, key);
    if (!pair) this.#insertField(map, key, value, order);
    else if (isEmptyNode(pair.value)) this.#fillField(map, pair, key, value);
    else this.#setValue(pair.value, value, map.flow === true);
  }

  /** Removes a map's field, keeping the comments in and behind it. Where it cannot go it becomes empty. */
  removeField(map: YAMLMap, key: string): void {
    const index = map.items.findIndex((pair) => textOf(pair.key) === key);
    const pair = map.items[index] as SheetPair | undefined;
    if (!pair || !this.#isPlain(map)) return;
    if (holdsAnchor(pair.key) || holdsAnchor(pair.value) || map.items.length === 1) {
      this.#emptyField(pair);
    } else if (map.flow) this.#flow(map).remove(index, () => this.#emptyField(pair));
    else this.#removed.set(map, [...(this.#removed.get(map) ?? []), index]);
  }

  /** Gives a word another value, in its own quotation marks. @param flow whether it stands in brackets or braces. */
  setWord(node: unknown, value: string, flow: boolean): void {
    this.#setScalar(node, value, flow);
  }

  #setValue(node: unknown, value: Value, flow: boolean): void {
    if (!isList(value)) return this.#setScalar(node, value, flow);
    const target = resolve(this.#opened, node);
    if (!isSeq(target) || isRows(value)) return;
    const words = value;
    if (!isAlias(node)) return this.#lists.setWords(target, words);
    const present = target.items.map((item) => textOf(resolve(this.#opened, item)));
    if (words.every((word) => present.includes(word)) && present.every((word) => words.includes(word ?? '')))
      return;
    // The words under the anchor may be a person's: the alias gives way, they stay.
    this.#queue.replace(spanOf(node), flowText(value));
  }

  #setScalar(node: unknown, value: string | number | boolean, flow: boolean): void {
    const target = resolve(this.#opened, node);
    if (!isScalar(target) || textOf(target) === String(value)) return;
    const { start, end } = spanOf(node);
    if (isAlias(node) || !isBlockScalar(target.type)) {
      const text = scalarText(value, flow, quotingOf(target.type));
      this.#queue.replace({ start, end }, this.#queue.text[start - 1] === ':' ? ` ${text}` : text);
      return;
    }
    const [header = ''] = this.#queue.text.slice(start, end).split(/\r\n|\n|\r/, 1);
    const comment = / #.*$/.exec(header)?.[0] ?? '';
    const brk = /(?:\r\n|\n|\r)$/.exec(this.#queue.text.slice(start, end))?.[0] ?? '';
    this.#queue.replace({ start, end }, scalarText(value, flow) + comment + brk);
  }

  /** Whether all keys of a map are plain words: maps with others (`? …`) are left as they are. */
  #isPlain(map: YAMLMap): boolean {
    const { text } = this.#queue;
    return map.items.every(({ key }) => {
      if (!isScalar(key)) return false;
      let at = spanOf(key).start - 1;
      while (text[at] === ' ') at--;
      return text[at] !== '?';
    });
  }

  /** Writes a key that a map in block style does not have, as it stands in a line. */
  addLine(map: YAMLMap, key: string, line: string, order: readonly string[]): void {
    if (!map.flow) this.#insert(map, key, [line], order);
  }

  #insertField(map: YAMLMap, key: string, value: Value, order: readonly string[]): void {
    if (map.flow) this.#insert(map, key, [`${key}: ${flowText(value)}`], order);
    else this.#insert(map, key, fieldLines(key, value), order);
  }

  #insert(map: YAMLMap, key: string, lines: readonly string[], order: readonly string[]): void {
    if (!this.#isPlain(map)) return;
    const rank = order.indexOf(key);
    let after = -1;
    let afterRank = -1;
    map.items.forEach((pair, index) => {
      const itsRank = order.indexOf(textOf(pair.key) ?? '');
      if (itsRank >= afterRank && itsRank < rank && itsRank >= 0) {
        after = index;
        afterRank = itsRank;
      }
    });
    if (after < 0) after = map.items.length - 1;
    const previous = map.items[after] as SheetPair | undefined;
    if (map.flow) {
      this.#flow(map).add(after, lines.join(''));
      return;
    }
    if (!previous) return;
    const indent = this.#queue.columnOf(this.#startOf((map.items[0] as SheetPair).key));
    const end = endOf(previous.value) ?? endOf(previous.key) ?? 0;
    const isLast = after === map.items.length - 1;
    this.#queue.insertLines(this.#queue.afterLines(end, indent, isLast), indent, lines);
  }

  /** Gives a value to a key that stands without one. */
  #fillField(map: YAMLMap, pair: SheetPair, key: string, value: Value): void {
    const colon = behindColon(this.#queue.text, pair);
    if (colon === undefined) return;
    if (isList(value) && isRows(value) && !map.flow) {
      const indent = this.#queue.columnOf(this.#startOf(pair.key));
      this.#queue.insertLines(this.#queue.lineEndAfter(colon), indent, fieldLines(key, value).slice(1));
      return;
    }
    if (holdsAnchor(pair.value)) return;
    this.#queue.insert(colon, ` ${flowText(value)}`);
  }

  /** Where a key begins with its anchor and tag. */
  #startOf(key: unknown): number {
    let { start } = spanOf(key);
    if (!isScalar(key) || (key.anchor === undefined && key.tag === undefined)) return start;
    for (let at = start; ; start = at) {
      while (this.#queue.text[at - 1] === ' ') at--;
      while (/[^\s,{[]/.test(this.#queue.text[at - 1] ?? ' ')) at--;
      if (!/[&!]/.test(this.#queue.text[at] ?? '') || at === start) return start;
    }
  }

  #emptyField(pair: SheetPair): void {
    const { value } = pair;
    const { start, end } = spanOf(value);
    if (isScalar(value) && value.value === true) {
      this.#queue.replace({ start, end }, 'false');
    }
  }

  #removeBlockFields(map: YAMLMap, indexes: readonly number[]): void {
    const goes = new Set(indexes);
    map.items.forEach((pair, index) => {
      if (!goes.has(index)) return;
      const start = this.#startOf(pair.key);
      const lineStart = this.#queue.lineStart(start);
      const sharesLine = this.#queue.text.slice(lineStart, start).trim() !== '';
      if (!sharesLine) {
        const end = this.#queue.lineEndAfter(pairSpan(pair).end);
        this.#queue.removeLines({ start: lineStart, end }, this.#queue.columnOf(start), [pair.value]);
        return;
      }
      // The field shares its line with the dash of its item: the next one that stays moves up.
      let next = index + 1;
      while (goes.has(next)) next++;
      const following = map.items[next] as SheetPair | undefined;
      const end = following ? this.#startOf(following.key) : undefined;
      const gone = map.items.slice(index, next).flatMap(({ key, value }) => [key, value]);
      if (end === undefined || commentsIn(this.#queue.text, start, end, gone).length > 0)
        this.#emptyField(pair);
      else {
        this.#queue.replace({ start, end }, '');
        for (let at = index; at < next; at++) goes.delete(at);
      }
    });
  }

  #flow(map: YAMLMap): FlowChange {
    return this.#queue.flow(map, () => map.items.map(pairSpan), spanOf(map).start + 1);
  }
}

/** The offset behind a pair's colon; undefined where it has none, as a lone key of a map in flow style, or a tag behind it. */
export function behindColon(text: string, { key, value }: SheetPair): number | undefined {
  let at = endOf(key) ?? 0;
  while (text[at] === ' ') at++;
  const isTagged = isScalar(value) && value.tag !== undefined;
  return text[at] === ':' && !isTagged ? at + 1 : undefined;
}

function pairSpan({ key, value }: SheetPair): Span {
  const { start, end } = spanOf(key);
  return { start, end: endOf(value) ?? end };
}

function isBlockScalar(type: string | undefined | null): boolean {
  return type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL';
}

function quotingOf(type: string | undefined | null): Quoting | undefined {
  if (type === 'QUOTE_DOUBLE') return 'double';
  return type === 'QUOTE_SINGLE' ? 'single' : undefined;
}
