import type { FactCheck } from '../commands/run';
import type { LoadEngine } from '../engine';
import type { Messages } from '../messages';
import type { StoryFolders } from '../stories/storyFolders';
import type { ModelChooser } from './chooseModel';
import type { ModelMemory } from './memory';
import type { Previews } from './preview';
import type { Questions } from './questions';

/** What the commands that use language models share. */
export interface Desk {
  readonly stories: StoryFolders;
  readonly factCheck: FactCheck;
  readonly loadEngine: LoadEngine;
  readonly messages: Messages;
  readonly chooser: ModelChooser;
  readonly memory: ModelMemory;
  readonly questions: Questions;
  readonly previews: Previews;
  /** How long to wait before a request is sent again, in milliseconds, one for each time. */
  pauses: readonly number[];
}
