/** Superlatives that say the same of a thing, lower case: a line is one quality; those with "most" stand without it. */
const TABLE = `
strongest fiercest powerful violent intense
deadliest bloodiest lethal
biggest largest
highest tallest steepest
lowest
worst
best
longest
shortest
oldest
youngest
costliest expensive
hottest warmest
coldest
wettest
driest
fastest quickest
heaviest
`;

/** The quality that a superlative tells of: the first word of its line, by every word of the line. */
export const SUPERLATIVES: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split('\n')
    .flatMap((line) => {
      const words = line.split(' ');
      return words.map((word) => [word, words[0] as string] as const);
    }),
);
