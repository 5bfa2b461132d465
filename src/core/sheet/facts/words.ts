import type { FindingCode } from '../../findings/finding';
import { dateOf } from '../../mentions/calendar';
import type { DateInterval } from '../../mentions/calendar';
import type { FactKind } from '../model';

/** What is asked where findings of a code stand, and the kind of fact it is; codes that are not here make no fact. */
export const ASKED: Partial<Record<FindingCode, readonly [kind: FactKind, what: string]>> = {
  'name.spelling': ['name', 'how the name is spelled'],
  'name.form': ['name', 'which form of the name'],
  'name.letters': ['name', 'which letters the name has'],
  'role.differs': ['role', 'which role'],
  'role.two-holders': ['role', 'who holds the role'],
  'number.differs': ['number', 'which number'],
  'number.sum': ['number', 'whether the parts add up'],
  'date.differs': ['date', 'which date'],
  'date.weekday': ['date', 'whether weekday and date fit'],
  'time.differs': ['date', 'which time'],
  'duration.differs': ['date', 'how long'],
  'order.differs': ['date', 'what came first'],
  'place.differs': ['place', 'which place'],
  'actor.differs': ['actor', 'who did it'],
  'scope.differs': ['scope', 'first of what'],
  'list.differs': ['list', 'who or what belongs to it'],
  'statement.denied': ['statement', 'whether it is so'],
  'quote.altered': ['quotation', 'which words were said'],
  'quote.speaker': ['quotation', 'who said it'],
  'attribution.differs': ['quotation', 'whose word it is'],
  'reason.differs': ['reason', 'which reason'],
  'statement.differs': ['statement', 'which is right'],
};

/** What a scope claim claims, by its mark. */
export const SCOPE_WORDS = {
  first: 'said to be a first',
  only: 'said to be the only one',
  last: 'said to be a last',
  none: 'said of none before',
  most: 'said to be the most of its kind',
} as const;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** An interval in words: "3 July 2025", "August 2021", "the 1990s", "from 1 to 3 May 2020". */
export function intervalWords({ start, end, granularity, approximate }: DateInterval): string {
  const about = approximate ? 'about ' : '';
  if (start === -Infinity) return `${about}before ${dayWords(end)}`;
  if (end === Infinity) return `${about}since ${dayWords(start)}`;
  const { year, month } = dateOf(start);
  switch (granularity) {
    case 'day':
      return about + dayWords(start);
    case 'month':
      return `${about}${MONTHS[month - 1] ?? ''} ${year}`;
    case 'year':
      return `${about}${year}`;
    case 'decade':
      return `${about}the ${year}s`;
    case 'week':
    case 'quarter':
    case 'season':
    case 'century':
    case 'range':
      return end - start <= 1
        ? about + dayWords(start)
        : `${about}${dayWords(start)} to ${dayWords(end - 1)}`;
  }
}

function dayWords(day: number): string {
  const { year, month, day: date } = dateOf(day);
  return `${date} ${MONTHS[month - 1] ?? ''} ${year}`;
}

/** "a or b", "a, b or c". */
export function alternatives(values: readonly string[]): string {
  if (values.length < 2) return values.join('');
  return `${values.slice(0, -1).join(', ')} or ${values.at(-1) ?? ''}`;
}

/** How much of a clause or quotation is shown in a fact. */
export const SHOWN = 160;

/** The first words of a text, with an ellipsis where it goes on: up to a mark where there is one, so that no phrase is cut. */
export function cutWords(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length);
  const mark = Math.max(...[...head.matchAll(/[,.;:!?)–—](?= )/g)].map(({ index }) => index));
  if (mark > length / 3) return `${head.slice(0, /[.!?)]/.test(head[mark] ?? '') ? mark + 1 : mark)} …`;
  const cut = text.lastIndexOf(' ', length);
  return `${text.slice(0, cut > length / 2 ? cut : length).trimEnd()} …`;
}

/** A fact's words with the clause that carries it. */
export function withClause(words: string, clause: string): string {
  return `${words}: “${clause}”`;
}

/** What is asked of a name that stands nowhere else in the facts. */
export const NAME_ASKED = 'the name, and who that is';

/**
 * What a fact says, without whom it is about, what is asked and the clause that carries it: "82 megawatts"; of a name the
 * name; the whole of a fact that asks nothing.
 */
export function valueOf(fact: string): string {
  const clause = fact.indexOf(': “');
  const head = clause < 0 ? fact : fact.slice(0, clause);
  const subject = Math.max(0, head.indexOf(': '));
  if (head.endsWith(NAME_ASKED)) return head.slice(0, subject);
  const asked = head.indexOf(', ', subject);
  return asked < 0 ? fact : head.slice(asked + 2);
}
