import * as vscode from 'vscode';
import type { Failure } from './failure';
import { failureOf, mayPass } from './failure';

/** A longer reply is no list of differences: it is cut there. In UTF-16 units. */
const MAX_REPLY = 400_000;

/** How long to wait before a request is sent again, one pause for each time, in milliseconds. */
export const PAUSES: readonly number[] = [2_000, 8_000, 20_000];

/** What came back: all that there was of it, and how it ended. */
export interface Reply {
  readonly text: string;
  /** `too-long`: it was broken off here. */
  readonly end: 'whole' | 'too-long' | 'cancelled' | 'failed';
  readonly failure?: Failure;
}

/** What of a model is needed to send it something. */
export type Sender = Pick<vscode.LanguageModelChat, 'sendRequest'>;

/** What is sent, and what is told on the way. */
export interface Letter {
  readonly text: string;
  /** Why, for VS Code's own question about the model. */
  readonly justification: string;
  /** The answer has begun to come in. */
  readonly onAnswer: () => void;
  /** Takes what came of a time that did not end well, before it is sent again. */
  readonly onPartial: (text: string) => Promise<void>;
}

/** Sends one text, once, and takes what comes back. */
export async function sendOnce(
  model: Sender,
  { text, justification, onAnswer }: Letter,
  token: vscode.CancellationToken,
): Promise<Reply> {
  let reply = '';
  if (token.isCancellationRequested) return { text: reply, end: 'cancelled' };
  const source = new vscode.CancellationTokenSource();
  const cancelled = new Promise<'cancelled'>((resolve) =>
    source.token.onCancellationRequested(() => resolve('cancelled')),
  );
  const following = token.onCancellationRequested(() => source.cancel());
  try {
    const messages = [vscode.LanguageModelChatMessage.User(text)];
    const response = await Promise.race([
      model.sendRequest(messages, { justification }, source.token),
      cancelled,
    ]);
    if (response === 'cancelled') return { text: reply, end: 'cancelled' };
    const parts = response.stream[Symbol.asyncIterator]();
    for (;;) {
      // A provider may take no notice of being cancelled.
      const next = await Promise.race([parts.next(), cancelled]);
      if (next === 'cancelled') return { text: reply, end: 'cancelled' };
      if (next.done) break;
      if (!(next.value instanceof vscode.LanguageModelTextPart)) continue;
      if (reply === '') onAnswer();
      reply += next.value.value;
      if (reply.length > MAX_REPLY) return { text: reply.slice(0, MAX_REPLY), end: 'too-long' };
    }
    return { text: reply, end: token.isCancellationRequested ? 'cancelled' : 'whole' };
  } catch (error) {
    if (token.isCancellationRequested) return { text: reply, end: 'cancelled' };
    return { text: reply, end: 'failed', failure: failureOf(error) };
  } finally {
    following.dispose();
    source.cancel();
    source.dispose();
  }
}

/**
 * Sends one text, and again after a pause where it failed in a way that may pass.
 * @param find gives the model as it is now, before each time.
 * @param pauses how long to wait before each further time.
 */
export async function send(
  find: () => Promise<Sender | undefined>,
  letter: Letter,
  token: vscode.CancellationToken,
  pauses: readonly number[],
): Promise<Reply> {
  for (let time = 0; ; time++) {
    const model = await find();
    if (!model) return { text: '', end: 'failed', failure: { kind: 'not-found', reason: '' } };
    const reply = await sendOnce(model, letter, token);
    const pause = pauses[time];
    if (!reply.failure || !mayPass(reply.failure) || pause === undefined) return reply;
    if (reply.text !== '') await letter.onPartial(reply.text);
    if (!(await rest(pause, token))) return { text: '', end: 'cancelled' };
  }
}

/** Waits. @returns false where that was cancelled. */
function rest(milliseconds: number, token: vscode.CancellationToken): Promise<boolean> {
  return new Promise((resolve) => {
    let listener: vscode.Disposable | undefined;
    const end = (rested: boolean) => {
      clearTimeout(timer);
      listener?.dispose();
      resolve(rested);
    };
    const timer = setTimeout(() => end(true), milliseconds);
    if (token.isCancellationRequested) end(false);
    else listener = token.onCancellationRequested(() => end(false));
  });
}
