import * as vscode from 'vscode';
import { checkerName } from '../settings';
import { today } from '../today';
import type { SheetContext } from './context';
import { contextAt } from './context';
import type { SheetDocuments } from './documents';
import { choicesOf, keysOf, keyText } from './keys';
import { SHEETS } from './selector';

/** Completes keys, statuses, kinds, checkers, sources, ids and files in sheets. */
export function registerSheetCompletion(sheets: SheetDocuments): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    async provideCompletionItems(document, position) {
      const before = document.lineAt(position.line).text.slice(0, position.character);
      if (/(?:^|\s)#/.test(before)) return undefined;
      const context = contextAt(document, position);
      if (context.key === undefined) return keyItems(document, position, context, before);
      const after = document.lineAt(position.line).text.slice(position.character);
      const typed = wordBefore(before, /[\s,[{:]/);
      const range = new vscode.Range(position.translate(0, -typed.length), position);
      const values = await valuesOf(sheets, document, position, context);
      return [...new Set(values)].map((value, index) => {
        const item = new vscode.CompletionItem(value, vscode.CompletionItemKind.Value);
        item.sortText = String(index).padStart(4, '0');
        // Right before a comment a blank keeps the two apart.
        item.insertText = quoted(value) + (after.startsWith('#') ? ' ' : '');
        item.range = range;
        return item;
      });
    },
  };
  return vscode.languages.registerCompletionItemProvider(SHEETS, provider, ' ', '{', '[');
}

/** The keys that a person writes; those that Copydesk keeps are its own. */
function keyItems(
  document: vscode.TextDocument,
  position: vscode.Position,
  { part }: SheetContext,
  before: string,
): vscode.CompletionItem[] {
  const typed = wordBefore(before, /[^\w-]/);
  // A dash alone opens an entry: the key comes behind its blank.
  if (typed === '-' || typed === '--') return [];
  const range = new vscode.Range(position.translate(0, -typed.length), position);
  const present = before.includes('{') ? before : neighbours(document, position);
  return Object.entries(keysOf(part)).flatMap(([key, owner], index) => {
    const opens = key === 'fact' && part === 'facts';
    if ((owner === 'copydesk' && !opens) || new RegExp(`(?:^|[\\s{,])${key}:`, 'm').test(present)) return [];
    const item = new vscode.CompletionItem(key, vscode.CompletionItemKind.Property);
    const text = keyText(part, key);
    if (text !== undefined) item.documentation = text;
    item.insertText =
      key === 'evidence' ? new vscode.SnippetString('evidence:\n  - {source: $0}') : `${key}: `;
    item.sortText = String(index).padStart(4, '0');
    item.range = range;
    if (VALUES_KNOWN.has(key)) {
      item.command = { command: 'editor.action.triggerSuggest', title: vscode.l10n.t('Suggest') };
    }
    return [item];
  });
}

/** What stands between a character that ends words and the end of a text. */
function wordBefore(text: string, end: RegExp): string {
  let at = text.length;
  while (at > 0 && !end.test(text[at - 1] as string)) at--;
  return text.slice(at);
}

const VALUES_KNOWN = new Set(['status', 'kind', 'type', 'checker', 'who', 'stands', 'date']);

/** The lines of the entry that a line stands in: those around it that are as far in. */
function neighbours(document: vscode.TextDocument, { line, character }: vscode.Position): string {
  const own = document.lineAt(line).text.slice(0, character);
  const column = /^\s*(?:- +)?/.exec(own)?.[0].length ?? 0;
  const lines: string[] = [];
  for (const step of [-1, 1]) {
    if (step === -1 && own.trimStart().startsWith('-')) continue;
    for (let at = line + step; at >= 0 && at < document.lineCount; at += step) {
      const { text } = document.lineAt(at);
      if (text.trim() === '') continue;
      const lead = /^\s*(?:- +)?/.exec(text)?.[0] ?? '';
      const starts = lead.includes('-') && lead.length <= column;
      if (lead.length < column || (starts && step === 1)) break;
      if (lead.length === column) lines.push(text.slice(lead.length));
      if (starts) break;
    }
  }
  return lines.join('\n');
}

async function valuesOf(
  sheets: SheetDocuments,
  document: vscode.TextDocument,
  position: vscode.Position,
  { part, key }: SheetContext,
): Promise<readonly string[]> {
  const text = document.getText();
  switch (`${part}.${key}`) {
    case 'facts.checker':
    case 'conflicts.who':
      return [...own(document), ...used(text, 'checker'), ...used(text, 'who')];
    case 'evidence.source':
      return used(text, 'source');
    case 'facts.date':
    case 'conflicts.date':
      return [today()];
    case 'story.date':
      return [...used(text, 'published'), today()];
    case 'place.file':
      return sheets.storyOf(document)?.analysis.articles.map(({ article }) => article.path) ?? [];
    case 'conflicts.stands': {
      const { sheet } = await sheets.read(document);
      const offset = document.offsetAt(position);
      const conflict = sheet?.conflicts.findLast(({ start }) => start <= offset);
      return conflict?.readings.flatMap(({ value }) => value ?? []) ?? [];
    }
    case 'entities.same-as':
    case 'entities.not-same-as': {
      const section = text.slice(Math.max(0, text.search(/^entities:/m)));
      return used(section, 'id');
    }
    default:
      return choicesOf(part, key);
  }
}

/** The person’s own name, where it is set. */
function own(document: vscode.TextDocument): string[] {
  return [checkerName(document.uri) ?? []].flat();
}

/** The values that a key has in a sheet, the latest first: a sheet that is being typed in may not parse. */
export function used(text: string, key: string): string[] {
  const values = new Set<string>();
  const form = new RegExp(
    `(?:^[ \\t]*(?:- +)*|[{,] *)${key}: *("(?:[^"\\\\]|\\\\.)*"|'[^']*'|[^\\s"'#{\\[][^,}\\r\\n]*)`,
    'gm',
  );
  for (const [, value = ''] of text.matchAll(form)) {
    const plain = value.startsWith('"') || value.startsWith("'") ? value.slice(1, -1) : value.trim();
    if (plain !== '') values.add(plain);
  }
  return [...values].reverse();
}

/** A value as YAML text. */
export function quoted(value: string): string {
  return /^[\p{L}\p{N}“‘][^:#,[\]{}]*$/u.test(value) ? value : JSON.stringify(value);
}
