import { singular } from '../lexicon/singular';
import type { Triggers } from '../lexicon/triggers';
import type { Mentions } from '../mentions/mention';
import type { Article } from '../text/article';
import type { Token } from '../text/scanner';
import { CUES, Cue } from './cues';
import type { TokenRange } from './frames';
import { NONE } from './arrays';

/** The words of an article as the extractors see them: each is looked up once, and extractors visit those that matter to them. */
export interface Words {
  /** Flags of {@link Cue} by token. */
  readonly cues: Int32Array;
  /** The tokens of headline and body outside names that can name a happening. */
  readonly happenings: readonly number[];
  /** The tokens of headline and body that can open a claim of {@link OPENERS}. */
  readonly openers: readonly number[];
  /** All content words in order, and how many of them stand before each token. */
  readonly content: readonly string[];
  readonly contentBefore: Int32Array;
}

const OPENERS = Cue.order | Cue.reason | Cue.scope | Cue.superlative | Cue.rank | Cue.property;

/** Looks up every word of an article. */
export function readWords({ tokens, sentences }: Article, mentions: Mentions, triggers: Triggers): Words {
  const cues = new Int32Array(tokens.length);
  markMentions(cues, mentions);
  const happenings: number[] = [];
  const openers: number[] = [];
  const content: string[] = [];
  const contentBefore = new Int32Array(tokens.length + 1);
  for (const { first, last, zone } of sentences) {
    const isRead = zone === 'body' || zone === 'headline';
    for (let at = first; at < last; at++) {
      const { kind, text, lower } = tokens[at] as Token;
      contentBefore[at] = content.length;
      if (kind === 'number') continue;
      let cue = (cues[at] as number) | (CUES.get(lower) ?? 0);
      if (kind === 'word') {
        if ((cue & Cue.stop) === 0) {
          const noun = singular(lower);
          content.push(noun);
          if (noun !== lower && ((CUES.get(noun) ?? 0) & (Cue.person | Cue.role)) !== 0) cue |= Cue.persons;
        }
        if (isRead && (cue & Cue.named) === 0 && triggers.has(lower)) happenings.push(at);
      } else if (kind === 'mark' && text !== '-') cue |= Cue.mark;
      if (isRead && (cue & OPENERS) !== 0) openers.push(at);
      cues[at] = cue;
    }
  }
  contentBefore[tokens.length] = content.length;
  return { cues, happenings, openers, content, contentBefore };
}

function markMentions(cues: Int32Array, { names, quantities }: Mentions): void {
  for (const { first, last } of names) cues.fill(Cue.named, first, last);
  for (const { kind, first } of quantities)
    if (kind === 'age') cues[first] = (cues[first] as number) | Cue.age;
}

/** The content words of a run of tokens: lower case, nouns in the singular, function words left out. */
export function contentIn({ content, contentBefore }: Words, { first, last }: TokenRange): readonly string[] {
  const from = contentBefore[first] as number;
  const to = contentBefore[last] as number;
  return from < to ? content.slice(from, to) : NONE;
}
