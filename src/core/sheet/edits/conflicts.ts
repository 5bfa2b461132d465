import type { Finding } from '../../findings/finding';
import { conflictFields, conflictId, namedRows, readingPlaces } from '../merge/entries';
import { ordered } from '../merge/section';
import type { Sheet, SheetConflict } from '../model';
import { placeRow } from '../places';
import { conflictsOf } from '../states';
import type { Fields } from '../yaml/emit';
import type { ConflictDecision, SheetChange } from './change';
import { isEntry } from './change';
import type { Desk } from './desk';
import { decideFact } from './facts';

/** A decision about a conflict, given by its finding or by its entry. */
type AboutConflict = Extract<SheetChange, { kind: 'finding' | 'conflict' }>;

/** Writes what a person says of conflicts into their entries, and into the facts that are in them. */
export function decideConflicts(desk: Desk, changes: readonly AboutConflict[]): void {
  if (changes.length === 0) return;
  const { sheet } = desk;
  const entries = conflictsOf(sheet, desk.input.findings);
  const findings = new Map(desk.input.findings.map((finding) => [finding.id, finding]));
  for (const change of changes) {
    const finding = change.kind === 'finding' ? findings.get(change.finding) : undefined;
    const conflict =
      change.kind === 'conflict'
        ? sheet.conflicts.find((entry) => isEntry(entry, change.entry))
        : finding && entries.get(finding);
    if (!conflict) continue;
    if (change.conflict) decideConflict(desk, conflict, change.conflict);
    if (!change.fact || conflict.id === undefined) continue;
    for (const { conflicts, start } of sheet.facts) {
      if (conflicts.includes(conflict.id)) decideFact(desk, { start }, change.fact);
    }
  }
}

function decideConflict(desk: Desk, conflict: SheetConflict, decision: ConflictDecision): void {
  const { status, stands, reason, who, date } = decision;
  const fields: Fields = [
    ['status', status],
    ['stands', stands],
    ['reason', reason],
    ['who', who],
    ['date', date],
  ];
  desk.set('conflicts', desk.sheet.conflicts.indexOf(conflict), [
    ...fields.filter(([, value]) => value !== undefined),
    ...(conflict.stale ? ([['stale', undefined]] as const) : []),
  ]);
}

/** Keeps what a model answered about a finding, behind what was answered before. */
export function keepAnswer(
  desk: Desk,
  { finding: id, answer }: Extract<SheetChange, { kind: 'answer' }>,
): void {
  const finding = desk.input.findings.find((one) => one.id === id);
  const conflict = finding && conflictsOf(desk.sheet, desk.input.findings).get(finding);
  if (!conflict) return;
  const { model, date, answer: word, reason } = answer;
  const row = { model, date, answer: word, ...(reason === undefined ? {} : { reason }) };
  desk.addRow('conflicts', desk.sheet.conflicts.indexOf(conflict), 'answers', row);
}

/** Decisions about entries, given by the findings that the entries are of, where the articles have them still. */
export function byFinding(
  sheet: Sheet,
  findings: readonly Finding[],
  changes: readonly SheetChange[],
): readonly SheetChange[] {
  const entries = [...conflictsOf(sheet, findings)];
  return changes.map((change) => {
    if (change.kind !== 'conflict') return change;
    const of = entries.find(([, entry]) => isEntry(entry, change.entry));
    if (!of) return change;
    const { conflict, fact } = change;
    return {
      kind: 'finding',
      finding: of[0].id,
      ...(conflict ? { conflict } : {}),
      ...(fact ? { fact } : {}),
    };
  });
}

/** Adds the entry of a finding that is not in the sheet: only contradictions are put there without being asked for. */
export function addConflict(desk: Desk, finding: Finding): void {
  const articles = new Map(desk.input.articles.map((reading) => [reading.article.path, reading]));
  const id = conflictId(finding, desk.idsOf('conflicts'));
  const places = readingPlaces(finding, articles).map((place) => placeRow(desk.texts.draft(place)));
  const fields: Fields = [
    ...conflictFields(finding),
    ['id', id],
    ['by', finding.named && namedRows(finding)],
    ['status', 'open'],
    ['readings', places],
  ];
  desk.add('conflicts', id, ordered('conflicts', fields));
}
