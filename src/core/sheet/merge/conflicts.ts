import type { Finding } from '../../findings/finding';
import { plainLine } from '../../text/plain';
import type { YAMLMap } from '../yaml/document';
import { entriesOf, fieldText } from '../yaml/document';
import { conflictFields, conflictId, namedRows, readingPlaces } from './entries';
import type { KnownDraft, KnownEntry } from './match';
import { matchPlaces } from './match';
import type { MergeContext } from './context';
import type { SheetConflict } from '../model';
import type { PlaceDraft } from '../places';
import { placeRow } from '../places';
import { findingKept, areArticlesAsRead, isSettled, valuesOf } from './settled';
import { followFiles, setPlaces } from './rows';
import { addEntries, idsOf, ordered, orderOf, setFields } from './section';
import { isPartOf } from '../states';
import { plainWords } from '../words';

/** A finding that the sheet lists, with the id of its entry. */
export interface ListedConflict {
  readonly finding: Finding;
  readonly id: string;
}

const RANK = { error: 0, warning: 1, information: 2, hint: 3 } as const;

/**
 * One entry for each error and warning and for whatever models named; other variances have one only where a person has
 * made it.
 * @returns the listed findings, the gravest first.
 */
export function mergeConflicts(context: MergeContext): ListedConflict[] {
  const { sheet, opened, input, texts, articles, fileNow } = context;
  const findings = [...input.findings].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  const places = findings.map((finding) =>
    readingPlaces(finding, articles).map((place) => texts.draft(place)),
  );
  const drafts = findings.map((finding, index) => knownDraft(finding, places[index] ?? []));
  const entries = sheet.conflicts.map((conflict) => knownEntry(conflict, context));
  const { entryOf, draftOf } = matchPlaces(entries, drafts, texts, fileNow);
  const maps = entriesOf(opened, 'conflicts');
  const used = idsOf(sheet.conflicts);
  const idOf = (finding: Finding, entry?: number): string => {
    const present = entry === undefined ? undefined : sheet.conflicts[entry]?.id;
    if (present !== undefined) return present;
    const id = conflictId(finding, used);
    used.add(id);
    return id;
  };
  const ids = new Map<Finding, string>();
  const listed: ListedConflict[] = [];
  const checked = new Set(sheet.facts.flatMap((fact) => (fact.status === 'open' ? [] : fact.conflicts)));
  maps.forEach((map, entry) => {
    const conflict = sheet.conflicts[entry] as SheetConflict;
    const draft = draftOf[entry];
    const finding = draft === undefined ? undefined : findings[draft];
    if (!finding || draft === undefined) {
      const settled = isSettled(conflict);
      const kept = settled || checked.has(conflict.id ?? '') ? findingKept(conflict, context) : undefined;
      // Its fact stays as it is, and what its readings say is not asked for a second time.
      if (kept) {
        const id = idOf(kept, entry);
        listed.push({ finding: kept, id });
        setFields(context, 'conflicts', map, [['id', id]]);
      }
      setFields(context, 'conflicts', map, [['gone', kept && settled ? undefined : true]]);
      followFiles(context, map, 'readings');
      return;
    }
    const id = idOf(finding, entry);
    ids.set(finding, id);
    setFields(context, 'conflicts', map, [
      ['id', id],
      ...conflictFields(finding),
      ['gone', undefined],
      ...staleness(conflict, finding, context),
    ]);
    setNamed(context, map, finding);
    setPlaces(context, map, 'conflicts', 'readings', conflict.readings, places[draft] ?? [], {
      // What was taken from the entry may get back a reading whose words are gone for now.
      keepLost: finding.entry !== undefined && finding.entry === conflict.id,
    });
  });
  const fresh = findings.flatMap((finding, draft) => {
    const known = ids.get(finding);
    if (known !== undefined) {
      listed.push({ finding, id: known });
      return [];
    }
    if (finding.severity !== 'error' && finding.severity !== 'warning' && !finding.named) return [];
    const id = idOf(finding);
    listed.push({ finding, id });
    const fields = ordered('conflicts', [
      ...conflictFields(finding),
      ['id', id],
      ['by', finding.named && namedRows(finding)],
      ['status', 'open'],
      ['readings', (places[draft] ?? []).map(placeRow)],
    ]);
    return [{ draft, fields, spaced: true }];
  });
  addEntries(context, 'conflicts', fresh, entryOf);
  return listed;
}

const NAMED_KEYS = ['model', 'date', 'instruction', 'certainty', 'why', 'gone'];

/** Brings the rows of the models that named a finding up to date, one a model. */
function setNamed({ writer, opened }: MergeContext, map: YAMLMap, finding: Finding): void {
  const rows = namedRows(finding);
  const rowOf = new Map(rows.map(({ model }, index) => [model, index]));
  writer.setRows(
    map,
    'by',
    rows,
    (row) => rowOf.get(plainLine(fieldText(opened, row, 'model') ?? '')),
    NAMED_KEYS,
    orderOf('conflicts'),
  );
}

/** What a decision was made on, once a reading is another one; nothing where it is the same again, or undecided. */
function staleness(
  conflict: SheetConflict,
  finding: Finding,
  context: MergeContext,
): [string, true | readonly string[] | undefined][] {
  const now = new Set(finding.readings.map(({ value }) => plainWords(value)));
  const sameAs = (words: readonly string[]) =>
    words.length > 0 &&
    now.size === new Set(words.map(plainWords)).size &&
    words.every((word) => now.has(plainWords(word)));
  const before = valuesOf(conflict);
  const clear: [string, undefined][] = [
    ['stale', undefined],
    ['was', undefined],
  ];
  if (conflict.status === 'open' || sameAs(conflict.was)) return clear;
  if (conflict.stale) return [];
  if (isPartOf(conflict, before, finding)) return [];
  if (sameAs(before) || before.length === 0 || areArticlesAsRead(conflict, finding, context)) return [];
  return [
    ['stale', true],
    ['was', before],
  ];
}

function knownDraft(finding: Finding, places: readonly PlaceDraft[]): KnownDraft {
  return {
    ...(finding.entry === undefined ? {} : { entry: finding.entry }),
    kind: finding.code,
    words: finding.message,
    places: places.map(({ path, quote }) => ({ file: path, quote })),
    spans: places.map(({ path, start, end }) => ({ file: path, start, end })),
  };
}

function knownEntry({ id, code, conflict, readings }: SheetConflict, { fileNow }: MergeContext): KnownEntry {
  return {
    ...(id === undefined ? {} : { entry: id }),
    kind: code ?? '',
    words: conflict,
    places: readings.map(({ file, quote }) => ({ file: fileNow(file), quote })),
    rows: readings,
  };
}
