import * as vscode from 'vscode';
import type { Messages } from '../messages';
import { Disposable } from '../disposable';
import type { Decision, Decisions } from './decisions';

/** How long the status bar has what was done last, in milliseconds. */
const STAY = 20_000;

/** How long a notification stands before VS Code puts it away, in milliseconds. */
const STANDING = 10_000;

/**
 * Says what a decision did, with a way back and a way to the sheet: in a notification, or, while that of another decision
 * stands, in the status bar alone, which has one at a time. So many decisions in a row do not pile up.
 */
export class DecisionNotice extends Disposable {
  readonly #decisions: Decisions;
  readonly #messages: Messages;
  readonly #item = this.register(
    vscode.window.createStatusBarItem('copydesk.decision', vscode.StatusBarAlignment.Left),
  );
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The decision whose notification stands. */
  #standing: Decision | undefined;

  constructor(decisions: Decisions, messages: Messages) {
    super();
    this.#decisions = decisions;
    this.#messages = messages;
    this.#item.name = vscode.l10n.t('Copydesk: Last Decision');
    this.#item.command = 'copydesk.undoDecision';
    this.register(decisions.onDidChange((last) => last ?? this.#item.hide()));
    this.register({ dispose: () => clearTimeout(this.#timer) });
  }

  /**
   * @param sheet the sheet that it was written into.
   * @param quiet whether the status bar is enough: the person sees what was done.
   */
  show(decision: Decision, sheet: vscode.Uri, quiet = false): void {
    this.#inStatusBar(decision, sheet);
    if (quiet || this.#standing) this.#messages.told(decision.said);
    else void this.#notify(decision, sheet);
  }

  #inStatusBar({ said }: Decision, sheet: vscode.Uri): void {
    const undo = vscode.l10n.t('Undo');
    const open = `command:vscode.open?${encodeURIComponent(JSON.stringify([sheet]))}`;
    const tooltip = new vscode.MarkdownString();
    tooltip.isTrusted = { enabledCommands: ['copydesk.undoDecision', 'vscode.open'] };
    tooltip.appendText(said);
    tooltip.appendMarkdown(
      `\n\n[${undo}](command:copydesk.undoDecision) · [${vscode.l10n.t('Open Sheet')}](${open})`,
    );
    this.#item.text = `$(check) ${said.replaceAll('$(', '$ (')} $(discard) ${undo}`;
    this.#item.tooltip = tooltip;
    this.#item.show();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#item.hide(), STAY);
  }

  async #notify(decision: Decision, sheet: vscode.Uri): Promise<void> {
    const [undo, open] = [vscode.l10n.t('Undo'), vscode.l10n.t('Open Sheet')];
    this.#standing = decision;
    const ended = () => {
      if (this.#standing === decision) this.#standing = undefined;
    };
    const timer = setTimeout(ended, STANDING);
    const chosen = await this.#messages.offer(decision.said, undo, open);
    clearTimeout(timer);
    ended();
    if (chosen === undo) await this.#decisions.undo(decision);
    else if (chosen === open) await vscode.window.showTextDocument(sheet);
  }
}
