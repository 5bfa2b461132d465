/**
 * Runs the editor tests (out/test/editor) in a real VS Code against the packed extension, unpacked:
 *
 *     run.mjs [DESKTOP_VERSION]
 *
 * in the embedded VS Code, or in the given version of desktop VS Code, which is downloaded. Beside it is an extension with
 * language models for tests (`model/`). The suite has a window on one folder (`story`, a copy of the seeds without a sheet);
 * tests in `multi-root/` have one on two folders (`one` and `two`), tests in `no-folder/` one without a folder. In the
 * embedded VS Code alone, tests in `restricted/` have one on a folder that is not trusted, and those that `web/` names run
 * once more with the extensions in the browser. EDITOR_TESTS in the environment,
 * words of file names with commas between them, restricts a run to some files. Exits with 0 when all tests passed.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import JSZip from 'jszip';
import { manifest, root, vsix } from '../../scripts/lib/project.mjs';
import { temporaryFolder } from '../../scripts/lib/temporary.mjs';
import { main, step } from '../../scripts/lib/terminal.mjs';
import { cacheFolder } from './cache.mjs';
import { copySeeds } from './story.mjs';

const tests = join(root, 'out', 'test', 'editor');
/** As on a newly installed VS Code, but quiet. */
const settings = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'files.hotExit': 'off',
};

/** Settings of a window on a folder that is not trusted. Tests of desktop VS Code trust all folders. */
const restricted = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
};
/** Settings of a window whose extensions run in the browser. Desktop VS Code does not do so for files of this machine. */
const inBrowser = { 'remote.extensionKind': { 'copydesk.copydesk': ['web'], 'fixture.model': ['web'] } };

await main(async () => {
  const version = process.argv[2];
  if (version && process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Error('Desktop VS Code needs a display: run this under "xvfb-run -a".');
  }
  const executable = version
    ? await step(`Downloading VS Code ${version}`, () =>
        downloadAndUnzipVSCode({ version, cachePath: join(cacheFolder(), 'desktop') }),
      )
    : fileURLToPath(new URL(process.platform === 'win32' ? 'launcher.cmd' : 'launcher.mjs', import.meta.url));
  const extension = await unpack(vsix);
  const index = join(tests, 'index.js');
  let failed = false;
  for (const open of [oneFolder, twoFolders, noFolder]) {
    const launch = open();
    if (!launch) continue;
    failed = (await runIn(executable, extension, launch, index)) !== 0 || failed;
  }
  if (!version) {
    failed = (await runIn(executable, extension, oneFolder(), index, restricted)) !== 0 || failed;
    const bundle = await bundleForWeb(extension);
    failed = (await runIn(executable, extension, oneFolder(), bundle, inBrowser)) !== 0 || failed;
  }
  return failed ? 1 : 0;
});

/** Runs the tests of one window; gives the exit code. */
async function runIn(executable, extension, launch, index, more = {}) {
  const profile = temporaryFolder('profile');
  mkdirSync(join(profile, 'User'));
  writeFileSync(join(profile, 'User', 'settings.json'), JSON.stringify({ ...settings, ...more }));
  const models = join(profile, 'extensions', 'fixture.model-0.0.1');
  cpSync(fileURLToPath(new URL('model', import.meta.url)), models, { recursive: true });
  try {
    return await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: extension,
      extensionTestsPath: index,
      launchArgs: [
        ...launch,
        `--user-data-dir=${profile}`,
        `--extensions-dir=${join(profile, 'extensions')}`,
      ],
    });
  } catch (error) {
    return error.code ?? 1;
  }
}

/**
 * Bundles the tests that run in a browser into the extension's folder: tests run in the host of the extension whose folder
 * holds them.
 */
async function bundleForWeb(extension) {
  const outfile = join(extension, 'tests.js');
  const node = join(root, 'test', 'editor', 'web', 'node.ts');
  await build({
    entryPoints: [join(root, 'test', 'editor', 'web', 'index.ts')],
    outfile,
    bundle: true,
    // Mocha's file for browsers exports itself wherever it finds a module: what is exported is said after it.
    format: 'iife',
    globalName: 'tests',
    footer: { js: 'module.exports = tests;' },
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    alias: Object.fromEntries(['assert', 'fs', 'os', 'path'].map((name) => [`node:${name}`, node])),
    define: { __dirname: '"/"' },
    logLevel: 'warning',
  });
  return outfile;
}

function oneFolder() {
  const folder = join(temporaryFolder('tests'), 'story');
  copySeeds(folder);
  return [folder];
}

function twoFolders() {
  if (!hasTests('multi-root')) return undefined;
  const parent = temporaryFolder('tests');
  for (const name of ['one', 'two']) copySeeds(join(parent, name));
  const file = join(parent, 'two.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: [{ path: 'one' }, { path: 'two' }] }));
  return [file];
}

function noFolder() {
  return hasTests('no-folder') ? [] : undefined;
}

function hasTests(name) {
  const folder = join(tests, name);
  return existsSync(folder) && readdirSync(folder).some((file) => file.endsWith('.test.js'));
}

/** Unpacks a packed extension and gives the folder of its manifest. */
async function unpack(file) {
  const target = temporaryFolder('extension');
  // Named as where it is installed: what the manifest says of the extension's own files goes by that.
  const folder = join(target, `${manifest.publisher}.${manifest.name}-${manifest.version}`);
  const archive = await JSZip.loadAsync(readFileSync(file));
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
