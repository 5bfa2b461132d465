import { strict as assert } from 'node:assert';
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { WholeApi } from './support';
import { copydesk, makeStory, read, shownIn } from './support';

/** The project's folder: the tests are compiled to out/test/editor. */
const project = join(__dirname, '..', '..', '..');
const beside = join(project, '..', 'shared', 'stories');
/** Kept out of all tuning, so not looked at here. */
const HELD_OUT = /^(?:18|30)/;

suite('One number of conflicts, wherever it stands', () => {
  let api: WholeApi;

  suiteSetup(async () => {
    api = await copydesk();
    await listEach('once');
  });
  suiteTeardown(() => listEach(undefined));

  for (const name of ['seeds', ...['aircrash', 'ferry', 'storm'].map((story) => `test/stories/${story}`)]) {
    test(`in ${name}`, () => sameEverywhere(join(project, name)));
  }

  test('in the labelled stories beside the repository', async function () {
    if (!existsSync(beside)) {
      console.log(`  There are no labelled stories at ${beside}: skipped.`);
      return this.skip();
    }
    this.timeout(300_000);
    const stories = readdirSync(beside, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && !HELD_OUT.test(entry.name),
    );
    assert.ok(stories.length > 0);
    for (const { name } of stories) await sameEverywhere(join(beside, name));
  });

  /** Checks a copy of a folder and compares what each place says. */
  async function sameEverywhere(source: string): Promise<void> {
    const names = readdirSync(source).filter((name) => /\.(?:txt|md)$/.test(name));
    const folder = await makeStory(
      Object.fromEntries(names.map((name) => [name, readFileSync(join(source, name))])),
    );
    const sheet = vscode.Uri.joinPath(folder, 'fact-check.yaml');
    await vscode.commands.executeCommand('copydesk.factCheckFolder', folder);
    await api.settled();

    const article = vscode.Uri.joinPath(folder, names[0] as string);
    const rows = await api.view('conflicts').rows('conflict');
    const here = rows.filter(({ snapshot }) => snapshot.scope.uri.path === folder.path);
    const text = await read(sheet);
    const [outline] = (
      await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        (await vscode.workspace.openTextDocument(sheet)).uri,
      )
    ).filter((symbol) => symbol.name === 'conflicts');
    const said = {
      message: leading(api.messages.filter((message) => NUMBER.test(message)).at(-1)),
      status: leading(api.statusTextOf(article)?.replace('Copydesk: ', '')),
      // The badge counts the stories of other tests too.
      badge: (api.view('conflicts').badge?.value ?? 0) - (rows.length - here.length),
      view: here.length,
      problems: names.flatMap((name) => shownIn(vscode.Uri.joinPath(folder, name)).filter(isLoud)).length,
      sheet: (text.match(/^ {4}severity: (?:error|warning)\n {4}status: open$/gm) ?? []).length,
      outline: outline ? leading(outline.detail) : 0,
      'command line': leading((await onCommandLine(folder.fsPath)).trim().split('\n').at(-1)),
    };
    const all = Object.fromEntries(Object.keys(said).map((place) => [place, said.status]));
    try {
      assert.deepEqual(said, all, source);
    } finally {
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  }
});

/** How often Problems lists a conflict. */
const listEach = (way: 'once' | undefined) =>
  vscode.workspace.getConfiguration('copydesk').update('problems', way, vscode.ConfigurationTarget.Global);

const isLoud = ({ severity }: vscode.Diagnostic) => severity <= vscode.DiagnosticSeverity.Warning;

const NUMBER = /^(\d[\d,]*|No) /;

/** The number that a sentence begins with; "No" is none. */
function leading(words = ''): number {
  const [, number] = NUMBER.exec(words) ?? [];
  assert.ok(number, `No number begins “${words}”.`);
  return number === 'No' ? 0 : Number(number.replaceAll(',', ''));
}

/** What `copydesk check FOLDER` prints. */
function onCommandLine(folder: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [join(project, 'dist', 'cli.js'), 'check', folder],
      (error, stdout, stderr) => {
        // Conflicts make the exit code 1.
        if (error && error.code !== 1) reject(new Error(stderr, { cause: error }));
        else resolve(stdout);
      },
    );
  });
}
