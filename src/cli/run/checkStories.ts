import { availableParallelism } from 'node:os';
import { createEngine } from '../../core/engine';
import type { Severity } from '../../core/findings/finding';
import type { KnownFinding } from '../baseline';
import { CheckError } from '../checkError';
import { counted } from '../counted';
import type { Form, Write } from './forms';
import { formOf } from './forms';
import { inOrder } from './inOrder';
import type { Checker, Job } from './job';
import { checkerFor } from './job';
import type { StoryPaths } from './storyPaths';
import { Workers } from './workers';

/** What a run takes along besides its stories. */
export interface RunTools {
  readonly write: Write;
  /** Told what the reader should know besides the report, a sentence each. */
  readonly tell: (sentence: string) => void;
  /** Told how the run goes on. */
  readonly progress?: Progress | undefined;
  /** How many stories are checked at a time; as many as fit the machine, unless told. */
  readonly jobs?: number | undefined;
  /** Whether the stories are a choice, of which there may be none: then the report is one of several, however many. */
  readonly isChosen?: boolean;
}

/** Shows how a run goes on, where somebody is looking. */
export interface Progress {
  /** A line that stays. */
  line(text: string): void;
  /** How many of the stories are done. */
  done(count: number, of: number): void;
}

/** What a run gives. */
export interface RunResult {
  /** How many findings of each severity nobody has settled and no baseline has. */
  readonly open: Readonly<Record<Severity, number>>;
  /** All findings that nobody has settled, by the folders of the stories that were checked. */
  readonly unsettled: ReadonlyMap<string, readonly KnownFinding[]>;
  /** Whether something could not be done that was asked for. */
  readonly failed: boolean;
}

/**
 * Checks stories and writes one report of them, in their order. What cannot be checked is told, and the others are checked
 * all the same.
 * @throws CheckError where the options for a model do not fit together, or no story can be checked.
 */
export async function checkStories(
  stories: readonly StoryPaths[],
  job: Omit<Job, 'isOneOfSeveral'>,
  { write, tell, progress, jobs = jobsFor(stories, job), isChosen = false }: RunTools,
): Promise<RunResult> {
  const tools = { tell, progress, isChosen };
  const isOfSeveral = stories.length > 1 || isChosen;
  const form = formOf(job.options, isOfSeveral, createEngine, write);
  const checks = { ...job, isOneOfSeveral: isOfSeveral };
  if (jobs === 1) return run(stories, 1, checkerFor(checks), form, tools);
  const workers = new Workers(checks, Math.min(jobs, stories.length));
  try {
    return await run(stories, jobs, workers.check, form, tools);
  } finally {
    await workers.close();
  }
}

async function run(
  stories: readonly StoryPaths[],
  jobs: number,
  check: Checker,
  form: Form,
  { tell, progress, isChosen }: Pick<RunTools, 'tell' | 'progress' | 'isChosen'>,
): Promise<RunResult> {
  const unsettled = new Map<string, readonly KnownFinding[]>();
  const open = { error: 0, warning: 0, information: 0, hint: 0 };
  const settingsProblems = new Set<string>();
  let unchecked = 0;
  let failed = false;
  let done = 0;
  const checked = inOrder(stories, jobs, async (paths) => {
    const outcome = await check(paths, (line) => progress?.line(line));
    progress?.done(++done, stories.length);
    return outcome;
  });
  for await (const outcome of checked) {
    if ('problem' in outcome) {
      if (stories.length === 1 && !isChosen) throw new CheckError(outcome.problem);
      tell(outcome.problem);
      // A folder beside those of stories, of pictures say, is no reason to fail.
      if (outcome.isEmpty !== true) unchecked++;
      continue;
    }
    for (const sentence of outcome.settingsProblems) {
      if (!settingsProblems.has(sentence)) tell(sentence);
      settingsProblems.add(sentence);
    }
    outcome.warnings.forEach(tell);
    for (const severity of Object.keys(open) as Severity[]) open[severity] += outcome.open[severity];
    failed ||= outcome.failed;
    unsettled.set(outcome.root, outcome.unsettled);
    await form.add(outcome);
  }
  if (unsettled.size === 0 && !isChosen) throw new CheckError('None of the stories could be checked.');
  await form.end();
  if (unchecked > 0)
    tell(`${counted(unchecked, 'story', 'stories')} of ${stories.length} could not be checked.`);
  return { open, unsettled, failed: failed || unchecked > 0 };
}

/** A thread is worth its start where it has some stories to check. */
const STORIES_A_THREAD = 2;

/** As many threads as there are cores to run them; a model is asked about one story at a time. */
function jobsFor(
  stories: readonly StoryPaths[],
  { options: { modelCommand, modelUrl } }: Pick<Job, 'options'>,
): number {
  if (modelCommand !== undefined || modelUrl !== undefined) return 1;
  return Math.max(1, Math.min(availableParallelism(), Math.floor(stories.length / STORIES_A_THREAD)));
}
