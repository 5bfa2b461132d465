import type { NameMention, QuantityMention } from '../mentions/mention';
import type { Token } from '../text/token';
import type { Claim, Referent } from './claim';
import type { Context } from './context';
import { Cue } from '../lexicon/cues';
import { sentenceOf } from './context';
import { nextAt } from './ranges';
import { Standing } from './words';

/** How many words may stand from a nationality to the person it is told of ("Finnish harbour pilot"). */
const REACH = 2;
/** How many tokens of a description may stand before the nationality ("a 50-year-old Finn"). */
const LEAD = 7;

/** Adds the claims that a person is of a country: "a Finnish sailor, Aki Lahti", "Aki Lahti is a Finn". */
export function originClaims(context: Context, claims: Claim[]): void {
  const { article, mentions } = context;
  for (let index = 0; index < mentions.names.length; index++) {
    const name = mentions.names[index] as NameMention;
    if (name.type !== 'group' && name.type !== 'place') continue;
    const noun = personAfter(context, name);
    const who = noun === -1 ? undefined : whoIs(context, name, noun);
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

/**
 * Of whom a nationality is told that ends at a token, by form alone: the person named or aged right behind it, aged within
 * its description, told of by that in apposition, or said to be that.
 */
function whoIs(context: Context, { first }: NameMention, noun: number): Referent | undefined {
  const { article, mentions } = context;
  const { tokens } = article;
  // "Finn Lahti won", "a Finnish pilot, Aki Lahti,"
  const behind = tokens[noun + 1]?.text === ',' ? noun + 2 : noun + 1;
  const named = personAt(mentions.names, behind, false);
  if (named) return named;
  const aged = agedBetween(mentions.quantities, noun + 2, noun + 3);
  if (aged) return aged;
  const opener = openerBefore(context, first);
  if (opener === -1) return undefined;
  const own = agedBetween(mentions.quantities, opener, noun);
  if (own) return own;
  const before = opener - 1;
  const { cues } = context.words;
  const inApposition = tokens[before]?.text === ',';
  if (inApposition) {
    const told =
      personAt(mentions.names, before, true) ?? agedBetween(mentions.quantities, before - 5, before);
    if (told) return told;
  }
  // "He is a Finn", "the man, a Finn"
  const isSaid =
    ((inApposition ? cues[before - 1] : cues[before]) ?? 0) & (inApposition ? Cue.person : Cue.be);
  return isSaid === 0 ? undefined : context.subjects.before(sentenceOf(context, first), before);
}

/** The person whose name begins at a token, or ends there. */
function personAt(names: readonly NameMention[], token: number, ends: boolean): Referent | undefined {
  const index = ends ? nextAt(names, token) - 1 : nextAt(names, token);
  const name = names[index];
  if (name?.type !== 'person' || (ends ? name.last : name.first) !== token) return undefined;
  return { kind: 'name', name: index };
}

/** Somebody of the age that begins within a run of tokens. */
function agedBetween(
  quantities: readonly QuantityMention[],
  first: number,
  last: number,
): Referent | undefined {
  for (let index = nextAt(quantities, first); index < quantities.length; index++) {
    const { kind, min, max, first: at } = quantities[index] as QuantityMention;
    if (at >= last) return undefined;
    if (kind === 'age') return { kind: 'aged', min, max };
  }
  return undefined;
}

/** The article that opens a description before a token, or -1 where there is none. */
function openerBefore({ article: { tokens }, words: { cues } }: Context, first: number): number {
  for (let at = first - 1; at >= first - LEAD; at--) {
    const token = tokens[at];
    const cue = cues[at] ?? 0;
    if (!token || (cue & (Standing.mark | Standing.named)) !== 0) return -1;
    if (token.lower === 'a' || token.lower === 'an' || token.lower === 'the') return at;
    if ((cue & Cue.preposition) !== 0) return -1;
  }
  return -1;
}

/** Nouns for people of a country that have no ending of their own, lower case. */
const NOUNS: ReadonlySet<string> = new Set('croat dane finn pole scot serb swede turk'.split(' '));
/** Endings of the nouns for people of a country ("Englishman", "Spaniard"), lower case. */
const ENDINGS = ['er', 'man', 'woman', 'on', 'ard'];
/** What people are for a country that need not be theirs ("the Spain coach", "the Danish champion"), lower case. */
const OFFICES: ReadonlySet<string> = new Set('captain champion coach manager'.split(' '));

/** The token of the noun that makes a nationality one of a person, or -1. */
function personAfter({ article: { tokens }, words: { cues } }: Context, name: NameMention): number {
  // "Danish-born", "the British-Danish sailor"
  if (tokens[name.last]?.text === '-' || tokens[name.first - 1]?.text === '-') return -1;
  const before = tokens[name.first - 1]?.lower;
  if (before === 'born' || before === 'of' || before === 'in' || before === 'and') return -1;
  for (let index = name.last; index < name.last + REACH; index++) {
    const token = tokens[index];
    if (token?.kind !== 'word' || token.shape !== 'lower' || OFFICES.has(token.lower)) break;
    if (((cues[index] as number) & Cue.person) !== 0)
      return OFFICES.has(tokens[index + 1]?.lower ?? '') ? -1 : index;
  }
  // "A Finn", "Englishman": the nationality is the noun.
  const { lower } = tokens[name.last - 1] as Token;
  const isNoun = NOUNS.has(lower) || ENDINGS.some((ending) => lower.endsWith(ending));
  return name.type === 'group' && isNoun ? name.last - 1 : -1;
}
