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

export const SPELLINGS = { first: 'Solhaugen', second: 'Solhaugan' } as const;
