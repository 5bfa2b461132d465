import { parse } from 'yaml';
import type { Finding, FindingCode } from '../../../../src/core/findings/finding';
import { ASKED } from '../../../../src/core/sheet/facts/words';
import { conflictStates, KEYS, readSheet, SECTIONS } from '../../../../src/core/sheet/sheet';
import type {
  Owner,
  Section,
  Sheet,
  SheetConflict,
  SheetFact,
  SheetPlace,
} from '../../../../src/core/sheet/sheet';
import type { Span } from '../../../../src/core/text/span';
import { overlaps } from '../../../../src/core/text/span';
import type { Decided } from './decide';

/** What a run must not do to a decided sheet whose articles stayed as they were. */
export type Loss =
  | 'words lost'
  | 'words moved'
  | 'keys changed'
  | 'place changed'
  | 'fact gone'
  | 'fact stale'
  | 'fact doubled'
  | 'conflict gone'
  | 'conflict stale'
  | 'conflict doubled'
  | 'conflict open'
  | 'second run';

/** A loss, with the words or the entry that it happened to. */
export interface Lost {
  readonly loss: Loss;
  readonly what: string;
}

/** The articles of a story, by path. */
export type Texts = ReadonlyMap<string, string>;

/**
 * What a run did to a decided sheet that it must not do where no article has changed.
 * @param before every fact and every conflict of it is decided.
 * @param findings what the run found.
 */
export function losses(
  before: Decided,
  after: string,
  texts: Texts,
  findings: readonly Finding[],
): readonly Lost[] {
  const then = sheetOf(before.text);
  const now = sheetOf(after);
  return [
    ...wordsLost(before.written, after),
    ...keysChanged(before.text, after),
    ...placesChanged(then, now, texts),
    ...factsLost(then, now),
    ...conflictsLost(then, now, texts),
    ...conflictsOpen(then, now, texts, findings),
  ];
}

/** Reads a sheet in which nothing is wrong. */
export function sheetOf(text: string): Sheet {
  const { sheet, problems } = readSheet(text);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (!sheet || errors.length > 0) throw new Error(JSON.stringify(errors));
  return sheet;
}

/** Every stretch has to be there once, and in the order of before. */
function wordsLost(written: readonly string[], after: string): Lost[] {
  let last = -1;
  return written.flatMap((what): Lost[] => {
    const at = after.indexOf(what);
    if (at < 0 || after.includes(what, at + 1)) return [{ loss: 'words lost', what }];
    const isBehind = at > last;
    last = Math.max(at, last);
    return isBehind ? [] : [{ loss: 'words moved', what }];
  });
}

function keysChanged(before: string, after: string): Lost[] {
  const now = personsKeys(after);
  return [...personsKeys(before)].flatMap(([what, keys]): Lost[] =>
    keys === now.get(what) ? [] : [{ loss: 'keys changed', what }],
  );
}

/** What a person has written in the keys of each entry, by its section and id or file. */
function personsKeys(text: string): ReadonlyMap<string, string> {
  const all = parse(text) as Record<Section, Record<string, unknown>[] | null>;
  return new Map(
    SECTIONS.flatMap((section) =>
      (all[section] ?? []).map((entry): [string, string] => {
        const owners: Readonly<Record<string, Owner>> = KEYS[section];
        const theirs = Object.entries(entry).filter(
          ([key]) => key === 'status' || (owners[key] ?? 'person') === 'person',
        );
        return [`${section} ${String(entry['id'] ?? entry['file'])}`, JSON.stringify(theirs)];
      }),
    ),
  );
}

interface At extends Span {
  readonly path: string;
}

const isSame = (one: At, other: At) => one.path === other.path && overlaps(one, other);

/** How many of some places are among others. */
const shared = (places: readonly At[], others: readonly At[]) =>
  places.filter((place) => others.some((other) => isSame(place, other))).length;

/** Where the very words of a place stand on its line. */
function standing({ file, line, quote }: SheetPlace, texts: Texts): At[] {
  const text = texts.get(file) ?? '';
  const words = quote.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&').replace(/\s+/g, '\\s+');
  return [...text.matchAll(new RegExp(words, 'g'))]
    .map(({ 0: { length }, index }) => ({ path: file, start: index, end: index + length }))
    .filter(({ start }) => text.slice(0, start).split('\n').length === line);
}

/** The rows of a fact: its own, and the readings of the conflicts it is in. */
function rowsOf({ where, conflicts }: SheetFact, sheet: Sheet): SheetPlace[] {
  const disputed = sheet.conflicts.filter(({ id }) => conflicts.includes(id ?? ''));
  return [...where, ...disputed.flatMap(({ readings }) => readings)];
}

function placesOf(entry: SheetFact | SheetConflict, sheet: Sheet, texts: Texts): At[] {
  const rows = 'fact' in entry ? rowsOf(entry, sheet) : entry.readings;
  return rows.flatMap((row) => standing(row, texts));
}

/** A fact has to keep every place; what is in conflict, some: which ones its readings name is Copydesk's. */
function placesChanged(then: Sheet, now: Sheet, texts: Texts): Lost[] {
  const byId = new Map([...now.facts, ...now.conflicts].map((entry) => [entry.id, entry]));
  return [...then.facts, ...then.conflicts].flatMap((entry): Lost[] => {
    const after = byId.get(entry.id);
    const before = placesOf(entry, then, texts);
    const needed = 'where' in entry && entry.conflicts.length === 0 ? before.length : 1;
    const kept = after ? shared(before, placesOf(after, now, texts)) : 0;
    return kept >= needed ? [] : [{ loss: 'place changed', what: wordsOf(entry) }];
  });
}

const wordsOf = (entry: SheetFact | SheetConflict) =>
  `${entry.id ?? '?'} ${'fact' in entry ? entry.fact : entry.conflict}`;

/** What a fact says, whomever of, without the sentence that it may be shown with. */
function saidIn({ kind, fact }: SheetFact): string {
  const said = fact.replace(/: “.*$/, '');
  return kind === 'name' ? said : said.replace(/^.*?(?:: | (?=is |was |said ))/, '').toLowerCase();
}

/** Whether a fact says one of the values that another one sets against each other. */
function saysOneOf(fact: SheetFact, { readings }: SheetFact): boolean {
  return readings.some(({ value }) => saidIn(fact).includes(value.toLowerCase()));
}

function factsLost(then: Sheet, now: Sheet): Lost[] {
  const old = new Set(then.facts.map(({ id }) => id));
  const isDouble = (fact: SheetFact, of: SheetFact) =>
    of.kind === fact.kind &&
    (of.kind === 'quotation' || saidIn(of) === saidIn(fact) || saysOneOf(fact, of) || saysOneOf(of, fact)) &&
    rowsOf(fact, now).some((row) =>
      rowsOf(of, then).some(
        (other) => other.file === row.file && other.line === row.line && other.quote === row.quote,
      ),
    );
  return now.facts.flatMap((fact): Lost[] => {
    const what = wordsOf(fact);
    if (!old.has(fact.id))
      return then.facts.some((of) => isDouble(fact, of)) ? [{ loss: 'fact doubled', what }] : [];
    return [
      ...(fact.gone ? [{ loss: 'fact gone', what } as const] : []),
      ...(fact.stale ? [{ loss: 'fact stale', what } as const] : []),
    ];
  });
}

function conflictsLost(then: Sheet, now: Sheet, texts: Texts): Lost[] {
  const old = new Set(then.conflicts.map(({ id }) => id));
  return now.conflicts.flatMap((conflict): Lost[] => {
    const what = wordsOf(conflict);
    if (!old.has(conflict.id))
      return isAsked(conflict.code, placesOf(conflict, now, texts), then, texts)
        ? [{ loss: 'conflict doubled', what }]
        : [];
    return [
      ...(conflict.gone ? [{ loss: 'conflict gone', what } as const] : []),
      ...(conflict.stale ? [{ loss: 'conflict stale', what } as const] : []),
    ];
  });
}

/** Whether a conflict of a sheet that asks for the same kind of fact stands at two of some places or more. */
function isAsked(code: FindingCode | undefined, places: readonly At[], sheet: Sheet, texts: Texts): boolean {
  const kindOf = (of: FindingCode | undefined) => of && (ASKED[of]?.[0] ?? of);
  return sheet.conflicts.some(
    (other) => kindOf(other.code) === kindOf(code) && shared(places, placesOf(other, sheet, texts)) > 1,
  );
}

/** Errors and warnings that are open although they stand where something was decided. */
function conflictsOpen(then: Sheet, now: Sheet, texts: Texts, findings: readonly Finding[]): Lost[] {
  const states = conflictStates(now, findings);
  return findings.flatMap(({ id, code, severity, message, readings }): Lost[] => {
    const state = states.get(id);
    const isOpen = state === undefined || state.status === 'open' || state.expired === true;
    const isListed = severity === 'error' || severity === 'warning';
    const places = readings.flatMap(({ spans }) => spans);
    return isListed && isOpen && isAsked(code, places, then, texts)
      ? [{ loss: 'conflict open', what: message }]
      : [];
  });
}
