import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import { endOf, pairOf, resolve, spanOf, textOf } from './document';
import type { OpenSheet, SheetPair, YAMLMap, YAMLSeq } from './document';
import { fieldLines, fieldsOf, flowText, isList, isRows, itemLines, scalarText } from './emit';
import type { Fields, Quoting, Row, Value } from './emit';
import type { TextEdit } from '../model';
import type { Comment } from './touched';
import { commentsIn, holdsAnchor } from './touched';

/** An item to put into a list. */
export interface NewItem {
  readonly fields: Fields;
  /** Whether a blank line sets it apart from what is before it. */
  readonly spaced?: boolean;
  /** Whether it is written in flow style, on one line. */
  readonly inline?: boolean;
}

interface QueuedEdit extends TextEdit {
  /** Among insertions at one offset, the deeper one comes first. */
  readonly depth: number;
}

/**
 * Collects the smallest edits that give a sheet's nodes new values. Everything that is not named stays as it is:
 * comments, blank lines, the order and style of what is there, anchors, line ends.
 */
export class SheetWriter {
  readonly #opened: OpenSheet;
  readonly #text: string;
  readonly #eol: string;
  readonly #edits: QueuedEdit[] = [];

  constructor(opened: OpenSheet) {
    this.#opened = opened;
    this.#text = opened.text;
    this.#eol = /\r\n|\n|\r/.exec(opened.text)?.[0] ?? '\n';
  }

  /** The edits in the order of the text, none overlapping. */
  edits(): TextEdit[] {
    const ordered = this.#edits
      .map((edit, index) => ({ edit, index }))
      .sort(
        (a, b) =>
          a.edit.start - b.edit.start ||
          a.edit.end - b.edit.end ||
          b.edit.depth - a.edit.depth ||
          a.index - b.index,
      );
    const edits: TextEdit[] = [];
    for (const { edit } of ordered) {
      const last = edits.at(-1);
      if (last && last.start === edit.start && last.end === last.start) {
        edits[edits.length - 1] = { start: last.start, end: edit.end, text: last.text + edit.text };
      } else edits.push({ start: edit.start, end: edit.end, text: edit.text });
    }
    return edits;
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
    if (!pair) return;
    if (holdsAnchor(pair.key) || holdsAnchor(pair.value) || map.items.length === 1) {
      this.#emptyField(pair);
    } else if (map.flow) this.#removeFlowItem(map.items.map(pairSpan), index, () => this.#emptyField(pair));
    else this.#removeBlockField(map, index);
  }

  /**
   * Puts a new item into a list of maps.
   * @param after index of the item it follows; -1 for the first place.
   */
  insertItem(list: YAMLSeq, after: number, { fields, spaced, inline }: NewItem): void {
    const previous = list.items[after];
    if (list.flow) return this.#insertFlowItem(list, after, flowItem(fields));
    const indent = this.#columnOf((list.range as [number, number, number])[0]);
    const lines = inline ? [`- ${flowItem(fields)}`] : itemLines(fields);
    if (previous === undefined) {
      const start = this.#lineStart((list.range as [number, number, number])[0]);
      return this.#insertLines(start, indent, spaced ? [...lines, ''] : lines);
    }
    const isLast = after === list.items.length - 1;
    const at = this.#afterLines(endOf(previous) ?? 0, indent, isLast);
    this.#insertLines(at, indent, spaced ? ['', ...lines] : lines);
  }

  /**
   * Brings a map's list of rows up to date: rows that are wanted get their new values, the others go, or are marked
   * `gone` where a person has written something in them.
   * @param wantedOf for each present row, which of the wanted ones it is; undefined where none.
   * @param keys the keys that a run writes, in their order.
   */
  setRows(
    map: YAMLMap,
    key: string,
    wanted: readonly Row[],
    wantedOf: (row: YAMLMap) => number | undefined,
    keys: readonly string[],
    order: readonly string[],
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
      else if (this.#isPersons(item, keys)) this.setField(item, 'gone', true, keys);
    });
    const gone = present.flatMap((item, index) =>
      item && found[index] === undefined && !this.#isPersons(item, keys) ? [index] : [],
    );
    this.#removeItems(list, gone);
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
    return (
      row.items.some((pair) => !keys.includes(textOf(pair.key) ?? '')) ||
      holdsAnchor(row) ||
      commentsIn(this.#text, start, this.#lineEndAfter(endOf(row) ?? start), [row]).length > 0
    );
  }

  #removeItems(list: YAMLSeq, indexes: readonly number[]): void {
    if (!list.flow) {
      for (const index of indexes) this.removeItem(list, index);
      return;
    }
    // Runs of items go together, so that no two edits touch the same comma.
    for (let at = 0; at < indexes.length;) {
      let to = at + 1;
      while (to < indexes.length && indexes[to] === (indexes[to - 1] as number) + 1) to++;
      const first = indexes[at] as number;
      const last = indexes[to - 1] as number;
      const next = list.items[last + 1];
      const previous = list.items[first - 1];
      const start = next || !previous ? spanOf(list.items[first]).start : spanOf(previous).end;
      const end = next ? spanOf(next).start : spanOf(list.items[last]).end;
      if (!next || !holdsAnchor(next)) this.#edits.push({ start, end, text: '', depth: 0 });
      at = to;
    }
  }

  /** Removes an item of a list of maps with its line, keeping the comments in and behind it. */
  removeItem(list: YAMLSeq, index: number): void {
    if (list.flow) {
      this.#removeFlowItem(
        list.items.map((item) => spanOf(item)),
        index,
        () => undefined,
      );
      return;
    }
    const item = list.items[index];
    const content = spanOf(item).start;
    const dash = this.#text.lastIndexOf('-', content - 1);
    const end = this.#lineEndAfter(endOf(item) ?? content);
    const indent = this.#columnOf(dash);
    this.#remove(this.#lineStart(dash), end, indent, [item]);
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
    const lines = items.flatMap(({ fields, spaced, inline }, index) => [
      ...(spaced && index > 0 ? [''] : []),
      ...(inline ? [`- ${flowItem(fields)}`] : itemLines(fields)),
    ]);
    const flow = `[${items.map(({ fields }) => flowItem(fields)).join(', ')}]`;
    if (!pair) {
      const last = root.items.at(-1);
      const end = (last && (endOf(last.value) ?? endOf(last.key))) ?? spanOf(root).start + 1;
      if (root.flow) this.#insert(end, `${last ? ', ' : ''}${section}: ${flow}`);
      else this.#insertLines(this.#afterLines(end, 0, false), 0, ['', `${section}:`, ...lines.map(indented)]);
      return;
    }
    const { value } = pair;
    const { start, end } = spanOf(value);
    if (isSeq(value) && value.items.length === 0 && !/[#&]/.test(this.#text.slice(start, end))) {
      if (root.flow) this.#edits.push({ start, end, text: flow, depth: 0 });
      else {
        this.#edits.push({
          start: this.#text[start - 1] === ' ' ? start - 1 : start,
          end,
          text: '',
          depth: 0,
        });
        this.#insertLines(this.#lineEndAfter(end), 2, lines);
      }
    } else if (isEmptyNode(value) && !holdsAnchor(value)) {
      const colon = this.#text.indexOf(':', endOf(pair.key) ?? 0) + 1;
      if (root.flow) this.#insert(colon, ` ${flow}`);
      else this.#insertLines(this.#lineEndAfter(colon), 2, lines);
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
      const colon = this.#text.indexOf(':', endOf(pair.key) ?? 0) + 1;
      this.#insertLines(this.#lineEndAfter(colon), 2, fieldLines(key, value));
    }
  }

  #setValue(node: unknown, value: Value, flow: boolean): void {
    if (!isList(value)) return this.#setScalar(node, value, flow);
    const target = resolve(this.#opened, node);
    if (!isSeq(target) || isRows(value)) return;
    const words = value;
    if (!isAlias(node)) return this.#setWords(target, words);
    const present = target.items.map((item) => textOf(resolve(this.#opened, item)));
    if (words.every((word) => present.includes(word)) && present.every((word) => words.includes(word ?? '')))
      return;
    // The words under the anchor may be a person's: the alias gives way, they stay.
    this.#edits.push({ ...spanOf(node), text: flowText(value), depth: 0 });
  }

  #setScalar(node: unknown, value: string | number | boolean, flow: boolean): void {
    const target = resolve(this.#opened, node);
    if (!isScalar(target) || textOf(target) === String(value)) return;
    const { start, end } = spanOf(node);
    if (isAlias(node) || !isBlockScalar(target.type)) {
      const text = scalarText(value, flow, quotingOf(target.type));
      this.#edits.push({ start, end, text: this.#text[start - 1] === ':' ? ` ${text}` : text, depth: 0 });
      return;
    }
    const [header = ''] = this.#text.slice(start, end).split(/\r\n|\n|\r/, 1);
    const comment = / #.*$/.exec(header)?.[0] ?? '';
    const brk = /(?:\r\n|\n|\r)$/.exec(this.#text.slice(start, end))?.[0] ?? '';
    this.#edits.push({ start, end, text: scalarText(value, flow) + comment + brk, depth: 0 });
  }

  /** Makes a list of words hold the wanted ones, whatever their order; what stays keeps its place and style. */
  #setWords(list: YAMLSeq, wanted: readonly string[]): void {
    const present = list.items.map((item) => textOf(resolve(this.#opened, item)));
    const missing = wanted.filter((word) => !present.includes(word));
    const extra = present.flatMap((word, index) =>
      word !== undefined && !wanted.includes(word) && !holdsAnchor(list.items[index]) ? [index] : [],
    );
    if (list.flow) {
      this.#setFlowWords(list, missing, extra);
      return;
    }
    const indent = this.#columnOf((list.range as [number, number, number])[0]);
    const at = this.#afterLines(endOf(list) ?? 0, indent, true);
    this.#insertLines(
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
    if (commentsIn(this.#text, start, end, list.items).length > 0) {
      // A comment may speak of any of the words: none is taken away.
      for (const word of missing) this.#insertFlowItem(list, list.items.length - 1, scalarText(word, true));
      return;
    }
    const words = [
      ...kept.map((item) => this.#text.slice(this.#startWithAnchor(item), spanOf(item).end)),
      ...missing.map((word) => scalarText(word, true)),
    ];
    this.#edits.push({ start, end, text: `[${words.join(', ')}]`, depth: 0 });
  }

  /** Where an item begins with its anchor or tag. */
  #startWithAnchor(item: unknown): number {
    const { start } = spanOf(item);
    if (isAlias(item) || !holdsAnchor(item)) return start;
    return this.#text.lastIndexOf('&', start);
  }

  #insertField(map: YAMLMap, key: string, value: Value, order: readonly string[]): void {
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
      const text = `${key}: ${flowText(value)}`;
      if (!previous) {
        const start = spanOf(map).start + 1;
        this.#edits.push({ start, end: start, text, depth: 0 });
        return;
      }
      const end = endOf(previous.value) ?? endOf(previous.key) ?? spanOf(map).end - 1;
      this.#edits.push({ start: end, end, text: `, ${text}`, depth: 0 });
      return;
    }
    if (!previous) return;
    const indent = this.#columnOf(spanOf((map.items[0] as SheetPair).key).start);
    const end = endOf(previous.value) ?? endOf(previous.key) ?? 0;
    const isLast = after === map.items.length - 1;
    this.#insertLines(this.#afterLines(end, indent, isLast), indent, fieldLines(key, value));
  }

  /** Gives a value to a key that stands without one. */
  #fillField(map: YAMLMap, pair: SheetPair, key: string, value: Value): void {
    const colon = this.#text.indexOf(':', endOf(pair.key) ?? 0) + 1;
    if (isList(value) && isRows(value) && !map.flow) {
      const indent = this.#columnOf(spanOf(pair.key).start);
      this.#insertLines(this.#lineEndAfter(colon), indent, fieldLines(key, value).slice(1));
      return;
    }
    if (holdsAnchor(pair.value) || colon === 0) return;
    this.#edits.push({ start: colon, end: colon, text: ` ${flowText(value)}`, depth: 0 });
  }

  #emptyField(pair: SheetPair): void {
    const { value } = pair;
    const { start, end } = spanOf(value);
    if (isScalar(value) && value.value === true) {
      this.#edits.push({ start, end, text: 'false', depth: 0 });
    }
  }

  #removeBlockField(map: YAMLMap, index: number): void {
    const pair = map.items[index] as SheetPair;
    const start = spanOf(pair.key).start;
    const end = this.#lineEndAfter(endOf(pair.value) ?? endOf(pair.key) ?? start);
    const lineStart = this.#lineStart(start);
    const indent = this.#columnOf(start);
    if (this.#text.slice(lineStart, start).trim() === '') {
      this.#remove(lineStart, end, indent, [pair.value]);
      return;
    }
    // The field shares its line with the dash of its item: the next one moves up.
    const next = map.items[index + 1] as SheetPair;
    const nextStart = spanOf(next.key).start;
    if (commentsIn(this.#text, start, nextStart, [pair.value]).length > 0) this.#emptyField(pair);
    else this.#edits.push({ start, end: nextStart, text: '', depth: 0 });
  }

  #remove(start: number, end: number, indent: number, nodes: readonly unknown[] = []): void {
    const comments = commentsIn(this.#text, start, end, nodes);
    const text = comments.map((comment) => this.#commentLine(comment, indent)).join('');
    this.#edits.push({ start, end, text, depth: 0 });
  }

  /** A comment as a line of its own: as it stands where it has one, but no less than `indent` deep. */
  #commentLine({ start, text }: Comment, indent: number): string {
    const before = this.#text.slice(this.#lineStart(start), start);
    const own = before.trim() === '' && before.length >= indent;
    return (own ? before : ' '.repeat(indent)) + text + this.#eol;
  }

  #insertFlowItem(list: YAMLSeq, after: number, text: string): void {
    const previous = list.items[after];
    if (previous !== undefined) {
      const end = endOf(previous) ?? spanOf(list).end - 1;
      this.#edits.push({ start: end, end, text: `, ${text}`, depth: 0 });
      return;
    }
    const start = spanOf(list).start + 1;
    this.#edits.push({ start, end: start, text: list.items.length > 0 ? `${text}, ` : text, depth: 0 });
  }

  #removeFlowItem(
    spans: readonly { readonly start: number; readonly end: number }[],
    index: number,
    otherwise: () => void,
  ): void {
    const [span, next, previous] = [spans[index], spans[index + 1], spans[index - 1]];
    if (!span) return;
    const start = next ? span.start : (previous?.end ?? span.start);
    const end = next ? next.start : span.end;
    const between = this.#text.slice(start, span.start) + this.#text.slice(span.end, end);
    if (between.includes('#') || between.includes('&')) otherwise();
    else this.#edits.push({ start, end, text: '', depth: 0 });
  }

  #insert(at: number, text: string): void {
    this.#edits.push({ start: at, end: at, text, depth: 0 });
  }

  #insertLines(at: number, indent: number, lines: readonly string[]): void {
    if (lines.length === 0) return;
    const needsBreak = at > 0 && !/[\r\n]/.test(this.#text[at - 1] as string);
    const pad = ' '.repeat(indent);
    const text = lines.map((line) => (line === '' ? '' : pad + line) + this.#eol).join('');
    this.#edits.push({
      start: at,
      end: at,
      text: needsBreak ? this.#eol + text.slice(0, text.length - this.#eol.length) : text,
      depth: indent + 1,
    });
  }

  /**
   * Where a line at `indent` goes that follows a value: behind the value's line and the comments that belong to it. Those
   * at the very indent speak of what follows, where anything does.
   */
  #afterLines(end: number, indent: number, isLast: boolean): number {
    let at = this.#lineEndAfter(end);
    let accepted = at;
    let blank = false;
    while (at < this.#text.length) {
      const lineEnd = this.#lineEndAfter(at, true);
      const line = this.#text.slice(at, lineEnd);
      const content = line.trim();
      if (content === '') blank = true;
      else {
        const column = line.length - line.trimStart().length;
        const belongs = isLast ? column >= indent : column !== indent;
        if (!content.startsWith('#') || blank || !belongs || indent === 0) break;
        accepted = lineEnd;
      }
      at = lineEnd;
    }
    return accepted;
  }

  /** The offset right after the line break that follows `offset` (or that it already follows), or the text's end. */
  #lineEndAfter(offset: number, fromLineStart = false): number {
    if (!fromLineStart && offset > 0 && this.#text[offset - 1] === '\n') return offset;
    const at = this.#text.indexOf('\n', offset);
    return at < 0 ? this.#text.length : at + 1;
  }

  #lineStart(offset: number): number {
    return this.#text.lastIndexOf('\n', offset - 1) + 1;
  }

  #columnOf(offset: number): number {
    const start = this.#lineStart(offset);
    return offset - start - (this.#text[start] === '\uFEFF' ? 1 : 0);
  }
}

function indented(line: string): string {
  return line === '' ? '' : `  ${line}`;
}

function pairSpan({ key, value }: SheetPair): { start: number; end: number } {
  const { start, end } = spanOf(key);
  return { start, end: endOf(value) ?? end };
}

function flowItem(fields: Fields): string {
  const row: Record<string, Value> = {};
  for (const [key, value] of fields) if (value !== undefined) row[key] = value;
  return `{${Object.entries(row)
    .map(([key, value]) => `${key}: ${flowText(value)}`)
    .join(', ')}}`;
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

/** A text with edits made. @param edits in the order of the text, none overlapping. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, text: replacement } of edits) {
    result += text.slice(from, start) + replacement;
    from = end;
  }
  return result + text.slice(from);
}
