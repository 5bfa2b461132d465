import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { timeActivation } from './activation';
import { windowKind } from './windowKind';

/**
 * Runs the editor tests inside the extension host, in every kind of VS Code: those beside this file where one folder is
 * open, else those of the folder that is named after the kind of window. Called by VS Code itself.
 *
 * Prints how long the extension took to activate, and `Editor tests: N passed, N failed` for the runner to read.
 *
 * @throws When a test fails, so that VS Code exits with a code other than 0.
 */
export async function run(): Promise<void> {
  const activation = timeActivation('copydesk.copydesk');
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, color: false, reporter: 'spec' });
  const folder = join(__dirname, windowKind());
  const named = process.env.EDITOR_TESTS?.split(',');
  const wanted = named ?? [''];
  // They take minutes, so they run where they are asked for by name.
  const isLong = (name: string) => !named && /^(?:counts|soak)\./.test(name);
  const names = readdirSync(folder)
    .sort()
    .filter((name) => name.endsWith('.test.js') && !isLong(name))
    .filter((name) => wanted.some((words) => name.includes(words)));
  const [part = 0, parts = 1] = process.env.EDITOR_PART?.split('/').map(Number) ?? [];
  for (const name of names.filter((_, index) => index % parts === part)) mocha.addFile(join(folder, name));
  const stats = await new Promise<Mocha.Stats | undefined>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats));
  });
  const { passes, failures } = stats ?? { passes: 0, failures: 0 };
  console.log(activation());
  console.log(`Editor tests: ${passes} passed, ${failures} failed`);
  if (failures > 0) throw new Error(`${failures} editor tests failed.`);
  if (passes === 0 && !named) throw new Error('No editor test ran.');
}
