import type { TemplateId } from './templates';
import { TEMPLATES } from './templates';

/**
 * Words for people, kept as what they say, so that each reader gets them in a language of theirs: words as they are (an
 * article's, a model's), a number, a calendar day (YYYY-MM-DD), a sentence of the table, words that begin with a capital, or
 * several one after another.
 */
export type Words =
  string | number | { readonly day: string } | { readonly capital: Words } | Phrase | readonly Words[];

/** A sentence of the table, or a piece of one, with what is put into it. */
export interface Phrase {
  readonly id: TemplateId;
  readonly args: readonly Words[];
}

/** How words are told in a language. */
export interface Language {
  /** @param english the template, which also finds its translation; @param args what stands for `{0}`, `{1}` … */
  fill(english: string, args: readonly string[]): string;
  number(value: number): string;
  /** @param date YYYY-MM-DD; other words stay as they are. */
  day(date: string): string;
}

export function phrase(id: TemplateId, ...args: readonly Words[]): Phrase {
  return { id, args };
}

/** Tells words in a language. */
export function tell(words: Words, language: Language): string {
  if (typeof words === 'string') return words;
  if (typeof words === 'number') return language.number(words);
  if (isSeries(words))
    return words
      .map((each) => tell(each, language))
      .filter((each) => each !== '')
      .join(' ');
  if ('day' in words) return language.day(words.day);
  if ('capital' in words) return capitalised(tell(words.capital, language));
  return language.fill(
    TEMPLATES[words.id],
    words.args.map((arg) => tell(arg, language)),
  );
}

const isSeries = (words: Words): words is readonly Words[] => Array.isArray(words);

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

const ENGLISH: Language = {
  fill: (template, args) => template.replace(/\{(\d+)\}/g, (hole, index) => args[Number(index)] ?? hole),
  number: (value) => value.toLocaleString('en-US'),
  day(date) {
    const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
    const name = MONTHS[Number(month) - 1];
    return name === undefined ? date : `${Number(day)} ${name} ${Number(year)}`;
  },
};

/** Tells words in English, as reports and the sheet have them. */
export function english(words: Words): string {
  return tell(words, ENGLISH);
}

/** "a", "a and b", "a, b and c". */
export function listed(all: readonly Words[]): Words {
  const last = all.at(-1);
  if (all.length < 2 || last === undefined) return last ?? '';
  return phrase('list.and', joined(all.slice(0, -1), 'list.comma'), last);
}

/** Words one after another with a mark between them. */
export function joined(all: readonly Words[], between: 'list.comma' | 'list.semicolon'): Words {
  const [first = '', ...rest] = all;
  return rest.reduce<Words>((before, next) => phrase(between, before, next), first);
}

/** A text with its first letter in upper case. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
