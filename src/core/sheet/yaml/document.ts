import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Alias, Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Span } from '../../text/span';
import { SECTIONS } from '../model';
import type { Section, SheetProblem } from '../model';

/** A sheet's text with its YAML nodes. */
export interface OpenSheet {
  readonly text: string;
  /** What each alias stands for. */
  readonly aliases: ReadonlyMap<Alias, Node>;
  /** Undefined where the text has nothing but comments. */
  readonly root: YAMLMap | undefined;
  /** The stretches that have another form than a run gives them: what is written into these may not read again. */
  readonly foreign: readonly Span[];
}

/** A sheet with its nodes, or why it cannot be read. */
export type Opening = { readonly opened: OpenSheet } | { readonly problems: SheetProblem[] };

/** The keys that make a map a sheet. */
export const TOP_KEYS: ReadonlySet<string> = new Set(['story', ...SECTIONS]);

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

/** Whether a value is nothing at all, as behind a lone key. */
export function isEmptyNode(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === null && node.source === '');
}
