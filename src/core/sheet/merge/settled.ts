import { finding } from '../../findings/build';
import type { Finding, SourceSpan } from '../../findings/finding';
import { FINDING_CODES } from '../../findings/finding';
import type { SheetConflict } from '../model';
import type { ArticlesNow } from '../named';
import { standingPlace } from '../named';
import { plainWords } from '../words';
import type { MergeContext } from './context';

/** The values that an entry's readings set against each other. */
export function valuesOf({ readings }: SheetConflict): string[] {
  return [...new Set(readings.flatMap(({ value, gone }) => (value === undefined || gone ? [] : [value])))];
}

/** Whether somebody has decided about a conflict as it stands. */
export function isSettled({ status, stale }: SheetConflict): boolean {
  return status !== 'open' && !stale;
}

/** Whether somebody has said which reading of a conflict is right. */
export function isRuled(conflict: SheetConflict): conflict is SheetConflict & { readonly stands: string } {
  return conflict.status === 'resolved' && isSettled(conflict) && (conflict.stands ?? '').trim() !== '';
}

/** Whether a value is the right words, or has them among its own. */
export function saysSo(value: string, right: string): boolean {
  const [words, wanted] = [plainWords(value), plainWords(right)];
  if (words === wanted) return true;
  const bare = (text: string) => ` ${text.replaceAll(/[^\p{L}\p{N}.,]+/gu, ' ').trim()} `;
  return bare(words).includes(bare(wanted));
}

/** Those of some readings that a decision has found wrong; none where nobody has said which one is right. */
export function rejectedBy<Of extends { readonly value?: string }>(
  conflict: SheetConflict,
  readings: readonly Of[],
): readonly Of[] {
  return isRuled(conflict) ? readings.filter(({ value = '' }) => !saysSo(value, conflict.stands)) : [];
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
      said: conflict.conflict,
      readings: [...spans].map(([value, places]) => ({ value, spans: places })),
      grounds: '',
    }),
    ...(id === undefined ? {} : { entry: id }),
  };
}

/** The sheet, the fingerprints of the articles' texts by path, and which file is which. */
type AsRead = Pick<MergeContext, 'fileNow'> & {
  readonly sheet: Pick<MergeContext['sheet'], 'sources'>;
  readonly hashes: Pick<MergeContext['hashes'], 'get'>;
};

/**
 * Whether nothing has changed since an entry was written but what the reader makes of the articles: those of the entry and
 * of the finding have the very text that they had. Another version may see other readings of the disagreement; whoever
 * decided had the same words before them.
 */
export function areArticlesAsRead(
  conflict: SheetConflict,
  { readings }: Pick<Finding, 'readings'>,
  context: AsRead,
): boolean {
  const files = conflict.readings.map(({ file }) => context.fileNow(file) ?? file);
  const paths = readings.flatMap(({ spans }) => spans.map(({ path }) => path));
  return [...new Set([...files, ...paths])].every((path) => isAsRead(path, context));
}

/** Whether an article has the very text that was read when the sheet was written. */
function isAsRead(path: string, { sheet, hashes, fileNow }: AsRead): boolean {
  const source = sheet.sources.find(({ file }) => fileNow(file) === path);
  return source?.hash !== undefined && source.hash === hashes.get(path);
}
