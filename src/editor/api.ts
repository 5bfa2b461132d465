import type * as vscode from 'vscode';
import type { MentionType } from '../core/mentions/mention';
import type { Boards } from './board/boards';
import type { ShownQuestion } from './languageModel/questions';
import type { ViewState, Views } from './views/register';
import type { Row } from './views/storyTree';

/** What the extension gives to tests and to other extensions. */
export interface CopydeskApi {
  /** The messages shown to the person in this session, in order, whether in a notification or in the status bar. */
  readonly messages: readonly string[];
  /** A message was shown. */
  readonly onDidShow: vscode.Event<string>;
  /**
   * Does what the command Fact-check Folder does, with a token of the caller's.
   * @returns the number of findings nobody has dealt with; undefined where the run was cancelled or could not be made.
   */
  checkFolder(folder: vscode.Uri, token?: vscode.CancellationToken): Promise<number | undefined>;
  /** The highlights of an article by kind of word, as drawn; undefined where none are drawn. */
  highlightsOf(uri: vscode.Uri): ReadonlyMap<MentionType, readonly vscode.Range[]> | undefined;
  /** Where an article has the other places of conflicts that Problems lists once, as drawn. */
  otherPlacesOf(uri: vscode.Uri): readonly vscode.Range[];
  /** What the language status of an article says more than how many findings it has. */
  statusOf(uri: vscode.Uri): string | undefined;
  /** What the language status of an article says: how many conflicts its story has. */
  statusTextOf(uri: vscode.Uri): string | undefined;
  /** How many sheets are kept in parts, so that an edit of them is read quickly: those that are open. */
  sheetsKept(): number;
  /** The folder that the extension's log is written to. */
  readonly logs: vscode.Uri;
  /** Waits until all changes that are known so far are shown. */
  settled(): Promise<void>;
  /** Waits for the features that are loaded once the extension is active. */
  features(): Promise<FeaturesApi>;
}

/** What the features give to tests. */
export interface FeaturesApi {
  /** A question about a language model is shown, and waits for its answer. */
  readonly onDidAsk: vscode.Event<ShownQuestion>;
  /** From now on a request that failed is sent again at once. */
  withoutPauses(): void;
  /** A view of the Copydesk container as it stands. */
  view(name: Parameters<Views['state']>[0]): ViewState;
  /** Does what ticking the box of a fact, or taking the tick away, does. */
  tick(row: Row, isTicked: boolean): Promise<void>;
  /** The story boards. */
  readonly boards: Pick<Boards, 'get' | 'open' | 'deserializeWebviewPanel'>;
}
