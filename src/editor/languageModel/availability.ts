import * as vscode from 'vscode';
import { Disposable } from '../disposable';
import { SECTION } from '../settings';

/** Set while language models may be used: what offers them is shown only then. */
const SHOWN = 'copydesk.languageModels';

/** The setting that names the model, or turns all of this off. Of a person's own, never of a folder. */
const SETTING = 'languageModel';
const OFF = 'off';

/** Why language models are not used in a window. */
export type Reason = 'off' | 'restricted';

/** Whether language models may be used in this window, and what the person has set about them. */
export class Availability extends Disposable {
  readonly #switched: { readonly make: () => vscode.Disposable; made?: vscode.Disposable }[] = [];

  constructor() {
    super();
    const update = () => this.#update();
    this.register(vscode.workspace.onDidGrantWorkspaceTrust(update));
    this.register(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`${SECTION}.${SETTING}`)) update();
      }),
    );
    update();
  }

  /** Why they are not used; undefined where they may be. */
  get unavailable(): Reason | undefined {
    if (setting() === OFF) return 'off';
    return vscode.workspace.isTrusted ? undefined : 'restricted';
  }

  /** The model that the person's setting names, as `vendor/id`. */
  get pinned(): string | undefined {
    const name = setting();
    return name === '' || name === OFF ? undefined : name;
  }

  /** Has something there for as long as language models may be used. */
  whileAvailable(make: () => vscode.Disposable): void {
    this.#switched.push({ make });
    this.#switch();
  }

  override dispose(): void {
    for (const one of this.#switched.splice(0)) one.made?.dispose();
    super.dispose();
  }

  #update(): void {
    void vscode.commands.executeCommand('setContext', SHOWN, this.unavailable === undefined);
    this.#switch();
  }

  #switch(): void {
    const isOn = this.unavailable === undefined;
    for (const one of this.#switched) {
      if (isOn) {
        one.made ??= one.make();
      } else {
        one.made?.dispose();
        delete one.made;
      }
    }
  }
}

/** What stands for all windows: a folder's own settings never choose where text goes. */
function setting(): string {
  const value = vscode.workspace.getConfiguration(SECTION).inspect<unknown>(SETTING)?.globalValue;
  return typeof value === 'string' ? value.trim() : '';
}
