import type { FindingCode } from '../findings/finding';

/**
 * The code of a finding by what a model calls its kind: the first row one of whose words the kind has. Models choose the
 * word freely, so the rows go from the narrow to the wide.
 */
const CODES: readonly (readonly [code: FindingCode, words: readonly string[]])[] = [
  ['number.sum', ['parts', 'arithmetic', 'add up', 'subtotal']],
  ['quote.speaker', ['speaker', 'who said', 'said by']],
  ['quote.altered', ['quotation', 'quote', 'quotes', 'wording', 'what was said', 'words']],
  ['name.spelling', ['name', 'names', 'spelling', 'spellings']],
  ['order.differs', ['order', 'sequence', 'before', 'after', 'chronology']],
  ['duration.differs', ['duration', 'durations', 'length of time', 'how long', 'period']],
  ['date.differs', ['date', 'dates', 'day', 'weekday', 'month', 'year', 'when', 'since']],
  ['time.differs', ['time', 'times', 'clock', 'hour']],
  [
    'number.differs',
    [
      ...['number', 'numbers', 'count', 'counts', 'amount', 'amounts', 'sum', 'sums', 'total', 'age', 'ages'],
      ...[
        'money',
        'price',
        'distance',
        'distances',
        'size',
        'percentage',
        'percent',
        'quantity',
        'casualties',
      ],
      ...['toll', 'score', 'figure', 'figures', 'how many', 'weight', 'height', 'speed', 'value'],
    ],
  ],
  ['role.differs', ['office', 'offices', 'role', 'roles', 'title', 'titles', 'position', 'post', 'job']],
  ['scope.differs', ['first', 'firsts', 'only', 'onlys', 'last', 'most', 'superlative', 'scope']],
  ['list.differs', ['list', 'lists', 'members', 'membership']],
  ['statement.denied', ['confirmed', 'denied', 'denial', 'confirmation', 'negation']],
  ['attribution.differs', ['source', 'sources', 'attribution']],
  ['reason.differs', ['cause', 'causes', 'reason', 'reasons', 'motive', 'why']],
  ['place.differs', ['place', 'places', 'location', 'where', 'direction', 'origin', 'destination']],
  ['actor.differs', ['actor', 'agent', 'who', 'who did', 'perpetrator', 'doer']],
  ['term.loaded', ['term', 'terms', 'label']],
];

/** The code for what a model calls the kind of a disagreement; `statement.differs` for what fits no other. */
export function codeOfKind(kind: string): FindingCode {
  const words = ` ${kind.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const row = CODES.find(([, names]) => names.some((name) => words.includes(` ${name} `)));
  return row?.[0] ?? 'statement.differs';
}

/** Codes that may speak of one disagreement. */
type CodeFamily =
  | 'names'
  | 'values'
  | 'dates and times'
  | 'places and order'
  | 'people and offices'
  | 'quotations'
  | 'statements'
  | 'sources';

const FAMILIES: Readonly<Record<FindingCode, CodeFamily>> = {
  'name.spelling': 'names',
  'name.form': 'names',
  'name.letters': 'names',
  'role.differs': 'people and offices',
  'role.two-holders': 'people and offices',
  'number.differs': 'values',
  'number.sum': 'values',
  'date.differs': 'dates and times',
  'date.weekday': 'dates and times',
  'time.differs': 'dates and times',
  'duration.differs': 'dates and times',
  'order.differs': 'places and order',
  'place.differs': 'places and order',
  'actor.differs': 'people and offices',
  'scope.differs': 'statements',
  'list.differs': 'statements',
  'statement.denied': 'statements',
  'quote.altered': 'quotations',
  'quote.speaker': 'quotations',
  'attribution.differs': 'quotations',
  'reason.differs': 'statements',
  'statement.differs': 'statements',
  'term.loaded': 'statements',
  'source.single': 'sources',
  'source.shared': 'sources',
};

export function familyOf(code: FindingCode): CodeFamily {
  return FAMILIES[code];
}
