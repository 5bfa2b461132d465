import * as vscode from 'vscode';
import { Disposable } from '../disposable';
import type { LoadEngine } from '../engine';
import type { Decider } from '../review/decide';
import type { StoryFolders } from '../stories/storyFolders';
import { ConflictsView } from './conflictsView';
import { FactsView } from './factsView';
import type { Row, StoryTree } from './storyTree';
import { WhosWhoView } from './whosWhoView';

/** Set while a story is shown: the views then have other words for being empty. */
const CHECKED = 'copydesk.checked';

/** The views of the Copydesk container. */
export class Views extends Disposable {
  readonly conflicts: ConflictsView;
  readonly facts: FactsView;
  readonly whosWho: WhosWhoView;

  /** @param state keeps how a person wants the views, for the workspace. */
  constructor(stories: StoryFolders, decider: Decider, loadEngine: LoadEngine, state: vscode.Memento) {
    super();
    this.conflicts = this.register(new ConflictsView(stories, state));
    this.facts = this.register(new FactsView(stories, decider, loadEngine));
    this.whosWho = this.register(new WhosWhoView(stories));
    const check = () =>
      vscode.commands.executeCommand(
        'setContext',
        CHECKED,
        stories.all.some(({ snapshot }) => snapshot),
      );
    this.register(stories.onDidPublish(check));
    this.register(stories.onDidRemove(check));
  }

  /** A view as it stands, for tests. */
  state(name: 'conflicts' | 'facts' | 'whosWho'): ViewState {
    const { tree, view } = this[name];
    return {
      isMade: tree.isMade,
      isVisible: view.visible,
      onDidChangeVisibility: view.onDidChangeVisibility,
      description: view.description ?? '',
      badge: view.badge,
      selected: view.selection.map(({ node }) => node.label),
      onDidChangeSelection: view.onDidChangeSelection,
      outline: () => outlineOf(tree),
      rows: (kind) => tree.rowsOf(kind),
    };
  }
}

/** A view as tests see it. */
export interface ViewState {
  /** Whether rows have been made. */
  readonly isMade: boolean;
  readonly isVisible: boolean;
  readonly onDidChangeVisibility: vscode.Event<unknown>;
  readonly description: string;
  readonly badge: vscode.ViewBadge | undefined;
  readonly selected: readonly string[];
  readonly onDidChangeSelection: vscode.Event<unknown>;
  /** All rows, two blanks for each level, with their descriptions. */
  outline(): Promise<string[]>;
  /** The rows of a kind. */
  rows(kind: string): Promise<Row[]>;
}

async function outlineOf(tree: StoryTree, row?: Row, indent = ''): Promise<string[]> {
  const lines = (await tree.getChildren(row)).map(async (child) => {
    const { label, description } = child.node;
    const line = description === undefined ? `${indent}${label}` : `${indent}${label} — ${description}`;
    return [line, ...(await outlineOf(tree, child, `${indent}  `))];
  });
  return (await Promise.all(lines)).flat();
}
