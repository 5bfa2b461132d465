import { isScalar, isSeq } from 'yaml';
import type { Section, SheetProblem, TextEdit } from '../model';
import type { OpenSheet, YAMLMap } from '../yaml/document';
import { entriesOf, fieldItems, mapsIn, pairOf, textOf } from '../yaml/document';
import { openSheet } from '../yaml/open';
import { SheetWriter } from '../yaml/writer';
import { written } from '../yaml/written';

/** The keys of each section that name articles, and those of its rows. */
const NAMING: Readonly<Record<Section, { readonly own: readonly string[]; readonly rows: Rows }>> = {
  conflicts: { own: [], rows: { readings: ['file'] } },
  facts: { own: [], rows: { where: ['file'], readings: ['in'] } },
  entities: { own: [], rows: { roles: ['in'] } },
  sources: { own: ['file', 'shares-text-with'], rows: {} },
};

type Rows = Readonly<Record<string, readonly string[]>>;

/** A sheet that names articles by other names, and the edits that do it. */
export type FollowedFiles =
  | { readonly text: string; readonly edits: readonly TextEdit[] }
  | { readonly problems: readonly SheetProblem[] };

/**
 * Lets a sheet follow articles that were renamed: every place that names one of them gets its new name, and nothing else
 * changes. Words that stand for others (aliases) follow the words that they stand for.
 * @param moves the new path of each article that has one, by the old path.
 * @returns the new text with the edits that lead to it, one for each name, or why the sheet cannot be read.
 */
export function followMoves(text: string, moves: ReadonlyMap<string, string>): FollowedFiles {
  const result = openSheet(text);
  if ('problems' in result) return result;
  const { opened } = result;
  const writer = new SheetWriter(opened);
  for (const { node, isFlow } of namesIn(opened)) {
    const now = moves.get(textOf(node) ?? '');
    if (now !== undefined) writer.setWord(node, now, isFlow);
  }
  const edits = writer.edits();
  const after = written(opened, edits);
  return 'problems' in after ? after : { text: after.text, edits };
}

interface NamingWord {
  readonly node: unknown;
  /** Whether it stands in brackets or braces. */
  readonly isFlow: boolean;
}

function namesIn(opened: OpenSheet): NamingWord[] {
  const sections = Object.keys(NAMING) as Section[];
  return sections.flatMap((section) => {
    const { own, rows } = NAMING[section];
    return entriesOf(opened, section).flatMap((entry) => [
      ...own.flatMap((key) => wordsOf(entry, key)),
      ...Object.entries(rows).flatMap(([list, keys]) =>
        mapsIn(opened, fieldItems(opened, entry, list)).flatMap((row) =>
          keys.flatMap((key) => wordsOf(row, key)),
        ),
      ),
    ]);
  });
}

/** The words of a field: its value, or the items of its list. */
function wordsOf(map: YAMLMap, key: string): NamingWord[] {
  const value = pairOf(map, key)?.value;
  const inFlow = map.flow === true;
  if (isScalar(value)) return [{ node: value, isFlow: inFlow }];
  if (!isSeq(value)) return [];
  const isFlow = inFlow || value.flow === true;
  return value.items.filter((item) => isScalar(item)).map((node) => ({ node, isFlow }));
}
