import type { Span } from '../../text/span';

/** A sign that opens something which is not closed: from it to the end of its line. */
export interface Unclosed extends Span {
  /** The sign that is missing. */
  readonly closer: string;
}

const CLOSERS: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** A line that begins a key or an item: what was open before it should have been closed. */
const NEXT = /^ *(?:- |[a-z][\w-]*:(?: |\r?$))/;

/**
 * Finds the sign that was left open before a place where a text cannot be read. Reads line by line, as people write: a new
 * item, or a key less far in than the row, ends what is open.
 * @param to where the text cannot be read: what comes behind the line of it is not looked at.
 * @returns a quotation mark that is not closed, else the first other sign; undefined where all are.
 */
export function unclosedIn(text: string, to: number): Unclosed | undefined {
  const open: { readonly closer: string; readonly at: number; readonly indent: number }[] = [];
  const lineBreak = text.indexOf('\n', to);
  const end = lineBreak < 0 ? text.length : lineBreak + 1;
  let block = -1;
  for (let start = 0, next: number; start < end; start = next) {
    const stop = text.indexOf('\n', start);
    next = stop < 0 ? text.length : stop + 1;
    const line = text.slice(start, stop < 0 ? next : stop).trimEnd();
    const indent = line.length - line.trimStart().length;
    if (line.trim() === '' || (block >= 0 && indent > block)) continue;
    block = -1;
    const [outer] = open;
    if (outer && NEXT.test(line) && indent <= outer.indent) break;
    takeLine(line, start, indent, open);
    if (open.length === 0 && /(?:^|: +|- +)[|>][-+\d]*(?: +#.*)?$/.test(line)) block = indent;
  }
  // Within an open quotation mark no sign closes anything: what it stands in is open because of it.
  const first = open.find(({ closer }) => closer === '"' || closer === "'") ?? open[0];
  if (!first) return undefined;
  const lineEnd = text.indexOf('\n', first.at);
  const words = text.slice(first.at, lineEnd < 0 ? text.length : lineEnd).trimEnd();
  return { closer: first.closer, start: first.at, end: first.at + words.length };
}

/** Takes what a line opens and closes. */
function takeLine(
  line: string,
  start: number,
  indent: number,
  open: { readonly closer: string; readonly at: number; readonly indent: number }[],
): void {
  // Whether a value may begin here: only there a quotation mark or bracket is one.
  let isFresh = true;
  for (let at = indent; at < line.length; at++) {
    const sign = line[at] as string;
    const inner = open.at(-1);
    if (inner?.closer === '"' || inner?.closer === "'") {
      if (sign === '\\' && inner.closer === '"') at++;
      else if (sign === inner.closer) {
        if (sign === "'" && line[at + 1] === "'") at++;
        else open.pop();
      }
      isFresh = false;
    } else if (sign === ' ') {
      if (line[at + 1] === '#') return;
      const before = line[at - 1];
      if (before === ':' || before === ',' || before === '-')
        isFresh = before !== '-' || isDash(line, at - 1);
    } else if (isFresh && (sign === '"' || sign === "'")) open.push({ closer: sign, at: start + at, indent });
    else if (isFresh && CLOSERS[sign] !== undefined)
      open.push({ closer: CLOSERS[sign], at: start + at, indent });
    else if (inner && sign === inner.closer) open.pop();
    else if (sign === ',' && inner) isFresh = true;
    else if (sign !== '-' || !isDash(line, at)) isFresh = false;
  }
}

/** Whether a hyphen is the dash of an item: only blanks and dashes are before it. */
function isDash(line: string, at: number): boolean {
  return /^[ -]*$/.test(line.slice(0, at));
}
