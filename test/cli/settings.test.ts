import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quietNotes } from '../quietNotes';
import { runCommandLine } from './run';

const OPENED = 'opened the new bridge in Oslo on 3 May 2024.\n';
const CLASHING = {
  'a.txt': `Foreign Minister Tarek Mansuri ${OPENED}`,
  'b.txt': `Foreign Minister Tarek Mansouri ${OPENED}`,
};

suite('the settings file', function () {
  this.timeout(60_000);
  let desk: string;

  setup(async () => {
    desk = await mkdtemp(join(tmpdir(), 'copydesk-settings-'));
    await story('stories/bridge', CLASHING);
  });

  teardown(() => rm(desk, { recursive: true }));

  async function story(folder: string, articles: Readonly<Record<string, string>>): Promise<void> {
    await mkdir(join(desk, folder), { recursive: true });
    for (const [file, text] of Object.entries(articles)) await writeFile(join(desk, folder, file), text);
  }
  const settings = (folder: string, text: string) => writeFile(join(desk, folder, 'copydesk.yaml'), text);
  const run = (...args: string[]) => runCommandLine(args, {}, { folder: desk });

  test('in the story’s folder says how loud codes are, in the report, the counts and the exit code', async () => {
    assert.equal((await run('check', 'stories/bridge')).code, 1);
    await settings('stories/bridge', 'severity:\n  name.spelling: hint\n');
    const { code, stdout, stderr } = await run('check', 'stories/bridge');
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /^ {2}hint {2}.*Mansuri.*name\.spelling$/m);
    assert.match(stdout, /^No conflicts in 2 articles\. 1 quiet finding\.$/m);
    const json = JSON.parse((await run('check', 'stories/bridge', '--format', 'json')).stdout) as {
      findings: { severity: string }[];
    };
    assert.deepEqual(
      json.findings.map(({ severity }) => severity),
      ['hint'],
    );
  });

  test('leaves out what it ignores', async () => {
    await settings('stories/bridge', 'severity:\n  name.spelling: ignore\n');
    const { code, stdout } = await run('check', 'stories/bridge');
    assert.deepEqual([code, stdout], [0, 'No conflicts in 2 articles.\n']);
  });

  test('above the stories holds for all of them; one in a story’s own folder takes its place there', async () => {
    await story('stories/tunnel', CLASHING);
    await settings('', 'severity:\n  name.spelling: ignore\n');
    await settings('stories/tunnel', 'severity:\n  name.spelling: error\n');
    const { code, stdout } = await run('check', 'stories/*');
    assert.equal(code, 1);
    assert.match(stdout, /^stories\/bridge: No conflicts in 2 articles\.$/m);
    assert.match(stdout, /^ {2}error .*Mansuri/m);
    assert.match(stdout, /^stories\/tunnel: 1 conflict in 2 articles\.$/m);
  });

  test('beside the folders of stories is not named as something passed over', async () => {
    await settings('stories', 'severity:\n  name.spelling: ignore\n');
    const { code, stderr } = await run('check', 'stories/*');
    assert.deepEqual([code, stderr], [0, '']);
  });

  test('says which quiet findings the text has; --all goes before it', async () => {
    const { first, second } = quietNotes(7);
    await story('quiet', { 'a.txt': first, 'b.txt': second });
    const notes = async (...more: string[]) =>
      (await run('check', 'quiet', ...more)).stdout.match(/^ {2}note {2}/gm)?.length ?? 0;
    assert.equal(await notes(), 5);
    await settings('quiet', 'quietFindings: none\n');
    assert.deepEqual([await notes(), await notes('--all')], [0, 7]);
    await settings('quiet', 'quietFindings: all\n');
    assert.equal(await notes(), 7);
  });

  test('with a slip is told once by line and column, counts without it, and ends the run with 2', async () => {
    await story('stories/tunnel', CLASHING);
    await settings('stories', 'severity:\n  name.speling: ignore\nmodel: some\n');
    const { code, stdout, stderr } = await run('check', 'stories/*');
    assert.equal(code, 2);
    assert.equal(
      stderr,
      [
        'copydesk: stories/copydesk.yaml:2:3: There is no code “name.speling”. Do you mean “name.spelling”?',
        'copydesk: stories/copydesk.yaml:3:1: “model” is not allowed here: this file says nothing about language models. Each person chooses one, in VS Code by `copydesk.languageModel`, on the command line by `--model`.',
        '',
      ].join('\n'),
    );
    assert.match(stdout, /^2 stories: 2 conflicts in 4 articles\.$/m);
  });

  test('that is a folder, or no text, is told', async () => {
    await mkdir(join(desk, 'stories', 'bridge', 'copydesk.yaml'));
    const asFolder = await run('check', 'stories/bridge');
    assert.equal(asFolder.code, 2);
    assert.match(asFolder.stderr, /copydesk\.yaml is a folder, not a settings file\./);
    await rm(join(desk, 'stories', 'bridge', 'copydesk.yaml'), { recursive: true });
    await writeFile(join(desk, 'copydesk.yaml'), Buffer.from([0x61, 0x00, 0x62]));
    assert.match((await run('check', 'stories/bridge')).stderr, /copydesk\.yaml is no text\./);
  });

  test('is written over by no report', async () => {
    const { code, stderr } = await run('check', 'stories/bridge', '--output', 'copydesk.yaml');
    assert.equal(code, 2);
    assert.match(stderr, /copydesk\.yaml has the name of a settings file\./);
  });

  test('holds for both sides of a comparison: a change of it is no correction', async () => {
    await story('before', CLASHING);
    await settings('stories', 'severity:\n  name.spelling: error\n');
    const { code, stdout } = await run('diff', 'before', 'stories/bridge');
    assert.deepEqual([code, stdout], [0, '0 went, 0 came, 1 stayed.\n']);
  });
});
