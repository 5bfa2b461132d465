import type { Lexicon } from '../lexicon/lexicon';
import type { Triggers } from '../lexicon/triggers';
import type { Mentions, QuotationMention } from '../mentions/mention';
import { append } from '../text/append';
import type { Article, Sentence } from '../text/article';
import { indexAt } from '../text/span';
import type { Frame, TokenRange } from './frames';
import { clausesOf, framesOf, nextAt } from './frames';
import type { Subjects } from './subjects';
import { createSubjects } from './subjects';

/** One article as the extractors see it. */
export interface Context {
  readonly article: Article;
  readonly mentions: Mentions;
  readonly frames: readonly Frame[];
  readonly subjects: Subjects;
  readonly triggers: Triggers;
  /** By the index of a name, that of the person whose role names it ("the envoy of Peru, Ann Lee"). */
  readonly holders: ReadonlyMap<number, number>;
  /** Quotations by the sentence of the words that say they are. */
  readonly cued: ReadonlyMap<number, readonly QuotationMention[]>;
  /** The clause of a sentence that a token stands in. */
  clauseOf(sentence: number, token: number): TokenRange;
  /** The frames whose words lie in a run of tokens. */
  framesIn(range: TokenRange): readonly Frame[];
}

/** Prepares an article for the extractors: its happenings and whom it speaks of. */
export function createContext(article: Article, mentions: Mentions, lexicon: Lexicon): Context {
  const frames = framesOf(article, mentions, lexicon.triggers);
  const clauses = new Map<number, readonly TokenRange[]>();
  return {
    article,
    mentions,
    frames,
    subjects: createSubjects(article, mentions),
    triggers: lexicon.triggers,
    holders: holdersOf(mentions),
    cued: cuedBySentence(article, mentions),
    clauseOf(sentence, token) {
      let list = clauses.get(sentence);
      if (!list) clauses.set(sentence, (list = clausesOf(article, article.sentences[sentence] as Sentence)));
      return list.find(({ first, last }) => token >= first && token < last) ?? (list[0] as TokenRange);
    },
    framesIn({ first, last }) {
      const from = nextAt(frames, first);
      let end = from;
      while (end < frames.length && (frames[end] as Frame).first < last) end++;
      return frames.slice(from, end);
    },
  };
}

function holdersOf(mentions: Mentions): Map<number, number> {
  const holders = new Map<number, number>();
  for (const { of, holder } of mentions.roles) {
    if (holder === undefined) continue;
    for (const name of of) if (!holders.has(name)) holders.set(name, holder);
  }
  return holders;
}

function cuedBySentence(article: Article, mentions: Mentions): Map<number, QuotationMention[]> {
  const cued = new Map<number, QuotationMention[]>();
  for (const quotation of mentions.quotations) {
    if (quotation.cue) append(cued, indexAt(article.sentences, quotation.cue.start), quotation);
  }
  return cued;
}
