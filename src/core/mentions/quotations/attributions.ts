import type { Sentence } from '../../text/article';
import type { Token } from '../../text/token';
import { CUES, Cue, MEDIA, PARTICLES, WRITING } from './cues';
import { isAdjunct } from './adjuncts';
import type { Quoted, Range } from './quoted';
import type { Reading } from './phrases';
import type { Subject } from './subjects';
import { isHyphen, isSpeakerNoun } from './phrases';
import { phraseFrom, subjectBefore, subjectFrom, subjectOf } from './subjects';
import {
  ADVERBS,
  AUXILIARIES,
  SUBJECT_PRONOUNS,
  FORMS_OF_BE,
  NEGATIONS,
  NOUN_PREPOSITIONS,
  SUBORDINATORS,
} from './words';

/** A place in the text where words are attributed to someone. Token indexes, half-open, of the verb or of "according to". */
export interface Attribution extends Range {
  readonly sentence: number;
  /** Flags of {@link Cue}; 0 for "according to". */
  readonly flags: number;
  readonly subject: Subject | undefined;
  /** Where the words that name the speaker stand. */
  readonly order: 'subject-first' | 'verb-first' | 'according';
}

/** A longer sentence is no prose but a table or a list, in tokens. */
const SENTENCE = 500;
/** How many tokens a description in quotation marks may have before "by" names the speaker. */
const DESCRIPTION = 20;

/** The longest source after "according to", in tokens. */
const SOURCE = 10;
/** How far "quoted" may stand before "as saying", and the longest opening clause, in tokens. */
const QUOTED_BY = 8;
const CLAUSE = 60;

const isComma = (token: Token | undefined) => token?.text === ',';

/**
 * The attributions in an article's own words, in order.
 * @param quoted the stretches in which others speak; nothing in them counts
 */
export function findAttributions(reading: Reading, quoted: readonly Quoted[]): Attribution[] {
  const found: Attribution[] = [];
  const { sentences } = reading.article;
  let next = 0;
  for (let number = 0; number < sentences.length; number++) {
    const sentence = sentences[number] as Sentence;
    if (sentence.zone !== 'body' && sentence.zone !== 'headline') continue;
    if (sentence.last - sentence.first > SENTENCE) continue;
    const from = found.length;
    let floor = sentence.first;
    for (let index = sentence.first; index < sentence.last; index++) {
      while (next < quoted.length && (quoted[next] as Quoted).close <= index) next++;
      const inside = quoted[next];
      if (inside && index >= inside.open) {
        index = Math.min(inside.close, sentence.last) - 1;
        floor = index + 1;
        continue;
      }
      const token = reading.tokens[index] as Token;
      if (token.shape !== 'lower' && index !== sentence.first && sentence.zone !== 'headline') continue;
      const attribution =
        token.lower === 'according'
          ? accordingAt(reading, number, index)
          : token.lower === 'words'
            ? wordsAt(reading, number, index, floor)
            : verbAt(reading, number, index, floor, found, from, inside);
      if (!attribution) continue;
      found.push(attribution);
      // The words of the speaker are no verbs ("according to media reports").
      const end = attribution.order === 'subject-first' ? attribution.last : attribution.subject?.last;
      index = Math.max(attribution.last, end ?? 0) - 1;
    }
  }
  return found;
}

function accordingAt(reading: Reading, sentence: number, index: number): Attribution | undefined {
  const { tokens, article } = reading;
  if (tokens[index + 1]?.lower !== 'to') return undefined;
  const { last } = article.sentences[sentence] as Sentence;
  const subject = sourceFrom(reading, index + 2, last);
  return subject && { sentence, first: index, last: index + 2, flags: 0, subject, order: 'according' };
}

/** The source after "according to": a name, else all words up to a near comma. */
function sourceFrom(reading: Reading, first: number, last: number): Subject | undefined {
  const subject = phraseFrom(reading, first, last);
  if (subject?.kind === 'name' || subject?.name !== undefined) return subject;
  for (let index = first; index < Math.min(last, first + SOURCE); index++) {
    const token = reading.tokens[index] as Token;
    if (isComma(token) || token.text === '.') return subjectOf(reading, first, index) ?? subject;
    if (token.kind === 'mark' && !isHyphen(token)) return subject;
  }
  return subject;
}

/** "In Roe's words", "in the words of Roe". */
function wordsAt(reading: Reading, sentence: number, index: number, floor: number): Attribution | undefined {
  const { tokens, article } = reading;
  const found = { sentence, first: index, last: index + 1, flags: Cue.speech };
  if (tokens[index - 1]?.lower === "'s")
    return { ...found, subject: subjectBefore(reading, index - 1, floor), order: 'subject-first' };
  if (tokens[index + 1]?.lower !== 'of' || tokens[index - 2]?.lower !== 'in') return undefined;
  const subject = phraseFrom(reading, index + 2, (article.sentences[sentence] as Sentence).last);
  return { ...found, subject, order: 'verb-first' };
}

function verbAt(
  reading: Reading,
  sentence: number,
  index: number,
  floor: number,
  found: readonly Attribution[],
  from: number,
  next: Quoted | undefined,
): Attribution | undefined {
  const { tokens, nameAt, article } = reading;
  const token = tokens[index] as Token;
  const flags = CUES.get(token.lower);
  if (flags === undefined || nameAt[index] !== -1) return undefined;
  const bounds = article.sentences[sentence] as Sentence;
  let last = index + 1;
  if (last < bounds.last && PARTICLES.has((tokens[last] as Token).lower)) last = particleEnd(reading, last);

  const before = tokens[index - 1];
  if (flags & Cue.participle && !isProgressive(tokens, index, floor)) {
    const subject = participleSubject(reading, index, floor, bounds, found, from);
    return subject === null
      ? undefined
      : { sentence, first: index, last, flags, subject, order: 'subject-first' };
  }
  if (flags & Cue.noun && isNoun(tokens[last])) return undefined;
  if (flags & Cue.describing && isPassive(reading, index, last, floor))
    return describedBy(reading, {
      sentence,
      first: index,
      last,
      flags,
      subject: undefined,
      order: 'verb-first',
    });
  if (isDenied(tokens, index, floor, flags)) return undefined;
  // The speaker after the verb: '"…", said Jane Roe', '…, says the agency.'
  const ahead = verbFirst(reading, index, last, bounds, floor);
  if (ahead) return { sentence, first: index, last, flags, subject: ahead, order: 'verb-first' };
  let subject = subjectBefore(reading, index, floor);
  if (!subject && (before?.lower === 'and' || before?.lower === 'but' || isComma(before)))
    subject = sharedSubject(reading, found, from) ?? subjectFrom(reading, floor, index);
  if (!subject) return undefined;
  if (
    flags & Cue.noun &&
    subject.kind === 'description' &&
    !isSpeakerNoun(subject.head) &&
    next?.open !== last
  )
    return undefined;
  return { sentence, first: index, last, flags, subject, order: 'subject-first' };
}

/** Whether what follows a form that can be a noun shows that it is one ("the posts have", "reports of"). */
function isNoun(next: Token | undefined): boolean {
  return next !== undefined && (AUXILIARIES.has(next.lower) || NOUN_PREPOSITIONS.has(next.lower));
}

/**
 * Whose "-ing" form it is.
 * @returns null where it belongs to a noun ("the man calling himself …") or to nobody
 */
function participleSubject(
  reading: Reading,
  index: number,
  floor: number,
  bounds: Sentence,
  found: readonly Attribution[],
  from: number,
): Subject | undefined | null {
  const { tokens } = reading;
  const before = index > bounds.first ? tokens[index - 1] : undefined;
  if (!before) {
    // "Warning that …, the mayor urged": the subject comes after the comma.
    for (let at = index + 1; at < Math.min(bounds.last, index + CLAUSE); at++)
      if (isComma(tokens[at])) return phraseFrom(reading, at + 1, bounds.last) ?? null;
    return null;
  }
  if (before.lower === 'as') {
    for (let at = index - 2; at >= Math.max(floor, index - QUOTED_BY); at--)
      if ((tokens[at] as Token).lower === 'quoted') return subjectBefore(reading, at, floor);
  }
  const set = index === floor || before.kind === 'mark';
  if (!set && !ADVERBS.has(before.lower) && before.lower !== 'by' && before.lower !== 'as') return null;
  return (
    sharedSubject(reading, found, from) ??
    subjectFrom(reading, bounds.first, index) ??
    (set ? undefined : subjectBefore(reading, index, floor))
  );
}

/** The subject that a sentence's later verbs share: its first speaker; its last one where it opens with a subordinate clause. */
function sharedSubject(reading: Reading, found: readonly Attribution[], from: number): Subject | undefined {
  const sentence = found[from]?.sentence;
  if (sentence === undefined) return undefined;
  const opening = reading.tokens[(reading.article.sentences[sentence] as Sentence).first] as Token;
  const step = SUBORDINATORS.has(opening.lower) ? -1 : 1;
  for (let index = step > 0 ? from : found.length - 1; index >= from && index < found.length; index += step) {
    const { subject } = found[index] as Attribution;
    if (subject) return subject;
  }
  return undefined;
}

/** The end of a verb's particle ("pointed out"), or of the place it names ("wrote on X"); a preposition is neither. */
function particleEnd({ tokens, nameAt, names }: Reading, index: number): number {
  if ((tokens[index] as Token).lower !== 'on') return index + 1;
  const next = tokens[index + 1];
  if (!next) return index;
  if (next.lower === 'x' || next.lower === 'to' || MEDIA.has(next.lower)) return index + 2;
  if (next.lower === 'social' || next.lower === 'truth') return index + 3;
  const name = nameAt[index + 1] as number;
  const organization = name !== -1 && names[name]?.type === 'organization';
  return organization && WRITING.has((tokens[index - 1] as Token).lower)
    ? (names[name]?.last ?? index)
    : index;
}

function isProgressive(tokens: readonly Token[], index: number, floor: number): boolean {
  const before = index > floor ? tokens[index - 1] : undefined;
  return before !== undefined && FORMS_OF_BE.has(before.lower);
}

/** Whether what is described stands before the verb ("described as …", "was called … by …"). */
function isPassive(reading: Reading, index: number, last: number, floor: number): boolean {
  const { tokens, nameAt } = reading;
  if (!(tokens[index] as Token).lower.endsWith('ed')) return false;
  if (isProgressive(tokens, index, floor)) return true;
  const next = tokens[last]?.lower;
  if (next !== 'as' && next !== 'by') return false;
  let at = index - 1;
  while (at > floor && ADVERBS.has((tokens[at] as Token).lower)) at--;
  const before = tokens[at];
  if (!before || at < floor) return true;
  // "Which Roe described as …" has its speaker before the verb, "the painter described as …" has none.
  return nameAt[at] === -1 && !SUBJECT_PRONOUNS.has(before.lower) && !isSpeakerNoun(before.lower);
}

/** A passive description with the speaker that "by" names, or with none. */
function describedBy(reading: Reading, attribution: Attribution): Attribution {
  const { tokens, article } = reading;
  const { last } = article.sentences[attribution.sentence] as Sentence;
  const limit = Math.min(last, attribution.last + DESCRIPTION);
  for (let index = attribution.last; index < limit; index++) {
    // Right after the verb, or after the words in quotation marks.
    const before = tokens[index - 1] as Token;
    if ((tokens[index] as Token).lower === 'by' && (index === attribution.last || before.kind === 'mark'))
      return { ...attribution, subject: phraseFrom(reading, index + 1, last) };
  }
  return attribution;
}

/** Whether a verb says that something was not said, is passive, or stands in a wish or an infinitive. */
function isDenied(tokens: readonly Token[], index: number, floor: number, flags: number): boolean {
  let at = index - 1;
  while (
    at >= floor &&
    ((tokens[at] as Token).lower.endsWith('ly') || (tokens[at] as Token).lower === 'also')
  )
    at--;
  if (at < floor) return false;
  const { lower } = tokens[at] as Token;
  if (lower === 'not' || lower === 'never') return true;
  if (flags & Cue.participle) return false;
  if (flags & Cue.plain && NEGATIONS.has(lower)) return true;
  return FORMS_OF_BE.has(lower) && !(flags & Cue.participle);
}

/** The speaker after a verb that follows a quotation or closes a reported clause. */
function verbFirst(
  reading: Reading,
  index: number,
  last: number,
  bounds: Sentence,
  floor: number,
): Subject | undefined {
  const { tokens } = reading;
  const afterQuote = index === floor && floor > bounds.first;
  const afterComma = isComma(tokens[index - 1]);
  const afterBoth = afterComma && index - 1 === floor && floor > bounds.first;
  if (!afterQuote && !afterComma) return undefined;
  const subject = phraseFrom(reading, last, bounds.last);
  if (!subject || subject.kind === 'pronoun') return undefined;
  if (afterQuote || afterBoth) return subject;
  if (subject.kind === 'description' && !isSpeakerNoun(subject.head)) return undefined;
  return isAdjunct(tokens, subject.last, bounds.last) ? subject : undefined;
}
