import { english } from '../../src/core/words/words';
import type { ViewNode, Words } from '../../src/editor/views/node';

const counted = (one: string, many: string) => (count: number) => `${count} ${count === 1 ? one : many}`;

/** The words of the views without VS Code: English as it is written in the source. */
export const WORDS: Words = {
  inWords: english,
  l10n: {
    t: (message: unknown, ...values: unknown[]) =>
      String(message).replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)])),
  },
  articles: ({ articles, copies }) =>
    `${counted('article', 'articles')(articles)}${copies === 0 ? '' : ` (and ${copies} copies)`}`,
  conflicts: counted('conflict', 'conflicts'),
  quietFindings: counted('quiet finding', 'quiet findings'),
  settledFindings: (count) => `${count} settled`,
  notYetChanged: (count) => `${count} not yet changed`,
  facts: counted('fact', 'facts'),
  names: counted('name', 'names'),
};

/** All rows of a tree, two blanks for each level, with their descriptions. */
export function outline(nodes: readonly ViewNode[], indent = ''): string[] {
  return nodes.flatMap(({ label, description, children }) => [
    description === undefined ? `${indent}${label}` : `${indent}${label} — ${description}`,
    ...outline(children?.() ?? [], `${indent}  `),
  ]);
}

/** All rows of a tree, those above before those below them. */
export function rowsIn(nodes: readonly ViewNode[]): ViewNode[] {
  return nodes.flatMap((node) => [node, ...rowsIn(node.children?.() ?? [])]);
}
