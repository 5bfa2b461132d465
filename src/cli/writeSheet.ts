import type { Engine } from '../core/engine';
import type { Analysis } from '../core/story';
import { explain } from './explain';
import { problemSentences } from './problemSentences';
import type { StoredSheet } from './sheetFile';
import { sheetText } from './sheetFile';
import { updateFileAtomically } from './writeFile';

/**
 * Brings the sheet up to date, as it is on disk by then: another program may have written it since it was read.
 * @returns why it was left as it is, a sentence each; undefined where all went well.
 */
export async function writeSheet(
  engine: Engine,
  path: string,
  read: StoredSheet,
  analysis: Analysis,
): Promise<readonly string[] | undefined> {
  const first = merge(engine, path, read, analysis);
  if ('problems' in first) return first.problems;
  if (first.text === undefined) return undefined;
  const problems: string[] = [];
  try {
    await updateFileAtomically(path, (bytes) => {
      const stored = bytes ? sheetText(path, bytes) : { text: undefined };
      const isSame = 'text' in stored && 'text' in read && stored.text === read.text;
      const merged = isSame ? first : merge(engine, path, stored, analysis);
      if (!('problems' in merged)) return merged.text;
      problems.push(...merged.problems);
      return undefined;
    });
    return problems.length > 0 ? problems : undefined;
  } catch (error) {
    return [explain(path, error, 'written')];
  }
}

/** The new text of a sheet, undefined where nothing is new; or why it stays as it is, a sentence each. */
type Merged = { readonly text: string | undefined } | { readonly problems: readonly string[] };

function merge(engine: Engine, path: string, stored: StoredSheet, analysis: Analysis): Merged {
  const untouched = `${path} was left untouched: mend it first, then run again.`;
  if ('problem' in stored) return { problems: [stored.problem, untouched] };
  const merged = engine.mergeSheet(stored.text, analysis);
  if (!('problems' in merged)) return { text: merged.changed ? merged.text : undefined };
  return { problems: [...problemSentences(path, stored.text ?? '', merged.problems), untouched] };
}
