import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { commandsIn, runCommandLine } from './run';

suite('the help of the command line', function () {
  this.timeout(60_000);

  test('teaches each command by examples, and the documentation names all', async () => {
    const { code, stdout } = await runCommandLine(['--help']);
    assert.equal(code, 0);
    assert.match(stdout, /^Examples:\n {2}copydesk check /m);
    const commands = commandsIn(stdout).filter((name) => name !== 'help');
    assert.ok(commands.includes('check') && commands.includes('watch'), commands.join(', '));
    const pages = await Promise.all(commands.map((name) => runCommandLine([name, '--help'])));
    const without = commands.filter((_, index) => !/^Example.*:\n {2}\S/m.test(pages[index]?.stdout ?? ''));
    assert.deepEqual(without, []);
    const documentation = readFileSync('docs/command-line.md', 'utf8');
    assert.deepEqual(
      commands.filter((name) => !documentation.includes(`\`${name}`)),
      [],
    );
  });
});
