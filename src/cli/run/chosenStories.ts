import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { CheckError } from '../checkError';
import { changedFolders, isOfStory } from '../diff/git';
import { statOf } from '../folder';
import { globbed } from './globbed';
import type { Given } from './storyPaths';
import { storiesAmong } from './storyPaths';

/** What narrows or widens the paths that a run is given. */
export interface Choice {
  /** Only stories in which something has changed since this revision. */
  readonly since?: string;
  /** Whether of files all of their story is meant. */
  readonly wholeStories?: true;
}

/**
 * The stories that a run is about.
 * @param args paths or patterns; none, where `since` says which stories.
 * @throws CheckError where a path does not exist, or there is no such revision.
 */
export async function chosenStories(
  args: readonly string[],
  { since, wholeStories }: Choice,
): Promise<Given> {
  if (args.length === 0 && since === undefined && !wholeStories)
    throw new CheckError('Say what is to be checked: folders, files or patterns, or --since REVISION.');
  const changed = since === undefined ? undefined : await changedFolders(process.cwd(), since);
  const paths = args.length === 0 && changed ? await hereAmong(changed.ofStories) : args;
  const given = await storiesAmong(wholeStories ? await foldersOf(paths) : paths);
  if (!changed) return given;
  const { ofStories, ofSettings } = changed;
  const stories = given.stories.filter((story) => {
    const root = resolve(rootOf(story, given.roots));
    return ofStories.has(root) || [...ofSettings].some((folder) => root.startsWith(join(folder, sep)));
  });
  return { ...given, stories };
}

/** The folder of a story: its first path, or what that lies in. */
function rootOf([first = '']: readonly string[], roots: ReadonlySet<string>): string {
  return roots.has(resolve(first)) ? first : dirname(first);
}

/** Those of some folders that lie in the working folder, as paths from there. One that is gone is none. */
async function hereAmong(folders: ReadonlySet<string>): Promise<string[]> {
  const here: string[] = [];
  for (const folder of [...folders].sort()) {
    const path = relative(process.cwd(), folder) || '.';
    if (isAbsolute(path) || path.split(sep)[0] === '..') continue;
    const isThere = await statOf(folder).catch(() => undefined);
    if (isThere) here.push(path);
  }
  return here;
}

/** The folders of the stories that files belong to. What is no file of a story is passed over. */
async function foldersOf(args: readonly string[]): Promise<string[]> {
  const folders: string[] = [];
  for (const path of (await Promise.all(args.map(globbed))).flat()) {
    if ((await statOf(path)).isDirectory()) folders.push(path);
    else if (isOfStory(basename(path))) folders.push(dirname(path));
  }
  return folders;
}
