import type { FindingCode, Severity } from '../core/findings/finding';
import type { Quiet } from '../core/findings/quiet';
import { QUIET } from '../core/findings/quiet';
import type { MentionType } from '../core/mentions/mention';

/** The kinds of words that can be highlighted. */
export const HIGHLIGHT_KINDS: readonly MentionType[] = [
  'person',
  'organization',
  'place',
  'group',
  'date',
  'quantity',
  'quote',
];

const SHOWN_AS = ['ignore', 'hint', 'information', 'warning', 'error'] as const;
/** How many findings are shown in a file, unless told. */
const USUAL_LIMIT = 100;

/*
 * What settings say. A person may type anything into settings.json, and VS Code hands it over as it is: what is no value of a
 * setting changes nothing.
 */

/** How a finding of a code is shown, by the setting `severity`. */
export function severityIn(
  value: unknown,
  { code, severity }: { readonly code: FindingCode; readonly severity: Severity },
): Severity | 'ignore' {
  const chosen: unknown =
    typeof value === 'object' && value !== null && Object.hasOwn(value, code)
      ? (value as Readonly<Record<string, unknown>>)[code]
      : undefined;
  return SHOWN_AS.find((word) => word === chosen) ?? severity;
}

/** Which quiet findings are shown, by the setting `quietFindings`. */
export function quietIn(value: unknown): Quiet {
  return QUIET.find((choice) => choice === value) ?? 'few';
}

/** How many findings are shown in a file, by the setting `maxFindingsPerFile`: 1 at least. */
export function limitIn(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.max(1, Math.floor(value)) : USUAL_LIMIT;
}

/** The kinds of words that are highlighted, by the setting `highlights.kinds`. */
export function kindsIn(value: unknown): ReadonlySet<MentionType> {
  if (!Array.isArray(value)) return new Set(HIGHLIGHT_KINDS);
  return new Set(HIGHLIGHT_KINDS.filter((kind) => value.includes(kind)));
}

/** A person’s name, by the setting `checker`; undefined where there is none. */
export function nameIn(value: unknown): string | undefined {
  const name = typeof value === 'string' ? value.trim() : '';
  return name === '' ? undefined : name;
}
