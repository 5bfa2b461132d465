import * as vscode from 'vscode';
import type { SourceSpan } from '../../core/findings/finding';
import type { SheetChange } from '../../core/sheet/edits/change';
import { progressOf } from '../../core/sheet/facts/progress';
import type { FactStatus, Sheet, SheetFact } from '../../core/sheet/sheet';
import { append } from '../../core/text/append';
import * as counts from '../counts';
import { inWords } from '../words';
import { Disposable } from '../disposable';
import type { Engine, LoadEngine } from '../engine';
import { Checker } from '../review/ask';
import type { Decider } from '../review/decide';
import { refTo } from '../review/target';
import type { LiveStory } from '../stories/liveStory';
import type { StorySnapshot } from '../stories/snapshot';
import type { StoryFolders } from '../stories/storyFolders';
import { today } from '../today';
import { factTree } from './factTree';
import type { ViewNode } from './node';
import { Places } from './places';
import type { Row } from './storyTree';
import { StoryTree } from './storyTree';

const WORDS = { ...counts, l10n: vscode.l10n, inWords };

/** The view of the facts to be checked, with a box for each that is ticked where the fact is accurate. */
export class FactsView extends Disposable {
  readonly #stories: StoryFolders;
  readonly #decider: Decider;
  readonly #loadEngine: LoadEngine;
  readonly #checker = new Checker();
  readonly tree: StoryTree;
  readonly view: vscode.TreeView<Row>;

  constructor(stories: StoryFolders, decider: Decider, loadEngine: LoadEngine) {
    super();
    this.#stories = stories;
    this.#decider = decider;
    this.#loadEngine = loadEngine;
    this.tree = this.register(
      new StoryTree(
        stories,
        (snapshot) => this.#rows(snapshot),
        ({ sheet }) => counts.checkedOf(progressOf(sheet?.sheet?.facts ?? [])),
      ),
    );
    this.view = this.register(
      vscode.window.createTreeView('copydesk.facts', {
        treeDataProvider: this.tree,
        showCollapseAll: true,
        manageCheckboxStateManually: true,
      }),
    );
    const count = () => this.#count();
    this.register(stories.onDidPublish(count));
    this.register(stories.onDidRemove(count));
    this.register(this.view.onDidChangeVisibility(({ visible }) => this.tree.show(visible)));
    this.register(
      this.view.onDidChangeCheckboxState(({ items }) =>
        this.tick(
          items.map(([row, state]) => [row, state === vscode.TreeItemCheckboxState.Checked] as const),
        ),
      ),
    );
    this.tree.show(this.view.visible);
    count();
  }

  /** Writes that facts are accurate, or open again where they were said to be: one edit for each sheet. */
  async tick(rows: readonly (readonly [row: Row, isTicked: boolean])[]): Promise<void> {
    const changes = new Map<LiveStory, SheetChange[]>();
    for (const [{ uri, facts = [], snapshot }, isTicked] of rows) {
      const story = this.#stories.get(snapshot.scope.uri);
      if (!story) continue;
      const checker = this.#checker.nameFor(uri);
      const known = story.snapshot?.sheet?.sheet?.facts ?? [];
      for (const fact of facts) {
        const status = known.find((one) =>
          'id' in fact ? one.id === fact.id : one.start === fact.start,
        )?.status;
        const decision = decided(status, isTicked, checker);
        if (decision) append(changes, story, { kind: 'fact', fact, decision });
      }
    }
    for (const [story, list] of changes) await this.#decider.write(story, list);
    // A box that was ticked in vain is put back.
    this.tree.refresh();
  }

  async #rows(snapshot: StorySnapshot): Promise<readonly ViewNode[]> {
    const sheet = snapshot.sheet?.sheet;
    if (!sheet) return [];
    const engine = await this.#loadEngine();
    const { articles } = snapshot.analysis;
    const locate = (fact: SheetFact) => placesOf(engine, sheet, fact, snapshot);
    const places = new Places(articles, WORDS);
    return factTree({ facts: sheet.facts, locate, refTo, places }, WORDS);
  }

  #count(): void {
    const sheets = this.#stories.all.flatMap(({ snapshot }) => snapshot?.sheet?.sheet ?? []);
    const progress = progressOf(sheets.flatMap(({ facts }) => facts));
    this.view.description = progress.all === 0 ? '' : counts.checkedOf(progress);
  }
}

/** What a tick, or its end, says of a fact; nothing where that would take back what another status says. */
function decided(status: FactStatus | undefined, isTicked: boolean, checker: string | undefined) {
  if (!isTicked) return status === 'accurate' ? ({ status: 'open' } as const) : undefined;
  return { status: 'accurate', date: today(), ...(checker === undefined ? {} : { checker }) } as const;
}

/** Where the words of a fact stand now: its own rows, and those of the conflicts that it is in. */
function placesOf(engine: Engine, sheet: Sheet, fact: SheetFact, { analysis }: StorySnapshot): SourceSpan[] {
  const conflicts = sheet.conflicts.filter(({ id }) => id !== undefined && fact.conflicts.includes(id));
  const places = engine.locatePlaces({ ...sheet, facts: [fact], conflicts }, analysis.articles);
  const texts = new Map(analysis.articles.map(({ article }) => [article.path, article.text]));
  return places.map(({ row: { file }, span: { start, end } }) => ({
    path: file,
    start,
    end,
    text: texts.get(file)?.slice(start, end) ?? '',
  }));
}
