import type { NotCompared } from '../core/text/notCompared';
import { isImportable } from '../import/file';

/** How many files a sentence names. */
const MOST_NAMED = 5;

/** Says which files are in a format that is not read, and what to do; nothing where none is. */
export function formatsSentence(paths: readonly string[]): string[] {
  const importable = paths.filter(isImportable);
  const others = paths.filter((path) => !isImportable(path));
  return [
    ...sentence(
      importable,
      (them) => `make ${them === 'it' ? 'an article' : 'articles'} of ${them} with copydesk import`,
    ),
    ...sentence(others, (them) => `save ${them} as text (.txt) in the same folder`),
  ];
}

function sentence(paths: readonly string[], whatToDo: (them: string) => string): string[] {
  if (paths.length === 0) return [];
  const [are, them] = paths.length === 1 ? ['is not read', 'it'] : ['are not read', 'them'];
  return [`${named(paths)} ${are}: ${whatToDo(them)}.`];
}

/** Says which articles are read and yet not compared: copies, and one that is alone. */
export function notComparedSentences(left: readonly NotCompared[]): string[] {
  const copies = left.flatMap(({ path, copyOf }) =>
    copyOf === undefined ? [] : [`${path} is an exact copy of ${copyOf}: they count as one article.`],
  );
  const more = copies.length - MOST_NAMED;
  return [
    ...copies.slice(0, MOST_NAMED),
    ...(more > 0
      ? [`${more} more ${more === 1 ? 'article is an exact copy' : 'articles are exact copies'}.`]
      : []),
    ...left.flatMap(({ path, reason }) =>
      reason === 'alone'
        ? [
            `${path} is the only article: put the others of its story beside it, so that there is something to compare.`,
          ]
        : [],
    ),
  ];
}

/** Names in a row, and how many there are besides. */
function named(paths: readonly string[]): string {
  const rest = paths.length - MOST_NAMED;
  return `${paths.slice(0, MOST_NAMED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
