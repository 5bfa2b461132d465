import type { Document } from 'yaml';
import type { Span } from '../../text/span';
import type { TemplateId } from '../../words/templates';
import type { Words } from '../../words/words';
import { phrase } from '../../words/words';
import { KEYS, SECTIONS } from '../model';
import type { SheetProblem } from '../model';
import { sheetProblem } from '../problem';
import { unclosedIn } from './unclosed';

/** What the parser's codes mean to an editor. */
const SYNTAX: Readonly<Record<string, readonly [code: string, said: TemplateId]>> = {
  TAB_AS_INDENT: ['tab', 'slip.tab'],
  DUPLICATE_KEY: ['duplicate-key', 'slip.duplicate-key'],
  MULTIPLE_DOCS: ['multiple', 'slip.multiple'],
};

/** What is said of a sign that is open, by the sign that closes it. */
const UNCLOSED: Readonly<Record<string, TemplateId>> = {
  ']': 'slip.open-bracket',
  '}': 'slip.open-brace',
  '"': 'slip.open-double',
  "'": 'slip.open-single',
};

/** What the parser says, by how it says it, in words that do not ask for knowledge of YAML. */
const IN_PLAIN_WORDS: readonly (readonly [parser: RegExp, said: TemplateId])[] = [
  [/ends? with a \]$/, 'slip.bracket-before'],
  [/ends? with a \}$/, 'slip.brace-before'],
  [/^Missing closing/, 'slip.quote-before'],
  [/^Plain value cannot start/, 'slip.sign'],
  [/^Nested mappings/, 'slip.not-one'],
  [/^Sequence item without|same column$|^A block sequence may not|sufficiently indented/, 'slip.column'],
  [/^Implicit keys? need|^Implicit map keys/, 'slip.no-key'],
  [/at node end$/, 'slip.ends-before'],
  [/-(?:seq|map)-end token/, 'slip.too-many'],
  [/within flow collections$/, 'slip.comma-or-colon'],
  [/^Missing , (?:or : )?between/, 'slip.comma'],
  [/^Unexpected scalar/, 'slip.no-colon'],
  [/^Missing space/, 'slip.blank'],
  [/^Invalid escape/, 'slip.escape'],
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
  if (open) return [problem('syntax', phrase(UNCLOSED[open.closer] ?? 'slip.quote-before'), open)];
  const bare = SYNTAX[code] ? undefined : bareKeyIn(text, pos[0]);
  if (bare) return [problem('syntax', phrase('slip.bare-key', bare.key), bare)];
  const known = SYNTAX[code];
  const plain = known?.[1] ?? IN_PLAIN_WORDS.find(([form]) => form.test(message))?.[1];
  return [
    problem(known?.[0] ?? 'syntax', plain ? phrase(plain) : phrase('slip.other', message), {
      start: pos[0],
      end: pos[1],
    }),
  ];

  function problem(name: string, said: Words, { start, end }: Span): SheetProblem {
    const from = Math.min(Math.max(start + by, first), last);
    return sheetProblem(`sheet.${name}`, said, 'error', {
      start: from,
      end: Math.min(Math.max(end + by, from), last),
    });
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
