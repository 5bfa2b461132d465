import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from '../../scripts/lib/processes.mjs';
import { step } from '../../scripts/lib/terminal.mjs';
import { cached } from './cache.mjs';
import { codeServer, nodeRuntime } from './versions.mjs';

const quietly = ['--ignore-scripts', '--force', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * Installs the parts of the embedded VS Code that are not in the cache yet.
 *
 * @returns {Promise<{ node: string, server: string }>} The Node binary that it runs on, and the server's main script.
 * @throws When there is no Node 24 package for this machine, or the registry cannot be reached.
 */
export async function installHost() {
  const runtime = nodeRuntime();
  if (!runtime) {
    throw new Error(
      `The embedded VS Code runs on Linux, macOS and Windows (x64 or arm64), not on ${process.platform} ${process.arch}. ` +
        'Install desktop VS Code, with its command "code" on the PATH, instead.',
    );
  }
  const runtimeFolder = await installPackage(runtime, 'Node 24 for the VS Code server');
  const vscodeFolder = await installPackage(
    codeServer,
    'the VS Code server (once for each version, about 600 MB)',
    (root) =>
      // The package brings a lockfile of its own here, which a plain install of it leaves aside.
      npm(['install', '--omit=dev', ...quietly], {
        cwd: join(packageFolder(root, codeServer), 'lib', 'vscode'),
      }),
  );
  const vscode = join(packageFolder(vscodeFolder, codeServer), 'lib', 'vscode');
  linkModules(vscode);
  return {
    node: join(
      packageFolder(runtimeFolder, runtime),
      ...(process.platform === 'win32' ? ['bin', 'node.exe'] : ['bin', 'node']),
    ),
    server: join(vscode, 'out', 'server-main.js'),
  };
}

/**
 * Installs one package of the npm registry into the cache, without running any script of it.
 *
 * @param {{ name: string, version: string }} wanted
 * @param {string} label What it is, for the person who waits.
 * @param {(root: string) => unknown} [finish] What is to be done before the folder counts as whole.
 * @returns {Promise<string>} The folder with the `node_modules` that hold it.
 */
export function installPackage(wanted, label, finish) {
  const key = `${wanted.name.replace(/[@/]+/g, '-').replace(/^-/, '')}-${wanted.version}`;
  return cached(key, (root) =>
    step(`Installing ${label}`, async () => {
      await npm(['install', '--prefix', root, ...quietly, `${wanted.name}@${wanted.version}`], { cwd: root });
      await finish?.(root);
    }),
  );
}

/** @returns {string} Where a package lies below the folder that {@link installPackage} gives. */
export function packageFolder(root, { name }) {
  return join(root, 'node_modules', ...name.split('/'));
}

/** The workbench looks for its modules under a packed name; made in the place they keep, as Windows links are absolute. */
function linkModules(vscode) {
  const link = join(vscode, 'node_modules.asar');
  if (existsSync(link)) return;
  try {
    symlinkSync('node_modules', link, 'junction');
  } catch (error) {
    if (!existsSync(link)) throw error;
  }
}
