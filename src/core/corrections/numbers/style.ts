import type { Mentions, QuantityMention } from '../../mentions/mention';
import type { Article } from '../../text/article';
import { opensSentence } from '../wording';
import type { WrittenNumber } from './written';
import { numbersIn } from './written';

/** How an article writes its numbers, as far as it shows. */
export interface NumberStyle {
  /** What stands between groups of three figures; empty for nothing. */
  readonly separator: string;
  /** Whether numbers of four figures go without it. */
  readonly fourPlain: boolean;
  /** How it writes millions and more; as "3 million" where it has none. */
  readonly magnitude: { readonly gap: string; readonly short: boolean };
  /** Whether numbers below ten that count something stand in words, and none in figures. */
  readonly smallInWords: boolean;
  /** Whether numbers above ten stand in words within sentences. */
  readonly largeInWords: boolean;
  /** Whether it says "two hundred and six" rather than "two hundred six". */
  readonly and: boolean;
}

const SEPARATED = /\d([,\u00A0\u202F\u2009 ])\d{3}(?!\d)/;

/** Reads how an article writes its numbers off those that it has. */
export function numberStyle(article: Article, { quantities }: Pick<Mentions, 'quantities'>): NumberStyle {
  const written = quantities.flatMap((quantity) => {
    const number = numbersIn(article.text.slice(quantity.start, quantity.end)).find(({ value }) =>
      isOf(quantity, value),
    );
    return number ? [{ quantity, number }] : [];
  });
  const figures = written.filter(({ number }) => number.form === 'figures');
  const plain = figures.filter(({ number }) => number.magnitude === undefined);
  const separator = plain
    .map(({ number }) => SEPARATED.exec(number.text)?.[1])
    .find((each) => each !== undefined);
  const unseparated = (size: RegExp) => plain.some(({ number }) => size.test(number.text));
  const multiplied = figures.find(({ number }) => (number.magnitude?.factor ?? 0) >= 1e6)?.number.magnitude;
  const within = (isOne: (number: WrittenNumber, quantity: QuantityMention) => boolean) =>
    written.some(
      ({ quantity, number }) =>
        quantity.kind === 'count' && !opensSentence(article, quantity.start) && isOne(number, quantity),
    );
  const small = (form: WrittenNumber['form']) =>
    within((number) => number.form === form && number.value > 1 && number.value < 10);
  return {
    separator: separator ?? (unseparated(/^\d{5,}/) ? '' : ','),
    fourPlain: unseparated(/^\d{4}(?!\d)/),
    magnitude: { gap: multiplied?.gap ?? ' ', short: (multiplied?.words.length ?? 9) <= 3 },
    smallInWords: small('words') && !small('figures'),
    largeInWords: within((number) => number.form === 'words' && number.value > 12 && number.value < 1e6),
    and: !/hundred (?!and\b)(?:[a-z]+ty\b|[a-z]+teen\b|one|two|three|four|five|six|seven|eight|nine|ten)/i.test(
      article.text,
    ),
  };
}

/** Whether a number is the one that a quantity was read from; bounds move one end of it alone. */
export function isOf({ min, max }: { readonly min: number; readonly max: number }, value: number): boolean {
  const same = (other: number) => Math.abs(other - value) <= Math.abs(value) * 1e-9;
  return same(min) || same(max);
}
