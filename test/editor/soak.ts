import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import {
  closeEditors,
  codeOf,
  copydesk,
  exists,
  makeStory,
  place,
  read,
  shownIn,
  until,
  workspaceFolder,
  write,
} from './support';

export interface SoakOptions {
  readonly seed: number;
  readonly actions: number;
  /** After how many actions each the diagnostics are compared with a fresh run's. */
  readonly checkEvery: number;
  /** Called after each action. */
  readonly afterAction?: (done: number) => void;
}

/** What was done, and how often. */
export type SoakResult = Readonly<Record<string, number>>;

const SHEET = 'fact-check.yaml';
const WORDS = [
  'Mayor Ada Lindqvist said 14 people were hurt. ',
  'not ',
  'about ',
  '\n\n',
  '“We know nothing,” she said. ',
  'é',
];

/**
 * Does random things to a copy of the seeds as a person would: types, takes out, undoes, renames files, decides about
 * findings, notes something in the sheet. At checkpoints what Problems shows is compared with a fresh run over the same words.
 *
 * @throws AssertionError where they differ, or the log has an error.
 */
export async function soak({ seed, actions, checkEvery, afterAction }: SoakOptions): Promise<SoakResult> {
  const random = generator(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const api = await copydesk();
  // A decision asks for the name where it is not known, and waits for it.
  await vscode.workspace
    .getConfiguration('copydesk')
    .update('checker', 'Kim Aas', vscode.ConfigurationTarget.Global);
  const errorsBefore = await errorsIn(api.logs);
  const folder = await makeStory(await seedTexts());
  const sheet = vscode.Uri.joinPath(folder, SHEET);
  await api.checkFolder(folder);
  const done: Record<string, number> = {};
  let renamed = 0;

  const articles = async () =>
    (await vscode.workspace.fs.readDirectory(folder))
      .map(([name]) => name)
      .filter((name) => name !== SHEET)
      .sort()
      .map((name) => vscode.Uri.joinPath(folder, name));
  const edit = async (change: (edit: vscode.WorkspaceEdit, document: vscode.TextDocument) => void) => {
    const document = await vscode.workspace.openTextDocument(pick(await articles()));
    const workspaceEdit = new vscode.WorkspaceEdit();
    change(workspaceEdit, document);
    assert.ok(await vscode.workspace.applyEdit(workspaceEdit));
  };
  const placeIn = (document: vscode.TextDocument) => document.positionAt(below(document.getText().length));

  const ACTIONS: Readonly<Record<string, { readonly share: number; readonly run: () => Promise<unknown> }>> =
    {
      type: {
        share: 8,
        run: () => edit((to, document) => to.insert(document.uri, placeIn(document), pick(WORDS))),
      },
      cut: {
        share: 5,
        run: () =>
          edit((to, document) => {
            const start = below(document.getText().length);
            const range = new vscode.Range(
              document.positionAt(start),
              document.positionAt(start + 1 + below(40)),
            );
            to.delete(document.uri, range);
          }),
      },
      number: {
        share: 3,
        run: () =>
          edit((to, document) => {
            const digits = [...document.getText().matchAll(/\d/g)];
            if (digits.length === 0) return;
            const { index } = pick(digits);
            const range = new vscode.Range(document.positionAt(index), document.positionAt(index + 1));
            to.replace(document.uri, range, String(below(10)));
          }),
      },
      undo: {
        share: 6,
        async run() {
          await vscode.window.showTextDocument(pick([...(await articles()), sheet]));
          await vscode.commands.executeCommand('undo');
        },
      },
      save: {
        share: 2,
        run: async () => (await vscode.workspace.openTextDocument(pick(await articles()))).save(),
      },
      rename: {
        share: 1,
        async run() {
          const from = pick(await articles());
          const to = new vscode.WorkspaceEdit();
          to.renameFile(from, vscode.Uri.joinPath(folder, `article-${++renamed}.txt`));
          assert.ok(await vscode.workspace.applyEdit(to));
        },
      },
      decide: {
        share: 3,
        async run() {
          const rows = await api.view('conflicts').rows('conflict');
          const here = rows.filter(({ snapshot }) => snapshot.scope.uri.path === folder.path);
          if (here.length === 0) return;
          const { uri, findings } = pick(here);
          const command = pick(['dismissFinding', 'acceptFinding']);
          await vscode.commands.executeCommand(`copydesk.${command}`, { uri, findings }, { reason: 'Seen' });
        },
      },
      note: {
        share: 1,
        async run() {
          const document = await vscode.workspace.openTextDocument(sheet);
          const to = new vscode.WorkspaceEdit();
          to.insert(sheet, document.positionAt(document.getText().length), `# A note, ${below(1000)}.\n`);
          assert.ok(await vscode.workspace.applyEdit(to));
        },
      },
      check: { share: 1, run: () => api.checkFolder(folder) },
    };
  const bag = Object.entries(ACTIONS).flatMap(([name, { share }]) =>
    Array.from({ length: share }, () => name),
  );

  for (let count = 1; count <= actions; count++) {
    const name = pick(bag);
    try {
      await ACTIONS[name]?.run();
    } catch (error) {
      throw new Error(`Action ${count} (${name}) of the run with seed ${seed} failed.`, { cause: error });
    }
    done[name] = (done[name] ?? 0) + 1;
    if (below(3) === 0) await api.settled();
    if (count % checkEvery === 0 || count === actions) {
      await api.settled();
      await sameAsFresh(folder, await articles(), sheet, `after ${count} actions with seed ${seed}`);
    }
    afterAction?.(count);
  }
  await closeEditors();
  await vscode.workspace.fs.delete(folder, { recursive: true });
  assert.deepEqual((await errorsIn(api.logs)).slice(errorsBefore.length), [], `The log after seed ${seed}`);
  return done;
}

/** Compares what is shown for a story with what a run over the same words from the start shows. */
async function sameAsFresh(
  folder: vscode.Uri,
  articles: readonly vscode.Uri[],
  sheet: vscode.Uri,
  when: string,
): Promise<void> {
  const nameOf = (uri: vscode.Uri) => uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const wordsOf = async (uri: vscode.Uri) => (await vscode.workspace.openTextDocument(uri)).getText();
  const words = await Promise.all(articles.map(async (uri) => [nameOf(uri), await wordsOf(uri)] as const));
  const fresh = await makeStory(Object.fromEntries(words));
  const shownOf = (root: vscode.Uri) =>
    words.map(([name]) =>
      shownIn(vscode.Uri.joinPath(root, name))
        .map((one) => lineOf(one, root))
        .sort(),
    );
  // The sheet comes last: with it the story begins.
  await write(vscode.Uri.joinPath(fresh, SHEET), await wordsOf(sheet));
  const wanted = JSON.stringify(shownOf(folder));
  await until(
    vscode.languages.onDidChangeDiagnostics,
    () => (JSON.stringify(shownOf(fresh)) === wanted ? true : undefined),
    () =>
      `${when}, a fresh run shows\n${JSON.stringify(shownOf(fresh), null, 1)}\nand not\n${JSON.stringify(shownOf(folder), null, 1)}`,
  );
  await vscode.workspace.fs.delete(fresh, { recursive: true });
}

/** All that a diagnostic shows, without the folder that it is in. */
function lineOf(diagnostic: vscode.Diagnostic, root: vscode.Uri): string {
  const related = (diagnostic.relatedInformation ?? []).map(
    ({ location, message }) =>
      `${location.uri.path.slice(root.path.length)} ${place(location.range)} ${message}`,
  );
  return [
    codeOf(diagnostic),
    diagnostic.severity,
    place(diagnostic.range),
    diagnostic.message,
    ...related,
  ].join(' | ');
}

/** The articles of the window's folder, which are the seeds. */
async function seedTexts(): Promise<Record<string, string>> {
  const entries = await vscode.workspace.fs.readDirectory(workspaceFolder());
  const names = entries.map(([name]) => name).filter((name) => name.endsWith('.txt'));
  const texts = names.map(
    async (name) => [name, await read(vscode.Uri.joinPath(workspaceFolder(), name))] as const,
  );
  return Object.fromEntries(await Promise.all(texts));
}

/** The errors in the extension's log so far. */
async function errorsIn(logs: vscode.Uri): Promise<string[]> {
  const texts: string[] = [];
  // The folder is made with the first word that is logged.
  if (!(await exists(logs))) return [];
  for (const [name] of await vscode.workspace.fs.readDirectory(logs)) {
    if (name.endsWith('.log')) texts.push(await read(vscode.Uri.joinPath(logs, name)));
  }
  return texts
    .join('\n')
    .split('\n')
    .filter((line) => / \[error\] /.test(line));
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
