import { Composer, Parser, YAMLParseError } from 'yaml';
import type { CST, Document } from 'yaml';

/** A sheet's own form is six levels deep. */
const MAX_DEPTH = 64;

/** How many errors of one sheet are told, one for each entry that cannot be read. */
export const MAX_PARSE_PROBLEMS = 20;

/** Parses a text of one document. @returns undefined where it is nested too deeply to be one that people have written. */
export function parse(text: string): Document.Parsed | undefined {
  const tokens = [...new Parser().parse(text)];
  // The composer goes down one call for each level: it must not be given more than the stack can take.
  if (tokens.some(isTooDeep)) return undefined;
  const [document, second] = new Composer({ prettyErrors: false }).compose(tokens, true, text.length);
  if (document && second && document.errors.length === 0) {
    const [start, , end] = second.range;
    document.errors.push(new YAMLParseError([start, end], 'MULTIPLE_DOCS', ''));
  }
  return document;
}

/** Whether collections in a parsed text stand deeper in each other than {@link MAX_DEPTH}. */
function isTooDeep(token: CST.Token): boolean {
  const open: { token: CST.Token; depth: number }[] = [{ token, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { token: at, depth } = next;
    if (depth > MAX_DEPTH) return true;
    if (at.type === 'document' && at.value) open.push({ token: at.value, depth });
    if (!('items' in at)) continue;
    for (const item of at.items) {
      if (item.key && 'items' in item.key) open.push({ token: item.key, depth: depth + 1 });
      if (item.value && 'items' in item.value) open.push({ token: item.value, depth: depth + 1 });
    }
  }
  return false;
}
