import * as vscode from 'vscode';
import type { Engine } from '../engine';
import { writeExport } from '../exportFile';
import type { Messages } from '../messages';
import type { StorySnapshot } from '../stories/snapshot';
import { folderOf, nameOf } from '../uris';
import { boardIn } from './input';
import { boardWords } from './words';

/** The forms that a board is exported in. */
const FORMS = ['html', 'markdown', 'matrix', 'timeline'] as const;
export type Form = (typeof FORMS)[number];

const ENDINGS: Record<Form, string> = { html: 'html', markdown: 'md', matrix: 'svg', timeline: 'svg' };

/**
 * Writes the board of a story to a file.
 * @param form asked for, where it is not given.
 * @param to asked for, where it is not given; never an article of the story, nor what would become one.
 */
export async function exportBoard(
  snapshot: StorySnapshot,
  engine: Engine,
  messages: Messages,
  form?: Form,
  to?: vscode.Uri,
): Promise<void> {
  const chosen = FORMS.find((one) => one === form) ?? (await askForm());
  if (!chosen) return;
  const target = to ?? (await askFile(snapshot, chosen));
  if (!target) return;
  await writeExport(
    snapshot.scope,
    target,
    () => textOf(snapshot, engine, chosen),
    messages,
    vscode.l10n.t('The story board was written to “{0}”.', nameOf(target)),
  );
}

function textOf(snapshot: StorySnapshot, engine: Engine, form: Form): string {
  const board = boardIn(snapshot, engine);
  const words = boardWords();
  switch (form) {
    case 'html':
      return engine.boardHtml(board, words);
    case 'markdown':
      return engine.boardMarkdown(board, words);
    case 'matrix':
    case 'timeline':
      return engine.boardSvg(board, words, form);
  }
}

async function askForm(): Promise<Form | undefined> {
  const names: Record<Form, [label: string, detail: string]> = {
    html: ['HTML', vscode.l10n.t('One page to print or send; it loads nothing from elsewhere.')],
    markdown: ['Markdown', vscode.l10n.t('Tables for a document or a ticket.')],
    matrix: ['SVG', vscode.l10n.t('A picture of the matrix.')],
    timeline: ['SVG', vscode.l10n.t('A picture of the timeline.')],
  };
  const items = FORMS.map((form) => ({ form, label: names[form][0], description: names[form][1] }));
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Export the story board as'),
  });
  return chosen?.form;
}

/** Asks for a file; what is offered lies beside the story’s folder, since a text in it would be an article. */
function askFile({ scope }: StorySnapshot, form: Form): Thenable<vscode.Uri | undefined> {
  const name = nameOf(scope.uri).replace(/\.\w+$/, '');
  const isPicture = form === 'matrix' || form === 'timeline';
  const file = `${name}-${isPicture ? form : 'board'}.${ENDINGS[form]}`;
  return vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(folderOf(scope.uri), file),
    filters: { [isPicture ? 'SVG' : form === 'html' ? 'HTML' : 'Markdown']: [ENDINGS[form]] },
  });
}
