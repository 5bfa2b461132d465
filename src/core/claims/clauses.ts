import type { Mentions, NameMention } from '../mentions/mention';
import type { Article, Sentence } from '../text/article';
import { Cue } from '../lexicon/cues';
import type { Token } from '../text/token';
import type { TokenRange } from './ranges';
import { nextAt } from './ranges';
import { run } from '../text/arrays';

/** A part of a sentence with what it says of itself. */
export interface Clause extends TokenRange {
  readonly sentence: number;
  /** Indexes of the names in it. */
  readonly names: readonly number[];
}

/**
 * Cuts an article's sentences into clauses: at semicolons, dashes and the words that open a subordinate clause.
 * @returns the clauses in order; together they cover the article.
 */
export function clausesOf({ sentences, tokens }: Article, { names }: Mentions, cues: Int32Array): Clause[] {
  const clauses: Clause[] = [];
  let name = 0;
  const add = (sentence: number, first: number, last: number) => {
    while (name < names.length && (names[name] as NameMention).first < first) name++;
    const from = name;
    while (name < names.length && (names[name] as NameMention).last <= last) name++;
    clauses.push({ first, last, sentence, names: run(from, name) });
  };
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const { first, last } = sentences[sentence] as Sentence;
    let from = first;
    for (let at = first + 2; at < last; at++) {
      if (at - from < 2 || !opensClause(tokens, cues, at)) continue;
      add(sentence, from, at);
      from = at;
    }
    add(sentence, from, last);
  }
  return clauses;
}

/** Whether a token opens a clause; "since" does so before a pronoun. */
function opensClause(tokens: readonly Token[], cues: Int32Array, at: number): boolean {
  const cue = cues[at] as number;
  if ((cue & Cue.clause) !== 0) return true;
  return (
    (cue & Cue.preposition) !== 0 &&
    (tokens[at] as Token).lower === 'since' &&
    PRONOUNS.has(tokens[at + 1]?.lower ?? '')
  );
}

/** Subjects that are pronouns, lower case. */
const PRONOUNS: ReadonlySet<string> = new Set('it he she they we'.split(' '));

/** The clause of a sentence that a token stands in; for a token outside the sentence its first clause. */
export function clauseAt(clauses: readonly Clause[], { first, last }: TokenRange, token: number): Clause {
  const inside = token >= first && token < last ? token : first;
  return clauses[nextAt(clauses, inside + 1) - 1] as Clause;
}
