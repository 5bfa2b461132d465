import * as vscode from 'vscode';
import type { InFile } from '../../core/text/copies';
import { countWitnesses } from '../../core/text/copies';
import { articles, requests, words } from '../counts';
import { plain } from '../../core/text/plain';
import type { ModelInfo } from './models';
import { isOnThisMachine, providerOf, titleOf } from './models';
import type { Previews } from './preview';
import type { Choice, Questions } from './questions';
import { separator } from './questions';

/** What is to be sent, as a person is asked about it. */
export interface Sending {
  readonly model: ModelInfo;
  /** What it is, for the middle of a sentence. */
  readonly what: string;
  /** What it is for, as the label of the answer that agrees. */
  readonly action: string;
  /** The articles that it is taken from. */
  readonly articles: readonly (InFile & { readonly uri: vscode.Uri })[];
  /** Where no article is sent whole: what is sent of them. */
  readonly part?: string;
  readonly words: number;
  /** The texts that are sent, one a request. */
  readonly requests: readonly string[];
  /** Whether another model can be chosen. */
  readonly hasOthers: boolean;
}

export type Consent = 'send' | 'send-always' | 'other-model';

/** Asks whether something may be sent, and says what and to whom. @returns undefined where the person broke off. */
export function askToSend(
  questions: Questions,
  previews: Previews,
  sending: Sending,
): Promise<Consent | undefined> {
  const { model } = sending;
  const named = [sending.what, titleOf(model), providerOf(model)];
  const title = isOnThisMachine(model)
    ? vscode.l10n.t('Send {0} to {1}, run by {2} on this machine?', ...named)
    : vscode.l10n.t('Send {0} to {1}, provided by {2}?', ...named);
  return questions.ask<Consent>(
    title,
    vscode.l10n.t('Nothing has been sent. Escape sends nothing.'),
    choices(sending, previews),
  );
}

function choices(sending: Sending, previews: Previews): Choice<Consent>[] {
  const amounts = [
    articles(countWitnesses(sending.articles)),
    words(sending.words),
    requests(sending.requests.length),
  ];
  const list: Choice<Consent>[] = [
    {
      label: sending.action,
      description: [sending.part ?? amounts[0], ...amounts.slice(1)].join(', '),
      detail: sending.articles.map(({ path }) => plain(path)).join(', '),
      value: 'send',
    },
    {
      label: vscode.l10n.t('{0}, and Don’t Ask Again for This Folder', sending.action),
      description: vscode.l10n.t('until the model, its provider or the set of articles changes'),
      value: 'send-always',
    },
  ];
  if (sending.hasOthers) list.push({ label: vscode.l10n.t('Choose Another Model…'), value: 'other-model' });
  list.push({
    label: vscode.l10n.t('Show What Is Sent'),
    description: vscode.l10n.t('word for word; sends nothing'),
    look: () => previews.show(sending.requests),
  });
  list.push(
    separator(
      sending.part === undefined
        ? vscode.l10n.t('Articles that are sent')
        : vscode.l10n.t('Articles that this is from'),
    ),
  );
  for (const { path, uri } of sending.articles) {
    list.push({
      label: plain(path),
      description: vscode.l10n.t('show'),
      look: () => vscode.window.showTextDocument(uri, { preview: true, preserveFocus: true }),
    });
  }
  return list;
}
