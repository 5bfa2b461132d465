import { wordSet } from './table';

const SINGULAR = wordSet(`
  father mother parent stepfather stepmother son daughter child stepson stepdaughter brother sister sibling twin
  half-brother half-sister husband wife spouse widow widower ex-husband ex-wife partner fiance fiancé fiancee fiancée
  boyfriend girlfriend grandfather grandmother grandson granddaughter grandchild uncle aunt nephew niece cousin
  father-in-law mother-in-law brother-in-law sister-in-law son-in-law daughter-in-law godfather godmother friend
  colleague neighbour neighbor teammate mentor
`);

/** Nouns for those who are near a person, by blood, marriage or company, lower case, singular and plural. */
export const KIN_NOUNS: ReadonlySet<string> = new Set([
  ...[...SINGULAR].flatMap((word) => [word, `${word}s`]),
  ...['children', 'stepchildren', 'grandchildren', 'wives', 'ex-wives', 'family', 'relatives'],
]);
