import type { Lexicon } from '../lexicon/lexicon';
import { WordClass } from '../lexicon/words';
import type { NameMention } from '../mentions/mention';
import type { Sentence } from '../text/article';
import type { Word } from '../text/token';
import type { Reading } from './outline';

const WINDOW = 10;
const EMPTY =
  WordClass.function | WordClass.reporting | WordClass.honorific | WordClass.calendar | WordClass.rank;

/** The words that say something near one mention: numbers and content words of its sentence, names left out. */
function wordsBeside({ article, mentions }: Reading, mention: number, lexicon: Lexicon): Set<string> {
  const name = mentions.names[mention] as NameMention;
  const sentence = article.sentences[name.sentence] as Sentence;
  const first = Math.max(sentence.first, name.first - WINDOW);
  const last = Math.min(sentence.last, name.last + WINDOW);
  const words = new Set<string>();
  const [comma, age, end] = [0, 1, 2].map((next) => article.word(name.last + next));
  if (comma?.text === ',' && age?.kind === 'number' && end?.kind === 'mark') words.add(`${AGED}${age.lower}`);
  for (let index = first; index < last; index++) {
    if (index >= name.first && index < name.last) continue;
    const { kind, lower } = article.word(index) as Word;
    if (kind === 'number') words.add(lower);
    else if (kind === 'word' && lower.length >= 4) {
      if (((lexicon.words.get(lower) ?? 0) & EMPTY) === 0) words.add(lower);
    }
  }
  return words;
}

/** A mention of a story: the index of its article and its own in the article. */
export interface MentionAt {
  readonly article: number;
  readonly mention: number;
}

/** The words beside the mentions of a story. It keeps those that were asked for. */
export class Neighbours {
  readonly #lexicon: Lexicon;
  #readings: readonly Reading[];
  /** By article and mention. */
  readonly #asked = new Map<number, Map<number, ReadonlySet<string>>>();

  constructor(readings: readonly Reading[], lexicon: Lexicon) {
    this.#readings = readings;
    this.#lexicon = lexicon;
  }

  /**
   * Words that stand near a mention of one thing and near one of another, in one sentence each.
   * @returns the words of the pair of mentions that has most, in alphabetical order; before an age right behind both ("Ann Lee, 41,") stands {@link AGED}
   */
  shared(one: readonly MentionAt[], other: readonly MentionAt[]): string[] {
    const others = other.map((at) => this.#of(at));
    let best: string[] = [];
    for (const at of one) {
      const words = this.#of(at);
      for (const beside of others) {
        const shared = [...words].filter((word) => beside.has(word));
        if (weightOf(shared) > weightOf(best)) best = shared;
      }
    }
    return best.sort();
  }

  /**
   * Goes on with other readings of the same articles, with the same mentions.
   * @returns whether the mentions asked for so far have the same words beside them there
   */
  moveTo(readings: readonly Reading[]): boolean {
    for (const [article, asked] of this.#asked) {
      const reading = readings[article] as Reading;
      if (reading === this.#readings[article]) continue;
      for (const [mention, words] of asked)
        if (!sameWords(words, wordsBeside(reading, mention, this.#lexicon))) return false;
    }
    this.#readings = readings;
    return true;
  }

  #of({ article, mention }: MentionAt): ReadonlySet<string> {
    let asked = this.#asked.get(article);
    if (!asked) this.#asked.set(article, (asked = new Map<number, ReadonlySet<string>>()));
    let words = asked.get(mention);
    if (!words) {
      words = wordsBeside(this.#readings[article] as Reading, mention, this.#lexicon);
      asked.set(mention, words);
    }
    return words;
  }
}

function sameWords(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size !== other.size) return false;
  for (const word of one) if (!other.has(word)) return false;
  return true;
}

/** What stands before an age among the words beside a name. */
export const AGED = 'aged ';

/** One age says more than other words. */
const weightOf = (words: readonly string[]) =>
  words.length + (words.some((word) => word.startsWith(AGED)) ? SAME_NEIGHBOURS : 0);

/** As many shared words as make the same neighbours. */
export const SAME_NEIGHBOURS = 3;
