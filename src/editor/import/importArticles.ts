import * as vscode from 'vscode';
import { IMPORTED_ENDINGS, isImportable, MAX_IMPORT_BYTES } from '../../import/file';
import { foldersAmong } from '../commands/folders';
import type { LoadImporter } from '../importer';
import type { Messages } from '../messages';
import { folderOf, labelOf, nameOf } from '../uris';
import { writeArticle } from './write';
import { refusalText } from './wording';

/** How many files a message names. */
const MOST_NAMED = 5;

/** What came of the files of one run. */
interface Outcome {
  readonly written: vscode.Uri[];
  /** Articles that an earlier import of the same files gave. */
  readonly present: vscode.Uri[];
  /** What went wrong, a sentence a file. */
  readonly problems: string[];
}

/**
 * Makes articles of Word files and web pages, each a Markdown file beside what it was made of, which stays as it is; of
 * files outside the workspace that a person chose, in the folder of the story.
 * Nothing is overwritten, and a file is imported whole or not at all.
 */
export function registerImport(loadImporter: LoadImporter, messages: Messages): vscode.Disposable {
  return vscode.commands.registerCommand(
    'copydesk.importArticles',
    async (clicked?: vscode.Uri, selected?: readonly vscode.Uri[]) => {
      const given = clicked ? (selected && selected.length > 0 ? selected : [clicked]) : await askForFiles();
      if (!given) return;
      const elsewhere = clicked ? undefined : await folderForOthers(given);
      const files = (await Promise.all(given.map(filesOf))).flat();
      if (files.length === 0) {
        messages.information(
          vscode.l10n.t('There is nothing to import: no Word file (.docx) and no web page (.html).'),
        );
        return;
      }
      const outcome: Outcome = { written: [], present: [], problems: [] };
      await messages.progress(vscode.l10n.t('Importing articles'), async (report, token) => {
        for (const file of files) {
          if (token.isCancellationRequested) return;
          report(labelOf(file), 100 / files.length);
          const folder = isInWorkspace(file) ? folderOf(file) : (elsewhere ?? folderOf(file));
          await importOne(file, folder, loadImporter, outcome);
        }
      });
      tell(files.length, outcome, messages);
    },
  );
}

/** @returns undefined where the person chose none. */
function askForFiles(): Thenable<readonly vscode.Uri[] | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  const folder =
    document?.uri.scheme === 'file' ? folderOf(document.uri) : vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showOpenDialog({
    canSelectMany: true,
    openLabel: vscode.l10n.t('Import'),
    title: vscode.l10n.t('Import Articles'),
    filters: { [vscode.l10n.t('Word files and web pages')]: [...IMPORTED_ENDINGS] },
    ...(folder ? { defaultUri: folder } : {}),
  });
}

/** A file itself, or those of a folder that can be imported. */
async function filesOf(uri: vscode.Uri): Promise<vscode.Uri[]> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.Directory) === 0) return [uri];
    const entries = await vscode.workspace.fs.readDirectory(uri);
    return entries
      .filter(([name, kind]) => (kind & vscode.FileType.Directory) === 0 && isImportable(name))
      .map(([name]) => vscode.Uri.joinPath(uri, name))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  } catch {
    return [uri];
  }
}

/** The folder of the story, for files that lie outside the workspace; undefined where nothing tells which one it is. */
async function folderForOthers(files: readonly vscode.Uri[]): Promise<vscode.Uri | undefined> {
  return files.every(isInWorkspace) ? undefined : (await foldersAmong())?.[0];
}

function isInWorkspace(uri: vscode.Uri): boolean {
  return vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}

async function importOne(
  file: vscode.Uri,
  folder: vscode.Uri,
  loadImporter: LoadImporter,
  outcome: Outcome,
): Promise<void> {
  const label = labelOf(file);
  try {
    const { size } = await vscode.workspace.fs.stat(file);
    if (size > MAX_IMPORT_BYTES) {
      outcome.problems.push(refusalText(label, 'too large'));
      return;
    }
    const bytes = await vscode.workspace.fs.readFile(file);
    const importer = await loadImporter();
    const imported = await importer.importFile({ name: nameOf(file), bytes });
    if ('refusal' in imported) {
      outcome.problems.push(refusalText(label, imported.refusal));
      return;
    }
    const { uri, isNew } = await writeArticle(folder, imported, importer);
    outcome[isNew ? 'written' : 'present'].push(uri);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    outcome.problems.push(vscode.l10n.t('“{0}” could not be imported: {1}', label, reason));
  }
}

function tell(all: number, { written, present, problems }: Outcome, messages: Messages): void {
  const done =
    written.length === 1 && all === 1
      ? vscode.l10n.t('Imported as “{0}”.', labelOf(written[0] as vscode.Uri))
      : vscode.l10n.t('{0} of {1} imported.', written.length, all);
  const before =
    present.length === 0
      ? []
      : [
          present.length === 1
            ? vscode.l10n.t('“{0}” was imported before.', labelOf(present[0] as vscode.Uri))
            : vscode.l10n.t('{0} were imported before.', present.length),
        ];
  const more = problems.length - MOST_NAMED;
  const named = [
    ...problems.slice(0, MOST_NAMED),
    ...(more > 0 ? [vscode.l10n.t('{0} more could not be imported.', more)] : []),
  ];
  const text = [...(written.length === 0 && problems.length === 0 ? [] : [done]), ...before, ...named].join(
    ' ',
  );
  if (written.length === 0) {
    if (problems.length > 0) messages.warning(text);
    else messages.information(text);
    return;
  }
  const folder = folderOf(written[0] as vscode.Uri);
  // Nobody has to answer: the command has ended by then.
  void messages.offer(text, vscode.l10n.t('Fact-check Folder')).then((wanted) => {
    if (wanted) void vscode.commands.executeCommand('copydesk.factCheckFolder', folder);
  });
}
