import type * as vscode from 'vscode';
import type { InFile } from '../../core/text/copies';
import type { StoryScope } from '../stories/scope';
import type { Desk } from './desk';
import { keyOf } from './models';
import type { Sending } from './question';
import { askToSend } from './question';

/** What is to be sent, before it is known to whom and from where. */
export type Parcel = Omit<Sending, 'model' | 'hasOthers' | 'articles'> & {
  readonly articles: readonly InFile[];
};

/**
 * Whether a person agrees that something of a story goes to a model: has agreed already, or is asked.
 * @param all the articles of the story: what is agreed to holds as long as these are the same.
 */
export async function mayBeSent(
  desk: Desk,
  scope: StoryScope,
  model: vscode.LanguageModelChat,
  parcel: Parcel,
  all: readonly string[],
): Promise<'yes' | 'no' | 'other-model'> {
  const agreement = { model: keyOf(model), articles: all };
  if (await desk.memory.isAgreed(scope.uri, agreement)) return 'yes';
  const consent = await askToSend(desk.questions, desk.previews, {
    ...parcel,
    model,
    articles: parcel.articles.map((file) => ({ ...file, uri: scope.uriOf(file.path) })),
    hasOthers: !desk.chooser.isPinned,
  });
  if (consent === 'other-model') return 'other-model';
  if (consent === 'send-always') await desk.memory.agree(scope.uri, agreement);
  return consent ? 'yes' : 'no';
}

/**
 * Finds the model and gets the person's consent to what it is sent.
 * @param pack says what that is for a model; undefined where it cannot be, and the person was told.
 * @returns undefined where nothing may be sent.
 */
export async function agreeOn<T extends Parcel>(
  desk: Desk,
  scope: StoryScope,
  all: readonly string[],
  pack: (model: vscode.LanguageModelChat) => T | undefined,
): Promise<{ readonly model: vscode.LanguageModelChat; readonly parcel: T } | undefined> {
  let model = await desk.chooser.modelFor(scope.uri);
  while (model) {
    const parcel = pack(model);
    if (!parcel) return undefined;
    const answer = await mayBeSent(desk, scope, model, parcel, all);
    if (answer === 'yes') return { model, parcel };
    if (answer === 'no') return undefined;
    model = await desk.chooser.choose(scope.uri);
  }
  return undefined;
}
