import * as vscode from 'vscode';
import type { Messages } from '../messages';
import type { Availability } from './availability';
import type { ModelMemory } from './memory';
import { availableModels, isOnThisMachine, keyOf, modelOf, providerOf, titleOf } from './models';
import type { ModelInfo } from './models';
import type { Choice, Questions } from './questions';
import { separator } from './questions';

/** The page about language models, in the extension's own folder. */
export const PAGE = ['docs', 'second-reader.md'] as const;

/** Finds the model that a story is read with: the one that a person has set, has chosen for it, or chooses now. */
export class ModelChooser {
  readonly #availability: Availability;
  readonly #memory: ModelMemory;
  readonly #questions: Questions;
  readonly #messages: Messages;
  readonly #root: vscode.Uri;

  /** @param root the extension's folder. */
  constructor(
    availability: Availability,
    memory: ModelMemory,
    questions: Questions,
    messages: Messages,
    root: vscode.Uri,
  ) {
    this.#availability = availability;
    this.#memory = memory;
    this.#questions = questions;
    this.#messages = messages;
    this.#root = root;
  }

  /** Says why language models cannot be used, where they cannot. @returns whether they can. */
  mayUse(): boolean {
    switch (this.#availability.unavailable) {
      case 'off':
        this.#messages.information(
          vscode.l10n.t('Language models are turned off by the setting copydesk.languageModel.'),
        );
        return false;
      case 'restricted':
        this.#messages.information(
          vscode.l10n.t('Language models are not used in Restricted Mode: trust the folder first.'),
        );
        return false;
      case undefined:
        return true;
    }
  }

  /** Whether a person’s setting names the model, so that there is none to choose. */
  get isPinned(): boolean {
    return this.#availability.pinned !== undefined;
  }

  /** The model for a story; undefined where there is none, or the person chose none: they know. */
  async modelFor(story: vscode.Uri): Promise<vscode.LanguageModelChat | undefined> {
    const { pinned } = this.#availability;
    if (pinned !== undefined) return this.#pinned(pinned);
    const models = await availableModels();
    const chosen = this.#memory.chosen(story);
    const known = models.find((model) => keyOf(model) === chosen);
    if (known) return known;
    // Where there is one, the question that comes before anything is sent is question enough.
    return models.length === 1 ? models[0] : this.#choose(story, models);
  }

  /** Lets a person choose the model for a story. */
  async choose(story: vscode.Uri): Promise<vscode.LanguageModelChat | undefined> {
    const { pinned } = this.#availability;
    if (pinned === undefined) return this.#choose(story, await availableModels());
    this.#messages.information(
      vscode.l10n.t('The setting copydesk.languageModel names the model: {0}.', pinned),
    );
    return undefined;
  }

  async #pinned(key: string): Promise<vscode.LanguageModelChat | undefined> {
    const model = await modelOf(key);
    if (model) return model;
    if ((await availableModels()).length === 0) return this.#none();
    this.#messages.warning(
      vscode.l10n.t('VS Code has no model {0}, which the setting copydesk.languageModel names.', key),
    );
    return undefined;
  }

  async #choose(
    story: vscode.Uri,
    models: readonly vscode.LanguageModelChat[],
  ): Promise<vscode.LanguageModelChat | undefined> {
    if (models.length === 0) return this.#none();
    const model = await this.#questions.ask(
      vscode.l10n.t('Choose a Language Model'),
      vscode.l10n.t('Nothing is sent yet'),
      choicesOf(models, this.#memory.chosen(story)),
    );
    if (model) await this.#memory.choose(story, keyOf(model));
    return model;
  }

  #none(): undefined {
    const text = vscode.l10n.t(
      'VS Code has no language model. Install an extension for models on this machine (such as Ollama or LM Studio), or for a service such as GitHub Copilot.',
    );
    void this.#messages.offer(text, vscode.l10n.t('How to Get One')).then((wanted) => {
      const page = vscode.Uri.joinPath(this.#root, ...PAGE);
      if (wanted) void vscode.commands.executeCommand('markdown.showPreview', page);
    });
  }
}

/** The models to choose from, those on this machine first. */
export function choicesOf<T extends ModelInfo>(models: readonly T[], chosen?: string): Choice<T>[] {
  const groups = [
    [vscode.l10n.t('On this machine'), models.filter(isOnThisMachine)],
    [vscode.l10n.t('Sent to a provider'), models.filter((model) => !isOnThisMachine(model))],
  ] as const;
  return groups.flatMap(([label, list]) =>
    list.length === 0 ? [] : [separator(label), ...list.map((model) => choiceOf(model, chosen))],
  );
}

function choiceOf<T extends ModelInfo>(model: T, chosen: string | undefined): Choice<T> {
  const where = isOnThisMachine(model)
    ? vscode.l10n.t('{0}, on this machine', providerOf(model))
    : providerOf(model);
  return {
    label: titleOf(model),
    description: keyOf(model) === chosen ? vscode.l10n.t('{0} (chosen)', where) : where,
    value: model,
  };
}
