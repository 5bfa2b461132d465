import type { Lexicon } from '../lexicon/lexicon';
import type { Triggers } from '../lexicon/triggers';
import type { Mentions } from '../mentions/mention';
import type { Article, Sentence } from '../text/article';
import type { Frame, TokenRange } from './frames';
import { clausesOf, framesOf } from './frames';
import type { Subjects } from './subjects';
import { createSubjects } from './subjects';

/** One article as the extractors see it. */
export interface Context {
  readonly article: Article;
  readonly mentions: Mentions;
  readonly frames: readonly Frame[];
  readonly subjects: Subjects;
  readonly triggers: Triggers;
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
    clauseOf(sentence, token) {
      let list = clauses.get(sentence);
      if (!list) clauses.set(sentence, (list = clausesOf(article, article.sentences[sentence] as Sentence)));
      return list.find(({ first, last }) => token >= first && token < last) ?? (list[0] as TokenRange);
    },
    framesIn({ first, last }) {
      let low = 0;
      let high = frames.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((frames[middle] as Frame).first < first) low = middle + 1;
        else high = middle;
      }
      let end = low;
      while (end < frames.length && (frames[end] as Frame).first < last) end++;
      return frames.slice(low, end);
    },
  };
}
