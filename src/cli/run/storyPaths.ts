import { basename, dirname, resolve } from 'node:path';
import { isArticleName, SETTINGS_NAME } from '../../core/text/source';
import { statOf } from '../folder';
import { globbed } from './globbed';

/** The paths of one story: a folder, or files of one folder. */
export type StoryPaths = readonly string[];

/** What a run is given, in stories. */
export interface Given {
  /** In the order in which each was first named. */
  readonly stories: readonly StoryPaths[];
  /** The folders that they lie in, as absolute paths. */
  readonly roots: ReadonlySet<string>;
  /** Files that a pattern or the shell named beside folders, and that are no articles. */
  readonly passedOver: readonly string[];
}

/**
 * Sorts paths into stories: each folder is one, so are files of one folder; a folder that is named too has all of its files.
 * @param args paths, or patterns where the shell has left them.
 * @throws CheckError where a path does not exist, or a pattern fits none.
 */
export async function storiesAmong(args: readonly string[]): Promise<Given> {
  const paths = (await Promise.all(args.map(globbed))).flat();
  const infos = await Promise.all(
    paths.map(async (path) => ({ path, isFolder: (await statOf(path)).isDirectory() })),
  );
  const hasFolders = infos.some(({ isFolder }) => isFolder);
  const stories = new Map<string, { paths: string[]; isWhole: boolean }>();
  const passedOver: string[] = [];
  for (const { path, isFolder } of infos) {
    if (hasFolders && !isFolder && !isArticleName(basename(path))) {
      // Beside the folders of stories it is where it belongs.
      if (basename(path) !== SETTINGS_NAME) passedOver.push(path);
      continue;
    }
    const root = resolve(isFolder ? path : dirname(path));
    const story = stories.get(root);
    if (!story) stories.set(root, { paths: [path], isWhole: isFolder });
    else if (isFolder) Object.assign(story, { paths: [path], isWhole: true });
    else if (!story.isWhole) story.paths.push(path);
  }
  return {
    stories: [...stories.values()].map((story) => story.paths),
    roots: new Set(stories.keys()),
    passedOver,
  };
}
