import { PERSON_NOUNS } from '../lexicon/clauseWords';
import type { NameMention } from '../mentions/mention';
import type { Token } from '../text/scanner';
import type { PropertyClaim } from './claim';
import type { Context } from './context';

/** How many words may stand between a nationality and the person it is told of ("Finnish harbour pilot"). */
const REACH = 3;

/** The claims that a person is of a country: "a Finnish sailor", "a 50-year-old Finn". */
export function originClaims(context: Context): PropertyClaim[] {
  const { article, mentions } = context;
  return mentions.names.flatMap((name, index) => {
    if (name.type !== 'group' && name.type !== 'place') return [];
    const noun = personAfter(context, name);
    if (noun === undefined) return [];
    const who = context.subjects.before(name.sentence, noun + 1);
    if (!who || who.kind === 'unnamed') return [];
    return [
      {
        kind: 'property' as const,
        id: `origin-${index}`,
        start: name.start,
        end: (article.tokens[noun] as Token).end,
        sentence: name.sentence,
        modality: 'stated' as const,
        names: [index],
        quality: 'nationality',
        positive: true,
        country: index,
        who,
      },
    ];
  });
}

/** The token of the noun that makes a nationality one of a person, or undefined. */
function personAfter({ article }: Context, name: NameMention): number | undefined {
  if (article.tokens[name.last]?.text === '-') return undefined;
  const before = article.tokens[name.first - 1];
  if (before?.lower === 'born' || before?.lower === 'of' || before?.lower === 'in') return undefined;
  for (let index = name.last; index < name.last + REACH; index++) {
    const token = article.tokens[index];
    if (token?.kind !== 'word' || token.shape !== 'lower') break;
    if (PERSON_NOUNS.has(token.lower)) return index;
  }
  // "A Finn", "Englishman": the nationality is the noun.
  const last = article.tokens[name.last - 1] as Token;
  return name.type === 'group' && /(?:er|man|woman|on|ard)$/.test(last.lower) && !last.lower.endsWith('ian')
    ? name.last - 1
    : undefined;
}
