import type { Span } from './span';

/** A line of a text without its line break and without the white space around it; `blank` lines are empty. */
interface Line extends Span {
  readonly blank: boolean;
}

/** Cuts a text at its line breaks (LF, CRLF, CR and the Unicode separators). */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 10;
    if (code !== 10 && code !== 13 && code !== 0x2028 && code !== 0x2029) continue;
    let start = from;
    let end = at;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    lines.push({ start, end, blank: start === end });
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
    from = at + 1;
  }
  return lines;
}

function isBlank(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0xfeff || code === 0x200b || code === 0x3000;
}

const WRAP_MIN = 45;
const WRAP_MAX = 120;

/**
 * Groups lines into paragraphs: runs of lines that read on.
 * A line is a paragraph of its own unless its block is wrapped at a fixed width, or the next line goes on in lower case.
 */
export function paragraphsOf(text: string, lines: readonly Line[]): Span[] {
  const paragraphs: Span[] = [];
  for (let first = 0; first < lines.length;) {
    if (lines[first]?.blank) {
      first++;
      continue;
    }
    let last = first;
    while (last < lines.length && !lines[last]?.blank) last++;
    const block = lines.slice(first, last);
    const wrapped = isWrapped(text, block);
    let open: { start: number; end: number } | undefined;
    for (const line of block) {
      if (open && !startsItem(text, line) && (wrapped || readsOn(text, open, line))) open.end = line.end;
      else paragraphs.push((open = { start: line.start, end: line.end }));
    }
    first = last;
  }
  return paragraphs;
}

/** Whether a block of lines was broken at a fixed width: all but its last line nearly fill it, and few of them end a sentence. */
function isWrapped(text: string, block: readonly Line[]): boolean {
  if (block.length < 3) return false;
  const full = block.slice(0, -1);
  const width = full.reduce((widest, line) => Math.max(widest, line.end - line.start), 0);
  if (width < WRAP_MIN || width > WRAP_MAX) return false;
  const filled = full.filter((line) => line.end - line.start >= width * 0.7).length;
  const ended = full.filter((line) => endsSentence(text, line)).length;
  return filled >= full.length * 0.8 && ended * 2 < full.length;
}

function readsOn(text: string, before: Span, line: Line): boolean {
  if (endsSentence(text, before)) return false;
  const code = text.charCodeAt(line.start);
  return code >= 97 && code <= 122;
}

function endsSentence(text: string, line: Span): boolean {
  let end = line.end;
  while (end > line.start && '"”’\')*_'.includes(text[end - 1] as string)) end--;
  return end > line.start && '.!?…:'.includes(text[end - 1] as string);
}

/** Whether a line opens a list item, a heading or a block quotation. */
export function startsItem(text: string, line: Span): boolean {
  const head = text.slice(line.start, line.start + 6);
  return /^(?:[-+•·–*] |#{1,6}[ \t]|>|\d{1,3}[.)] )/.test(head) || head.startsWith('```');
}
