import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { MAX_REPLY_BYTES, ModelError, ReplyBytes } from './model';

/** What a server answered. */
export interface Answer {
  readonly status: number;
  readonly statusText: string;
  readonly text: string;
  readonly location?: string;
  readonly retryAfter?: string;
}

/** The server could not be reached, or the connection broke: it may go well another time. */
export class ConnectionError extends Error {}

/**
 * Sends one text to a server and reads its answer. Redirects are not followed. `fetch` would do, but for its own limit of
 * five minutes without an answer, in which a model on the person's machine may well still be reading.
 * @param timeout for all of it, in milliseconds.
 * @throws ConnectionError; ModelError where the time is over or the answer too long.
 */
export function post(
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
  timeout: number,
): Promise<Answer> {
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const length = String(Buffer.byteLength(body));
    const outgoing = send(url, { method: 'POST', headers: { ...headers, 'Content-Length': length } });
    const stop = (error: Error) => {
      clearTimeout(timer);
      reject(error);
      outgoing.destroy();
    };
    const timer = setTimeout(
      () => stop(new ModelError(`${url.host} gave no reply within ${timeout / 1000} seconds.`)),
      timeout,
    );
    const broken = (error: NodeJS.ErrnoException) =>
      stop(new ConnectionError(`${url.host} could not be reached: ${reasonOf(error)}.`));
    outgoing.on('error', broken);
    outgoing.on('response', (incoming) => {
      const reply = new ReplyBytes();
      incoming.on('data', (chunk: Buffer) => {
        if (!reply.add(chunk)) {
          stop(new ModelError(`${url.host} sent more than ${MAX_REPLY_BYTES / 1_000_000} MB.`));
        }
      });
      incoming.on('error', broken);
      incoming.on('end', () => {
        clearTimeout(timer);
        const { location, 'retry-after': retryAfter } = incoming.headers;
        resolve({
          status: incoming.statusCode ?? 0,
          statusText: incoming.statusMessage ?? '',
          text: reply.text,
          ...(location === undefined ? {} : { location }),
          ...(retryAfter === undefined ? {} : { retryAfter }),
        });
      });
    });
    outgoing.end(body);
  });
}

/** What a system says of a connection; where it tried several addresses, it gives a code and no words. */
function reasonOf({ message, code }: NodeJS.ErrnoException): string {
  return message === '' ? (code ?? 'unknown reason') : message;
}
