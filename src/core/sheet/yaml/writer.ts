import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Span } from '../../text/span';
import type { TextEdit } from '../model';
import { endOf, pairOf, resolve, spanOf, textOf } from './document';
import type { OpenSheet, SheetPair, YAMLMap, YAMLSeq } from './document';
import { fieldLines, fieldsOf, flowText, isList, isRows, rowOf, scalarText } from './emit';
import type { Quoting, Row, Value } from './emit';
import { linesOf, ListWriter } from './lists';
import type { NewItem } from './lists';
import type { FlowChange } from './flow';
import { EditQueue } from './queue';
import { commentsIn, holdsAnchor } from './touched';

export type { NewItem } from './lists';

/**
 * Collects the smallest edits that give a sheet's nodes new values. Everything that is not named stays as it is:
 * comments, blank lines, the order and style of what is there, anchors, line ends.
 */
export class SheetWriter {
  readonly #opened: OpenSheet;
  readonly #queue: EditQueue;
  readonly #lists: ListWriter;
  /** The fields that go from maps in block style. */
  readonly #removed = new Map<YAMLMap, readonly number[]>();

  constructor(opened: OpenSheet) {
    this.#opened = opened;
    this.#queue = new EditQueue(opened.text);
    this.#lists = new ListWriter(opened, this.#queue);
  }

  /** The edits in the order of the text, none overlapping. */
  edits(): TextEdit[] {
    for (const [map, indexes] of this.#removed) this.#removeBlockFields(map, indexes);
    this.#removed.clear();
    return this.#queue.edits();
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

  /**
   * Puts a new item into a list of maps.
   * @param after index of the item it follows; -1 for the first place.
   */
  insertItem(list: YAMLSeq, after: number, item: NewItem): void {
    this.#lists.insertItem(list, after, item);
  }

  /** Removes an item of a list of maps with its line, keeping the comments in and behind it. */
  removeItem(list: YAMLSeq, index: number): void {
    this.#lists.removeItem(list, index);
  }

  /**
   * Brings a map's list of rows up to date: rows that are wanted get their new values, the others go, or are marked
   * `gone` where a person has written something in them.
   * @param wantedOf for each present row, which of the wanted ones it is; undefined where none.
   * @param keys the keys that a run writes, in their order.
   * @param keepAll whether rows that are not wanted are marked `gone` too, and not taken out.
   */
  setRows(
    map: YAMLMap,
    key: string,
    wanted: readonly Row[],
    wantedOf: (row: YAMLMap) => number | undefined,
    keys: readonly string[],
    order: readonly string[],
    keepAll = false,
  ): void {
    const pair = pairOf(map, key);
    if (!pair || isEmptyNode(pair.value)) {
      if (wanted.length > 0) this.setField(map, key, wanted, order);
      return;
    }
    const list = pair.value;
    if (!isSeq(list)) return;
    if (wanted.length === 0 && !this.holdsPersonsRow(map, key, keys)) {
      this.removeField(map, key);
      return;
    }
    const present = list.items.map((item) => (isMap(item) ? item : undefined));
    const found = present.map((item) => item && wantedOf(item));
    const has = new Set(found);
    const missing = wanted.flatMap((_, index) => (has.has(index) ? [] : [index]));
    present.forEach((item, index) => {
      const target = found[index];
      if (!item) return;
      const row = target === undefined ? undefined : wanted[target];
      if (row) this.#setRow(item, row, keys);
      else if (keepAll || this.#isPersons(item, keys)) this.setField(item, 'gone', true, keys);
    });
    const gone = present.flatMap((item, index) =>
      item && found[index] === undefined && !keepAll && !this.#isPersons(item, keys) ? [index] : [],
    );
    this.#lists.removeItems(list, gone);
    for (const index of missing) {
      let after = -1;
      found.forEach((target, at) => {
        if (target !== undefined && target < index && target > (found[after] ?? -1)) after = at;
      });
      if (after < 0) after = list.items.length - 1;
      this.insertItem(list, after, { fields: fieldsOf(wanted[index] as Row), inline: true });
    }
  }

  #setRow(row: YAMLMap, wanted: Row, keys: readonly string[]): void {
    for (const key of keys) {
      const value = wanted[key];
      if (value !== undefined) this.setField(row, key, value, keys);
      else if (pairOf(row, key)) this.removeField(row, key);
    }
  }

  /** Whether a person has written in a row: keys of their own, comments, anchors. */
  #isPersons(row: YAMLMap, keys: readonly string[]): boolean {
    const { start } = spanOf(row);
    const end = endOf(row) ?? start;
    const behind = this.#queue.text.slice(end, this.#queue.lineEndAfter(end));
    return (
      behind.trimStart().startsWith('#') ||
      row.items.some((pair) => !keys.includes(textOf(pair.key) ?? '')) ||
      holdsAnchor(row) ||
      commentsIn(this.#queue.text, start, end, [row]).length > 0
    );
  }

  /** Whether a person has written in one of the rows of a map's list: keys of their own, comments, anchors. */
  holdsPersonsRow(map: YAMLMap, key: string, keys: readonly string[]): boolean {
    const list = pairOf(map, key)?.value;
    return isSeq(list) && list.items.some((item) => !isMap(item) || this.#isPersons(item, keys));
  }

  /** The maps in a map's list. */
  rowsOf(map: YAMLMap, key: string): YAMLMap[] {
    const list = pairOf(map, key)?.value;
    return isSeq(list) ? list.items.filter(isMap) : [];
  }

  /** Where a node begins. */
  startOf(node: YAMLMap): number {
    return spanOf(node).start;
  }

  /** The list node of a top-level section; undefined where it is absent, empty or something else. */
  sectionList(section: string): YAMLSeq | undefined {
    const value = this.#opened.root && resolve(this.#opened, pairOf(this.#opened.root, section)?.value);
    return isSeq(value) ? value : undefined;
  }

  /**
   * Puts the first items into a section that is absent, has nothing or `[]`; nothing happens where it holds anything else.
   */
  fillSection(section: string, items: readonly NewItem[]): void {
    const { root } = this.#opened;
    if (!root || items.length === 0) return;
    const pair = pairOf(root, section);
    const lines = linesOf(items);
    const flow = `[${items.map(({ fields }) => rowOf(fields)).join(', ')}]`;
    if (!pair) {
      const last = root.items.at(-1);
      const end = (last && (endOf(last.value) ?? endOf(last.key))) ?? spanOf(root).start + 1;
      if (root.flow) this.#queue.insert(end, `${last ? ', ' : ''}${section}: ${flow}`);
      else
        this.#queue.insertLines(this.#queue.afterLines(end, 0, false), 0, [
          '',
          `${section}:`,
          ...lines.map(indented),
        ]);
      return;
    }
    const { value } = pair;
    const { start, end } = spanOf(value);
    if (isSeq(value) && value.items.length === 0 && !/[#&]/.test(this.#queue.text.slice(start, end))) {
      if (root.flow) this.#queue.replace({ start, end }, flow);
      else {
        this.#queue.replace({ start: this.#queue.text[start - 1] === ' ' ? start - 1 : start, end }, '');
        this.#queue.insertLines(this.#queue.lineEndAfter(end), 2, lines);
      }
    } else if (isEmptyNode(value) && !holdsAnchor(value)) {
      const colon = this.#behindColon(pair);
      if (colon === undefined) return;
      if (root.flow) this.#queue.insert(colon, ` ${flow}`);
      else this.#queue.insertLines(this.#queue.lineEndAfter(colon), 2, lines);
    }
  }

  /** Gives a field of the top-level map `story` a value where it has none. */
  fillStory(key: string, value: string, order: readonly string[]): void {
    const { root } = this.#opened;
    const pair = root && pairOf(root, 'story');
    if (!root || !pair) {
      if (root) this.setField(root, 'story', value, []);
      return;
    }
    const story = resolve(this.#opened, pair.value);
    if (isMap(story)) {
      if (!pairOf(story, key)) this.setField(story, key, value, order);
    } else if (isEmptyNode(story) && !root.flow && !holdsAnchor(story)) {
      const colon = this.#behindColon(pair);
      if (colon !== undefined)
        this.#queue.insertLines(this.#queue.lineEndAfter(colon), 2, fieldLines(key, value));
    }
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

  #insertField(map: YAMLMap, key: string, value: Value, order: readonly string[]): void {
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
      this.#flow(map).add(after, `${key}: ${flowText(value)}`);
      return;
    }
    if (!previous) return;
    const indent = this.#queue.columnOf(this.#startOf((map.items[0] as SheetPair).key));
    const end = endOf(previous.value) ?? endOf(previous.key) ?? 0;
    const isLast = after === map.items.length - 1;
    this.#queue.insertLines(this.#queue.afterLines(end, indent, isLast), indent, fieldLines(key, value));
  }

  /** Gives a value to a key that stands without one. */
  #fillField(map: YAMLMap, pair: SheetPair, key: string, value: Value): void {
    const colon = this.#behindColon(pair);
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

  /** The offset behind a pair's colon; undefined where it has none, as a lone key of a map in flow style, or a tag behind it. */
  #behindColon({ key, value }: SheetPair): number | undefined {
    let at = endOf(key) ?? 0;
    while (this.#queue.text[at] === ' ') at++;
    const isTagged = isScalar(value) && value.tag !== undefined;
    return this.#queue.text[at] === ':' && !isTagged ? at + 1 : undefined;
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

function indented(line: string): string {
  return line === '' ? '' : `  ${line}`;
}

function pairSpan({ key, value }: SheetPair): Span {
  const { start, end } = spanOf(key);
  return { start, end: endOf(value) ?? end };
}

function isEmptyNode(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === null && node.source === '');
}

function isBlockScalar(type: string | undefined | null): boolean {
  return type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL';
}

function quotingOf(type: string | undefined | null): Quoting | undefined {
  if (type === 'QUOTE_DOUBLE') return 'double';
  return type === 'QUOTE_SINGLE' ? 'single' : undefined;
}
