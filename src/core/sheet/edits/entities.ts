import { plainWords } from '../words';
import type { SheetChange } from './change';
import type { Desk } from './desk';

/** Writes that two names are, or are not, one person or thing; the opposite, where it was written, goes. */
export function decideSame(
  desk: Desk,
  { kind, name, other }: Extract<SheetChange, { kind: 'same' | 'not-same' }>,
): void {
  const [key, opposite] =
    kind === 'same' ? (['sameAs', 'notSameAs'] as const) : (['notSameAs', 'sameAs'] as const);
  const index = desk.entityIndex(name);
  const otherIndex = desk.entityIndex(other);
  const entity = index === undefined ? undefined : desk.sheet.entities[index];
  const second = otherIndex === undefined ? undefined : desk.sheet.entities[otherIndex];
  // Two forms of one entry are told apart by their words; two entries by their ids.
  const word = second && second !== entity ? (second.id ?? second.name) : other;
  if (index === undefined || !entity) {
    desk.addEntity(name, [[KEY[key], [word]]]);
    return;
  }
  const has = (words: readonly string[]) => words.some((one) => plainWords(one) === plainWords(word));
  if (!has(entity[key])) desk.set('entities', index, [[KEY[key], [...entity[key], word]]]);
  remove(desk, index, opposite, [word, other]);
  if (second && second !== entity && otherIndex !== undefined) {
    remove(desk, otherIndex, opposite, [entity.id ?? entity.name, name, entity.name]);
  }
}

const KEY = { sameAs: 'same-as', notSameAs: 'not-same-as' } as const;

function remove(desk: Desk, index: number, key: keyof typeof KEY, words: readonly string[]): void {
  const entity = desk.sheet.entities[index];
  const gone = new Set(words.map(plainWords));
  const rest = entity?.[key].filter((one) => !gone.has(plainWords(one)));
  if (!entity || !rest || rest.length === entity[key].length) return;
  desk.set('entities', index, [[KEY[key], rest.length > 0 ? rest : undefined]]);
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
