import type { Compatible, Finding } from '../findings/finding';

/** Who reads: the model as its user knows it ("copilot/gpt-5", "llama3"), and the day, YYYY-MM-DD. */
export interface Reader {
  readonly model: string;
  readonly date: string;
}

/** How much one request may hold. */
export interface RequestLimit {
  /** Words, the instruction included; see `wordsIn`. */
  readonly words: number;
}

/** One text that is sent to a model. */
export interface ModelRequest {
  /** The instruction and numbered lines of articles: all that is sent. */
  readonly text: string;
  readonly words: number;
  /** The paths of the articles that it holds lines of. */
  readonly articles: readonly string[];
}

/** What was wrong with a part of a reply that was left out, in a sentence for a log. */
export interface DroppedPart {
  /** Index of the item in the reply, from 0. */
  readonly item: number;
  readonly why: string;
}

/** What was made of one reply. */
export interface TakenReply {
  /** How many of its items were kept, as findings or as compatible. */
  readonly kept: number;
  readonly dropped: readonly DroppedPart[];
  /**
   * `whole`; `cut`: it ended early, what stands before the end is kept; `none`: it holds no list at all, as where a model
   * refuses.
   */
  readonly form: 'whole' | 'cut' | 'none';
}

/** That a model read an article as it stood. */
export interface ReadMark {
  readonly path: string;
  /** Fingerprint of the text that was sent. */
  readonly hash: string;
}

/** What one model has named in a story so far, placed in the articles. */
export interface NamedReading {
  readonly reader: Reader;
  readonly findings: readonly Finding[];
  /** What it named and arithmetic shows to agree. */
  readonly compatible: readonly Compatible[];
  /** The articles that it has read whole, against all others. */
  readonly read: readonly ReadMark[];
}
