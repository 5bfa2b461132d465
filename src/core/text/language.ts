import { ENGLISH_WORDS, OTHER_LANGUAGES } from './languageWords';

/** Fewer words do not tell a language. */
const FEWEST_WORDS = 30;
/** Nor do fewer letters of another script than Latin; some write no spaces between words. */
const FEWEST_LETTERS = 100;
/** How much of a text tells its language, in UTF-16 code units. */
const SAMPLE = 20_000;
/** A text with so many English stop words is English, whatever else is in it. An English one has a third of them. */
const ENGLISH_SHARE = 0.12;
/** How many of its stop words another language needs at least: of all words, and of different ones. */
const OTHER_SHARE = 0.08;
const FEWEST_DIFFERENT = 5;
/** How many times the English ones. */
const TIMES_ENGLISH = 2;

/**
 * Whether a text is in English, as far as can be told: what is short, what is a list of names, what quotes others in their
 * own language is. Another language shows by its script or by its stop words.
 */
export function isEnglish(text: string): boolean {
  const sample = text.slice(0, SAMPLE).normalize('NFC');
  return !isOfOtherScript(sample) && !isOfOtherWords(wordsOf(sample));
}

/** Words in small letters: letters with what belongs to them. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
}

/** Whether most letters of a text are not Latin. */
function isOfOtherScript(text: string): boolean {
  const others = countOf(text, /(?!\p{Script=Latin})\p{L}/gu);
  return others >= FEWEST_LETTERS && others > countOf(text, /\p{Script=Latin}/gu);
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Whether a text has the stop words of another language and hardly any English ones. */
function isOfOtherWords(words: readonly string[]): boolean {
  if (words.length < FEWEST_WORDS) return false;
  const english = words.filter((word) => ENGLISH_WORDS.has(word)).length;
  if (english >= words.length * ENGLISH_SHARE) return false;
  return [...OTHER_LANGUAGES.values()].some((stopWords) => {
    const found = words.filter((word) => stopWords.has(word));
    return (
      found.length >= words.length * OTHER_SHARE &&
      found.length > english * TIMES_ENGLISH &&
      new Set(found).size >= FEWEST_DIFFERENT
    );
  });
}
