/**
 * `npm run screenshots [-- --folder FOLDER] [--out FOLDER]`: pictures of a fact-checked folder (a copy of it; seeds/ by
 * default) in the embedded VS Code: problems-light.png, problems-dark.png, problems-high-contrast.png, hover.png, sheet.png.
 */
import './lib/node-version.mjs';

const { cpSync, mkdirSync, readdirSync, writeFileSync } = await import('node:fs');
const { basename, join, resolve } = await import('node:path');
const { parseArgs } = await import('node:util');
const { main, step } = await import('./lib/terminal.mjs');
const project = await import('./lib/project.mjs');

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
};
/** A window as an editor would arrange it, without what moves. */
const settings = {
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'window.title': '${activeEditorShort}${separator}${rootName}',
  'window.autoDetectColorScheme': false,
  'workbench.panel.opensMaximized': 'never',
  'workbench.reduceMotion': 'on',
};

await main(async () => {
  const { values } = parseArgs({ options: { folder: { type: 'string' }, out: { type: 'string' } } });
  const out = resolve(values.out ?? join(project.root, 'media'));
  const original = resolve(values.folder ?? join(project.root, 'seeds'));
  mkdirSync(out, { recursive: true });
  await project.ensureDependencies();
  await project.ensurePacked();

  const { temporaryFolder } = await import('./lib/temporary.mjs');
  const { startServer } = await import('../test/host/server.mjs');
  const { launchBrowser } = await import('../test/host/browser.mjs');
  const articles = readdirSync(original).filter((name) => /\.(?:txt|md)$/.test(name));

  const browser = await launchBrowser({ sameEverywhere: true });
  for (const [name, theme] of Object.entries(themes)) {
    const folder = join(temporaryFolder('pictures'), basename(original));
    cpSync(original, folder, { recursive: true });
    const server = await startServer({
      vsix: project.vsix,
      settings: { ...settings, 'workbench.colorTheme': theme },
    });
    const address = server.address({ folder });
    await step(`Taking the pictures (${name})`, () => take(browser, address, articles, name, out));
    await server.stop();
  }
  await browser.close();
});

/** The pictures of one theme: the Problems panel in each, the hover and the sheet in the light one. */
async function take(browser, address, articles, name, out) {
  const workbench = await import('../test/host/workbench.mjs');
  const { smaller } = await import('./lib/png.mjs');
  const page = await workbench.openWorkbench(browser, address);
  const picture = async (file) => {
    await workbench.settled(page);
    writeFileSync(join(out, file), smaller(await page.screenshot()));
  };
  await workbench.openFile(page, articles[0]);
  await workbench.runCommand(page, 'Copydesk: Fact-check Folder');
  await workbench.runCommand(page, 'Problems: Focus on Problems View');
  await workbench.problemsListed(page);
  await workbench.notificationsGone(page);
  await picture(`problems-${name}.png`);
  if (name === 'light') {
    await workbench.runCommand(page, 'View: Toggle Panel Visibility');
    await workbench.hoverFinding(page);
    await picture('hover.png');
    await page.keyboard.press('Escape');
    await workbench.openFile(page, 'fact-check.yaml');
    await picture('sheet.png');
  }
  await page.close();
}
