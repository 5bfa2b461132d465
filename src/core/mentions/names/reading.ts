import type { Lexicon } from '../../lexicon/lexicon';
import { unlistedClasses, WordClass } from '../../lexicon/words';
import type { Article, Sentence } from '../../text/article';
import type { Token } from '../../text/token';
import { key } from '../wordClasses';

/** How a sentence uses capitals: as prose does, on most words (a headline), or on every letter. */
export type Casing = 'prose' | 'title' | 'upper';

/** An article with what the lexicon and the article itself say of each of its words. */
export interface Reading {
  readonly article: Article;
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  /** Flags of {@link WordClass} a token; 0 for what is no word. */
  readonly classes: Int32Array;
  /** A casing a sentence. */
  readonly casings: readonly Casing[];
  /** Words met in lower case in the prose of the article; of those only that may be met with a capital too. */
  readonly lowerCase: ReadonlySet<string>;
  /** How often words are met with a capital that no sentence start or headline explains. */
  readonly capitalised: ReadonlyMap<string, number>;
}

/** Whether names are looked for in a sentence. */
export function isRead(sentence: Sentence): boolean {
  return sentence.zone === 'body' || sentence.zone === 'headline';
}

/** Whether a token starts with a capital letter. */
export function isCapital(token: Token): boolean {
  return token.shape === 'capital' || token.shape === 'upper';
}

/** Marks after which a capital says no more than at the start of a sentence. */
const OPENING = new Set([
  '"',
  '“',
  '‘',
  '„',
  '«',
  ':',
  '(',
  '[',
  '•',
  '·',
  '…',
  '...',
  '-',
  '–',
  '—',
  '|',
  '>',
  "'",
]);

/** Whether a capital at this token may be due to its position: first of its sentence, or after an opening mark. */
export function opens(tokens: readonly Token[], index: number, sentence: Sentence): boolean {
  if (index <= sentence.first) return true;
  const before = tokens[index - 1] as Token;
  if (before.kind === 'word') return false;
  // A straight quotation mark with a blank after it closes.
  if ((before.text === '"' || before.text === "'") && (tokens[index] as Token).spaced) return false;
  if (before.kind === 'number') return index - 1 === sentence.first;
  if (before.text === '-' || before.text === '–' || before.text === '—') {
    return (tokens[index] as Token).spaced && index - 1 === sentence.first;
  }
  return OPENING.has(before.text) || before.text === '.';
}

/** Whether a sentence ends in a full stop, as headlines do not. */
function isClosed(tokens: readonly Token[], { last, zone }: Sentence): boolean {
  return zone === 'body' && (tokens[last - 1]?.text === '.' || tokens[last - 2]?.text === '.');
}

/** Small words, which do not count when it is asked how a sentence is written. */
const SMALL = WordClass.function | WordClass.particle;

/**
 * Reads what each word can be, how each sentence is written, and which words the article writes small or capital.
 * @param listed flags of {@link WordClass} a token, as listed
 */
export function createReading(article: Article, lexicon: Lexicon, listed: Int32Array): Reading {
  const { tokens, sentences } = article;
  const classes = new Int32Array(tokens.length);
  const casings: Casing[] = [];
  const capitals = new Set<string>();
  const capitalised = new Map<string, number>();
  const unlisted = new Map<string, number>();

  for (const sentence of sentences) {
    if (!isRead(sentence)) {
      casings.push('prose');
      continue;
    }
    let lower = 0;
    let capital = 0;
    let upper = 0;
    for (let index = sentence.first; index < sentence.last; index++) {
      const token = tokens[index] as Token;
      if (token.kind !== 'word') continue;
      let flags = listed[index] as number;
      if (token.shape !== 'lower') capitals.add(token.lower);
      if (token.shape === 'lower' || token.shape === 'mixed') {
        if ((flags & SMALL) === 0 && token.text !== "'s") lower++;
      } else if (token.shape !== 'none') {
        if (flags === 0) {
          const word = key(token);
          const known = unlisted.get(word);
          flags = known ?? unlistedClasses(lexicon.words, word);
          if (known === undefined) unlisted.set(word, flags);
        }
        if (token.shape === 'upper') upper++;
        if (index > sentence.first) capital++;
      }
      classes[index] = flags;
    }
    const many = upper > 2 && upper > 4 * lower && upper * 3 >= capital * 2;
    const casing = many
      ? 'upper'
      : capital > 2 && capital > 3 * lower && !isClosed(tokens, sentence)
        ? 'title'
        : 'prose';
    casings.push(casing);
    if (casing !== 'prose' || capital === 0) continue;
    for (let index = sentence.first; index < sentence.last; index++) {
      const token = tokens[index] as Token;
      if (token.kind === 'word' && isCapital(token) && !opens(tokens, index, sentence))
        capitalised.set(token.lower, (capitalised.get(token.lower) ?? 0) + 1);
    }
  }
  const lowerCase = lowerCaseWords(article, casings, capitals);
  return { article, tokens, lexicon, classes, casings, lowerCase, capitalised };
}

/** The words met in lower case in prose, of those that are met with a capital too. */
function lowerCaseWords(
  { tokens, sentences }: Article,
  casings: readonly Casing[],
  capitals: ReadonlySet<string>,
): Set<string> {
  const words = new Set<string>();
  sentences.forEach((sentence, number) => {
    if (!isRead(sentence) || casings[number] !== 'prose') return;
    for (let index = sentence.first; index < sentence.last; index++) {
      const token = tokens[index] as Token;
      if (token.shape === 'lower' && token.kind === 'word' && capitals.has(token.lower))
        words.add(token.lower);
    }
  });
  return words;
}
