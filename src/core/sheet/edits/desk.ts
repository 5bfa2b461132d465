import { isScalar, isSeq } from 'yaml';
import { entityEntryIndex } from '../entityEntry';
import type { SheetInput } from '../input';
import { copiesIn, entityFields, entityId } from '../merge/entries';
import { orderOf } from '../merge/section';
import type { Section, Sheet, TextEdit } from '../model';
import { KEYS } from '../model';
import { ArticleTexts } from '../places';
import { readOpen } from '../read';
import { plainWords } from '../words';
import { entriesOf, pairOf, resolve, spanOf, textOf } from '../yaml/document';
import type { OpenSheet, YAMLMap } from '../yaml/document';
import { flowText, rowText, scalarText } from '../yaml/emit';
import type { Fields, Row, Value } from '../yaml/emit';
import { SheetWriter } from '../yaml/writer';

/** Collects what decisions write into one sheet, so that many of them make one set of edits. */
export class Desk {
  readonly sheet: Sheet;
  readonly input: SheetInput;
  readonly texts: ArticleTexts;
  readonly #opened: OpenSheet;
  readonly #writer: SheetWriter;
  readonly #fields = new Map<YAMLMap, { section: Section; values: Map<string, Value | undefined> }>();
  readonly #rows: { map: YAMLMap; section: Section; key: string; rows: Row[] }[] = [];
  readonly #fresh = new Map<Section, Map<string, Fields>>();

  constructor(opened: OpenSheet, input: SheetInput) {
    this.#opened = opened;
    this.#writer = new SheetWriter(opened);
    this.sheet = readOpen(opened);
    this.input = input;
    this.texts = new ArticleTexts(input.articles);
  }

  /** Gives an entry fields; those that are undefined go, where the entry has them. Of two values the later one holds. */
  set(section: Section, index: number, fields: Fields): void {
    const map = entriesOf(this.#opened, section)[index];
    if (!map) return;
    const entry = this.#fields.get(map) ?? { section, values: new Map<string, Value | undefined>() };
    for (const [key, value] of fields) entry.values.set(key, value);
    this.#fields.set(map, entry);
  }

  /** Gives the story a value, in the place of the one it has. */
  setStory(key: keyof typeof KEYS.story, value: string): void {
    this.#writer.setStory(key, value, Object.keys(KEYS.story));
  }

  /** The words that a list of an entity's entry will have. */
  wordsOf(index: number, key: 'same-as' | 'not-same-as'): readonly string[] {
    const map = entriesOf(this.#opened, 'entities')[index];
    const values = map && this.#fields.get(map)?.values;
    if (values?.has(key)) return (values.get(key) ?? []) as readonly string[];
    const entity = this.sheet.entities[index];
    return (key === 'same-as' ? entity?.sameAs : entity?.notSameAs) ?? [];
  }

  /** Adds a row to a list of an entry: to a fact's evidence, to what models answered about a conflict. */
  addRow(section: Section, index: number, key: string, row: Row): void {
    const map = entriesOf(this.#opened, section)[index];
    if (!map) return;
    const known = this.#rows.find((one) => one.map === map && one.key === key);
    if (known) known.rows.push(row);
    else this.#rows.push({ map, section, key, rows: [row] });
  }

  /** Adds an entry at the end of a section. Of two with one id the first holds. @returns its id. */
  add(section: Section, id: string, fields: Fields): string {
    const entries = this.#fresh.get(section) ?? new Map<string, Fields>();
    if (!entries.has(id)) entries.set(id, fields);
    this.#fresh.set(section, entries);
    return id;
  }

  /** The ids that a section uses, those of new entries among them. */
  idsOf(section: Section): Set<string> {
    const present = this.sheet[section].flatMap(({ id }) => id ?? []);
    return new Set([...present, ...(this.#fresh.get(section)?.keys() ?? [])]);
  }

  /** The index of the entry of an entity that is given by an id or a name; one is added where the sheet has none. */
  entityIndex(idOrName: string): number | undefined {
    const index = entityEntryIndex(this.sheet.entities, idOrName);
    if (index !== undefined) return index;
    const words = plainWords(idOrName);
    const known = this.input.entities.all.find(
      ({ id, forms }) => id === idOrName || forms.some((form) => plainWords(form) === words),
    );
    // Under another id the sheet may have it all the same: by the name it goes by.
    return known && known.id === idOrName && plainWords(known.name) !== words
      ? this.entityIndex(known.name)
      : undefined;
  }

  /** Adds the entry of an entity that the sheet does not have. */
  addEntity(idOrName: string, fields: Fields): void {
    const words = plainWords(idOrName);
    const known = this.input.entities.all.find(
      ({ id, forms }) => id === idOrName || forms.some((form) => plainWords(form) === words),
    );
    const id = entityId(known?.name ?? idOrName, this.idsOf('entities'));
    const own = known
      ? entityFields(known, this.input, copiesIn(this.input))
      : ([['name', idOrName]] as const);
    const order = orderOf('entities');
    const named = new Set(fields.map(([key]) => key));
    const all: Fields = [['id', id], ...own.filter(([key]) => !named.has(key)), ...fields];
    this.add(
      'entities',
      id,
      [...all].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)),
    );
  }

  /** The edits that write everything, in the order of the text. */
  edits(): TextEdit[] {
    const own: TextEdit[] = [];
    for (const [map, { section, values }] of this.#fields) {
      const order = orderOf(section);
      const sorted = [...values].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
      for (const [key, value] of sorted) {
        const single = value !== undefined && typeof value === 'object' && this.#singleOf(map, key);
        if (value === undefined) this.#writer.removeField(map, key);
        else if (single) own.push({ ...single.span, text: flowText(value) });
        else this.#writer.setField(map, key, value, order);
      }
    }
    for (const { map, section, key, rows } of this.#rows) this.#addRows(map, section, key, rows, own);
    for (const [section, entries] of this.#fresh) this.#addEntries(section, [...entries.values()]);
    return [...this.#writer.edits(), ...own].sort((a, b) => a.start - b.start || a.end - b.end);
  }

  #addRows(map: YAMLMap, section: Section, key: string, rows: readonly Row[], own: TextEdit[]): void {
    const list = resolve(this.#opened, pairOf(map, key)?.value);
    const single = this.#singleOf(map, key);
    if (single) {
      const items = [scalarText(single.text, true), ...rows.map((row) => rowText(row))];
      own.push({ ...single.span, text: `[${items.join(', ')}]` });
    } else if (isSeq(list)) {
      for (const row of rows) {
        const fields = Object.entries(row);
        this.#writer.insertItem(list, list.items.length - 1, { fields, inline: true });
      }
    } else this.#writer.setField(map, key, rows, orderOf(section));
  }

  /** The word that stands where a list may: a person's short form of a list of one. */
  #singleOf(map: YAMLMap, key: string): { text: string; span: { start: number; end: number } } | undefined {
    const node = pairOf(map, key)?.value;
    const text = textOf(resolve(this.#opened, node));
    if (text === undefined || (isScalar(node) && node.type?.startsWith('BLOCK'))) return undefined;
    return { text, span: spanOf(node) };
  }

  #addEntries(section: Section, entries: readonly Fields[]): void {
    const spaced = section === 'conflicts' || section === 'facts';
    const items = entries.map((fields) => ({ fields, spaced }));
    const list = this.#writer.sectionList(section);
    if (!list || list.items.length === 0) this.#writer.fillSection(section, items);
    else for (const item of items) this.#writer.insertItem(list, list.items.length - 1, item);
  }
}
