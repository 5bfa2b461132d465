/**
 * `npm start [-- --no-open] [-- FOLDER]`: fact-checks a folder (seeds/ by default) and opens it in VS Code with the
 * extension installed, at its first article. Installs, builds and packs what is missing first. With `--no-open` it ends after the fact-check.
 */
import './lib/node-version.mjs';

const { readdirSync, statSync } = await import('node:fs');
const { join, resolve } = await import('node:path');
const { parseArgs } = await import('node:util');
const { main } = await import('./lib/terminal.mjs');
const project = await import('./lib/project.mjs');
const { run } = await import('./lib/processes.mjs');

await main(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'no-open': { type: 'boolean' } },
  });
  const folder = positionals[0]
    ? resolve(process.env.INIT_CWD ?? process.cwd(), positionals[0])
    : join(project.root, 'seeds');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`There is no folder ${folder}.`);

  await project.ensureDependencies();
  await project.ensureBuilt();
  await factCheck(folder);
  if (values['no-open']) return;

  await project.ensurePacked();
  const { openDesktop } = await import('./lib/desktop.mjs');
  const article = firstArticle(folder);
  if (await openDesktop(folder, project.vsix, article)) return;
  const { openEmbedded } = await import('./lib/embedded.mjs');
  return openEmbedded(folder, project.vsix, article);
});

/** The path of the article to begin with. */
function firstArticle(folder) {
  const [first] = readdirSync(folder)
    .filter((name) => /^[^.].*\.(?:txt|text|md|markdown)$/i.test(name))
    .sort();
  return first && join(folder, first);
}

/** Prints the findings of a folder and writes its sheet. Findings are a result, not a failure. */
async function factCheck(folder) {
  const { code } = await run(process.execPath, [project.commandLine, 'check', folder, '--write-sheet'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (code !== 0 && code !== 1) throw new Error(`The fact-check of ${folder} could not be done.`);
}
