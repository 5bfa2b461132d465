import { Composer, Parser, YAMLParseError } from 'yaml';
import type { CST, Document } from 'yaml';
import type { SheetProblem } from '../model';

/** A sheet's own form is six levels deep. */
const MAX_DEPTH = 64;

/** How many errors of one sheet are told: the first one of a broken sheet causes the rest. */
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

/** What the parser's codes mean to an editor. */
const SYNTAX: Readonly<Record<string, readonly [code: string, message: string]>> = {
  TAB_AS_INDENT: ['tab', 'Tabs cannot indent a line here: use spaces.'],
  DUPLICATE_KEY: ['duplicate-key', 'This key stands twice in one entry: keep one of them.'],
  MULTIPLE_DOCS: ['multiple', 'A sheet is one document: a line `---` starts another one here.'],
};

/**
 * The first errors of a parsed text.
 * @param by what to add to their offsets.
 * @param first the least offset that they are told at, and `last` the greatest.
 */
export function parseProblems(
  { errors }: Document.Parsed,
  by: number,
  first: number,
  last: number,
): SheetProblem[] {
  return errors.slice(0, MAX_PARSE_PROBLEMS).map(({ code, message, pos }): SheetProblem => {
    const start = Math.min(Math.max(pos[0] + by, first), last);
    const end = Math.min(Math.max(pos[1] + by, start), last);
    const known = SYNTAX[code];
    const [words] = message.split(/ at line \d+, column \d+/);
    return {
      code: `sheet.${known?.[0] ?? 'syntax'}`,
      message: known?.[1] ?? `${words ?? message}.`,
      severity: 'error',
      start,
      end,
    };
  });
}
