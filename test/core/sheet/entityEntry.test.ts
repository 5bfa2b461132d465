import assert from 'node:assert/strict';
import type { Entity } from '../../../src/core/entities/entity';
import { entityEntryIndex, entityOf, entryOf } from '../../../src/core/sheet/entityEntry';
import type { SheetEntity } from '../../../src/core/sheet/model';
import { readSheet } from '../../../src/core/sheet/sheet';

const SHEET = `entities:
  - {id: old, name: Ada Lund, gone: true}
  - {id: ada, name: Ada Lundt, forms: [Lundt, Ada Lund]}
  - {id: holm, name: Holm, forms: [Holm]}
`;

const entity = (id: string, name: string): Entity => ({
  id,
  type: 'person',
  name,
  forms: [name],
  mentions: [],
  roles: [],
  because: [],
});

suite('the entry of an entity', () => {
  const entries: readonly SheetEntity[] = readSheet(SHEET).sheet?.entities ?? [];

  test('is found by its id, its name or a form, and is none that is gone', () => {
    assert.deepEqual(
      ['holm', 'ada lundt', 'Ada Lund', 'LUNDT', 'old', 'Eva'].map((one) => entityEntryIndex(entries, one)),
      [2, 1, 1, 1, undefined, undefined],
    );
  });

  test('belongs to the entity that has it, whatever its id', () => {
    const all = [entity('ada-lund', 'Ada Lund'), entity('holm', 'Holm Island'), entity('eva', 'Eva Kant')];
    assert.deepEqual(
      all.map((one) => entryOf(entries, one)?.id),
      ['ada', 'holm', undefined],
    );
    assert.deepEqual(
      entries.map((entry) => entityOf(all, entries, entry)?.id),
      [undefined, 'ada-lund', 'holm'],
    );
  });
});
