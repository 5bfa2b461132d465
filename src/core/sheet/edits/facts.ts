import { factId } from '../merge/entries';
import { placeRow } from '../places';
import { shownWords } from '../words';
import type { Fields, Row } from '../yaml/emit';
import type { EntryRef, Evidence, FactDecision, SheetChange } from './change';
import { isEntry } from './change';
import type { Desk } from './desk';

/** Writes what a person says of a fact: its status, who checked it and when, the correction, and evidence. */
export function decideFact(desk: Desk, ref: EntryRef, decision: FactDecision): void {
  const index = desk.sheet.facts.findIndex((one) => isEntry(one, ref));
  const fact = desk.sheet.facts[index];
  if (!fact) return;
  const looked = decision.status !== undefined && fact.stale;
  desk.set('facts', index, [...fieldsOf(decision), ...(looked ? ([['stale', undefined]] as const) : [])]);
  const row = decision.evidence && evidenceRow(decision.evidence);
  if (!row) return;
  const known = fact.evidence.some((one) => sameRow(evidenceRow(one), row));
  if (!known) desk.addRow('facts', index, 'evidence', row);
}

/** Adds a stretch of an article as a fact of a person's own. */
export function addFact(desk: Desk, change: Extract<SheetChange, { kind: 'new-fact' }>): void {
  const { path, span, decision } = change;
  if (!desk.texts.has(path)) return;
  const place = desk.texts.draft({ path, ...span });
  const words = shownWords(place.quote);
  if (words === '') return;
  const id = factId('own', place, desk.idsOf('facts'));
  const row = decision.evidence && evidenceRow(decision.evidence);
  const { status = 'open', ...rest } = decision;
  desk.add('facts', id, [
    ['fact', words],
    ['id', id],
    ['kind', 'own'],
    ['status', status],
    ...fieldsOf(rest).filter(([key]) => key !== 'correction'),
    ['evidence', row && [row]],
    ['correction', rest.correction],
    ['where', [placeRow(place)]],
  ]);
}

function fieldsOf({ status, checker, date, correction }: FactDecision): Fields {
  const fields: Fields = [
    ['status', status],
    ['checker', checker],
    ['date', date],
    ['correction', correction],
  ];
  return fields.filter(([, value]) => value !== undefined);
}

function evidenceRow({ source, url, at, note }: Evidence): Row | undefined {
  const given = Object.entries({ source, url, at, note }).filter(([, value]) => value !== undefined);
  return given.length === 0 ? undefined : (Object.fromEntries(given) as Row);
}

function sameRow(a: Row | undefined, b: Row): boolean {
  return a !== undefined && ['source', 'url', 'at', 'note'].every((key) => a[key] === b[key]);
}
