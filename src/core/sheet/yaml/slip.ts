import type { Document } from 'yaml';
import type { Span } from '../../text/span';
import { KEYS, SECTIONS } from '../model';
import type { SheetProblem } from '../model';
import { unclosedIn } from './unclosed';

/** What the parser's codes mean to an editor. */
const SYNTAX: Readonly<Record<string, readonly [code: string, message: string]>> = {
  TAB_AS_INDENT: ['tab', 'Tabs cannot indent a line here: use spaces.'],
  DUPLICATE_KEY: ['duplicate-key', 'This key stands twice in one entry: keep one of them.'],
  MULTIPLE_DOCS: ['multiple', 'A sheet is one document: a line `---` starts another one here.'],
};

/** What is said of a sign that is open, by the sign that closes it. */
const UNCLOSED: Readonly<Record<string, string>> = {
  ']': 'A bracket that is open here is not closed: “]” is missing.',
  '}': 'A brace that is open here is not closed: “}” is missing.',
  '"': 'A quotation mark that is open here is not closed: write “"” behind the words.',
  "'": "A quotation mark that is open here is not closed: write “'” behind the words.",
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
  [
    /^Sequence item without|same column$|^A block sequence may not|sufficiently indented/,
    'This line does not start in the column of its entry.',
  ],
  [
    /^Implicit keys? need|^Implicit map keys/,
    'Each line of an entry is “key: value”: here is no key with a value.',
  ],
  [/at node end$/, 'The value ends before this: put all of it in quotation marks.'],
  [/-(?:seq|map)-end token/, 'There is a bracket or brace too many here.'],
  [/within flow collections$/, 'A comma is missing here, or quotation marks around words with a colon.'],
  [/^Missing , (?:or : )?between/, 'A comma is missing here, or quotation marks around words with a comma.'],
  [/^Unexpected scalar/, 'Each line of a sheet is “key: value”: here is no key with a colon.'],
  [/^Missing space/, 'A blank is missing here.'],
  [/^Invalid escape/, 'In double quotation marks “\\” has a meaning of its own: write it twice.'],
];

/** Errors that come of a sign that was left open before them. */
const OF_OPEN_SIGN =
  /ends? with a [\]}]$|^Missing closing|within flow collections$|between flow collection items$|at node end$|sufficiently indented|-(?:seq|map)-end token|^Implicit keys? need|^Nested mappings/;

/**
 * What is wrong in a parsed text: its first error, since that one causes the rest; where a quotation mark, bracket or brace
 * was left open before it, that sign.
 * @param text the text that was parsed.
 * @param by what to add to its offsets.
 * @param first the least offset that it is told at, and `last` the greatest.
 */
export function slipIn(
  { errors }: Document.Parsed,
  text: string,
  by: number,
  first: number,
  last: number,
): SheetProblem[] {
  // The parser names them in the order in which it gives up, not in that of the text.
  const [error] = [...errors].sort((a, b) => rank(a) - rank(b) || a.pos[0] - b.pos[0]);
  if (!error) return [];
  const { code, message, pos } = error;
  const open = OF_OPEN_SIGN.test(message) ? unclosedIn(text, pos[0]) : undefined;
  if (open) return [problem('syntax', UNCLOSED[open.closer] ?? '', open)];
  const bare = SYNTAX[code] ? undefined : bareKeyIn(text, pos[0]);
  if (bare) return [problem('syntax', `A colon is missing behind “${bare.key}”.`, bare)];
  const known = SYNTAX[code];
  const plain = known?.[1] ?? IN_PLAIN_WORDS.find(([form]) => form.test(message))?.[1];
  return [
    problem(known?.[0] ?? 'syntax', plain ?? `This cannot be read as YAML: ${message}.`, {
      start: pos[0],
      end: pos[1],
    }),
  ];

  function problem(name: string, words: string, { start, end }: Span): SheetProblem {
    const from = Math.min(Math.max(start + by, first), last);
    return {
      code: `sheet.${name}`,
      message: words,
      severity: 'error',
      start: from,
      end: Math.min(Math.max(end + by, from), last),
    };
  }
}

/** The keys that a sheet has by itself, without the one that lines of prose begin with too. */
const KNOWN = new Set([
  'version',
  'story',
  ...SECTIONS,
  ...Object.values(KEYS).flatMap((keys) => Object.keys(keys).filter((key) => key !== 'by')),
]);

/** How many lines before the place where a text cannot be read a key may have lost its colon. */
const LINES_BEFORE = 2;

/** The last known key, in the line of a place or one just before it, that stands at the start of its line without a colon. */
function bareKeyIn(text: string, at: number): (Span & { readonly key: string }) | undefined {
  let from = at;
  for (let line = 0; line <= LINES_BEFORE && from >= 0; line++) {
    const start = text.lastIndexOf('\n', from - 1) + 1;
    const stop = text.indexOf('\n', start);
    const found = /^( *(?:- +)?)([a-z][a-z-]*)(?: |\r?$|(?=:\S))/.exec(
      text.slice(start, stop < 0 ? text.length : stop),
    );
    const [, lead = '', key = ''] = found ?? [];
    if (KNOWN.has(key)) return { key, start: start + lead.length, end: start + lead.length + key.length };
    from = start - 1;
  }
  return undefined;
}

/** A key that stands twice or a tab is what it is; all else may come of something before it. */
function rank({ code }: { readonly code: string }): number {
  return code === 'MULTIPLE_DOCS' ? 1 : 0;
}
