import * as vscode from 'vscode';
import type { Finding } from '../../core/findings/finding';
import type { SheetConflict } from '../../core/sheet/sheet';
import { saidBy } from '../../core/findings/build';
import { checkerName, SECTION } from '../settings';
import { inWords } from '../words';

/** What a person, or a key binding, has said along with a command; what is there is not asked for. */
export interface Given {
  /** What the check rests on; an address counts as `url`. Empty: nothing. */
  readonly source?: string;
  /** Page, paragraph or time of the source. */
  readonly at?: string;
  readonly note?: string;
  /** The right words. */
  readonly correction?: string;
  readonly reason?: string;
  /** The reading that is right. */
  readonly stands?: string;
  /** The name of the other person or thing. */
  readonly other?: string;
  /** The spelling to use. */
  readonly spelling?: string;
}

/** Knows the person’s name as the sheets give it, and asks for it once where it is not set. */
export class Checker {
  #asked = false;

  /** The name, where there is one. */
  nameFor(uri: vscode.Uri): string | undefined {
    return checkerName(uri);
  }

  /** Asks for the name, where it is not set and was not asked for before. @returns false where the person broke off. */
  async ask(uri: vscode.Uri): Promise<boolean> {
    if (this.#asked || this.nameFor(uri) !== undefined) return true;
    const name = await line(
      vscode.l10n.t('Your name, for the sheet'),
      vscode.l10n.t('The setting copydesk.checker keeps it. Leave it empty to write none.'),
    );
    if (name === undefined) return false;
    this.#asked = true;
    if (name !== '') {
      const settings = vscode.workspace.getConfiguration(SECTION, uri);
      await settings.update('checker', name, vscode.ConfigurationTarget.Global);
    }
    return true;
  }
}

/** Asks for a line of text. @returns undefined where the person broke off. */
export async function line(title: string, prompt: string, value = ''): Promise<string | undefined> {
  const text = await vscode.window.showInputBox({ title, prompt, value, ignoreFocusOut: true });
  return text?.trim();
}

/** Asks for one of some words, or for words of the person’s own. @returns undefined where the person broke off. */
export function pickOrType(
  title: string,
  placeholder: string,
  words: readonly string[],
): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick();
  pick.title = title;
  pick.placeholder = placeholder;
  pick.ignoreFocusOut = true;
  const known = words.map((label) => ({ label }));
  const none = { label: '', description: vscode.l10n.t('none') };
  const update = () => {
    const typed = pick.value.trim();
    const own = typed === '' ? none : { label: typed };
    pick.items = [own, ...known.filter(({ label }) => label !== typed)];
  };
  update();
  return new Promise((resolve) => {
    pick.onDidChangeValue(update);
    pick.onDidAccept(() => {
      resolve((pick.activeItems[0] ?? pick.items[0])?.label ?? pick.value.trim());
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** Asks which reading of a finding is the right one. */
export function readingOfFinding({ said, readings }: Finding): Promise<string | undefined> {
  return pickReading(
    inWords(said),
    readings.map((reading) => ({
      label: inWords(saidBy(reading)),
      description: reading.spans[0]?.path ?? '',
      value: reading.value,
    })),
  );
}

/** Asks which reading of a conflict in a sheet is the right one. */
export function readingOfConflict({ conflict, readings }: SheetConflict): Promise<string | undefined> {
  const files = new Map<string, string>();
  for (const { value, file } of readings)
    if (value !== undefined && !files.has(value)) files.set(value, file);
  return pickReading(
    conflict,
    [...files].map(([value, description]) => ({ label: value, description, value })),
  );
}

/** @param readings each with the value that the sheet has of it. */
async function pickReading(
  title: string,
  readings: readonly (vscode.QuickPickItem & { readonly value: string })[],
): Promise<string | undefined> {
  const placeHolder = vscode.l10n.t('Which reading is right?');
  return (await vscode.window.showQuickPick(readings, { title, placeHolder, ignoreFocusOut: true }))?.value;
}
