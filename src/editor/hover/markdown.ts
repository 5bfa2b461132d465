import * as vscode from 'vscode';
import { plain } from '../../core/text/plain';

/** Opens places that plain links cannot reach. */
const OPEN = 'vscode.open';

/** Schemes of addresses that a plain link in a hover leads to. */
const LINKED: ReadonlySet<string> = new Set(['file', 'vscode-remote']);

/** What Markdown would take for more than a character: marks, links, bare addresses, tags and names of characters. */
const LIVE = /[\\`*_{}[\]()#+\-!~&<>@|]|:(?=\/\/)|(?<=www)\./gi;

/** Markdown that shows words of articles: they are text, whatever characters they have. */
export class HoverText {
  readonly markdown = new vscode.MarkdownString();

  /** Adds markdown of our own. */
  add(markdown: string): this {
    this.markdown.appendMarkdown(markdown);
    return this;
  }

  /** Adds words from outside as they are; lines may break between them. */
  words(text: string): this {
    const words = plain(text).split(/\s+/);
    words.forEach((word, index) => {
      if (index > 0) this.markdown.appendMarkdown(' ');
      if (word !== '') this.markdown.appendMarkdown(word.replace(LIVE, '\\$&'));
    });
    return this;
  }

  /** Adds words from outside in bold. */
  bold(text: string): this {
    return text.trim() === '' ? this : this.add('**').words(text.trim()).add('**');
  }

  /** Adds a link to the beginning of a place. */
  link(label: string, { uri, range }: vscode.Location): this {
    const target = `${uri.toString()}#L${range.start.line + 1},${range.start.character + 1}`;
    return LINKED.has(uri.scheme) ? this.#linked(label, target) : this.command(label, OPEN, target);
  }

  /** Adds a link that runs a command: one of ours, which from then on this text may run. */
  command(label: string, command: string, ...args: readonly unknown[]): this {
    const { isTrusted } = this.markdown;
    const enabled = typeof isTrusted === 'object' ? isTrusted.enabledCommands : [];
    this.markdown.isTrusted = { enabledCommands: [...new Set([...enabled, command])] };
    return this.#linked(label, `command:${command}?${encodeURIComponent(JSON.stringify(args))}`);
  }

  #linked(label: string, address: string): this {
    // A bracket would end the link.
    return this.add('[')
      .words(label)
      .add(`](${address.replaceAll('(', '%28').replaceAll(')', '%29')})`);
  }
}
