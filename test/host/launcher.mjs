#!/usr/bin/env node
/**
 * Runs tests in the embedded VS Code, with the switches of desktop VS Code:
 *
 *     launcher.mjs [FOLDER | FILE.code-workspace | ADDRESS] --extensionTestsPath=MODULE --extensionDevelopmentPath=FOLDER
 *                  [--extensions-dir=FOLDER] [--user-data-dir=FOLDER] [--minutes=NUMBER]
 *
 * It prints what the extension host writes to its console and exits with the code of the tests; 1 when they do not end in
 * time.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs, format } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { startServer } from './server.mjs';

/** How long the tests may take: more than they do on a slow machine with others at work. */
const usualMinutes = 20;

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionTestsPath: { type: 'string' },
    extensionDevelopmentPath: { type: 'string', multiple: true },
    'extensions-dir': { type: 'string' },
    'user-data-dir': { type: 'string' },
    minutes: { type: 'string' },
  },
});

/** The value of a switch, the last one where it is given more than once. */
function valueOf(name) {
  const value = [values[name]].flat().at(-1);
  return typeof value === 'string' ? value : undefined;
}

/** The user settings that desktop VS Code would read from its data folder. */
function settings(userData) {
  const file = userData && join(userData, 'User', 'settings.json');
  return file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** What the workbench opens: a path of this machine, or the address of a folder on another file system. */
function opened(path) {
  if (!path) return { ew: 'true' };
  if (/^\w{2,}:\//.test(path)) return { folder: path };
  return path.endsWith('.code-workspace') ? { workspace: resolve(path) } : { folder: resolve(path) };
}

/** What the workbench itself notes on the same channel: its own business, or a native module that it does without. */
const workbenchNotes = [
  /^(?:Resolv\w+ connection token|Creating a socket|Ignoring fetching|Updating additional builtin|Creation of workbench contribution)/,
  /^(?:Canceled|Timed out waiting for authentication provider)/,
  /^\[(?:chat-stt|DefaultAccount|reconnection-grace-time|AgentHost|AccountPolicyGate|Service Worker)/,
  // Where its own extensions look for a language pack, which would come from a marketplace.
  /^No extension gallery service/,
  // A model of the tests that fails, as it should.
  /^\[CHAT\]/,
  /Could not locate the bindings file|build\/Release\/watchdog/,
];

/** Prints one entry of a console; `type` is the console's method. */
function print(type, args) {
  const text = format(...args);
  if (workbenchNotes.some((note) => note.test(text))) return;
  (type === 'error' || type === 'warn' ? process.stderr : process.stdout).write(`${text}\n`);
}

async function main() {
  const tests = valueOf('extensionTestsPath');
  const extension = valueOf('extensionDevelopmentPath');
  if (!tests || !extension) {
    throw new Error('Needs --extensionTestsPath and --extensionDevelopmentPath.');
  }
  const limitInMinutes = Number(valueOf('minutes') ?? usualMinutes);
  const watchdog = setTimeout(() => {
    console.error(`The tests did not end within ${limitInMinutes} minutes: VS Code is stopped.`);
    process.exit(1);
  }, limitInMinutes * 60_000);
  const server = await startServer({
    extensions: valueOf('extensions-dir'),
    settings: settings(valueOf('user-data-dir')),
    testable: true,
  });
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1000, height: 640 } });

  /** @type {Promise<number>} */
  const outcome = new Promise((settle, fail) => {
    void server.ended.then((code) => fail(new Error(`The VS Code server ended with code ${code}.`)));
    page.once('crash', () => fail(new Error('The page of VS Code crashed.')));
    page.exposeFunction('codeAutomationExit', settle).catch(fail);
  });
  outcome.catch(() => undefined);
  await page.exposeFunction('codeAutomationLog', print);
  // What a language pack would set: its own texts need not be there for extensions to speak the language.
  const locale = valueOf('locale');
  if (locale) await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(locale)};`);
  const payload = [
    ['extensionDevelopmentPath', server.remote(resolve(extension))],
    ['extensionTestsPath', server.remote(resolve(tests))],
    ['skipWelcome', 'true'],
  ];
  await page.goto(server.address({ ...opened(positionals[0]), payload: JSON.stringify(payload) }));
  const code = await outcome;
  clearTimeout(watchdog);
  await browser.close();
  await server.stop();
  process.exit(code);
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
