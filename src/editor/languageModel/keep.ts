import * as vscode from 'vscode';
import type { NamedReading } from '../../core/secondReader/secondReader';
import type { Messages } from '../messages';
import type { LoadEngine } from '../engine';
import type { LiveStory } from '../stories/liveStory';
import { exists, unreadable, updateSheet } from '../stories/sheetFile';
import { standing } from '../stories/standing';
import { labelOf } from '../uris';

/**
 * Keeps what a model named in the sheet, as one edit that can be undone; where the sheet cannot be written, in the story
 * for as long as it is shown.
 */
export async function keepReading(
  story: LiveStory,
  named: NamedReading,
  loadEngine: LoadEngine,
  messages: Messages,
): Promise<void> {
  const uri = story.scope.sheet;
  const why = uri ? await write(story, uri, named, loadEngine) : undefined;
  await story.keepReading(uri && why === undefined ? undefined : named);
  if (!uri) {
    messages.information(
      vscode.l10n.t('A document alone has no sheet: what the model named is shown until it is closed.'),
    );
  } else if (why !== undefined) {
    messages.warning(
      vscode.l10n.t('What the model named is shown, but “{0}” could not be written: {1}', labelOf(uri), why),
    );
  }
}

/** @returns why it could not be written; undefined where it was, or nothing is new. */
async function write(
  story: LiveStory,
  uri: vscode.Uri,
  named: NamedReading,
  loadEngine: LoadEngine,
): Promise<string | undefined> {
  await story.flush();
  const analysis = story.snapshot?.analysis;
  if (!analysis) return vscode.l10n.t('the story is no longer shown');
  const engine = await loadEngine();
  let refusal: string | undefined;
  try {
    // An edit of an open document can be undone, whether or not an editor shows it yet.
    if (await exists(uri)) await vscode.workspace.openTextDocument(uri);
    await updateSheet(uri, (text) => {
      const sheet = text === undefined ? undefined : engine.readSheet(text).sheet;
      const merged = engine.mergeSheet(text, engine.readTogether(analysis, sheet, standing(named, analysis)));
      if (!('problems' in merged)) return merged;
      refusal = unreadable(uri, merged.problems);
      return undefined;
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  story.sheetChanged();
  return refusal;
}
