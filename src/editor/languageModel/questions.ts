import * as vscode from 'vscode';
import { Disposable } from '../disposable';

/** An answer that a person can choose. */
export interface Choice<T> extends vscode.QuickPickItem {
  readonly value?: T;
  /** What choosing it shows; the question stays. */
  readonly look?: () => unknown;
}

/** A question as it was shown. */
export interface ShownQuestion {
  readonly title: string;
  readonly placeholder: string;
  readonly items: readonly Pick<vscode.QuickPickItem, 'label' | 'description' | 'detail'>[];
}

/** Asks what a person has to answer before anything is sent. */
export class Questions extends Disposable {
  readonly #asked = this.register(new vscode.EventEmitter<ShownQuestion>());
  /** A question is shown. */
  readonly onDidAsk = this.#asked.event;

  /** @returns what was chosen; undefined where the person broke off. */
  ask<T>(title: string, placeholder: string, choices: readonly Choice<T>[]): Promise<T | undefined> {
    const pick = vscode.window.createQuickPick<Choice<T>>();
    pick.title = title;
    pick.placeholder = placeholder;
    pick.ignoreFocusOut = true;
    pick.matchOnDescription = true;
    pick.items = choices;
    return new Promise((resolve) => {
      pick.onDidAccept(() => {
        const [chosen] = pick.selectedItems;
        if (chosen?.look) {
          chosen.look();
        } else if (chosen) {
          resolve(chosen.value);
          pick.hide();
        }
      });
      pick.onDidHide(() => {
        resolve(undefined);
        pick.dispose();
      });
      pick.show();
      this.#asked.fire({
        title,
        placeholder,
        items: choices.filter(({ kind }) => kind !== vscode.QuickPickItemKind.Separator),
      });
    });
  }
}

export function separator(label: string): vscode.QuickPickItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
