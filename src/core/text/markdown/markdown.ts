import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { parse, postprocess, preprocess } from 'micromark';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference';
import { parse as parseToml } from 'smol-toml';
import { htmlIn } from '../html';
import type { Markup } from '../visible';
import { inOrder, VisibleText } from '../visible';
import { templatesIn } from './templates';

/** The tokens of Markdown that are no prose. */
const UNSEEN: ReadonlySet<string> = new Set(
  (
    'autolinkMarker blockQuotePrefix codeFenced codeText definition emphasisSequence escapeMarker hardBreakEscape image ' +
    'labelMarker reference resource setextHeadingLine strikethrough strongSequence table taskListCheck thematicBreak'
  ).split(' '),
);

/**
 * Tags are found before, so that what stands between them is read as Markdown too, and in every place; text that is set in
 * is prose, since writers set in paragraphs and hardly code. One tilde means "about".
 */
const EXTENSIONS = [
  gfmStrikethrough({ singleTilde: false }),
  gfmTable(),
  gfmTaskListItem(),
  { disable: { null: ['codeIndented', 'htmlFlow', 'htmlText'] } },
];

/** Marks without which a block is seen as it stands; some mean something at the start of a line alone. */
const MARKS = /[&*<[\\_`{|~]|^[\t ]*(?:>|[=-]+[\t ]*$)/m;
const EVERY_MARK = /[!&*<>[\\\]_`{|~]/g;
/**
 * A block with more marks is no article's and is read as plain text is: the time that the parser takes grows with the
 * square of their number.
 */
const MOST_MARKS = 2000;
const BLANK_LINES = /\n[\t ]*\r?\n\s*/g;

/**
 * The markup of a Markdown text, in order and apart.
 * @param from where its front matter ends
 */
export function markdownIn(text: string, from: number): Markup[] {
  const start = text.charCodeAt(from) === 0xfeff ? from + 1 : from;
  const body = text.slice(start);
  const plain = blocksWithoutMarks(body);
  if (plain === undefined) return [];
  const tags = [...htmlIn(body, true), ...templatesIn(body)];
  const found: Markup[] = [...tags];
  const marked = new VisibleText(body, inOrder([...tags, ...plain]));
  const chunks = preprocess()(marked.text, undefined, true);
  for (const [event, token] of postprocess(parse({ extensions: EXTENSIONS }).document().write(chunks))) {
    if (event !== 'enter') continue;
    const isReference = token.type === 'characterReference';
    if (!isReference && !UNSEEN.has(token.type)) continue;
    const place = marked.spanOf(token.start.offset, token.end.offset);
    const seen = isReference ? characterOf(body.slice(place.start + 1, place.end - 1)) : '';
    if (seen !== undefined) found.push({ ...place, seen });
  }
  return inOrder(found).map((piece) => ({ ...piece, start: piece.start + start, end: piece.end + start }));
}

/** The blocks that need no parser, as if they were not seen; undefined where that is all of them. */
function blocksWithoutMarks(text: string): Markup[] | undefined {
  const plain: Markup[] = [];
  let isAll = true;
  let start = 0;
  const add = (end: number) => {
    const block = text.slice(start, end);
    const isMarked = MARKS.test(block);
    if (isMarked) isAll = false;
    if (!isMarked || (block.length > MOST_MARKS && (block.match(EVERY_MARK)?.length ?? 0) > MOST_MARKS))
      plain.push({ start, end, seen: '' });
  };
  for (const { 0: lines, index } of text.matchAll(BLANK_LINES)) {
    add(index);
    start = index + lines.length;
  }
  add(text.length);
  return isAll ? undefined : plain;
}

/** The characters that a reference stands for, by its name or number. */
function characterOf(reference: string): string | undefined {
  if (!reference.startsWith('#')) return decodeNamedCharacterReference(reference) || undefined;
  const isHex = /^#x/i.test(reference);
  return decodeNumericCharacterReference(reference.slice(isHex ? 2 : 1), isHex ? 16 : 10);
}

/** The fields of a TOML text. @throws where it is none */
export function tomlFields(text: string): unknown {
  return parseToml(text);
}
