import type { Answer, Compatible, Finding } from '../findings/finding';
import type { ReadArticle } from './articles';
import type { ModelRequest, NamedReading, Reader, RequestLimit, TakenReply } from './reading';

export { wordsIn } from './words';
export * from './reading';

/** Version of the instruction; the sheet records it with what was found by it. */
export { INSTRUCTION_VERSION } from './instruction';

/**
 * One model's reading of a story: what it is sent, and what comes of its replies. The adapters carry the texts to and fro
 * and nothing else: they send each request, hand in what came back, and take the result at any time, also where some
 * requests failed or were cancelled.
 */
export interface StoryReading {
  readonly reader: Reader;
  /** All requests, in order; none where the story has no text. */
  readonly requests: readonly ModelRequest[];
  /** Words of all requests together. */
  readonly words: number;
  /** The paths of all articles that are sent, in order. */
  readonly articles: readonly string[];
  /**
   * Takes in a reply to a request, also one that broke off; a request may be answered several times.
   * @param now the articles as they are now, where they may have changed since the reading began.
   */
  take(request: ModelRequest, reply: string, now?: readonly ReadArticle[]): TakenReply;
  /** What to send where a reply to a request ended early: the same, with what was named already and is not to be named again. */
  continuation(request: ModelRequest): ModelRequest;
  /** What has come in so far. */
  result(): NamedReading;
}

/** What became of one finding that somebody handed in. */
export type HandedIn =
  | { readonly finding: Finding; readonly dropped: readonly string[] }
  | { readonly compatible: Compatible; readonly dropped: readonly string[] }
  | { readonly refused: readonly string[] };

/** Begins a reading: plans the requests. */
export declare function startReading(
  articles: readonly ReadArticle[],
  reader: Reader,
  limit: RequestLimit,
): StoryReading;

/** Checks one finding in the form of an item of a reply. */
export declare function handIn(articles: readonly ReadArticle[], item: unknown, reader: Reader): HandedIn;

/** What a model is sent to say whether a finding stands. */
export declare function questionAbout(articles: readonly ReadArticle[], finding: Finding): string;

/** Reads the answer to {@link questionAbout}; undefined where the reply is none. */
export declare function readAnswer(
  reply: string,
): { readonly answer: Answer; readonly reason?: string } | undefined;
