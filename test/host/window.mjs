import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import JSZip from 'jszip';
import { run } from '../../scripts/lib/processes.mjs';
import { manifest, vsix } from '../../scripts/lib/project.mjs';
import { temporaryFolder } from '../../scripts/lib/temporary.mjs';

/**
 * As on a newly installed VS Code, but quiet, and without what is drawn again and again, or what a server does and a desktop
 * does not: looking for ports takes the extension host's time every other second.
 */
const quiet = {
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'workbench.reduceMotion': 'on',
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'files.hotExit': 'off',
  'remote.autoForwardPorts': false,
  'remote.autoForwardPortsSource': 'output',
};
/** The extensions for tests: language models, and files in memory. */
export const FIXTURES = ['model', 'files'];

/** Unpacks the packed extension and gives the folder of its manifest. */
export async function unpackExtension() {
  const target = temporaryFolder('extension');
  // Named as where it is installed: what the manifest says of the extension's own files goes by that.
  const folder = join(target, `${manifest.publisher}.${manifest.name}-${manifest.version}`);
  const archive = await JSZip.loadAsync(readFileSync(vsix));
  for (const entry of Object.values(archive.files)) {
    if (entry.dir) continue;
    const [top, ...inside] = entry.name.split('/');
    if (top !== 'extension') continue;
    const path = join(folder, ...inside);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await entry.async('nodebuffer'));
  }
  return folder;
}

/**
 * Opens a window of VS Code, runs a module of tests in its extension host and closes it again.
 *
 * @param {object} window
 * @param {string} window.extension The folder of the unpacked extension.
 * @param {string} window.tests The module.
 * @param {string | undefined} [window.open] What is open in it: a folder, a workspace file or the address of a folder.
 * @param {Record<string, unknown>} [window.settings] User settings.
 * @param {string} [window.language] The display language of the embedded one; English by default.
 * @param {string} [window.part] Which of the tests are run: `0/2` has every second file. All by default.
 * @param {string} [window.desktop] The program of desktop VS Code; the embedded one by default.
 * @param {boolean} [window.silent] Whether what the embedded one prints is only kept.
 * @param {number} [window.minutes] How long it may take in the embedded one.
 * @returns {Promise<{ code: number, output: string }>} The exit code, and what the embedded one printed.
 */
export async function runWindow({
  extension,
  tests,
  open,
  settings = {},
  language,
  part,
  desktop,
  silent = false,
  minutes,
}) {
  const profile = temporaryFolder('profile');
  const extensions = join(profile, 'extensions');
  mkdirSync(join(profile, 'User'));
  writeFileSync(join(profile, 'User', 'settings.json'), JSON.stringify({ ...quiet, ...settings }));
  for (const name of FIXTURES) {
    const source = fileURLToPath(new URL(name, import.meta.url));
    cpSync(source, join(extensions, `fixture.${name}-0.0.1`), { recursive: true });
  }
  const folders = [`--user-data-dir=${profile}`, `--extensions-dir=${extensions}`];
  const launchArgs = [...(open ? [open] : []), ...folders];
  if (desktop) {
    try {
      const code = await runTests({
        vscodeExecutablePath: desktop,
        extensionDevelopmentPath: extension,
        extensionTestsPath: tests,
        launchArgs,
      });
      return { code, output: '' };
    } catch (error) {
      return { code: error.code ?? 1, output: '' };
    }
  }
  const launcher = fileURLToPath(new URL('launcher.mjs', import.meta.url));
  return run(
    process.execPath,
    [
      launcher,
      ...launchArgs,
      `--extensionDevelopmentPath=${extension}`,
      `--extensionTestsPath=${tests}`,
      ...(language ? [`--locale=${language}`] : []),
      ...(minutes ? [`--minutes=${minutes}`] : []),
    ],
    { quiet: silent, env: { ...process.env, ...(part ? { EDITOR_PART: part } : {}) } },
  );
}
