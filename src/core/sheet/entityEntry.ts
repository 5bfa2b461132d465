import type { Entity } from '../entities/entity';
import type { SheetEntity } from './model';
import { plainWords } from './words';

/**
 * The entry of an entity that is given by its id or one of its names: by the id, else the name, else the forms.
 * @returns its index; undefined where no entry that is not gone fits.
 */
export function entityEntryIndex(entries: readonly SheetEntity[], idOrName: string): number | undefined {
  const words = plainWords(idOrName);
  const ways: ((entry: SheetEntity) => boolean)[] = [
    ({ id }) => id === idOrName,
    ({ name }) => plainWords(name) === words,
    ({ forms }) => forms.some((form) => plainWords(form) === words),
  ];
  for (const fits of ways) {
    const index = entries.findIndex((entry) => !entry.gone && fits(entry));
    if (index >= 0) return index;
  }
  return undefined;
}

/** The entry of an entity of the articles. */
export function entryOf(entries: readonly SheetEntity[], { id, name }: Entity): SheetEntity | undefined {
  const index = entityEntryIndex(entries, id) ?? entityEntryIndex(entries, name);
  return index === undefined ? undefined : entries[index];
}

/** The entity of the articles that an entry is of: the one that has the entry. */
export function entityOf(
  entities: readonly Entity[],
  entries: readonly SheetEntity[],
  entry: SheetEntity,
): Entity | undefined {
  const words = new Set([entry.name, ...entry.forms].map(plainWords));
  return entities.find(
    (entity) =>
      (entity.id === entry.id || words.has(plainWords(entity.name))) && entryOf(entries, entity) === entry,
  );
}
