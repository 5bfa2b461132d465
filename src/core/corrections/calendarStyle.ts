import { inCaseOf, isUpper } from './wording';

const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
/** Months as American news agencies shorten them before a day; the others stay whole. */
const SHORT_MONTHS = 'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

/** A weekday, Monday 0, in the form that another one has: "Tue" for "Mon", "TUESDAY" for "MONDAY". */
export function weekdayLike(like: string, weekday: number): string {
  const name = WEEKDAYS[weekday] ?? '';
  const bare = like.replace(/\.$/, '');
  const isShort = !WEEKDAYS.some((each) => each.toLowerCase() === bare.toLowerCase());
  const dot = like.endsWith('.') ? '.' : '';
  return inCaseOf(like, isShort ? name.slice(0, 3) + dot : name + dot);
}

/** A month, 1 to 12, in the form that another one has. @param article tells how months without a short form are meant. */
export function monthLike(like: string, month: number, article: string): string {
  const name = MONTHS[month - 1] ?? '';
  const bare = like.replace(/\.$/, '').toLowerCase();
  const hasDot = like.endsWith('.');
  const isWhole = MONTHS.some((each) => each.toLowerCase() === bare);
  const isBoth = SHORT_MONTHS.some((each) => each.toLowerCase() === bare);
  const shortens = !isWhole || (isBoth && /\b(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\. \d/.test(article));
  if (!shortens) return cased(like, hasDot ? `${name}.` : name);
  if (hasDot || isWhole) return cased(like, SHORT_MONTHS[month - 1] ?? name);
  return cased(
    like,
    bare === 'sept' || name.length < 5 ? name.slice(0, name.length < 5 ? 4 : 3) : name.slice(0, 3),
  );
}

const cased = (like: string, words: string) => (isUpper(like.replace('.', '')) ? words.toUpperCase() : words);

/** What is put behind a day in figures: "st" of "1st". */
export function suffixOf(day: number): string {
  if (day > 10 && day < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}
