import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './processes.mjs';
import { startServer } from '../../test/host/server.mjs';
import * as workbench from '../../test/host/workbench.mjs';
import { smaller } from './png.mjs';
import { commandLine, vsix } from './project.mjs';
import { temporaryFolder } from './temporary.mjs';
import { step } from './terminal.mjs';

const size = { width: 1200, height: 760 };
const patience = { timeout: 60_000 };
const ACTIONS = '.action-widget .monaco-list-row';
const PROBLEMS = '.markers-panel .monaco-list-row';

/**
 * Works the sample story as a person would, by commands, clicks and keys alone: from the walkthrough to a sheet without an
 * open conflict and articles without an error. Takes a picture at each step (`worked/NN-NAME.png`).
 *
 * @param {import('playwright-core').Browser} browser
 * @param {Record<string, unknown>} settings The settings of the window.
 * @param {string} out The folder that the folder of the pictures is made in.
 * @throws Where a step does not do what a person expects of it, or something is left at the end.
 */
export async function workSample(browser, settings, out) {
  const pictures = join(out, 'worked');
  mkdirSync(pictures, { recursive: true });
  const parent = temporaryFolder('desk');
  const folder = join(parent, 'copydesk-sample');
  const server = await startServer({
    vsix,
    settings: {
      ...settings,
      'workbench.colorTheme': 'Default Light Modern',
      'copydesk.problems': 'once',
      'copydesk.quietFindings': 'none',
    },
  });
  const page = await browser.newPage({ viewport: size });
  let taken = 0;
  const picture = async (name) => {
    await workbench.settled(page);
    const number = String(++taken).padStart(2, '0');
    writeFileSync(join(pictures, `${number}-${name}.png`), smaller(await page.screenshot()));
  };
  await page.goto(server.address({}));
  await step('Opening the sample story from the walkthrough', () => openSample(page, parent, picture));
  for (const [name, work] of STEPS) await step(`Working: ${name}`, () => work(page, picture));
  await page.close();
  await server.stop();
  await step('Looking at what is left', () => assertDone(folder));
}

async function openSample(page, parent, picture) {
  await openWalkthrough(page);
  await picture('walkthrough');
  await page
    .locator('.getting-started-step .monaco-button', { hasText: 'Open Sample Story' })
    .first()
    .click();
  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor(patience);
  // It puts in a folder of its own once it has looked there.
  await page.locator('.quick-input-list .monaco-list-row:visible').first().waitFor(patience);
  await workbench.settled(page);
  await input.fill(`${parent}/`);
  await workbench.settled(page);
  await page.locator('.quick-input-widget .monaco-button', { hasText: 'Copy the Sample Story Here' }).click();
  await page.waitForURL(/folder=.*copydesk-sample/u, patience);
  await page.locator('.tabs-container .tab.active', { hasText: '1-estuary-wire.txt' }).waitFor(patience);
  await picture('opened');
}

async function openWalkthrough(page) {
  await page.locator('.monaco-workbench').waitFor(patience);
  await workbench.settled(page);
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input.input');
  await input.fill('>Open Walkthrough');
  await workbench.pick(page, 'Open Walkthrough');
  await workbench.pick(page, 'Fact-check a story with Copydesk');
  await page.locator('.getting-started-step').first().waitFor(patience);
}

/**
 * What a person does, step by step.
 * @type {readonly (readonly [name: string, work: (page: import('playwright-core').Page, picture: (name: string) => Promise<void>) => Promise<unknown>])[]}
 */
const STEPS = [
  [
    'the run',
    async (page, picture) => {
      await workbench.runCommand(page, 'Copydesk: Fact-check Folder');
      await workbench.notificationsGone(page);
      await showProblems(page);
      await workbench.problemsListed(page);
      await picture('problems');
    },
  ],
  corrected('a number, put right in all articles', {
    line: '340 tonnes in 1 article',
    title: 'Change All to “340 tonnes”',
    picture: 'number',
  }),
  corrected('a spelling, as most articles have it', {
    line: 'One person, 2 spellings',
    title: 'Change to “Ellen Tarvin”',
    picture: 'spelling',
  }),
  corrected('a title', {
    line: 'Role of Owen Pryce',
    title: 'Change to “Superintendent”',
    picture: 'title',
  }),
  corrected('a quotation', {
    line: 'One quotation, 2 wordings',
    title: 'Change to “We hope',
    picture: 'quotation',
  }),
  corrected('a weekday', {
    line: '11 March 2025 is a Tuesday',
    title: 'Change to “Tuesday, 11 March 2025”',
    picture: 'weekday',
  }),
  [
    'since when, with what that rests on',
    async (page, picture) => {
      await goTo(page, 'First of what');
      await fix(page, 'Mark “first barge to damage the bridge since 1968” as Accurate…');
      await answer(page, 'What does it rest on?', 'County archive, register of the bridge', () =>
        picture('evidence'),
      );
      await answer(page, 'Your name, for the sheet', 'Desk', () => picture('name'));
      await workbench.notificationsGone(page);
      await filter(page, 'First of what');
      await picture('settled');
      await goTo(page, 'first barge to damage the bridge since 1974');
      await fix(page, 'Change to “first barge to damage the bridge since 1968”');
      await gone(page, 'First of what');
    },
  ],
  [
    'what came first, written by hand',
    async (page, picture) => {
      await goTo(page, 'What came first');
      await write(
        page,
        '2-saltmere-gazette.txt',
        'closed before the collision',
        'closed after the collision',
      );
      await gone(page, 'What came first');
      await picture('order');
    },
  ],
  [
    'a sum, of which the person knows the part that is wrong',
    async (page, picture) => {
      await goTo(page, 'the parts add up to 11');
      await fix(page, 'More…');
      await workbench.offered(page, 'None of These Is Right…');
      await picture('more');
      await page.keyboard.press('Escape');
      await write(page, '3-coast-fm.txt', 'six on the footpath', 'four on the footpath');
      await gone(page, 'the parts add up to 11');
    },
  ],
  [
    'the sheet',
    async (page, picture) => {
      await workbench.runCommand(page, 'File: Save All Files');
      await workbench.runCommand(page, 'Copydesk: Fact-check Folder');
      await workbench.notificationsGone(page);
      await workbench.runCommand(page, 'Copydesk: Focus on Conflicts View');
      await picture('no-conflict-open');
      await workbench.runCommand(page, 'Copydesk: Open Sheet');
      await page.locator('.tabs-container .tab.active', { hasText: 'fact-check.yaml' }).waitFor(patience);
      await workbench.runCommand(page, 'File: Save All Files');
      await picture('sheet');
    },
  ],
];

/**
 * A step in which one quick fix does all.
 * @param {string} name
 * @param {{ line: string, title: string, picture: string }} what Words of its line in Problems, the quick fix, and the name of the picture.
 * @returns {typeof STEPS[number]}
 */
function corrected(name, { line, title, picture: named }) {
  return [
    name,
    async (page, picture) => {
      await goTo(page, line);
      await fix(page, title, () => picture(named));
      await gone(page, line);
    },
  ];
}

/** Shows Problems, again where what was done before still moves the focus. */
async function showProblems(page) {
  const panel = page.locator('.markers-panel');
  for (let attempt = 1; ; attempt++) {
    await workbench.runCommand(page, 'Problems: Focus on Problems View');
    try {
      return await panel.waitFor({ timeout: 5000 });
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
}

/** Shows in Problems what has some words. */
async function filter(page, words) {
  await showProblems(page);
  await page.locator('.panel input[placeholder*="Filter"]').fill(words);
}

/** Goes to the words of a finding by its line in Problems. */
async function goTo(page, words) {
  await filter(page, words);
  await page.locator(PROBLEMS, { hasText: words }).first().click(patience);
  await workbench.settled(page);
  await workbench.runCommand(page, 'View: Focus Active Editor Group');
}

/** Waits until no line in Problems has some words. */
async function gone(page, words) {
  await filter(page, words);
  await workbench.settled(page);
  await page
    .locator(PROBLEMS, { hasText: words })
    .first()
    .waitFor({ state: 'detached', ...patience });
}

/** Takes a quick fix at the caret. @param {() => Promise<void>} [look] What is done while the menu is open. */
async function fix(page, title, look) {
  await page.keyboard.press('Control+.');
  const action = page.locator(ACTIONS, { hasText: title }).first();
  await action.waitFor(patience);
  await look?.();
  await action.click();
}

/** Answers the question that is asked now. */
async function answer(page, question, words, look) {
  const widget = page.locator('.quick-input-widget:visible');
  const asked = widget.filter({ hasText: question }).or(widget.locator(`input[placeholder*="${question}"]`));
  await asked.first().waitFor(patience);
  await widget.locator('input.input').fill(words);
  await look?.();
  await page.keyboard.press('Enter');
}

/** Writes other words in an article by the editor's own find and replace. */
async function write(page, file, from, to) {
  await workbench.openFile(page, file);
  await page.keyboard.press('Control+H');
  const find = page.locator('.find-widget.visible');
  await find.locator('.find-part textarea').fill(from);
  await find.locator('.replace-part textarea').fill(to);
  await page.keyboard.press('Control+Alt+Enter');
  await page.keyboard.press('Escape');
}

/** Looks at the folder as the command line does. @throws Where a conflict is open, or an article has words of old. */
async function assertDone(folder) {
  const { code, output } = await run(process.execPath, [commandLine, 'check', folder], { quiet: true });
  if (code !== 0 || !output.includes('No conflicts')) throw new Error(`Conflicts are left:\n${output}`);
  const articles = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const text = articles.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  const old = ['430', 'Tarvyn', 'Inspector', 'Wednesday, 11', '1974', 'before the collision', 'six on'];
  const left = old.filter((words) => text.includes(words));
  if (left.length > 0) throw new Error(`The articles still have: ${left.join(', ')}`);
}
