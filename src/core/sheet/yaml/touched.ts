import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import { endOf, spanOf, textOf } from './document';
import type { OpenSheet, YAMLMap } from './document';
import { KEYS } from '../model';
import type { Owner, Section } from '../model';

/**
 * Whether a person has written anything in an entry: a value of theirs, a key that the sheet does not know, a comment, an
 * anchor. A status of `open` says nothing.
 * @param lastingly whether only what stays in the entry counts when rows of it go: a comment that is less set in than the
 * entry would come to stand behind it.
 */
export function isTouched({ text }: OpenSheet, section: Section, entry: YAMLMap, lastingly = false): boolean {
  const owners: Readonly<Record<string, Owner>> = KEYS[section];
  const ofPerson = entry.items.some(({ key, value }) => {
    const name = textOf(key) ?? '';
    if (name === 'status') return (textOf(value) ?? 'open') !== 'open';
    const owner = Object.hasOwn(owners, name) ? owners[name] : undefined;
    return (owner === undefined || owner === 'person') && !isNothing(value);
  });
  return ofPerson || holdsAnchor(entry) || holdsComment(text, entry, lastingly);
}

function isNothing(value: unknown): boolean {
  if (value === null || (isScalar(value) && value.value === null)) return true;
  return (isSeq(value) || isMap(value)) && value.items.length === 0;
}

/** Whether a node or one within it has an anchor, or stands for one that has. */
export function holdsAnchor(node: unknown): boolean {
  if (isAlias(node)) return true;
  if (isScalar(node)) return node.anchor !== undefined;
  if (isMap(node)) {
    return (
      node.anchor !== undefined || node.items.some(({ key, value }) => holdsAnchor(key) || holdsAnchor(value))
    );
  }
  return isSeq(node) && (node.anchor !== undefined || node.items.some(holdsAnchor));
}

/** Whether a comment stands in an entry, behind its last value, or below it and further in. */
function holdsComment(text: string, entry: YAMLMap, lastingly: boolean): boolean {
  const start = spanOf(entry).start;
  const indent = start - (text.lastIndexOf('\n', start - 1) + 1);
  const last = endOf(entry) ?? start;
  let end = lineEnd(text, text[last - 1] === '\n' ? last - 1 : last);
  while (end < text.length) {
    const next = lineEnd(text, end + 1);
    const line = text.slice(end + 1, next);
    const content = line.trimStart();
    if (!content.startsWith('#') || line.length - content.length < indent) break;
    end = next;
  }
  const comments = commentsIn(text, start, end, [entry]);
  return lastingly ? comments.some((one) => isSetIn(text, one.start, indent)) : comments.length > 0;
}

/** Whether what begins at an offset stands behind something on its line, or at least so many characters in. */
function isSetIn(text: string, offset: number, indent: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return before.length >= indent || before.trim() !== '';
}

/** The offset of the line break at or behind an offset, or the text's end. */
function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

/** A comment from its number sign to the end of its line. */
export interface Comment {
  readonly start: number;
  readonly text: string;
}

/** The comments between two offsets, without what is part of a scalar among the nodes. */
export function commentsIn(text: string, start: number, end: number, nodes: readonly unknown[]): Comment[] {
  const stretch = text.slice(start, end);
  if (!stretch.includes('#')) return [];
  const scalars: { start: number; end: number }[] = [];
  const collect = (node: unknown): void => {
    if (isScalar(node)) scalars.push(spanOf(node));
    else if (isMap(node)) {
      for (const { key, value } of node.items) {
        collect(key);
        collect(value);
      }
    } else if (isSeq(node)) node.items.forEach(collect);
  };
  nodes.forEach(collect);
  scalars.sort((a, b) => a.start - b.start);
  const comments: Comment[] = [];
  let next = 0;
  for (let at = text.indexOf('#', start); at >= 0 && at < end; at = text.indexOf('#', at)) {
    while (next < scalars.length && (scalars[next]?.end ?? 0) <= at) next++;
    const scalar = scalars[next];
    if (scalar && scalar.start <= at) at = scalar.end;
    else {
      const stop = /[\r\n]/.exec(text.slice(at, end));
      const to = stop ? at + stop.index : end;
      comments.push({ start: at, text: text.slice(at, to).trimEnd() });
      at = to;
    }
  }
  return comments;
}
