import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import UPNG from 'upng-js';
import { startServer } from '../../test/host/server.mjs';
import * as workbench from '../../test/host/workbench.mjs';
import { root, vsix } from './project.mjs';
import { temporaryFolder } from './temporary.mjs';
import { step } from './terminal.mjs';

const articles = readdirSync(join(root, 'sample')).sort();
const size = { width: 1000, height: 640 };
/** A palette that the pictures have in common. */
const COLOURS = 48;
/** How long each picture stands, in milliseconds: eight make a minute. */
const EACH = 7500;

/**
 * Takes the tour: the sample story from the first look to the sheet, as one animated picture (`tour.png`, an animated PNG).
 *
 * @param {import('playwright-core').Browser} browser
 * @param {Record<string, unknown>} settings The settings of the window.
 * @param {string} out The folder of the picture.
 */
export async function takeTour(browser, settings, out) {
  const folder = join(temporaryFolder('pictures'), 'copydesk-sample');
  cpSync(join(root, 'sample'), folder, { recursive: true });
  const server = await startServer({
    vsix,
    settings: {
      ...settings,
      'workbench.colorTheme': 'Default Light Modern',
      'copydesk.checker': 'Desk',
      'copydesk.problems': 'once',
      'copydesk.quietFindings': 'none',
    },
  });
  const pictures = [];
  await step('Taking the tour', async () => {
    const page = await workbench.openWorkbench(browser, server.address({ folder }), size);
    for (const [words, go] of STOPS) {
      await go(page);
      await workbench.settled(page);
      await page.evaluate(caption, words);
      pictures.push(await page.screenshot());
      await page.evaluate(caption, '');
    }
    await page.close();
  });
  await server.stop();
  const frames = pictures.map((png) => UPNG.toRGBA8(UPNG.decode(png))[0]);
  const delays = frames.map(() => EACH);
  writeFileSync(
    join(out, 'tour.png'),
    Buffer.from(UPNG.encode(frames, size.width, size.height, COLOURS, delays)),
  );
}

/**
 * What is said below each picture, and what a person does before it.
 * @type {readonly (readonly [words: string, go: (page: import('playwright-core').Page) => Promise<unknown>])[]}
 */
const STOPS = [
  ['Five articles about one story lie in a folder.', (page) => workbench.openFile(page, articles[0])],
  [
    'Fact-check Folder finds eight contradictions: a line in Problems for each, with the other wording below it.',
    async (page) => {
      await workbench.runCommand(page, 'Copydesk: Fact-check Folder');
      await workbench.runCommand(page, 'Problems: Focus on Problems View');
      await workbench.problemsListed(page);
      await workbench.notificationsGone(page);
    },
  ],
  [
    'Point at the words: who says what, and why it does not agree.',
    async (page) => {
      await page.locator('.markers-panel .monaco-list-row', { hasText: '340 tonnes' }).first().click();
      await workbench.runCommand(page, 'View: Toggle Panel Visibility');
      await workbench.runCommand(page, 'View: Focus Active Editor Group');
      await workbench.runCommand(page, 'Show or Focus Hover');
      await page.locator('.monaco-hover:not(.hidden) .hover-contents').first().waitFor();
    },
  ],
  [
    'Quick Fix has what you can do about it. Say what is right, once you have asked.',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+.');
      await page.locator('.action-widget .monaco-list-row').first().waitFor();
    },
  ],
  [
    'One decision puts it right in every article, and goes into the sheet. It can be undone.',
    async (page) => {
      await page.locator('.action-widget .monaco-list-row', { hasText: 'Change All to' }).first().click();
      await page.locator('.action-widget').first().waitFor({ state: 'hidden' });
      await workbench.openFile(page, articles[3]);
    },
  ],
  [
    'The Conflicts view has each disagreement once, with its readings below it; F4 goes to the next.',
    (page) => workbench.runCommand(page, 'Copydesk: Focus on Conflicts View'),
  ],
  [
    'The story board shows who says what, side by side.',
    async (page) => {
      await workbench.notificationsGone(page);
      await workbench.runCommand(page, 'View: Toggle Primary Side Bar Visibility');
      await workbench.runCommand(page, 'Copydesk: Open Story Board');
      const board = page.frameLocator('iframe.webview').frameLocator('#active-frame');
      await board.locator('[role=rowheader]').first().waitFor();
    },
  ],
  [
    'The sheet beside the articles keeps what was decided, by whom and when, and what is still to be checked.',
    async (page) => {
      await workbench.openFile(page, 'fact-check.yaml');
      await workbench.runCommand(page, 'Copydesk: Next Open Fact');
    },
  ],
];

/** Shows words at the lower edge of a page; none take them away. Runs in the page. */
function caption(words) {
  document.querySelector('#tour-caption')?.remove();
  if (words === '') return;
  const bar = document.createElement('div');
  bar.id = 'tour-caption';
  bar.textContent = words;
  Object.assign(bar.style, {
    ...{ position: 'fixed', left: '0', right: '0', bottom: '22px', zIndex: '100000', padding: '10px 16px' },
    ...{ background: '#1f1f1f', color: '#ffffff', font: '16px sans-serif', textAlign: 'center' },
  });
  document.body.append(bar);
}
