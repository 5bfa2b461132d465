import type { Lexicon } from '../lexicon/lexicon';
import type { Article } from '../text/article';
import type { Token } from '../text/token';
import type { NameMention } from './mention';
import type { Candidate } from './names/candidate';
import { inName } from './names/hyphens';
import type { KnownName } from './names/match';
import { knownForms } from './names/match';
import { createReading, isCapital, isRead } from './names/reading';
import { resolve } from './names/resolve';
import { particleStart } from './names/particles';
import { runAt } from './names/runs';
import type { Scene } from './names/scene';
import { segment } from './names/segment';
import { wordClasses } from './wordClasses';

export type { KnownName } from './names/match';

/**
 * Finds the people, organisations, places and groups that an article names in its headlines and body, in text order,
 * not overlapping.
 * @param known names a person has accepted or corrected; they win over anything guessed
 * @param classes what each word is listed as, where that has been looked up
 */
export function recogniseNames(
  article: Article,
  lexicon: Lexicon,
  known: readonly KnownName[] = [],
  classes: Int32Array = wordClasses(article, lexicon),
): NameMention[] {
  const reading = createReading(article, lexicon, classes);
  const forms = knownForms(known);
  const found: Candidate[] = [];
  article.sentences.forEach((sentence, index) => {
    if (!isRead(sentence)) return;
    const casing = reading.casings[index] ?? 'prose';
    const scene: Scene = { reading, known: forms, sentence, index, casing, found };
    let at = sentence.first;
    while (at < sentence.last) {
      const token = reading.tokens[at] as Token;
      if (token.kind === 'word') {
        const particle = particleStart(reading, at, sentence.last);
        const starts = particle || isCapital(token) || token.shape === 'mixed' || forms.has(token.lower);
        const run = starts
          ? runAt(reading, forms, at, sentence.last, casing, particle ? 'particle' : undefined)
          : [];
        if (run.length > 0) {
          at = Math.max(segment(scene, run), at + 1);
          continue;
        }
      }
      at++;
    }
  });
  const types = resolve(reading, found);
  const names: NameMention[] = [];
  found.forEach((candidate, index) => {
    const type = types[index];
    if (!type) return;
    const start = (reading.tokens[candidate.first] as Token).start;
    const end = (reading.tokens[candidate.last - 1] as Token).end;
    const text = article.said(start, end);
    const name = nameOf(reading.tokens, candidate.first, candidate.last);
    names.push({
      type,
      start,
      end,
      // One string is kept where both are the same, as for most names.
      text: text === name ? name : text,
      sentence: candidate.sentence,
      first: candidate.first,
      last: candidate.last,
      name,
    });
  });
  return names;
}

/** The words of a name with the spaces between them made single, and its hyphens of one kind. */
function nameOf(tokens: readonly Token[], first: number, last: number): string {
  let name = inName(tokens[first] as Token);
  for (let index = first + 1; index < last; index++) {
    const token = tokens[index] as Token;
    const text = inName(token);
    name += token.spaced ? ` ${text}` : text;
  }
  return name;
}
