import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as a server of a test got it. */
export interface Received {
  readonly path: string;
  readonly key: string | undefined;
  readonly body: string;
}

/** A server on this machine that answers by a script and keeps what it was sent. */
export interface TestServer {
  readonly base: string;
  readonly received: readonly Received[];
  close(): Promise<void>;
}

/** @param answer called with the response and the number of the request, from 0. */
export async function startServer(
  answer: (response: ServerResponse, index: number, request: Received) => void,
): Promise<TestServer> {
  const received: Received[] = [];
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const got = {
      path: request.url ?? '',
      key: request.headers.authorization,
      body: Buffer.concat(chunks).toString(),
    };
    received.push(got);
    answer(response, received.length - 1, got);
  };
  const server = createServer((request, response) => void take(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}/v1`,
    received,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Sends an answer as JSON. */
export function json(response: ServerResponse, body: unknown, status = 200, headers = {}): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

/** An answer of the chat-completions form. */
export function completion(content: unknown): unknown {
  return { choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }] };
}
