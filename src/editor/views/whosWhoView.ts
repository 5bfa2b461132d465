import * as vscode from 'vscode';
import * as counts from '../counts';
import { inWords } from '../words';
import { Disposable } from '../disposable';
import type { StoryFolders } from '../stories/storyFolders';
import { nameTree } from './nameTree';
import { Places } from './places';
import type { Row } from './storyTree';
import { StoryTree } from './storyTree';

const WORDS = { ...counts, l10n: vscode.l10n, inWords };

/** The view of the names of all stories, with what each is called and where. */
export class WhosWhoView extends Disposable {
  readonly tree: StoryTree;
  readonly view: vscode.TreeView<Row>;

  constructor(stories: StoryFolders) {
    super();
    this.tree = this.register(
      new StoryTree(
        stories,
        ({ analysis: { entities, articles } }) => nameTree(entities.all, new Places(articles, WORDS), WORDS),
        ({ analysis }) => counts.names(analysis.entities.all.length),
      ),
    );
    this.view = this.register(
      vscode.window.createTreeView('copydesk.whosWho', {
        treeDataProvider: this.tree,
        showCollapseAll: true,
      }),
    );
    const count = () => {
      const names = stories.all.reduce(
        (sum, { snapshot }) => sum + (snapshot?.analysis.entities.all.length ?? 0),
        0,
      );
      this.view.description = names === 0 ? '' : counts.names(names);
    };
    this.register(stories.onDidPublish(count));
    this.register(stories.onDidRemove(count));
    this.register(this.view.onDidChangeVisibility(({ visible }) => this.tree.show(visible)));
    this.tree.show(this.view.visible);
    count();
  }
}
