import { ORDINALS, CARDINALS } from '../lexicon/numberWords';
import type { Sentence } from '../text/article';
import type { Token } from '../text/scanner';
import type { Claim, RankClaim } from './claim';
import type { Context } from './context';
import { sentenceOf } from './context';
import { Cue } from '../lexicon/cues';
import { namesIn, nextAt } from './frames';
import { NONE } from '../text/arrays';
import { contentIn } from './words';

/** What may stand before a rank: "the first", "its first", "the club's first". */
const DETERMINERS = new Set("the its their his her our 's".split(' '));
const BE = new Set('is was are were be been become becomes became remains remained'.split(' '));
/** How many words the noun of a rank may have, its own modifiers with it. */
const NOUN_WORDS = 5;
/** How far behind the noun its bound may stand, and how far that may run, in tokens. */
const BOUND = 8;

/**
 * Adds the claims that something has a place in a row that is counted from the beginning ("the first woman to …", "the second
 * title in the club's history"), and that it is the only one of its kind or one of so many.
 */
export function rankClaims(context: Context, claims: Claim[]): void {
  const { article, words } = context;
  for (const at of words.openers) {
    if (((words.cues[at] as number) & Cue.rank) === 0) continue;
    const sentence = sentenceOf(context, at);
    const { first, last } = article.sentences[sentence] as Sentence;
    if (at === first || at + 1 === last) continue;
    const { lower } = article.tokens[at] as Token;
    const isMember = lower === 'only' || lower === 'one';
    const claim = isMember ? memberAt(context, sentence, at, last) : ordinalAt(context, sentence, at, last);
    if (claim) claims.push(claim);
  }
}

interface Noun {
  readonly noun: string;
  readonly words: readonly string[];
  readonly last: number;
}

/** The noun that starts at a token: the words up to a function word or a mark. */
function nounAt(context: Context, first: number, limit: number): Noun | undefined {
  const { article } = context;
  const { cues } = context.words;
  let last = first;
  while (last < Math.min(limit, first + NOUN_WORDS)) {
    const token = article.tokens[last] as Token;
    const joins = token.text === '-' && last > first && !token.spaced;
    if (!joins && (token.kind !== 'word' || ((cues[last] as number) & Cue.stop) !== 0)) break;
    last++;
  }
  const words = contentIn(context.words, { first, last });
  const noun = words.at(-1);
  if (noun === undefined || (article.tokens[last - 1] as Token).shape !== 'lower') return undefined;
  return { noun, words: words.slice(0, -1), last };
}

/** "The first woman to govern the region", "their second title in the club's history". */
function ordinalAt(context: Context, sentence: number, at: number, limit: number): RankClaim | undefined {
  const { article } = context;
  if (!DETERMINERS.has(article.tokens[at - 1]?.lower ?? '')) return undefined;
  const noun = nounAt(context, at + 1, limit);
  const bound = noun && boundAt(context, noun.last, limit);
  if (!noun || !bound) return undefined;
  const rank = ORDINALS.get((article.tokens[at] as Token).lower) as number;
  return {
    ...claimOf(context, sentence, at, bound.last),
    mark: 'ordinal',
    rank,
    noun: noun.noun,
    words: noun.words,
    bound: bound.kind,
    complement: bound.complement,
  };
}

/** What says from where the row is counted, so that one thing has one rank in it. */
function boundAt(
  { article, words }: Context,
  first: number,
  limit: number,
): { kind: RankClaim['bound']; complement: readonly string[]; last: number } | undefined {
  const next = article.tokens[first];
  if (next?.lower === 'to' && first + 1 < limit) {
    const last = phraseEnd(article.tokens, first + 1, Math.min(limit, first + BOUND));
    const complement = contentIn(words, { first: first + 1, last });
    return complement.length > 1 ? { kind: 'act', complement, last } : undefined;
  }
  for (let at = first; at < Math.min(limit, first + BOUND); at++) {
    const token = article.tokens[at] as Token;
    if (token.kind === 'mark' && token.text !== "'" && token.text !== '-') return undefined;
    if (token.lower === 'history' || token.lower === 'ever')
      return { kind: 'history', complement: contentIn(words, { first, last: at }), last: at + 1 };
    // "In four years", but not "in the airline's 22-year history".
    if (token.lower === 'years' && next?.lower === 'in')
      return { kind: 'years', complement: NONE, last: at + 1 };
  }
  return undefined;
}

/** "X is the only site in …", "X is one of three sites in …": what X is a member of. */
function memberAt(context: Context, sentence: number, at: number, limit: number): RankClaim | undefined {
  const { article, mentions } = context;
  const { tokens } = article;
  const only = (tokens[at] as Token).lower === 'only';
  const verb = only ? at - 2 : at - 1;
  if (!BE.has(tokens[verb]?.lower ?? '') || (only && tokens[at - 1]?.lower !== 'the')) return undefined;
  const subject = nextAt(mentions.names, verb) - 1;
  if (mentions.names[subject]?.last !== verb) return undefined;
  let first = at + 1;
  let of = 1;
  if (!only) {
    if (tokens[first]?.lower !== 'of') return undefined;
    first++;
    while (tokens[first]?.lower === 'the' || tokens[first]?.lower === 'only') first++;
    const count = tokens[first];
    of = (count && (CARDINALS.get(count.lower) ?? Number(count.text))) || 0;
    if (!Number.isInteger(of) || of < 2) return undefined;
    first++;
  }
  const noun = nounAt(context, first, limit);
  if (!noun) return undefined;
  return {
    ...claimOf(context, sentence, verb, noun.last),
    mark: 'member',
    rank: of,
    noun: noun.noun,
    words: noun.words,
    bound: 'history',
    complement: NONE,
    subject,
  };
}

function phraseEnd(tokens: readonly Token[], first: number, limit: number): number {
  for (let at = first; at < limit; at++) {
    const { kind, text } = tokens[at] as Token;
    if (kind === 'mark' && text !== '-' && text !== "'") return at;
  }
  return limit;
}

function claimOf({ article, mentions }: Context, index: number, first: number, last: number) {
  const sentence = article.sentences[index] as { first: number; last: number };
  return {
    kind: 'rank' as const,
    id: `rank-${first}`,
    start: (article.tokens[first] as Token).start,
    end: (article.tokens[last - 1] as Token).end,
    sentence: index,
    modality: 'stated' as const,
    names: namesIn(mentions, sentence),
  };
}
