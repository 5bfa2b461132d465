import { createEngine } from '../../core/engine';
import type { Known } from '../baseline';
import type { CheckedStory, CheckOptions } from '../check';
import { checkStory } from '../check';
import { CheckError, EmptyFolder } from '../checkError';
import type { Folder } from '../folder';
import type { ModelOptions } from '../model/options';
import { chosenModel } from '../model/options';
import type { Display } from '../paint';
import type { StoryPaths } from './storyPaths';

/** What all stories of a run are checked with; plain data, which a worker can be handed. */
export interface Job {
  readonly options: CheckOptions & ModelOptions;
  /** The key for a model's server. */
  readonly key?: string | undefined;
  /** What a baseline has. */
  readonly known?: Known | undefined;
  /** What came on standard input and is the one story that is checked. */
  readonly piped?: Folder | undefined;
  /** What shows the report. */
  readonly display: Display;
  readonly isOneOfSeveral: boolean;
}

/** Why a story could not be checked. */
export interface Unchecked {
  readonly problem: string;
  /** Whether there was nothing that could have been. */
  readonly isEmpty?: boolean;
}

/** What became of a story. */
export type Outcome = CheckedStory | Unchecked;

/** How a story is checked. It does not reject. @param progress told how the reading by a model goes on. */
export type Checker = (paths: StoryPaths, progress: (line: string) => void) => Promise<Outcome>;

/**
 * A checker in this thread.
 * @throws CheckError where the options for a model do not fit together.
 */
export function checkerFor({ options, key, known, piped, display, isOneOfSeveral }: Job): Checker {
  const model = chosenModel(options, key);
  const engine = createEngine();
  return async (paths, progress) => {
    try {
      return await checkStory(engine, piped ?? paths, options, {
        ...{ display, model, progress, isOneOfSeveral, known },
      });
    } catch (error) {
      if (error instanceof CheckError)
        return { problem: error.message, isEmpty: error instanceof EmptyFolder };
      return { problem: `${paths[0]} could not be checked: ${reasonOf(error)}` };
    }
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
