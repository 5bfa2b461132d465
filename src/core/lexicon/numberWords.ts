/** Number words of a language are closed lists; every key is lower case. */
const pairs = (words: string, first: number, step = 1): [string, number][] =>
  words.split(' ').map((word, index) => [word, first + index * step]);

/** Words for zero to ninety, without the compounds of two words ("twenty-three"). */
export const CARDINALS: ReadonlyMap<string, number> = new Map([
  ...pairs('zero one two three four five six seven eight nine ten eleven twelve', 0),
  ...pairs('thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 13),
  ...pairs('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
]);

/** Words that multiply what stands before them. */
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['million', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['crore', 1e7],
  ['crores', 1e7],
  ['billion', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
  ['trn', 1e12],
  ['dozen', 12],
]);

/** Multipliers of one letter, which mean something else where neither money nor a counted noun stands by ("60m", "10k"). */
export const LETTER_MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['K', 1e3],
  ['m', 1e6],
  ['M', 1e6],
  ['MM', 1e6],
  ['b', 1e9],
  ['B', 1e9],
  ['t', 1e12],
  ['T', 1e12],
  ['cr', 1e7],
  ['Cr', 1e7],
]);

/** Plural multipliers that name a rough number alone or with "of" ("thousands", "tens of millions"): the least and greatest they are used for. */
export const ROUGH_PLURALS: ReadonlyMap<
  string,
  { readonly min: number; readonly max: number; readonly unit: number }
> = new Map([
  ['tens', { min: 20, max: 99, unit: 10 }],
  ['dozens', { min: 24, max: 99, unit: 12 }],
  ['scores', { min: 40, max: 199, unit: 20 }],
  ['hundreds', { min: 200, max: 1999, unit: 1e2 }],
  ['thousands', { min: 2e3, max: 99_999, unit: 1e3 }],
  ['lakhs', { min: 2e5, max: 99e5, unit: 1e5 }],
  ['millions', { min: 2e6, max: 999e6, unit: 1e6 }],
  ['crores', { min: 2e7, max: 999e7, unit: 1e7 }],
  ['billions', { min: 2e9, max: 999e9, unit: 1e9 }],
  ['trillions', { min: 2e12, max: 999e12, unit: 1e12 }],
]);

/** Words for a small number that is not told, with the least and greatest they are used for. */
export const ROUGH_WORDS: ReadonlyMap<string, { readonly min: number; readonly max: number }> = new Map([
  ['several', { min: 3, max: 9 }],
  ['few', { min: 3, max: 9 }],
  ['handful', { min: 3, max: 9 }],
  ['couple', { min: 2, max: 3 }],
]);

/** Ordinal words; those of two words ("twenty-first") end in one of the first nine. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...pairs('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth', 1),
  ...pairs('thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth', 13),
  ...pairs('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth', 20, 10),
  ['hundredth', 100],
  ['thousandth', 1000],
  ['millionth', 1e6],
]);

/** Endings of ordinals written with digits ("42nd"). */
export const ORDINAL_ENDINGS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

/** Denominators of fractions in words, singular and plural. */
export const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['seventh', 7],
  ['sevenths', 7],
  ['eighth', 8],
  ['eighths', 8],
  ['ninth', 9],
  ['ninths', 9],
  ['tenth', 10],
  ['tenths', 10],
  ['hundredth', 100],
  ['hundredths', 100],
]);

/** Fractions that are one character. */
export const FRACTION_SIGNS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
]);

/** Decades of a life in words ("in her early thirties"). */
export const LIFE_DECADES: ReadonlyMap<string, number> = new Map(
  pairs('twenties thirties forties fifties sixties seventies eighties nineties', 20, 10),
);
