import { finding } from '../../findings/build';
import type { Finding, SourceSpan } from '../../findings/finding';
import { FINDING_CODES } from '../../findings/finding';
import { fingerprint } from '../../text/hash';
import { overlaps } from '../../text/span';
import type { SheetConflict } from '../model';
import type { ArticlesNow } from '../named';
import { standingPlace } from '../named';
import type { MergeContext } from './context';

/** The values that an entry's readings set against each other. */
export function valuesOf({ readings }: SheetConflict): string[] {
  return [...new Set(readings.flatMap(({ value, gone }) => (value === undefined || gone ? [] : [value])))];
}

/** Whether somebody has decided about a conflict as it stands. */
export function isSettled({ status, stale }: SheetConflict): boolean {
  return status !== 'open' && !stale;
}

/**
 * A conflict of the sheet as the finding that it was, for when no reader finds it any more.
 * @returns undefined where the articles do not say each of its values any more in the words that it quotes.
 */
export function findingKept(conflict: SheetConflict, now: ArticlesNow): Finding | undefined {
  const { code, id, readings } = conflict;
  const spans = new Map<string, SourceSpan[]>();
  for (const row of readings) {
    const place = standingPlace(row, now);
    const value = row.value ?? '';
    if (place) spans.set(value, [...(spans.get(value) ?? []), place]);
  }
  if (!code || spans.size === 0 || !valuesOf(conflict).every((value) => spans.has(value))) return undefined;
  return {
    ...finding({
      code,
      severity: conflict.severity ?? FINDING_CODES[code],
      message: conflict.conflict,
      readings: [...spans].map(([value, places]) => ({ value, spans: places })),
      why: '',
    }),
    ...(id === undefined ? {} : { entry: id }),
  };
}

/** Findings whose values are reckoned from a day that may stand elsewhere. */
const RECKONED = /^date\./;

/**
 * Whether a finding only words otherwise what its entry has, value for value: the articles are as they were when the entry
 * was written, and each value stands where one of the others does.
 */
export function isReworded(
  conflict: SheetConflict,
  { code, readings }: Finding,
  context: MergeContext,
): boolean {
  if (RECKONED.test(code) || !conflict.readings.every(({ file }) => isAsRead(file, context))) return false;
  const before = findingKept(conflict, context)?.readings ?? [];
  const pairs = before.map(({ spans }) =>
    readings.filter((reading) =>
      reading.spans.some((span) => spans.some((one) => one.path === span.path && overlaps(one, span))),
    ),
  );
  return (
    before.length === readings.length &&
    pairs.every((pair) => pair.length === 1) &&
    new Set(pairs.flat()).size === readings.length
  );
}

/** Whether an article has the very text that was read when the sheet was written. */
function isAsRead(file: string, { sheet, articles, fileNow }: MergeContext): boolean {
  const reading = articles.get(fileNow(file) ?? '');
  const source = sheet.sources.find((one) => one.file === file);
  return reading !== undefined && source?.hash === fingerprint(reading.article.text);
}
