import type { ArticleDate } from '../mentions/dates';
import type { Mentions } from '../mentions/mention';
import type { Found } from './found';
import type { Table } from './table';
import { entriesOf, tableOf } from './table';

/** What was found in an article, as data that JSON can hold. */
export interface FoundRecord extends Readonly<Record<keyof Mentions | 'claims', Table>> {
  readonly date?: ArticleDate;
}

/** What was found, as a record. */
export function recordOf({ date, mentions, claims }: Found): FoundRecord {
  return {
    ...(date ? { date } : {}),
    names: tableOf(mentions.names),
    dates: tableOf(mentions.dates),
    quantities: tableOf(mentions.quantities),
    quotations: tableOf(mentions.quotations),
    roles: tableOf(mentions.roles),
    claims: tableOf(claims),
  };
}

/** What a record says was found; undefined where it has not the form of one. */
export function foundIn(record: Readonly<Record<string, unknown>>): Found | undefined {
  const { date } = record;
  const [names, dates, quantities, quotations, roles, claims] = (
    ['names', 'dates', 'quantities', 'quotations', 'roles', 'claims'] as const
  ).map((key) => entriesOf(record[key]));
  if (!names || !dates || !quantities || !quotations || !roles || !claims) return undefined;
  const found = { mentions: { names, dates, quantities, quotations, roles }, claims };
  return { ...found, ...(date === undefined ? {} : { date }) } as unknown as Found;
}
