import { CALENDAR_WORDS } from '../../lexicon/calendarWords';
import type { CalendarWord } from '../../lexicon/calendarWords';
import type { Token } from '../../text/token';
import { Listed } from '../listed';

/** What the whole article says of a word that can stand in a date, looked up when it is first asked for. */
export class Evidence {
  private surnames: Set<string> | undefined;

  constructor(private readonly tokens: readonly Token[]) {}

  /** Whether a word stands somewhere behind another capital word as a surname does ("Jane May said"), and not in a heading. */
  isSurname(text: string): boolean {
    this.surnames ??= new Set(
      this.tokens
        .filter((token, index) => (token.listed & Listed.date) !== 0 && this.closesName(index))
        .map((token) => token.text),
    );
    return this.surnames.has(text);
  }

  private closesName(index: number): boolean {
    const before = this.tokens[index - 1];
    const after = this.tokens[index + 1];
    if (before?.shape !== 'capital' || this.tokens[index]?.newline || !after) return false;
    if (after.kind === 'number' || after.shape === 'capital' || after.shape === 'upper') return false;
    const word = CALENDAR_WORDS.get(before.lower);
    return !word?.position && !word?.relative && !PREPOSITIONS.has(before.lower);
  }
}

const PREPOSITIONS = new Set([
  'in',
  'since',
  'until',
  'till',
  'by',
  'from',
  'during',
  'on',
  'between',
  'through',
  'throughout',
  'before',
  'after',
  'of',
  'to',
  'and',
  'or',
  'for',
  'around',
  'about',
  'the',
]);

/** The tokens of one sentence (`from` to `to`, half-open) as the grammar reads them. Looking past either end gives nothing. */
export class View {
  constructor(
    readonly tokens: readonly Token[],
    readonly from: number,
    readonly to: number,
    /** Whether this is running text, where a lone word needs more evidence than in a line that only says when. */
    readonly prose: boolean,
    readonly evidence: Evidence,
    /** Whether it is a headline, in which capital letters say nothing. */
    readonly heading = false,
  ) {}

  at(index: number): Token | undefined {
    return index >= this.from && index < this.to ? this.tokens[index] : undefined;
  }

  /** The lower-case form of a token, or the empty string. */
  lower(index: number): string {
    return this.at(index)?.lower ?? '';
  }

  /** What a word can mean in a date; nothing for numbers and marks. */
  word(index: number): CalendarWord | undefined {
    const token = this.at(index);
    return token?.kind === 'word' && (token.listed & Listed.date) !== 0
      ? CALENDAR_WORDS.get(token.lower)
      : undefined;
  }

  /** Whether the tokens from `index` on are these words. */
  reads(index: number, ...words: readonly string[]): boolean {
    return words.every((word, offset) => this.lower(index + offset) === word);
  }

  /** Whether a token is written against the one before it. */
  joined(index: number): boolean {
    return this.at(index)?.spaced === false && index > this.from;
  }

  capital(index: number): boolean {
    const shape = this.at(index)?.shape;
    return shape === 'capital' || shape === 'upper';
  }

  /** The value of a number of digits alone, or -1. */
  digits(index: number): number {
    const token = this.at(index);
    if (token?.kind !== 'number' || token.text.length > 6) return -1;
    const value = Number(token.text);
    return Number.isInteger(value) && !token.text.includes('.') ? value : -1;
  }

  /** The index after a hyphen at `index` that joins what stands beside it, or `index` where there is none. */
  afterHyphen(index: number): number {
    const text = this.lower(index);
    const hyphen = (text === '-' || text === '‐' || text === '‑' || text === '–') && this.joined(index);
    return hyphen && this.joined(index + 1) ? index + 1 : index;
  }
}
