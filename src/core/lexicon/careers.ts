/** Verbs of what adds up over a life, in the forms in which sums are told, by the kind of doing, lower case. */
export const CAREER_VERBS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    make: 'made directed shot filmed wrote written published recorded composed released produced painted',
    act: 'appeared starred acted',
    play: 'played',
    win: 'won',
    score: 'scored',
  }).flatMap(([kind, verbs]) => verbs.split(' ').map((verb) => [verb, kind] as const)),
);

/** What adds up over a life, by the noun phrase, lower case, singular: the words under which it is compared. */
export const CAREER_NOUNS: ReadonlyMap<string, string> = new Map(
  (
    'feature,feature film=feature,film,documentary,documentary film=documentary,short film,novel,book,play,poem,' +
    'short story,collection,album,studio album=album,single,song,opera,symphony,painting,musical,screenplay,' +
    'test,test match=test,international,cap,one-day international,century,test century=century,grand slam title,' +
    'grand prix,major,major title=major,olympic medal,olympic gold medal'
  )
    .split(',')
    .map((entry) => {
      const [phrase = '', as = phrase] = entry.split('=');
      return [phrase, as] as const;
    }),
);
