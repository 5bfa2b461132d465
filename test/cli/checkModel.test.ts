import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FERRY, PORTS } from '../ferry';
import type { Report } from '../../src/core/report/json';
import type { TestServer } from './model/servers';
import { completion, json, startServer } from './model/servers';
import { runCommandLine } from './run';

const root = join(__dirname, '..', '..', '..');
/** What a model replied to the seeds; not in the repository. */
const recorded = join(root, '..', 'shared', 'model', 'replies', 'seeds.json');

const ITEM = { ...PORTS, why: 'One ferry, \u001b[31mtwo\u202e ports.' };
const REPLY = JSON.stringify([ITEM]);

suite('the command line with a language model', () => {
  let work: string;
  let folder: string;
  const servers: TestServer[] = [];

  setup(async () => {
    work = await mkdtemp(join(tmpdir(), 'copydesk-model-'));
    folder = join(work, 'story');
    await cp(join(root, 'seeds'), join(work, 'seeds'), { recursive: true });
    await rm(join(work, 'seeds', 'fact-check.yaml'));
    await cp(join(work, 'seeds'), folder, { recursive: true, filter: (path) => !path.endsWith('.txt') });
    for (const [name, text] of Object.entries(FERRY)) await writeFile(join(folder, name), text);
  });
  teardown(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()));
    await rm(work, { recursive: true });
  });

  /** A command that prints a text, whatever it is sent. */
  const printing = async (reply: string, more = '') => {
    const script = join(work, 'model.js');
    await writeFile(join(work, 'reply.txt'), reply);
    await writeFile(
      script,
      `process.stdout.write(require('node:fs').readFileSync(${JSON.stringify(join(work, 'reply.txt'))}));${more}`,
    );
    return `"${process.execPath}" "${script}"`;
  };
  const check = (...args: string[]) => runCommandLine(['check', folder, ...args]);
  const server = async (...script: Parameters<typeof startServer>) => {
    const started = await startServer(...script);
    servers.push(started);
    return started;
  };

  test('sends nothing of a story with a link that leads out of its folder', async function () {
    if (process.platform === 'win32') this.skip();
    await writeFile(join(work, 'secret.txt'), 'The safe is behind the picture.\n');
    await symlink(join(work, 'secret.txt'), join(folder, 'c.txt'));
    const asked = join(work, 'asked');
    const asking = await printing(REPLY, `require('node:fs').writeFileSync(${JSON.stringify(asked)}, '');`);
    for (const args of [['--model-command', asking, '--model', 'Test'], ['--show-request']]) {
      const { code, stdout, stderr } = await check(...args);
      assert.equal(code, 2);
      assert.match(stderr, /c\.txt is a link that leads out of the folder: the story is not read\./);
      assert.equal(stdout, '');
    }
    assert.equal(existsSync(asked), false);
    assert.match((await check('--format', 'json')).stdout, /c\.txt/, 'without a model, links are followed');
  });

  test('finds what the model names, says whose words the reason is, and shows them as plain text', async () => {
    const before = await check();
    assert.equal(before.code, 0, before.stdout);
    const { code, stdout, stderr } = await check(
      '--model-command',
      await printing(REPLY),
      '--model',
      'local',
    );
    assert.equal(stderr, '');
    assert.equal(code, 1);
    assert.match(stdout, / {2}warning {2}Where did the ferry arrive\? .* {2}place\.differs\n/);
    assert.match(stdout, /a\.txt:1:\d+ {2}reached Oslo\n.*b\.txt:1:\d+ {2}reached Bergen\n/);
    assert.match(
      stdout,
      /local named it on \d{1,2} \w+ \d{4}, in its words: “One ferry, \[31mtwo ports\.”\n/,
    );
    assert.equal(stdout.includes('\u001b') || stdout.includes('\u202e'), false);
  });

  test('keeps it in the sheet, and shows it from there without a model', async () => {
    const run = await check('--model-command', await printing(REPLY), '--model', 'local', '--write-sheet');
    assert.equal(run.code, 1);
    const sheet = await readFile(join(folder, 'fact-check.yaml'), 'utf8');
    assert.match(sheet, /code: place\.differs\n/);
    assert.match(sheet, /model: local/);
    const again = await check();
    assert.equal(again.code, 1);
    assert.equal(again.stdout, run.stdout);
    const { findings } = JSON.parse((await check('--format', 'json')).stdout) as Report;
    assert.deepEqual(
      findings.flatMap(({ code, by }) => (by ? [[code, by]] : [])),
      [['place.differs', ['local']]],
    );
    const [finding] = findings.filter(({ by }) => by);
    assert.deepEqual(Object.keys(finding ?? {}), [
      'id',
      'code',
      'severity',
      'message',
      'readings',
      'why',
      'by',
    ]);
    assert.deepEqual(finding?.readings[0]?.spans, [
      { path: 'a.txt', start: 10, end: 22, text: 'reached Oslo' },
    ]);
    await writeFile(join(folder, 'a.txt'), FERRY['a.txt'].replace('Oslo', 'Bergen'));
    const changed = await check();
    assert.equal(changed.code, 0);
    assert.match(changed.stderr, /Not read by a language model as they are now: a\.txt\.\n/);
  });

  test('calls the model of a command by the command where it is given no name', async () => {
    const { stdout } = await check('--format', 'json', '--model-command', await printing(REPLY));
    const by = (JSON.parse(stdout) as Report).findings.flatMap((finding) => finding.by ?? []);
    assert.equal(by.length, 1);
    assert.match(by[0] ?? '', /^node/);
  });

  test('prints the report and ends with 2 where the command fails, with its standard error', async () => {
    const failing = await printing(REPLY, 'console.error("Out of memory"); process.exitCode = 7;');
    const { code, stdout, stderr } = await check('--model-command', failing);
    assert.equal(code, 2);
    assert.match(stdout, /^No conflicts in 2 articles\.$/m);
    assert.match(
      stderr,
      /^copydesk: node[^\n]*, request 1 of 1: The command ended with exit code 7: Out of memory\n$/,
    );
  });

  for (const [name, reply, told] of [
    ['is a refusal', 'I cannot help with that.', /The reply to request 1 of 1 holds no list of findings\.\n/],
    ['is empty', '', /holds no list of findings\.\n/],
    ['ended early', REPLY.slice(0, -1) + ',{"kind": "num', /The reply to request 1 of 1 ended early/],
    [
      'has quotations that are made up',
      JSON.stringify([
        ITEM,
        { ...ITEM, readings: [ITEM.readings[0], { value: 'x', quotes: [{ id: '9.9', text: 'y' }] }] },
      ]),
      /Of the reply to request 1 of 1, \d+ items? could not be used, or not all of it; of the first: .+\.\n/,
    ],
  ] as const) {
    test(`a reply that ${name} is told`, async () => {
      const { code, stderr, stdout } = await check('--model-command', await printing(reply));
      assert.match(stderr, told);
      // Who gives no list has not read the story.
      assert.equal(code, reply.includes('Oslo') ? 1 : 2, stdout);
    });
  }

  test('asks a server, with the key of the environment and of nothing else', async () => {
    const { base, received } = await server((response) => json(response, completion(REPLY)));
    const args = ['check', folder, '--model-url', base, '--model', 'large'];
    assert.equal((await runCommandLine(args)).code, 1);
    const { code, stdout, stderr } = await runCommandLine(args, { COPYDESK_MODEL_KEY: 'sk-secret' });
    assert.equal(code, 1, stderr);
    assert.match(stdout, /large named it on/);
    assert.deepEqual(
      received.map(({ key }) => key),
      [undefined, 'Bearer sk-secret'],
    );
    assert.equal(`${stdout}${stderr}`.includes('sk-secret'), false);
    const sent = JSON.parse(received[0]?.body ?? '') as { messages: { content: string }[] };
    assert.match(sent.messages[0]?.content ?? '', /^\[1\.1\] The ferry reached Oslo at dawn\.$/m);
  });

  test('prints the report and ends with 2 where the server fails, with what it said', async () => {
    const { base } = await server((response) => json(response, { error: { message: 'Broken' } }, 500));
    const { code, stdout, stderr } = await check('--model-url', base, '--model', 'large');
    assert.equal(code, 2);
    assert.match(stdout, /^No conflicts in 2 articles\.$/m);
    assert.match(stderr, /large, request 1 of 1: 127\.0\.0\.1:\d+ answered 500 .*: Broken\.\n/);
  });

  test('keeps what came where some requests fail, and gives up after two in a row', async () => {
    const many = join(work, 'many');
    await cp(folder, many, { recursive: true });
    const filler = Array.from(
      { length: 60 },
      (_, line) => `Line ${line} says nothing that is to be checked here.`,
    );
    for (const name of ['c', 'd', 'e']) {
      await writeFile(join(many, `${name}.txt`), `${filler.join('\n')}\n`);
    }
    const { base, received } = await server((response, index) =>
      index === 0 || index === 2 ? json(response, completion(REPLY)) : json(response, {}, 500),
    );
    const args = ['check', many, '--model-url', base, '--model', 'large', '--request-words', '1500'];
    const { code, stdout, stderr } = await runCommandLine(args);
    assert.equal(code, 2);
    assert.match(stdout, /Where did the ferry arrive\?/);
    const [, all] = /request 2 of (\d+): /.exec(stderr) ?? [];
    assert.ok(Number(all) > 5, stderr);
    assert.equal(received.length, 5);
    assert.match(stderr, new RegExp(`The ${Number(all) - 5} requests? after it w\\w+ not sent`));
    const shown = await runCommandLine(['check', many, '--request-words', '1500', '--show-request']);
    assert.equal(shown.stdout.match(/^--- request \d+ of \d+ ---$/gm)?.length, Number(all));
  });

  test('shows the requests and sends nothing', async () => {
    const { base, received } = await server((response) => json(response, completion(REPLY)));
    const sheet = join(folder, 'fact-check.yaml');
    const run = await check('--show-request', '--model-url', base, '--model', 'large', '--write-sheet');
    assert.equal(run.code, 0);
    assert.equal(run.stderr, '');
    assert.match(run.stdout, /^--- request 1 of 1 ---\n/);
    assert.match(run.stdout, /\n## Article 2 \(b\.txt\)\n\[2\.1\] The ferry reached Bergen at dusk\.\n/);
    assert.deepEqual(received, []);
    assert.equal(existsSync(sheet), false);
  });

  for (const [name, args, told] of [
    ['both kinds of model', ['--model-command', 'x', '--model-url', 'http://a.example'], /not both/],
    ['a name without a model', ['--model', 'x'], /--model needs --model-url or --model-command/],
    ['a server without a name', ['--model-url', 'http://a.example'], /needs --model NAME/],
    ['an empty command', ['--model-command', ' '], /needs a command/],
    ['an address that is none', ['--model-url', 'localhost:1', '--model', 'x'], /begins with http/],
    ['a password', ['--model-url', 'http://a:b@a.example', '--model', 'x'], /no name or password in it/],
    ['too small requests', ['--show-request', '--request-words', '10'], /whole number of at least 1000/],
    ['words that are no number', ['--show-request', '--request-words', '1e4'], /whole number of at least/],
    ['no time', ['--model-command', 'x', '--model-timeout', '0'], /whole number from 1 to 86400/],
  ] as const) {
    test(`${name} is a mistake in the call`, async () => {
      const { code, stdout, stderr } = await check(...args);
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, told);
    });
  }

  test('joins a recorded reply to the seeds with what the rules find', async function () {
    if (!existsSync(recorded)) {
      console.log('      left out: there are no recorded replies beside the repository');
      this.skip();
    }
    const command = await printing(await readFile(recorded, 'utf8'));
    const args = ['check', join(work, 'seeds'), '--format', 'json'];
    const plain = JSON.parse((await runCommandLine(args)).stdout) as Report;
    const { code, stdout, stderr } = await runCommandLine([
      ...args,
      '--model-command',
      command,
      '--model',
      'big',
    ]);
    assert.equal(code, 1, stderr);
    const { findings } = JSON.parse(stdout) as Report;
    assert.ok(findings.length > plain.findings.length);
    const both = findings.filter(({ by }) => by?.length === 2);
    assert.ok(both.length > 0 && both.every(({ by }) => by?.join() === 'built-in,big'));
    assert.ok(findings.filter(({ by }) => by?.join() === 'big').length > 0);
    for (const { readings } of findings) {
      for (const { path, start, end, text } of readings.flatMap(({ spans }) => spans)) {
        assert.equal((await readFile(join(work, 'seeds', path), 'utf8')).slice(start, end), text);
      }
    }
  });
});
