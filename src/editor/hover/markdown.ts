import * as vscode from 'vscode';
import { plain } from '../../core/text/plain';

/** The one command that links in hovers may run: it opens places that plain links cannot reach. */
const OPEN = 'vscode.open';

/** Schemes of addresses that a plain link in a hover leads to. */
const LINKED: ReadonlySet<string> = new Set(['file', 'vscode-remote']);

/** What Markdown would take for more than a character: marks, links, bare addresses, tags and names of characters. */
const LIVE = /[\\`*_{}[\]()#+\-!~&<>@|]|:(?=\/\/)|(?<=www)\./gi;

/** Markdown that shows words of articles: they are text, whatever characters they have. */
export class HoverText {
  readonly markdown = new vscode.MarkdownString();

  constructor() {
    this.markdown.isTrusted = { enabledCommands: [OPEN] };
  }

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
    const address = LINKED.has(uri.scheme)
      ? target
      : `command:${OPEN}?${encodeURIComponent(JSON.stringify([target]))}`;
    // A bracket would end the link.
    return this.add('[')
      .words(label)
      .add(`](${address.replaceAll('(', '%28').replaceAll(')', '%29')})`);
  }
}
