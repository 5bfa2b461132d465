import { wordSet } from '../lexicon/table';
import { WordClass } from '../lexicon/words';
import type { Token } from '../text/token';
import type { NameMention } from './mention';
import type { RoleContext, RolePhrase } from './roleContext';
import { flagsAt, isPossessive } from './roleContext';
import { key } from './wordClasses';

const FIELD =
  WordClass.roleModifier | WordClass.organizationHead | WordClass.government | WordClass.weakOrganizationHead;
const HEAD = WordClass.role | WordClass.rank;
/** Words that stand after "of" or "for" for the field of a role, beside those of the tables. */
export const FIELDS = wordSet(
  'affairs staff state states operations relations works rights delegation revenue parks police',
);
/** Roles of those who speak or stand for somebody: "for" tells whose they are. */
const STAND_FOR = wordSet(
  'spokesman spokeswoman spokesperson lawyer attorney solicitor barrister counsel candidate mp mep senator representative congressman congresswoman lawmaker player striker forward midfielder defender goalkeeper batsman bowler nominee correspondent reporter pilot driver worker',
);
/** Roles that are held in the place they are to. */
const HELD_IN = wordSet(
  'ambassador envoy consul diplomat emissary representative attache attaché correspondent',
);

/** Reads what follows the head: "-elect", "of …", "to …", "for …". */
export function readComplements(context: RoleContext, phrase: RolePhrase, end: number): void {
  const { tokens } = context;
  if (tokens[phrase.last]?.text === '-' && phrase.last + 1 < end) {
    const after = tokens[phrase.last + 1] as Token;
    if (after.lower === 'elect' || after.lower === 'designate') {
      phrase.tense = 'future';
      phrase.last += 2;
    }
  }
  for (let complements = 0; complements < 3 && phrase.last < end; complements++) {
    const preposition = (tokens[phrase.last] as Token).lower;
    const target = targetOf(preposition, phrase);
    if (!target || !readComplement(context, phrase, end, target)) return;
  }
}

/** Whether what follows a preposition says whose the role is or what it is to. */
function targetOf(preposition: string, phrase: RolePhrase): number[] | undefined {
  switch (preposition) {
    case 'of':
      return phrase.of;
    case 'to':
    case 'at':
    case 'with':
      return phrase.to;
    case 'for':
      return STAND_FOR.has(phrase.head) ? phrase.of : phrase.to;
    case 'in':
      return HELD_IN.has(phrase.head) ? phrase.to : undefined;
    default:
      return undefined;
  }
}

function readComplement(context: RoleContext, phrase: RolePhrase, end: number, target: number[]): boolean {
  const { tokens, names, nameAt } = context;
  const preposition = tokens[phrase.last]?.lower;
  const field = preposition === 'of' || preposition === 'for';
  let at = phrase.last + 1;
  if (at < end && /^(?:the|a|an|its|their)$/.test((tokens[at] as Token).lower)) at++;
  if (at >= end) return false;
  const name = nameAt[at] as number;
  if (name !== -1) {
    target.push(name);
    at = (names[name] as NameMention).last;
    for (;;) {
      const next = tokens[at]?.lower === 'and' && at + 1 < end ? (nameAt[at + 1] as number) : -1;
      if (next === -1 || names[next]?.type !== names[name]?.type || names[next]?.type === 'person') break;
      target.push(next);
      at = (names[next] as NameMention).last;
    }
    // "of Norway's parliament", "of the Norwegian central bank": the field follows the name.
    const owned = at < end && isPossessive(context, at);
    if (field && (owned || names[name]?.type === 'group'))
      at = readField(context, phrase, owned ? at + 1 : at, end) ?? at;
    phrase.last = at;
    return true;
  }
  if (!field) return titledPerson(context, at, end, target);
  const after = readField(context, phrase, at, end);
  if (after === undefined) return titledPerson(context, at, end, target);
  phrase.last = after;
  return true;
}

/** Reads the words of a role's field ("foreign affairs", "the central bank") as modifiers; returns the token after them. */
function readField(context: RoleContext, phrase: RolePhrase, at: number, end: number): number | undefined {
  const { tokens } = context;
  const words: string[] = [];
  let index = at;
  for (; index < end && index < at + 4; index++) {
    const token = tokens[index] as Token;
    if (token.kind !== 'word' || context.nameAt[index] !== -1 || token.newline) break;
    const word = key(token);
    const joint = word === 'and' && words.length > 0 && isField(context, index + 1);
    if (!joint && !isField(context, index)) break;
    // Ministers "of foreign affairs" are foreign ministers.
    if (!joint && word !== 'affairs') words.push(word);
  }
  if (words.length === 0) return undefined;
  phrase.modifiers.push(...words);
  return index;
}

function isField(context: RoleContext, index: number): boolean {
  const token = context.tokens[index];
  if (token?.kind !== 'word') return false;
  return (flagsAt(context, index) & FIELD) !== 0 || FIELDS.has(token.lower);
}

/** "spokesman for President Ada Byron": the role is of the person, whose own title is a role by itself. */
function titledPerson(context: RoleContext, at: number, end: number, target: number[]): boolean {
  for (let index = at; index < end && index < at + 6; index++) {
    const name = context.nameAt[index] as number;
    if (name !== -1 && context.names[name]?.type === 'person') {
      target.push(name);
      return false;
    }
    const titled = (flagsAt(context, index) & (HEAD | WordClass.roleModifier | WordClass.honorific)) !== 0;
    if (name === -1 && !titled) return false;
  }
  return false;
}
