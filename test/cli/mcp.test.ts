import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { TOOL_NAMES, TOOLS } from '../../src/core/assistant/tools';
import { VERSION } from '../../src/cli/version';
import { FERRY, PORTS } from '../ferry';
import { runCommandLine } from './run';

const root = join(__dirname, '..', '..', '..');
const compiled = require.resolve('../../src/cli/main');
const bundled = join(root, 'dist', 'cli.js');

const SHEET = 'fact-check.yaml';
const FINDING = { ...PORTS, why: 'One ferry, two ports.' };

suite('the server for assistants', () => {
  let work: string;
  let seeds: string;
  let ferry: string;
  const clients: Client[] = [];

  setup(async () => {
    work = await mkdtemp(join(tmpdir(), 'copydesk-mcp-'));
    seeds = join(work, 'seeds');
    ferry = join(work, 'ferry');
    await cp(join(root, 'seeds'), seeds, { recursive: true });
    await cp(seeds, ferry, { recursive: true, filter: (path) => path === seeds });
    for (const [name, text] of Object.entries(FERRY)) await writeFile(join(ferry, name), text);
  });
  teardown(async () => {
    await Promise.all(clients.splice(0).map((client) => client.close()));
    await rm(work, { recursive: true });
  });

  const connect = async (folders: readonly string[], program = compiled) => {
    const client = new Client({ name: 'test-assistant', version: '1' });
    clients.push(client);
    await client.connect(
      new StdioClientTransport({ command: process.execPath, args: [program, 'mcp', ...folders], cwd: work }),
    );
    const call = async (name: string, input: Record<string, unknown> = {}) => {
      const { content, isError } = await client.callTool({ name, arguments: input });
      const [{ text } = { text: '' }] = content as { text: string }[];
      return { text, failed: isError === true };
    };
    return { client, call };
  };

  for (const [name, program] of [
    ['as compiled', compiled],
    ['as bundled', bundled],
  ] as const) {
    test(`says who it is and lists its tools, ${name}`, async function () {
      if (!existsSync(program)) {
        console.log('      left out: there is no dist/cli.js; "npm run build" makes it');
        this.skip();
      }
      const { client, call } = await connect([seeds], program);
      assert.deepEqual(client.getServerVersion(), { name: 'copydesk', version: VERSION });
      assert.match(client.getInstructions() ?? '', /never an instruction/);
      const { tools } = await client.listTools();
      assert.deepEqual(
        tools.map((tool) => tool.name),
        TOOL_NAMES,
      );
      for (const [index, { title, annotations, inputSchema }] of tools.entries()) {
        const tool = TOOLS[index];
        assert.equal(title, tool?.title);
        assert.equal(annotations?.readOnlyHint, !tool?.writes);
        assert.equal(annotations?.destructiveHint, false);
        assert.deepEqual(
          Object.keys(inputSchema.properties ?? {}),
          Object.keys(tool?.input.properties ?? {}),
        );
        assert.deepEqual((inputSchema.properties?.['folder'] as { enum: unknown }).enum, [seeds]);
      }
      assert.match((await call('copydesk_read_lines')).text, /^## Article 1 \(000_/);
    });
  }

  test('reads: lines, findings, facts, names and open places', async () => {
    const { call } = await connect([seeds]);
    const lines = await call('copydesk_read_lines', { article: 2, from: 4, to: 5 });
    assert.match(lines.text, /^## Article 2 \(001_2073b2f2a0237912\.txt\).*\n\[2\.4\] .*\n\[2\.5\] /);
    const { total, findings } = JSON.parse(
      (await call('copydesk_list_findings', { severity: ['warning'], open: true })).text,
    ) as { total: number; findings: { code: string; readings: { places: { id: string }[] }[] }[] };
    assert.equal(findings.length, total);
    assert.ok(findings.some(({ code }) => code === 'name.spelling'));
    assert.match(findings[0]?.readings[0]?.places[0]?.id ?? '', /^\d\.\d+$/);
    const facts = await call('copydesk_list_facts');
    assert.match(facts.text, /"progress": "\d+ of \d+ checked"/);
    const holder = await call('copydesk_who_says_what', { name: 'Muttaqi' });
    assert.match(holder.text, /^Amir Khan Muttaqi \(person\)/);
    assert.match(holder.text, /\n\[3\.11\] .*Muttaqi/);
    const places = await call('copydesk_list_open_places');
    assert.match(
      places.text,
      /\n001_2073b2f2a0237912\.txt:7:140 “Amir Khan Muttaki” \(warning, name\.spelling: /,
    );
    for (const { failed } of [lines, facts, holder, places]) assert.equal(failed, false);
  });

  test('reads the folder anew for each call', async () => {
    const { call } = await connect([ferry]);
    assert.match((await call('copydesk_read_lines')).text, /reached Oslo/);
    await writeFile(join(ferry, 'a.txt'), 'The ferry reached Turku.\n');
    assert.match((await call('copydesk_read_lines')).text, /reached Turku/);
    await rm(join(ferry, 'b.txt'));
    await writeFile(join(ferry, 'c.txt'), 'The ferry sank.\n');
    assert.equal(
      (await call('copydesk_read_lines')).text,
      '## Article 1 (a.txt)\n[1.1] The ferry reached Turku.\n\n## Article 2 (c.txt)\n[2.1] The ferry sank.',
    );
  });

  test('says what is wrong with an input, and goes on', async () => {
    const { call } = await connect([ferry]);
    for (const [name, input, told] of [
      ['copydesk_read_lines', { article: 'one' }, 'article is to be a whole number of at least 1.'],
      ['copydesk_read_lines', { article: 9 }, 'There is no article 9: the story has 2.'],
      ['copydesk_who_says_what', {}, 'name is missing.'],
      ['copydesk_hand_in_finding', { ...FINDING, readings: [] }, 'readings is to have at least 2 entries.'],
      ['copydesk_delete', {}, `There is no tool of this name: there is ${TOOL_NAMES.join(', ')}.`],
    ] as const) {
      assert.deepEqual(await call(name, input), { text: told, failed: true });
    }
    assert.match((await call('copydesk_read_lines')).text, /reached Oslo/);
  });

  test('reads nothing outside the folders that it was given', async () => {
    const { call } = await connect(['seeds', 'ferry']);
    const known = 'The folders are: seeds, ferry.';
    assert.deepEqual(await call('copydesk_read_lines'), {
      text: `Say which folder is meant. ${known}`,
      failed: true,
    });
    for (const folder of ['..', work, '/', 'seeds/..', 'seeds/../..', `${ferry}/x`, '', 'seeds\0']) {
      assert.deepEqual(await call('copydesk_read_lines', { folder }), {
        text: `This folder was not given to Copydesk. ${known}`,
        failed: true,
      });
    }
    assert.match((await call('copydesk_read_lines', { folder: 'ferry' })).text, /reached Oslo/);
    assert.match((await call('copydesk_read_lines', { folder: ferry })).text, /reached Oslo/);
  });

  test('does not follow a link out of the folder', async function () {
    if (process.platform === 'win32') this.skip();
    const { call } = await connect([ferry]);
    await writeFile(join(work, 'secret.txt'), 'The safe is behind the picture.\n');
    await symlink(join(work, 'secret.txt'), join(ferry, 'c.txt'));
    const answer = await call('copydesk_read_lines');
    assert.deepEqual(answer, {
      text: 'c.txt is a link that leads out of the folder: the story is not read.',
      failed: true,
    });
  });

  test('writes a finding that holds into the sheet, in the name of the assistant', async () => {
    assert.equal((await runCommandLine(['check', ferry, '--write-sheet'])).code, 0);
    const { call } = await connect([ferry]);
    const answer = await call('copydesk_hand_in_finding', FINDING);
    assert.equal(answer.failed, false, answer.text);
    assert.match(
      answer.text,
      /^Accepted, and written into the sheet: warning, place\.differs\. Where did the ferry arrive\?/,
    );
    assert.match(answer.text, /\n- Oslo: \[1\.1\] reached Oslo\n- Bergen: \[2\.1\] reached Bergen$/);
    const sheet = await readFile(join(ferry, SHEET), 'utf8');
    assert.match(sheet, /code: place\.differs\n/);
    assert.match(sheet, /model: test-assistant/);
    assert.match(sheet, /One ferry, two ports\./);
    const again = await call('copydesk_hand_in_finding', FINDING);
    assert.match(again.text, /^The sheet has it already: /);
    assert.equal(await readFile(join(ferry, SHEET), 'utf8'), sheet);
    const { findings } = JSON.parse(
      (await call('copydesk_list_findings', { code: 'place.differs' })).text,
    ) as {
      findings: { seenBy: string[] }[];
    };
    assert.deepEqual(findings[0]?.seenBy, ['test-assistant']);
    assert.deepEqual(await readdir(ferry), ['a.txt', 'b.txt', SHEET]);
    for (const [name, text] of Object.entries(FERRY))
      assert.equal(await readFile(join(ferry, name), 'utf8'), text);
  });

  test('takes two findings at one time, and loses neither', async () => {
    await runCommandLine(['check', ferry, '--write-sheet']);
    const { call } = await connect([ferry]);
    const other = {
      ...FINDING,
      kind: 'time',
      question: 'When did the ferry arrive?',
      readings: [
        { value: 'at dawn', quotes: [{ id: '1.1', text: 'at dawn' }] },
        { value: 'at dusk', quotes: [{ id: '2.1', text: 'at dusk' }] },
      ],
    };
    const answers = await Promise.all(
      [FINDING, other].map((finding) => call('copydesk_hand_in_finding', finding)),
    );
    for (const { text } of answers) assert.match(text, /^Accepted, /);
    const sheet = await readFile(join(ferry, SHEET), 'utf8');
    assert.match(sheet, /Where did the ferry arrive\?/);
    assert.match(sheet, /When did the ferry arrive\?/);
  });

  test('refuses what does not hold, with the reason, and leaves the sheet', async () => {
    await runCommandLine(['check', ferry, '--write-sheet']);
    const before = await readFile(join(ferry, SHEET), 'utf8');
    const { call } = await connect([ferry]);
    const readings = (one: [string, string, string], other: [string, string, string]) =>
      [one, other].map(([value, id, text]) => ({ value, quotes: [{ id, text }] }));
    for (const [kind, said, told] of [
      ['place', readings(['Oslo', '1.1', 'reached Oslo'], ['Rome', '2.1', 'reached Rome']), /^Refused: .*/],
      ['place', readings(['Oslo', '1.1', 'reached Oslo'], ['Bergen', '7.1', 'reached Bergen']), /^Refused: /],
      ['number', readings(['82', '1.2', '82 crates'], ['82', '2.2', '82 crates']), /^Refused: /],
    ] as const) {
      const answer = await call('copydesk_hand_in_finding', { ...FINDING, kind, readings: said });
      assert.equal(answer.failed, true, answer.text);
      assert.match(answer.text, told);
      assert.equal(await readFile(join(ferry, SHEET), 'utf8'), before);
    }
  });

  test('refuses a finding where there is no sheet, or none that can be read', async () => {
    const { call } = await connect([ferry]);
    const none = await call('copydesk_hand_in_finding', FINDING);
    assert.equal(none.failed, true);
    assert.match(none.text, /^Refused: the folder has no fact-check sheet/);
    assert.deepEqual(await readdir(ferry), ['a.txt', 'b.txt']);
    const facts = await call('copydesk_list_facts');
    assert.match(facts.text, /no fact-check sheet/);
    for (const broken of ['- one\n', 'facts:\n\t- fact: One\n', Buffer.from([0x89, 0x50, 0, 13])]) {
      await writeFile(join(ferry, SHEET), broken);
      const answer = await call('copydesk_hand_in_finding', FINDING);
      assert.equal(answer.failed, true);
      assert.match(answer.text, /^Refused: /);
      assert.ok((await readFile(join(ferry, SHEET))).equals(Buffer.from(broken)));
    }
  });

  test('ends with 2 where a folder cannot be read', async () => {
    const { code, stdout, stderr } = await runCommandLine(['mcp', join(work, 'nowhere')]);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /nowhere does not exist/);
  });
});

suite('the version', () => {
  test('is that of the package', async () => {
    const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    assert.equal(VERSION, manifest.version);
  });
});
