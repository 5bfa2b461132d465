import * as vscode from 'vscode';
import { plainInMessage } from './plainInMessage';

/** Why a request got no answer. */
export interface Failure {
  readonly kind: 'no-permission' | 'blocked' | 'not-found' | 'quota' | 'other';
  /** What the provider said. */
  readonly reason: string;
}

/** The codes of errors that VS Code raises itself. */
const CODES: ReadonlyMap<string, Failure['kind']> = new Map([
  ['NoPermissions', 'no-permission'],
  ['Blocked', 'blocked'],
  ['NotFound', 'not-found'],
]);

/** Words by which providers say that one has asked too much or too often. */
const QUOTA = /quota|rate.?limit|too many requests|\b429\b/i;

/** How much of what a provider said is shown. */
const MAX_REASON = 200;

/** What went wrong, as far as an error tells. */
export function failureOf(error: unknown): Failure {
  const { code } = error as { code?: unknown };
  const known = error instanceof vscode.LanguageModelError ? CODES.get(String(code)) : undefined;
  const cause =
    error instanceof vscode.LanguageModelError && error.cause instanceof Error ? error.cause : error;
  const { name, message } = cause instanceof Error ? cause : { name: '', message: String(cause) };
  const kind = known ?? (QUOTA.test(`${name} ${message}`) ? 'quota' : 'other');
  return { kind, reason: plainInMessage(message).slice(0, MAX_REASON) };
}

/** Whether trying again may help. */
export function mayPass({ kind }: Failure): boolean {
  return kind === 'quota' || kind === 'other';
}

/** A failure in a sentence. @param model the model as people know it. */
export function sentenceOf({ kind, reason }: Failure, model: string, provider: string): string {
  switch (kind) {
    case 'no-permission':
      return vscode.l10n.t(
        'VS Code does not let Copydesk use {0}: you have not agreed to it, or an administrator has not.',
        model,
      );
    case 'blocked':
      return vscode.l10n.t(
        '{0} blocks the request: a limit is reached, or its filter objects to the text.',
        model,
      );
    case 'not-found':
      return vscode.l10n.t('{0} is not there any more. Choose another model.', model);
    case 'quota':
      return vscode.l10n.t('{0} takes no more requests for {1} now: {2}', provider, model, reason);
    case 'other':
      return vscode.l10n.t('{0} did not answer: {1}', model, reason);
  }
}
