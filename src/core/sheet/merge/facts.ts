import type { Finding } from '../../findings/finding';
import { withoutCopies } from '../../text/copies';
import type { YAMLMap } from '../yaml/document';
import { entriesOf } from '../yaml/document';
import type { Fields } from '../yaml/emit';
import { factId } from './entries';
import { factsOf } from '../facts/drafts';
import type { KnownDraft, KnownEntry } from './match';
import { matchPlaces } from './match';
import type { MergeContext } from './context';
import type { ListedConflict } from './conflicts';
import type { SheetConflict, SheetFact, SheetPlace } from '../model';
import type { FactNow, HeldPlaces } from './held';
import { heldPlaces, inOrder, notAsked, placesWith } from './held';
import { readingPlaces } from './entries';
import type { PlaceDraft } from '../places';
import { placeRow } from '../places';
import { followFiles, PLACE_KEYS, sayTheSame, setPlaces } from './rows';
import { addEntries, idsOf, orderOf, ordered, setFields } from './section';
import { rejectedBy } from './settled';
import { isTouched } from '../yaml/touched';
import { plainWords } from '../words';
import { fieldText } from '../yaml/document';

/** One entry for each fact; those that people have added keep their words, and their places are found again. */
export function mergeFacts(context: MergeContext, conflicts: readonly ListedConflict[]): void {
  const { sheet, opened, texts, fileNow } = context;
  const facts = factsNow(context, conflicts);
  const conflictById = new Map(sheet.conflicts.map((conflict) => [conflict.id, conflict]));
  const entries = sheet.facts.map((fact) => knownEntry(fact, placesOf(fact, conflictById), context));
  const asking = new Map(sheet.facts.flatMap(({ id, conflicts: ids }) => ids.map((one) => [one, id])));
  const drafts = facts.map((now) => knownDraft(now, asking));
  const { entryOf, draftOf } = matchPlaces(entries, drafts, texts, fileNow);
  const maps = entriesOf(opened, 'facts');
  const listed = new Set(conflicts.map(({ id }) => id));
  const used = idsOf(sheet.facts);
  const nowOf = (entry: number) => facts[draftOf[entry] ?? -1];
  const held = sheet.facts.map((fact, entry) =>
    heldPlaces(fact, entries[entry]?.rows ?? [], nowOf(entry), context),
  );
  const asked = held.filter(({ places, disputed }) => places.length + disputed.length > 0);
  maps.forEach((map, entry) => {
    const fact = sheet.facts[entry] as SheetFact;
    const now = nowOf(entry);
    if (now) {
      const own = held[entry] as HeldPlaces;
      const places = now.draft.conflict ? now.places : placesWith(own, now, asked, fact.status === 'open');
      updateFact(context, map, fact, entries[entry] as KnownEntry, { ...now, places }, own.places);
      if (fact.id === undefined) setFields(context, 'facts', map, [['id', newId(now, used)]]);
    } else if (fact.kind === 'own') updateOwnFact(context, map, fact);
    else {
      const isDisputed = fact.conflicts.some((id) => listed.has(id));
      keepFact(context, map, entries[entry] as KnownEntry, isDisputed);
    }
  });
  const fresh = facts.flatMap((found, draft) => {
    const now = { ...found, places: notAsked(found, asked) };
    const { draft: fact } = now;
    if (entryOf[draft] !== undefined || now.places.length === 0) return [];
    const id = newId(now, used);
    const fields = ordered('facts', [['id', id], ['status', 'open'], ...fieldsNow(now), ['fact', fact.fact]]);
    return [{ draft, fields, spaced: fact.about !== facts[draft - 1]?.draft.about }];
  });
  addEntries(context, 'facts', fresh, entryOf);
}

function newId({ draft, places }: FactNow, used: Set<string>): string {
  const id = factId(draft.kind, places[0] as PlaceDraft, used);
  used.add(id);
  return id;
}

function factsNow({ input, articles, texts }: MergeContext, conflicts: readonly ListedConflict[]): FactNow[] {
  const idOf = new Map(conflicts.map(({ finding, id }) => [finding, id]));
  return factsOf(
    input,
    conflicts.map(({ finding }) => finding),
  ).map((draft) => {
    const places = draft.conflict ? readingPlaces(draft.conflict, articles) : draft.places;
    const id = draft.conflict && idOf.get(draft.conflict);
    return {
      draft,
      places: places.map((place) => texts.draft(place)),
      conflicts: id === undefined ? [] : [id],
    };
  });
}

/** Where a fact stands: its own places and those of the conflicts it is in. */
function placesOf(fact: SheetFact, conflicts: ReadonlyMap<string | undefined, SheetConflict>): SheetPlace[] {
  return [...fact.where, ...fact.conflicts.flatMap((id) => conflicts.get(id)?.readings ?? [])];
}

function knownEntry(fact: SheetFact, rows: readonly SheetPlace[], { fileNow }: MergeContext): KnownEntry {
  return {
    ...(fact.id === undefined ? {} : { entry: fact.id }),
    kind: fact.kind,
    words: fact.fact,
    places: rows.map(({ file, quote }) => ({ file: fileNow(file), quote })),
    rows,
  };
}

/** @param asking by the id of a conflict the id of the fact that asks about it. */
function knownDraft(
  { draft, places, conflicts }: FactNow,
  asking: ReadonlyMap<string, string | undefined>,
): KnownDraft {
  const entry = conflicts.flatMap((id) => asking.get(id) ?? [])[0];
  return {
    ...(entry === undefined ? {} : { entry }),
    kind: draft.kind,
    words: draft.fact,
    places: places.map(({ path, quote }) => ({ file: path, quote })),
    spans: places.map(({ path, start, end }) => ({ file: path, start, end })),
  };
}

/** What kind of fact it is, and the conflicts it is in. */
function kindNow({ draft, conflicts }: FactNow): Fields {
  return [
    ['kind', draft.kind],
    ['conflicts', conflicts.length > 0 ? conflicts : undefined],
  ];
}

/** What a run says of a new fact, its wording left out. */
function fieldsNow(now: FactNow): Fields {
  const { draft, places } = now;
  const where = draft.conflict ? undefined : places.map(placeRow);
  return [...kindNow(now), ['readings', draft.conflict && readingRows(draft.conflict)], ['where', where]];
}

/** Each value of a conflict with the articles that have it, without exact copies of one that is there. */
function readingRows({ readings }: Finding): { value: string; in: string[] }[] {
  return readings.map(({ value, spans }) => ({
    value,
    in: [...new Set(withoutCopies(spans).map(({ path }) => path))],
  }));
}

function updateFact(
  context: MergeContext,
  map: YAMLMap,
  fact: SheetFact,
  known: KnownEntry,
  now: FactNow,
  kept: readonly PlaceDraft[],
): void {
  setFields(context, 'facts', map, [
    ...kindNow(now),
    ['gone', undefined],
    ...wordingNow(context, map, fact, known, now),
  ]);
  setReadings(context, map, now);
  // The places of a fact in conflict are the conflict's, unless a person has written in its own; what was checked stays.
  const isTheirs = () => context.writer.holdsPersonsRow(map, 'where', PLACE_KEYS);
  const disputed = () => inOrder([...(isTheirs() ? now.places.map(withoutValue) : []), ...kept]);
  setPlaces(context, map, 'facts', 'where', fact.where, now.draft.conflict ? disputed() : now.places);
}

function withoutValue(place: PlaceDraft): PlaceDraft {
  const bare: PlaceDraft & { value?: string } = { ...place };
  delete bare.value;
  return bare;
}

function setReadings(context: MergeContext, map: YAMLMap, now: FactNow): void {
  const rows = now.draft.conflict ? readingRows(now.draft.conflict) : [];
  const byValue = new Map(rows.map(({ value }, index) => [value, index]));
  context.writer.setRows(
    map,
    'readings',
    rows,
    (row) => byValue.get(fieldText(context.opened, row, 'value') ?? ''),
    ['value', 'in', 'gone'],
    orderOf('facts'),
  );
}

/**
 * The wording of a fact and what it was. As long as nobody has worked on a fact it is worded anew; after that only when
 * its words in an article change: then the earlier ones are kept, and what was checked is stale. Words that a decision
 * rejected may be put right: nothing that was found right has changed.
 */
function wordingNow(
  { sheet, opened, texts, fileNow }: MergeContext,
  map: YAMLMap,
  fact: SheetFact,
  known: KnownEntry,
  { draft, places }: FactNow,
): Fields {
  const isSettled = !fact.stale && fact.was.length === 0;
  if (isSettled && fact.fact === draft.fact && sayTheSame(known.rows, places)) return [];
  if (!isTouched(opened, 'facts', map, true)) {
    return [
      ['fact', draft.fact],
      ['stale', undefined],
    ];
  }
  const checked = fact.status !== 'open';
  const settled: Fields = checked ? [] : [['stale', undefined]];
  const quotes = new Set(places.map(({ path, quote }) => `${path}\0${plainWords(quote)}`));
  const old = new Set(known.places.map(({ file, quote }) => `${file ?? ''}\0${plainWords(quote)}`));
  const changed = known.rows.filter((row) => {
    const file = fileNow(row.file);
    if (file === undefined || row.gone || quotes.has(`${file}\0${plainWords(row.quote)}`)) return false;
    const others = places.some(
      ({ path, quote }) => path === file && !old.has(`${path}\0${plainWords(quote)}`),
    );
    return others && !texts.holds(file, row.quote);
  });
  if (changed.length === 0) return settled;
  const rejected = new Set(sheet.conflicts.flatMap((conflict) => rejectedBy(conflict, conflict.readings)));
  const lost = changed.filter((row) => !rejected.has(row));
  if (lost.length === 0) return [['fact', draft.fact], ...settled];
  const restored = fact.was.findIndex(
    (words) => words === draft.fact || places.some(({ quote }) => plainWords(quote) === plainWords(words)),
  );
  if (restored >= 0) {
    return [
      ['fact', draft.fact],
      ['was', restored > 0 ? fact.was.slice(0, restored) : undefined],
      ...(restored > 0 ? settled : ([['stale', undefined]] as const)),
    ];
  }
  const earlier = fact.fact === draft.fact ? lost.map(({ quote }) => quote) : [fact.fact];
  return [
    ['fact', draft.fact],
    ['stale', checked ? true : undefined],
    ['was', [...new Set([...fact.was, ...earlier])]],
  ];
}

/**
 * A fact that no article says any more is marked; one that somebody has worked on stays where its words still stand.
 * @param isDisputed whether the articles still differ about it.
 */
function keepFact(context: MergeContext, map: YAMLMap, known: KnownEntry, isDisputed: boolean): void {
  const { opened, texts } = context;
  const stands =
    isDisputed ||
    known.places.some(({ file }, index) => file !== undefined && texts.stands(file, known.rows[index]));
  const kept = stands && isTouched(opened, 'facts', map);
  setFields(context, 'facts', map, [['gone', kept ? undefined : true]]);
  followFiles(context, map, 'where');
}

/** A fact that a person has added: only where it stands is brought up to date. */
function updateOwnFact(context: MergeContext, map: YAMLMap, fact: SheetFact): void {
  const { writer, opened, texts, fileNow } = context;
  let changed = false;
  let standing = 0;
  const anchored = fact.where.filter(({ file, quote }) => file !== '' && quote !== '');
  const rows = writer.rowsOf(map, 'where');
  const was: string[] = [];
  for (const row of rows) {
    const place = anchored.find(({ start }) => start === writer.startOf(row));
    if (!place) continue;
    const path = fileNow(place.file);
    const found = path === undefined ? 'drifted' : texts.findPlace(path, place);
    if (path === undefined || found === 'drifted') {
      writer.setField(row, 'gone', true, PLACE_KEYS);
      continue;
    }
    standing++;
    const draft = texts.draft({ path, ...found.span });
    writer.setField(row, 'file', path, PLACE_KEYS);
    writer.setField(row, 'line', draft.line, PLACE_KEYS);
    if (place.gone) writer.removeField(row, 'gone');
    if (found.how === 'exact') continue;
    changed = true;
    was.push(place.quote);
    writer.setField(row, 'quote', draft.quote, PLACE_KEYS);
    for (const key of ['prefix', 'suffix'] as const) {
      const value = draft[key];
      if (value !== undefined) writer.setField(row, key, value, PLACE_KEYS);
      else if (fieldText(opened, row, key) !== undefined) writer.removeField(row, key);
    }
  }
  if (anchored.length === 0) return;
  const checked = fact.status !== 'open';
  setFields(context, 'facts', map, [
    ['gone', standing > 0 ? undefined : true],
    ...(changed
      ? ([
          ['stale', checked ? true : undefined],
          ['was', [...new Set([...fact.was, ...was])]],
        ] as const)
      : checked
        ? []
        : ([['stale', undefined]] as const)),
  ]);
}
