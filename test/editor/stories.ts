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

export const SPELLINGS = { first: 'Solhaugen', second: 'Solhaugan' } as const;
