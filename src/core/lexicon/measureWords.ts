import { kinds } from './table';

/** Nouns for what can be measured or counted in money, lower case, singular. Those on one line are one thing under several names. */
const TABLE = `
revenue sales turnover
profit earnings income surplus
loss deficit
price cost
value
budget
population
turnout
output production
capacity
speed
gust wind
height altitude elevation
length
width
depth
weight
area
distance
magnitude
temperature
rainfall precipitation
snowfall
inflation
unemployment
growth
share stake
dividend
salary wage pay
fine penalty
damages compensation payout
debt
loan
investment
bail
ransom
reward
fee
trade
attendance crowd spectator
staff workforce headcount payroll
interest
tax
majority
lead margin
rating
score
toll
intensity
funding
aid
order
valuation
capitalisation capitalization
`;

/** Measures that are counts, by the noun of what is counted, lower case, singular: who has so many of them has that measure. */
export const MEASURES_OF_COUNTED: ReadonlyMap<string, string> = new Map([
  ['employee', 'staff'],
  ['inhabitant', 'population'],
  ['resident', 'population'],
]);

/** What is measured, by any of its nouns: the first noun of the line. */
export const MEASURE_NOUNS: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split('\n')
    .flatMap((line) => {
      const nouns = line.split(' ');
      return nouns.flatMap((noun) => [
        [noun, nouns[0] as string] as const,
        [noun.endsWith('s') ? noun : `${noun}s`, nouns[0] as string] as const,
      ]);
    }),
);

/** Things counted under several nouns, lower case, singular: a line is one kind of thing. */
const COUNTED_TABLE = `
person people individual suspect detainee
boat ship vessel skiff craft
vehicle car
worker employee job staff position post
home house
plant factory mill
bullet round shot
rifle gun firearm weapon
soldier troop serviceman trooper
child kid
police officer
`;

/** Counted nouns that stand for one kind of thing: the first noun of the line by each of them. */
export const COUNTED_KINDS = kinds(COUNTED_TABLE);

/** Words that make a number a sum over several events or over time, lower case. */
export const TOTAL_WORDS: ReadonlySet<string> = new Set(
  'total altogether overall combined cumulative far date since cumulatively aggregate'.split(' '),
);

/** Words that make a number a rate, lower case. */
export const RATE_WORDS: ReadonlySet<string> = new Set(
  'each per every annually yearly monthly weekly daily hourly apiece a-year a-day average'.split(' '),
);

/** Words that make a number that of a stretch of time, with the word for the stretch behind them ("first week"), lower case. */
export const STRETCH_WORDS: ReadonlySet<string> = new Set(
  'first second third fourth fifth opening full half whole'.split(' '),
);

/** Words that make a number a part of one given before, lower case. */
export const PART_WORDS: ReadonlySet<string> = new Set(
  'another other others more additional further remaining rest extra second third'.split(' '),
);

/** Nouns for happenings that have no class of their own, lower case, singular. */
export const COUNTED_EVENTS: ReadonlySet<string> = new Set(
  'operation incident occasion mission season game episode event'.split(' '),
);

/** Words before a measure noun that make it another measure, lower case. */
export const MEASURE_QUALIFIERS: ReadonlySet<string> = new Set(
  'net gross operating pretax tax annual quarterly monthly weekly daily half-year underlying adjusted core average median minimum maximum top record total domestic foreign'.split(
    ' ',
  ),
);
