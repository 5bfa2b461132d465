import { isMap } from 'yaml';
import { ANSWERS, FINDING_CODES } from '../findings/finding';
import type { FindingCode, ModelAnswer, NamedBy, Severity } from '../findings/finding';
import { parseDay } from '../mentions/calendar';
import type { NameType } from '../mentions/mention';
import { plainLine } from '../text/plain';
import {
  entriesOf,
  fieldItems,
  fieldText,
  fieldTexts,
  mapsIn,
  resolve,
  pairOf,
  spanOf,
  textOf,
} from './yaml/document';
import type { OpenSheet, YAMLMap } from './yaml/document';
import { CONFLICT_STATUSES, ENTITY_STATUSES, FACT_KINDS, FACT_STATUSES } from './model';
import type {
  FieldSpan,
  Sheet,
  SheetConflict,
  SheetEntity,
  SheetEntry,
  SheetEvidence,
  SheetFact,
  SheetPlace,
  SheetReadBy,
  SheetReadingOf,
  SheetSource,
} from './model';

export const NAME_TYPES: readonly NameType[] = ['person', 'organization', 'place', 'group'];
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/**
 * Everything that an open sheet says, as plain data. What is no proper value counts as absent.
 * @param withFields whether to tell where the keys of each entry stand.
 */
export function readOpen(opened: OpenSheet, withFields = true): Sheet {
  const { root } = opened;
  const story = root && resolve(opened, pairOf(root, 'story')?.value);
  const read = new Reader(opened, withFields);
  return {
    story: isMap(story) ? read.story(story) : { fields: new Map() },
    sources: entriesOf(opened, 'sources').map((map) => read.source(map)),
    entities: entriesOf(opened, 'entities').map((map) => read.entity(map)),
    facts: entriesOf(opened, 'facts').map((map) => read.fact(map)),
    conflicts: entriesOf(opened, 'conflicts').map((map) => read.conflict(map)),
  };
}

const NO_FIELDS: SheetEntry['fields'] = new Map();

class Reader {
  readonly #opened: OpenSheet;
  readonly #withFields: boolean;

  constructor(opened: OpenSheet, withFields: boolean) {
    this.#opened = opened;
    this.#withFields = withFields;
  }

  story(map: YAMLMap): Sheet['story'] {
    const day = parseDay(this.#text(map, 'date') ?? '');
    return {
      ...this.#texts(map, ['title']),
      ...(day === undefined ? {} : { date: day }),
      fields: fieldsOf(map),
    };
  }

  source(map: YAMLMap): SheetSource {
    return {
      ...this.#entry(map),
      file: this.#text(map, 'file') ?? '',
      ...this.#texts(map, ['hash', 'title', 'outlet', 'author', 'url', 'published', 'kind', 'notes']),
      readBy: this.#maps(map, 'read-by').flatMap((row): SheetReadBy[] => {
        const { model, date = '', hash } = this.#texts(row, ['model', 'date', 'hash']);
        return model === undefined || hash === undefined ? [] : [{ model: plainLine(model), date, hash }];
      }),
    };
  }

  entity(map: YAMLMap): SheetEntity {
    const type = oneOf(NAME_TYPES, this.#text(map, 'type'));
    const name = this.#text(map, 'name') ?? '';
    const forms = this.#list(map, 'forms');
    return {
      ...this.#entry(map),
      ...(type ? { type } : {}),
      name,
      forms: forms.length > 0 || name === '' ? forms : [name],
      status: oneOf(ENTITY_STATUSES, this.#text(map, 'status')) ?? 'open',
      sameAs: this.#list(map, 'same-as'),
      notSameAs: this.#list(map, 'not-same-as'),
    };
  }

  fact(map: YAMLMap): SheetFact {
    return {
      ...this.#entry(map),
      fact: this.#text(map, 'fact') ?? '',
      kind: oneOf(FACT_KINDS, this.#text(map, 'kind')) ?? 'own',
      status: oneOf(FACT_STATUSES, this.#text(map, 'status')) ?? 'open',
      stale: this.#flag(map, 'stale'),
      was: this.#list(map, 'was'),
      where: this.#maps(map, 'where').map((row) => this.place(row)),
      readings: this.#maps(map, 'readings').map((row): SheetReadingOf => ({
        value: this.#text(row, 'value') ?? '',
        in: this.#list(row, 'in'),
      })),
      conflicts: this.#list(map, 'conflicts'),
      evidence: this.#maps(map, 'evidence').map((row): SheetEvidence => ({
        ...spanOf(row),
        ...this.#texts(row, ['source', 'url', 'at', 'note']),
      })),
      ...this.#texts(map, ['checker', 'date', 'correction', 'notes']),
    };
  }

  conflict(map: YAMLMap): SheetConflict {
    const code = this.#text(map, 'code');
    return {
      ...this.#entry(map),
      conflict: this.#text(map, 'conflict') ?? '',
      code: code !== undefined && code in FINDING_CODES ? (code as FindingCode) : undefined,
      severity: oneOf(SEVERITIES, this.#text(map, 'severity')),
      by: this.#maps(map, 'by').flatMap((row) => this.#namedBy(row)),
      answers: this.#maps(map, 'answers').flatMap((row) => this.#answer(row)),
      status: oneOf(CONFLICT_STATUSES, this.#text(map, 'status')) ?? 'open',
      stale: this.#flag(map, 'stale'),
      was: this.#list(map, 'was'),
      readings: this.#maps(map, 'readings').map((row) => this.place(row)),
      ...this.#texts(map, ['stands', 'reason', 'who', 'date']),
    };
  }

  place(map: YAMLMap): SheetPlace {
    const said = new Map<string | undefined, string>();
    for (const { key, value } of map.items) {
      const text = textOf(resolve(this.#opened, value));
      if (text !== undefined) said.set(textOf(key), text);
    }
    const { start, end } = spanOf(map);
    const place: { -readonly [Key in keyof SheetPlace]: SheetPlace[Key] } = {
      start,
      end,
      file: said.get('file') ?? '',
      quote: said.get('quote') ?? '',
      gone: said.get('gone') === 'true',
    };
    const line = Number(said.get('line'));
    if (Number.isInteger(line) && line > 0) place.line = line;
    for (const key of ['prefix', 'suffix', 'value'] as const) {
      const text = said.get(key);
      if (text !== undefined) place[key] = text;
    }
    return place;
  }

  /** A model that named a conflict: its words are shown as plain characters wherever they go. */
  #namedBy(row: YAMLMap): NamedBy[] {
    const {
      model,
      date = '',
      instruction,
      certainty,
      why,
    } = this.#texts(row, ['model', 'date', 'instruction', 'certainty', 'why']);
    if (model === undefined || plainLine(model) === '' || this.#flag(row, 'gone')) return [];
    const words = plainLine(why ?? '');
    return [
      {
        model: plainLine(model),
        date,
        instruction: Number(instruction) || 0,
        ...(certainty === 'possible' ? { possible: true as const } : {}),
        ...(words === '' ? {} : { why: words }),
      },
    ];
  }

  #answer(row: YAMLMap): ModelAnswer[] {
    const {
      model,
      date = '',
      answer: said,
      reason,
    } = this.#texts(row, ['model', 'date', 'answer', 'reason']);
    const answer = oneOf(ANSWERS, said);
    if (model === undefined || !answer) return [];
    const words = plainLine(reason ?? '');
    return [{ model: plainLine(model), date, answer, ...(words === '' ? {} : { reason: words }) }];
  }

  #entry(map: YAMLMap): SheetEntry {
    return {
      ...spanOf(map),
      ...this.#texts(map, ['id']),
      gone: this.#flag(map, 'gone'),
      fields: this.#withFields ? fieldsOf(map) : NO_FIELDS,
    };
  }

  #text(map: YAMLMap, key: string): string | undefined {
    return fieldText(this.#opened, map, key);
  }

  #flag(map: YAMLMap, key: string): boolean {
    return this.#text(map, key) === 'true';
  }

  #list(map: YAMLMap, key: string): string[] {
    return fieldTexts(this.#opened, map, key);
  }

  #maps(map: YAMLMap, key: string): YAMLMap[] {
    return mapsIn(this.#opened, fieldItems(this.#opened, map, key));
  }

  #texts<Key extends string>(map: YAMLMap, keys: readonly Key[]): { [K in Key]?: string } {
    const texts: { [K in Key]?: string } = {};
    for (const key of keys) {
      const text = this.#text(map, key);
      if (text !== undefined) texts[key] = text;
    }
    return texts;
  }
}

function fieldsOf(map: YAMLMap): ReadonlyMap<string, FieldSpan> {
  const fields = new Map<string, FieldSpan>();
  for (const { key, value } of map.items) {
    const name = textOf(key);
    if (name === undefined) continue;
    const keySpan = spanOf(key);
    fields.set(name, {
      key: keySpan,
      value: value ? spanOf(value) : { start: keySpan.end, end: keySpan.end },
    });
  }
  return fields;
}

function oneOf<Word extends string>(words: readonly Word[], text: string | undefined): Word | undefined {
  return words.find((word) => word === text);
}
