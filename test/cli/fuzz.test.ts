import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import * as fc from 'fast-check';
import { readBaseline, writeBaseline } from '../../src/cli/baseline';
import { checkCommand } from '../../src/cli/checkCommand';
import { CheckError } from '../../src/cli/checkError';
import { chosenModel } from '../../src/cli/model/options';
import { chatAddress } from '../../src/cli/model/url';
import { mutated, runs } from '../mutated';
import { runCommandLine } from './run';

const OPTIONS = [
  ...['--format', '--all', '--with-settled', '--output', '--jobs', '--fail-on', '--baseline', '--story-date'],
  ...['--model-command', '--model-url', '--model', '--model-timeout', '--request-words', '--show-request'],
];
const word = fc.oneof(
  fc.constantFrom(...OPTIONS, ...OPTIONS.map((option) => `${option}=`), '--', '-', '-x', '--no-all', 'story'),
  fc.constantFrom(
    'json',
    'text',
    'sarif',
    '1',
    '-1',
    '0',
    '1e9',
    '2025-07-03',
    '2025-02-30',
    '__proto__',
    '',
  ),
  fc.string({ maxLength: 12 }),
);

suite('whatever the command line is given', function () {
  this.timeout(0);
  let folder: string;

  setup(async () => (folder = await mkdtemp(join(tmpdir(), 'copydesk-fuzz-'))));
  teardown(() => rm(folder, { recursive: true }));

  test('its words are understood, or refused with a message', () =>
    fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 6 }), async (args) => {
        let told = '';
        const command = checkCommand((_paths, options) => {
          assert.ok(options.jobs === undefined || (options.jobs >= 1 && options.jobs <= 256));
          chosenModel(options, undefined);
          return Promise.resolve();
        }).configureOutput({ writeOut: () => undefined, writeErr: (text) => (told += text) });
        try {
          await command.parseAsync(args, { from: 'user' });
        } catch (error) {
          if (error instanceof CheckError) assert.notEqual(error.message, '');
          else assert.ok(error instanceof CommanderError, String(error));
          if (error instanceof CommanderError && error.exitCode !== 0) assert.match(told, /^error: /);
        }
      }),
      { numRuns: runs(300) },
    ));

  test('a run ends with an exit code of its own, and shows no trace of the program', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom('check', 'sheet', 'diff', 'explain', 'import', 'chek', '--version'),
        // What a shell cannot hand over either.
        fc.array(
          word.filter((text) => !text.includes('\0') && !text.startsWith('--output')),
          { maxLength: 3 },
        ),
        async (command, args) => {
          const { code, stderr } = await runCommandLine([command, ...args], {}, { folder });
          assert.ok([0, 1, 2].includes(code), `${code}: ${stderr}`);
          assert.doesNotMatch(stderr, /^ {4}at /m);
        },
      ),
      { numRuns: runs(3) },
    ));

  test('the address of a model is one, or none', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          mutated(['http://localhost:11434/v1', 'https://user:key@example.org/v1?x#y']),
        ),
        (given) => {
          const address = chatAddress(given);
          assert.ok(address === undefined || /^https?:$/.test(address.protocol), given);
        },
      ),
      { numRuns: runs(400) },
    );
  });

  test('a baseline is read, or refused with its name; writing keeps what it had', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          mutated([
            '{"version": 1, "stories": {"mill": [{"id": "a1", "code": "name.spelling", "message": "x"}]}}',
          ]),
          fc.json().map((json) => `{"version": 1, "stories": ${json}}`),
          fc.json(),
          fc.string({ unit: 'binary' }),
        ),
        async (text) => {
          const path = join(folder, 'known.json');
          await writeFile(path, text);
          try {
            const known = await readBaseline(path, false);
            for (const ids of Object.values(known)) assert.ok(ids.every((id) => typeof id === 'string'));
            await writeBaseline(path, new Map());
            assert.deepEqual(
              Object.entries(await readBaseline(path, false)),
              Object.entries(known)
                .filter(([, ids]) => ids.length > 0)
                .sort(([a], [b]) => (a < b ? -1 : 1)),
            );
          } catch (error) {
            if (!(error instanceof CheckError)) throw error;
            assert.match(error.message, /^--baseline: .*known\.json is no baseline of Copydesk\.$/);
          }
        },
      ),
      { numRuns: runs(150) },
    ));
});
