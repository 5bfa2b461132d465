import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startServer } from '../../test/host/server.mjs';
import { temporaryFolder } from './temporary.mjs';
import { say } from './terminal.mjs';

/**
 * Serves a folder in the embedded VS Code, with the extension installed, until the server ends or Ctrl-C. It opens with an
 * article, Problems and the conflicts.
 *
 * @param {string} folder
 * @param {string} vsix
 * @param {string} [article] Shown first.
 * @returns {Promise<number>} The server's exit code.
 */
export async function openEmbedded(folder, vsix, article) {
  const extensions = temporaryFolder('extensions');
  if (article) showsFirst(extensions, article);
  const server = await startServer({ vsix, extensions });
  const address = server.address({ folder });
  say(`\nVS Code is open on ${folder} at\n\n  ${address}\n\nPress Ctrl-C to end it.`);
  showInBrowser(address);
  return server.ended;
}

/**
 * Adds an extension that arranges the window when it is opened, unless something is open in it already.
 *
 * @param {string} extensions The folder of installed extensions.
 * @param {string} article
 */
export function showsFirst(extensions, article) {
  const folder = join(extensions, 'copydesk.shows-first-0.0.1');
  mkdirSync(folder);
  const manifest = {
    ...{ name: 'shows-first', publisher: 'copydesk', version: '0.0.1', engines: { vscode: '^1.101.0' } },
    ...{ main: './main.js', activationEvents: ['onStartupFinished'] },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(
    join(folder, 'main.js'),
    `const { commands, Uri, window } = require('vscode');
exports.activate = async () => {
  if (window.activeTextEditor) return;
  await window.showTextDocument(Uri.file(${JSON.stringify(article)}));
  await commands.executeCommand('copydesk.conflicts.focus');
  await commands.executeCommand('workbench.actions.view.problems');
  await commands.executeCommand('workbench.action.focusActiveEditorGroup');
};
`,
  );
}

/** Opens an address in the person's browser, where there is a display to show it on. */
function showInBrowser(address) {
  const command = browserCommand(address);
  if (!command || process.env.CI) return;
  const [program, ...args] = command;
  const browser = spawn(program, args, { detached: true, stdio: 'ignore', windowsVerbatimArguments: true });
  browser.on('error', () => undefined);
  browser.unref();
}

function browserCommand(address) {
  if (process.platform === 'darwin') return ['open', address];
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '""', `"${address}"`];
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ['xdg-open', address] : undefined;
}
