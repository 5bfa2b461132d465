import type { Position } from '../../lexicon/calendarWords';
import { calendar, isSuffix, yearAt } from './calendarDates';
import type { CalendarExpression, EraExpression, Parsed, RangeExpression } from './expression';
import type { View } from './view';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that a year may follow, whatever comes next. */
const STRONG = set('in since until till during before after circa born early late mid pre post year ad');
/** Words that a year may follow where nothing is counted. */
const WEAK = set('of by from to through between for and or than as around about season');
/** Words that open a noun phrase in which a year tells which one ("the 2003 invasion"). */
const DETERMINERS = set("the its his her their our 's a this that");
/** Verbs after a year that opens a sentence. */
const AFTER_OPENING = set('was is saw has will marked began brought ended started looks promises');
/** Words in -s that are no plural nouns. */
const NOT_PLURAL = set(
  'was is has its his this as us plus perhaps always thus versus does besides less unless across yes',
);
/** What makes a number in front of it a count, besides plural nouns. */
const COUNTED = set(
  'people men women children percent per million billion thousand metres meters feet km kg m ft gmt hrs bc bce',
);

const EARLIEST = 1900;
const LATEST = 2099;

function countsSomething(view: View, index: number): boolean {
  const next = view.at(index);
  if (!next || (next.kind !== 'word' && next.kind !== 'symbol')) return false;
  if (next.kind === 'symbol') return next.text === '%' || next.text === '°';
  if (COUNTED.has(next.lower) || view.word(index)?.unit) return true;
  return (
    next.shape === 'lower' &&
    next.text.length > 3 &&
    next.lower.endsWith('s') &&
    !next.lower.endsWith('ss') &&
    !NOT_PLURAL.has(next.lower)
  );
}

/** Whether the four digits at `index` are a year and no number. `after` is the index of the token after the year or span of years. */
function isYear(view: View, index: number, year: number, after: number, listed: boolean): boolean {
  if (!view.prose) return true;
  const before = view.at(index - 1);
  const next = view.at(after);
  const modern = year >= EARLIEST && year <= LATEST;
  const round = year % 50 === 0 || year < EARLIEST;
  const counts = countsSomething(view, after);
  if (before?.kind === 'symbol' && !before.spaced && view.joined(index)) return false;
  if (next?.text === '-' && view.joined(after) && view.joined(after + 1)) {
    // "the 2020-related …" is rare; "2000-strong" and "1500-metre" are not.
    if (view.at(after + 1)?.kind === 'word' && round) return false;
  }
  if (listed) return modern && !counts;
  if (!before)
    return modern && (AFTER_OPENING.has(next?.lower ?? '') || next?.text === ',' || next?.text === ':');
  const { lower } = before;
  if (STRONG.has(lower)) return round || !modern ? !counts : true;
  // "grown to 2000" counts; "by 2050" does not.
  if (WEAK.has(lower)) return modern && !counts && (!round || year === 2050);
  if (lower === '-' && view.word(index - 2)?.position) return modern;
  if (before.text === '(' || before.text === '[') return modern && /^[)\],;–-]$/.test(next?.text ?? '');
  const noun = next?.kind === 'word' && next.spaced && !NOT_PLURAL.has(next.lower);
  if (DETERMINERS.has(lower)) {
    // "the 1858 Treaty of …"
    const old = year >= 1500 && year < EARLIEST && year % 50 !== 0 && view.capital(after);
    return (modern || old) && !(round && counts) && noun;
  }
  // "a disputed 2020 election"
  return (
    modern &&
    !round &&
    before.kind === 'word' &&
    before.shape === 'lower' &&
    noun &&
    !counts &&
    !FUNCTION.has(next.lower) &&
    precededByDeterminer(view, index - 1)
  );
}

const FUNCTION = set(
  'in on at of to for from by with and or but after before when while that which who were are had have',
);

function precededByDeterminer(view: View, index: number): boolean {
  for (let at = index; at > index - 3; at--) if (DETERMINERS.has(view.lower(at - 1))) return true;
  return false;
}

/**
 * Reads a year or a span of years ("2021", "2021-22", "2001–2021", "2001 to 2021").
 * @param listed whether the token before ends another year with a comma or "and" between ("2019, 2020 and 2021").
 */
export function yearsAt(
  view: View,
  index: number,
  listed: boolean,
): Parsed<CalendarExpression | RangeExpression> | undefined {
  const year = yearAt(view, index) || earlyYearAt(view, index);
  if (!year) return undefined;
  const only = (value: number) => calendar({ year: value });
  const joint = view.lower(index + 1);
  const season = joint === '/' && view.joined(index + 1) && yearAt(view, index + 2) === year + 1;
  if (season && year >= EARLIEST)
    return {
      expression: { kind: 'range', from: only(year), to: only(year + 1) },
      first: index,
      last: index + 3,
    };
  const dash =
    (joint === '-' || joint === '–' || joint === '/') && view.joined(index + 1) && view.joined(index + 2);
  if (dash) {
    const short = view.at(index + 2);
    if (short?.kind === 'number' && short.text.length === 2) {
      const to =
        year - (year % 100) + Number(short.text) + (year % 100 === 99 && short.text === '00' ? 100 : 0);
      const next = view.at(index + 3);
      if (
        to > year &&
        (!next || next.spaced || next.kind === 'mark') &&
        next?.text !== joint &&
        year >= EARLIEST &&
        year <= LATEST
      )
        return {
          expression: { kind: 'range', from: only(year), to: only(to) },
          first: index,
          last: index + 3,
        };
      return undefined;
    }
  }
  const between = joint === 'and' && view.lower(index - 1) === 'between';
  if (dash || between || joint === 'to' || joint === 'until' || joint === '–' || joint === 'through') {
    const to = yearAt(view, index + 2);
    if (to > year && joint !== '/' && isYear(view, index, year, index + 3, true))
      return { expression: { kind: 'range', from: only(year), to: only(to) }, first: index, last: index + 3 };
  }
  const other = joint === 'or' || joint === 'and' ? yearAt(view, index + 2) : 0;
  if (other && isYear(view, index, year, index + 3, true) && isYear(view, index + 2, other, index + 3, true))
    return { expression: only(year), first: index, last: index + 1 };
  if (joint === '/' || view.lower(index - 1) === '/' || (joint === '.' && view.joined(index + 2)))
    return undefined;
  const first = view.lower(index - 1) === 'year' && view.lower(index - 2) === 'the' ? index - 2 : index;
  return isYear(view, index, year, index + 1, listed)
    ? { expression: only(year), first, last: index + 1 }
    : undefined;
}

/** The year of three digits at `index` that is called one ("the year 910", "in AD 910"), or 0. */
function earlyYearAt(view: View, index: number): number {
  const year = view.digits(index);
  if (year < 100 || year > 999) return 0;
  const before = view.lower(index - 1);
  return before === 'ad' || (before === 'year' && view.lower(index - 2) === 'the') ? year : 0;
}

/** "1990s", "1990's", "'90s", "nineties"; the apostrophe stands before `index`. */
export function decadeAt(view: View, index: number, position?: Position): Parsed<EraExpression> | undefined {
  const era = (start: number, last: number): Parsed<EraExpression> => ({
    expression: { kind: 'era', start, years: 10, ...(position ? { position } : {}) },
    first: index,
    last,
  });
  const word = view.word(index);
  if (word) return word.decade ? era(word.decade, index + 1) : undefined;
  const text = view.at(index)?.text ?? '';
  const start = view.digits(index);
  const ending = view.at(index + 1);
  if (!ending || ending.spaced || (ending.lower !== 's' && ending.lower !== "'s")) return undefined;
  if (text.length === 4 && start % 10 === 0 && start >= 1000 && start <= LATEST) return era(start, index + 2);
  return text.length === 2 && start % 10 === 0 && isShortDecade(view, index, start)
    ? era(1900 + start, index + 2)
    : undefined;
}

/** "'90s", "the 90s", "the late 80s"; "his early 30s" is an age, "the low 30s" the weather. */
function isShortDecade(view: View, index: number, decade: number): boolean {
  const before = view.lower(index - 1);
  if (view.joined(index) && (before === "'" || before === '‘')) return decade >= 20;
  const hyphen = before === '-' ? index - 2 : index - 1;
  const opener = view.word(hyphen)?.position ? hyphen - 1 : index - 1;
  return decade >= 50 && view.lower(opener) === 'the';
}

/** "19th century", "nineteenth century", "21st-century": the first century runs from year 1 to year 100. */
export function centuryAt(view: View, index: number, position?: Position): Parsed<EraExpression> | undefined {
  const written = view.word(index)?.ordinal ?? 0;
  const figures = written ? -1 : view.digits(index);
  let number = written || (figures > 0 && isSuffix(view, index + 1) ? figures : 0);
  let at = written ? index + 1 : index + 2;
  // "twenty-first"
  if (!number && view.lower(index) === 'twenty' && view.afterHyphen(index + 1) > index + 1) {
    number = 20 + (view.word(index + 2)?.ordinal ?? 0);
    at = index + 3;
  }
  const unit = view.afterHyphen(at);
  if (number < 1 || number > 22 || view.word(unit)?.unit !== 'century') return undefined;
  const era = view.lower(unit + 1).replaceAll('.', '');
  if (era === 'bc' || era === 'bce') return undefined;
  // "his third century" of a batsman; "the first century" is rarely dated in news.
  if (number < 5) return undefined;
  const expression: EraExpression = {
    kind: 'era',
    start: (number - 1) * 100 + 1,
    years: 100,
    ...(position ? { position } : {}),
  };
  return { expression, first: index, last: unit + 1 };
}
