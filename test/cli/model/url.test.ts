import assert from 'node:assert/strict';
import { chatAddress, serverModel } from '../../../src/cli/model/url';
import type { TestServer } from './servers';
import { completion, json, startServer } from './servers';

const KEY = 'sk-test-0123456789';

suite('a server as a model', () => {
  const servers: TestServer[] = [];
  const start = async (...script: Parameters<typeof startServer>) => {
    const server = await startServer(...script);
    servers.push(server);
    return server;
  };
  teardown(() => Promise.all(servers.splice(0).map((server) => server.close())));

  const pauses: number[] = [];
  setup(() => void pauses.splice(0));
  const model = (base: string, options: { key?: string; timeout?: number } = {}) =>
    serverModel({
      address: chatAddress(base) as URL,
      model: 'large',
      timeout: 15_000,
      pause: (milliseconds) => Promise.resolve(pauses.push(milliseconds)),
      ...options,
    });

  test('is sent the request in the chat-completions form, with the key as Bearer', async () => {
    const { base, received } = await start((response) => json(response, completion('[]')));
    assert.equal(await model(base, { key: KEY }).ask('Read this.'), '[]');
    const [{ path, key, body } = { path: '', key: '', body: '{}' }] = received;
    assert.equal(path, '/v1/chat/completions');
    assert.equal(key, `Bearer ${KEY}`);
    assert.deepEqual(JSON.parse(body), {
      model: 'large',
      messages: [{ role: 'user', content: 'Read this.' }],
      stream: false,
    });
  });

  test('gets no key where there is none; a reply in parts is put together', async () => {
    const parts = [{ type: 'text', text: '[' }, { type: 'image' }, null, { type: 'text', text: ']' }];
    const { base, received } = await start((response) => json(response, completion(parts)));
    assert.equal(await model(base).ask('x'), '[]');
    assert.equal(received[0]?.key, undefined);
  });

  test('is asked again where it is busy, after the time that it gives', async () => {
    const { base, received } = await start((response, index) => {
      if (index === 0) json(response, {}, 429, { 'Retry-After': '0' });
      else if (index === 1) json(response, {}, 503, { 'Retry-After': '7200' });
      else if (index === 2) json(response, {}, 502);
      else json(response, completion('[]'));
    });
    assert.equal(await model(base).ask('x'), '[]');
    assert.equal(received.length, 4);
    assert.deepEqual(pauses, [0, 60_000, 8_000]);
  });

  test('that stays busy is given up, with what it said', async () => {
    const { base, received } = await start((response) =>
      json(response, { error: { message: 'Quota exceeded' } }, 429, { 'Retry-After': '0' }),
    );
    await assert.rejects(
      model(base).ask('x'),
      /answered 429 Too Many Requests: Quota exceeded\. It was asked 4/,
    );
    assert.equal(received.length, 4);
  });

  test('that cannot be reached is given up after some tries', async () => {
    const server = await startServer(() => undefined);
    await server.close();
    await assert.rejects(model(server.base).ask('x'), /could not be reached: .*ECONNREFUSED.*It was asked 4/);
    assert.deepEqual(pauses, [2_000, 4_000, 8_000]);
  });

  test('that breaks off in its answer is asked again', async () => {
    const { base } = await start((response, index) => {
      if (index > 0) return json(response, completion('[]'));
      response.writeHead(200, { 'Content-Length': '1000' });
      response.write('{"choices"', () => response.destroy());
    });
    assert.equal(await model(base).ask('x'), '[]');
  });

  for (const [name, body, told] of [
    ['an error object', { error: { message: 'No such model: large' } }, /: No such model: large\.$/],
    ['an error in a word', { error: 'model not found.' }, /: model not found\.$/],
    ['a detail', { detail: 'Not \u001b[2Jhere\u202e' }, /: Not \[2Jhere\.$/],
    ['something else', { a: 1 }, /: \{"a":1\}\.$/],
    ['a long text', { error: 'x'.repeat(5_000) }, /: x{499}…$/],
  ] as const) {
    test(`${name} of status 500 is told as plain text, and it is not asked again`, async () => {
      const { base, received } = await start((response) => json(response, body, 500));
      await assert.rejects(model(base).ask('x'), (error: Error) => {
        assert.match(error.message, /^127\.0\.0\.1:\d+ answered 500 Internal Server Error: /);
        assert.match(error.message, told);
        return true;
      });
      assert.equal(received.length, 1);
    });
  }

  test('that repeats the key in what it says does not get it shown', async () => {
    const { base } = await start((response) => json(response, { error: `Bad key ${KEY}` }, 401));
    await assert.rejects(model(base, { key: KEY }).ask('x'), /answered 401 Unauthorized: Bad key …$/);
  });

  for (const [name, text, told] of [
    ['HTML', '<html>Welcome</html>', /did not answer in the chat-completions form: <html>Welcome<\/html>\.$/],
    ['nothing', '', /did not answer in the chat-completions form: \(no words\)\.$/],
    ['a list', '[]', /did not answer in the chat-completions form/],
    ['null', 'null', /did not answer in the chat-completions form/],
    ['no choices', '{"choices": []}', /did not answer in the chat-completions form/],
    ['choices of nothing', '{"choices": [null]}', /did not answer in the chat-completions form/],
    ['an error of status 200', '{"error": {"message": "overloaded"}}', /answered 200 OK: overloaded\.$/],
    [
      'a message without text',
      '{"choices": [{"message": {"content": ""}, "finish_reason": "length"}]}',
      /sent a reply without text \(length\)\.$/,
    ],
  ] as const) {
    test(`${name} in place of a reply is a fault`, async () => {
      const { base } = await start((response) => response.end(text));
      await assert.rejects(model(base).ask('x'), told);
    });
  }

  test('is followed within its origin, with the key', async () => {
    const { base, received } = await start((response, index) => {
      if (index > 0) return json(response, completion('[]'));
      response.writeHead(308, { Location: '/v2/chat/completions' }).end();
    });
    assert.equal(await model(base, { key: KEY }).ask('x'), '[]');
    assert.deepEqual(
      received.map(({ path, key, body }) => [path, key, body.length > 0]),
      [
        ['/v1/chat/completions', `Bearer ${KEY}`, true],
        ['/v2/chat/completions', `Bearer ${KEY}`, true],
      ],
    );
  });

  test('that redirects to another origin is not followed: neither key nor request go there', async () => {
    const other = await start((response) => json(response, completion('[]')));
    for (const status of [301, 302, 307, 308]) {
      const { base } = await start((response) =>
        response.writeHead(status, { Location: `${other.base}/chat/completions` }).end(),
      );
      await assert.rejects(model(base, { key: KEY }).ask('x'), /redirects to .*Nothing was sent there/);
    }
    assert.deepEqual(other.received, []);
  });

  test('that redirects without end is given up', async () => {
    const { base, received } = await start((response) => response.writeHead(307, { Location: '/' }).end());
    await assert.rejects(model(base).ask('x'), /redirects without end/);
    assert.equal(received.length, 6);
  });

  test('that does not answer in time is given up', async () => {
    const { base, received } = await start(() => undefined);
    await assert.rejects(model(base, { timeout: 100 }).ask('x'), /gave no reply within 0\.1 seconds/);
    assert.equal(received.length, 1);
  });

  test('that never stops is given up', async () => {
    const { base } = await start((response) => {
      const more = () => void (response.destroyed || response.write('x'.repeat(65_536), more));
      more();
    });
    await assert.rejects(model(base).ask('x'), /sent more than 8 MB/);
  });

  for (const [given, address] of [
    ['http://localhost:11434/v1', 'http://localhost:11434/v1/chat/completions'],
    ['http://localhost:11434/v1//', 'http://localhost:11434/v1/chat/completions'],
    ['https://a.example/v1/chat/completions', 'https://a.example/v1/chat/completions'],
    ['https://a.example/chat?api-version=1#x', 'https://a.example/chat/chat/completions?api-version=1'],
    ['localhost:11434', undefined],
    ['file:///etc/passwd', undefined],
    ['https://me:secret@a.example/v1', undefined],
    ['', undefined],
  ] as const) {
    test(`${given || 'nothing'} is ${address ?? 'no address'}`, () => {
      assert.equal(chatAddress(given)?.href, address);
    });
  }
});
