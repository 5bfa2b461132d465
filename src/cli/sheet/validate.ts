import type { Engine } from '../../core/engine';
import { isArticleName } from '../../core/text/source';
import { problemSentences } from '../problemSentences';
import type { SheetTold, StoredSheetOf } from './sheetTold';

/** What is wrong in a sheet: errors and warnings. */
export function sheetProblems(engine: Engine, { path, text, files }: StoredSheetOf): SheetTold {
  const { problems } = engine.readSheet(text, files.filter(isArticleName));
  const lines = problemSentences(path, text, problems);
  return { lines: lines.length > 0 ? lines : [`${path}: nothing is wrong.`], isToSettle: lines.length > 0 };
}
