import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { randomBytes } from 'node:crypto';
import { isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { end, start } from '../../scripts/lib/processes.mjs';
import { step } from '../../scripts/lib/terminal.mjs';
import { temporaryFolder } from '../../scripts/lib/temporary.mjs';
import { installHost } from './install.mjs';

const startsInMs = 60_000;

/** A quiet VS Code: no welcome page, no assistant, nothing fetched. */
const baseSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'window.commandCenter': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * @typedef {object} Server
 * @property {number} port
 * @property {(query: Record<string, string>) => string} address The workbench with a query; `folder` and `workspace` are paths; `folder` may be the address of one elsewhere.
 * @property {(path: string) => string} remote The URI by which the workbench knows a file of this machine.
 * @property {Promise<number>} ended Settles with the exit code when the server ends.
 * @property {() => Promise<void>} stop
 */

/**
 * Starts the embedded VS Code on a free port of this machine, with data folders of its own that are removed at the end.
 *
 * @param {object} [options]
 * @param {string} [options.vsix] A packed extension to install first.
 * @param {string} [options.extensions] Folder of installed extensions; a temporary one by default.
 * @param {Record<string, unknown>} [options.settings] User settings besides {@link baseSettings}.
 * @param {boolean} [options.testable] Whether the page may be driven by tests.
 * @param {(line: string) => void} [options.log] Takes what the server prints.
 * @returns {Promise<Server>}
 * @throws When it has not started in time, with what it printed.
 */
export async function startServer({ vsix, extensions, settings = {}, testable = false, log } = {}) {
  const host = await installHost();
  return step('Starting VS Code', () => startInstalled(host, { vsix, extensions, settings, testable, log }));
}

async function startInstalled({ node, server }, { vsix, extensions, settings, testable, log }) {
  const data = temporaryFolder('vscode');
  const port = await freePort();
  const token = randomBytes(16).toString('hex');
  // In a file, since other users of the machine can read the arguments of a process.
  const tokenFile = join(data, 'token');
  writeFileSync(tokenFile, token, { mode: 0o600 });
  mkdirSync(join(data, 'data', 'User'), { recursive: true });
  writeFileSync(
    join(data, 'data', 'User', 'settings.json'),
    JSON.stringify({ ...baseSettings, ...settings }, null, 2),
  );

  const child = start(
    node,
    [
      server,
      ...['--host', '127.0.0.1', '--port', String(port), '--connection-token-file', tokenFile],
      ...['--accept-server-license-terms', '--telemetry-level', 'off', '--server-data-dir', data],
      ...['--extensions-dir', extensions ?? join(data, 'extensions')],
      ...(vsix ? ['--install-extension', vsix, '--force', '--start-server'] : []),
      ...(testable ? ['--enable-smoke-test-driver'] : []),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: environment(data) },
  );
  const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  await ready(child, port, log);

  return {
    port,
    address: (query) => {
      const entries = Object.entries({ ...query, tkn: token });
      const isPath = ([name, value]) => /^(?:folder|workspace)$/.test(name) && isAbsolute(value);
      const asUri = (entry) => (isPath(entry) ? [entry[0], uriPath(entry[1])] : entry);
      return `http://127.0.0.1:${port}/?${new URLSearchParams(entries.map(asUri))}`;
    },
    remote: (path) => `vscode-remote://127.0.0.1:${port}${pathToFileURL(path).pathname}`,
    ended,
    stop: () => end(child),
  };
}

/** The path of a file as VS Code writes it in an address, on Windows too. */
function uriPath(path) {
  return decodeURIComponent(pathToFileURL(path).pathname);
}

/**
 * The environment without what npm and VS Code put there for their own processes, without a gallery to ask, and on Linux
 * with temporary files among the data (elsewhere the path would be too long for the server's sockets).
 */
function environment(data) {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_|VSCODE_|ELECTRON_|NODE_OPTIONS$)/i.test(name),
  );
  return {
    ...Object.fromEntries(inherited),
    EXTENSIONS_GALLERY: '{}',
    ...(process.platform === 'linux' ? { TMPDIR: data } : {}),
  };
}

/** Waits until the server answers. */
async function ready(child, port, log) {
  const lines = [];
  const take = (chunk) => {
    for (const line of chunk.toString().split('\n').filter(Boolean)) {
      lines.push(line);
      log?.(line);
    }
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const failed = new Promise((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(
        new Error(`The VS Code server ended with code ${code} before it was ready.\n${lines.join('\n')}`),
      ),
    );
  });
  failed.catch(() => undefined);
  const deadline = Date.now() + startsInMs;
  while (Date.now() < deadline) {
    const answered = await Promise.race([answers(port), failed]);
    if (answered) return;
    await Promise.race([new Promise((resolve) => setTimeout(resolve, 100)), failed]);
  }
  await end(child);
  throw new Error(`The VS Code server was not ready after ${startsInMs / 1000} s.\n${lines.join('\n')}`);
}

async function answers(port) {
  try {
    return (await fetch(`http://127.0.0.1:${port}/version`)).ok;
  } catch {
    return false;
  }
}

/** @returns {Promise<number>} A port of this machine that nothing listens on. */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}
