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

/** What the parser says, by how it says it, in words that do not ask for knowledge of YAML. */
const IN_PLAIN_WORDS: readonly (readonly [parser: RegExp, message: string])[] = [
  [/ends? with a \]$/, 'A bracket that is open before this is not closed: “]” is missing.'],
  [/ends? with a \}$/, 'A brace that is open before this is not closed: “}” is missing.'],
  [/^Missing closing/, 'A quotation mark that is open before this is not closed.'],
  [/^Plain value cannot start/, 'Words that begin with this sign need quotation marks around them.'],
  [
    /^Nested mappings/,
    'This is not one value: words with a colon need quotation marks, and the lines of an entry start in one column.',
  ],
  [/^Sequence item without|same column$/, 'This line does not start in the column of its entry.'],
  [
    /^Implicit keys? need|^Implicit map keys/,
    'Each line of an entry is “key: value”: here is no key with a value.',
  ],
  [/at node end$/, 'The value ends before this: put all of it in quotation marks.'],
  [/-(?:seq|map)-end token/, 'There is a bracket or brace too many here.'],
  [/within flow collections$/, 'A comma is missing here, or quotation marks around words with a colon.'],
  [/^Invalid escape/, 'In double quotation marks “\\” has a meaning of its own: write it twice.'],
];

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
    const plain = known?.[1] ?? IN_PLAIN_WORDS.find(([form]) => form.test(message))?.[1];
    return {
      code: `sheet.${known?.[0] ?? 'syntax'}`,
      message: plain ?? `This cannot be read as YAML: ${message}.`,
      severity: 'error',
      start,
      end,
    };
  });
}
