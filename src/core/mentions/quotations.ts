import type { Article, Sentence } from '../text/article';
import type { Token } from '../text/token';
import { bySpan, contains, overlaps } from '../text/span';
import type { NameMention, QuotationMention, RoleMention, Speaker } from './mention';
import type { Attributed } from './quotations/attribute';
import { attribute } from './quotations/attribute';
import type { Attribution } from './quotations/attributions';
import { isAdjunct } from './quotations/adjuncts';
import { findAttributions } from './quotations/attributions';
import { reportedClauses } from './quotations/indirect';
import type { Quoted, Range } from './quotations/quoted';
import { findQuoted } from './quotations/marks';
import { SpeakerResolver } from './quotations/speakers';
import type { Reading } from './quotations/phrases';
import { subjectFrom } from './quotations/subjects';

/** How many sentences may stand between a speaker and a quotation that nothing else attributes. */
const GAP = 3;

/** Who spoke in which sentence. */
interface Voices {
  readonly byAttribution: ReadonlyMap<Attribution, Speaker>;
  /** By sentence: its speaker, or else the person it is about. */
  readonly spoke: readonly (Speaker | undefined)[];
  readonly about: readonly (Speaker | undefined)[];
}

/**
 * Finds what is quoted in an article, word for word or in reported speech, and who says it.
 *
 * The span of a mention runs from the start of its first part to the end of its last one, without the outer quotation
 * marks; a quotation that its attribution interrupts, or that opens anew in each paragraph, is one mention with several
 * parts. Mentions are ordered by start. Direct and partial quotations do not overlap each other, nor do indirect ones;
 * a partial quotation may lie within the reported clause of an indirect one.
 * @param names the names of the article, in order
 * @param roles the roles of the article, in order; they say whom "the envoy" means
 */
export function recogniseQuotations(
  article: Article,
  names: readonly NameMention[],
  roles: readonly RoleMention[],
): QuotationMention[] {
  const reading = read(article, names);
  const quoted = findQuoted(article).filter((stretch) => !isNickname(reading, stretch));
  const attributions = findAttributions(reading, quoted);
  const voices = hear(reading, quoted, attributions, roles);
  const attributed = attribute(reading, quoted, attributions);

  const mentions = attributed.map((quotation) => {
    const { attribution, lead, form, parts, sentence } = quotation;
    const speaker = attribution
      ? voices.byAttribution.get(attribution)
      : (leadSpeaker(reading, lead) ?? goingOn(reading, quotation, voices));
    return mentionOf(reading, form, parts, sentence, speaker, attribution);
  });
  const taken = new Set(
    attributed.flatMap(({ form, attribution }) => (form === 'direct' && attribution ? [attribution] : [])),
  );
  const indirect = reported(reading, attributions, taken, mentions, voices);
  return [...mentions, ...indirect].sort(bySpan);
}

/**
 * The quotations that stand between quotation marks, of which no two overlap.
 * @param mentions as {@link recogniseQuotations} gives them
 */
export function quotesOf(mentions: readonly QuotationMention[]): QuotationMention[] {
  const quotes: QuotationMention[] = [];
  for (const mention of mentions) {
    if (mention.form === 'indirect') continue;
    const last = quotes.at(-1);
    if (!last || !overlaps(last, mention)) quotes.push(mention);
  }
  return quotes;
}

function read(article: Article, names: readonly NameMention[]): Reading {
  const nameAt = new Int32Array(article.tokens.length).fill(-1);
  names.forEach((name, index) => nameAt.fill(index, name.first, name.last));
  return { article, tokens: article.tokens, names, nameAt };
}

/** Whether quotation marks stand around a nickname: they are inside one name. */
function isNickname({ nameAt }: Reading, { open, close }: Quoted): boolean {
  const name = nameAt[open];
  return name !== undefined && name !== -1 && nameAt[close - 1] === name;
}

/** Goes through the text in order and says of every attribution, and of every sentence, who speaks. */
function hear(
  reading: Reading,
  quoted: readonly Quoted[],
  attributions: readonly Attribution[],
  roles: readonly RoleMention[],
): Voices {
  const { article, tokens } = reading;
  const resolver = new SpeakerResolver(reading, roles);
  const byAttribution = new Map<Attribution, Speaker>();
  const spoke: (Speaker | undefined)[] = [];
  const about: (Speaker | undefined)[] = [];
  let next = 0;
  let quotation = 0;
  article.sentences.forEach((sentence, number) => {
    const { first, last, zone } = sentence;
    if (zone !== 'body' && zone !== 'headline') return;
    while (quotation < quoted.length && (quoted[quotation] as Quoted).close <= first) quotation++;
    const inside = quoted[quotation];
    if (!inside || first < inside.open) {
      const subject = subjectFrom(reading, first, inside ? Math.min(last, inside.open) : last);
      if (subject && subject.kind !== 'description') about[number] = resolver.subject(subject, number);
    }
    let speaker: Speaker | undefined;
    for (; attributions[next]?.sentence === number; next++) {
      const attribution = attributions[next] as Attribution;
      const { subject } = attribution;
      if (!subject) continue;
      const own = resolver.resolve(
        subject,
        number,
        isAfterthought(tokens, subject.first, first) ? number : number + 1,
      );
      byAttribution.set(attribution, own);
      const end = attribution.order === 'subject-first' ? attribution.last : subject.last;
      if (!speaker || isAdjunct(tokens, end, last)) speaker = own;
    }
    spoke[number] = speaker;
  });
  return { byAttribution, spoke, about };
}

/** Whether a speaker is named after what is said, so that a pronoun means nobody in the same sentence. */
function isAfterthought(tokens: readonly Token[], subject: number, first: number): boolean {
  const before = tokens[subject - 1];
  return subject > first && before?.kind === 'mark';
}

function leadSpeaker({ tokens, article }: Reading, lead: Attributed['lead']): Speaker | undefined {
  if (!lead) return undefined;
  const start = (tokens[lead.first] as Token).start;
  const end = (tokens[lead.last - 1] as Token).end;
  return {
    start,
    end,
    text: article.said(start, end),
    ...(lead.name === undefined ? {} : { name: lead.name }),
  };
}

/** The speaker of a quotation that stands alone: whoever spoke last, or the person the sentence before is about. */
function goingOn(reading: Reading, quotation: Attributed, voices: Voices): Speaker | undefined {
  const { sentences } = reading.article;
  for (let back = 1; back <= GAP; back++) {
    const number = quotation.sentence - back;
    const sentence = sentences[number];
    if (!sentence || sentence.zone !== 'body') return undefined;
    const speaker = voices.spoke[number];
    if (speaker) return speaker;
    const about = voices.about[number];
    if (back === 1 && about) return about;
    if (about) return undefined;
  }
  return undefined;
}

function reported(
  reading: Reading,
  attributions: readonly Attribution[],
  taken: ReadonlySet<Attribution>,
  quotes: readonly QuotationMention[],
  voices: Voices,
): QuotationMention[] {
  const found: QuotationMention[] = [];
  let next = 0;
  attributions.forEach((attribution, number) => {
    if (taken.has(attribution)) return;
    const following = attributions[number + 1];
    const clauses = reportedClauses(
      reading,
      attribution,
      following?.sentence === attribution.sentence ? following : undefined,
    );
    if (!clauses) return;
    const speaker = voices.byAttribution.get(attribution);
    const mention = mentionOf(reading, 'indirect', clauses, attribution.sentence, speaker, attribution);
    // A clause may start before that of an attribution read earlier, but not before its sentence.
    const { start } = reading.article.sentences[attribution.sentence] as Sentence;
    while (next < quotes.length && (quotes[next] as QuotationMention).end <= start) next++;
    for (let index = next; index < quotes.length; index++) {
      const quote = quotes[index] as QuotationMention;
      if (quote.start >= mention.end) break;
      if (quote.end <= mention.start) continue;
      // A reported clause may hold a few quoted words; what is quoted as a whole is no indirect speech.
      if (quote.form === 'direct' || (quote.first <= mention.first + 2 && mention.last <= quote.last)) return;
    }
    addReport(found, mention);
  });
  return found;
}

/**
 * Adds what is reported to what was found before, unless it runs into another report of its sentence. Those that lie
 * within it make room: the outer of two reports is the article's own.
 */
function addReport(found: QuotationMention[], mention: QuotationMention): void {
  let from = found.length;
  while (from > 0 && found[from - 1]?.sentence === mention.sentence) from--;
  const others = found.slice(from);
  if (others.some((other) => overlaps(other, mention) && !contains(mention, other))) return;
  found.length = from;
  for (const other of others) if (!overlaps(other, mention)) found.push(other);
  found.push(mention);
}

function mentionOf(
  { article, tokens }: Reading,
  form: QuotationMention['form'],
  ranges: readonly Range[],
  sentence: number,
  speaker: Speaker | undefined,
  attribution: Attribution | undefined,
): QuotationMention {
  const spanOf = ({ first, last }: Range) => ({
    start: (tokens[first] as Token).start,
    end: (tokens[last - 1] as Token).end,
  });
  const parts = ranges.map(spanOf);
  const { first } = ranges[0] as Range;
  const { last } = ranges.at(-1) as Range;
  const { start, end } = spanOf({ first, last });
  const cue = attribution && spanOf(attribution);
  return {
    type: 'quote',
    form,
    start,
    end,
    text: article.said(start, end),
    sentence,
    first,
    last,
    parts,
    ...(speaker && { speaker }),
    ...(cue && { cue: { start: cue.start, end: cue.end, text: article.said(cue.start, cue.end) } }),
  };
}
