import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';

/**
 * The folder whose tests fit the window: those beside this file where one folder is open, else those of a subfolder.
 */
function suiteFolder(): string {
  if (vscode.workspace.workspaceFile) return join(__dirname, 'multi-root');
  return vscode.workspace.workspaceFolders ? __dirname : join(__dirname, 'no-folder');
}

/**
 * Runs the editor tests inside the extension host, in every kind of VS Code. Called by VS Code itself.
 *
 * Prints a line `Editor tests: N passed, N failed` for the runner to read.
 *
 * @throws When a test fails, so that VS Code exits with a code other than 0.
 */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, color: false, reporter: 'spec' });
  const folder = suiteFolder();
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith('.test.js')) mocha.addFile(join(folder, name));
  }
  await mocha.loadFilesAsync();
  const { passes, failures } = await new Promise<Mocha.Stats>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats ?? { passes: 0, failures: 1 } as Mocha.Stats));
  });
  console.log(`Editor tests: ${passes} passed, ${failures} failed`);
  if (failures > 0 || passes === 0) throw new Error(passes === 0 ? 'No test ran.' : `${failures} tests failed.`);
}
