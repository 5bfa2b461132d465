import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { painter } from '../../src/cli/paint';
import type { ColorChoice } from '../../src/cli/terminal';
import { displayOf } from '../../src/cli/terminal';
import { runCommandLine } from './run';

const TERMINAL = { isTTY: true };
const PIPE = {};

suite('what a terminal shows', () => {
  const COLOURS: [ColorChoice, typeof PIPE, NodeJS.ProcessEnv, boolean][] = [
    ['auto', TERMINAL, {}, true],
    ['auto', PIPE, {}, false],
    ['auto', TERMINAL, { TERM: 'dumb' }, false],
    ['auto', TERMINAL, { NO_COLOR: '1' }, false],
    ['auto', TERMINAL, { NO_COLOR: '' }, true],
    ['auto', PIPE, { FORCE_COLOR: '1' }, true],
    ['auto', PIPE, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
    ['auto', TERMINAL, { FORCE_COLOR: '0' }, false],
    ['always', PIPE, { NO_COLOR: '1' }, true],
    ['never', TERMINAL, { FORCE_COLOR: '1' }, false],
  ];
  for (const [choice, stream, environment, colours] of COLOURS)
    test(`--color ${choice}, ${'isTTY' in stream ? 'terminal' : 'pipe'}, ${JSON.stringify(environment)}`, () => {
      assert.equal(displayOf(choice, stream, environment).colours, colours);
    });

  suite('of links', () => {
    const before = process.env['FORCE_HYPERLINK'];
    setup(() => (process.env['FORCE_HYPERLINK'] = '1'));
    teardown(() => {
      if (before === undefined) delete process.env['FORCE_HYPERLINK'];
      else process.env['FORCE_HYPERLINK'] = before;
    });

    test('needs a terminal with colours', () => {
      assert.equal(displayOf('auto', TERMINAL, {}).links, true);
      assert.equal(displayOf('always', PIPE, {}).links, false);
      assert.equal(displayOf('never', TERMINAL, {}).links, false);
    });
  });

  test('places lead to their articles, codes to their pages', () => {
    const paint = painter({ colours: false, links: true }, '/desk/mill');
    const link = (address: string, text: string) => `\u001b]8;;${address}\u001b\\${text}\u001b]8;;\u001b\\`;
    assert.equal(
      paint('a b.txt:3:1', 'quiet', { path: 'a b.txt' }),
      link(pathToFileURL('/desk/mill/a b.txt').href, 'a b.txt:3:1'),
    );
    const page = pathToFileURL(join(__dirname, '..', '..', '..', 'docs', 'findings', 'name.form.md')).href;
    assert.equal(paint('name.form', 'quiet', { code: 'name.form' }), link(page, 'name.form'));
    assert.equal(paint('error', 'error'), 'error');
  });
});

suite('a report in a pipe', function () {
  this.timeout(60_000);
  let folder: string;
  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'copydesk-display-'));
    await writeFile(join(folder, 'a.txt'), 'Twelve people were hurt: five in Ash and eight in Bray.\n');
  });
  teardown(() => rm(folder, { recursive: true }));

  test('has colours where they are asked for, and no links', async () => {
    const links = { FORCE_HYPERLINK: '1', TERM_PROGRAM: 'vscode', FORCE_COLOR: '' };
    const plain = await runCommandLine(['check', folder], links);
    assert.equal(plain.stdout.includes('\u001b'), false);
    const coloured = await runCommandLine(['check', folder, '--color', 'always'], links);
    assert.ok(coloured.stdout.includes('\u001b[31merror\u001b[39m'), coloured.stdout);
    assert.equal(coloured.stdout.includes('\u001b]8'), false);
  });
});
