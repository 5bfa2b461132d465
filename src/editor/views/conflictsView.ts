import * as vscode from 'vscode';
import type { FindingCounts } from '../../core/findings/count';
import { addedUp } from '../../core/findings/count';
import * as counts from '../counts';
import { inWords } from '../words';
import { Disposable } from '../disposable';
import { countsOf, severitiesIn } from '../findings/listed';
import { affectsFindings } from '../settings';
import type { StorySnapshot } from '../stories/snapshot';
import type { StoryFolders } from '../stories/storyFolders';
import type { Grouping } from './conflictTree';
import { conflictTree, GROUPINGS, neighbour } from './conflictTree';
import { Places } from './places';
import type { Row } from './storyTree';
import { idOf, StoryTree } from './storyTree';

/** Where the chosen grouping is kept, and the context key that says it. */
const GROUPED = 'copydesk.conflictsBy';
/** Set while F4 goes through the conflicts: the view is seen, and was used. */
const USED = 'copydesk.conflictsUsed';
const WORDS = { ...counts, l10n: vscode.l10n, inWords };

/** The commands that put conflicts together in another way. */
const COMMANDS: Record<Grouping, string> = {
  severity: 'copydesk.groupBySeverity',
  article: 'copydesk.groupByArticle',
  code: 'copydesk.groupByCode',
};

/** The view of the conflicts of all stories, with a badge that counts those that are open. */
export class ConflictsView extends Disposable {
  readonly #stories: StoryFolders;
  readonly #state: vscode.Memento;
  readonly tree: StoryTree;
  readonly view: vscode.TreeView<Row>;
  #grouping: Grouping;
  /** What was counted under the settings as they are: an edit of one story leaves the others. */
  #known = new WeakMap<StorySnapshot, FindingCounts>();
  /** The id of the conflict that was last gone to. */
  #current: string | undefined;

  constructor(stories: StoryFolders, state: vscode.Memento) {
    super();
    this.#stories = stories;
    this.#state = state;
    const kept = state.get<string>(GROUPED);
    this.#grouping = GROUPINGS.find((one) => one === kept) ?? 'severity';
    this.tree = this.register(
      new StoryTree(
        stories,
        (snapshot) => this.#rows(snapshot),
        (snapshot) => counts.conflictsIn(this.#countsOf(snapshot)),
      ),
    );
    this.view = this.register(
      vscode.window.createTreeView('copydesk.conflicts', {
        treeDataProvider: this.tree,
        showCollapseAll: true,
      }),
    );
    void setContext(GROUPED, this.#grouping);
    const count = () => this.#count();
    this.register(stories.onDidPublish(count));
    this.register(stories.onDidRemove(count));
    this.register(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!affectsFindings(event)) return;
        this.#known = new WeakMap();
        count();
        this.tree.refresh();
      }),
    );
    this.register(
      this.view.onDidChangeVisibility(({ visible }) => {
        this.tree.show(visible);
        if (!visible) void setContext(USED, false);
      }),
    );
    this.register(
      this.view.onDidChangeSelection(({ selection }) => {
        const conflict = conflictOf(selection[0]);
        if (conflict) this.#current = idOf(conflict.snapshot, conflict.node);
        void setContext(USED, this.view.visible);
      }),
    );
    for (const grouping of GROUPINGS) {
      this.register(vscode.commands.registerCommand(COMMANDS[grouping], () => this.#group(grouping)));
    }
    this.register(vscode.commands.registerCommand('copydesk.nextConflict', () => this.#go(1)));
    this.register(vscode.commands.registerCommand('copydesk.previousConflict', () => this.#go(-1)));
    this.tree.show(this.view.visible);
    count();
  }

  #rows(snapshot: StorySnapshot) {
    const { openFindings: open, settledFindings: settled, notYetChanged, analysis } = snapshot;
    const places = new Places(analysis.articles, WORDS);
    const severityOf = severitiesIn(snapshot);
    return conflictTree({ open, settled, notYetChanged, severityOf, places }, this.#grouping, WORDS);
  }

  #countsOf(snapshot: StorySnapshot): FindingCounts {
    const known = this.#known.get(snapshot) ?? countsOf(snapshot);
    this.#known.set(snapshot, known);
    return known;
  }

  #count(): void {
    const all = this.#stories.all.flatMap(({ snapshot }) => (snapshot ? [this.#countsOf(snapshot)] : []));
    const total = addedUp(all);
    const tooltip = all.length === 0 ? '' : counts.conflictsIn(total);
    this.view.description = tooltip;
    this.view.badge = total.conflicts === 0 ? undefined : { value: total.conflicts, tooltip };
  }

  async #group(grouping: Grouping): Promise<void> {
    this.#grouping = grouping;
    await setContext(GROUPED, grouping);
    await this.#state.update(GROUPED, grouping);
    this.tree.refresh();
  }

  /** Opens the first place of the next or previous open conflict. */
  async #go(step: 1 | -1): Promise<void> {
    const rows = await this.tree.rowsOf('conflict');
    const ids = rows.map(({ node, snapshot }) => idOf(snapshot, node));
    const next = neighbour(ids, this.#current, step);
    const row = rows.find((_, index) => ids[index] === next);
    if (!row) return;
    this.#current = next;
    const place = row.node.children?.().find((child) => child.place)?.place;
    if (place) {
      const { uri, range } = row.snapshot.location(place);
      await vscode.window.showTextDocument(uri, { selection: range });
    }
    if (this.view.visible) await this.view.reveal(row, { select: true, focus: false });
  }
}

/** The conflict that a row is, or belongs to. */
function conflictOf(row: Row | undefined): Row | undefined {
  return row === undefined || row.node.kind === 'conflict' ? row : conflictOf(row.parent);
}

function setContext(key: string, value: unknown): Thenable<unknown> {
  return vscode.commands.executeCommand('setContext', key, value);
}
