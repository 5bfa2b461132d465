import { FIRST_NAMES_TOO } from '../../lexicon/notNames';
import { wordSet } from '../../lexicon/table';
import { WordClass } from '../../lexicon/words';
import type { Token } from '../../text/token';
import { opensListed } from './match';
import type { Reading } from './reading';
import { isCapital } from './reading';

const NO_NAME = WordClass.function | WordClass.calendar;
const NAME = WordClass.firstName | WordClass.lastName;
/** What a surname is not where it is no listed surname as well. */
const NO_SURNAME =
  WordClass.common |
  WordClass.honorific |
  WordClass.rank |
  WordClass.role |
  WordClass.roleModifier |
  WordClass.organizationHead |
  WordClass.placeHead |
  WordClass.otherHead |
  WordClass.otherName |
  WordClass.compass;

/** Given names that open questions and wishes too. */
const AUXILIARIES = wordSet('will may');
/** What follows whom a wish is for ("May Holm rest in peace"). */
const WISHES = wordSet('rest be have live find reign help bless forgive grant not never always long soon');
/** What opens more about a person behind a comma. */
const RELATIVES = wordSet('who whose whom aged');
const ARTICLES = wordSet('a an the its his her their');

/**
 * Whether a function word or month is a given name: in the middle of a sentence with a capital after it ("her son Will
 * Grant"), or at its start with a surname and no question or wish after it ("Will Grant said").
 * @param stop token index where the sentence ends
 */
export function isGivenWord(reading: Reading, index: number, stop: number): boolean {
  const { tokens, classes } = reading;
  const { lower } = tokens[index] as Token;
  if (!FIRST_NAMES_TOO.has(lower)) return false;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (index + 1 >= stop || after?.kind !== 'word' || after.shape !== 'capital') return false;
  const flags = classes[index + 1] as number;
  if ((flags & NO_NAME) !== 0) return false;
  // A sentence may open behind an abbreviation, or a line behind one without a full stop.
  const inside = before?.kind === 'word' && !before.text.endsWith('.') && !tokens[index]?.newline;
  if (inside || before?.text === ',') return true;
  return opensWithPerson(reading, index, stop);
}

function opensWithPerson(reading: Reading, index: number, stop: number): boolean {
  const { tokens, classes } = reading;
  const { lower } = tokens[index] as Token;
  const flags = classes[index + 1] as number;
  let end = index + 2;
  while (end < stop && isCapital(tokens[end] as Token) && ((classes[end] as number) & NO_NAME) === 0) end++;
  const listed = opensListed(reading, index + 1);
  const noSurname = ((flags & NO_SURNAME) !== 0 || listed) && (flags & NAME) === 0;
  if (noSurname && !isToldAsPerson(reading, { classes: flags, last: end }, stop)) return false;
  const next = end < stop ? (tokens[end] as Token) : undefined;
  if (AUXILIARIES.has(lower)) {
    if (lower === 'may' && next && WISHES.has(next.lower)) return false;
    for (let at = end; at < stop; at++) if (tokens[at]?.text.startsWith('?')) return false;
    return true;
  }
  // "Per Holm, the plan is dead" names a source, and "Per Holm, 40, …" a person.
  return lower !== 'per' || next?.text !== ',' || goesOnAboutPerson(tokens, end, stop);
}

/** Whether an age or a relative clause follows at a comma. */
function goesOnAboutPerson(tokens: readonly Token[], comma: number, stop: number): boolean {
  const next = comma + 1 < stop ? tokens[comma + 1] : undefined;
  if (tokens[comma]?.text !== ',' || !next) return false;
  return RELATIVES.has(next.lower) || (next.kind === 'number' && next.text.length < 4);
}

/**
 * Whether the words behind a name leave no doubt that it is a person's: an age, "who …", and where its last word is no
 * ordinary one ("Faith leaders") also a verb of saying, or a role behind a comma.
 * @param surname the last word of the name, with the index after it
 */
export function isToldAsPerson(
  { tokens, classes }: Reading,
  surname: { readonly classes: number; readonly last: number },
  stop: number,
): boolean {
  const { last } = surname;
  const next = last < stop ? tokens[last] : undefined;
  if (!next) return false;
  if (goesOnAboutPerson(tokens, last, stop)) return true;
  if ((surname.classes & WordClass.common) !== 0 && (surname.classes & NAME) === 0) return false;
  if (next.kind === 'word')
    return next.shape === 'lower' && ((classes[last] as number) & WordClass.reporting) !== 0;
  if (next.text !== ',' || !ARTICLES.has(tokens[last + 1]?.lower ?? '')) return false;
  for (let at = last + 2; at < last + 8 && at < stop; at++) {
    if (tokens[at]?.kind === 'mark' && tokens[at]?.text !== '-') return false;
    if (((classes[at] as number) & WordClass.role) !== 0) return true;
  }
  return false;
}
