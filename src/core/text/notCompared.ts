import type { InFile } from './copies';
import { countWitnesses } from './copies';
import type { Unreadable } from './source';

/**
 * Why a file that looks like an article is compared with no other: it is in a format that is not read, cannot be read, is an
 * exact copy of an article that is, or is the only one.
 */
export type NotComparedReason = 'format' | Unreadable | 'unreadable' | 'copy' | 'alone';

/** A file that looks like an article and is compared with no other. */
export interface NotCompared {
  readonly path: string;
  readonly reason: NotComparedReason;
  /** Of a copy: the path of the article that stands for both. */
  readonly copyOf?: string;
}

/** The files of a story's folder. */
export interface StoryFiles {
  /** Those in a format that is not read. */
  readonly otherFormats: readonly string[];
  /** Those that look like articles and are left out, with the reason. */
  readonly skipped: Iterable<readonly [path: string, reason: NotComparedReason]>;
  readonly articles: readonly InFile[];
}

/** What of a story's folder is not compared: first what is not read, then copies, then an article that is the only one. */
export function notCompared({ otherFormats, skipped, articles }: StoryFiles): NotCompared[] {
  const only =
    countWitnesses(articles).articles === 1 ? articles.find(({ copyOf }) => copyOf === undefined) : undefined;
  return [
    ...otherFormats.map((path): NotCompared => ({ path, reason: 'format' })),
    ...[...skipped].map(([path, reason]): NotCompared => ({ path, reason })),
    ...articles.flatMap(({ path, copyOf }): NotCompared[] =>
      copyOf === undefined ? [] : [{ path, reason: 'copy', copyOf }],
    ),
    ...(only ? [{ path: only.path, reason: 'alone' } as const] : []),
  ];
}
