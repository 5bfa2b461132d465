import { CALENDAR_WORDS } from '../lexicon/calendarWords';
import type { Lexicon } from '../lexicon/lexicon';
import { Cue, nounOf } from '../lexicon/cues';
import type { DateMention, Mentions, NameMention, QuantityMention } from '../mentions/mention';
import type { Article, Sentence } from '../text/article';
import type { Token, Word } from '../text/token';
import { UNLISTED } from '../text/token';
import { NONE } from '../text/arrays';
import type { TokenRange } from './ranges';

/** What an article says of a token beside the {@link Cue} of its word, as flags that add up to those. */
export const Standing = {
  /** A noun for several persons. */
  persons: 1 << 25,
  /** Belongs to a name. */
  named: 1 << 26,
  /** Opens an age. */
  age: 1 << 27,
  /** A mark other than a hyphen. */
  mark: 1 << 28,
  /** A month or the like in a date: "March", "May" and "the end" are no happenings there. */
  dated: 1 << 29,
} as const;

/** The words of an article as the extractors see them: each is looked up once, and extractors visit those that matter to them. */
export interface Words {
  /** Flags of {@link Cue} and {@link Standing} by token. */
  readonly cues: Int32Array;
  /** The tokens of headline and body outside names and dates that can open the words for a happening. */
  readonly happenings: readonly number[];
  /** The tokens of headline and body that can open a claim of {@link OPENERS}. */
  readonly openers: readonly number[];
  /** All content words in order, and how many of them stand before each token. */
  readonly content: readonly string[];
  readonly contentBefore: Int32Array;
}

const OPENERS = Cue.order | Cue.scope | Cue.property;
const PERSON = Cue.person | Cue.role;
/** What tells whether a token can open the words for a happening: the first flag alone. */
const HAPPENING = Cue.event | Standing.named | Standing.dated;

/** Looks up every word of an article. */
export function readWords(article: Article, mentions: Mentions, lexicon: Lexicon): Words {
  const { tokens, sentences } = article;
  const { length } = tokens;
  const cues = new Int32Array(length);
  markMentions(cues, mentions, tokens);
  const happenings: number[] = [];
  const openers: number[] = [];
  const content: string[] = [];
  const contentBefore = new Int32Array(length + 1);
  for (let index = 0; index < sentences.length; index++) {
    const { first, last, zone } = sentences[index] as Sentence;
    const isRead = zone === 'body' || zone === 'headline';
    for (let at = first; at < last; at++) {
      contentBefore[at] = content.length;
      const word = article.word(at) as Word;
      const { kind, lower, text } = word;
      if (kind === 'number') continue;
      const isListed = word.cues !== UNLISTED;
      let cue = (cues[at] as number) | (isListed ? word.cues : (lexicon.cues.get(lower) ?? 0));
      if (kind === 'word') {
        if ((cue & Cue.stop) === 0) {
          const noun = isListed ? word.noun : nounOf(lower, cue);
          content.push(noun);
          if (noun !== lower && ((lexicon.cues.get(noun) ?? 0) & PERSON) !== 0) cue |= Standing.persons;
        }
        if (isRead) {
          if ((cue & HAPPENING) === Cue.event) happenings.push(at);
          if ((cue & OPENERS) !== 0) openers.push(at);
        }
      } else if (kind === 'mark' && text !== '-') cue |= Standing.mark;
      cues[at] = cue;
    }
  }
  contentBefore[length] = content.length;
  return { cues, happenings, openers, content, contentBefore };
}

/** Words for a part of a stretch of time that name happenings elsewhere ("by the end of June"). */
const EDGES = new Set(['beginning', 'close', 'end', 'start']);

const isOfDate = (word: string) => CALENDAR_WORDS.has(word) || EDGES.has(word);

function markMentions(
  cues: Int32Array,
  { names, quantities, dates }: Mentions,
  tokens: readonly Token[],
): void {
  for (let index = 0; index < names.length; index++) {
    const { first, last } = names[index] as NameMention;
    for (let at = first; at < last; at++) cues[at] = Standing.named;
  }
  for (let index = 0; index < quantities.length; index++) {
    const { kind, first } = quantities[index] as QuantityMention;
    if (kind === 'age') cues[first] = (cues[first] as number) | Standing.age;
  }
  for (let index = 0; index < dates.length; index++) {
    const { first, last } = dates[index] as DateMention;
    for (let at = first; at < last; at++)
      if (isOfDate((tokens[at] as Token).lower)) cues[at] = (cues[at] as number) | Standing.dated;
  }
}

/** The content words of a run of tokens: lower case, nouns in the singular, function words left out. */
export function contentIn({ content, contentBefore }: Words, { first, last }: TokenRange): readonly string[] {
  const from = contentBefore[first] as number;
  const to = contentBefore[last] as number;
  return from < to ? content.slice(from, to) : NONE;
}
