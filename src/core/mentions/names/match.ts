import type { Entry, EntryKind, Form } from '../../lexicon/lexicon';
import { formWords } from '../../lexicon/lexicon';
import type { Token } from '../../text/token';
import type { NameType } from '../mention';
import { Listed } from '../listed';
import { key } from '../wordClasses';
import { isHyphen, isTightDash } from './hyphens';
import { isCapital } from './reading';
import type { Reading } from './reading';

/** A name that a person has accepted or corrected. */
export interface KnownName {
  readonly name: string;
  readonly type: NameType;
}

/** Listed or known names that start at a token: all those with the longest form. */
export interface Match {
  /** Token after the last one. */
  readonly last: number;
  readonly entries: readonly Entry[];
  /** Set where a person has said what it is. */
  readonly known?: NameType;
}

/** Known names by their first word, longest first. */
export type KnownForms = ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly type: NameType }[]
>;

/** Cuts known names into words, ready to be looked up. */
export function knownForms(known: readonly KnownName[]): KnownForms {
  const forms = new Map<string, { words: readonly string[]; type: NameType }[]>();
  for (const { name, type } of known) {
    const words = formWords(name);
    const first = words[0];
    if (first === undefined) continue;
    const list = forms.get(first) ?? [];
    list.push({ words, type });
    forms.set(first, list);
  }
  for (const list of forms.values()) list.sort((a, b) => b.words.length - a.words.length);
  return forms;
}

/**
 * The longest listed or known name at a token. Hyphens between its words are passed over; its words start with a
 * capital but for small ones ("of", "and"), and acronyms are written in capitals.
 * @param stop token index where the sentence ends
 */
export function matchAt(reading: Reading, known: KnownForms, index: number, stop: number): Match | undefined {
  const { tokens, lexicon } = reading;
  const first = tokens[index] as Token;
  const listed = isCapital(first) && (first.listed & Listed.name) !== 0;
  if (!listed && known.size === 0) return undefined;
  const word = key(first);
  for (const { words, type } of known.get(word) ?? []) {
    const last = endOf(tokens, words, index, stop, false);
    if (last !== -1) return { last, entries: [], known: type };
  }
  const forms = listed ? lexicon.forms.get(word) : undefined;
  if (!forms) return undefined;
  let found = -1;
  let entries: Entry[] | undefined;
  let length = 0;
  for (const form of forms) {
    if (entries && form.words.length < length) break;
    const last = fits(reading, form, index, stop);
    if (last === -1) continue;
    found = last;
    length = form.words.length;
    (entries ??= []).push(form.entry);
  }
  return entries && { last: found, entries };
}

const MINOR: ReadonlySet<EntryKind> = new Set(['city', 'subdivision', 'region', 'group']);

function fits(reading: Reading, form: Form, index: number, stop: number): number {
  const { text } = reading.tokens[index] as Token;
  // "Us", "Who" and "It" are words.
  const upper = text === text.toUpperCase();
  if (form.acronym && !upper) return -1;
  // "SWAT" is not the valley of Swat.
  if (upper && !form.acronym && text.length < 6 && form.words.length === 1 && MINOR.has(form.entry.kind))
    return -1;
  return endOf(reading.tokens, form.words, index, stop, true);
}

/** Where the words end that start at a token, or -1 where they are not there. */
function endOf(
  tokens: readonly Token[],
  words: readonly string[],
  index: number,
  stop: number,
  cased: boolean,
): number {
  let at = index + 1;
  for (let position = 1; position < words.length; position++) {
    let token = tokens[at];
    if (token && at < stop && token.kind === 'mark' && (token.text === ',' || isTie(token)))
      token = tokens[++at];
    if (!token || at >= stop) return -1;
    const word = words[position] as string;
    if (key(token) !== word) return -1;
    if (cased && token.shape === 'lower' && !SMALL.has(word)) return -1;
    at++;
  }
  return at;
}

const isTie = (token: Token) => token.text === '-' || isHyphen(token) || isTightDash(token);

const SMALL = new Set(
  "of the and de la du des do da del el al bin ibn for on in to with 's e y a ul ash und".split(' '),
);

/** Whether a listed name starts with a word. */
export function opensListed({ tokens, lexicon }: Reading, index: number): boolean {
  const token = tokens[index];
  return token !== undefined && (token.listed & Listed.name) !== 0 && lexicon.forms.has(key(token));
}

/** Whether all listed names are of people by nationality, religion or the like. */
export function isGroup(match: Match | undefined): boolean {
  return (
    match !== undefined &&
    match.entries.length > 0 &&
    match.entries.every(({ kind }) => kind === 'demonym' || kind === 'group')
  );
}

/** Whether one of the listed names is of one of these kinds. */
export function isOf(match: Match | undefined, ...kinds: readonly EntryKind[]): boolean {
  return match !== undefined && match.entries.some(({ kind }) => kinds.includes(kind));
}
