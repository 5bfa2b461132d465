import type { SheetInput } from '../input';
import { mergeSheet } from '../merge/merge';
import type { SheetProblem, TextEdit } from '../model';
import { readOpen } from '../read';
import { conflictsOf, saysTheSame } from '../states';
import { openSheet } from '../yaml/open';
import { written } from '../yaml/written';
import type { SheetChange } from './change';
import { addConflict, byFinding, decideConflicts, keepAnswer } from './conflicts';
import { Desk } from './desk';
import { decideSame, renameEntity, setPreferredName } from './entities';
import { addFact, decideFact } from './facts';

/** A sheet with decisions written into it, and the edits that do it: none where nothing is new. */
export type SheetEditResult =
  | { readonly text: string; readonly edits: readonly TextEdit[] }
  | { readonly problems: readonly SheetProblem[] };

/**
 * Writes decisions into a sheet. Everything else stays as it is, but where a decision is about a finding that the sheet
 * does not have, or has in another form: then the sheet is first brought up to date.
 * @param text the sheet; undefined where there is none yet.
 * @returns the new text with the edits that lead to it, or why the sheet cannot be read.
 */
export function editSheet(
  text: string | undefined,
  input: SheetInput,
  decisions: readonly SheetChange[],
): SheetEditResult {
  const before = text ?? '';
  const changes = aboutFindings(before, input, decisions);
  const base = upToDate(before, input, changes);
  if ('problems' in base) return base;
  const result = openSheet(base.text);
  if ('problems' in result) return result;
  const desk = new Desk(result.opened, input);
  decideConflicts(
    desk,
    changes.filter((change) => change.kind === 'finding' || change.kind === 'conflict'),
  );
  for (const change of changes) {
    if (change.kind === 'fact') decideFact(desk, change.fact, change.decision);
    else if (change.kind === 'new-fact') addFact(desk, change);
    else if (change.kind === 'answer') keepAnswer(desk, change);
    else if (change.kind === 'story-date') desk.setStory('date', change.date);
    else if (change.kind === 'spelling') setPreferredName(desk, change);
    else if (change.kind === 'rename') renameEntity(desk, change);
    else if (change.kind === 'same' || change.kind === 'not-same') decideSame(desk, change);
  }
  const edits = desk.edits();
  const after = written(result.opened, edits);
  if ('problems' in after) return after;
  return { text: after.text, edits: base.text === before ? edits : difference(before, after.text) };
}

/** Decisions about entries as decisions about their findings: so that these are in the sheet as the articles have them. */
function aboutFindings(
  text: string,
  input: SheetInput,
  changes: readonly SheetChange[],
): readonly SheetChange[] {
  if (!changes.some(({ kind }) => kind === 'conflict')) return changes;
  const result = openSheet(text);
  return 'problems' in result ? changes : byFinding(readOpen(result.opened), input.findings, changes);
}

/** The sheet as it has to be for the changes to find what they are about. */
function upToDate(
  text: string,
  input: SheetInput,
  changes: readonly SheetChange[],
): { readonly text: string } | { readonly problems: readonly SheetProblem[] } {
  const result = openSheet(text);
  if ('problems' in result) return result;
  if (!result.opened.root) {
    const made = mergeSheet(text, input);
    return 'problems' in made ? made : upToDate(made.text, input, changes);
  }
  const wanted = new Set(
    changes.flatMap((change) =>
      change.kind === 'finding' || change.kind === 'answer' ? change.finding : [],
    ),
  );
  const findings = input.findings.filter(({ id }) => wanted.has(id));
  if (findings.length === 0) return { text };
  const entries = conflictsOf(readOpen(result.opened), input.findings);
  const missing = findings.filter((finding) => !entries.has(finding));
  const changed = findings.some((finding) => {
    const conflict = entries.get(finding);
    return conflict && !saysTheSame(conflict, finding);
  });
  if (missing.length === 0 && !changed) return { text };
  const desk = new Desk(result.opened, input);
  for (const finding of missing) addConflict(desk, finding);
  const added = written(result.opened, desk.edits());
  return 'problems' in added ? added : mergeSheet(added.text, input);
}

/** The one edit that leads from a text to another: what stands between the first and the last character that differ. */
function difference(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let same = 0;
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  const end = before.length - same;
  return [{ start, end, text: after.slice(start, after.length - same) }];
}
