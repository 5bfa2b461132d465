/**
 * `npm run screenshots`: the pictures of the walkthrough (media/walkthrough; `-- --walkthrough` takes these alone) and of a
 * reading with a language model, by a recorded reply (docs/pictures/second-reader-question.png); and of the story board
 * (docs/pictures/story-board-*.png; `-- --board` takes these alone). `-- --tour` takes the tour (docs/pictures/tour.png);
 * `-- --worked` works the sample story until no conflict is left (docs/pictures/worked).
 *
 * `npm run screenshots -- --folder FOLDER --out FOLDER`: pictures of any story (seeds/ by default), a copy of it, in the
 * embedded VS Code: problems, views, hover, quick-fix and sheet, each -light.png, -dark.png and -high-contrast.png, and of a reading
 * second-reader-question.png, -progress, -problems and -hover, and of the story board.
 */
import './lib/node-version.mjs';

const { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } = await import('node:fs');
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
  const { values } = parseArgs({
    options: {
      folder: { type: 'string' },
      out: { type: 'string' },
      walkthrough: { type: 'boolean' },
      board: { type: 'boolean' },
      tour: { type: 'boolean' },
      worked: { type: 'boolean' },
    },
  });
  const out = resolve(values.out ?? join(project.root, 'docs', 'pictures'));
  const original = resolve(values.folder ?? join(project.root, 'seeds'));
  mkdirSync(out, { recursive: true });
  await project.ensureDependencies();
  await project.ensurePacked();

  const { temporaryFolder } = await import('./lib/temporary.mjs');
  const { startServer } = await import('../test/host/server.mjs');
  const { launchBrowser } = await import('../test/host/browser.mjs');
  const articles = readdirSync(original).filter((name) => /\.(?:txt|md)$/.test(name));

  const browser = await launchBrowser({ sameEverywhere: true });
  const { takeBoard } = await import('./lib/boardPictures.mjs');
  if (values.board) {
    await takeBoard(browser, settings, themes, original, out);
    return browser.close();
  }
  if (values.tour) {
    const { takeTour } = await import('./lib/tour.mjs');
    await takeTour(browser, settings, out);
    return browser.close();
  }
  if (values.worked) {
    const { workSample } = await import('./lib/worked.mjs');
    await workSample(browser, settings, out);
    return browser.close();
  }
  const own = (values.folder ?? values.out) === undefined;
  if (own) {
    const { takeWalkthrough } = await import('./lib/walkthroughPictures.mjs');
    await takeWalkthrough(browser, settings, join(project.root, 'media', 'walkthrough'));
    if (values.walkthrough) return browser.close();
  }
  for (const [name, theme] of own ? [] : Object.entries(themes)) {
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
  await takeReading(browser, original, out, !own);
  await takeBoard(browser, settings, themes, original, out);
  await browser.close();
});

/** A model of the tests, with another extension that has it answer with a recorded reply when a file says so. */
function modelsIn(extensions, goAhead) {
  const host = join(project.root, 'test', 'host', 'model');
  cpSync(host, join(extensions, 'fixture.model-0.0.1'), { recursive: true });
  const player = join(extensions, 'fixture.player-0.0.1');
  mkdirSync(player);
  const manifest = {
    ...{ name: 'player', publisher: 'fixture', version: '0.0.1', engines: { vscode: '^1.101.0' } },
    ...{ main: './player.js', activationEvents: ['onStartupFinished'] },
  };
  writeFileSync(join(player, 'package.json'), JSON.stringify(manifest));
  const reply = readFileSync(join(host, 'seeds-reply.json'), 'utf8');
  writeFileSync(
    join(player, 'player.js'),
    `const { existsSync } = require('node:fs');
exports.activate = async () => {
  const api = await require('vscode').extensions.getExtension('fixture.model').activate();
  api.setModels([{ vendor: 'ollama', id: 'desk-model', name: 'Desk Model' }, { vendor: 'fixture', id: 'large', name: 'Large Model' }]);
  api.answer = async ({ say }) => {
    while (!existsSync(${JSON.stringify(goAhead)})) await new Promise((done) => setTimeout(done, 100));
    say(${JSON.stringify(reply)});
  };
};
`,
  );
}

/** The pictures of a reading with a language model: the question and, where `all` are wanted, the progress and what came of it. */
async function takeReading(browser, original, out, all) {
  const { temporaryFolder } = await import('./lib/temporary.mjs');
  const { startServer } = await import('../test/host/server.mjs');
  const workbench = await import('../test/host/workbench.mjs');
  const { smaller } = await import('./lib/png.mjs');
  const extensions = temporaryFolder('extensions');
  const goAhead = join(extensions, 'go-ahead');
  modelsIn(extensions, goAhead);
  const folder = join(temporaryFolder('pictures'), basename(original));
  cpSync(original, folder, { recursive: true });
  const server = await startServer({
    vsix: project.vsix,
    extensions,
    settings: { ...settings, 'workbench.colorTheme': themes.light, 'copydesk.checker': 'Desk' },
  });
  const page = await workbench.openWorkbench(browser, server.address({ folder }));
  const picture = async (file) => {
    await workbench.settled(page);
    writeFileSync(join(out, file), smaller(await page.screenshot()));
  };
  await step('Taking the pictures of a reading with a language model', async () => {
    const articles = readdirSync(original).filter((name) => /\.(?:txt|md)$/.test(name));
    await workbench.openFile(page, articles[1] ?? articles[0]);
    await workbench.runCommand(page, 'Copydesk: Read with a Language Model');
    await workbench.pick(page, 'Desk Model');
    await workbench.offered(page, 'Show What Is Sent');
    await picture('second-reader-question.png');
    if (!all) return;
    await page.keyboard.press('Enter');
    await page.locator('.notification-toast', { hasText: 'request 1 of 1' }).first().waitFor();
    await picture('second-reader-progress.png');
    writeFileSync(goAhead, '');
    await workbench.problemsListed(page);
    await workbench.notificationsGone(page);
    await workbench.runCommand(page, 'Problems: Focus on Problems View');
    await picture('second-reader-problems.png');
    await workbench.runCommand(page, 'View: Toggle Panel Visibility');
    await workbench.hoverFinding(page);
    await picture('second-reader-hover.png');
  });
  await page.close();
  await server.stop();
}

/** The pictures of one theme: Problems, the views, the hover, the quick fixes and the sheet. */
async function take(browser, address, articles, name, out) {
  const workbench = await import('../test/host/workbench.mjs');
  const { smaller } = await import('./lib/png.mjs');
  const page = await workbench.openWorkbench(browser, address);
  const picture = async (surface) => {
    await workbench.settled(page);
    writeFileSync(join(out, `${surface}-${name}.png`), smaller(await page.screenshot()));
  };
  await workbench.openFile(page, articles[0]);
  await workbench.runCommand(page, 'Copydesk: Fact-check Folder');
  await workbench.runCommand(page, 'Problems: Focus on Problems View');
  await workbench.problemsListed(page);
  await workbench.notificationsGone(page);
  await picture('problems');
  await workbench.runCommand(page, 'View: Toggle Panel Visibility');
  await workbench.runCommand(page, 'Copydesk: Focus on Conflicts View');
  await picture('views');
  await workbench.runCommand(page, 'View: Focus Active Editor Group');
  await workbench.hoverFinding(page);
  await picture('hover');
  await page.keyboard.press('Escape');
  await workbench.runCommand(page, 'Go to Next Problem in Files');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row').first().waitFor();
  await picture('quick-fix');
  await page.keyboard.press('Escape');
  await workbench.openFile(page, 'fact-check.yaml');
  await workbench.runCommand(page, 'Copydesk: Next Open Fact');
  await picture('sheet');
  await page.close();
}
