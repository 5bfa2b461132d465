import type { NameMention } from '../mentions/mention';
import type { Token } from '../text/scanner';
import type { Claim, Referent } from './claim';
import type { Context } from './context';
import { Cue } from '../lexicon/cues';

/** How many words may stand between a nationality and the person it is told of ("Finnish harbour pilot"). */
const REACH = 3;

/** Adds the claims that a person is of a country: "a Finnish sailor", "a 50-year-old Finn". */
export function originClaims(context: Context, claims: Claim[]): void {
  const { article, mentions } = context;
  for (let index = 0; index < mentions.names.length; index++) {
    const name = mentions.names[index] as NameMention;
    if (name.type !== 'group' && name.type !== 'place') continue;
    const noun = personAfter(context, name);
    const who = noun === -1 ? undefined : whoIs(context, index, noun);
    if (!who || who.kind === 'unnamed') continue;
    claims.push({
      kind: 'property',
      id: `origin-${index}`,
      start: name.start,
      end: (article.tokens[noun] as Token).end,
      sentence: name.sentence,
      modality: 'stated',
      names: [index],
      quality: 'nationality',
      positive: true,
      country: index,
      who,
    });
  }
}

/** Of whom a nationality is told that ends at a token: the person named or aged right behind it, else the one spoken of. */
function whoIs({ mentions, subjects }: Context, index: number, noun: number): Referent | undefined {
  const { sentence } = mentions.names[index] as NameMention;
  const next = mentions.names[index + 1];
  // "Finn Lahti won"
  if (next?.type === 'person' && next.first === noun + 1) return { kind: 'name', name: index + 1 };
  const age = mentions.quantities.find(({ kind, first }) => kind === 'age' && first === noun + 2);
  if (age) return { kind: 'aged', min: age.min, max: age.max };
  return subjects.before(sentence, noun + 1);
}

/** Nouns for people of a country that have no ending of their own, lower case. */
const NOUNS: ReadonlySet<string> = new Set('croat dane finn pole scot serb swede turk'.split(' '));
/** Endings of the nouns for people of a country ("Englishman", "Spaniard"), lower case. */
const ENDINGS = ['er', 'man', 'woman', 'on', 'ard'];

/** The token of the noun that makes a nationality one of a person, or -1. */
function personAfter({ article: { tokens }, words: { cues } }: Context, name: NameMention): number {
  if (tokens[name.last]?.text === '-') return -1;
  const before = tokens[name.first - 1]?.lower;
  if (before === 'born' || before === 'of' || before === 'in') return -1;
  for (let index = name.last; index < name.last + REACH; index++) {
    const token = tokens[index];
    if (token?.kind !== 'word' || token.shape !== 'lower') break;
    if (((cues[index] as number) & Cue.person) !== 0) return index;
  }
  // "A Finn", "Englishman": the nationality is the noun.
  const { lower } = tokens[name.last - 1] as Token;
  const isNoun = NOUNS.has(lower) || ENDINGS.some((ending) => lower.endsWith(ending));
  return name.type === 'group' && isNoun ? name.last - 1 : -1;
}
