import { isMap, isSeq } from 'yaml';
import type { TextEdit } from '../model';
import { endOf, isEmptyNode, pairOf, resolve, spanOf, textOf } from './document';
import type { OpenSheet, YAMLMap, YAMLSeq } from './document';
import { fieldLines, fieldsOf, rowOf } from './emit';
import type { Row, Value } from './emit';
import { behindColon, FieldWriter } from './fields';
import { linesOf, ListWriter } from './lists';
import type { NewItem } from './lists';
import { EditQueue } from './queue';
import { commentsIn, holdsAnchor } from './touched';

/**
 * Collects the smallest edits that give a sheet's nodes new values. Everything that is not named stays as it is:
 * comments, blank lines, the order and style of what is there, anchors, line ends.
 */
export class SheetWriter {
  readonly #opened: OpenSheet;
  readonly #queue: EditQueue;
  readonly #lists: ListWriter;
  readonly #fields: FieldWriter;

  constructor(opened: OpenSheet) {
    this.#opened = opened;
    this.#queue = new EditQueue(opened.text);
    this.#lists = new ListWriter(opened, this.#queue);
    this.#fields = new FieldWriter(opened, this.#queue, this.#lists);
  }

  /** The edits in the order of the text, none overlapping. */
  edits(): TextEdit[] {
    this.#fields.finish();
    return this.#queue.edits();
  }

  /** Gives a map's field a value. See {@link FieldWriter.setField}. */
  setField(map: YAMLMap, key: string, value: Value, order: readonly string[]): void {
    this.#fields.setField(map, key, value, order);
  }

  /** Removes a map's field. See {@link FieldWriter.removeField}. */
  removeField(map: YAMLMap, key: string): void {
    this.#fields.removeField(map, key);
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
      const colon = behindColon(this.#queue.text, pair);
      if (colon === undefined) return;
      if (root.flow) this.#queue.insert(colon, ` ${flow}`);
      else this.#queue.insertLines(this.#queue.lineEndAfter(colon), 2, lines);
    }
  }

  /** Gives a field of the top-level map `story` a value where it has none. */
  fillStory(key: string, value: string, order: readonly string[]): void {
    this.#putStory(key, value, order, false);
  }

  /** Gives a field of the top-level map `story` a value, whether or not it has one. */
  setStory(key: string, value: string, order: readonly string[]): void {
    this.#putStory(key, value, order, true);
  }

  #putStory(key: string, value: string, order: readonly string[], replaces: boolean): void {
    const { root } = this.#opened;
    const pair = root && pairOf(root, 'story');
    if (!root || !pair) {
      if (root) this.setField(root, 'story', value, []);
      return;
    }
    const story = resolve(this.#opened, pair.value);
    if (isMap(story)) {
      if (replaces || !pairOf(story, key)) this.setField(story, key, value, order);
    } else if (isEmptyNode(story) && !root.flow && !holdsAnchor(story)) {
      const colon = behindColon(this.#queue.text, pair);
      if (colon !== undefined)
        this.#queue.insertLines(this.#queue.lineEndAfter(colon), 2, fieldLines(key, value));
    }
  }
}

function indented(line: string): string {
  return line === '' ? '' : `  ${line}`;
}
