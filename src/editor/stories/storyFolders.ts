import * as vscode from 'vscode';
import { SHEET_NAME } from '../../core/text/source';
import { Disposable } from '../disposable';
import { folderOf, folderUri } from '../uris';
import type { RunOptions } from './liveStory';
import { LiveStory } from './liveStory';
import type { StoryScope } from './scope';
import { documentScope, folderScope } from './scope';
import type { StorySnapshot } from './snapshot';
import type { StoryOnRecord } from './storyOnRecord';
import type { StoryTools } from './tools';

/** The schemes of workspaces that VS Code can search by itself. */
const SEARCHED: ReadonlySet<string> = new Set(['file', 'vscode-remote']);

/** In how many folders a sheet is looked for where a workspace cannot be searched: each may cost a request. */
const MOST_LOOKED_INTO = 100;

/** Shows a story, or one of its states. */
type Show<Story> = (story: Story) => Promise<unknown>;

/**
 * The stories that are shown: one for each folder that has a sheet or was checked in this session, and one for each
 * document outside the workspace that was checked.
 */
export class StoryFolders extends Disposable {
  readonly #tools: StoryTools;
  readonly #stories = new Map<string, LiveStory>();
  /** The stories that are read for the first time: a sheet is often found in more than one way, and read for the first. */
  readonly #goingLive = new WeakMap<LiveStory, Promise<void>>();
  /** The folders outside the workspace that are shown for as long as their sheet is open. */
  readonly #forOpenSheet = new Set<string>();
  readonly #published = this.register(new vscode.EventEmitter<StorySnapshot>());
  readonly #shows = new Set<Show<StorySnapshot>>();
  readonly #showsOfRecords = new Set<Show<StoryOnRecord>>();
  readonly #added = this.register(new vscode.EventEmitter<LiveStory>());
  readonly #removed = this.register(new vscode.EventEmitter<LiveStory>());
  /** A story has a new state. */
  readonly onDidPublish = this.#published.event;
  readonly onDidAdd = this.#added.event;
  /** A story is no longer shown. */
  readonly onDidRemove = this.#removed.event;

  constructor(tools: StoryTools) {
    super();
    this.#tools = tools;
  }

  /** Shows each new state of a story; until that is done, the story counts as not up to date and no other state follows. */
  whenPublished(show: Show<StorySnapshot>): vscode.Disposable {
    this.#shows.add(show);
    return new vscode.Disposable(() => this.#shows.delete(show));
  }

  /** The same for what the sheet of a story has on record, before the story is read. */
  whenOnRecord(show: Show<StoryOnRecord>): vscode.Disposable {
    this.#showsOfRecords.add(show);
    return new vscode.Disposable(() => this.#showsOfRecords.delete(show));
  }

  get all(): readonly LiveStory[] {
    return [...this.#stories.values()];
  }

  /** The story of a folder or document itself. */
  get(uri: vscode.Uri): LiveStory | undefined {
    return this.#stories.get(uri.toString());
  }

  /** The story that an article or sheet belongs to. */
  storyOf(uri: vscode.Uri): LiveStory | undefined {
    return this.get(uri) ?? (uri.scheme === 'untitled' ? undefined : this.get(folderOf(uri)));
  }

  /** The state of the story that an article belongs to, and is read in. */
  snapshotOf(uri: vscode.Uri): StorySnapshot | undefined {
    const snapshot = this.storyOf(uri)?.snapshot;
    return snapshot?.reading(uri) ? snapshot : undefined;
  }

  /** The story that checking a file or folder is about: its folder's, or its own where it lies outside the workspace. */
  scopeFor(uri: vscode.Uri, isFolder: boolean): StoryScope {
    if (isFolder) return folderScope(folderUri(uri));
    const folder = folderOf(uri);
    const inFolder =
      uri.scheme !== 'untitled' && (vscode.workspace.getWorkspaceFolder(uri) ?? this.get(folder));
    return inFolder ? folderScope(folder) : documentScope(uri);
  }

  /**
   * Checks a story, and shows it from then on.
   * @returns its state; undefined where the run was cancelled: then nothing has changed.
   * @throws FileSystemError where the folder cannot be read.
   */
  check(scope: StoryScope, options: RunOptions): Promise<StorySnapshot | undefined> {
    this.#forOpenSheet.delete(scope.uri.toString());
    return this.#check(scope, options);
  }

  async #check(scope: StoryScope, options: RunOptions): Promise<StorySnapshot | undefined> {
    const story = this.#open(scope);
    try {
      const done = await story.check(options);
      return done ? story.snapshot : undefined;
    } finally {
      if (!story.snapshot && !story.isBusy && this.get(scope.uri) === story) this.remove(scope.uri);
    }
  }

  /** Shows the story of a folder that has a sheet. Errors go to the log. */
  goLive(folder: vscode.Uri): Promise<void> {
    const scope = folderScope(folderUri(folder));
    if (this.get(scope.uri)?.snapshot) return Promise.resolve();
    const story = this.#open(scope);
    let going = this.#goingLive.get(story);
    if (!going) this.#goingLive.set(story, (going = this.#goLive(scope)));
    return going;
  }

  async #goLive(scope: StoryScope): Promise<void> {
    try {
      await this.#check(scope, {});
    } catch (error) {
      // What a watcher told of may be gone by now.
      this.#tools.log.warn(`${scope.uri.toString(true)} could not be read.`, error);
    }
  }

  /** Shows the stories of all folders of the workspace that have a sheet. Errors go to the log. */
  async discover(): Promise<void> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const searched = this.#findSheets().then((sheets) => {
      const found = new Map(sheets.map((sheet) => [folderOf(sheet).toString(), folderOf(sheet)]));
      return Promise.all([...found.values()].map((folder) => this.goLive(folder)));
    });
    // Where nothing can search a kind of workspace, VS Code waits for something that can, without an end.
    const isSearched = folders.every(({ uri }) => SEARCHED.has(uri.scheme));
    await Promise.all([
      isSearched ? searched : undefined,
      ...folders.map(({ uri }) => (isSearched ? this.goLiveIfSheet(uri) : this.#lookInto(uri))),
    ]);
  }

  /** Shows the stories of a folder and of those that lie in it, where they have a sheet. */
  async #lookInto(folder: vscode.Uri): Promise<void> {
    try {
      const entries = await vscode.workspace.fs.readDirectory(folder);
      const inner = entries
        .filter(([name, type]) => (type & vscode.FileType.Directory) !== 0 && !name.startsWith('.'))
        .map(([name]) => vscode.Uri.joinPath(folder, name));
      await Promise.all([folder, ...inner.slice(0, MOST_LOOKED_INTO)].map((uri) => this.goLiveIfSheet(uri)));
    } catch (error) {
      this.#tools.log.warn(`${folder.toString(true)} could not be read.`, error);
    }
  }

  /** Shows the story of a folder where a sheet lies in it. */
  async goLiveIfSheet(folder: vscode.Uri): Promise<void> {
    if (this.get(folderUri(folder))?.snapshot) return;
    try {
      await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, SHEET_NAME));
    } catch {
      return;
    }
    await this.goLive(folder);
  }

  /** Shows the story of a sheet that was opened; where it lies outside the workspace, until it is closed. */
  async sheetOpened(sheet: vscode.Uri): Promise<void> {
    const folder = folderOf(sheet);
    if (this.get(folder)) return;
    if (!vscode.workspace.getWorkspaceFolder(sheet)) this.#forOpenSheet.add(folder.toString());
    await this.goLive(folder);
  }

  /** Takes in that a sheet was closed. */
  sheetClosed(sheet: vscode.Uri): void {
    const folder = folderOf(sheet);
    if (this.#forOpenSheet.delete(folder.toString())) this.remove(folder);
  }

  /** Shows a story no longer. */
  remove(uri: vscode.Uri): void {
    const story = this.get(uri);
    if (!story) return;
    this.#stories.delete(uri.toString());
    story.dispose();
    this.#removed.fire(story);
  }

  override dispose(): void {
    for (const story of this.#stories.values()) story.dispose();
    this.#stories.clear();
    super.dispose();
  }

  async #findSheets(): Promise<readonly vscode.Uri[]> {
    try {
      return await vscode.workspace.findFiles(`**/${SHEET_NAME}`, '**/node_modules/**');
    } catch (error) {
      this.#tools.log.warn('The workspace could not be searched for sheets.', error);
      return [];
    }
  }

  #open(scope: StoryScope): LiveStory {
    const existing = this.get(scope.uri);
    if (existing) return existing;
    if (scope.isFolder) {
      for (const { scope: other } of this.all) {
        if (!other.isFolder && scope.pathOf(other.uri) !== undefined) this.remove(other.uri);
      }
    }
    const story = new LiveStory(scope, this.#tools, {
      showRecord: (record) => showBy(this.#showsOfRecords, record),
      publish: async (snapshot) => {
        await showBy(this.#shows, snapshot);
        if (this.get(scope.uri) === story) this.#published.fire(snapshot);
      },
    });
    this.#stories.set(scope.uri.toString(), story);
    this.#added.fire(story);
    return story;
  }
}

function showBy<Story>(shows: ReadonlySet<Show<Story>>, story: Story): Promise<unknown> {
  return Promise.all([...shows].map((show) => show(story)));
}
