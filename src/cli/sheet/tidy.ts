import type { Engine } from '../../core/engine';
import { plainLine } from '../../core/text/plain';
import { CheckError } from '../checkError';
import { counted } from '../counted';
import { explain } from '../explain';
import { sheetText } from '../sheetFile';
import { problemSentences } from '../problemSentences';
import { updateFileAtomically } from '../writeFile';
import type { SheetTold, StoredSheetOf } from './sheetTold';

/**
 * Takes out of a sheet what nobody needs any more, as it is on disk by then.
 * @param isTrial whether it is only told.
 * @throws CheckError where the sheet cannot be read or written; it is left as it is.
 */
export async function tidied(
  engine: Engine,
  { path, text }: StoredSheetOf,
  isTrial: boolean,
): Promise<SheetTold> {
  let gone = tidy(engine, path, text);
  if (!isTrial && gone.entries.length > 0) {
    try {
      await updateFileAtomically(path, (bytes) => {
        const stored = sheetText(path, bytes ?? new Uint8Array());
        if ('problem' in stored) throw new CheckError(stored.problem);
        gone = tidy(engine, path, stored.text ?? '');
        return gone.entries.length > 0 ? gone.text : undefined;
      });
    } catch (error) {
      throw error instanceof CheckError ? error : new CheckError(explain(path, error, 'written'));
    }
  }
  const { entries } = gone;
  const what = counted(entries.length, 'entry', 'entries');
  return {
    lines: [
      entries.length === 0
        ? `${path}: nothing to remove.`
        : `${path}: ${what} ${isTrial ? 'would go' : 'removed'}.`,
      ...entries.map(({ section, words }) => `  ${section}: ${plainLine(words)}`),
    ],
    isToSettle: isTrial && entries.length > 0,
  };
}

function tidy(engine: Engine, path: string, text: string) {
  const result = engine.tidySheet(text);
  if (!('problems' in result)) return result;
  throw new CheckError(`${problemSentences(path, text, result.problems).join(' ')} It was left untouched.`);
}
