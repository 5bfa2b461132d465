import type { Lexicon } from '../lexicon/lexicon';
import { wordSet } from '../lexicon/table';
import { WordClass } from '../lexicon/words';
import type { Article, Sentence } from '../text/article';
import type { Token } from '../text/token';
import type { NameMention, RoleMention } from './mention';
import type { RoleContext, RolePhrase } from './roleContext';
import { flagsAt, roleContext } from './roleContext';
import { readRolePhrase } from './rolePhrase';
import { wordClasses } from './wordClasses';

/** Verbs and participles between a person and the role they have, with what they say of its time. */
const VERBS_OF_OFFICE: ReadonlyMap<string, 'present' | 'former'> = new Map([
  ...(
    [
      'is',
      'are',
      'remains',
      'become',
      'becomes',
      'became',
      'serves',
      'works',
      'acts',
      'serving',
      'working',
      'work',
      'serve',
    ] as const
  ).map((verb) => [verb, 'present'] as const),
  ...(
    ['named', 'appointed', 'elected', 'reelected', 're-elected', 'chosen', 'sworn', 'installed'] as const
  ).map((verb) => [verb, 'present'] as const),
  ...(['was', 'served', 'worked', 'acted', 'been', 'employed'] as const).map(
    (verb) => [verb, 'former'] as const,
  ),
]);
const BEFORE = wordSet('previously formerly once earlier had');
const UNTIL_NOW = wordSet('has have now currently still');
const TO_COME = wordSet('will shall would to');
/** Nouns of roles that are more often something else ("a host of", "to head", "a major attack"). */
const OFTEN_ELSE = wordSet('host head private major general marshal model guard chair keeper coach boss');
/** Past tenses that no ending shows; a noun phrase ends before them. */
const IRREGULAR = wordSet(
  'fell felt left went came took gave made met got held kept led put ran saw sent set sat stood spoke told said won lost fought flew fled drove rode rose broke brought bought built caught chose cut dealt drew fed found forgot grew hid hit hurt knew laid lay let lit meant paid quit read sang sank shot shut slept slid spent struck swam swore threw tore understood wore wrote',
);
/** Words that may stand between a person and such a verb. */
const BETWEEN = wordSet('is was has have had been who also later recently briefly in');

/**
 * Recognises roles and titles with their holders: before a name ("Deputy Foreign Minister …", "the envoy for …, …"),
 * after it ("…, a spokesman for …", "…, who previously served as …"), and without one ("the envoy").
 * @param names the article's names, in order
 * @param classes what each word is listed as, where that has been looked up
 * @returns the roles in text order, not overlapping. A role's span leaves out its article and its holder.
 */
export function recogniseRoles(
  article: Article,
  names: readonly NameMention[],
  lexicon: Lexicon,
  classes: Int32Array = wordClasses(article, lexicon),
): RoleMention[] {
  const context = roleContext(article, names, lexicon, classes);
  const roles: RoleMention[] = [];
  article.sentences.forEach((sentence, index) => {
    if (sentence.zone === 'body' || sentence.zone === 'headline')
      readSentence(article, context, sentence, index, roles);
  });
  return roles;
}

function readSentence(
  article: Article,
  context: RoleContext,
  sentence: Sentence,
  index: number,
  roles: RoleMention[],
): void {
  let floor = sentence.first;
  /** Roles that end where the next one starts ("former president General …"), waiting for its holder. */
  let waiting: { phrase: RolePhrase; at: number }[] = [];
  for (let at = sentence.first; at < sentence.last; at++) {
    const phrase = readRolePhrase(context, sentence, at, floor);
    if (!phrase || isVerb(context, phrase, sentence.first)) continue;
    const direct = titleHolder(context, phrase, sentence.last);
    // In "Ada Byron, the minister's cousin" somebody else is the minister.
    const owns = context.tokens[phrase.last]?.text === "'s";
    const holder =
      direct ??
      (owns
        ? undefined
        : (holderBefore(context, phrase, sentence) ?? holderAfter(context, phrase, sentence)));
    const follows = waiting.length > 0 && waiting[waiting.length - 1]?.phrase.last === phrase.first;
    if (!follows) waiting = [];
    const opensAnother = (flagsAt(context, phrase.last) & (WordClass.role | WordClass.rank)) !== 0;
    if (holder === undefined && !opensAnother && !standsAlone(context, phrase, sentence)) continue;
    if (holder === undefined && opensAnother) waiting.push({ phrase, at: roles.length });
    else if (direct !== undefined)
      for (const earlier of waiting)
        roles[earlier.at] = { ...(roles[earlier.at] as RoleMention), holder: direct };
    if (holder !== undefined) readAffiliation(context, phrase, holder, sentence.last);
    roles.push(mentionOf(article, context, phrase, index, holder));
    floor = phrase.last;
    at = phrase.last - 1;
  }
}

/** "to head", "will coach". */
function isVerb(context: RoleContext, phrase: RolePhrase, first: number): boolean {
  if (phrase.first === first || phrase.opening !== 'bare' || !OFTEN_ELSE.has(phrase.head)) return false;
  return /^(?:to|will|would|can|could|may|must|should)$/.test(
    (context.tokens[phrase.first - 1] as Token).lower,
  );
}

function mentionOf(
  article: Article,
  context: RoleContext,
  phrase: RolePhrase,
  sentence: number,
  holder: number | undefined,
): RoleMention {
  const start = (context.tokens[phrase.first] as Token).start;
  const end = (context.tokens[phrase.last - 1] as Token).end;
  return {
    start,
    end,
    text: article.said(start, end),
    sentence,
    head: phrase.head,
    modifiers: phrase.modifiers,
    of: phrase.of,
    to: phrase.to,
    tense: phrase.tense,
    ...(holder === undefined ? {} : { holder }),
  };
}

/** The person whose title it is: the name right after it, honorifics between them. */
function titleHolder(context: RoleContext, phrase: RolePhrase, end: number): number | undefined {
  let at = phrase.last;
  while (at < end && (flagsAt(context, at) & WordClass.honorific) !== 0) at++;
  if (at >= end || context.tokens[at]?.newline === true) return undefined;
  return personAt(context, at);
}

function personAt(context: RoleContext, index: number): number | undefined {
  const name = context.nameAt[index] ?? -1;
  return name !== -1 && context.names[name]?.type === 'person' ? name : undefined;
}

/** The person named after a comma ("the envoy for …, Ada Byron, said"): the name must end the apposition. */
function holderAfter(context: RoleContext, phrase: RolePhrase, sentence: Sentence): number | undefined {
  const definite = phrase.opening === 'definite' || phrase.of.length > 0 || phrase.to.length > 0;
  if (!definite || context.tokens[phrase.last]?.text !== ',') return undefined;
  let at = phrase.last + 1;
  while (at < sentence.last && (flagsAt(context, at) & (WordClass.honorific | WordClass.rank)) !== 0) at++;
  const holder = at < sentence.last ? personAt(context, at) : undefined;
  if (holder === undefined) return undefined;
  const end = (context.names[holder] as NameMention).last;
  const after = context.tokens[end];
  return end >= sentence.last || (after?.kind === 'mark' && after.text !== '-' && after.text !== '/')
    ? holder
    : undefined;
}

/** The person named before it, in apposition ("Ada Byron, 36, coach of …") or as the subject of a verb of office. */
function holderBefore(context: RoleContext, phrase: RolePhrase, sentence: Sentence): number | undefined {
  const { tokens } = context;
  let at = beforeAge(tokens, phrase.first - 1);
  if (at > sentence.first && /^(?:the|a|an|his|her|its|their|now)$/.test((tokens[at] as Token).lower)) at--;
  // The possessive of a common noun stands before the phrase: "…, the company's chairman".
  if (at - 2 > sentence.first && tokens[at]?.text === "'s" && tokens[at - 2]?.kind === 'word') {
    at -= 2;
    if (/^(?:the|its|their|his|her)$/.test((tokens[at] as Token).lower)) at--;
  }
  while (at > sentence.first && BEFORE.has((tokens[at] as Token).lower)) {
    phrase.tense = 'former';
    at--;
  }
  if (at <= sentence.first) return undefined;
  if (tokens[at]?.text === ',') {
    at--;
    if (tokens[at]?.kind === 'number' && tokens[at - 1]?.text === ',') at -= 2;
    const holder = at >= sentence.first ? personAt(context, at) : undefined;
    return holder !== undefined && endsApposition(context, phrase, sentence.last) ? holder : undefined;
  }
  return subjectOfOffice(context, phrase, at, sentence.first);
}

/** The index before "47-year-old" where that ends at an index, else the index. */
function beforeAge(tokens: readonly Token[], at: number): number {
  const words = ['-', 'year', '-', 'old'];
  const isAge = words.every((word, index) => tokens[at - 3 + index]?.lower === word);
  return isAge && tokens[at - 4]?.kind === 'number' ? at - 5 : at;
}

function endsApposition(context: RoleContext, phrase: RolePhrase, end: number): boolean {
  if (phrase.last >= end || phrase.of.length + phrase.to.length > 0 || phrase.opening !== 'bare') return true;
  const { kind, lower } = context.tokens[phrase.last] as Token;
  return kind === 'mark' || lower === 'and' || lower === 'who' || lower === 'in';
}

/** The subject of "is", "was appointed", "previously served as" before a role; sets the role's tense by the words between. */
function subjectOfOffice(
  context: RoleContext,
  phrase: RolePhrase,
  at: number,
  first: number,
): number | undefined {
  const { tokens } = context;
  if (tokens[at]?.lower === 'as') at = verbOfWork(tokens, at - 1, first);
  let tense = VERBS_OF_OFFICE.get(tokens[at]?.lower ?? '');
  if (tense === undefined) return undefined;
  let relative = false;
  for (at--; at >= first && context.nameAt[at] === -1; at--) {
    const word = (tokens[at] as Token).lower;
    if (BEFORE.has(word)) tense = 'former';
    else if (UNTIL_NOW.has(word)) tense = 'present';
    else if (TO_COME.has(word)) {
      phrase.tense = 'future';
      tense = undefined;
    } else if (word === 'who') relative = true;
    else if (word === ',') {
      const name = afterName(context, at, first);
      if (name !== undefined) {
        at = name;
        break;
      }
      if (!relative) return undefined;
    } else if (!BETWEEN.has(word)) return undefined;
  }
  const holder = at >= first ? personAt(context, at) : undefined;
  if (holder !== undefined && tense === 'former') phrase.tense = 'former';
  return holder;
}

/** "Ada Byron, 36, is": the last token of the name before the comma at `at`, with an age between two commas or none. */
function afterName({ tokens, nameAt }: RoleContext, at: number, first: number): number | undefined {
  const aged = tokens[at - 1]?.kind === 'number' && tokens[at - 2]?.text === ',' ? at - 3 : at - 1;
  if (aged < first || nameAt[aged] === -1) return undefined;
  const name = nameAt[aged];
  let opens = aged;
  while (opens > first && nameAt[opens - 1] === name) opens--;
  // "One of the five, Ada Byron, is a doctor"
  return aged < at - 1 || tokens[opens - 1]?.text === ',' ? aged : undefined;
}

/** How many words may say where somebody works before "as" says what as. */
const WORKPLACE = 8;
const WORK = wordSet('work works worked working serve serves served serving employed');

/** "had worked at the harbour as": the verb that "as" goes with, at an index or a few words before it; else the index. */
function verbOfWork(tokens: readonly Token[], at: number, first: number): number {
  for (let verb = at; verb >= Math.max(first, at - WORKPLACE); verb--) {
    const { kind, lower } = tokens[verb] as Token;
    if (kind === 'mark') break;
    if (WORK.has(lower)) return verb;
  }
  return at;
}

/** "Constable Ada Byron, of Harbour Police": whose the role is may follow its holder. */
function readAffiliation(context: RoleContext, phrase: RolePhrase, holder: number, end: number): void {
  const { tokens, names, nameAt } = context;
  let at = (names[holder] as NameMention).last;
  if (phrase.of.length > 0 || at < phrase.last || tokens[at]?.text !== ',' || tokens[at + 1]?.lower !== 'of')
    return;
  at += 2;
  if (tokens[at]?.lower === 'the') at++;
  const name = at < end ? (nameAt[at] as number) : -1;
  if (name !== -1 && names[name]?.type !== 'person') phrase.of.push(name);
}

/**
 * Whether a role without a holder reads as one: it has an article, a possessive or a name that says whose it is, and the
 * noun phrase ends with it ("the envoy said", not "the general public").
 */
function standsAlone(context: RoleContext, phrase: RolePhrase, sentence: Sentence): boolean {
  const related = phrase.of.length > 0 || phrase.to.length > 0;
  if (!related && (phrase.opening === 'bare' || isOftenElse(phrase))) return false;
  if (phrase.last >= sentence.last) return true;
  const next = context.tokens[phrase.last] as Token;
  if (next.text === '-' || next.text === '/') return false;
  // A complement ends the phrase whatever follows it.
  const complete = context.nameAt[phrase.last - 1] !== -1;
  if (next.kind !== 'word' || complete || context.nameAt[phrase.last] !== -1) return true;
  const flags = context.words.get(next.lower) ?? 0;
  if ((flags & (WordClass.function | WordClass.reporting | WordClass.personal)) !== 0) return true;
  return IRREGULAR.has(next.lower) || /^'s$|(?:ed|ly|ing|s)$/.test(next.lower);
}

const isOftenElse = ({ head, modifiers, opening }: RolePhrase) =>
  OFTEN_ELSE.has(head) && modifiers.length === 0 && opening === 'indefinite';
