import { wordSet } from '../../lexicon/table';
import { WordClass } from '../../lexicon/words';
import type { Token } from '../../text/token';
import { opensListed } from './match';
import type { Reading } from './reading';
import { isCapital } from './reading';

/** Marks that open a nickname, with those that close it. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['”', '”'],
  ['„', '“”'],
  ["'", "'"],
  ['‘', "'"],
  ['«', '»'],
  ['(', ')'],
]);
/** The most words of a nickname ("The Man of Steel"). */
const LONGEST = 4;
const SMALL = wordSet('the of and a');

/** Words that are no given names. */
const NO_GIVEN =
  WordClass.function |
  WordClass.honorific |
  WordClass.rank |
  WordClass.role |
  WordClass.roleModifier |
  WordClass.organizationHead |
  WordClass.placeHead |
  WordClass.label;

/** Whether a word with more of a name behind it can be a given name: a listed one, an initial, or a word of no list. */
export function isGivenLike(flags: number): boolean {
  return (flags & WordClass.firstName) !== 0 || (flags & (NO_GIVEN | WordClass.common)) === 0;
}

/**
 * Passes over a nickname in quotation marks or brackets with more of the name behind it: “Lofty” in "William “Lofty” Barnes".
 * @returns the index after its closing mark, or `index` where there is none
 */
export function nicknameEnd(reading: Reading, index: number, stop: number): number {
  const { tokens } = reading;
  const open = tokens[index];
  const closing = open?.kind === 'mark' && open.spaced && !open.newline ? MARKS.get(open.text) : undefined;
  if (closing === undefined) return index;
  const bracket = open?.text === '(';
  let at = index + 1;
  for (; at < stop && at <= index + LONGEST; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== 'word' || (at === index + 1) === token.spaced) break;
    if (!isCapital(token) && !SMALL.has(token.lower)) return index;
    if (bracket && (at > index + 1 || isNoNickname(reading, at))) return index;
  }
  const close = tokens[at];
  const next = tokens[at + 1];
  if (at === index + 1 || at + 1 >= stop || !close || close.spaced || !closing.includes(close.text))
    return index;
  const surname = next?.kind === 'word' && next.spaced && !next.newline && isCapital(next);
  return surname && isCapital(tokens[index + 1] as Token) ? at + 1 : index;
}

/** Parties, states and acronyms stand in brackets behind a name too. */
function isNoNickname(reading: Reading, index: number): boolean {
  const given = ((reading.classes[index] as number) & WordClass.firstName) !== 0;
  return reading.tokens[index]?.shape === 'upper' || (!given && opensListed(reading, index));
}
