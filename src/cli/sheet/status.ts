import type { Engine } from '../../core/engine';
import { CheckError } from '../checkError';
import { problemSentences } from '../problemSentences';
import type { SheetTold, StoredSheetOf } from './sheetTold';

/** How the facts and conflicts of a sheet stand; those that no article has any more are not counted. */
export function sheetStatus(engine: Engine, { path, text }: StoredSheetOf): SheetTold {
  const { sheet, problems } = engine.readSheet(text);
  if (!sheet) throw new CheckError(problemSentences(path, text, problems).join(' '));
  const facts = countsOf(sheet.facts);
  const conflicts = countsOf(sheet.conflicts);
  return {
    lines: [path, `  facts: ${inWords(facts)}`, `  conflicts: ${inWords(conflicts)}`],
    isToSettle: [facts, conflicts].some((counts) => counts.has('open') || counts.has(AGAIN)),
  };
}

/** Decided once, while the words have changed since. */
const AGAIN = 'to be looked at again';

interface Entry {
  readonly gone: boolean;
  readonly stale: boolean;
  readonly status: string;
}

/** How many entries stand in which way, the open ones first. */
function countsOf(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const counts = new Map([
    ['open', 0],
    [AGAIN, 0],
  ]);
  for (const { gone, stale, status } of entries) {
    if (gone) continue;
    const state = stale ? AGAIN : status.replaceAll('-', ' ');
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, count]) => count > 0));
}

function inWords(counts: ReadonlyMap<string, number>): string {
  const parts = [...counts].map(([state, count]) => `${count.toLocaleString('en-US')} ${state}`);
  return parts.length === 0 ? 'none' : parts.join(', ');
}
