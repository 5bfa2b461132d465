import { Composer, isAlias, isMap, isScalar, isSeq, Parser, visit, YAMLParseError } from 'yaml';
import type { Alias, CST, Document, Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Span } from '../../text/span';
import { SECTIONS, SHEET_VERSION } from '../model';
import type { Section, SheetProblem } from '../model';

/** Larger sheets are not read. In UTF-16 code units. */
export const MAX_SHEET_LENGTH = 20_000_000;

/** A sheet's own form is six levels deep. */
const MAX_DEPTH = 64;

/** How many errors of one sheet are told: the first one of a broken sheet causes the rest. */
const MAX_PARSE_PROBLEMS = 20;

/** A sheet's text with its YAML nodes. */
export interface OpenSheet {
  readonly text: string;
  /** What each alias stands for. */
  readonly aliases: ReadonlyMap<Alias, Node>;
  /** Undefined where the text has nothing but comments. */
  readonly root: YAMLMap | undefined;
}

/** The keys that make a map a sheet. */
export const TOP_KEYS: ReadonlySet<string> = new Set(['story', ...SECTIONS]);
const CONFLICT_MARKER = /^(?:<<<<<<<|>>>>>>>)(?: |$)/gm;

/**
 * Parses a sheet.
 * @returns the sheet, or why it is none: too large, in the middle of a merge, no YAML, of a newer version, something else.
 */
export function openSheet(text: string): Opening {
  const result = openPart(text);
  if ('problems' in result || !result.opened.root) return result;
  const { items } = result.opened.root;
  const version = resolve(result.opened, pairOf(result.opened.root, 'version')?.value);
  const known = items.some(({ key }) => TOP_KEYS.has(textOf(key) ?? ''));
  const hasVersion = isScalar(version) && version.value === SHEET_VERSION;
  return known || hasVersion ? result : notASheet();
}

/** A sheet with its nodes, or why it cannot be read. */
export type Opening = { readonly opened: OpenSheet } | { readonly problems: SheetProblem[] };

/** Parses a sheet or some of its top-level keys. */
export function openPart(text: string): Opening {
  if (text.length > MAX_SHEET_LENGTH) {
    return fail('sheet.too-large', 'The sheet is larger than 20 million characters and is not read.', 0, 0);
  }
  const markers = [...text.matchAll(CONFLICT_MARKER)].slice(0, MAX_PARSE_PROBLEMS);
  if (markers.length > 0) {
    return {
      problems: markers.map(({ index, 0: marker }) =>
        error(
          'sheet.merge-conflict',
          'A merge of two versions is unfinished here.',
          index,
          index + marker.trimEnd().length,
        ),
      ),
    };
  }
  const document = parse(text);
  if (!document) return fail('sheet.syntax', 'The sheet is nested too deeply.', 0, 0);
  if (document.errors.length > 0) {
    return {
      problems: document.errors.slice(0, MAX_PARSE_PROBLEMS).map(({ code, message, pos }) => {
        const start = Math.min(pos[0], text.length);
        const known = SYNTAX[code];
        const [first] = message.split(/ at line \d+, column \d+/);
        return error(
          `sheet.${known?.[0] ?? 'syntax'}`,
          known?.[1] ?? `${first ?? message}.`,
          start,
          Math.min(Math.max(pos[1], start), text.length),
        );
      }),
    };
  }
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null && contents.source === '')) {
    return { opened: { text, aliases: new Map(), root: undefined } };
  }
  if (!isMap(contents)) return notASheet();
  const { aliases, lost } = readAliases(text, document);
  if (lost.length > 0) {
    return {
      problems: lost.map(({ source, range }) =>
        error('sheet.alias', `Nothing is named &${source} before this.`, range?.[0] ?? 0, range?.[1] ?? 0),
      ),
    };
  }
  const opened: OpenSheet = { text, aliases, root: contents };
  const version = resolve(opened, pairOf(contents, 'version')?.value);
  if (isScalar(version) && typeof version.value === 'number' && version.value > SHEET_VERSION) {
    const { start, end } = spanOf(version);
    return fail(
      'sheet.newer',
      `This sheet is of version ${version.value}; this Copydesk reads version ${SHEET_VERSION}. Update Copydesk to use it.`,
      start,
      end,
    );
  }
  return { opened };
}

const MAY_BE_ALIAS = /[\s,[{]\*[^\s,\]}*]/;

/** What the aliases of a document stand for, found in one walk, and those that stand for nothing. */
function readAliases(text: string, document: Document.Parsed): { aliases: Map<Alias, Node>; lost: Alias[] } {
  const aliases = new Map<Alias, Node>();
  const lost: Alias[] = [];
  if (!MAY_BE_ALIAS.test(text)) return { aliases, lost };
  const anchors = new Map<string, Node>();
  visit(document, {
    Alias(_key, alias) {
      const target = anchors.get(alias.source);
      if (target) aliases.set(alias, target);
      else lost.push(alias);
    },
    Value(_key, node) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return { aliases, lost };
}

/** What the parser's codes mean to an editor. */
const SYNTAX: Readonly<Record<string, readonly [code: string, message: string]>> = {
  TAB_AS_INDENT: ['tab', 'Tabs cannot indent a line here: use spaces.'],
  DUPLICATE_KEY: ['duplicate-key', 'This key stands twice in one entry: keep one of them.'],
  MULTIPLE_DOCS: ['multiple', 'A sheet is one document: a line `---` starts another one here.'],
};

/** Parses a text of one document. @returns undefined where it is nested too deeply to be one that people have written. */
function parse(text: string): Document.Parsed | undefined {
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

function notASheet(): { problems: SheetProblem[] } {
  return fail(
    'sheet.other',
    'This file is something else than a fact-check sheet: it has no story, sources, entities, facts or conflicts.',
    0,
    0,
  );
}

function fail(code: string, message: string, start: number, end: number): { problems: SheetProblem[] } {
  return { problems: [error(code, message, start, end)] };
}

export function error(code: string, message: string, start: number, end: number): SheetProblem {
  return { code, message, start, end, severity: 'error' };
}

export type SheetPair = Pair<unknown, unknown>;

/** The pair of a map with this key. */
export function pairOf(map: YAMLMap, key: string): SheetPair | undefined {
  return map.items.find((pair) => textOf(pair.key) === key);
}

/** A scalar's value as text; undefined for null and for anything else than a scalar. */
export function textOf(node: unknown): string | undefined {
  if (!isScalar(node)) return undefined;
  const { value, source } = node;
  if (typeof value === 'string') return value;
  return value === null || value === undefined ? undefined : source;
}

/** The node that an alias stands for; other nodes as they are. */
export function resolve({ aliases }: OpenSheet, node: unknown): unknown {
  return isAlias(node) ? aliases.get(node) : node;
}

/** The text of a map's field, aliases followed. */
export function fieldText(opened: OpenSheet, map: YAMLMap, key: string): string | undefined {
  return textOf(resolve(opened, pairOf(map, key)?.value));
}

/** The nodes of a map's list; none where the field is absent or no list. */
export function fieldItems(opened: OpenSheet, map: YAMLMap, key: string): readonly unknown[] {
  const value = resolve(opened, pairOf(map, key)?.value);
  return isSeq(value) ? value.items : [];
}

/** The words of a map's list; a single word counts as a list of one. */
export function fieldTexts(opened: OpenSheet, map: YAMLMap, key: string): string[] {
  const value = resolve(opened, pairOf(map, key)?.value);
  const nodes = isSeq(value) ? value.items : [value];
  return nodes.flatMap((node) => textOf(resolve(opened, node)) ?? []);
}

/** The maps that a section lists. Entries that stand for others are left out: each is written in one place only. */
export function entriesOf({ root }: OpenSheet, section: Section): YAMLMap[] {
  const value = root && pairOf(root, section)?.value;
  return isSeq(value) ? value.items.filter(isMap) : [];
}

export function mapsIn(opened: OpenSheet, nodes: readonly unknown[]): YAMLMap[] {
  return nodes.flatMap((node) => {
    const target = resolve(opened, node);
    return isMap(target) ? [target] : [];
  });
}

/** The span of a node: of a collection, to the end of its last value. Comments around it are no part of it. */
export function spanOf(node: unknown): Span {
  const range = (node as Node | null)?.range;
  if (!range) return { start: 0, end: 0 };
  return { start: range[0], end: Math.max(range[0], endOf(node) ?? range[1]) };
}

/** The end of a node's last value; undefined for nothing. */
export function endOf(node: unknown): number | undefined {
  if ((isMap(node) || isSeq(node)) && !node.flow) {
    const last = (node.items as unknown[]).at(-1);
    if (isMap(node) && last) {
      const { key, value } = last as SheetPair;
      return endOf(value) ?? endOf(key);
    }
    if (last) return endOf(last);
  }
  return (node as Node | null)?.range?.[1];
}

export type { Scalar, YAMLMap, YAMLSeq };
