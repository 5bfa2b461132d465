import type * as vscode from 'vscode';

/** How long typing must rest before a story is read again, in milliseconds. */
export const REST = 300;
/** The same in the middle of a name: what is there of it would be another name. */
const REST_IN_NAME = 1000;

/** A word that begins with a capital letter and ends where the text does. */
const NAME_AT_END = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}’'-]*$/u;
const LETTER = /^\p{L}$/u;

/** How long to wait after an edit of an article, in milliseconds: longer where a letter was typed at the end of a name. */
export function restAfter({ document, contentChanges }: vscode.TextDocumentChangeEvent): number {
  const [change, ...others] = contentChanges;
  if (!change || others.length > 0 || change.rangeLength > 0 || !LETTER.test(change.text)) return REST;
  const { text: line } = document.lineAt(change.range.start.line);
  const end = change.range.start.character + change.text.length;
  return NAME_AT_END.test(line.slice(0, end)) && !LETTER.test(line.charAt(end)) ? REST_IN_NAME : REST;
}
