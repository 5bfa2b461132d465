import * as vscode from 'vscode';
import { Disposable } from '../disposable';

const SCHEME = 'copydesk-request';

/** Shows what would be sent, word for word, in a document that nobody can edit. */
export class Previews extends Disposable {
  readonly #changed = this.register(new vscode.EventEmitter<vscode.Uri>());
  /** One document for all: what was asked about last. */
  readonly #uri = vscode.Uri.from({ scheme: SCHEME, path: `/${vscode.l10n.t('What Is Sent')}.txt` });
  #text = '';

  constructor() {
    super();
    const provider: vscode.TextDocumentContentProvider = {
      onDidChange: this.#changed.event,
      provideTextDocumentContent: () => this.#text,
    };
    this.register(vscode.workspace.registerTextDocumentContentProvider(SCHEME, provider));
  }

  /** @param requests the texts, in the order in which they would go. */
  async show(requests: readonly string[]): Promise<void> {
    const count = requests.length;
    this.#text = requests
      .map((text, index) => `${vscode.l10n.t('--- request {0} of {1} ---', index + 1, count)}\n${text}`)
      .join('\n');
    this.#changed.fire(this.#uri);
    await vscode.window.showTextDocument(this.#uri, { preview: true, preserveFocus: true });
  }
}
