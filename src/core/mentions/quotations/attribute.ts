import type { Sentence } from '../../text/article';
import type { Token } from '../../text/token';
import { indexAt } from '../../text/span';
import type { Attribution } from './attributions';
import { isAdjunct } from './adjuncts';
import { Cue, WORK_NOUNS } from './cues';
import type { Quoted, Range } from './quoted';
import type { Reading } from './phrases';
import { speakerAfterDash } from './trailing';
import type { Subject } from './subjects';
import { isSpeakerNoun } from './phrases';
import { subjectOf } from './subjects';
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS } from './words';

/** A quotation with what attributes it. */
export interface Attributed {
  readonly form: 'direct' | 'partial';
  readonly parts: readonly Range[];
  readonly attribution?: Attribution;
  /** Who speaks where no verb says so: the words before a colon, or behind a dash. */
  readonly lead?: Subject;
  /** Sentence in which it opens. */
  readonly sentence: number;
  /** Whether it fills its sentences and nothing beside it attributes it. */
  readonly alone: boolean;
}

/** How many tokens may stand between the verb and a quotation that it introduces. */
const INTRODUCTION = 14;
/** How many tokens may stand there where another verb follows the quotation. */
const NEAR = 4;
/** How many tokens of a title or description may stand before the speaker's name. */
const TITLE = 10;
/** The most words of a title, and the fewest of a sentence without a closing full stop. */
const TITLE_WORDS = 10;
const SENTENCE_WORDS = 4;

const isComma = (token: Token | undefined) => token?.text === ',';
const isDash = (token: Token | undefined) =>
  token !== undefined && '—–-'.includes(token.text) && token.kind === 'mark';
const isTerminal = (token: Token | undefined) =>
  token?.kind === 'mark' && '.!?…'.includes(token.text[0] as string);
const isWord = (token: Token) => token.kind === 'word' || token.kind === 'number';

type Tie = 'after' | 'introduced' | 'loose' | 'tail';

/**
 * Finds for every stretch in quotation marks what attributes it. Titles, names of works and words that the writer
 * keeps at a distance are left out.
 */
export function attribute(
  reading: Reading,
  quoted: readonly Quoted[],
  attributions: readonly Attribution[],
): Attributed[] {
  const { tokens } = reading;
  const found: Attributed[] = [];
  /** The attribution after the quotation before, while the sentence may go on with a second part. */
  let open: Attribution | undefined;
  let next = 0;
  quoted.forEach((quotation, number) => {
    while (next < attributions.length && (attributions[next] as Attribution).first < quotation.close) next++;
    const following = attributions[next];
    const previous = lastBefore(attributions, next, quotation.open);
    const sentence = sentenceAt(reading, quotation.open);
    const lead = tokens[quotation.open - 1];

    const goesOn =
      open !== undefined &&
      open === previous &&
      open.sentence === sentence &&
      (isComma(lead) || isDash(lead));
    open = undefined;
    const last = found.at(-1);
    if (goesOn && last && previous && quotation.open - previous.last <= INTRODUCTION) {
      found[found.length - 1] = { ...last, form: 'direct', parts: [...last.parts, ...quotation.parts] };
      return;
    }

    let tie: Tie | undefined;
    let attribution: Attribution | undefined;
    const before = previous && introduces(reading, previous, quotation, sentence) ? previous : undefined;
    const after =
      following && comesAfter(reading, following, quotation, quoted[number + 1]) ? following : undefined;
    // "The union regrets that nobody asked: “…,” said Roe": the nearer one speaks.
    if (before && !(after?.order === 'verb-first' && quotation.open - before.last > NEAR))
      [tie, attribution] = ['introduced', before];
    else if (after) [tie, attribution] = ['after', after];
    else if (previous?.sentence === sentence && isLoose(previous)) [tie, attribution] = ['loose', previous];
    else [tie, attribution] = tail(reading, attributions, next, quotation) ?? [undefined, undefined];
    const trailing =
      tie === 'introduced' || tie === 'after' ? undefined : speakerAfterDash(reading, quotation);
    if (trailing) [tie, attribution] = [undefined, undefined];
    const speaker = attribution ? undefined : (trailing ?? leadBefore(reading, quotation, sentence));

    const form = formOf(reading, quotation, tie);
    if (isTitle(reading, quotation, tie, speaker !== undefined)) return;
    const alone = !attribution && !speaker;
    if (alone && !(form === 'direct' && fillsSentence(reading, quotation, sentence))) return;
    if (tie === 'after') open = attribution;
    found.push({
      form,
      parts: quotation.parts,
      sentence,
      alone,
      ...(attribution && { attribution }),
      ...(speaker && { lead: speaker }),
    });
  });
  return found;
}

function lastBefore(
  attributions: readonly Attribution[],
  from: number,
  token: number,
): Attribution | undefined {
  for (let index = from - 1; index >= 0; index--) {
    const attribution = attributions[index] as Attribution;
    if (attribution.last <= token) return attribution;
  }
  return undefined;
}

/** The sentence that holds a token. */
function sentenceAt({ article, tokens }: Reading, index: number): number {
  return indexAt(article.sentences, (tokens[index] as Token).start);
}

/** Whether an attribution leads up to a quotation: "Roe said: “…", "said that “…", "described it as a “…". */
function introduces(
  reading: Reading,
  attribution: Attribution,
  quotation: Quoted,
  sentence: number,
): boolean {
  const { tokens, article } = reading;
  const lead = tokens[quotation.open - 1];
  if (!lead || quotation.open - attribution.last > INTRODUCTION) return false;
  if (attribution.sentence !== sentence) {
    const opens = quotation.open === (article.sentences[sentence] as Sentence).first;
    return opens && attribution.sentence === sentence - 1 && lead.text === ':';
  }
  if (attribution.last === quotation.open || lead.text === ':') return true;
  if (lead.lower === 'that') return true;
  if (isComma(lead)) {
    if (attribution.order === 'according') return true;
    return isAdjunct(tokens, attribution.last, quotation.open) || (attribution.flags & Cue.addressed) !== 0;
  }
  if (!(attribution.flags & Cue.describing)) return false;
  return (
    lead.lower === 'as' ||
    (DETERMINERS.has(lead.lower) && quotation.open - 1 > (article.sentences[sentence] as Sentence).first)
  );
}

/** Whether an attribution follows a quotation: "…, Roe said", "…, said Roe", "…, according to Roe". */
function comesAfter(
  reading: Reading,
  attribution: Attribution,
  quotation: Quoted,
  next: Quoted | undefined,
): boolean {
  const { tokens, article } = reading;
  if (next && next.open < attribution.first) return false;
  const sentence = sentenceAt(reading, quotation.close - 1);
  const bounds = article.sentences[sentence] as Sentence;
  if (attribution.sentence !== sentence) {
    // A question mark before the closing mark can look like the end of the sentence: “Why?” Roe asked.
    const own = article.sentences[sentence + 1];
    if (attribution.sentence !== sentence + 1 || !own || own.paragraph !== bounds.paragraph) return false;
    if (quotation.close < bounds.last || !isAdjunct(tokens, attribution.last, own.last)) return false;
    if (!(attribution.flags & Cue.speech)) return false;
  }
  const { subject } = attribution;
  if (!subject) return false;
  let first = quotation.close;
  if (isComma(tokens[first]) || isDash(tokens[first])) first++;
  const start = attribution.order === 'subject-first' ? subject.first : attribution.first;
  if (start < first || start - first > TITLE) return false;
  for (let index = first; index < start; index++) {
    const { kind, lower } = tokens[index] as Token;
    if (kind === 'mark' && lower !== '-') return false;
    if (AUXILIARIES.has(lower) || CONJUNCTIONS.has(lower)) return false;
  }
  return true;
}

function isLoose({ flags, order }: Attribution): boolean {
  return order === 'according' || (flags & (Cue.clause | Cue.describing)) !== 0;
}

/** The attribution that closes the sentence of a quotation: "The plan was “madness”, the mayor said." */
function tail(
  reading: Reading,
  attributions: readonly Attribution[],
  next: number,
  quotation: Quoted,
): [Tie, Attribution] | undefined {
  const sentence = sentenceAt(reading, quotation.close - 1);
  const bounds = reading.article.sentences[sentence] as Sentence;
  for (let index = next; attributions[index]?.sentence === sentence; index++) {
    const attribution = attributions[index] as Attribution;
    const { order, flags, subject, last } = attribution;
    if (!subject) continue;
    const end = order === 'subject-first' ? last : subject.last;
    const closes =
      (order === 'according' || flags & Cue.clause) && isAdjunct(reading.tokens, end, bounds.last);
    if (closes) return ['tail', attribution];
  }
  return undefined;
}

/** The speaker whom nothing but a colon joins to a quotation: 'Roe: “…”'. */
function leadBefore(reading: Reading, quotation: Quoted, sentence: number): Subject | undefined {
  const { tokens, article } = reading;
  const { first } = article.sentences[sentence] as Sentence;
  const colon = quotation.open - 1;
  if (tokens[colon]?.text !== ':' || colon - first > TITLE || colon === first) return undefined;
  const subject = subjectOf(reading, first, colon);
  return subject?.kind === 'name' || (subject && isSpeakerNoun(subject.head)) ? subject : undefined;
}

function formOf(
  { tokens }: Reading,
  { open, close, parts }: Quoted,
  tie: Tie | undefined,
): 'direct' | 'partial' {
  const [first, last] = [parts[0] as Range, parts.at(-1) as Range];
  const opening = tokens[first.first] as Token;
  const lead = tokens[open - 1];
  const capital =
    opening.shape !== 'lower' &&
    (opening.kind !== 'mark' || '“‘"\'[(…¿¡'.includes(opening.text[0] as string));
  const ends = isTerminal(tokens[last.last - 1]) || isComma(tokens[last.last]) || isComma(tokens[close]);
  let words = 0;
  let stops = 0;
  for (const part of parts) {
    for (let index = part.first; index < part.last; index++) {
      if (isWord(tokens[index] as Token)) words++;
      else if (isTerminal(tokens[index]) && index + 1 < part.last) stops++;
    }
  }
  if (stops > 0 && words > SENTENCE_WORDS * 2) return 'direct';
  if (!capital || (lead && lead.lower !== 'that' && DETERMINERS.has(lead.lower))) return 'partial';
  return ends || words > SENTENCE_WORDS || tie === 'introduced' ? 'direct' : 'partial';
}

/** Whether what stands between the marks is the name of a work or thing, or a word used at a distance. */
function isTitle({ tokens }: Reading, { open, parts }: Quoted, tie: Tie | undefined, led: boolean): boolean {
  const lead = tokens[open - 1];
  if (lead && (tie === 'loose' || tie === 'tail' || tie === undefined) && WORK_NOUNS.has(lead.lower))
    return true;
  if (tie === 'after' || led || lead?.text === ':' || isComma(lead)) return false;
  if (
    tie === 'introduced' &&
    lead &&
    !DETERMINERS.has(lead.lower) &&
    !WORK_NOUNS.has(lead.lower) &&
    lead.lower !== 'as'
  )
    return false;
  const { first, last } = parts[0] as Range;
  if (parts.length > 1 || last - first > TITLE_WORDS) return false;
  for (let index = first; index < last; index++) {
    const token = tokens[index] as Token;
    if (isTerminal(token)) return false;
    if (token.kind === 'word' && token.shape === 'lower' && (token.text.length > 3 || index === first))
      return false;
  }
  return true;
}

/** Whether a quotation leaves no words of its sentences to the writer. */
function fillsSentence(reading: Reading, quotation: Quoted, sentence: number): boolean {
  const { tokens, article } = reading;
  const opening = article.sentences[sentence] as Sentence;
  if (quotation.open !== opening.first || opening.zone === 'headline') return false;
  const { last } = article.sentences[sentenceAt(reading, quotation.close - 1)] as Sentence;
  for (let index = quotation.close; index < last; index++) if (isWord(tokens[index] as Token)) return false;
  return true;
}
