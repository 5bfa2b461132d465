import { createReadStream, createWriteStream, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { chromium } from 'playwright-core';
import { temporaryFolder } from '../../scripts/lib/temporary.mjs';
import { installPackage, packageFolder } from './install.mjs';
import * as versions from './versions.mjs';

const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a headless browser: one that is installed here, else (Linux on x64) the one of the npm registry.
 *
 * @param {object} [options]
 * @param {boolean} [options.sameEverywhere] Takes the registry's browser and fonts where they can run, so that a picture
 *   looks the same on every machine.
 * @returns {Promise<import('playwright-core').Browser>}
 * @throws When no browser starts, with what each of them said.
 */
export async function launchBrowser({ sameEverywhere = false } = {}) {
  const bundled = process.platform === 'linux' && process.arch === 'x64' ? [bundledBrowser] : [];
  const attempts = sameEverywhere
    ? [...bundled, ...installedBrowsers()]
    : [...installedBrowsers(), ...bundled];
  const problems = [];
  for (const attempt of attempts) {
    try {
      return await chromium.launch({ headless: true, args: switches, ...(await attempt()) });
    } catch (error) {
      problems.push(error.message);
    }
  }
  throw new Error(
    ['No browser to show VS Code in: please install Chromium, Chrome or Edge.', ...problems].join('\n'),
  );
}

/** Ways to start what is installed on this machine. */
function installedBrowsers() {
  if (process.platform !== 'linux') return [() => ({ channel: 'chrome' }), () => ({ channel: 'msedge' })];
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .filter((path) => existsSync(path))
    .map((executablePath) => () => ({ executablePath }));
}

/** The browser of the npm registry, with the libraries and fonts that a bare system lacks. */
async function bundledBrowser() {
  const [root, fontsRoot] = [
    await installPackage(versions.chromium, 'Chromium', unpackChromium),
    await installPackage(versions.fonts, 'fonts'),
  ];
  const fontsConfig = temporaryFolder('fonts');
  writeFileSync(
    join(fontsConfig, 'fonts.conf'),
    fontConfiguration(packageFolder(fontsRoot, versions.fonts), fontsConfig),
  );
  return {
    executablePath: join(root, 'chromium', 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [join(root, 'chromium', 'lib'), process.env.LD_LIBRARY_PATH]
        .filter(Boolean)
        .join(delimiter),
      FONTCONFIG_FILE: join(fontsConfig, 'fonts.conf'),
    },
  };
}

/** Unpacks the compressed program and its libraries, which is all that is kept of the package. */
async function unpackChromium(root) {
  const packed = join(packageFolder(root, versions.chromium), 'bin');
  const target = join(root, 'chromium');
  const tar = createRequire(join(packed, '..', 'package.json'))('tar-fs');
  const unpack = (name, writer) =>
    pipeline(createReadStream(join(packed, name)), createBrotliDecompress(), writer);
  mkdirSync(target);
  await unpack('chromium.br', createWriteStream(join(target, 'chromium'), { mode: 0o755 }));
  // Holds one folder, "lib".
  await unpack('al2023.tar.br', tar.extract(target));
  rmSync(join(root, 'node_modules'), { recursive: true });
}

/** Fontconfig's file for the upright DejaVu Sans and Sans Mono alone: whatever the page asks for, it gets one of them. */
function fontConfiguration(folder, cache) {
  const reject = (family) =>
    `<selectfont><rejectfont><pattern><patelt name="family"><string>${family}</string></patelt></pattern></rejectfont></selectfont>`;
  return [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    `<dir>${folder}</dir><cachedir>${cache}</cachedir>`,
    ...['DejaVu Serif', 'DejaVu Serif Condensed', 'DejaVu Sans Condensed', 'DejaVu Math TeX Gyre'].map(
      reject,
    ),
    '<alias binding="same"><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>',
    '<alias binding="same"><family>sans-serif</family><prefer><family>DejaVu Sans</family></prefer></alias>',
    '</fontconfig>',
  ].join('\n');
}
