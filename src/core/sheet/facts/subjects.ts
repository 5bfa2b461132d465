import { nextAt } from '../../claims/ranges';
import {
  AUXILIARIES,
  CLAUSE_OPENERS,
  DETERMINERS,
  PERSON_NOUNS,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
} from '../../lexicon/clauseWords';
import { KIN_NOUNS } from '../../lexicon/kinship';
import type { NameMention } from '../../mentions/mention';
import type { Article, Sentence } from '../../text/article';
import type { Span } from '../../text/span';
import { contains, indexAt, overlaps } from '../../text/span';
import type { FactArticle } from './found';
import type { Tokens } from './segments';
import { hangsOn, headOf } from './segments';
import { isReporting, isVerb } from './verbs';

/** How many words may stand between a name and its verb, or before the name in its phrase. */
const REACH = 6;

/**
 * Whom or what a stretch is about: the name that is the subject of its clause. Names that stand elsewhere in the sentence
 * are none: where the subject is something else, or not sure, nobody is.
 * @param isTime whether the stretch says when: what somebody says was then is not about them, when they said it is.
 * @returns index of the name, undefined where there is none.
 */
export function subjectOf(reading: FactArticle, span: Span, isTime = false): number | undefined {
  const { article, clauses } = reading;
  const index = indexAt(article.sentences, span.start);
  const sentence = article.sentences[index];
  if (!sentence || span.end > sentence.end) return undefined;
  const held = clauses.holding(index, span);
  if (!held || held.from !== held.to) return undefined;
  const { segments, from } = held;
  const segment = segments[from] as Tokens;
  const at = isTime ? article.indexAt(span.start) : undefined;
  if (hangsOn(article, segment)) return subjectBefore(reading, index, segments, from);
  return headNamed(reading, index, segment, at);
}

/** The subject of a stretch that has none of its own: the noun before "who", the subject before "and was jailed". */
function subjectBefore(
  reading: FactArticle,
  sentence: number,
  segments: readonly Tokens[],
  at: number,
): number | undefined {
  const { article } = reading;
  const segment = segments[at] as Tokens;
  const head = headOf(article, segment.first, segment.last);
  const { lower = '' } = article.word(head) ?? {};
  const before = segments[at - 1];
  if (!before) return undefined;
  if (lower === 'who' || lower === 'which') return nameEndingAt(reading, segment.first, lower === 'who');
  const isPredicate = isVerb(article, head) && article.word(head - 1)?.lower === 'and';
  if (!isPredicate || CLAUSE_OPENERS.has(lower)) return undefined;
  return hangsOn(article, before)
    ? subjectBefore(reading, sentence, segments, at - 1)
    : headNamed(reading, sentence, before, undefined);
}

/** The name that ends right before a token, a comma aside; of a thing only where it does not belong to another one. */
function nameEndingAt(
  { article, mentions }: FactArticle,
  token: number,
  isPerson: boolean,
): number | undefined {
  const last = article.word(token - 1)?.text === ',' ? token - 1 : token;
  const index = mentions.names.findIndex((name) => name.last === last);
  const name = mentions.names[index];
  if (!name || !isOne(name) || isJoined(article, name)) return undefined;
  const before = article.word(
    name.first - (DETERMINERS.has(article.word(name.first - 1)?.lower ?? '') ? 2 : 1),
  );
  return isPerson
    ? name.type === 'person'
      ? index
      : undefined
    : PREPOSITIONS.has(before?.lower ?? '')
      ? undefined
      : index;
}

function isOne(name: NameMention | undefined): boolean {
  return name !== undefined && name.type !== 'group';
}

/** Whether a name is the last of several ("Ada and Ole, who"). */
function isJoined(article: Article, { first }: NameMention): boolean {
  const before = article.word(first - 1)?.lower;
  return before === 'and' || before === 'or' || before === '&';
}

/** The name at the head of a clause, before its verb; of "he" and "she" the one person that they can stand for. */
function headNamed(
  reading: FactArticle,
  sentence: number,
  segment: Tokens,
  told: number | undefined,
): number | undefined {
  const { article, mentions } = reading;
  const start = subjectStart(reading, segment);
  if (start === undefined) return undefined;
  const { lower = '' } = article.word(start) ?? {};
  if (lower === 'he' || lower === 'she') return onlyPerson(reading, sentence, start);
  const index = nextAt(mentions.names, start);
  const name = mentions.names[index];
  if (!name || !isOne(name) || name.last > segment.last || name.first - start > REACH) return undefined;
  if (isJoined(article, name) || article.word(name.first - 1)?.text === '-') return undefined;
  for (let at = start; at < name.first; at++) if (!isOfPhrase(article, at)) return undefined;
  const verb = verbAfter(article, name.last, segment.last);
  if (verb === undefined) return undefined;
  if (!isReporting(article, verb)) return index;
  return told !== undefined && told > verb && told <= verb + 2 ? index : undefined;
}

/** Where the subject of a clause can begin: behind the words that open it, a date, and a phrase that ends in a comma. */
function subjectStart({ article, mentions }: FactArticle, { first, last }: Tokens): number | undefined {
  let at = headOf(article, first, last);
  while (at < last && CLAUSE_OPENERS.has(article.word(at)?.lower ?? '')) at++;
  if (PREPOSITIONS.has(article.word(at)?.lower ?? '')) {
    const date = mentions.dates.find((one) => one.first <= at + 2 && one.last > at && one.last <= last);
    if (date) at = date.last;
    else {
      while (at < last && article.word(at)?.text !== ',') at++;
    }
  } else {
    const date = mentions.dates.find((one) => one.first === at);
    if (date) at = date.last;
  }
  while (at < last && article.word(at)?.kind === 'mark') at++;
  return at < last ? at : undefined;
}

/** Whether a word can stand before a name in its phrase: a title, an article, a word that describes. */
function isOfPhrase(article: Article, at: number): boolean {
  const word = article.word(at);
  if (!word || word.kind === 'number') return word?.kind === 'number';
  if (word.kind === 'mark') return word.text === '-' || word.text === '.';
  return !(
    PREPOSITIONS.has(word.lower) ||
    word.lower === 'and' ||
    word.lower === "'s" ||
    isVerb(article, at)
  );
}

/** The verb that a name is the subject of: right behind it, or behind what is set between commas. */
function verbAfter(article: Article, from: number, last: number): number | undefined {
  let at = from;
  if (article.word(at)?.text === ',' || article.word(at)?.text === '(') {
    const close = article.word(at)?.text === '(' ? ')' : ',';
    at++;
    while (at < last && article.word(at)?.text !== close) at++;
    if (at >= last - 1) return isVerb(article, last) ? last : undefined;
    at++;
  }
  while (at < last && article.word(at)?.lower.endsWith('ly')) at++;
  if (isVerb(article, at)) return at;
  const { lower = '' } = article.word(at) ?? {};
  return AUXILIARIES.has(lower) ? at : undefined;
}

/** The one person whom the words before a pronoun name, in its sentence or else in the one before. */
function onlyPerson(reading: FactArticle, sentence: number, token: number): number | undefined {
  const { article, mentions } = reading;
  const { sentences } = article;
  const own = sentences[sentence] as Sentence;
  const start = article.span(token, token + 1).start;
  if (
    mentions.quotations.some(
      ({ parts, form }) => form !== 'indirect' && parts.some((part) => contains(part, { start, end: start })),
    )
  )
    return undefined;
  const here = personsIn(reading, own.first, token);
  const before = sentences[sentence - 1];
  const [from, to] =
    here.length > 0 ? [own.first, token] : before?.zone === own.zone ? [before.first, before.last] : [0, 0];
  const near = personsIn(reading, from, to);
  const said = new Set(near.map((index) => mentions.names[index]?.name.split(' ').at(-1)));
  if (said.size !== 1 || speaksOfOthers(article, from, to)) return undefined;
  return near.some((index) => mentions.quotations.some(({ speaker }) => speaker?.name === index))
    ? undefined
    : near[0];
}

/** Whether words point to somebody whom they do not name: then a pronoun behind them may too. */
function speaksOfOthers(article: Article, first: number, last: number): boolean {
  for (let at = first; at < last; at++) {
    const { lower = '' } = article.word(at) ?? {};
    if (PERSONAL_PRONOUNS.has(lower) || KIN_NOUNS.has(lower) || PERSON_NOUNS.has(lower)) return true;
    if (isReporting(article, at)) return true;
  }
  return false;
}

function personsIn({ mentions }: FactArticle, first: number, last: number): number[] {
  return mentions.names.flatMap(({ type, first: from }, index) =>
    type === 'person' && from >= first && from < last ? [index] : [],
  );
}

/** The person whose age stands right behind a name or right before it. */
export function agedBeside(
  { article, mentions }: FactArticle,
  { first, last, sentence }: Tokens & { readonly sentence: number },
): number | undefined {
  const isNear = (name: NameMention | undefined) => name?.type === 'person' && name.sentence === sentence;
  const after = nextAt(mentions.names, last);
  const mark = article.word(first - 1)?.text;
  const before = mentions.names[after - 1];
  if (isNear(before) && before?.last === first - 1 && (mark === ',' || mark === '(')) return after - 1;
  const name = mentions.names[after];
  const isBehind = name !== undefined && isNear(name) && name.first - last <= 2;
  return isBehind && article.word(last)?.kind === 'word' ? after : undefined;
}

/** The first name that shares words with a stretch. */
export function nameIn({ mentions }: FactArticle, span: Span): number | undefined {
  const index = mentions.names.findIndex((name) => name.type !== 'group' && overlaps(name, span));
  return index < 0 ? undefined : index;
}
