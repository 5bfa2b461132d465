import * as vscode from 'vscode';
import { EXPORT_FORMATS } from '../../core/report/exports/formats';
import type { ExportFormat } from '../../core/report/exports/formats';
import type { Engine, LoadEngine } from '../engine';
import { writeExport } from '../exportFile';
import type { Messages } from '../messages';
import { chooseStory } from '../stories/chooseStory';
import type { StorySnapshot } from '../stories/snapshot';
import type { StoryFolders } from '../stories/storyFolders';
import { labelOf, nameOf } from '../uris';

/** What each form is good for. */
const PURPOSES: Readonly<Record<ExportFormat, () => string>> = {
  html: () => vscode.l10n.t('A page to read, to print and to send'),
  markdown: () => vscode.l10n.t('A text with tables'),
  csv: () => vscode.l10n.t('A table for spreadsheets'),
  sarif: () => vscode.l10n.t('For code scanning and other tools that read analysis results'),
  'web-annotation': () => vscode.l10n.t('Annotations of the articles, as the W3C has them'),
};

/** What the command may be told instead of asking. */
export interface ExportGiven {
  readonly format?: ExportFormat;
  readonly to?: vscode.Uri;
}

/** *Export Report…*: writes what was found, decided and checked in a story into a file that the person chooses. */
export function registerExportReport(
  stories: StoryFolders,
  loadEngine: LoadEngine,
  messages: Messages,
  version: string,
): vscode.Disposable {
  return vscode.commands.registerCommand(
    'copydesk.exportReport',
    async (clicked?: vscode.Uri, _selected?: unknown, given: ExportGiven = {}) => {
      const story = await chooseStory(stories, clicked);
      if (!story) return;
      if (story !== 'none') await story.flush();
      const snapshot = story === 'none' ? undefined : story.snapshot;
      if (!snapshot || snapshot.analysis.articles.length === 0) {
        messages.information(
          vscode.l10n.t('Fact-check the folder first: the report tells what was found in it.'),
        );
        return;
      }
      const { scope } = snapshot;
      const format = given.format ?? (await chooseFormat());
      if (!format) return;
      const to = given.to ?? (await choosePlace(scope.uri, format));
      if (!to) return;
      const engine = await loadEngine();
      await writeExport(
        scope,
        to,
        () => reportOf(engine, snapshot, format, version),
        messages,
        vscode.l10n.t('The report was written to “{0}”.', nameOf(to)),
      );
    },
  );
}

function reportOf(engine: Engine, snapshot: StorySnapshot, format: ExportFormat, version: string): string {
  const { scope, analysis, notYetChanged, sheet } = snapshot;
  const told = { ...analysis, notYetChanged };
  const exported = engine.exportedStory(referenceOf(scope.uri), labelOf(scope.uri), told, sheet?.sheet);
  const report = engine.exported(format, [exported], { version, withSettled: true });
  return typeof report === 'string' ? report : `${JSON.stringify(report, null, 2)}\n`;
}

async function chooseFormat(): Promise<ExportFormat | undefined> {
  const items = (Object.keys(EXPORT_FORMATS) as ExportFormat[]).map((format) => ({
    label: EXPORT_FORMATS[format].name,
    description: PURPOSES[format](),
    format,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Export Report'),
    placeHolder: vscode.l10n.t('Choose the form of the report'),
    matchOnDescription: true,
  });
  return chosen?.format;
}

/** Asks where to; VS Code’s own dialog asks before it overwrites. */
function choosePlace(folder: vscode.Uri, format: ExportFormat): Thenable<vscode.Uri | undefined> {
  const { name, extension } = EXPORT_FORMATS[format];
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Report'),
    // Beside the folder and not in it: a report in Markdown would be read as an article.
    defaultUri: vscode.Uri.joinPath(folder, '..', `${labelOf(folder)} fact-check report.${extension}`),
    filters: { [name]: [extension] },
  });
}

/** A folder as exports name it: relative to its workspace folder, or by its address. */
function referenceOf(folder: vscode.Uri): string {
  const root = vscode.workspace.getWorkspaceFolder(folder)?.uri;
  if (!root) return folder.toString();
  const path = folder.path.slice(root.path.length);
  return path.replace(/^\//, '');
}
