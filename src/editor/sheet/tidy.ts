import * as vscode from 'vscode';
import type { SparedEntry } from '../../core/sheet/edits/tidy';
import type { LoadEngine } from '../engine';
import type { Messages } from '../messages';
import { unreadable, updateSheet } from '../stories/sheetFile';
import type { StoryFolders } from '../stories/storyFolders';
import { isSheet, labelOf } from '../uris';

/** Takes out of a sheet, once the person has seen and ticked them, the entries that nobody needs any more. */
export function registerTidySheet(
  stories: StoryFolders,
  loadEngine: LoadEngine,
  messages: Messages,
): vscode.Disposable {
  return vscode.commands.registerCommand('copydesk.tidySheet', async (clicked?: vscode.Uri) => {
    const uri = sheetOf(stories, clicked ?? vscode.window.activeTextEditor?.document.uri);
    if (!uri) {
      messages.information(
        vscode.l10n.t('Open the sheet of a story, or one of its articles, to tidy the sheet.'),
      );
      return;
    }
    const engine = await loadEngine();
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      const tidied = engine.tidySheet(document.getText());
      if ('problems' in tidied) {
        messages.warning(unreadable(uri, tidied.problems));
      } else if (tidied.entries.length === 0) {
        messages.information(
          vscode.l10n.t('The sheet is tidy: every entry is in use, or somebody has written in it.'),
        );
      } else if (await confirm(tidied.entries)) {
        const now = (text: string | undefined) => {
          const again = engine.tidySheet(text ?? '');
          // Only what the person has seen goes: a sheet that changed meanwhile is left alone.
          return 'problems' in again || again.text !== tidied.text ? undefined : again;
        };
        if (await updateSheet(uri, now)) {
          const { length } = tidied.entries;
          messages.summary(
            length === 1
              ? vscode.l10n.t('1 entry was taken out of the sheet.')
              : vscode.l10n.t('{0} entries were taken out of the sheet.', length),
          );
        }
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      messages.warning(vscode.l10n.t('“{0}” could not be written: {1}', labelOf(uri), reason));
    }
  });
}

function sheetOf(stories: StoryFolders, uri: vscode.Uri | undefined): vscode.Uri | undefined {
  if (!uri) return undefined;
  return isSheet(uri) ? uri : stories.storyOf(uri)?.scope.sheet;
}

/** Shows the entries, and asks whether they may go. */
async function confirm(entries: readonly SparedEntry[]): Promise<boolean> {
  const remove = vscode.l10n.t('Remove {0} Entries', entries.length);
  const chosen = await vscode.window.showQuickPick(
    [
      {
        label: remove,
        description: vscode.l10n.t('no article says these any more, and nobody has written in them'),
      },
      ...entries.map(({ section, words }) => ({ label: words, description: section })),
    ],
    {
      title: vscode.l10n.t('Tidy Sheet'),
      placeHolder: vscode.l10n.t('These entries would go'),
      ignoreFocusOut: true,
    },
  );
  return chosen?.label === remove;
}
