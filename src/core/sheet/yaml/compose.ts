import { isAlias, isMap, isScalar, isSeq, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Node } from 'yaml';
import type { Span } from '../../text/span';
import type { SheetProblem } from '../model';
import type { Opening } from './document';
import { endOf } from './document';
import { composeEntry } from './ownForm';
import { MAX_PARSE_PROBLEMS, parse } from './parse';
import type { Part } from './parts';
import { cutParts } from './parts';
import { slipIn } from './slip';

/**
 * Opens a sheet part by part and entry by entry. What a run has written is read by its form; the rest is parsed.
 * @returns the sheet, or what is wrong in its parts; undefined where it has to be parsed as a whole: where it has another
 * form than Copydesk's own, or an alias.
 */
export function composeSheet(text: string): Opening | undefined {
  const parts = cutParts(text);
  const [first] = parts ?? [];
  if (!parts || !first) return undefined;
  const root = new YAMLMap();
  root.range = [first.start, text.length, text.length];
  const found: Found = { problems: [], foreign: [] };
  for (const part of parts) {
    const pair = part.list ? composeList(text, part, part.list, found) : composePart(text, part, found);
    if (!pair) return undefined;
    root.items.push(pair);
  }
  const { problems, foreign } = found;
  if (problems.length > 0) return { problems: problems.slice(0, MAX_PARSE_PROBLEMS) };
  return { opened: { text, aliases: new Map(), root, foreign } };
}

/** What is found on the way. */
interface Found {
  readonly problems: SheetProblem[];
  readonly foreign: Span[];
}

function composePart(text: string, part: Part, found: Found): Pair | undefined {
  const map = parsed(text, part, '', found);
  return map === 'broken' ? new Pair(word(part.name, part.start), null) : map?.items[0];
}

/** A section with its list. */
function composeList(
  text: string,
  { start, name }: Part,
  { section, indent, entries }: NonNullable<Part['list']>,
  found: Found,
): Pair | undefined {
  const colon = start + name.length;
  const [first] = entries;
  if (!first) return new Pair(word(name, start), word(null, colon + 1));
  const list = new YAMLSeq();
  for (const entry of entries) {
    const own = composeEntry(text, entry, indent);
    if (own) {
      list.items.push(own.map);
      if (!own.isStrict) found.foreign.push(entry);
      continue;
    }
    const map = parsed(text, entry, `${section}:\n`, found);
    if (map === 'broken') continue;
    const items = map?.items[0]?.value;
    if (!isSeq(items)) return undefined;
    list.items.push(...items.items);
  }
  const end = endOf(list.items.at(-1)) ?? first.end;
  list.range = [first.start + indent, end, end];
  return new Pair(word(name, start), list);
}

function word(value: string | null, start: number): Scalar {
  const node = new Scalar(value);
  const end = start + (value ?? '').length;
  node.range = [start, end, end];
  node.source = value ?? '';
  node.type = Scalar.PLAIN;
  return node;
}

/**
 * Parses a stretch of a sheet behind a head of its own, into nodes that are placed in the whole text.
 * @returns `broken` where it has errors: they are among the problems then; undefined where it cannot stand alone.
 */
function parsed(
  text: string,
  { start, end }: Span,
  head: string,
  { problems, foreign }: Found,
): YAMLMap | 'broken' | undefined {
  const part = head + text.slice(start, end);
  const document = parse(part);
  if (!document) return undefined;
  const by = start - head.length;
  if (document.errors.length > 0) {
    problems.push(...slipIn(document, part, by, start, end));
    return 'broken';
  }
  foreign.push({ start, end });
  const map = document.contents;
  return isMap(map) && map.items.length === 1 && moved(map, by) ? map : undefined;
}

/** Moves a node with all that is in it. @returns false where there is an alias: what it stands for may be elsewhere. */
function moved(node: unknown, by: number): boolean {
  if (isAlias(node)) return false;
  const { range } = (node ?? {}) as Partial<Node>;
  if (range) (node as Node).range = [range[0] + by, range[1] + by, range[2] + by];
  if (isScalar(node)) return true;
  if (isMap(node)) return node.items.every(({ key, value }) => moved(key, by) && moved(value, by));
  return !isSeq(node) || node.items.every((item) => moved(item, by));
}
