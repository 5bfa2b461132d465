import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { startServer } from '../../test/host/server.mjs';
import * as workbench from '../../test/host/workbench.mjs';
import { smaller } from './png.mjs';
import * as project from './project.mjs';
import { temporaryFolder } from './temporary.mjs';
import { step } from './terminal.mjs';

/**
 * Takes the pictures of the story board: the matrix in each theme, the timeline and the sources in the light one.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {Record<string, unknown>} settings The settings of the window.
 * @param {Record<string, string>} themes The names of colour themes, by the words for them in the names of files.
 * @param {string} original The folder of the story; a copy of it is checked.
 * @param {string} out The folder of the pictures.
 */
export async function takeBoard(browser, settings, themes, original, out) {
  for (const [name, theme] of Object.entries(themes)) {
    const folder = join(temporaryFolder('pictures'), basename(original));
    cpSync(original, folder, { recursive: true });
    const server = await startServer({
      vsix: project.vsix,
      settings: { ...settings, 'workbench.colorTheme': theme },
    });
    await step(`Taking the pictures of the story board (${name})`, async () => {
      const page = await workbench.openWorkbench(browser, server.address({ folder }));
      const picture = async (part) => {
        await workbench.settled(page);
        writeFileSync(join(out, `story-board-${part}.png`), smaller(await page.screenshot()));
      };
      const [first] = readdirSync(original).filter((file) => /\.(?:txt|md)$/.test(file));
      await workbench.openFile(page, first);
      await workbench.runCommand(page, 'Copydesk: Fact-check Folder');
      await workbench.problemsListed(page);
      await workbench.notificationsGone(page);
      await workbench.runCommand(page, 'View: Toggle Panel Visibility');
      await workbench.runCommand(page, 'View: Toggle Primary Side Bar Visibility');
      await workbench.runCommand(page, 'Copydesk: Open Story Board');
      const board = page.frameLocator('iframe.webview').frameLocator('#active-frame');
      await board.locator('[role=rowheader]').first().waitFor();
      await picture(name);
      if (name === 'light') {
        for (const tab of ['timeline', 'sources']) {
          await board.locator(`#tab-${tab}`).click();
          await picture(tab);
        }
      }
      await page.close();
    });
    await server.stop();
  }
}
