import { renamed } from '../../entities/rename';
import { plainWords } from '../words';
import type { SheetChange } from './change';
import type { Desk } from './desk';

/** Writes that two names are, or are not, one person or thing; the opposite, where it was written, goes. */
export function decideSame(
  desk: Desk,
  { kind, name, other }: Extract<SheetChange, { kind: 'same' | 'not-same' }>,
): void {
  const [key, opposite] =
    kind === 'same' ? (['same-as', 'not-same-as'] as const) : (['not-same-as', 'same-as'] as const);
  const index = desk.entityIndex(name);
  const otherIndex = desk.entityIndex(other);
  const entity = index === undefined ? undefined : desk.sheet.entities[index];
  const second = otherIndex === undefined ? undefined : desk.sheet.entities[otherIndex];
  // Two forms of one entry are told apart by their words; two entries by their ids.
  const word = second && second !== entity ? (second.id ?? second.name) : other;
  if (index === undefined || !entity) {
    desk.addEntity(name, [[key, [word]]]);
    return;
  }
  remove(desk, index, opposite, [word, other]);
  if (second && second !== entity && otherIndex !== undefined) {
    remove(desk, otherIndex, opposite, [entity.id ?? entity.name, name, entity.name]);
  }
  if (kind === 'same' && second === entity) return;
  const words = desk.wordsOf(index, key);
  if (words.some((one) => plainWords(one) === plainWords(word))) return;
  desk.set('entities', index, [[key, [...words, word]]]);
}

function remove(desk: Desk, index: number, key: 'same-as' | 'not-same-as', gone: readonly string[]): void {
  const present = desk.wordsOf(index, key);
  const plain = new Set(gone.map(plainWords));
  const rest = present.filter((one) => !plain.has(plainWords(one)));
  if (rest.length < present.length) desk.set('entities', index, [[key, rest.length > 0 ? rest : undefined]]);
}

/** Writes which spelling an entity goes by, and that it is accepted. */
export function setPreferredName(
  desk: Desk,
  { entity, spelling }: Extract<SheetChange, { kind: 'spelling' }>,
): void {
  const index = desk.entityIndex(entity);
  const fields = [
    ['name', spelling],
    ['status', 'accepted'],
  ] as const;
  if (index === undefined) desk.addEntity(entity, fields);
  else desk.set('entities', index, fields);
}

/** Writes the name and the forms of an entity in other words. */
export function renameEntity(
  desk: Desk,
  { entity, renaming }: Extract<SheetChange, { kind: 'rename' }>,
): void {
  const index = desk.entityIndex(entity);
  const entry = index === undefined ? undefined : desk.sheet.entities[index];
  if (index === undefined || !entry) return;
  const name = renamed(renaming, entry.name);
  if (name !== undefined && name !== entry.name) desk.set('entities', index, [['name', name]]);
  const forms = [...new Set(entry.forms.map((form) => renamed(renaming, form) ?? form))];
  if (forms.join('\n') !== entry.forms.join('\n')) desk.set('entities', index, [['forms', forms]]);
}
