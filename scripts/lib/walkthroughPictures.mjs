import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startServer } from '../../test/host/server.mjs';
import * as workbench from '../../test/host/workbench.mjs';
import { smaller } from './png.mjs';
import { root, vsix } from './project.mjs';
import { temporaryFolder } from './temporary.mjs';
import { step } from './terminal.mjs';

/** The kinds of themes that a walkthrough has pictures for. */
const THEMES = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
};
/** The size of the window, and of the pictures: a walkthrough shows them small. */
const size = { width: 720, height: 460 };

/**
 * Takes the pictures of the walkthrough, of the sample story in the embedded VS Code: STEP-THEME.png for each.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {Record<string, unknown>} settings
 * @param {string} out
 */
export async function takeWalkthrough(browser, settings, out) {
  mkdirSync(out, { recursive: true });
  for (const [name, theme] of Object.entries(THEMES)) {
    const folder = join(temporaryFolder('pictures'), 'copydesk-sample');
    cpSync(join(root, 'sample'), folder, { recursive: true });
    const server = await startServer({ vsix, settings: { ...settings, 'workbench.colorTheme': theme } });
    await step(`Taking the pictures of the walkthrough (${name})`, () =>
      take(browser, server.address({ folder }), async (page, picture) => {
        await workbench.settled(page);
        writeFileSync(join(out, `${picture}-${name}.png`), smaller(await page.screenshot(), 16));
      }),
    );
    await server.stop();
  }
}

async function take(browser, address, picture) {
  const [first, , third] = readdirSync(join(root, 'sample')).sort();
  const page = await workbench.openWorkbench(browser, address, size);
  await workbench.openFile(page, first);
  await picture(page, 'story');
  await workbench.runCommand(page, 'Copydesk: Fact-check Folder');
  await workbench.runCommand(page, 'Problems: Focus on Problems View');
  await workbench.problemsListed(page);
  await workbench.notificationsGone(page);
  await workbench.runCommand(page, 'View: Toggle Primary Side Bar Visibility');
  await workbench.runCommand(page, 'View: Focus Active Editor Group');
  await picture(page, 'check');
  await workbench.runCommand(page, 'View: Toggle Panel Visibility');
  await workbench.hoverFinding(page);
  await picture(page, 'read');
  await page.keyboard.press('Escape');
  await workbench.openFile(page, third);
  await workbench.runCommand(page, 'Go to Next Problem in Files');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row').first().waitFor();
  await picture(page, 'decide');
  await page.keyboard.press('Escape');
  await workbench.openFile(page, 'fact-check.yaml');
  await workbench.runCommand(page, 'Copydesk: Next Open Fact');
  await picture(page, 'sheet');
  await page.close();
}
