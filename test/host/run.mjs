/**
 * Runs the editor tests (out/test/editor) in a real VS Code against the packed extension, unpacked:
 *
 *     run.mjs [DESKTOP_VERSION]
 *
 * in the embedded VS Code, or in the given version of desktop VS Code, which is downloaded. Beside it are extensions with
 * language models (`model/`) and with files in memory (`files/`). Each kind of window runs the tests of its folder, in Node
 * and, in the embedded VS Code, with the extensions in the browser (some of them there; EDITOR_BROWSER=all has all); windows on a folder that is not trusted or lies in
 * memory are for the embedded one alone. EDITOR_TESTS in the environment, words of file names with commas between them,
 * restricts a run to some files. Exits with 0 when all tests passed.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { root } from '../../scripts/lib/project.mjs';
import { temporaryFolder } from '../../scripts/lib/temporary.mjs';
import { main, say, step } from '../../scripts/lib/terminal.mjs';
import { cacheFolder } from './cache.mjs';
import { installHost } from './install.mjs';
import { copySeeds } from './story.mjs';
import { bundleForWeb } from './web.mjs';
import { FIXTURES, runWindow, unpackExtension } from './window.mjs';

const tests = join(root, 'out', 'test', 'editor');
/** Settings of a window on a folder that is not trusted. Tests of desktop VS Code trust all folders. */
const restricted = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
};
/** Settings of a window whose extensions run in the browser. Desktop VS Code does not do so for files of this machine. */
const inBrowser = {
  'remote.extensionKind': Object.fromEntries(
    ['copydesk.copydesk', ...FIXTURES.map((name) => `fixture.${name}`)].map((id) => [id, ['web']]),
  ),
};
/** Words of which the name of a test file must have one. */
const wanted = process.env.EDITOR_TESTS?.split(',') ?? [''];
/** Of the windows in the browser: what differs there most, unless all is asked for. */
const IN_BROWSER =
  'secondReader,askFinding,languageModelParts,import,textFiles,folder,singleFile,restricted,virtual'.split(
    ',',
  );
const allInBrowser = process.env.EDITOR_BROWSER === 'all';
const wantedInBrowser = process.env.EDITOR_TESTS || allInBrowser ? wanted : IN_BROWSER;

/**
 * The windows, by the kind of what is open in them: which tests they run is up to that (test/editor/windowKind.ts).
 * @type {readonly { kind: string, on: string, open?: () => string, part?: string, embedded?: boolean, browser?: boolean, language?: string }[]}
 */
const WINDOWS = [
  { kind: '', on: 'a folder (half of the tests)', open: oneFolder, part: '0/2' },
  { kind: '', on: 'a folder (the other half)', open: oneFolder, part: '1/2' },
  ...(allInBrowser ? ['0/2', '1/2'] : ['0/1']).map((part) => ({
    ...{ kind: '', on: 'a folder', open: oneFolder, embedded: true, browser: true, part },
  })),
  { kind: 'multi-root', on: 'two folders', open: twoFolders },
  { kind: 'multi-root', on: 'two folders', open: twoFolders, embedded: true, browser: true },
  { kind: 'no-folder', on: 'no folder' },
  { kind: 'no-folder', on: 'no folder', embedded: true, browser: true },
  { kind: 'restricted', on: 'a folder that is not trusted', open: oneFolder, embedded: true },
  { kind: 'german', on: 'a folder, in German', open: oneFolder, embedded: true, language: 'de' },
  { kind: 'virtual', on: 'a folder in memory', open: () => 'memfs:/story', embedded: true, browser: true },
];

/** How many windows are open at once: tests wait most of the time. */
const AT_ONCE = 2;

await main(async () => {
  const version = process.argv[2];
  if (version && process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Error('Desktop VS Code needs a display: run this under "xvfb-run -a".');
  }
  const desktop = version
    ? await step(`Downloading VS Code ${version}`, () =>
        downloadAndUnzipVSCode({ version, cachePath: join(cacheFolder(), 'desktop') }),
      )
    : undefined;
  const extension = await unpackExtension();
  const index = join(tests, 'index.js');
  const bundles = new Map();
  const bundled = async (part = '0/1') => {
    if (!bundles.has(part)) bundles.set(part, await bundleForWeb(extension, wantedInBrowser, part));
    return bundles.get(part);
  };
  // Installed once, not by two windows at a time.
  if (!desktop) await installHost();
  const waiting = WINDOWS.filter(
    ({ kind, embedded, browser }) =>
      hasTests(kind, browser ? wantedInBrowser : wanted) && !(desktop && embedded),
  );
  let failed = false;
  const runWaiting = async () => {
    for (let window = waiting.shift(); window; window = waiting.shift()) {
      const { kind, open, browser, language, part } = window;
      const { code, output } = await runWindow({
        extension,
        tests: browser ? await bundled(part) : index,
        open: open?.(),
        settings: { ...(kind === 'restricted' ? restricted : {}), ...(browser ? inBrowser : {}) },
        language,
        part: browser ? undefined : part,
        desktop,
        silent: true,
      });
      if (!desktop) say(`\n▸ A window on ${window.on}${browser ? ', in the browser' : ''}\n${output}`);
      failed ||= code !== 0;
    }
  };
  // Desktop VS Code has one display, and one window in front.
  await Promise.all(Array.from({ length: desktop ? 1 : AT_ONCE }, runWaiting));
  return failed ? 1 : 0;
});

function oneFolder() {
  const folder = join(temporaryFolder('tests'), 'story');
  copySeeds(folder);
  return folder;
}

function twoFolders() {
  const parent = temporaryFolder('tests');
  for (const name of ['one', 'two']) copySeeds(join(parent, name));
  const file = join(parent, 'two.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: [{ path: 'one' }, { path: 'two' }] }));
  return file;
}

/** Whether there are tests to run in a kind of window, by words of their files’ names. */
function hasTests(kind, wanted) {
  return readdirSync(join(tests, kind)).some(
    (file) => file.endsWith('.test.js') && wanted.some((words) => file.includes(words)),
  );
}
