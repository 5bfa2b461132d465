import type { Finding, FindingCode, Severity } from './finding';

/** How loud the findings of some codes are, in place of what they are by themselves; `ignore` leaves them out. */
export type Severities = Readonly<Partial<Record<FindingCode, Severity | 'ignore'>>>;

/** Findings as loud as is set for their codes, without those that are ignored. */
export function graded(
  findings: readonly Finding[],
  severities: Severities | undefined = {},
): readonly Finding[] {
  return findings.flatMap((finding) => {
    const severity = severities[finding.code] ?? finding.severity;
    if (severity === 'ignore') return [];
    return [severity === finding.severity ? finding : { ...finding, severity }];
  });
}

/** Whether findings of its code are left out. */
export function isIgnored({ code }: Pick<Finding, 'code'>, severities: Severities | undefined): boolean {
  return severities?.[code] === 'ignore';
}
