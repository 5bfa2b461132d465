import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { FINDING_CODES } from '../../src/core/findings/finding';
import { SHELLS } from '../../src/cli/completion/scripts';
import { commandsIn, runCommandLine } from './run';

/** Whether there is such a shell here. */
const has = (shell: string) => spawnSync(shell, ['--version']).error === undefined;

suite('the completion of a shell', function () {
  this.timeout(60_000);
  let scripts: Record<string, string>;
  let commands: string[];

  suiteSetup(async () => {
    const runs = SHELLS.map(
      async (shell) => [shell, (await runCommandLine(['completion', shell])).stdout] as const,
    );
    scripts = Object.fromEntries(await Promise.all(runs));
    const { stdout } = await runCommandLine(['--help']);
    commands = commandsIn(stdout);
    assert.ok(commands.includes('check') && commands.includes('completion'));
  });

  for (const shell of SHELLS)
    test(`${shell}: the script has every command that the help lists, and options with their values`, () => {
      const script = scripts[shell] ?? '';
      const left = [...commands, 'tidy', 'web-annotation', 'name.spelling', 'powershell'].filter(
        (word) => !new RegExp(`(?<![\\w-])${word.replace('.', '\\.')}(?![\\w-])`).test(script),
      );
      assert.deepEqual(left, []);
      assert.match(script, shell === 'fish' ? / -l write-sheet / : /--write-sheet\b/);
    });

  test('another shell is refused with those that there are', async () => {
    const { code, stderr } = await runCommandLine(['completion', 'tcsh']);
    assert.equal(code, 2);
    assert.match(stderr, /Allowed choices are bash, zsh, fish, powershell/);
  });

  suite('in bash', function () {
    suiteSetup(function () {
      // Where there is no bash, as on Windows, nothing can run its script.
      if (!has('bash')) this.skip();
    });

    /** What bash offers for the last of some words. */
    const offered = (...words: string[]): string[] => {
      const call = `${scripts['bash'] ?? ''}
        COMP_WORDS=(copydesk "$@"); COMP_CWORD=$#; _copydesk; printf '%s\\n' "\${COMPREPLY[@]}"`;
      const { stdout, stderr } = spawnSync('bash', ['-u', '-c', call, 'bash', ...words], {
        encoding: 'utf8',
      });
      assert.equal(stderr, '');
      return stdout.split('\n').filter((word) => word !== '');
    };

    test('commands, and those that belong to one', () => {
      assert.deepEqual(offered('').sort(), [...commands].sort());
      assert.deepEqual(offered('ex'), ['explain']);
      assert.deepEqual(offered('sheet', 't'), ['tidy']);
    });

    test('the options of the command that stands before, and no others', () => {
      assert.deepEqual(offered('check', 'stories/mill', '--write'), ['--write-baseline', '--write-sheet']);
      assert.deepEqual(offered('sheet', 'tidy', '--'), ['--dry-run', '--help']);
      assert.deepEqual(offered('--v'), ['--version']);
    });

    test('the values of an option, and of an argument', () => {
      assert.deepEqual(offered('check', '--format', 's'), ['sarif']);
      assert.deepEqual(offered('check', '--color', ''), ['auto', 'always', 'never']);
      assert.deepEqual(offered('completion', 'z'), ['zsh']);
      assert.deepEqual(offered('explain', ''), Object.keys(FINDING_CODES));
    });

    test('files, which bash completes itself, where a path belongs', () => {
      assert.deepEqual(offered('check', ''), []);
      assert.deepEqual(offered('check', '--output', ''), []);
      assert.match(scripts['bash'] ?? '', /^complete -o default -F _copydesk copydesk$/m);
    });
  });

  for (const [shell, args] of [
    ['zsh', ['-n']],
    ['fish', ['--no-execute']],
  ] as const)
    test(`${shell} reads its script without an error`, function () {
      // Not every machine has this shell.
      if (!has(shell)) this.skip();
      const { status, stderr } = spawnSync(shell, [...args, '/dev/stdin'], {
        input: scripts[shell],
        encoding: 'utf8',
      });
      assert.deepEqual([status, stderr], [0, '']);
    });
});
