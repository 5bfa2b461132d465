import { entriesOf } from '../yaml/document';
import { sharedTexts, sourceFields } from './entries';
import type { MergeContext } from './merge';
import { addEntries, setFields } from './section';

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
      const fields = sourceFields(reading, shared.get(reading.article.path) ?? []);
      setFields(context, 'sources', map, [...fields, ['gone', undefined]]);
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
        ? [{ draft, fields: sourceFields(reading, shared.get(reading.article.path) ?? []) }]
        : [],
    ),
    entryOf,
  );
}
