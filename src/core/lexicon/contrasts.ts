/** Words that exclude each other in one place of a sentence, lower case; a line is one contrast, each side a group. */
const TABLE = `
after|before
north northern|south southern
east eastern|west western
passed|failed
rose increased climbed grew|fell decreased dropped declined
won|lost
more|fewer less
above|below
accepted approved|rejected
guilty|innocent
convicted|acquitted cleared
first|second|third|fourth|last
with|without
men|women
man|woman
son|daughter
brother|sister
husband|wife
father|mother
left|right
morning|afternoon|evening
monday|tuesday|wednesday|thursday|friday|saturday|sunday
open opened|closed
all|none
alive|dead
confirmed|denied
unanimous|divided
million|billion|trillion
miles|kilometres
`;

/** The contrast a word belongs to and the side it stands on. */
export const CONTRASTS: ReadonlyMap<string, { readonly contrast: number; readonly side: number }> = new Map(
  TABLE.trim()
    .split('\n')
    .flatMap((line, contrast) =>
      line
        .split('|')
        .flatMap((group, side) => group.split(' ').map((word) => [word, { contrast, side }] as const)),
    ),
);
