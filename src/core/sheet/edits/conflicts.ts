import type { Finding } from '../../findings/finding';
import { conflictFields, conflictId, readingPlaces } from '../merge/entries';
import { ordered } from '../merge/section';
import { placeRow } from '../places';
import { conflictsOf } from '../states';
import type { Fields } from '../yaml/emit';
import type { SheetChange } from './change';
import type { Desk } from './desk';
import { decideFact } from './facts';

/** Writes what a person says of findings into their conflicts, and into the facts that are in them. */
export function decideFindings(
  desk: Desk,
  changes: readonly Extract<SheetChange, { kind: 'finding' }>[],
): void {
  if (changes.length === 0) return;
  const { sheet } = desk;
  const entries = conflictsOf(sheet, desk.input.findings);
  const findings = new Map(desk.input.findings.map((finding) => [finding.id, finding]));
  for (const { finding: id, conflict: decision, fact } of changes) {
    const finding = findings.get(id);
    const conflict = finding && entries.get(finding);
    if (!conflict) continue;
    if (decision) {
      const { status, stands, reason, who, date } = decision;
      const fields: Fields = [
        ['status', status],
        ['stands', stands],
        ['reason', reason],
        ['who', who],
        ['date', date],
      ];
      desk.set('conflicts', sheet.conflicts.indexOf(conflict), [
        ...fields.filter(([, value]) => value !== undefined),
        ...(conflict.stale ? ([['stale', undefined]] as const) : []),
      ]);
    }
    if (!fact || conflict.id === undefined) continue;
    for (const { conflicts, start } of sheet.facts) {
      if (conflicts.includes(conflict.id)) decideFact(desk, { start }, fact);
    }
  }
}

/** Adds the entry of a finding that is not in the sheet: only contradictions are put there without being asked for. */
export function addConflict(desk: Desk, finding: Finding): void {
  const articles = new Map(desk.input.articles.map((reading) => [reading.article.path, reading]));
  const id = conflictId(finding, desk.idsOf('conflicts'));
  const places = readingPlaces(finding, articles).map((place) => placeRow(desk.texts.draft(place)));
  const fields: Fields = [...conflictFields(finding), ['id', id], ['status', 'open'], ['readings', places]];
  desk.add('conflicts', id, ordered('conflicts', fields));
}
