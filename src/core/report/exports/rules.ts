import type { FindingCode } from '../../findings/finding';

/** What each code means, in a line. */
export const RULES: Readonly<Record<FindingCode, string>> = {
  'name.spelling': 'One name spelled in two ways',
  'name.form': 'One name in different forms',
  'role.differs': 'One person in different roles',
  'role.two-holders': 'One office with two holders',
  'number.differs': 'Different numbers for one thing',
  'number.sum': 'Parts that do not make their total',
  'date.differs': 'Different dates for one event',
  'date.weekday': 'A date that does not fall on its weekday',
  'time.differs': 'Different times of day for one event',
  'duration.differs': 'Different lengths of time for one thing',
  'order.differs': 'Two events in different orders',
  'place.differs': 'Different places for one event',
  'actor.differs': 'Different people for one act',
  'scope.differs': '“First”, “only” or “last” of different things',
  'list.differs': 'Lists that share some members only',
  'statement.denied': 'Said in one place, denied in another',
  'quote.altered': 'One quotation in different words',
  'quote.speaker': 'One quotation, different speakers',
  'attribution.differs': 'Different sources for one statement',
  'reason.differs': 'Different reasons for one event',
  'statement.differs': 'Different accounts of one matter',
  'term.loaded': 'Different terms for one thing',
  'source.single': 'Only one article has it',
  'source.shared': 'Articles that share their wording',
};
