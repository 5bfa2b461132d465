import * as vscode from 'vscode';
import type { Answer } from '../../core/findings/finding';

/** What a model answered about a finding, in a sentence. */
export function answerInWords(model: string, answer: Answer): string {
  switch (answer) {
    case 'stands':
      return vscode.l10n.t('{0}: the finding stands.', model);
    case 'both-can-be-true':
      return vscode.l10n.t('{0}: both can be true.', model);
    case 'cannot-tell':
      return vscode.l10n.t('{0}: it cannot tell.', model);
  }
}
