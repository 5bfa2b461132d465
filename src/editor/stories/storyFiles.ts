import type * as vscode from 'vscode';
import type { Changes } from './changes';
import type { StoryScope } from './scope';
import type { StoredSettings } from './settingsFile';
import { findSettings } from './settingsFile';
import { readSheetText } from './sheetFile';
import { readArticleTexts } from './texts';
import type { TextResult } from './texts';
import type { StoryTools } from './tools';

/** What was taken from the files of a story: what changed, and all of it where that was asked for. */
export interface StoryFiles {
  /** Whether these are all articles of the story. */
  readonly all: boolean;
  readonly paths: readonly string[];
  readonly texts: readonly TextResult[];
  /** Where the folder was listed: what looks like articles in it, in a format that is not read. */
  readonly otherFormats?: readonly string[];
  readonly sheet?: StoredSheet;
  /** Where it was looked for: the settings file that holds for the story. */
  readonly settings?: { readonly file: StoredSettings | undefined };
}

/** A sheet as taken from its file: its text (undefined where there is none), or why it cannot be read. */
export type StoredSheet = { readonly text: string | undefined } | { readonly error: string };

/**
 * Takes what changed from the files of a story.
 * @param isStale asked now and then; what is given once it says so is of no use.
 * @throws FileSystemError where the folder cannot be read.
 */
export async function readStoryFiles(
  scope: StoryScope,
  changes: Changes,
  isStale: () => boolean,
  { files, log }: Pick<StoryTools, 'files' | 'log'>,
): Promise<StoryFiles> {
  const { all } = changes;
  const listed = all ? await scope.list() : undefined;
  const paths = listed?.articles ?? [...changes.paths];
  const [texts, sheet, settings] = await Promise.all([
    readArticleTexts(
      paths.map((path) => scope.uriOf(path)),
      files,
      isStale,
    ),
    all || changes.sheet ? readSheet(scope, log) : undefined,
    all || changes.settings ? findSettings(scope).then((file) => ({ file })) : undefined,
  ]);
  return {
    all,
    paths,
    texts,
    ...(listed ? { otherFormats: listed.otherFormats } : {}),
    ...(sheet ? { sheet } : {}),
    ...(settings ? { settings } : {}),
  };
}

async function readSheet({ sheet }: StoryScope, log: vscode.LogOutputChannel): Promise<StoredSheet> {
  if (!sheet) return { text: undefined };
  try {
    return { text: await readSheetText(sheet) };
  } catch (error) {
    const { message } = error as Error;
    log.warn(`${sheet.toString(true)} could not be read: ${message}`);
    return { error: message };
  }
}
