import type { Span } from '../../text/span';
import type { Section } from '../model';
import { SECTIONS } from '../model';
import { HYPHEN, SPACE } from './ownScalars';

/** A top-level key with all that is under it. None of a sheet's parts depends on another, unless by an alias. */
export interface Part extends Span {
  readonly name: string;
  /** For a section that is a list in block style: which one, and its entries, from the start of their first line. */
  readonly list?: {
    readonly section: Section;
    /** The spaces before the dashes. */
    readonly indent: number;
    readonly entries: readonly Span[];
  };
}

const TOP_KEY = /^([a-z][\w-]*):(?=[ \t\r\n]|$)/i;
/** What may stand behind a key without a value, and in a line without content: to YAML no other character is blank. */
const NOTHING = /^[ \t]*(?:#.*)?(?:\r?\n)?$/;

interface OpenPart {
  start: number;
  end: number;
  name: string;
  /** Whether a comment at the start of a line stands in it. */
  commented?: true;
  list?: { section: Section; indent: number; entries: { start: number; end: number }[] };
}

/**
 * Cuts a sheet into parts that can be read by themselves.
 * @returns undefined where it has another form than Copydesk's own: in flow style, with directives, a key twice.
 */
export function cutParts(text: string): Part[] | undefined {
  const parts: OpenPart[] = [];
  const names = new Set<string>();
  let part: OpenPart | undefined;
  for (let at = text.startsWith('\uFEFF') ? 1 : 0, end; at < text.length; at = end) {
    const lineBreak = text.indexOf('\n', at);
    end = lineBreak < 0 ? text.length : lineBreak + 1;
    const first = text[at];
    if (first === ' ') {
      if (!takeLine(text, at, end, part)) return undefined;
    } else if (first === '#' || first === '\n' || text.startsWith('\r\n', at)) {
      if (part && first === '#') part.commented = true;
      extend(part, end);
    } else {
      const line = text.slice(at, end);
      const key = TOP_KEY.exec(line);
      const name = key?.[1];
      if (key === null || name === undefined || names.has(name)) return undefined;
      names.add(name);
      const section = SECTIONS.find((one) => one === name);
      const isList = section !== undefined && NOTHING.test(line.slice(key[0].length));
      part = { start: at, end, name, ...(isList ? { list: { section, indent: 0, entries: [] } } : {}) };
      parts.push(part);
    }
  }
  return parts;
}

/** Takes an indented line into the part that it stands in. @returns false where it cannot be told what it is. */
function takeLine(text: string, at: number, end: number, part: OpenPart | undefined): boolean {
  const { list } = part ?? {};
  const indent = list ? itemIndent(text, at) : 0;
  if (list && indent > 0 && (list.entries.length === 0 || indent === list.indent)) {
    list.indent = indent;
    list.entries.push({ start: at, end });
  } else if (list?.entries.length === 0 || !part || (!list && part.commented)) {
    // Behind a comment the parser may take such a line, and the next key, for one of several lines.
    if (!NOTHING.test(text.slice(at, end))) return false;
  }
  extend(part, end);
  return true;
}

/** The spaces before the dash of an item; 0 where a line begins otherwise. */
function itemIndent(text: string, at: number): number {
  let dash = at;
  while (text.charCodeAt(dash) === SPACE) dash++;
  return text.charCodeAt(dash) === HYPHEN && text.charCodeAt(dash + 1) === SPACE ? dash - at : 0;
}

/** A line belongs to the last entry before it, and to the part. */
function extend(part: OpenPart | undefined, end: number): void {
  if (!part) return;
  part.end = end;
  const last = part.list?.entries.at(-1);
  if (last) last.end = end;
}
