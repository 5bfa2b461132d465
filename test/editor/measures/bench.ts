import { strict as assert } from 'node:assert';
import { copyFileSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';
import { PerformanceObserver } from 'node:perf_hooks';
import * as vscode from 'vscode';
import type { CopydeskApi } from '../../../src/editor/api';
import { timeActivation } from '../activation';
import { saveNothing, shownIn, workspaceFolder } from '../support';

/** What is typed into some articles, a letter at a time, and put into others at once. */
const SENTENCE = 'Mayor Ada Lindqvist said 12 people were hurt. ';
const TYPED = 8;
const PASTED = 25;
/** How many edits are made before any counts. */
const WARM_UP = 10;
const HOVERS = 40;
/** How often it is looked whether VS Code is busy, and how late a timer is then, in milliseconds. */
const TICK = 20;
const LATE = 5;
/** From how many milliseconds on the event loop counts as blocked. */
const LONG = 15;
/** How old the processor time may be from which that of a block is counted, in milliseconds: asking for it takes long. */
const STALE = 5;

/**
 * The lesser of clock and processor time of a piece of work, in milliseconds: see bench/lib/measure.mjs. The processor time
 * of the extension host's own thread knows nothing of threads that work beside it, nor of waiting for them. Of a block,
 * processor time may begin some milliseconds before it.
 */
interface Taken {
  readonly least: number;
  readonly wall: number;
  readonly cpu: number;
  readonly thread: number;
}

/** What is measured, in milliseconds. */
export interface EditorFigures {
  readonly articles: number;
  readonly activation: string;
  readonly activated: Taken;
  readonly synchronous: number;
  /** Until an article first shows a finding: what the sheet has on record. */
  readonly firstFindings: Taken;
  /** Until the whole story is read and all its findings are shown. */
  readonly allFindings: Taken;
  /** Letters typed, one by one. */
  readonly keystrokes: readonly Taken[];
  /** Sentences put in at once. */
  readonly pastes: readonly Taken[];
  readonly hovers: readonly Taken[];
  /** The longest blocks of the event loop: until all findings are shown, and afterwards. */
  readonly blocks: { readonly start: Blocks; readonly edits: Blocks };
}

/** The longest block of the event loop, and the longest where what V8 spends on collecting garbage does not count. */
interface Blocks {
  readonly longest: Taken;
  readonly own: Pick<Taken, 'least'>;
}

/**
 * Measures the extension in a folder of made-up news (`npm run bench:editor`). BENCH_SHEET in the environment is the sheet
 * that the folder gets before the extension starts, BENCH_RESULT where the figures are written. Called by VS Code.
 */
export async function run(): Promise<void> {
  const { BENCH_SHEET: sheet, BENCH_RESULT: result } = process.env;
  assert.ok(sheet && result, 'Run by bench/editor.mjs.');
  await saveNothing();
  const folder = workspaceFolder();
  await sheetArrives(folder, sheet);
  await quiet();
  const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  const articles = names
    .filter((name) => name.endsWith('.txt'))
    .map((name) => vscode.Uri.joinPath(folder, name));

  const extension = vscode.extensions.getExtension<CopydeskApi>('copydesk.copydesk');
  assert.ok(extension && !extension.isActive);
  const stopWatch = watchBlocks();
  const stopProfile = await profile('start');
  const started = clock();
  const first = firstShown(articles, started);
  const activation = timeActivation('copydesk.copydesk');
  const api = await extension.activate();
  const activated = started();
  const firstFindings = await first;
  await api.settled();
  const allFindings = started();
  const start = await stopWatch();
  await stopProfile();

  const stopProfileOfEdits = await profile('edits');
  const stopEdits = watchBlocks();
  const next = articlesInTurn(articles);
  const pastes: Taken[] = [];
  for (let index = 0; index < WARM_UP + PASTED; index++) {
    const uri = next();
    pastes.push(await timeEdit(api, uri, await middleOf(uri), SENTENCE));
  }
  const keystrokes: Taken[] = [];
  for (let index = 0; index < TYPED; index++) {
    const uri = next();
    const at = await middleOf(uri);
    for (let typed = 0; typed < SENTENCE.length; typed++)
      keystrokes.push(await timeEdit(api, uri, at + typed, SENTENCE.charAt(typed)));
  }
  const afterwards = await stopEdits();
  await stopProfileOfEdits();
  const hovers: Taken[] = [];
  const marked = articles.flatMap((uri) => shownIn(uri).map(({ range }) => ({ uri, at: range.start })));
  for (let index = 0; index < HOVERS; index++) {
    const { uri, at } = marked[(index * 13) % marked.length] as (typeof marked)[number];
    await vscode.workspace.openTextDocument(uri);
    const hovered = clock();
    await vscode.commands.executeCommand('vscode.executeHoverProvider', uri, at);
    hovers.push(hovered());
  }
  const figures: EditorFigures = {
    articles: articles.length,
    activation: activation(),
    activated,
    synchronous: Number(/activate ([\d.]+) ms/.exec(activation())?.[1]),
    firstFindings,
    allFindings,
    keystrokes,
    pastes: pastes.slice(WARM_UP),
    hovers,
    blocks: { start, edits: afterwards },
  };
  writeFileSync(result, JSON.stringify(figures));
}

/** Waits until VS Code has done what it does at the start, so that this is not measured: until for a second no timer is late. */
function quiet(): Promise<void> {
  return new Promise((resolve) => {
    let inTime = 0;
    let due = performance.now() + TICK;
    const timer = setInterval(() => {
      inTime = performance.now() < due + LATE ? inTime + 1 : 0;
      due = performance.now() + TICK;
      if (inTime * TICK < 1000) return;
      clearInterval(timer);
      resolve();
    }, TICK);
  });
}

/** Waits until one of some articles shows a finding. @returns what the clock says then. */
function firstShown(articles: readonly vscode.Uri[], taken: () => Taken): Promise<Taken> {
  return new Promise((resolve) => {
    const listener = vscode.languages.onDidChangeDiagnostics(() => {
      if (articles.every((uri) => shownIn(uri).length === 0)) return;
      listener.dispose();
      resolve(taken());
    });
  });
}

/** Puts the sheet into the folder, and waits until VS Code tells of it: else the extension would read it a second time. */
async function sheetArrives(folder: vscode.Uri, sheet: string): Promise<void> {
  const name = 'fact-check.yaml';
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, name));
  const arrived = new Promise((resolve) => watcher.onDidCreate(resolve));
  copyFileSync(sheet, vscode.Uri.joinPath(folder, name).fsPath);
  await arrived;
  watcher.dispose();
}

/** @returns what gives another article each time, far from the one before. */
function articlesInTurn(articles: readonly vscode.Uri[]): () => vscode.Uri {
  let turn = 0;
  return () => articles[(turn++ * 7) % articles.length] as vscode.Uri;
}

/** Where the first sentence begins behind the middle of an article. */
async function middleOf(uri: vscode.Uri): Promise<number> {
  const text = (await vscode.workspace.openTextDocument(uri)).getText();
  return text.indexOf('. ', text.length >> 1) + 2;
}

/** Puts words into an article, and times from when the extension host learns of it until all that is new is shown. */
async function timeEdit(api: CopydeskApi, uri: vscode.Uri, offset: number, words: string): Promise<Taken> {
  const document = await vscode.workspace.openTextDocument(uri);
  // Without the rest that the extension waits for after a keystroke.
  const shown = new Promise<Taken>((resolve) => {
    const listener = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document !== document) return;
      listener.dispose();
      const taken = clock();
      void api.settled().then(() => resolve(taken()));
    });
  });
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, document.positionAt(offset), words);
  assert.ok(await vscode.workspace.applyEdit(edit));
  return shown;
}

/**
 * Records what the processor does, where BENCH_PROFILES in the environment names a folder for that: what is measured
 * meanwhile is slower. @returns what ends that and writes NAME.cpuprofile.
 */
async function profile(name: string): Promise<() => Promise<void>> {
  const folder = process.env.BENCH_PROFILES;
  if (!folder) return () => Promise.resolve();
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  return async () => {
    const { profile: taken } = await session.post('Profiler.stop');
    writeFileSync(join(folder, `${name}.cpuprofile`), JSON.stringify(taken));
    session.disconnect();
  };
}

/** VS Code's Node tells what one thread took; the types are those of the oldest Node that Copydesk runs on. */
const host = process as NodeJS.Process & {
  threadCpuUsage(before?: NodeJS.CpuUsage): NodeJS.CpuUsage;
};

/** Starts a clock. @returns what tells how long ago that was. */
function clock(): () => Taken {
  const cpu = process.cpuUsage();
  const own = host.threadCpuUsage();
  const start = performance.now();
  return () => {
    const wall = performance.now() - start;
    const processor = milliseconds(process.cpuUsage(cpu));
    const thread = milliseconds(host.threadCpuUsage(own));
    return { least: Math.min(wall, processor), wall, cpu: processor, thread };
  };
}

/** Processor time in milliseconds. */
function milliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}

/** Watches the event loop. @returns what ends that and gives its longest blocks. */
function watchBlocks(): () => Promise<Blocks> {
  const blocks: { readonly start: number; readonly end: number; readonly taken: Taken }[] = [];
  const collections: { readonly startTime: number; readonly duration: number }[] = [];
  const observer = new PerformanceObserver((list) => collections.push(...list.getEntries()));
  observer.observe({ entryTypes: ['gc'] });
  let start = performance.now();
  let last = { start, clock: clock() };
  const timer = setInterval(() => {
    const end = performance.now();
    const wall = end - start;
    if (wall > LONG) {
      const taken = last.clock();
      const least = Math.min(wall, taken.cpu);
      if (least > LONG) blocks.push({ start, end, taken: { ...taken, wall, least } });
    }
    if (wall > LONG || end - last.start > STALE) last = { start: end, clock: clock() };
    start = end;
  }, 1);
  return async () => {
    clearInterval(timer);
    // What was collected is told in a turn of its own.
    await new Promise(setImmediate);
    observer.disconnect();
    const without = ({ start, end, taken }: (typeof blocks)[number]) =>
      collections
        .filter(({ startTime }) => startTime >= start && startTime < end)
        .reduce((rest, { duration }) => rest - duration, taken.least);
    const [longest] = [...blocks].sort((a, b) => b.taken.least - a.taken.least);
    return {
      longest: longest?.taken ?? { least: LONG, wall: LONG, cpu: LONG, thread: LONG },
      own: { least: Math.max(LONG, ...blocks.map(without)) },
    };
  };
}
