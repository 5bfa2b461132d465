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

  /** Shows a message with something that can be done about it. @returns whether the person chose that. */
  async offer(text: string, action: string): Promise<boolean> {
    this.#log.info(text);
    const chosen = vscode.window.showInformationMessage(text, action);
    this.#keep(text);
    return (await chosen) === action;
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
