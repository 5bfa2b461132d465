import type { CalendarWord } from '../../lexicon/calendarWords';
import { AFTER_PHRASE } from './phraseEnds';
import type { View } from './view';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words before a month or year that leave no doubt. */
const BEFORE_MONTH = set(
  'in since until till by from during early mid late last next this that between through throughout before after of to and or for around about',
);
const CERTAIN_BEFORE_MONTH = set('in since until till during early mid late last next');
const DOUBTFUL_BEFORE_MONTH = set('for about of around after before');
/** Verbs and nouns after "May" and "March" that make the word a person, a verb or a walk. */
const AFTER_NAME = set(
  "government cabinet administration ministry team camp said says told will would has had was is for on against to at 's and",
);
/** First words of days that have a name of their own ("Black Friday"). */
const NAMED_DAYS = set(
  'remembrance black good ash super bloody palm easter cyber shrove maundy holy giving fat pancake spy whit low throwback casual',
);
/** Words that follow a weekday in the name of a newspaper or club. */
const PAPERS = set(
  'times telegraph mirror herald mail express post star tribune independent age world mercury sun people morning-herald night-live league',
);
/** Newspapers that have "on Sunday" after their name. */
const SUNDAY_PAPERS = set('herald mail independent scotland star post');

/**
 * Whether a month's name that stands without day or year means the month.
 * "May" and "March" need a word beside them that speaks for it; short forms are never enough.
 */
export function isMonthName(view: View, index: number, word: CalendarWord): boolean {
  const token = view.at(index);
  if (!token) return false;
  if (!view.prose) return !word.unsure;
  const before = view.lower(index - 1);
  if (before === 'every' || before === 'each') return false;
  if (!word.unsure) {
    // "April Jones said": a first name; "in April Kenya …" is the month.
    const next = view.at(index + 1);
    const name =
      next?.kind === 'word' &&
      view.capital(index + 1) &&
      GIVEN_NAMES.has(word.month) &&
      token.shape !== 'upper';
    return !name || BEFORE_MONTH.has(before) || before === "'s" || before === 'the';
  }
  if (token.text.length <= 5 && !(word.month === 5 || token.lower === 'march')) return false;
  if (token.shape === 'upper') return false;
  if (CERTAIN_BEFORE_MONTH.has(before)) return true;
  if (before === '-' && view.word(index - 2)?.position) return true;
  if (view.evidence.isSurname(token.text)) return false;
  const determined = before === 'the' || before === 'a' || before === "'s";
  if (!determined) return BEFORE_MONTH.has(before) && !DOUBTFUL_BEFORE_MONTH.has(before);
  const next = view.at(index + 1);
  return next?.kind === 'word' && next.shape === 'lower' && !AFTER_NAME.has(next.lower);
}

/** Months that are given names too: April, May, June, August. */
const GIVEN_NAMES: ReadonlySet<number> = new Set([4, 5, 6, 8]);

/** Whether a weekday's name means the day: not "Black Friday", the Sunday Times or the Mail on Sunday. */
export function isWeekdayName(view: View, index: number): boolean {
  const before = view.lower(index - 1);
  if (NAMED_DAYS.has(before) && view.capital(index - 1)) return false;
  if (view.capital(index + 1) && PAPERS.has(view.lower(index + 1))) return false;
  if (before === 'on' && view.lower(index) === 'sunday' && view.capital(index - 2))
    return !SUNDAY_PAPERS.has(view.lower(index - 2));
  // "the first Monday of the month" and the "Saturday Night" of a programme are no single days.
  if (view.word(index - 1)?.ordinal) return false;
  if (view.word(index + 1)?.part && view.capital(index + 1) && !view.heading) return false;
  if (isIndefinite(view, index)) return false;
  return before !== 'every' && before !== 'each';
}

/** "on a Friday", "a cold Sunday in January", but "a Friday meeting". */
function isIndefinite(view: View, index: number): boolean {
  const article =
    view.at(index - 1)?.shape === 'lower' && view.lower(index - 2) === 'a' ? index - 2 : index - 1;
  if (view.lower(article) !== 'a' && view.lower(article) !== 'any') return false;
  const next = view.at(index + 1);
  return next?.kind !== 'word' || next.shape !== 'lower' || AFTER_PHRASE.has(next.lower);
}
