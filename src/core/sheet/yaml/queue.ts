import type { Span } from '../../text/span';
import type { TextEdit } from '../model';
import { FlowChange } from './flow';
import type { Comment } from './touched';
import { commentsIn } from './touched';

interface QueuedEdit extends TextEdit {
  /** Among insertions at one offset, the deeper one comes first. */
  readonly depth: number;
}

/** The depth of what goes into a line: before lines that go behind it, where the text ends in that line. */
const IN_LINE = Number.MAX_SAFE_INTEGER;

/** Collects edits of a text of lines. New lines end as the text's own do. */
export class EditQueue {
  readonly text: string;
  readonly #eol: string;
  readonly #edits: QueuedEdit[] = [];
  readonly #flows = new Map<object, FlowChange>();

  constructor(text: string) {
    this.text = text;
    this.#eol = /\r?\n/.exec(text)?.[0] ?? '\n';
  }

  /** The edits in the order of the text, none overlapping. */
  edits(): TextEdit[] {
    const flows = [...this.#flows.values()].flatMap((change) => change.edits(this.text));
    const ordered = [...this.#edits, ...flows.map((edit) => ({ ...edit, depth: 0 }))]
      .map((edit, index) => ({ edit, index }))
      .sort(
        (a, b) =>
          a.edit.start - b.edit.start ||
          a.edit.end - b.edit.end ||
          b.edit.depth - a.edit.depth ||
          a.index - b.index,
      );
    const edits: TextEdit[] = [];
    for (const { edit } of ordered) {
      const last = edits.at(-1);
      if (last && last.start === edit.start && last.end === last.start) {
        edits[edits.length - 1] = { start: last.start, end: edit.end, text: last.text + edit.text };
      } else edits.push({ start: edit.start, end: edit.end, text: edit.text });
    }
    return edits;
  }

  /** The change of a collection in flow style, collected until the edits are asked for. */
  flow(collection: object, parts: () => readonly Span[], open: number): FlowChange {
    let change = this.#flows.get(collection);
    if (!change) this.#flows.set(collection, (change = new FlowChange(parts(), open)));
    return change;
  }

  replace({ start, end }: Span, text: string): void {
    this.#edits.push({ start, end, text, depth: 0 });
  }

  /** Puts text into a line, behind its start. */
  insert(at: number, text: string): void {
    this.#edits.push({ start: at, end: at, text, depth: IN_LINE });
  }

  /** Puts lines in at the start of a line, or behind a last line without an end. Empty lines are not indented. */
  insertLines(at: number, indent: number, lines: readonly string[]): void {
    if (lines.length === 0) return;
    const needsBreak = at > 0 && this.text[at - 1] !== '\n' && this.text.slice(0, at) !== '\uFEFF';
    const pad = ' '.repeat(indent);
    const text = lines.map((line) => (line === '' ? '' : pad + line) + this.#eol).join('');
    this.#edits.push({
      start: at,
      end: at,
      text: needsBreak ? this.#eol + text.slice(0, text.length - this.#eol.length) : text,
      depth: indent + 1,
    });
  }

  /** Takes lines out but for the comments in them. @param nodes that stand there: what is part of their scalars is no comment. */
  removeLines({ start, end }: Span, indent: number, nodes: readonly unknown[]): void {
    const comments = commentsIn(this.text, start, end, nodes);
    const text = comments.map((comment) => this.#commentLine(comment, indent)).join('');
    this.replace({ start, end }, text);
  }

  /** A comment as a line of its own: as it stands where it has one, but no less than `indent` deep. */
  #commentLine({ start, text }: Comment, indent: number): string {
    const before = this.text.slice(this.lineStart(start), start);
    const own = before.trim() === '' && before.length >= indent;
    return (own ? before : ' '.repeat(indent)) + text + this.#eol;
  }

  /**
   * Where a line at `indent` goes that follows a value: behind the value's line and the comments that belong to it. Those
   * at the very indent speak of what follows, where anything does.
   */
  afterLines(end: number, indent: number, isLast: boolean): number {
    let at = this.lineEndAfter(end);
    let accepted = at;
    let blank = false;
    while (at < this.text.length) {
      const lineEnd = this.lineEndAfter(at, true);
      const line = this.text.slice(at, lineEnd);
      const content = line.trim();
      if (content === '') blank = true;
      else {
        const column = line.length - line.trimStart().length;
        const belongs = isLast ? column >= indent : column !== indent;
        if (!content.startsWith('#') || blank || !belongs) break;
        accepted = lineEnd;
      }
      at = lineEnd;
    }
    return accepted;
  }

  /** The offset right after the line break that follows `offset` (or that it already follows), or the text's end. */
  lineEndAfter(offset: number, fromLineStart = false): number {
    if (!fromLineStart && offset > 0 && this.text[offset - 1] === '\n') return offset;
    const at = this.text.indexOf('\n', offset);
    return at < 0 ? this.text.length : at + 1;
  }

  /** The start of the line of an offset. */
  lineStart(offset: number): number {
    return this.text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** The column of an offset, from 0; a byte order mark is in none. */
  columnOf(offset: number): number {
    const start = this.lineStart(offset);
    return offset - start - (this.text[start] === '\uFEFF' ? 1 : 0);
  }
}

/** A text with edits made. @param edits in the order of the text, none overlapping. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, text: replacement } of edits) {
    result += text.slice(from, start) + replacement;
    from = end;
  }
  return result + text.slice(from);
}
