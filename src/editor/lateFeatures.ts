import * as vscode from 'vscode';
import { Disposable } from './disposable';
import { once } from './engine';
import type { Features } from './features';
import type { Manifest } from './manifest';
import { pause } from './slices';

/**
 * The features, which are loaded once the extension is active: they are more than half of its code, and nothing that the
 * editor shows at first is among them. Until they are there, their commands wait for them.
 */
export class LateFeatures extends Disposable {
  /** Gives them; a failed load is tried again. */
  readonly get: () => Promise<Features>;

  /** @param load makes them; it registers the commands that the manifest names. */
  constructor({ contributes }: Manifest, load: () => Promise<() => Features>) {
    super();
    const waiting = this.register(
      vscode.Disposable.from(...contributes.commands.map(({ command }) => this.#wait(command))),
    );
    this.get = once(async () => {
      const make = await load();
      await pause();
      // In one go: at no time is a command missing.
      waiting.dispose();
      return this.register(make());
    });
  }

  #wait(command: string): vscode.Disposable {
    return vscode.commands.registerCommand(command, async (...given: unknown[]) => {
      await this.get();
      return vscode.commands.executeCommand(command, ...given);
    });
  }
}
