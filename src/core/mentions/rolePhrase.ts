import { wordSet } from '../lexicon/table';
import { FORMER_WORDS, FUTURE_WORDS } from '../lexicon/titles';
import { WordClass } from '../lexicon/words';
import type { Sentence } from '../text/article';
import type { Token } from '../text/token';
import type { NameMention } from './mention';
import { FIELDS, readComplements } from './roleComplement';
import type { RoleContext, RolePhrase } from './roleContext';
import { flagsAt, isPossessive } from './roleContext';
import { key } from './wordClasses';

const HEAD = WordClass.role | WordClass.rank;
const NO_NOUN = WordClass.function | WordClass.reporting | WordClass.personal | WordClass.calendar;

/** Short forms of ranks and titles, as their full words. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
  'adm admiral,amb ambassador,atty attorney,brig brigadier,capt captain,cmdr commander,col colonel,cpl corporal,det detective,gen general,gov governor,insp inspector,lt lieutenant,lieut lieutenant,maj major,pres president,prof professor,pvt private,rep representative,rev reverend,sen senator,sgt sergeant,supt superintendent'
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);
const DEFINITE = wordSet('the its their his her our my your this that');
const INDEFINITE = wordSet('a an another one');
/** Words of a role that say nothing of its rank or field. */
const SAY_NOTHING = wordSet(
  'new newly appointed current longtime long-time veteran late top then former ex onetime one-time erstwhile ousted deposed retired outgoing toppled incoming next future de facto',
);
/** Ranks that stand before others and make one with them. */
const FIRST_RANKS = wordSet('lieutenant lt lieut major maj brigadier brig detective det sergeant sgt');
const PARTICIPLES = wordSet('appointed elected');
/**
 * Reads the role whose head noun stands at `index`.
 * @param floor the first token that may belong to it
 * @returns undefined where the word is no head of a role there: it is within a name, or goes on ("the general public")
 */
export function readRolePhrase(
  context: RoleContext,
  sentence: Sentence,
  index: number,
  floor: number,
): RolePhrase | undefined {
  const flags = flagsAt(context, index);
  const token = context.tokens[index] as Token;
  if ((flags & HEAD) === 0 && !((flags & WordClass.honorific) !== 0 && SHORT_FORMS.has(key(token))))
    return undefined;
  const { head, last } = compoundHead(context, index, key(token));
  // "Lieutenant General", "executive director": the first of two is the second's modifier.
  if (last === index + 1 && ((flags & WordClass.roleModifier) !== 0 || FIRST_RANKS.has(key(token)))) {
    const next = last < sentence.last && joined(context, last) ? flagsAt(context, last) : 0;
    if ((next & HEAD) !== 0) return undefined;
  }
  const phrase: RolePhrase = {
    first: index,
    last,
    head,
    modifiers: [],
    of: [],
    to: [],
    tense: 'present',
    opening: 'bare',
  };
  readLeft(context, phrase, Math.max(floor, sentence.first), sentence.first);
  readComplements(context, phrase, sentence.last);
  return phrase;
}

/** Whether a token follows the one before it in the same phrase: no mark and no line break between them. */
function joined(context: RoleContext, index: number): boolean {
  return context.tokens[index]?.newline === false && context.tokens[index]?.kind === 'word';
}

/** "secretary general", "editor-in-chief", "chief of staff" as one head where the table has them. */
function compoundHead(context: RoleContext, index: number, word: string): { head: string; last: number } {
  const full = SHORT_FORMS.get(word) ?? word;
  let at = index + 1;
  let joint = full;
  for (let parts = 0; parts < 2; parts++) {
    if (context.tokens[at]?.text === '-') at++;
    const token = context.tokens[at];
    if (token?.kind !== 'word' || context.nameAt[at] !== -1) break;
    joint += `-${key(token)}`;
    at++;
    if (((context.words.get(joint) ?? 0) & WordClass.role) !== 0 && !/-(?:elect|designate)$/.test(joint))
      return { head: joint, last: at };
    if (token.lower !== 'in' && token.lower !== 'of') break;
  }
  return { head: full, last: index + 1 };
}

/** Reads what stands before the head: modifiers, the names and possessive it belongs to, the article. */
function readLeft(context: RoleContext, phrase: RolePhrase, floor: number, opening: number): void {
  const { tokens, nameAt } = context;
  let at = phrase.first - 1;
  while (at >= floor && !(tokens[at + 1] as Token).newline) {
    const token = tokens[at] as Token;
    if (isPossessive(context, at)) {
      readPossessive(context, phrase, at, floor);
      return;
    }
    if (nameAt[at] !== -1) {
      at = readAdjacentName(context, phrase, at, floor);
      continue;
    }
    if (token.text === '-') {
      // Only a prefix is joined to the head itself: "ex-president", "vice-president".
      const prefix = at - 1;
      if (prefix < floor || !takeModifier(context, phrase, prefix)) return;
      at = prefix - 1;
      continue;
    }
    if (token.kind !== 'word') return;
    const word = key(token);
    if (DEFINITE.has(word) || INDEFINITE.has(word)) {
      phrase.opening = DEFINITE.has(word) ? 'definite' : 'indefinite';
      return;
    }
    if (at > floor + 1 && tokens[at - 1]?.text === '-' && !tokens[at]?.spaced) {
      at = readCompound(context, phrase, at, floor);
      continue;
    }
    if (takeModifier(context, phrase, at)) at--;
    else if (word === 'and' && phrase.modifiers.length > 0 && isModifier(context, at - 1)) at--;
    else {
      const from = unknownModifiers(context, at, floor, opening, token);
      if (from === -1) return;
      for (; at >= from; at--)
        if (!takeModifier(context, phrase, at)) addModifier(phrase, tokens[at] as Token, at);
    }
  }
}

const isModifier = (context: RoleContext, index: number) =>
  (flagsAt(context, index) & WordClass.roleModifier) !== 0 || FIELDS.has(context.tokens[index]?.lower ?? '');

/** Takes the word at `index` as a modifier where the tables know it as one. */
function takeModifier(context: RoleContext, phrase: RolePhrase, index: number): boolean {
  const token = context.tokens[index] as Token;
  if (token.kind !== 'word' || context.nameAt[index] !== -1) return false;
  const word = key(token);
  if (!isModifier(context, index) && !FIRST_RANKS.has(word) && !FORMER_WORDS.has(word)) return false;
  // "was appointed governor" has a verb, "the newly appointed governor" a modifier.
  if (PARTICIPLES.has(word) && !/^(?:the|a|an|-|.*ly)$/.test(context.tokens[index - 1]?.lower ?? ''))
    return false;
  addModifier(phrase, token, index);
  return true;
}

function addModifier(phrase: RolePhrase, token: Token, index: number): void {
  const word = key(token);
  if (FORMER_WORDS.has(word)) phrase.tense = 'former';
  else if (FUTURE_WORDS.has(word)) phrase.tense = 'future';
  if (!SAY_NOTHING.has(word)) phrase.modifiers.unshift(SHORT_FORMS.get(word) ?? word);
  phrase.first = index;
}

/** Reads a hyphenated word that ends at `at` ("newly-appointed", "Danish-born", "36-year-old"); returns the token before it. */
function readCompound(context: RoleContext, phrase: RolePhrase, at: number, floor: number): number {
  const { tokens, nameAt, names } = context;
  const name = nameAt[at - 2] as number;
  if (name !== -1) {
    // What a name is joined to qualifies the role; it does not say whose it is ("Danish-born").
    const first = (names[name] as NameMention).first;
    if (first < floor) return floor - 1;
    const words = tokens.slice(first, at + 1).filter((token) => token.kind === 'word');
    phrase.modifiers.unshift(words.map((token) => token.lower).join('-'));
    phrase.first = first;
    return first - 1;
  }
  let first = at;
  while (first - 2 >= floor && tokens[first - 1]?.text === '-') first -= 2;
  for (let index = at; index >= first; index -= 2) takeModifier(context, phrase, index);
  return first - 1;
}

/**
 * Words that no table knows may stand between an article and the head ("a veteran helicopter pilot"), or capitalised
 * before a capitalised head ("District Manager").
 * @returns the first of them, or -1
 */
function unknownModifiers(
  context: RoleContext,
  at: number,
  floor: number,
  opening: number,
  next: Token,
): number {
  const head = context.tokens[at + 1] as Token;
  if (next.shape === 'capital' && head.shape === 'capital')
    return at > opening && plainNoun(context, at) ? at : -1;
  for (let index = at, unknown = 0; index >= floor && unknown <= 2; index--) {
    const word = key(context.tokens[index] as Token);
    if (DEFINITE.has(word) || INDEFINITE.has(word) || isPossessive(context, index)) return index + 1;
    if (isModifier(context, index)) continue;
    if (!plainNoun(context, index) || context.tokens[index]?.shape !== 'lower') return -1;
    unknown++;
  }
  return -1;
}

/** Whether a word may be a noun or adjective of a phrase: no function word, no verb of saying, no head of another role. */
function plainNoun(context: RoleContext, index: number): boolean {
  const token = context.tokens[index];
  if (token?.kind !== 'word' || context.nameAt[index] !== -1) return false;
  const flags = context.words.get(key(token)) ?? 0;
  return (flags & (NO_NOUN | HEAD)) === 0 && !/(?:[^s]s|ed|ing|ly)$/.test(token.lower);
}

/** Reads a name right before the phrase: a nationality, a state or a body whose role it is. Returns the token before it. */
function readAdjacentName(context: RoleContext, phrase: RolePhrase, at: number, floor: number): number {
  const { tokens, names, nameAt } = context;
  const index = nameAt[at] as number;
  const name = names[index] as NameMention;
  if (name.type === 'person' || name.first < floor || phrase.of.length > 0) return floor - 1;
  const before = tokens[name.first - 1];
  const located = name.type === 'place' && (before?.lower === 'in' || before?.lower === 'at');
  if (located && tokens[phrase.first]?.shape !== 'lower') return floor - 1;
  phrase.of.push(index);
  phrase.first = name.first;
  const joint = before?.text === '-' && name.first - 2 >= floor ? (nameAt[name.first - 2] as number) : -1;
  if (joint === -1 || (names[joint] as NameMention).first < floor) return name.first - 1;
  phrase.of.unshift(joint);
  phrase.first = (names[joint] as NameMention).first;
  return phrase.first - 1;
}

function readPossessive(context: RoleContext, phrase: RolePhrase, at: number, floor: number): void {
  phrase.opening = 'definite';
  const owner = at > floor ? (context.nameAt[at - 1] as number) : -1;
  if (owner === -1 || (context.names[owner] as NameMention).first < floor) return;
  // "Norway's UN ambassador" is of Norway and to the UN.
  phrase.to.push(...phrase.of.splice(0));
  phrase.of.push(owner);
  phrase.first = (context.names[owner] as NameMention).first;
}
