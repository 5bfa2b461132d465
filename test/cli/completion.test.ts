import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FINDING_CODES } from '../../src/core/findings/finding';
import { SHELLS } from '../../src/cli/completion/scripts';
import { commandsIn, runCommandLine } from './run';

/** Whether there is such a shell here. */
const has = (shell: string) => spawnSync(shell, ['--version']).error === undefined;

/**
 * Makes an interactive zsh tell what it would offer, between two marks, instead of showing it. What it only looks at on its
 * way (`-O`, `-A`, `-D`) stays as it is.
 */
const SETUP = `
PROMPT=''; unset zle_bracketed_paste
autoload -Uz compinit && compinit -D -u
. "$1/zsh"
bindkey '^I' complete-word
typeset -ga offered
compadd() {
  local -a hits
  if [[ "\${\${(@)argv[1,(i)(-|--)]}}" == *-[OAD]* ]]; then builtin compadd "$@"; return; fi
  builtin compadd -O hits "$@"
  offered+=("\${hits[@]}")
  (( $#hits ))
}
tell() { print -rn -- $'\\x02'; print -rl -- "\${(u)offered[@]}"; print -rn -- $'\\x03'; offered=(); comppostfuncs=(tell) }
comppostfuncs=(tell)
print -rn -- $'\\x03'
`;

/** Types lines into such a zsh, on a terminal of its own, and prints what it offers for each, with a mark behind. */
const ZSH = `
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "set -- \${(q)0}; . \${(q)0}/setup.zsh"
zpty -r shell out $'*\\x03'
for line in "$@"; do
  zpty -w -n shell $'\\x15'"$line"$'\\t'
  zpty -r shell out $'*\\x02*\\x03'
  out="\${out##*$'\\x02'}"
  print -rn -- "\${out%%$'\\x03'*}"$'\\x03'
done
zpty -d shell
`;

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
      assert.deepEqual(offered('check', '--format', '=', 's'), ['sarif']);
      assert.deepEqual(offered('check', '--color', '='), ['auto', 'always', 'never']);
      assert.deepEqual(offered('help', 'ex'), ['explain']);
      assert.deepEqual(offered('check', '--format', 's'), ['sarif']);
      assert.deepEqual(offered('check', '--color', ''), ['auto', 'always', 'never']);
      assert.deepEqual(offered('completion', 'z'), ['zsh']);
      assert.deepEqual(offered('explain', ''), Object.keys(FINDING_CODES));
    });

    test('files, which bash completes itself, where a path belongs', () => {
      assert.deepEqual(offered('check', ''), []);
      assert.deepEqual(offered('check', '--output', ''), []);
      assert.deepEqual(offered('check', '--output', '=', ''), []);
      assert.match(scripts['bash'] ?? '', /^complete -o default -F _copydesk copydesk$/m);
    });
  });

  suite('in zsh and fish', function () {
    let folder = '';

    suiteSetup(() => {
      folder = mkdtempSync(join(tmpdir(), 'copydesk-completion-'));
      for (const shell of SHELLS) writeFileSync(join(folder, shell), scripts[shell] ?? '');
      writeFileSync(join(folder, 'setup.zsh'), SETUP);
      mkdirSync(join(folder, 'here'));
      writeFileSync(join(folder, 'here', 'report.json'), '');
    });
    suiteTeardown(() => rmSync(folder, { recursive: true, force: true }));

    /** What a shell prints. */
    const run = (shell: string, args: readonly string[]): string => {
      const { stdout, stderr, status } = spawnSync(shell, args, {
        encoding: 'utf8',
        cwd: join(folder, 'here'),
        timeout: 50_000,
        env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder, TERM: 'dumb' },
      });
      assert.deepEqual([status, stderr], [0, '']);
      return stdout;
    };
    /** The words that stand before each mark, a line each. */
    const linesOf = (text: string) =>
      text.split('\x03').map((part) =>
        part
          .split(/\r?\n/)
          .filter((line) => line !== '')
          .sort(),
      );

    const FISH = 'source $argv[1]; for line in $argv[2..]; complete -C $line; printf \\x03; end';

    /** What a shell offers for the last word of each of some lines. */
    const offering: Readonly<Record<string, (lines: readonly string[]) => string[][]>> = {
      zsh: (lines) => linesOf(run('zsh', ['-f', '-c', ZSH, folder, ...lines])),
      fish: (lines) =>
        linesOf(run('fish', ['--no-config', '-c', FISH, join(folder, 'fish'), ...lines])).map((found) =>
          found.map((each) => (each.split('\t')[0] as string).replace(/^--[\w-]+=/, '')),
        ),
    };

    for (const [shell, offered] of Object.entries(offering))
      test(`${shell} offers what belongs to the place`, function () {
        if (!has(shell)) this.skip();
        const expected: readonly (readonly [line: string, words: readonly string[]])[] = [
          ['copydesk ', [...commands].sort()],
          ['copydesk ex', ['explain']],
          ['copydesk sheet t', ['tidy']],
          ['copydesk help ex', ['explain']],
          ['copydesk sheet help t', ['tidy']],
          ['copydesk sheet tidy --', ['--dry-run', '--help']],
          ['copydesk check --write', ['--write-baseline', '--write-sheet']],
          ['copydesk check --format s', ['sarif']],
          ['copydesk check --format=s', ['sarif']],
          ['copydesk explain ', Object.keys(FINDING_CODES).sort()],
          ['copydesk completion z', ['zsh']],
          ['copydesk check --output re', ['report.json']],
          ['copydesk check --output=re', ['report.json']],
          ['copydesk check re', ['report.json']],
          // A folder may have the name of a command.
          ['copydesk check sheet --write', ['--write-baseline', '--write-sheet']],
          ['copydesk check explain name.s', []],
        ];
        const found = offered(expected.map(([line]) => line));
        assert.deepEqual(
          expected.map(([line], index) => [line, found[index]]),
          expected,
        );
      });
  });
});
