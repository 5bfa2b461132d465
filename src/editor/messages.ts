import * as vscode from 'vscode';

/** Tells people what they need to know, and keeps a log of it. Nothing waits for a message to be closed. */
export class Messages {
  readonly #log: vscode.LogOutputChannel;
  readonly #shown: string[] = [];
  readonly #didShow = new vscode.EventEmitter<string>();
  /** A message was shown. */
  readonly onDidShow = this.#didShow.event;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
  }

  /** The messages shown so far, in order. */
  get shown(): readonly string[] {
    return this.#shown;
  }

  information(text: string): void {
    this.#log.info(text);
    this.#keep(text);
    void vscode.window.showInformationMessage(text);
  }

  warning(text: string): void {
    this.#log.warn(text);
    this.#keep(text);
    void vscode.window.showWarningMessage(text);
  }

  error(text: string, cause: unknown): void {
    this.#log.error(text, cause);
    this.#keep(text);
    void vscode.window.showErrorMessage(text);
  }

  /** Shows a summary in the status bar for some seconds. */
  summary(text: string): void {
    this.#log.info(text);
    this.#keep(text);
    vscode.window.setStatusBarMessage(`$(checklist) ${text}`, 8000);
  }

  /** Takes in a message that the caller shows in a place of its own. */
  told(text: string): void {
    this.#log.info(text);
    this.#keep(text);
  }

  /** Shows a message with what can be done about it. @returns what the person chose of that. */
  async offer(text: string, ...actions: readonly string[]): Promise<string | undefined> {
    this.#log.info(text);
    const chosen = vscode.window.showInformationMessage(text, ...actions);
    this.#keep(text);
    return chosen;
  }

  /** Shows that something is under way, in a notification with a button to break off. */
  progress<T>(
    title: string,
    task: (report: (text: string, increment?: number) => void, token: vscode.CancellationToken) => Promise<T>,
  ): Thenable<T> {
    const { Notification: location } = vscode.ProgressLocation;
    return vscode.window.withProgress({ location, title, cancellable: true }, (progress, token) =>
      task((message, increment) => {
        progress.report({ message, ...(increment === undefined ? {} : { increment }) });
        this.#keep(`${title}: ${message}`);
      }, token),
    );
  }

  /** Writes to the log alone what is no matter for a message. */
  note(text: string): void {
    this.#log.info(text);
  }

  dispose(): void {
    this.#didShow.dispose();
  }

  #keep(text: string): void {
    this.#shown.push(text);
    this.#didShow.fire(text);
  }
}
