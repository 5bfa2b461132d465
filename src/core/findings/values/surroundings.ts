import { stem } from '../../claims/content';
import { nextAt } from '../../claims/ranges';
import { STOP_WORDS } from '../../lexicon/stopWords';
import type { Sentence } from '../../text/article';
import type { Word } from '../../text/token';
import type { PlacedArticle } from '../placed';
import { wordHash } from '../texts/runs';

/** The content words that a value is told with. */
export interface Surroundings {
  /** Those of its sentence as hashes, in rising order and each once; shared by the values of the sentence. */
  readonly words: Int32Array;
  /** How near each stands to the value, up to {@link NEAREST}; 0 for those of the value itself. */
  readonly near: Uint8Array;
  /** The sum of the squares of `near`. */
  readonly size: number;
}

/** A content word of a sentence, or a name by what it stands for, with the index of its first token. */
interface Content {
  readonly code: number;
  readonly at: number;
}

/** How much the words right beside a value count, and those that count least, so many tokens away. */
const NEAREST = 240;
const LEAST = 36;
const REACH = 12;

/** How many words in common a likeness is worth half with. */
const DOUBT = 0.5;

const hashOf = (word: string) => wordHash(word, 0, word.length);

/** The words of an article's sentences, each sentence read once. */
export class SentenceWords {
  readonly #part: PlacedArticle;
  readonly #read = new Map<number, { readonly content: readonly Content[]; readonly words: Int32Array }>();

  constructor(part: PlacedArticle) {
    this.#part = part;
  }

  /** What stands around a run of tokens in its sentence. @param sentence the index of the sentence */
  around(sentence: number, first: number, last: number): Surroundings {
    let read = this.#read.get(sentence);
    if (!read) {
      const content = contentOf(this.#part, sentence);
      read = { content, words: Int32Array.from(new Set(content.map(({ code }) => code))).sort() };
      this.#read.set(sentence, read);
    }
    const { content, words } = read;
    const near = new Uint8Array(words.length);
    for (const { code, at } of content) {
      if (at >= first && at < last) continue;
      const away = at < first ? first - at - 1 : at - last;
      const weight = Math.max(LEAST, Math.round(NEAREST * (1 - away / REACH)));
      const index = words.indexOf(code);
      near[index] = Math.max(weight, near[index] as number);
    }
    return { words, near, size: near.reduce((sum, weight) => sum + weight ** 2, 0) };
  }
}

/** The content words of a sentence: names by what they stand for, numbers and dates left out. */
function contentOf(part: PlacedArticle, sentence: number): readonly Content[] {
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

/**
 * How alike two values are told, each from 0 to 1: by the words near them, and by their sentences.
 * Method: cosine, lessened where it stands with few words.
 */
export function toldAlike(
  a: Surroundings,
  b: Surroundings,
): { readonly context: number; readonly sentence: number } {
  let dot = 0;
  let shared = 0;
  let sharedNear = 0;
  let i = 0;
  let j = 0;
  while (i < a.words.length && j < b.words.length) {
    const one = a.words[i] as number;
    const other = b.words[j] as number;
    if (one === other) {
      const both = (a.near[i] as number) * (b.near[j] as number);
      if (both > 0) sharedNear++;
      dot += both;
      shared++;
    }
    if (one <= other) i++;
    if (other <= one) j++;
  }
  return {
    context: dot === 0 ? 0 : (dot / Math.sqrt(a.size * b.size)) * trust(sharedNear),
    sentence: shared === 0 ? 0 : (shared / Math.sqrt(a.words.length * b.words.length)) * trust(shared),
  };
}

/** How far a likeness can be trusted that stands with so many words in common. */
const trust = (count: number) => count / (count + DOUBT);
