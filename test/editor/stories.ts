/** An invented story that spells its minister's name in two ways, with nothing else in it to find. */
export const TWO_SPELLINGS = {
  'first.txt': [
    'Norland opens new harbour',
    'Norwegian Transport Minister Ingrid Solhaugen opened the harbour. Solhaugen thanked the builders.',
    '',
  ].join('\n'),
  'second.txt': [
    'Harbour opened in the north',
    'Norwegian Transport Minister Ingrid Solhaugan praised the work. The harbour has three quays.',
    '',
  ].join('\n'),
} as const;

/** An invented story that spells the names of two ministers in two ways each. */
export const TWO_NAMES = {
  'one.txt': [
    'Norwegian Transport Minister Ingrid Solhaugen opened the harbour.',
    'Danish Transport Minister Mikkel Thorvaldsen came too.',
    '',
  ].join('\n'),
  'two.txt': [
    'Norwegian Transport Minister Ingrid Solhaugan opened the harbour.',
    'Danish Transport Minister Mikkel Thorvaldson came too.',
    '',
  ].join('\n'),
} as const;

/** An invented story of which each article gives another number of people hurt. */
export const HURT = {
  'first.txt': [
    'Fire at Kolmar mill',
    'The fire at the Kolmar mill hurt 58 people on Friday, the ministry said.',
    '',
  ].join('\n'),
  'second.txt': [
    'Mill burns in Kolmar',
    'The fire at the Kolmar mill hurt 55 people on Friday, police said.',
    '',
  ].join('\n'),
  'third.txt': [
    'Kolmar mill in flames',
    'The fire at the Kolmar mill hurt 60 people on Friday, a nurse said.',
    '',
  ].join('\n'),
} as const;

export const SPELLINGS = { first: 'Solhaugen', second: 'Solhaugan' } as const;
