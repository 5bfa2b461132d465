import type { Severity } from '../core/findings/finding';

/** From which severity on a finding makes a run fail. */
export const FAIL_ON = ['error', 'warning', 'information', 'none'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** Whether there are findings that make a run fail. @param open how many there are of each severity. */
export function isToSettle(open: Readonly<Record<Severity, number>>, failOn: FailOn): boolean {
  const { error, warning, information } = open;
  const from = {
    error,
    warning: error + warning,
    information: error + warning + information,
    none: 0,
  };
  return from[failOn] > 0;
}
