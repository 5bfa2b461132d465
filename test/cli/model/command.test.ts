import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandModel, nameOfCommand } from '../../../src/cli/model/command';
import { MAX_REPLY_BYTES } from '../../../src/cli/model/model';

const PATIENCE = 15_000;

suite('a command as a model', () => {
  let folder: string;

  suiteSetup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'copydesk-command-'));
  });
  suiteTeardown(() => rm(folder, { recursive: true }));

  /** A model that is a little program. */
  const model = async (source: string, timeout = PATIENCE) => {
    const file = join(folder, `${Buffer.from(source).toString('hex').slice(-40)}.js`);
    await writeFile(file, source);
    return commandModel(`"${process.execPath}" "${file}"`, 'scripted', timeout);
  };

  test('gets the request on standard input and replies on standard output', async () => {
    const echo = await model('process.stdin.pipe(process.stdout)');
    const request = 'Zeilen “mit” 日本語\n'.repeat(20_000);
    assert.equal(await echo.ask(request), request);
  });

  test('is run by the shell', async () => {
    assert.equal((await commandModel('echo one && echo two', 'shell', PATIENCE).ask('x')).trim(), 'one\ntwo');
  });

  test('need not read its input', async () => {
    const deaf = await model('console.log("[]")');
    assert.equal(await deaf.ask('word '.repeat(2_000_000)), '[]\n');
  });

  test('that ends with another code than 0 is a fault, with what it said as plain text', async () => {
    const failing = await model(
      'console.log("[]"); console.error("No \\u001b[31mkey\\u202e given\\n in the file"); process.exitCode = 3',
    );
    await assert.rejects(failing.ask('x'), {
      message: 'The command ended with exit code 3: No [31mkey given in the file',
    });
  });

  test('that does not exist is a fault', async () => {
    await assert.rejects(
      commandModel('copydesk-no-such-command', 'none', PATIENCE).ask('x'),
      /^Error: The command ended with exit code \d+: .*copydesk-no-such-command/,
    );
  });

  test('that says nothing of its fault is told too', async () => {
    const silent = await model('process.exitCode = 1');
    await assert.rejects(silent.ask('x'), /exit code 1 and said nothing on standard error\.$/);
  });

  test('that takes too long is ended', async () => {
    const slow = await model('setTimeout(() => undefined, 20_000)', 200);
    const began = performance.now();
    await assert.rejects(slow.ask('x'), /gave no reply within 0\.2 seconds/);
    assert.ok(performance.now() - began < 5_000);
  });

  test('that never stops printing is ended', async () => {
    const looping = await model(
      'const more = () => process.stdout.write("x".repeat(65_536), more); process.stdout.on("error", () => process.exit()); more()',
    );
    await assert.rejects(looping.ask('x'), new RegExp(`more than ${MAX_REPLY_BYTES / 1_000_000} MB`));
  });

  test('is ended with all that it has started', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const program = `require('node:net').connect(${port}, '127.0.0.1')`;
    const starting = await model(
      `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(program)}], { stdio: 'inherit' })`,
      2_000,
    );
    const connected = once(server, 'connection');
    const asked = assert.rejects(starting.ask('x'), /gave no reply/);
    const [socket] = (await connected) as [Socket];
    socket.on('error', () => undefined).resume();
    const closed = once(socket, 'close');
    await asked;
    await closed;
    server.close();
  });

  for (const [command, name] of [
    ['ollama run llama3', 'ollama'],
    ['/opt/models/bin/llm -m local', 'llm'],
    ['"C:\\Program Files\\model.exe" --json', 'model.exe'],
    ["  './my model' | jq .", 'my model'],
    ['', 'command'],
  ] as const) {
    test(`the model of ${command || 'nothing'} is called ${name}`, () => {
      assert.equal(nameOfCommand(command), name);
    });
  }
});
