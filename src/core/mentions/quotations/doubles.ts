import type { Article, Paragraph } from '../../text/article';
import type { Token } from '../../text/token';
import type { Quoted, Range } from './quoted';
import { BEFORE_OPENING, ENDS, SINGLES, isEnd, isRead, opensSingle, pushPart, tokensOf } from './quoted';

type Role = 'open' | 'close' | 'either';

interface Mark {
  readonly role: Role;
  /** How many tokens it takes: two single marks can stand for a double one. */
  readonly width: 1 | 2;
  readonly guillemet: boolean;
}

interface Draft {
  readonly open: number;
  readonly guillemet: boolean;
  readonly parts: Range[];
  from: number;
  nested: number;
}

const OPENERS = '“„‟«‹';
const CLOSERS = '”»›';

/** How many lines a quotation may run on over without opening anew. */
const LINES_OPEN = 10;

/** The stretches between double quotation marks: straight, curly, guillemets, and two single marks in place of one. */
export function readDoubles(article: Article): Quoted[] {
  return new MarkReader(article).read();
}

class MarkReader {
  readonly #article: Article;
  readonly #tokens: readonly Token[];
  readonly #found: Quoted[] = [];
  #draft: Draft | undefined;
  /** Index of the paragraph in which the closing mark of a quotation over several lines stands. */
  #closesIn = -1;

  constructor(article: Article) {
    this.#article = article;
    this.#tokens = article.tokens;
  }

  read(): Quoted[] {
    const { paragraphs } = this.#article;
    for (let index = 0; index < paragraphs.length; index++) {
      const paragraph = paragraphs[index] as Paragraph;
      if (!isRead(paragraph)) continue;
      const range = tokensOf(this.#article, paragraph);
      this.#readParagraph(range);
      this.#endParagraph(index, range);
    }
    return this.#found;
  }

  #readParagraph({ first, last }: Range): void {
    let single = -1;
    for (let index = first; index < last; index++) {
      const token = this.#tokens[index] as Token;
      if (token.kind !== 'mark') continue;
      const mark = markAt(this.#article.text, this.#tokens, index, first, last);
      if (!mark) {
        if (!this.#draft && SINGLES.includes(token.text)) {
          if (opensSingle(this.#tokens, index, first, last)) single = index;
          else if (single !== -1 && token.text === "'" && !token.spaced) single = -1;
        }
        continue;
      }
      const draft = this.#draft;
      if (draft) {
        if (index === first && mark.role === 'open' && draft.from === -1) draft.from = index + mark.width;
        else if (draft.from === -1) draft.from = first;
        if (draft.from <= index) this.#within(draft, mark, index, last);
      } else if (single !== -1 && mark.role !== 'open' && isEnd(this.#tokens[index - 1])) {
        // Opened with a single mark and closed with a double one: what was quoted since then is quoted within it.
        while ((this.#found.at(-1)?.open ?? -1) > single) this.#found.pop();
        this.#draft = newDraft(single, 1, false);
        this.#finish(index, index + mark.width);
        single = -1;
      } else if (mark.role !== 'close' && !isInches(this.#tokens, index)) {
        this.#draft = newDraft(index, mark.width, mark.guillemet);
      }
      index += mark.width - 1;
    }
    if (this.#draft?.from === -1) this.#draft.from = first;
  }

  #within(draft: Draft, mark: Mark, index: number, last: number): void {
    if (draft.guillemet !== mark.guillemet) {
      if (mark.role === 'open') draft.nested++;
      else if (mark.role === 'close' && draft.nested > 0) draft.nested--;
      else if (!draft.guillemet && !mark.guillemet) this.#finish(index, index + mark.width);
      return;
    }
    if (mark.role !== 'open') {
      if (draft.nested > 0) draft.nested--;
      else this.#finish(index, index + mark.width);
      return;
    }
    const next = this.#tokens[index + mark.width];
    const before = this.#tokens[index - 1];
    // A closing mark set too far to the right: 'the area, "he said'.
    const slipped = before?.text === ',' || (isEnd(before) && next?.shape === 'lower');
    if (slipped && this.#tokens[index]?.text === '"') {
      this.#finish(index, index + mark.width);
    } else if (this.#twoClose(index + mark.width, last)) draft.nested++;
    else {
      this.#finish(index, index);
      this.#draft = newDraft(index, mark.width, mark.guillemet);
    }
  }

  /** Whether the next two marks both close: a quotation within a quotation in marks of the same kind. */
  #twoClose(from: number, last: number): boolean {
    let closed = 0;
    for (let index = from; index < last && index < from + 200; index++) {
      if ((this.#tokens[index] as Token).kind !== 'mark') continue;
      const mark = markAt(this.#article.text, this.#tokens, index, from, last);
      if (!mark) continue;
      if (mark.role !== 'close') return false;
      if (++closed === 2) return true;
      index += mark.width - 1;
    }
    return false;
  }

  #endParagraph(index: number, range: Range): void {
    const draft = this.#draft;
    if (!draft) return;
    const { paragraphs, text } = this.#article;
    const next = paragraphs[index + 1];
    if (isRead(next) && next.zone === 'body') {
      const inside = tokensOf(this.#article, next);
      const mark = markAt(text, this.#tokens, inside.first, inside.first, inside.last);
      if (mark?.role === 'open' && mark.guillemet === draft.guillemet) {
        pushPart(this.#tokens, draft.parts, draft.from, range.last);
        draft.from = -1;
        draft.nested = 0;
        return;
      }
      if (this.#closesIn > index || this.#closesLater(index)) return;
    }
    // A mark that nothing introduces and nothing closes is a slip.
    const before = this.#tokens[draft.open - 1];
    const introduced =
      draft.parts.length > 0 || draft.open === range.first || before?.text === ':' || before?.text === ',';
    if (introduced) this.#finish(range.last, range.last);
    this.#draft = undefined;
  }

  /** Whether the closing mark stands in one of the next lines, without a blank line or another opening before it. */
  #closesLater(index: number): boolean {
    const { paragraphs, text } = this.#article;
    for (let next = index + 1; next <= index + LINES_OPEN; next++) {
      const paragraph = paragraphs[next];
      const before = paragraphs[next - 1] as Paragraph;
      if (paragraph?.zone !== 'body' || !isNextLine(text, before.end, paragraph.start)) return false;
      const { first, last } = tokensOf(this.#article, paragraph);
      for (let at = first; at < last; at++) {
        if ((this.#tokens[at] as Token).kind !== 'mark') continue;
        const mark = markAt(text, this.#tokens, at, first, last);
        if (!mark) continue;
        if (mark.role === 'open') return false;
        this.#closesIn = next;
        return true;
      }
    }
    return false;
  }

  #finish(end: number, close: number): void {
    const draft = this.#draft as Draft;
    pushPart(this.#tokens, draft.parts, draft.from, end);
    if (draft.parts.length > 0) this.#found.push({ open: draft.open, close, parts: draft.parts });
    this.#draft = undefined;
  }
}

function newDraft(open: number, width: number, guillemet: boolean): Draft {
  return { open, guillemet, parts: [], from: open + width, nested: 0 };
}

/** Whether a straight mark after a number stands for inches or seconds. */
function isInches(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token;
  return !token.spaced && tokens[index - 1]?.kind === 'number';
}

/** Whether exactly one line break lies between two offsets. */
function isNextLine(text: string, from: number, to: number): boolean {
  let breaks = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) breaks++;
  }
  return breaks === 1;
}

/** The double quotation mark at a token, and what its surroundings say it does. */
function markAt(
  text: string,
  tokens: readonly Token[],
  index: number,
  first: number,
  last: number,
): Mark | undefined {
  const token = tokens[index] as Token;
  const char = token.text;
  const code = char.charCodeAt(0);
  if (code > 0x7f ? !OPENERS.includes(char) && !CLOSERS.includes(char) : code !== 0x22) {
    const next = tokens[index + 1];
    const doubled =
      (char === "'" || char === '`' || char === '‘' || char === '´') &&
      next !== undefined &&
      index + 1 < last &&
      next.text === char &&
      next.start === token.end &&
      text[next.start] === text[token.start];
    if (!doubled) return undefined;
    return { role: roleBySpacing(tokens, index, 2, first, last), width: 2, guillemet: false };
  }
  const guillemet = '«»‹›'.includes(char);
  const role = roleBySpacing(tokens, index, 1, first, last);
  if (char === '"') return { role, width: 1, guillemet };
  const opener = OPENERS.includes(char);
  const opposite = opener ? role === 'close' : role === 'open';
  return { role: opener !== opposite ? 'open' : 'close', width: 1, guillemet };
}

function roleBySpacing(
  tokens: readonly Token[],
  index: number,
  width: number,
  first: number,
  last: number,
): Role {
  const token = tokens[index] as Token;
  const before = tokens[index - 1];
  const next = tokens[index + width];
  const left =
    index === first || token.spaced || (before?.kind === 'mark' && BEFORE_OPENING.includes(before.text));
  const right =
    index + width >= last ||
    next === undefined ||
    next.spaced ||
    (next.kind === 'mark' && ENDS.includes(next.text[0] as string));
  if (left === right) return 'either';
  return left ? 'open' : 'close';
}
