import { yearAt, yearsFromAnchor } from './calendarDates';
import type { Parsed, PointExpression } from './expression';
import { AFTER_PHRASE } from './phraseEnds';
import type { View } from './view';

/** "summer 2019", "the summer of 2019", "last winter"; a lone season needs a word that picks it out. */
export function seasonAt(view: View, index: number, picksOut: boolean): Parsed<PointExpression> | undefined {
  const season = view.word(index)?.season ?? -1;
  if (season < 0) return undefined;
  const of = view.lower(index + 1) === 'of' ? index + 2 : index + 1;
  const year = yearAt(view, of);
  if (year) return { expression: { kind: 'season', season, year }, first: index, last: of + 1 };
  const yearOffset = yearsFromAnchor(view, of);
  if (yearOffset !== undefined)
    return { expression: { kind: 'season', season, year: 0, yearOffset }, first: index, last: of + 2 };
  if (view.prose && !view.heading && view.capital(index)) return undefined;
  if (!picksOut || !endsSeason(view, index)) return undefined;
  return { expression: { kind: 'season', season, year: 0 }, first: index, last: index + 1 };
}

/** "summer camp", "winter storms", "spring tide" and "this fall in prices" are no seasons. */
function endsSeason(view: View, index: number): boolean {
  const next = view.at(index + 1);
  if (next?.kind !== 'word' || next.lower === "'s") return true;
  return !view.word(index)?.unsure && AFTER_PHRASE.has(next.lower);
}

/** Prepositions that make a lone "the summer" a date. */
export const BEFORE_SEASON = new Set('in during over by since through throughout until of'.split(' '));
/** "third quarter of 2024", "Q3 2024", "first half of the year", "H1 2024". */
export function fractionAt(view: View, index: number): Parsed | undefined {
  const short = /^([qh])([1-4])$/.exec(view.lower(index));
  const suffixed = view.at(index)?.kind === 'number' && view.joined(index + 1);
  const ordinal = view.word(index)?.ordinal || (suffixed ? view.digits(index) : 0);
  const noun = short ? index : view.afterHyphen(index + (suffixed ? 2 : 1));
  const name = short ? (short[1] === 'q' ? 'quarter' : 'half') : view.lower(noun);
  const number = short ? Number(short[2]) : ordinal;
  if (name !== 'quarter' && name !== 'half') return undefined;
  const of = name === 'quarter' ? 4 : 2;
  if (number < 1 || number > of) return undefined;
  let at = noun + 1;
  if (view.lower(at) === 'of') at++;
  else if (view.at(at)?.text === ',' && yearAt(view, at + 1)) at++;
  const make = (year: number, last: number, yearOffset?: number): Parsed => ({
    expression: {
      kind: 'fraction',
      index: number - 1,
      of,
      year,
      ...(yearOffset === undefined ? {} : { yearOffset }),
    },
    first: index,
    last,
  });
  const year = yearAt(view, at);
  if (year) return make(year, at + 1);
  const yearOffset = view.reads(at, 'the', 'year') ? 0 : yearsFromAnchor(view, at);
  if (yearOffset !== undefined) return make(0, at + 2, yearOffset);
  // Halves without a year belong to matches; so do quarters that someone plays in.
  return of === 4 && at === noun + 1 ? make(0, noun + 1) : undefined;
}
