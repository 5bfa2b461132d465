import { giveFreshId, keepOneKey } from './entries';
import { findFile } from './files';
import type { Fix, Patient, Remedy } from './fix';
import { keepVersion } from './merge';
import { mendSyntax } from './syntax';
import { indentWithSpaces } from './tabs';
import { addNeededKey, asMeant, chooseWord, nameSource, writeDate } from './values';

/** What there is to do about each kind of problem. */
const REMEDIES: Readonly<Record<string, Remedy>> = {
  'sheet.unknown-status': chooseWord,
  'sheet.unknown-type': chooseWord,
  'sheet.unknown-kind': chooseWord,
  'sheet.bad-date': writeDate,
  'sheet.evidence-source': nameSource,
  'sheet.incomplete': addNeededKey,
  'sheet.duplicate-id': giveFreshId,
  'sheet.duplicate-key': keepOneKey,
  'sheet.file-missing': findFile,
  'sheet.file-outside': findFile,
  'sheet.merge-conflict': keepVersion,
  'sheet.syntax': mendSyntax,
  'sheet.tab': indentWithSpaces,
};

/** The ways to mend a problem, the likeliest first. */
export function remediesFor(patient: Patient): readonly Fix[] {
  return REMEDIES[patient.problem.code]?.(patient) ?? asMeant(patient.problem);
}
