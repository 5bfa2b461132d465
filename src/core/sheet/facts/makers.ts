import type { Claim } from '../../claims/claim';
import type { EntityRole } from '../../entities/entity';
import type { DateMention, QuantityMention } from '../../mentions/mention';
import type { Article, Sentence } from '../../text/article';
import type { Span } from '../../text/span';
import { contains } from '../../text/span';
import type { SheetArticle } from '../input';
import type { FactKind } from '../model';
import type { PlaceAt } from '../places';
import { quoteAround } from '../places';
import { plainWords, shownWords } from '../words';
import type { StoryNames } from './names';
import { cutWords, intervalWords, SCOPE_WORDS } from './words';

/** Something that one place of an article says, to be checked. */
interface Found {
  readonly kind: FactKind;
  readonly about: string;
  /** What makes it the same fact as another one of its kind about the same. */
  readonly key: string;
  readonly fact: string;
  readonly place: PlaceAt;
}

/** Quotes that are longer than this are known by themselves. */
const ENOUGH = 30;
const LONGEST_ROLE = 120;

/** Who holds which role; a fuller form of a role ("envoy of Peru to Chile") takes in the shorter ones ("envoy of Peru"). */
export function roleFacts(names: StoryNames, { article, mentions }: SheetArticle): Found[] {
  return mentions.roles.flatMap((role, index): Found[] => {
    if (role.holder === undefined) return [];
    const entity = names.entity(article.path, role.holder);
    const name = mentions.names[role.holder];
    const said = entity?.roles.find((one) =>
      one.said.some((place) => place.path === article.path && place.role === index),
    );
    if (!entity || !said || !name || entity.type !== 'person') return [];
    const told = entity.roles.find((one) => isFuller(one, said)) ?? said;
    const sentence = article.sentences[role.sentence];
    const whole = sentence && contains(sentence, name) && contains(sentence, role) ? hull(role, name) : role;
    const place = whole.end - whole.start > LONGEST_ROLE ? role : whole;
    const fact = `${entity.name} ${VERB_OF[told.tense]} ${names.roleWords(told)}`;
    return [{ kind: 'role', about: entity.name, key: told.key, fact, place: at(article, place) }];
  });
}

const VERB_OF = { present: 'is', former: 'was', future: 'is to be' } as const;

function isFuller(role: EntityRole, other: EntityRole): boolean {
  const holds = (more: readonly string[], less: readonly string[]) => less.every((one) => more.includes(one));
  return (
    role !== other &&
    role.head === other.head &&
    role.tense === other.tense &&
    role.modifiers.join(' ') === other.modifiers.join(' ') &&
    holds(role.of, other.of) &&
    holds(role.to, other.to) &&
    role.of.length + role.to.length > other.of.length + other.to.length
  );
}

/** A person without any role is still a name to check: where each article names them first. */
export function nameFacts(
  names: StoryNames,
  { article, mentions }: SheetArticle,
  titled: ReadonlySet<string>,
): Found[] {
  const seen = new Set<string>();
  return mentions.names.flatMap((name, index): Found[] => {
    const entity = names.entity(article.path, index);
    if (entity?.type !== 'person' || titled.has(entity.name) || seen.has(entity.id)) return [];
    seen.add(entity.id);
    const fact = `${entity.name}: the name, and who that is`;
    return [
      { kind: 'name', about: entity.name, key: 'name', fact, place: at(article, quoteAround(article, name)) },
    ];
  });
}

/** Days, months and years, with the event they are told of where that is known. */
export function dateFacts(names: StoryNames, reading: SheetArticle): Found[] {
  const { article, mentions, claims } = reading;
  const told = new Map<number, Extract<Claim, { kind: 'time' }>>();
  for (const claim of claims) if (claim.kind === 'time' && !told.has(claim.date)) told.set(claim.date, claim);
  return mentions.dates.flatMap((date, index): Found[] => {
    if (!isTold(article.sentences[date.sentence]) || (!date.interval && (date.duration || date.time)))
      return [];
    if (holdsFiner(date, mentions.dates[index + 1]) || holdsFiner(date, mentions.dates[index - 1])) return [];
    const claim = told.get(index);
    const about = names.about(reading, date, claim);
    const asked = claim ? `date of “${claim.word}”` : 'date';
    const key = [
      claim?.event ?? '',
      date.interval ? `${date.interval.start}/${date.interval.end}` : plainWords(date.text),
    ].join('\0');
    const fact = `${headed(about, asked)}, ${dateWords(date)}`;
    return [{ kind: 'date', about, key, fact, place: at(article, quoteAround(article, date)) }];
  });
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
export function numberFacts(names: StoryNames, reading: SheetArticle): Found[] {
  const { article, mentions, claims } = reading;
  const told = new Map<number, Extract<Claim, { kind: 'quantity' }>>();
  for (const claim of claims) {
    if (claim.kind === 'quantity' && !told.has(claim.quantity)) told.set(claim.quantity, claim);
  }
  return mentions.quantities.flatMap((quantity, index): Found[] => {
    if (!isTold(article.sentences[quantity.sentence]) || !isFigure(article, quantity)) return [];
    const claim = told.get(index);
    if (!claim && quantity.counted === undefined && quantity.unit === undefined) return [];
    const about = names.about(reading, quantity, claim);
    const span = quantity.nounSpan ? hull(quantity, quantity.nounSpan) : quantity;
    const words = shownWords(article.said(span.start, span.end));
    const { min, max, unit, counted } = quantity;
    const key = [claim?.event ?? claim?.attribute ?? '', min, max, unit ?? '', counted ?? ''].join('\0');
    const fact = `${headed(about, claim?.attribute ?? 'number')}, ${words}`;
    return [{ kind: 'number', about, key, fact, place: at(article, quoteAround(article, span)) }];
  });
}

const VAGUE = new Set(['several', 'many', 'few', 'some', 'numerous', 'countless', 'multiple', 'various']);
const REFERS_BACK = new Set(['the', 'both', 'these', 'those', 'all', 'other']);

/** Whether a quantity says how many: no ordinal, no "several", no "the two" that were counted before. */
function isFigure(article: Article, { kind, first, text, unit, max }: QuantityMention): boolean {
  if (kind === 'ordinal') return false;
  const words = text.toLowerCase().split(/\s/);
  if (unit === undefined && words.some((word) => VAGUE.has(word))) return false;
  return !(kind === 'count' && max <= 10 && REFERS_BACK.has(article.word(first - 1)?.lower ?? ''));
}

/** Words between quotation marks, with who is said to have said them. */
export function quotationFacts(names: StoryNames, { article, mentions }: SheetArticle): Found[] {
  return mentions.quotations.flatMap((quotation): Found[] => {
    if (quotation.form === 'indirect' || !isTold(article.sentences[quotation.sentence])) return [];
    const words = shownWords(quotation.parts.map(({ start, end }) => article.said(start, end)).join(' '));
    const { speaker } = quotation;
    const about =
      speaker?.name === undefined
        ? shownWords(speaker?.text ?? '')
        : names.nameOf(article.path, speaker.name);
    const said = `“${cutWords(words, 60)}”`;
    const fact = about === '' ? `Quoted without a speaker: ${said}` : `${about} said ${said}`;
    const span = quotation.end - quotation.start < ENOUGH ? quoteAround(article, quotation) : quotation;
    return [{ kind: 'quotation', about, key: plainWords(words), fact, place: at(article, span) }];
  });
}

/** Firsts, onlys, lasts and none-until-nows. */
export function scopeFacts(names: StoryNames, reading: SheetArticle): Found[] {
  const { article, claims } = reading;
  return claims.flatMap((claim): Found[] => {
    if (claim.kind !== 'scope' || !isTold(article.sentences[claim.sentence])) return [];
    const words = shownWords(article.said(claim.start, claim.end));
    const about = names.about(reading, { start: claim.start, end: claim.start }, claim);
    const key = [claim.mark, claim.event ?? '', ...claim.domain, '', ...claim.object].join('\0');
    const fact = `${headed(about, SCOPE_WORDS[claim.mark])}, “${cutWords(words, 80)}”`;
    return [{ kind: 'scope', about, key, fact, place: at(article, quoteAround(article, claim)) }];
  });
}

/** "Holm: number", or "Number" where nothing is known that it is about. */
export function headed(about: string, asked: string): string {
  return about === '' ? asked.slice(0, 1).toUpperCase() + asked.slice(1) : `${about}: ${asked}`;
}

function isTold(sentence: Sentence | undefined): boolean {
  return sentence?.zone === 'body' || sentence?.zone === 'headline';
}

function hull(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

function at({ path }: Article, { start, end }: Span): PlaceAt {
  return { path, start, end };
}
