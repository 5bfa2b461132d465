import type { YAMLMap } from '../yaml/document';
import { entriesOf, pairOf } from '../yaml/document';
import type { Fields } from '../yaml/emit';
import type { MergeContext } from './context';
import { KEYS } from '../model';
import type { Owner, Section } from '../model';
import type { NewItem } from '../yaml/lists';

/** An entry that is not in the sheet yet. */
interface NewEntry extends NewItem {
  /** Index among the drafts of its section: where it belongs. */
  readonly draft: number;
}

/**
 * Puts new entries into a section, each behind the entry of the draft that comes before it.
 * @param entryOf for each draft, the index of its entry in the sheet; undefined for the new ones.
 */
export function addEntries(
  { opened, writer }: MergeContext,
  section: Section,
  fresh: readonly NewEntry[],
  entryOf: readonly (number | undefined)[],
): void {
  const list = writer.sectionList(section);
  if (!list || list.items.length === 0) {
    writer.fillSection(section, fresh);
    return;
  }
  const itemOf = new Map(list.items.map((item, index) => [item, index]));
  const entries = entriesOf(opened, section);
  const before: number[] = [];
  let last = -1;
  for (const entry of entryOf) {
    before.push(last);
    if (entry !== undefined) last = itemOf.get(entries[entry]) ?? last;
  }
  for (const entry of fresh) writer.insertItem(list, before[entry.draft] ?? -1, entry);
}

/** Gives an entry its fields: those of a run always, those that are filled in only where the key is absent. */
export function setFields({ writer }: MergeContext, section: Section, map: YAMLMap, fields: Fields): void {
  const owners: Readonly<Record<string, Owner>> = KEYS[section];
  const order = Object.keys(owners);
  for (const [key, value] of fields) {
    const present = pairOf(map, key) !== undefined;
    if (owners[key] === 'filled' && present) continue;
    if (value !== undefined) writer.setField(map, key, value, order);
    else if (present && owners[key] === 'copydesk') writer.removeField(map, key);
  }
}

/** The order of a section's keys. */
export function orderOf(section: Section): readonly string[] {
  return Object.keys(KEYS[section]);
}

/** Fields in the order in which a section's keys are written. */
export function ordered(section: Section, fields: Fields): Fields {
  const order = orderOf(section);
  return [...fields].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}

/** The ids that a section uses. */
export function idsOf(entries: readonly { readonly id?: string }[]): Set<string> {
  return new Set(entries.flatMap(({ id }) => (id === undefined ? [] : [id])));
}
