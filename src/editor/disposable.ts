import type * as vscode from 'vscode';

/** Something that owns other disposables and ends them with itself. */
export abstract class Disposable {
  readonly #owned: vscode.Disposable[] = [];
  #disposed = false;

  /** Whether {@link dispose} was called; what is registered from then on is disposed at once. */
  protected get isDisposed(): boolean {
    return this.#disposed;
  }

  protected register<T extends vscode.Disposable>(disposable: T): T {
    if (this.#disposed) disposable.dispose();
    else this.#owned.push(disposable);
    return disposable;
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    for (const disposable of this.#owned.splice(0)) disposable.dispose();
  }
}
