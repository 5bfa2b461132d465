import { run } from './processes.mjs';
import { say, step } from './terminal.mjs';

const windows = process.platform === 'win32';

/**
 * Installs the extension into desktop VS Code and opens a folder there.
 *
 * @param {string} folder
 * @param {string} vsix
 * @param {string} [article] Shown first.
 * @returns {Promise<boolean>} False where there is no desktop VS Code on the PATH, or it does not take the extension.
 */
export async function openDesktop(folder, vsix, article) {
  if (!(await succeeds(['--version']))) return false;
  const installed = await step('Installing the extension in desktop VS Code', () =>
    succeeds(['--install-extension', vsix, '--force']),
  );
  if (installed && (await succeeds([folder, ...(article ? [article] : [])]))) {
    say(`VS Code is open on ${folder}.`);
    return true;
  }
  say('The desktop VS Code on the PATH does not take the extension: going on with the embedded one.');
  return false;
}

/** Whether the command `code` with these arguments does what it should. */
async function succeeds(args) {
  const quoted = windows ? args.map((arg) => `"${arg}"`) : args;
  try {
    return (await run('code', quoted, { quiet: true, shell: windows })).code === 0;
  } catch {
    return false;
  }
}
