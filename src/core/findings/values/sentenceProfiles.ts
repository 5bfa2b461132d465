import type { PlacedArticle } from '../placed';
import type { Profile } from './profile';
import { contentOf, wholeOf } from './profile';

/** The words of an article's sentences, each sentence read once. */
export class SentenceProfiles {
  readonly #part: PlacedArticle;
  readonly #read = new Map<number, { content: ReturnType<typeof contentOf>; whole: Profile }>();

  constructor(part: PlacedArticle) {
    this.#part = part;
  }

  /** The content words of a sentence by its index, one by one and together. */
  of(sentence: number): { readonly content: ReturnType<typeof contentOf>; readonly whole: Profile } {
    const known = this.#read.get(sentence);
    if (known) return known;
    const content = contentOf(this.#part, sentence);
    const read = { content, whole: wholeOf(content) };
    this.#read.set(sentence, read);
    return read;
  }
}
