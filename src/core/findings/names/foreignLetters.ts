import { LATIN_LOOK_ALIKES } from '../../lexicon/lookAlikes';
import type { NameMention } from '../../mentions/mention';
import type { Words } from '../../words/words';
import { listed, phrase } from '../../words/words';
import type { Compared } from '../build';
import { finding, readingOf, sourceSpan } from '../build';
import type { Finding, SourceSpan } from '../finding';
import type { ComparedArticle } from '../placed';
import type { StoryView } from '../view';

const LATIN = /\p{Script=Latin}/u;
const GREEK = /\p{Script=Greek}/u;
const LETTER = /\p{L}/u;
/** What is not seen, but for soft hyphens, which only say where a word may be broken. */
const UNSEEN = /(?!\u00AD)\p{Cf}/gu;
const BIDI = /\p{Bidi_Control}/u;
/** How many letters or marks a message names. */
const NAMED = 3;

/** What is the matter with one way to write a name in one article. */
interface Odd {
  readonly name: string;
  readonly alike: readonly string[];
  readonly unseen: readonly string[];
  /** As it would be written in Latin letters, with nothing unseen. */
  readonly plain: string;
  readonly spans: SourceSpan[];
}

/** Finds names in Latin letters that have a Cyrillic or Greek letter which looks like one, or a mark that is not seen. */
export function checkLetters(story: StoryView): Compared {
  const findings = story.articles.flatMap(({ reading }) => story.memo.of(reading, oddNames));
  return { findings, compatible: [] };
}

function oddNames({ article, mentions }: ComparedArticle): Finding[] {
  const all = new Map<string, Odd>();
  // Nearly no article has any.
  if (!/[\p{Script=Cyrillic}\p{Script=Greek}\p{Cf}]/u.test(article.text)) return [];
  const latin = new Set(mentions.names.flatMap(({ name }) => wordsOf(name).filter(isLatin)));
  for (const mention of mentions.names) {
    const written = article.text.slice(mention.start, mention.end);
    const alike = alikeIn(mention, latin);
    const unseen = [...new Set(written.match(UNSEEN) ?? [])];
    // In other scripts such marks have a use.
    const isUnseen =
      unseen.length > 0 && lettersOf(written).every((letter) => LATIN.test(letter) || alike.includes(letter));
    if (alike.length === 0 && !isUnseen) continue;
    const span = sourceSpan(article, mention);
    const known = all.get(written);
    if (known) known.spans.push(span);
    else {
      const { name } = mention;
      const plain = [...name]
        .map((letter) => (alike.includes(letter) ? LATIN_LOOK_ALIKES.get(letter) : letter))
        .join('');
      all.set(written, { name, alike, unseen: isUnseen ? unseen : [], plain, spans: [span] });
    }
  }
  return [...all.values()].map(toFinding);
}

/** The letters of a name that look like Latin ones and are not, where it is written in Latin letters otherwise. */
function alikeIn({ name }: NameMention, latin: ReadonlySet<string>): string[] {
  const words = wordsOf(name);
  const odd = words.filter((word) => {
    const letters = lettersOf(word);
    const others = letters.filter((letter) => !LATIN.test(letter));
    if (others.length === 0 || !others.every((letter) => LATIN_LOOK_ALIKES.has(letter))) return false;
    if (others.length < letters.length) return true;
    // A word of nothing but such letters may be of that language: an abbreviation, or all of the name.
    const isAbbreviation = letters.length > 1 && word === word.toUpperCase();
    return !isAbbreviation && (words.some(isLatin) || latin.has(inLatin(word)));
  });
  return [...new Set(odd.flatMap(lettersOf).filter((letter) => LATIN_LOOK_ALIKES.has(letter)))];
}

const wordsOf = (name: string) => name.split(/[\s\p{Pd}.'’]+/u).filter((word) => word !== '');
const lettersOf = (word: string) => [...word.normalize('NFC')].filter((char) => LETTER.test(char));
const isLatin = (word: string) => {
  const letters = lettersOf(word);
  return letters.length > 1 && letters.every((letter) => LATIN.test(letter));
};
const inLatin = (word: string) => [...word].map((letter) => LATIN_LOOK_ALIKES.get(letter) ?? letter).join('');

function toFinding({ name, alike, unseen, plain, spans }: Odd): Finding {
  const letters = alike.slice(0, NAMED).map((letter) => {
    const alphabet = GREEK.test(letter) ? 'letters.greek' : 'letters.cyrillic';
    return phrase(alphabet, letter, codeOf(letter), LATIN_LOOK_ALIKES.get(letter) as string);
  });
  const marks = unseen
    .slice(0, NAMED)
    .map((mark) => phrase(BIDI.test(mark) ? 'letters.direction' : 'letters.invisible', codeOf(mark)));
  const has: readonly Words[] = [...letters, ...marks];
  return finding({
    code: 'name.letters',
    ...(alike.length === 0 ? { severity: 'information' as const } : {}),
    said: phrase('letters', name, listed(has)),
    readings: [readingOf(name, spans)],
    grounds: phrase('letters.why', plain),
  });
}

const codeOf = (char: string) =>
  `U+${(char.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
