import type { SheetChange } from '../../core/sheet/edits/change';

/**
 * Decisions with who made them and when: a fact that is given a status, a conflict that is settled.
 * @param name the person's name, where it is known.
 * @param date YYYY-MM-DD
 */
export function signed(
  changes: readonly SheetChange[],
  name: string | undefined,
  date: string,
): readonly SheetChange[] {
  const checker = { ...(name === undefined ? {} : { checker: name }), date };
  const who = { ...(name === undefined ? {} : { who: name }), date };
  return changes.map((change): SheetChange => {
    switch (change.kind) {
      case 'fact':
      case 'new-fact':
        return change.decision.status ? { ...change, decision: { ...change.decision, ...checker } } : change;
      case 'finding':
      case 'conflict':
        return {
          ...change,
          ...(change.conflict ? { conflict: { ...change.conflict, ...who } } : {}),
          ...(change.fact?.status ? { fact: { ...change.fact, ...checker } } : {}),
        };
      default:
        return change;
    }
  });
}
