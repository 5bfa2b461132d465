import 'mocha/mocha.js';
import suites from 'copydesk:suites';
import { isInNode } from '../support';
import { windowKind } from '../windowKind';

/**
 * Runs the tests that fit the window in the extension host of a browser. Called by VS Code itself; prints
 * `Editor tests: N passed, N failed` for the runner to read.
 *
 * @throws When a test fails, so that VS Code exits with a code other than 0.
 */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'tdd', timeout: 30_000 });
  mocha.reporter(Reporter as unknown as Mocha.ReporterConstructor);
  if (isInNode()) throw new Error('This is not the extension host of a browser.');
  for (const { kind, load } of suites) if (kind === windowKind()) await load();
  const { passes = 0, failures = 0 } = await new Promise<Partial<Mocha.Stats>>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats ?? {}));
  });
  console.log(`Editor tests: ${passes} passed, ${failures} failed`);
  if (failures > 0) throw new Error(`${failures} editor tests failed.`);
  if (passes === 0) throw new Error('No editor test ran.');
}

/** Prints a line a test: the reporters of mocha want a page or a terminal. */
class Reporter {
  constructor(runner: Mocha.Runner) {
    runner.on('pass', (test) => console.log(`  ✔ ${test.fullTitle()} (${test.duration ?? 0}ms)`));
    runner.on('pending', (test) => console.log(`  - ${test.fullTitle()}`));
    runner.on('fail', (test, error: Error) =>
      console.log(`  ✘ ${test.fullTitle()}\n${error.stack ?? error.message}`),
    );
  }
}
