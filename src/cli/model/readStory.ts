import type { Engine } from '../../core/engine';
import type { NamedReading, StoryReading, TakenReply } from '../../core/secondReader/secondReader';
import type { Analysis } from '../../core/story';
import { counted } from '../counted';
import type { Model } from './model';
import { ModelError } from './model';

/** After so many requests in a row that failed, the others are not sent: the fault is likely to be theirs too. */
const MAX_FAILURES = 2;

export const NOTHING_TO_SEND = 'There is nothing to send: the articles have no text.';

/** What came of a model's reading. */
export interface StoryRead {
  readonly reading: NamedReading;
  /** What went wrong, or was left out, a sentence each. */
  readonly warnings: readonly string[];
  /** Whether a request failed or got no list for a reply, so that a part of the story was not read. */
  readonly failed: boolean;
}

export interface ReadOptions {
  readonly words: number;
  /** The day, YYYY-MM-DD. */
  readonly date: string;
  /** Told before each request what is sent. */
  readonly progress?: (line: string) => void;
}

/** Has a model read a story, one request after another. What came in by a fault is kept. */
export async function readStory(
  engine: Engine,
  analysis: Analysis,
  model: Model,
  { words, date, progress }: ReadOptions,
): Promise<StoryRead> {
  const reading = engine.startReading(analysis, { model: model.name, date }, { words });
  const { requests } = reading;
  const warnings: string[] = [];
  let failed = 0;
  let inARow = 0;
  for (const [index, request] of requests.entries()) {
    const name = `request ${index + 1} of ${requests.length}`;
    progress?.(`${model.name}: ${name}, ${counted(request.words, 'word')}`);
    try {
      const taken = reading.take(request, await model.ask(request.text));
      warnings.push(...faults(name, taken));
      // Who refuses, or says something else, has not read: that is no story without findings.
      if (taken.form === 'none') failed++;
      inARow = 0;
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      warnings.push(`${model.name}, ${name}: ${error.message}`);
      failed++;
      if (++inARow < MAX_FAILURES) continue;
      const left = requests.length - index - 1;
      if (left > 0)
        warnings.push(`The ${counted(left, 'request')} after it ${left === 1 ? 'was' : 'were'} not sent.`);
      break;
    }
  }
  if (requests.length === 0) warnings.push(NOTHING_TO_SEND);
  return { reading: reading.result(), warnings, failed: failed > 0 };
}

/** What was wrong with a reply, a sentence each. */
function faults(name: string, { form, dropped }: TakenReply): string[] {
  const told: string[] = [];
  if (form === 'none') told.push(`The reply to ${name} holds no list of findings.`);
  if (form === 'cut') {
    told.push(
      `The reply to ${name} ended early; what came was kept. Smaller requests have shorter replies: --request-words.`,
    );
  }
  if (dropped.length > 0) {
    const [first] = dropped;
    const why = first ? `; of the first: ${first.why}` : '';
    told.push(
      `Of the reply to ${name}, ${counted(dropped.length, 'item')} could not be used, or not all of it${why}.`,
    );
  }
  return told;
}

/** All requests that a model would be sent, each under a line that numbers it. */
export function shownRequests({ requests }: StoryReading): string {
  return requests
    .map(({ text }, index) => `--- request ${index + 1} of ${requests.length} ---\n${text.trimEnd()}\n`)
    .join('');
}
