import * as vscode from 'vscode';
import type { TextEdit } from '../../../core/sheet/sheet';
import type { Span } from '../../../core/text/span';
import type { Fix, Remedy } from './fix';
import type { Line } from './text';
import { lineAt } from './text';

/** Lines of two versions that a merge could not join. */
interface Block extends Span {
  readonly ours: Span;
  readonly theirs: Span;
  /** What the marks call the versions; empty where they say nothing. */
  readonly ourName: string;
  readonly theirName: string;
}

/** Of the marks of an unfinished merge: to keep the one or the other version, or both; here, or in the whole sheet. */
export const keepVersion: Remedy = ({ problem, text }) => {
  const blocks = blocksIn(text);
  const here = blocks.find(({ start, end }) => start <= problem.end && problem.start < end);
  if (!here) return [dropMark(text, problem)];
  const ours = named(vscode.l10n.t('Keep ours'), here.ourName);
  const theirs = named(vscode.l10n.t('Keep theirs'), here.theirName);
  const fixes: Fix[] = [
    { title: ours, edits: [keep(text, here, here.ours)] },
    { title: theirs, edits: [keep(text, here, here.theirs)] },
    { title: vscode.l10n.t('Keep both'), edits: [keep(text, here, here.ours, here.theirs)] },
  ];
  if (blocks.length < 2) return fixes;
  const everywhere = (title: string, side: 'ours' | 'theirs') => ({
    title: vscode.l10n.t('{0}, in the whole sheet', title),
    edits: blocks.map((block) => keep(text, block, block[side])),
  });
  return [...fixes, everywhere(ours, 'ours'), everywhere(theirs, 'theirs')];
};

function named(title: string, version: string): string {
  return version === '' ? title : `${title} (${version})`;
}

function keep(text: string, { start, end }: Block, ...sides: readonly Span[]): TextEdit {
  return { start, end, text: sides.map((side) => text.slice(side.start, side.end)).join('') };
}

/** A mark without its fellows is a line that somebody forgot. */
function dropMark(text: string, { start }: Span): Fix {
  const line = lineAt(text, start);
  return {
    title: vscode.l10n.t('Remove this line'),
    edits: [{ start: line.start, end: line.next, text: '' }],
  };
}

const MARK = /^(<{7}|\|{7}|={7}|>{7})(?: (.*))?$/;

/** The blocks of a text whose marks stand in their order. */
function blocksIn(text: string): Block[] {
  const blocks: Block[] = [];
  let marks: { kind: string; name: string; line: Line }[] = [];
  for (let at = 0; at < text.length;) {
    const line = lineAt(text, at);
    at = line.next;
    const match = MARK.exec(line.text);
    if (!match) continue;
    const [, mark = '', name = ''] = match;
    const kind = mark.charAt(0);
    if (kind === '<') marks = [];
    marks.push({ kind, name: name.trim(), line });
    if (kind !== '>') continue;
    const [first, base, second] = [
      marks.find((one) => one.kind === '<'),
      marks.find((one) => one.kind === '|'),
      marks.find((one) => one.kind === '='),
    ];
    if (first && second) {
      blocks.push({
        start: first.line.start,
        end: line.next,
        ours: { start: first.line.next, end: (base ?? second).line.start },
        theirs: { start: second.line.next, end: line.start },
        ourName: first.name,
        theirName: name.trim(),
      });
    }
    marks = [];
  }
  return blocks;
}
