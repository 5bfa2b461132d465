import type * as vscode from 'vscode';

/** What a person has agreed to for a story: that these articles go to this model. */
export interface Agreement {
  /** `vendor/id` */
  readonly model: string;
  readonly articles: readonly string[];
}

/**
 * What is remembered of each story in the editor's own storage: the model that was chosen for it, and what need not be
 * asked again. The folder itself can have no part in it.
 */
export class ModelMemory {
  readonly #state: vscode.Memento;

  constructor(state: vscode.Memento) {
    this.#state = state;
  }

  /** The model that was chosen for a story, as `vendor/id`. */
  chosen(story: vscode.Uri): string | undefined {
    const value = this.#state.get<unknown>(key('chosen', story));
    return typeof value === 'string' ? value : undefined;
  }

  async choose(story: vscode.Uri, model: string): Promise<void> {
    await this.#state.update(key('chosen', story), model);
  }

  /**
   * Whether these articles may go to this model without a question. What was agreed to ends with the first time that it is
   * another model, or other articles.
   */
  async isAgreed(story: vscode.Uri, { model, articles }: Agreement): Promise<boolean> {
    const kept = this.#state.get<Partial<Agreement>>(key('agreed', story));
    if (!kept) return false;
    if (kept.model === model && sorted(kept.articles ?? []) === sorted(articles)) return true;
    await this.#state.update(key('agreed', story), undefined);
    return false;
  }

  async agree(story: vscode.Uri, { model, articles }: Agreement): Promise<void> {
    await this.#state.update(key('agreed', story), { model, articles: [...articles] });
  }
}

function key(what: 'chosen' | 'agreed', story: vscode.Uri): string {
  return `copydesk.languageModel.${what}:${story.toString()}`;
}

function sorted(paths: readonly string[]): string {
  return JSON.stringify([...paths].sort());
}
