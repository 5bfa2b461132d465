import * as vscode from 'vscode';
import type { Messages } from '../messages';
import { folderUri, labelOf } from '../uris';
import { SAMPLE_FILES } from './sampleFiles';

/** What the folder of a sample story is called; numbered where the name is taken. */
const FOLDER = 'copydesk-sample';
/** Keeps, over the change of windows, which sample story is about to be opened. */
const OPENING = 'copydesk.sampleOpening';

/**
 * Registers the command that puts the sample story where a person wants it, and opens it. Nothing that is there is written
 * over.
 * @param root the extension's folder.
 * @param state kept for all windows.
 */
export function registerSampleStory(
  root: vscode.Uri,
  state: vscode.Memento,
  messages: Messages,
): vscode.Disposable {
  return vscode.commands.registerCommand('copydesk.openSampleStory', async (given?: vscode.Uri) => {
    const parent = given ?? (await askForPlace());
    if (!parent) return;
    let folder: vscode.Uri;
    try {
      folder = await copySample(root, parent);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      messages.error(vscode.l10n.t('The sample story could not be copied: {0}', reason), error);
      return;
    }
    await open(folder, state, messages);
  });
}

async function askForPlace(): Promise<vscode.Uri | undefined> {
  const [chosen] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      title: vscode.l10n.t('Where shall the folder “{0}” be made?', FOLDER),
      openLabel: vscode.l10n.t('Copy the Sample Story Here'),
    })) ?? [];
  return chosen;
}

/** Copies the sample story into a new folder. @returns the folder. @throws FileSystemError where it cannot be written. */
async function copySample(root: vscode.Uri, parent: vscode.Uri): Promise<vscode.Uri> {
  const folder = await freeFolder(parent);
  await vscode.workspace.fs.createDirectory(folder);
  for (const name of SAMPLE_FILES) {
    const text = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(root, 'sample', name));
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), text);
  }
  return folder;
}

async function freeFolder(parent: vscode.Uri): Promise<vscode.Uri> {
  for (let number = 1; ; number++) {
    const folder = vscode.Uri.joinPath(parent, number === 1 ? FOLDER : `${FOLDER}-${number}`);
    try {
      await vscode.workspace.fs.stat(folder);
    } catch {
      return folder;
    }
  }
}

/** Opens the folder, in this window where that is empty; else as the person chooses. */
async function open(folder: vscode.Uri, state: vscode.Memento, messages: Messages): Promise<void> {
  const forceNewWindow = vscode.workspace.workspaceFolders ? await asksForNewWindow() : false;
  if (forceNewWindow === undefined) {
    messages.information(vscode.l10n.t('The sample story is in “{0}”.', labelOf(folder)));
    return;
  }
  await state.update(OPENING, folder.toString());
  await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow });
}

async function asksForNewWindow(): Promise<boolean | undefined> {
  const items = [
    { label: vscode.l10n.t('Open in New Window'), isNew: true },
    { label: vscode.l10n.t('Open in This Window'), isNew: false },
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Open the sample story'),
  });
  return chosen?.isNew;
}

/**
 * Shows a sample story that was just opened in this window: its first article, and what the fact-check finds.
 * @param state kept for all windows.
 * @returns whether one was.
 */
export async function showSampleStory(state: vscode.Memento): Promise<boolean> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder || state.get<string>(OPENING) !== folderUri(folder).toString()) return false;
  await state.update(OPENING, undefined);
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, SAMPLE_FILES[0]));
  await vscode.commands.executeCommand('copydesk.factCheckFolder', folder);
  return true;
}
