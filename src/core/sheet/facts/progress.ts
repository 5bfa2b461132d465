import type { SheetFact } from '../model';

/** How far the check of a sheet's facts has come. */
export interface FactProgress {
  readonly checked: number;
  readonly all: number;
}

/** Whether a person has given a fact a state that holds for its words as they are. */
export function isChecked({ status, stale }: Pick<SheetFact, 'status' | 'stale'>): boolean {
  return status !== 'open' && !stale;
}

/** Counts facts; those that no article says any more are none. */
export function progressOf(facts: readonly SheetFact[]): FactProgress {
  const present = facts.filter(({ gone }) => !gone);
  return { checked: present.filter(isChecked).length, all: present.length };
}
