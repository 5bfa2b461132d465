import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import { ANSWERS, FINDING_CODES } from '../findings/finding';
import { dayOf, formatDay, parseDay } from '../mentions/calendar';
import { entriesOf, fieldItems, fieldText, mapsIn, pairOf, resolve, spanOf, textOf } from './yaml/document';
import type { OpenSheet, YAMLMap } from './yaml/document';
import { leavesFolder } from './leavesFolder';
import { CONFLICT_STATUSES, ENTITY_STATUSES, FACT_KINDS, FACT_STATUSES, SECTIONS } from './model';
import type { Section, Sheet, SheetEntry, SheetProblem, TextEdit } from './model';
import { sheetProblem } from './problem';
import { NAME_TYPES, SEVERITIES } from './read';
import { nearestWord } from '../text/nearestWord';
import type { Span } from '../text/span';
import type { Words } from '../words/words';
import { phrase } from '../words/words';

/** The keys whose values are of a closed list. */
const CHOICES: Readonly<Record<Section, Readonly<Record<string, readonly string[]>>>> = {
  facts: { status: FACT_STATUSES, kind: FACT_KINDS },
  conflicts: { status: CONFLICT_STATUSES, severity: SEVERITIES, code: Object.keys(FINDING_CODES) },
  entities: { status: ENTITY_STATUSES, type: NAME_TYPES },
  sources: {},
};

/** The keys whose values are days. */
const DAYS: Readonly<Record<Section, readonly string[]>> = {
  facts: ['date'],
  conflicts: ['date'],
  entities: [],
  sources: [],
};

/** The keys whose values are lists of maps. */
const ROWS: Readonly<Record<Section, readonly string[]>> = {
  facts: ['where', 'readings', 'evidence'],
  conflicts: ['readings', 'by', 'answers'],
  entities: ['roles'],
  sources: ['read-by'],
};

/** The key that an entry cannot be without. */
const NEEDED: Readonly<Record<Section, string>> = {
  facts: 'fact',
  conflicts: 'conflict',
  entities: 'name',
  sources: 'file',
};

/**
 * What is wrong in a sheet that parses, in the order of its text.
 * @param files paths of the articles; undefined where they are not known.
 */
export function validate(
  opened: OpenSheet,
  sheet: Sheet,
  files: ReadonlySet<string> | undefined,
): SheetProblem[] {
  const parts = validateParts(opened);
  return [...besideFiles(parts, files), ...validateWhole(sheet, files)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
}

/** The problems of parts without those of a name that looks like a path out of the folder and is an article in it. */
export function besideFiles(
  problems: readonly SheetProblem[],
  files: ReadonlySet<string> | undefined,
): readonly SheetProblem[] {
  return files ? problems.filter(({ file }) => file === undefined || !files.has(file)) : problems;
}

/** What is wrong in the story and in each entry by itself. */
export function validateParts(opened: OpenSheet): SheetProblem[] {
  return [
    ...checkStory(opened),
    ...SECTIONS.flatMap((section) => [
      ...checkShape(opened, section),
      ...entriesOf(opened, section).flatMap((map) => checkEntry(opened, section, map)),
    ]),
  ];
}

/** What is wrong between entries, and between the sheet and its folder. */
export function validateWhole(sheet: Sheet, files: ReadonlySet<string> | undefined): SheetProblem[] {
  return [
    ...SECTIONS.flatMap((section) => checkIds(sheet[section])),
    ...(files ? checkFiles(sheet, files) : []),
  ];
}

function checkStory(opened: OpenSheet): SheetProblem[] {
  const story = opened.root && resolve(opened, pairOf(opened.root, 'story')?.value);
  if (isMap(story)) return checkDay(opened, story, 'date', 'error');
  if (story === undefined || story === null || isNull(story)) return [];
  return [problem('sheet.shape', phrase('sheet.story-shape'), story, 'error')];
}

function checkShape({ root }: OpenSheet, section: Section): SheetProblem[] {
  const value = root && pairOf(root, section)?.value;
  if (value === undefined || value === null || isNull(value)) return [];
  if (!isSeq(value)) return [problem('sheet.shape', phrase('sheet.section-shape', section), value, 'error')];
  return value.items
    .filter((item) => !isMap(item))
    .map((item) =>
      problem(
        'sheet.shape',
        phrase(isAlias(item) ? 'sheet.alias-entry' : 'sheet.entry-shape'),
        item,
        'warning',
      ),
    );
}

function checkEntry(opened: OpenSheet, section: Section, map: YAMLMap): SheetProblem[] {
  const problems: SheetProblem[] = [];
  const needed = NEEDED[section];
  if (fieldText(opened, map, needed) === undefined && !isPart(opened, map)) {
    const { start } = spanOf(map);
    problems.push({
      ...problem('sheet.incomplete', phrase('sheet.incomplete', needed), map, 'warning'),
      start,
      end: start + 1,
    });
  }
  for (const [key, words] of Object.entries(CHOICES[section]))
    problems.push(...checkChoice(opened, map, key, words));
  for (const row of [map, ...PLACES.flatMap((key) => mapsIn(opened, fieldItems(opened, map, key)))])
    problems.push(...checkFile(opened, row));
  for (const key of DAYS[section]) problems.push(...checkDay(opened, map, key, 'warning'));
  for (const key of ROWS[section]) {
    const value = resolve(opened, pairOf(map, key)?.value);
    if (value === undefined || value === null || isNull(value)) continue;
    if (!isSeq(value))
      problems.push(problem('sheet.shape', phrase('sheet.list-shape', key), value, 'warning'));
    else if (key === 'evidence') problems.push(...value.items.flatMap((item) => checkEvidence(opened, item)));
    else if (MODEL_ROWS.has(key))
      problems.push(...value.items.flatMap((item) => checkModelRow(opened, key, item)));
  }
  return problems;
}

/** The lists whose rows name places in articles. */
const PLACES = ['where', 'readings'] as const;

/** Says of a file that is none of the folder that it is not opened. */
function checkFile(opened: OpenSheet, row: YAMLMap): SheetProblem[] {
  const node = pairOf(row, 'file')?.value;
  const file = textOf(resolve(opened, node));
  if (file === undefined || !leavesFolder(file)) return [];
  return [{ ...problem('sheet.file-outside', phrase('sheet.file-outside', file), node, 'error'), file }];
}

/** Whether an entry is one that a person has left without its words, and says so by a note of their own only. */
function isPart(opened: OpenSheet, map: YAMLMap): boolean {
  return map.items.length === 0 || fieldText(opened, map, 'gone') === 'true';
}

/** The lists whose rows say what a model did. */
const MODEL_ROWS: ReadonlySet<string> = new Set(['by', 'answers', 'read-by']);

function checkModelRow(opened: OpenSheet, key: string, item: unknown): SheetProblem[] {
  const row = resolve(opened, item);
  if (!isMap(row)) return [problem('sheet.shape', phrase('sheet.model-row-shape', key), item, 'warning')];
  const unnamed = fieldText(opened, row, 'model') === undefined;
  return [
    ...(unnamed ? [problem('sheet.incomplete', phrase('sheet.model-unnamed', key), row, 'warning')] : []),
    ...checkDay(opened, row, 'date', 'warning'),
    ...(key === 'answers' ? checkChoice(opened, row, 'answer', ANSWERS) : []),
    ...(key === 'by' ? checkChoice(opened, row, 'certainty', ['contradiction', 'possible']) : []),
  ];
}

function checkEvidence(opened: OpenSheet, item: unknown): SheetProblem[] {
  const evidence = resolve(opened, item);
  if (isScalar(evidence) && textOf(evidence) !== undefined) return [];
  if (!isMap(evidence)) return [problem('sheet.shape', phrase('sheet.evidence-shape'), item, 'warning')];
  const named = ['source', 'url'].some((key) => fieldText(opened, evidence, key) !== undefined);
  return named
    ? []
    : [problem('sheet.evidence-source', phrase('sheet.evidence-source'), evidence, 'warning')];
}

function checkChoice(opened: OpenSheet, map: YAMLMap, key: string, words: readonly string[]): SheetProblem[] {
  const node = pairOf(map, key)?.value;
  const value = resolve(opened, node);
  if (node === undefined || node === null || isNull(value)) return [];
  const text = textOf(value);
  if (text !== undefined && words.includes(text)) return [];
  const wrong = text ?? '…';
  const code = key === 'status' ? 'sheet.unknown-status' : `sheet.unknown-${key}`;
  const found = problem(
    code,
    words.length > 12
      ? phrase('sheet.unknown', wrong, key)
      : phrase('sheet.unknown-of', wrong, key, words.join(', ')),
    node,
    key === 'status' ? 'error' : 'warning',
  );
  const meant = text === undefined ? undefined : nearestWord(text, words);
  return [meant === undefined ? found : { ...found, fix: replaceBy(node, meant) }];
}

function checkDay(
  opened: OpenSheet,
  map: YAMLMap,
  key: string,
  severity: SheetProblem['severity'],
): SheetProblem[] {
  const node = pairOf(map, key)?.value;
  const value = resolve(opened, node);
  const text = textOf(value);
  if (
    node === undefined ||
    node === null ||
    isNull(value) ||
    (text !== undefined && parseDay(text) !== undefined)
  )
    return [];
  const found = problem('sheet.bad-date', phrase('sheet.bad-date', text ?? '…'), node, severity);
  const parts = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(#.*)?$/s.exec(text ?? '');
  const comment = parts?.[4] === undefined ? '' : ` ${parts[4]}`;
  const day = parts ? formatDay(dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]))) : undefined;
  const real = day !== undefined && Number(day.slice(5, 7)) === Number(parts?.[2]);
  return [real ? { ...found, fix: replaceBy(node, day + comment) } : found];
}

function checkIds(entries: readonly SheetEntry[]): SheetProblem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id, fields }) => {
    if (id === undefined) return [];
    const span = seen.has(id) ? fields.get('id')?.value : undefined;
    if (span) return [sheetProblem('sheet.duplicate-id', phrase('sheet.duplicate-id', id), 'error', span)];
    seen.add(id);
    return [];
  });
}

/**
 * The articles that are named and not there, one problem for each, at its source where it has one, else at the first place
 * in it. What is marked as gone is known to be.
 */
function checkFiles({ facts, conflicts, sources }: Sheet, files: ReadonlySet<string>): SheetProblem[] {
  const named = sources.map((source) => ({ ...source, ...source.fields.get('file')?.value }));
  const rows = [
    ...conflicts.flatMap(({ gone, readings }) => (gone ? [] : readings)),
    ...facts.flatMap(({ gone, where }) => (gone ? [] : where)),
  ];
  const missing = new Map<string, { readonly at: Span; places: number }>();
  for (const one of [...named, ...rows]) {
    const { file, gone, start, end } = one;
    if (file === '' || gone || files.has(file) || leavesFolder(file)) continue;
    const known = missing.get(file) ?? { at: { start, end }, places: 0 };
    if ('quote' in one) known.places++;
    missing.set(file, known);
  }
  return [...missing].map(([file, { at, places }]) => ({
    ...sheetProblem(
      'sheet.file-missing',
      places > 1 ? phrase('sheet.file-missing-in-many', file, places) : phrase('sheet.file-missing', file),
      'warning',
      at,
    ),
    file,
  }));
}

function replaceBy(node: unknown, text: string): { edits: TextEdit[] } {
  return { edits: [{ ...spanOf(node), text }] };
}

function isNull(node: unknown): boolean {
  return isScalar(node) && node.value === null;
}

function problem(code: string, said: Words, node: unknown, severity: SheetProblem['severity']): SheetProblem {
  return sheetProblem(code, said, severity, spanOf(node));
}
