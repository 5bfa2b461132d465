import type { ModelRequest, StoryReading } from '../../core/secondReader/secondReader';

/** Tokens of a word with its share of numbers and marks, as a guess before any model counts. */
const TOKENS_PER_WORD = 1.5;

/** Where a model does not say how much it takes in. */
const USUAL_TOKENS = 8_000;

/** Requests of fewer words than this hold little beside the instruction. */
export const LEAST_WORDS = 1_200;

/** How often a plan is made anew, and how much below the limit it aims then. */
const MAX_TRIES = 12;
const MARGIN = 0.95;

/** How many texts are counted at once. */
const COUNTS_AT_ONCE = 4;

/** Plans the reading of a story in requests of at most so many words. */
export type Plan = (words: number) => StoryReading;

/** How many tokens a request may have: half of what the model takes in, so that there is room for its answer. */
export function tokensFor({ maxInputTokens }: { readonly maxInputTokens: number }): number {
  return Math.floor(
    (maxInputTokens > 0 && Number.isFinite(maxInputTokens) ? maxInputTokens : USUAL_TOKENS) / 2,
  );
}

/** A plan by a guess at how many tokens words have: nothing of the articles is handed to the model for it. */
export function guess(plan: Plan, tokens: number): StoryReading | undefined {
  const words = Math.floor(tokens / TOKENS_PER_WORD);
  return words < LEAST_WORDS ? undefined : plan(words);
}

/**
 * A plan whose requests all keep to a number of tokens as the model itself counts them.
 * @param first the plan to begin with.
 * @param count counts the tokens of a text; where it fails, the guess stands.
 * @returns undefined where that would take requests that hold next to nothing.
 */
export async function fit(
  plan: Plan,
  first: StoryReading,
  tokens: number,
  count: (text: string) => Thenable<number>,
): Promise<StoryReading | undefined> {
  let reading = first;
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const worst = await largest(reading.requests, count);
    if (!worst || worst.tokens <= tokens) return reading;
    const words = Math.floor((worst.words * tokens * MARGIN) / worst.tokens);
    if (words < LEAST_WORDS) return undefined;
    reading = plan(words);
  }
  return undefined;
}

interface Measured {
  readonly words: number;
  readonly tokens: number;
}

/** The request of the most tokens. */
async function largest(
  requests: readonly ModelRequest[],
  count: (text: string) => Thenable<number>,
): Promise<Measured | undefined> {
  let worst: Measured | undefined;
  for (let from = 0; from < requests.length; from += COUNTS_AT_ONCE) {
    const some = requests.slice(from, from + COUNTS_AT_ONCE);
    for (const measured of await Promise.all(some.map((request) => measure(request, count)))) {
      if (!worst || measured.tokens > worst.tokens) worst = measured;
    }
  }
  return worst;
}

async function measure(
  { text, words }: ModelRequest,
  count: (text: string) => Thenable<number>,
): Promise<Measured> {
  try {
    const tokens = await count(text);
    if (Number.isFinite(tokens) && tokens > 0) return { words, tokens };
  } catch {
    // A provider that cannot count is no reason not to read.
  }
  return { words, tokens: Math.ceil(words * TOKENS_PER_WORD) };
}
