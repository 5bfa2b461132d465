import { stem } from '../../claims/content';
import { nextAt } from '../../claims/ranges';
import { STOP_WORDS } from '../../lexicon/stopWords';
import type { Sentence } from '../../text/article';
import type { Word } from '../../text/token';
import type { PlacedArticle } from '../placed';
import { wordHash } from '../texts/runs';

/** The content words that a value is told with. */
export interface Surroundings {
  /** Where they are kept. */
  readonly among: KeptWords;
  /** Where the words of its sentence begin in `codes`; shared by the values of the sentence. */
  readonly from: number;
  /** How many these are. */
  readonly count: number;
  /** Where in `near` it begins how near each of them stands to the value. */
  readonly nearFrom: number;
  /** The sum of the squares of how near they stand. */
  readonly size: number;
}

/** The words around all values of an article in one: a list for each value would take several times the memory. */
export interface KeptWords {
  /** The words of one sentence after the other as hashes, those of each in rising order and each once. */
  readonly codes: ArrayLike<number>;
  /** For one value after the other how near each word of its sentence stands, up to {@link NEAREST}; 0 for its own words. */
  readonly near: ArrayLike<number>;
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

/** A sentence that was read: its words, and where they are kept. */
interface ReadSentence extends Pick<Surroundings, 'from' | 'count'> {
  readonly content: readonly Content[];
  /** The place of each word among them. */
  readonly places: ReadonlyMap<number, number>;
}

/** The words of an article's sentences, each sentence read once. */
export class SentenceWords {
  readonly #part: PlacedArticle;
  readonly #read = new Map<number, ReadSentence>();
  readonly #codes: number[] = [];
  readonly #near: number[] = [];
  readonly #kept: { codes: ArrayLike<number>; near: ArrayLike<number> };

  constructor(part: PlacedArticle) {
    this.#part = part;
    this.#kept = { codes: this.#codes, near: this.#near };
  }

  /** What stands around a run of tokens in its sentence. @param sentence the index of the sentence */
  around(sentence: number, first: number, last: number): Surroundings {
    const { content, places, from, count } = this.#sentence(sentence);
    const near = new Array<number>(count).fill(0);
    for (const { code, at } of content) {
      if (at >= first && at < last) continue;
      const away = at < first ? first - at - 1 : at - last;
      const weight = Math.max(LEAST, Math.round(NEAREST * (1 - away / REACH)));
      const place = places.get(code) as number;
      near[place] = Math.max(weight, near[place] as number);
    }
    const nearFrom = this.#near.length;
    let size = 0;
    for (const weight of near) {
      this.#near.push(weight);
      size += weight * weight;
    }
    return { among: this.#kept, from, count, nearFrom, size };
  }

  /** Keeps the words in as little room as they need, once all values have theirs. */
  pack(): void {
    this.#kept.codes = Int32Array.from(this.#codes);
    this.#kept.near = Uint8Array.from(this.#near);
  }

  #sentence(index: number): ReadSentence {
    const before = this.#read.get(index);
    if (before) return before;
    const content = contentOf(this.#part, index);
    const codes = [...new Set(content.map(({ code }) => code))].sort((a, b) => a - b);
    const places = new Map(codes.map((code, place) => [code, place]));
    const read = { content, places, from: this.#codes.length, count: codes.length };
    this.#codes.push(...codes);
    this.#read.set(index, read);
    return read;
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
  const { codes: own, near: ownNear } = a.among;
  const { codes: others, near: othersNear } = b.among;
  let dot = 0;
  let shared = 0;
  let sharedNear = 0;
  let i = 0;
  let j = 0;
  while (i < a.count && j < b.count) {
    const one = own[a.from + i] as number;
    const other = others[b.from + j] as number;
    if (one === other) {
      const both = (ownNear[a.nearFrom + i] as number) * (othersNear[b.nearFrom + j] as number);
      if (both > 0) sharedNear++;
      dot += both;
      shared++;
    }
    if (one <= other) i++;
    if (other <= one) j++;
  }
  return {
    context: dot === 0 ? 0 : (dot / Math.sqrt(a.size * b.size)) * trust(sharedNear),
    sentence: shared === 0 ? 0 : (shared / Math.sqrt(a.count * b.count)) * trust(shared),
  };
}

/** Whether two values have the same words around them, as near. */
export function haveSameAround(a: Surroundings, b: Surroundings): boolean {
  if (a.count !== b.count || a.size !== b.size) return false;
  for (let at = 0; at < a.count; at++) {
    if (a.among.codes[a.from + at] !== b.among.codes[b.from + at]) return false;
    if (a.among.near[a.nearFrom + at] !== b.among.near[b.nearFrom + at]) return false;
  }
  return true;
}

/** The words that stand near a value, as hashes: those of its sentence but its own. */
export function wordsNear({ among: { codes, near }, from, count, nearFrom }: Surroundings): number[] {
  const words: number[] = [];
  for (let at = 0; at < count; at++)
    if ((near[nearFrom + at] as number) > 0) words.push(codes[from + at] as number);
  return words;
}

/** How far a likeness can be trusted that stands with so many words in common. */
const trust = (count: number) => count / (count + DOUBT);
