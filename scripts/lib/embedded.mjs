import { spawn } from 'node:child_process';
import { startServer } from '../../test/host/server.mjs';
import { say } from './terminal.mjs';

/**
 * Serves a folder in the embedded VS Code, with the extension installed, until the server ends or Ctrl-C.
 *
 * @param {string} folder
 * @param {string} vsix
 * @returns {Promise<number>} The server's exit code.
 */
export async function openEmbedded(folder, vsix) {
  const server = await startServer({ vsix });
  const address = server.address({ folder });
  say(`\nVS Code is open on ${folder} at\n\n  ${address}\n\nPress Ctrl-C to end it.`);
  showInBrowser(address);
  return server.ended;
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
