import { setTimeout as wait } from 'node:timers/promises';
import { plainLine } from '../../core/text/plain';
import type { Answer } from './http';
import { ConnectionError, post } from './http';
import type { Model } from './model';
import { MAX_SAID, ModelError } from './model';

/** The path of the chat-completions form, behind a server's base. */
const PATH = '/chat/completions';

/** What may go well another time: too many requests, or a server that is busy or starting. */
const PASSING: ReadonlySet<number> = new Set([429, 502, 503, 504]);
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 307, 308]);
const MAX_REDIRECTS = 5;

/** How often a request is sent in all; how long it is waited after the first try, doubled each time; never longer. */
const TRIES = 4;
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 60_000;

export interface ServerOptions {
  /** As {@link chatAddress} gives it. */
  readonly address: URL;
  /** The model's name as the server knows it. */
  readonly model: string;
  /** Sent as Bearer, to the address's own origin alone. */
  readonly key?: string;
  /** For one try, in milliseconds. */
  readonly timeout: number;
  /** Waits some milliseconds between tries. */
  readonly pause?: (milliseconds: number) => Promise<unknown>;
}

/** The address that requests go to: a server's base, or the full address. @returns undefined where it is none. */
export function chatAddress(given: string): URL | undefined {
  if (!URL.canParse(given)) return undefined;
  const url = new URL(given);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  if (url.username !== '' || url.password !== '') return undefined;
  let path = url.pathname;
  while (path.endsWith('/')) path = path.slice(0, -1);
  url.pathname = path.endsWith(PATH) ? path : path + PATH;
  url.hash = '';
  return url;
}

/** A server that speaks the chat-completions form as a model. */
export function serverModel(options: ServerOptions): Model {
  return { name: options.model, ask: (request) => ask(options, request) };
}

async function ask(options: ServerOptions, request: string): Promise<string> {
  const { model, pause = wait } = options;
  const body = JSON.stringify({ model, messages: [{ role: 'user', content: request }], stream: false });
  for (let tries = 1; ; tries++) {
    const answer = await sendOnce(options, body);
    if (!(answer instanceof ConnectionError) && !PASSING.has(answer.status)) return replyOf(options, answer);
    if (tries === TRIES) {
      const why = answer instanceof ConnectionError ? answer.message : refusal(options, answer);
      throw new ModelError(`${why} It was asked ${TRIES} times.`);
    }
    const asked = answer instanceof ConnectionError ? undefined : retryAfter(answer.retryAfter);
    await pause(Math.min(asked ?? FIRST_WAIT * 2 ** (tries - 1), LONGEST_WAIT));
  }
}

/** Sends a request, following redirects within the address's origin. */
async function sendOnce(options: ServerOptions, body: string): Promise<Answer | ConnectionError> {
  const { address, key, timeout } = options;
  const headers = {
    'Content-Type': 'application/json',
    Accept: 'application/json',
    ...(key === undefined ? {} : { Authorization: `Bearer ${key}` }),
  };
  let url = address;
  for (let redirects = 0; ; redirects++) {
    let answer: Answer;
    try {
      answer = await post(url, headers, body, timeout);
    } catch (error) {
      if (error instanceof ConnectionError) return error;
      throw error;
    }
    const { status, location } = answer;
    if (!REDIRECTS.has(status) || location === undefined) return answer;
    if (redirects === MAX_REDIRECTS || !URL.canParse(location, url.href)) {
      throw new ModelError(`${address.host} redirects without end or to no address.`);
    }
    url = new URL(location, url.href);
    if (url.origin !== address.origin) {
      const other = plainLine(url.origin + url.pathname, MAX_SAID);
      throw new ModelError(
        `${address.host} redirects to ${other}. Nothing was sent there: give that address, where you trust it.`,
      );
    }
  }
}

/** How long a server asks to be left alone, in milliseconds; it gives seconds or a date. */
function retryAfter(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const seconds = Number(value);
  const milliseconds = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : undefined;
}

/** The parts of the chat-completions form that are read; anything may be missing. */
interface Completion {
  readonly choices?: unknown;
  readonly error?: unknown;
}

interface Choice {
  readonly message?: { readonly content?: unknown; readonly refusal?: unknown } | null;
  readonly finish_reason?: unknown;
}

function firstChoice(choices: unknown): Choice | undefined {
  const first: unknown = Array.isArray(choices) ? choices[0] : undefined;
  return typeof first === 'object' && first !== null ? first : undefined;
}

function replyOf(options: ServerOptions, answer: Answer): string {
  if (answer.status < 200 || answer.status > 299) throw new ModelError(refusal(options, answer));
  const { host } = options.address;
  const completion = parsed(answer.text) as Completion | null | undefined;
  const choice = firstChoice(completion?.choices);
  const text = textOf(choice?.message?.content) ?? textOf(choice?.message?.refusal);
  if (text !== undefined) return text;
  if (completion?.error) throw new ModelError(refusal(options, answer));
  if (choice) {
    const reason =
      typeof choice.finish_reason === 'string' ? ` (${plainLine(choice.finish_reason, 40)})` : '';
    throw new ModelError(`${host} sent a reply without text${reason}.`);
  }
  throw new ModelError(`${host} did not answer in the chat-completions form: ${said(options, answer.text)}`);
}

/** The text of a message: a string, or parts of which some have text. */
function textOf(content: unknown): string | undefined {
  if (typeof content === 'string') return content === '' ? undefined : content;
  if (!Array.isArray(content)) return undefined;
  const texts = content.map((part: unknown) => (part as { text?: unknown } | null)?.text);
  const text = texts.filter((part) => typeof part === 'string').join('');
  return text === '' ? undefined : text;
}

/** What a server said in place of a reply, in a sentence. */
function refusal(options: ServerOptions, { status, statusText, text }: Answer): string {
  const code = plainLine(`${status} ${statusText}`, 60);
  return `${options.address.host} answered ${code}: ${said(options, text)}`;
}

/** A server's words as plain text, shortened; where the key stands in them, it is left out. */
function said({ key }: ServerOptions, text: string): string {
  const message = messageIn(parsed(text)) ?? text;
  const shown = key ? message.replaceAll(key, '…') : message;
  const line = plainLine(shown, MAX_SAID);
  if (line === '') return '(no words).';
  return /[.!?…]$/.test(line) ? line : `${line}.`;
}

/** The message in an answer of any of the forms in which servers put it. @param depth how deep it may stand. */
function messageIn(answer: unknown, depth = 2): string | undefined {
  if (typeof answer !== 'object' || answer === null || depth === 0) return undefined;
  const { error, message, detail } = answer as Record<'error' | 'message' | 'detail', unknown>;
  for (const value of [error, message, detail]) {
    if (typeof value === 'string') return value;
    const inner = messageIn(value, depth - 1);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
