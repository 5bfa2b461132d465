import * as vscode from 'vscode';

/** Tells people what they need to know, and keeps a log of it. Nothing waits for a message to be closed. */
export class Messages {
  readonly #log: vscode.LogOutputChannel;
  readonly #shown: string[] = [];

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
  }

  /** The messages shown so far, in order. */
  get shown(): readonly string[] {
    return this.#shown;
  }

  information(text: string): void {
    this.#log.info(text);
    this.#shown.push(text);
    void vscode.window.showInformationMessage(text);
  }

  warning(text: string): void {
    this.#log.warn(text);
    this.#shown.push(text);
    void vscode.window.showWarningMessage(text);
  }

  error(text: string, cause: unknown): void {
    this.#log.error(text, cause);
    this.#shown.push(text);
    void vscode.window.showErrorMessage(text);
  }

  /** Shows a summary in the status bar for some seconds. */
  summary(text: string): void {
    this.#log.info(text);
    this.#shown.push(text);
    vscode.window.setStatusBarMessage(`$(checklist) ${text}`, 8000);
  }
}
