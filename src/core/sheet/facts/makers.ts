import type { Claim } from '../../claims/claim';
import { DETERMINERS, PERSONAL_PRONOUNS } from '../../lexicon/clauseWords';
import { CARDINALS } from '../../lexicon/numberWords';
import { STOP_WORDS } from '../../lexicon/stopWords';
import type { DateMention, QuantityMention, QuotationMention } from '../../mentions/mention';
import type { Article, Sentence } from '../../text/article';
import type { Span } from '../../text/span';
import { indexAt, overlaps } from '../../text/span';
import type { SheetArticle } from '../input';
import type { FactKind } from '../model';
import { plainWords, shownWords } from '../words';
import type { FactArticle, Found, Named } from './found';
import type { StoryNames } from './names';
import { agedBeside, subjectOf } from './subjects';
import { isVerb } from './verbs';
import { cutWords, intervalWords, SCOPE_WORDS, SHOWN, withClause } from './words';

/** Quotes that are longer than this are known by themselves. */
const ENOUGH = 30;

/** Days, months and years, in the clause that tells what was then. */
export function dateFacts(names: StoryNames, reading: FactArticle): Found[] {
  const { article, mentions, claims } = reading;
  const told = new Map<number, Extract<Claim, { kind: 'time' }>>();
  for (const claim of claims) if (claim.kind === 'time' && !told.has(claim.date)) told.set(claim.date, claim);
  return mentions.dates.flatMap((date, index): Found[] => {
    if (!isTold(article.sentences[date.sentence]) || (!date.interval && (date.duration || date.time)))
      return [];
    if (isPaper(article, date)) return [];
    if (holdsFiner(date, mentions.dates[index + 1]) || holdsFiner(date, mentions.dates[index - 1])) return [];
    const key = date.interval ? `${date.interval.start}/${date.interval.end}` : plainWords(date.text);
    // "A 2011 film" is not of the time that the sentence tells of.
    const isPart = DETERMINERS.has(article.word(date.first - 1)?.lower ?? '');
    const about = isPart ? '' : nameOf(names, article, subjectOf(reading, date, true));
    const found = inClause(names, reading, date, {
      kind: 'date',
      about,
      key,
      said: `date, ${dateWords(date)}`,
    });
    return [{ ...found, event: told.get(index)?.event }];
  });
}

/** Whether a day is written with a capital inside a sentence, as the name of a paper or a show is ("Today's Ann Lee"). */
function isPaper(article: Article, { first, sentence, text }: DateMention): boolean {
  return (
    /^(?:Today|Tonight|Tomorrow|Yesterday)$/.test(text) &&
    article.sentences[sentence]?.first !== first &&
    article.word(first - 1)?.kind === 'word'
  );
}

/** Whether the next words name a part of the same time: "earlier this year, in April". */
function holdsFiner({ interval, sentence }: DateMention, other: DateMention | undefined): boolean {
  const part = other?.interval;
  if (!interval || !part || other.sentence !== sentence) return false;
  const wider = interval.start <= part.start && part.end <= interval.end;
  return wider && interval.end - interval.start > part.end - part.start && interval.granularity === 'range';
}

function dateWords({ interval, text, anchor }: DateMention): string {
  const words = shownWords(text);
  if (!interval) return `“${words}” (which day is not known)`;
  const value = intervalWords(interval);
  return anchor === 'absolute' || value.includes(words) ? value : `${value} (“${words}”)`;
}

/** Numbers with what they count or measure. */
export function numberFacts(names: StoryNames, reading: FactArticle): Found[] {
  const { article, mentions, claims } = reading;
  const told = new Map<number, Extract<Claim, { kind: 'quantity' }>>();
  for (const claim of claims) {
    if (claim.kind === 'quantity' && !told.has(claim.quantity)) told.set(claim.quantity, claim);
  }
  return mentions.quantities.flatMap((quantity, index): Found[] => {
    const claim = told.get(index);
    if (!isTold(article.sentences[quantity.sentence]) || !isFigure(article, quantity, claim?.event))
      return [];
    if (!claim && quantity.counted === undefined && quantity.unit === undefined) return [];
    const whom = quantity.kind === 'age' ? agedBeside(reading, quantity) : subjectOf(reading, quantity);
    const about = nameOf(names, article, whom);
    const span = quantity.nounSpan ? hull(quantity, quantity.nounSpan) : quantity;
    const { kind, min, max, unit, counted } = quantity;
    const key = (kind === 'age' ? ['age', min, max] : [min, max, unit ?? '', counted ?? '']).join('\0');
    const words = shownWords(article.said(span.start, span.end));
    const said = `${kind === 'age' ? 'age' : 'number'}, ${words}`;
    const found = inClause(names, reading, span, { kind: 'number', about, key, said });
    const event = kind === 'age' ? 'age' : claim?.event;
    if (kind === 'age') return [{ ...found, around: undefined, event }];
    return [{ ...found, event, counts: counted !== undefined }];
  });
}

const VAGUE = new Set(['several', 'many', 'few', 'some', 'numerous', 'countless', 'multiple', 'various']);
const REFERS_BACK = new Set(['the', 'both', 'these', 'those', 'all', 'other']);

/** Whether a quantity says how many: no ordinal, no "several", no "the two" that were counted before, no "one officer". */
function isFigure(
  article: Article,
  { kind, first, text, unit, max }: QuantityMention,
  event: string | undefined,
): boolean {
  if (kind === 'ordinal') return false;
  const words = text.toLowerCase().split(/\s/);
  if (unit === undefined && words.some((word) => VAGUE.has(word))) return false;
  if (words[0] === 'one' && unit === undefined && event === undefined) return false;
  return !(kind === 'count' && max <= 10 && REFERS_BACK.has(article.word(first - 1)?.lower ?? ''));
}

/** Words between quotation marks, with who is said to have said them. */
export function quotationFacts(names: StoryNames, reading: FactArticle): Found[] {
  const { article, mentions } = reading;
  return mentions.quotations.flatMap((quotation): Found[] => {
    if (quotation.form === 'indirect' || !isTold(article.sentences[quotation.sentence])) return [];
    const words = shownWords(quotation.parts.map(({ start, end }) => article.said(start, end)).join(' '));
    const { speaker } = quotation;
    if (isTitle(article, quotation)) return [];
    const who = speaker?.name === undefined ? undefined : names.speaker(article.path, speaker.name);
    const described = shownWords(speaker?.text ?? '');
    const isPronoun = PRONOUNS.has(described.toLowerCase());
    const about =
      who ?? (speaker?.name === undefined && !isPronoun && isSomebody(described) ? described : '');
    const short = isPronoun ? described : '';
    const said = `“${cutWords(words, SHOWN)}”`;
    const span = quotation.end - quotation.start < ENOUGH ? clauseOf(reading, quotation) : quotation;
    return [
      {
        kind: 'quotation',
        about,
        key: lettersOf(words),
        value: words,
        clause: () => words,
        place: at(article, span),
        isWhole: true,
        isDescribed: who === undefined,
        worded: (name) =>
          name !== ''
            ? `${name} said ${said}`
            : short !== ''
              ? `${upper(short)} said ${said}`
              : `Quoted without a speaker: ${said}`,
      },
    ];
  });
}

/** Whether quotation marks set off a title or a name: a few words, all with a capital ("Star Wars"). */
function isTitle(article: Article, { form, parts }: QuotationMention): boolean {
  if (form !== 'partial') return false;
  const words = parts.flatMap(({ start, end }) => article.said(start, end).match(/\p{L}[\p{L}'’-]*/gu) ?? []);
  const isCapital = (word: string) => /^\p{Lu}/u.test(word) || STOP_WORDS.has(word);
  return words.length > 0 && words.length <= 6 && words.every(isCapital);
}

/** Whether words describe a speaker: they open with "the", a number or a capital, or end in those who speak. */
function isSomebody(words: string): boolean {
  const all = words.toLowerCase().split(' ');
  const [first = ''] = all;
  const isOpened = /^[\p{Lu}\p{N}]/u.test(words) || DETERMINERS.has(first) || CARDINALS.has(first);
  return isOpened || /^(?:police|.*s)$/.test(all.at(-1) ?? '');
}

/** Letters and digits alone: marks and blanks do not make other words of a quotation. */
function lettersOf(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

const PRONOUNS = new Set([...PERSONAL_PRONOUNS, 'they', 'it', 'we', 'i', 'you', 'who']);

/** Firsts, onlys, lasts and none-until-nows. */
export function scopeFacts(names: StoryNames, reading: FactArticle): Found[] {
  const { article, claims } = reading;
  return claims.flatMap((claim): Found[] => {
    if (claim.kind !== 'scope' || !isTold(article.sentences[claim.sentence])) return [];
    if (claim.mark === 'last' && claim.event === undefined) return [];
    if (isInTitle(article, article.indexAt(claim.start))) return [];
    if (claim.mark === 'first' && !isCounted(article, article.indexAt(claim.start) + 1)) return [];
    const about = nameOf(names, article, subjectOf(reading, { start: claim.start, end: claim.start + 1 }));
    const key = [claim.mark, claim.event ?? '', ...claim.domain, '', ...claim.object].join('\0');
    const found = inClause(names, reading, claim, {
      kind: 'scope',
      about,
      key,
      said: SCOPE_WORDS[claim.mark],
    });
    return [{ ...found, isWhole: true }];
  });
}

/** Whether a word has a capital that its place does not give it ("The Last Jedi"). */
function isInTitle(article: Article, at: number): boolean {
  const isFirst = article.sentences.some(({ first, zone }) => first === at || zone === 'headline');
  return !isFirst && article.word(at)?.shape === 'capital';
}

/** Whether "first" counts what follows it: "First came the rain", "first-degree" and "went there first" count nothing. */
function isCounted(article: Article, next: number): boolean {
  const word = article.word(next);
  return word !== undefined && word.kind !== 'mark' && !isVerb(article, next);
}

/** A fact whose words are those of its clause. @param said what it is and its value, before the clause */
function inClause(
  names: StoryNames,
  reading: FactArticle,
  span: Span,
  { kind, about, key, said }: { kind: FactKind; about: string; key: string; said: string },
): Found {
  const { article } = reading;
  const place = clauseOf(reading, span);
  const sentence = article.sentences[indexAt(article.sentences, span.start)] ?? place;
  const clause = () => shownWords(article.said(place.start, place.end)).replace(/\.$/, '');
  return {
    kind,
    about,
    key,
    value: shownWords(article.said(span.start, span.end)),
    clause,
    place: at(article, place),
    around: {
      sentence: () => shownWords(article.said(sentence.start, sentence.end)),
      named: () => namedIn(names, reading, place, span),
    },
    worded: (name) => withClause(headed(name, said), clause()),
  };
}

/** Who, where and which days a clause names beside a value. */
function namedIn(
  names: StoryNames,
  { article, mentions }: SheetArticle,
  { start, end }: Span,
  value: Span,
): Named {
  const named: Record<string, string[]> = {};
  const isBeside = (one: Span) => start <= one.start && one.end <= end && !overlaps(one, value);
  mentions.names.forEach((name, index) => {
    if (isBeside(name)) (named[name.type] ??= []).push(names.nameOf(article.path, index));
  });
  for (const date of mentions.dates) {
    const { interval } = date;
    if (isBeside(date) && interval) (named['date'] ??= []).push(`${interval.start}/${interval.end}`);
  }
  return named;
}

/** The clause of a stretch, in a sentence that tells of many facts. */
function clauseOf({ article, mentions, clauses }: FactArticle, span: Span): Span {
  const sentence = article.sentences[indexAt(article.sentences, span.start)];
  const isIn = (one: Span) =>
    sentence !== undefined && sentence.start <= one.start && one.start < sentence.end;
  const facts = () => mentions.quantities.filter(isIn).length + mentions.dates.filter(isIn).length;
  return clauses.around({ start: span.start, end: span.end }, facts);
}

function nameOf(names: StoryNames, { path }: Article, mention: number | undefined): string {
  return mention === undefined ? '' : names.nameOf(path, mention);
}

/** "Holm: number", or "Number" where nothing is known that it is about. */
export function headed(about: string, asked: string): string {
  return about === '' ? upper(asked) : `${about}: ${asked}`;
}

function upper(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function isTold(sentence: Sentence | undefined): boolean {
  return sentence?.zone === 'body' || sentence?.zone === 'headline';
}

function hull(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

function at({ path }: Article, { start, end }: Span) {
  return { path, start, end };
}
