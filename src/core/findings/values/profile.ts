import { stem } from '../../claims/content';
import { nextAt } from '../../claims/frames';
import { STOP_WORDS } from '../../lexicon/stopWords';
import type { Sentence } from '../../text/article';
import type { Word } from '../../text/token';
import type { PlacedArticle } from '../placed';
import { wordHash } from '../runs';

/** Some words as hashes, in rising order and each once, with how much each counts. */
export interface Profile {
  readonly codes: Int32Array;
  readonly weights: Float32Array;
}

/** How much a word tells, by its hash: the rarer, the more. */
export type Rarity = (code: number) => number;

/** A content word of a sentence, or a name by what it stands for, with the index of its first token. */
interface Content {
  readonly code: number;
  readonly at: number;
}

/** How many tokens away from a value a word counts least, and how much it then counts. */
const REACH = 12;
const LEAST = 0.15;

const hashOf = (word: string) => wordHash(word, 0, word.length);

/** The content words of a sentence: names by what they stand for, numbers and dates left out. */
export function contentOf(part: PlacedArticle, sentence: number): readonly Content[] {
  const { article, mentions, actors } = part;
  const { first, last } = article.sentences[sentence] as Sentence;
  const content: Content[] = [];
  const passed = [mentions.dates, mentions.quantities].map((list) => ({ list, next: nextAt(list, first) }));
  let name = nextAt(mentions.names, first);
  for (let at = first; at < last;) {
    const named = mentions.names[name];
    if (named && named.first <= at) {
      if (named.first === at) {
        content.push({ code: hashOf(`#${actors[name]?.id ?? named.text}`), at });
        at = named.last;
      }
      name++;
      continue;
    }
    const value = passed.find(({ list, next }) => (list[next]?.first ?? Infinity) <= at);
    if (value) {
      at = Math.max(at, value.list[value.next++]?.last ?? 0);
      continue;
    }
    const { kind, lower, noun } = article.word(at) as Word;
    if (kind === 'word' && lower !== "'s" && !STOP_WORDS.has(lower))
      content.push({ code: hashOf(stem(noun)), at });
    at++;
  }
  return content;
}

/** The words of a sentence, all of one weight. */
export function wholeOf(content: readonly Content[]): Profile {
  return profileOf(content, () => 1);
}

/** The words around a run of tokens, the nearer the heavier. */
export function nearOf(content: readonly Content[], first: number, last: number): Profile {
  const around = content.filter(({ at }) => at < first || at >= last);
  return profileOf(around, (at) => {
    const away = at < first ? first - at - 1 : at - last;
    return Math.max(LEAST, 1 - away / REACH);
  });
}

function profileOf(content: readonly Content[], weightOf: (at: number) => number): Profile {
  const heaviest = new Map<number, number>();
  for (const { code, at } of content) heaviest.set(code, Math.max(weightOf(at), heaviest.get(code) ?? 0));
  const codes = Int32Array.from(heaviest.keys()).sort();
  return { codes, weights: Float32Array.from(codes, (code) => heaviest.get(code) as number) };
}

/** How alike two profiles are, from 0 to 1. Method: cosine of vectors weighted by rarity. */
export function cosine(a: Profile, b: Profile, rarity: Rarity): number {
  let dot = 0;
  let i = 0;
  let j = 0;
  while (i < a.codes.length && j < b.codes.length) {
    const one = a.codes[i] as number;
    const other = b.codes[j] as number;
    if (one === other) dot += (a.weights[i] as number) * (b.weights[j] as number) * rarity(one) ** 2;
    if (one <= other) i++;
    if (other <= one) j++;
  }
  return dot === 0 ? 0 : dot / Math.sqrt(squareOf(a, rarity) * squareOf(b, rarity));
}

function squareOf({ codes, weights }: Profile, rarity: Rarity): number {
  let sum = 0;
  for (let at = 0; at < codes.length; at++)
    sum += ((weights[at] as number) * rarity(codes[at] as number)) ** 2;
  return sum;
}

/** How many words two profiles have in common. */
export function shared(a: Profile, b: Profile): number {
  let count = 0;
  let j = 0;
  for (const code of a.codes) {
    while (j < b.codes.length && (b.codes[j] as number) < code) j++;
    if (b.codes[j] === code) count++;
  }
  return count;
}
