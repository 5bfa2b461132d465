import type { BoardEvent, BoardRow } from './model';

/**
 * The words of the board and of what is exported of it, which come from outside in the person’s language. `{0}`, `{1}`, …
 * stand for what {@link fill} puts in.
 */
export interface BoardWords {
  readonly language: string;
  readonly board: string;
  readonly matrix: string;
  readonly timeline: string;
  readonly sources: string;
  readonly search: string;
  readonly onlyConflicts: string;
  readonly fact: string;
  readonly event: string;
  readonly when: string;
  readonly undated: string;
  readonly details: string;
  readonly why: string;
  /** How rows and events stand. */
  readonly conflict: string;
  readonly inside: string;
  readonly quiet: string;
  readonly settled: string;
  readonly resolved: string;
  readonly accepted: string;
  readonly dismissed: string;
  readonly agrees: string;
  readonly denied: string;
  readonly hedged: string;
  readonly planned: string;
  readonly silent: string;
  /** An article. */
  readonly article: string;
  readonly outlet: string;
  readonly published: string;
  readonly length: string;
  readonly sharesWith: string;
  readonly shares: string;
  readonly copyOf: string;
  readonly copies: string;
  readonly alone: string;
  readonly showAll: string;
  readonly line: string;
  /** What is shown where there is nothing. */
  readonly noRows: string;
  readonly noMatch: string;
  readonly noDays: string;
  readonly notChecked: string;
  readonly check: string;
  readonly shown: string;
  /** Days: `date` with day, month and year, `month` with month and year. */
  readonly date: string;
  readonly month: string;
  readonly months: readonly string[];
  readonly range: string;
  readonly from: string;
  readonly until: string;
}

/** Puts values into words, `{0}` the first. What is put in is not looked at again. */
export function fill(words: string, ...values: readonly (string | number)[]): string {
  return words.replace(/\{(\d)\}/g, (whole, index: string) => String(values[Number(index)] ?? whole));
}

/** How a row stands, in words. */
export function stateWords({ state, inside, decided }: BoardRow, words: BoardWords): string {
  if (decided) return words[decided];
  return state === 'open' ? (inside ? words.inside : words.conflict) : words[state];
}

/** What is said of an event besides its words: how its date stands, how sure the article is of it. */
export function eventNotes({ state, doubt }: BoardEvent, words: BoardWords): string[] {
  return [
    ...(state ? [state === 'open' ? words.conflict : words[state]] : []),
    ...(doubt ? [words[doubt]] : []),
  ];
}

const MONTH = 12;

/** Days as people write them. @param key of a {@link BoardDay}: the first and the last day. */
export function dayWords(key: string, words: BoardWords): string {
  const [first = '', last = ''] = key.split('/');
  if (first === last) return dateWords(first, words);
  if (first === '') return fill(words.until, dateWords(last, words));
  if (last === '') return fill(words.from, dateWords(first, words));
  const [from, to] = [partsOf(first), partsOf(last)];
  if (from.day === 1 && isLastDay(to)) {
    if (from.year === to.year && from.month === to.month) return monthWords(from, words);
    const years = from.month === 1 && to.month === MONTH;
    if (years && from.year === to.year) return String(from.year);
    if (years) return fill(words.range, from.year, to.year);
    return fill(words.range, monthWords(from, words), monthWords(to, words));
  }
  return fill(words.range, dateWords(first, words), dateWords(last, words));
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function partsOf(date: string): Parts {
  const [day = 1, month = 1, year = 0] = date.split('-').map(Number).reverse();
  return { year, month, day };
}

function isLastDay({ year, month, day }: Parts): boolean {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day === [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
}

function monthWords({ year, month }: Parts, words: BoardWords): string {
  return fill(words.month, words.months[month - 1] ?? month, year);
}

/** A day as people write it. @param date YYYY-MM-DD. */
export function dateWords(date: string, words: BoardWords): string {
  const { year, month, day } = partsOf(date);
  return fill(words.date, day, words.months[month - 1] ?? month, year);
}
