import * as vscode from 'vscode';
import type { ExportedFact } from '../../core/report/exports/exportedStory';
import type { LoadEngine } from '../engine';
import type { Messages } from '../messages';
import type { SheetDocuments } from '../sheet/documents';
import type { StoryFolders } from '../stories/storyFolders';
import { isSheet } from '../uris';

/** What the command may be told instead of asking. */
export interface ReviewGiven {
  readonly publisher?: string;
  readonly url?: string;
  readonly confirmed?: true;
}

/**
 * *Make ClaimReview of Fact…*: shows the verdict on the fact at the cursor of a sheet as a ClaimReview, in a document of its
 * own, once the person has said where it is published and confirmed the verdict. Nothing is published by it.
 */
export function registerClaimReview(
  stories: StoryFolders,
  sheets: SheetDocuments,
  loadEngine: LoadEngine,
  messages: Messages,
): vscode.Disposable {
  return vscode.commands.registerCommand('copydesk.claimReview', async (given: ReviewGiven = {}) => {
    const editor = vscode.window.activeTextEditor;
    const { sheet } = editor && isSheet(editor.document.uri) ? await sheets.read(editor.document) : {};
    const snapshot = editor && stories.storyOf(editor.document.uri)?.snapshot;
    const offset = editor?.document.offsetAt(editor.selection.active) ?? 0;
    const at = sheet?.facts.find(({ start, end }) => start <= offset && offset <= end);
    if (!sheet || !snapshot || !at) {
      messages.information(vscode.l10n.t('Put the cursor on a fact of the sheet that has been checked.'));
      return;
    }
    const engine = await loadEngine();
    const story = engine.exportedStory('', '', snapshot.analysis, sheet);
    const fact = story.facts.find(
      ({ id, fact }) => id === at.id || (at.id === undefined && fact === at.fact),
    );
    const details = { publisher: 'x', url: 'https://example.org' };
    if (!fact || !engine.claimReview(story, fact, details)) {
      messages.information(
        vscode.l10n.t('There is no verdict to review: the fact is not checked, or its words changed since.'),
      );
      return;
    }
    const publisher = given.publisher ?? (await ask(vscode.l10n.t('Who publishes the review?')));
    if (!publisher) return;
    const url = given.url ?? (await ask(vscode.l10n.t('At which address is it published?'), isAddress));
    if (!url || (given.confirmed !== true && !(await confirm(fact)))) return;
    const review = engine.claimReview(story, fact, { publisher, url });
    const document = await vscode.workspace.openTextDocument({
      language: 'json',
      content: `${JSON.stringify(review, null, 2)}\n`,
    });
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
  });
}

function ask(
  prompt: string,
  validateInput?: (value: string) => string | undefined,
): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Make ClaimReview of Fact'),
    prompt,
    ignoreFocusOut: true,
    ...(validateInput ? { validateInput } : {}),
  });
}

function isAddress(value: string): string | undefined {
  return /^https?:\/\/\S+$/.test(value)
    ? undefined
    : vscode.l10n.t('Give the whole address, with https:// before it.');
}

/** Has a person confirm the verdict itself before it is made a review. */
async function confirm({ fact, status, checker, date }: ExportedFact): Promise<boolean> {
  const who = [checker, date].filter((part) => part !== undefined).join(', ');
  const yes = {
    label: vscode.l10n.t('Yes, this is our verdict'),
    description: `${status} ${who}`,
    detail: fact,
  };
  const chosen = await vscode.window.showQuickPick([yes, { label: vscode.l10n.t('No') }], {
    title: vscode.l10n.t('Make ClaimReview of Fact'),
    placeHolder: vscode.l10n.t('Is this the verdict that you publish?'),
    ignoreFocusOut: true,
  });
  return chosen === yes;
}
