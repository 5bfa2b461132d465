import type { LinkDecisions } from '../entities/entity';
import type { Day } from '../mentions/calendar';
import type { NameType } from '../mentions/mention';
import type { Sheet, SheetEntity } from './model';
import { plainWords, slugOf } from './words';

/** What people have set in a sheet and the reading obeys. */
interface SheetDecisions extends LinkDecisions {
  readonly date?: Day;
  readonly known: readonly { readonly name: string; readonly type: NameType }[];
}

/**
 * What the reading takes from a sheet: the story's date; the names that a person has accepted or corrected, with their
 * types; which names are one and which are not; the preferred name for each form.
 */
export function decisionsOf(sheet: Sheet): SheetDecisions {
  const { date } = sheet.story;
  const known: { name: string; type: NameType }[] = [];
  const same: [string, string][] = [];
  const notSame: [string, string][] = [];
  const preferred = new Map<string, string>();
  const byId = new Map(sheet.entities.map((entity) => [entity.id, entity]));
  for (const entity of sheet.entities) {
    const { name, type, forms, status } = entity;
    if (isPreferred(entity)) {
      for (const form of forms) preferred.set(form, name);
      preferred.set(name, name);
    }
    if (status === 'accepted' && type) {
      for (const form of new Set([name, ...forms])) known.push({ name: form, type });
    }
    const own = forms.length > 0 ? forms : [name];
    for (const other of entity.sameAs) {
      for (const form of formsOf(byId.get(other), other)) {
        for (const one of own) if (plainWords(one) !== plainWords(form)) same.push([one, form]);
      }
    }
    for (const other of entity.notSameAs) {
      const others = new Set(formsOf(byId.get(other), other).map(plainWords));
      for (const form of formsOf(byId.get(other), other)) {
        for (const one of new Set([name, ...own]))
          if (!others.has(plainWords(one))) notSame.push([one, form]);
      }
    }
  }
  return { ...(date === undefined ? {} : { date }), known, same, notSame, preferred };
}

/** Whether a person has chosen an entity's name: by accepting it, or by writing another one than its id was made from. */
export function isPreferred({ id, name, status }: SheetEntity): boolean {
  if (name === '' || status === 'ignored') return false;
  if (status === 'accepted') return true;
  return id !== undefined && id !== slugOf(name) && !id.startsWith(`${slugOf(name)}-`);
}

function formsOf(entity: SheetEntity | undefined, name: string): readonly string[] {
  if (!entity) return [name];
  return entity.forms.length > 0 ? entity.forms : [entity.name];
}
