import type { SheetReadBy } from '../model';
import type { YAMLMap } from '../yaml/document';
import { entriesOf, fieldText } from '../yaml/document';
import type { Row } from '../yaml/emit';
import { sharedTexts, sourceFields } from './entries';
import type { MergeContext } from './context';
import { addEntries, orderOf, setFields } from './section';

/** One source for each article; articles that were renamed keep theirs. */
export function mergeSources(context: MergeContext): void {
  const { sheet, input, opened, fileNow } = context;
  const shared = sharedTexts(input.findings);
  const maps = entriesOf(opened, 'sources');
  const byPath = new Map<string, number>();
  sheet.sources.forEach(({ file }, index) => {
    const path = fileNow(file);
    if (path !== undefined && !byPath.has(path)) byPath.set(path, index);
  });
  const entryOf = input.articles.map(({ article }) => byPath.get(article.path));
  const current = new Set(entryOf);
  input.articles.forEach((reading, draft) => {
    const entry = entryOf[draft];
    const map = entry === undefined ? undefined : maps[entry];
    if (map) {
      const fields = sourceFields(
        reading,
        context.hashes.get(reading.article.path),
        shared.get(reading.article.path) ?? [],
      );
      setFields(context, 'sources', map, [...fields, ['gone', undefined]]);
      setReadBy(context, map, sheet.sources[entry as number]?.readBy ?? [], reading.article.path);
    }
  });
  maps.forEach((map, entry) => {
    if (!current.has(entry) && sheet.sources[entry]?.file !== '')
      setFields(context, 'sources', map, [['gone', true]]);
  });
  addEntries(
    context,
    'sources',
    input.articles.flatMap((reading, draft) =>
      entryOf[draft] === undefined
        ? [
            {
              draft,
              fields: [
                ...sourceFields(
                  reading,
                  context.hashes.get(reading.article.path),
                  shared.get(reading.article.path) ?? [],
                ),
                ['read-by', readByNow(context, [], reading.article.path)] as const,
              ],
            },
          ]
        : [],
    ),
    entryOf,
  );
}

const READ_BY_KEYS = ['model', 'date', 'hash', 'gone'];

/** The models that have read an article, the reading that comes in now with them; undefined where none has. */
function readByNow(
  { input }: MergeContext,
  before: readonly SheetReadBy[],
  path: string,
): readonly Row[] | undefined {
  const { reading } = input;
  const mark = reading?.read.find((one) => one.path === path);
  const rows = before.map((row): Row => ({ ...row }));
  if (reading && mark) {
    const { model, date } = reading.reader;
    const index = before.findIndex((row) => row.model === model);
    rows.splice(index < 0 ? rows.length : index, index < 0 ? 0 : 1, { model, date, hash: mark.hash });
  }
  return rows.length === 0 ? undefined : rows;
}

function setReadBy(context: MergeContext, map: YAMLMap, before: readonly SheetReadBy[], path: string): void {
  const rows = readByNow(context, before, path) ?? [];
  if (rows.length === 0) return;
  const rowOf = new Map(rows.map(({ model }, index) => [model, index]));
  context.writer.setRows(
    map,
    'read-by',
    rows,
    (row) => rowOf.get(fieldText(context.opened, row, 'model') ?? ''),
    READ_BY_KEYS,
    orderOf('sources'),
  );
}
