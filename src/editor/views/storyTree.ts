import * as vscode from 'vscode';
import type { EntryRef } from '../../core/sheet/edits/change';
import { Disposable } from '../disposable';
import type { StorySnapshot } from '../stories/snapshot';
import type { StoryFolders } from '../stories/storyFolders';
import { labelOf } from '../uris';
import type { ViewNode } from './node';

/** A row as a view holds it. It is what a command in its menu is about, so it has the form of a target. */
export interface Row {
  readonly node: ViewNode;
  readonly snapshot: StorySnapshot;
  readonly parent: Row | undefined;
  /** Where a decision about it goes: its article, where it is one reading, else the sheet of the story. */
  readonly uri: vscode.Uri;
  readonly findings?: readonly string[];
  readonly reading?: string;
  readonly facts?: readonly EntryRef[];
}

/** Makes the rows of one story. */
export type RowsOf = (snapshot: StorySnapshot) => Promise<readonly ViewNode[]> | readonly ViewNode[];

/** Theme colours of icons that have one. */
const COLORS: Readonly<Record<string, string>> = {
  error: 'problemsErrorIcon.foreground',
  warning: 'problemsWarningIcon.foreground',
  info: 'problemsInfoIcon.foreground',
};

/**
 * The rows of all stories that are shown, which follow the stories while the view is seen. Where there are several stories,
 * each has a row of its own. Nothing is made before the view asks for it.
 */
export class StoryTree extends Disposable implements vscode.TreeDataProvider<Row> {
  readonly #stories: StoryFolders;
  readonly #rowsOf: RowsOf;
  readonly #describe: (snapshot: StorySnapshot) => string;
  readonly #changed = this.register(new vscode.EventEmitter<undefined>());
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #children = new WeakMap<Row, readonly Row[]>();
  #roots: Promise<readonly Row[]> | undefined;
  #isSeen = false;
  #isStale = false;

  /** @param describe what the row of a story counts, in words. */
  constructor(stories: StoryFolders, rowsOf: RowsOf, describe: (snapshot: StorySnapshot) => string) {
    super();
    this.#stories = stories;
    this.#rowsOf = rowsOf;
    this.#describe = describe;
    this.register(stories.onDidPublish(() => this.refresh()));
    this.register(stories.onDidRemove(() => this.refresh()));
  }

  /** Whether rows have been made. */
  get isMade(): boolean {
    return this.#roots !== undefined;
  }

  /** Makes the rows anew: at once where they are seen, else when they are. */
  refresh(): void {
    this.#roots = undefined;
    this.#isStale = true;
    this.#refreshSeen();
  }

  /** Takes in whether the view is seen. */
  show(isSeen: boolean): void {
    this.#isSeen = isSeen;
    this.#refreshSeen();
  }

  getTreeItem({ node, snapshot }: Row): vscode.TreeItem {
    const { label, highlight, children, icon, place, checked } = node;
    const item = new vscode.TreeItem(
      highlight ? { label, highlights: [[...highlight]] } : label,
      children
        ? node.isOpen
          ? vscode.TreeItemCollapsibleState.Expanded
          : vscode.TreeItemCollapsibleState.Collapsed
        : vscode.TreeItemCollapsibleState.None,
    );
    item.id = idOf(snapshot, node);
    item.contextValue = node.kind;
    if (node.description !== undefined) item.description = node.description;
    if (node.tooltip !== undefined) item.tooltip = node.tooltip;
    if (icon !== undefined) {
      const color = COLORS[icon];
      item.iconPath = new vscode.ThemeIcon(
        icon,
        color === undefined ? undefined : new vscode.ThemeColor(color),
      );
    }
    if (checked !== undefined) {
      item.checkboxState = checked
        ? vscode.TreeItemCheckboxState.Checked
        : vscode.TreeItemCheckboxState.Unchecked;
    }
    if (place) {
      const { uri, range } = snapshot.location(place);
      const title = vscode.l10n.t('Open');
      item.command = {
        command: 'vscode.open',
        title,
        arguments: [uri, { selection: range, preserveFocus: true }],
      };
    }
    return item;
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (!row) return [...(await (this.#roots ??= this.#makeRoots()))];
    const known = this.#children.get(row);
    if (known) return [...known];
    const children = (row.node.children?.() ?? []).map((node) => toRow(node, row.snapshot, row));
    this.#children.set(row, children);
    return [...children];
  }

  getParent({ parent }: Row): Row | undefined {
    return parent;
  }

  /** The rows of a kind, in the order in which they are shown; rows below one of the kind are not looked at. */
  async rowsOf(kind: string): Promise<Row[]> {
    const below = async (rows: readonly Row[]): Promise<Row[]> => {
      const found = rows.map(async (row) => {
        if (row.node.kind === kind) return [row];
        return row.node.kind === 'group' || row.node.kind === 'story'
          ? below(await this.getChildren(row))
          : [];
      });
      return (await Promise.all(found)).flat();
    };
    return below(await this.getChildren());
  }

  async #makeRoots(): Promise<readonly Row[]> {
    const snapshots = this.#stories.all.flatMap(({ snapshot }) => snapshot ?? []);
    const made = await Promise.all(
      snapshots.map(async (snapshot) => ({ snapshot, nodes: await this.#rowsOf(snapshot) })),
    );
    const filled = made.filter(({ nodes }) => nodes.length > 0);
    if (filled.length < 2) {
      return filled.flatMap(({ snapshot, nodes }) => nodes.map((node) => toRow(node, snapshot, undefined)));
    }
    return filled.map(({ snapshot, nodes }) => {
      const node: ViewNode = {
        id: '',
        label: labelOf(snapshot.scope.uri),
        description: this.#describe(snapshot),
        icon: 'folder',
        kind: 'story',
        isOpen: true,
        children: () => nodes,
      };
      return toRow(node, snapshot, undefined);
    });
  }

  #refreshSeen(): void {
    if (!this.#isSeen || !this.#isStale) return;
    this.#isStale = false;
    this.#changed.fire(undefined);
  }
}

/** The id of a row among those of all stories. */
export function idOf({ scope }: StorySnapshot, { id }: ViewNode): string {
  return `${scope.uri.toString()}#${id}`;
}

function toRow(node: ViewNode, snapshot: StorySnapshot, parent: Row | undefined): Row {
  const { scope } = snapshot;
  const uri =
    node.about?.reading !== undefined && node.place
      ? scope.uriOf(node.place.path)
      : (scope.sheet ?? scope.uri);
  return { node, snapshot, parent, uri, ...node.about };
}
