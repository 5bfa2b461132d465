import { familyOf } from './kinds';
import type { FindingCode, Reading, SourceSpan } from '../findings/finding';
import type { DateMention, Mentions, QuantityMention } from '../mentions/mention';
import { comparable, exact, meet } from '../mentions/quantities/compare';
import { plainLine } from '../text/plain';
import type { Span } from '../text/span';
import { contains } from '../text/span';
import { foldText } from '../text/fold';
import { lowerBound } from '../text/arrays';

/** A value that the engine can calculate with, as an article has it. */
export type Typed =
  | { readonly kind: 'quantity'; readonly mention: QuantityMention }
  | { readonly kind: 'date' | 'time' | 'length'; readonly mention: DateMention };

/** How two values stand to each other: the same, both true of one thing, not both true, or nothing that can be said. */
export type Relation = 'equal' | 'compatible' | 'different' | 'unknown';

const DIGITS = /\d+(?:[.,]\d+)*/g;

/**
 * The one number, date, time or length that a reading's quotations give as its value.
 * @param value what the reading says; where the quotations hold several values it tells which is meant.
 * @returns undefined where there is none, or it is not clear which.
 */
export function typedValue(
  value: string,
  spans: readonly SourceSpan[],
  mentionsOf: (path: string) => Mentions | undefined,
): Typed | undefined {
  const found: Typed[] = [];
  for (const span of spans) {
    const mentions = mentionsOf(span.path);
    const here = mentions ? typedIn(mentions, span, value) : [];
    const [only] = here;
    if (!only || here.length > 1 || !tellsAll(value, only)) return undefined;
    found.push(only);
  }
  const [first, ...others] = found;
  return first && others.every((other) => relate(first, other) === 'equal') ? first : undefined;
}

/** The values of a stretch of an article that a reading's value names. */
function typedIn({ quantities, dates }: Mentions, span: Span, value: string): Typed[] {
  const words = new Set(wordsOf(value));
  const isNamed = (text: string) => wordsOf(text).some((word) => words.has(word) && isValueWord(word));
  const named: Typed[] = [];
  for (const mention of within(quantities, span)) {
    if (mention.kind === 'ordinal' || mention.kind === 'score') continue;
    const isMeant = isNamed(mention.text) || figuresIn(value).some((figure) => isEnd(mention, figure));
    if (isMeant) named.push({ kind: 'quantity', mention });
  }
  for (const mention of within(dates, span)) {
    if (!isNamed(mention.text)) continue;
    if (mention.time) named.push({ kind: 'time', mention });
    else if (mention.duration && !mention.interval) named.push({ kind: 'length', mention });
    else if (mention.interval && mention.anchor !== 'unresolved') named.push({ kind: 'date', mention });
  }
  return named;
}

/** Those of a list in text order that lie wholly within a span. */
function within<Mention extends Span>(mentions: readonly Mention[], span: Span): Mention[] {
  let next = lowerBound(mentions.length, (index) => (mentions[index] as Mention).start < span.start);
  const found: Mention[] = [];
  for (let mention = mentions[next]; mention && mention.start < span.end; mention = mentions[++next]) {
    if (contains(span, mention)) found.push(mention);
  }
  return found;
}

/** Words that make no value by themselves, wherever they stand. */
const SMALL = new Set(
  'a an the of in on at to by for from and or about around some nearly almost over more than less least most up under only just people'.split(
    ' ',
  ),
);

const isValueWord = (word: string) => !SMALL.has(word);

function wordsOf(text: string): string[] {
  return foldText(text).text.match(/[\p{L}\p{N}$£€%]+(?:[.,][\p{L}\p{N}]+)*/gu) ?? [];
}

function figuresIn(value: string): number[] {
  return [...value.matchAll(DIGITS)].map(([figure]) => Number(figure.replaceAll(',', '')));
}

/** Whether a figure is what a quantity amounts to, be it written in words. */
function isEnd({ min, max }: QuantityMention, figure: number): boolean {
  return figure === min || figure === max;
}

/** Whether all figures of a reading's value are those of one value: others ("43 in 2012") say what it is not alone. */
function tellsAll(value: string, { kind, mention }: Typed): boolean {
  const told = figuresIn(mention.text);
  return figuresIn(value).every(
    (figure) => told.includes(figure) || (kind === 'quantity' && isEnd(mention, figure)),
  );
}

/** How two values stand to each other, by arithmetic. */
export function relate(a: Typed, b: Typed): Relation {
  if (a.kind === 'quantity' && b.kind === 'quantity') {
    if (!comparable(a.mention, b.mention)) return 'unknown';
    if (exact(a.mention, b.mention)) return 'equal';
    // "At least 30" and "at least 50" do not exclude each other, and yet are two figures.
    if (areBoundsOfOneSide(a.mention, b.mention)) return 'unknown';
    return meet(a.mention, b.mention) ? 'compatible' : 'different';
  }
  if (a.kind === 'quantity' || b.kind === 'quantity' || a.kind !== b.kind) return 'unknown';
  const [one, other] = [rangeOf(a.mention, a.kind), rangeOf(b.mention, b.kind)];
  if (!one || !other || one.unit !== other.unit) return 'unknown';
  if (one.min === other.min && one.max === other.max) return 'equal';
  return one.min <= other.max && other.min <= one.max ? 'compatible' : 'different';
}

function areBoundsOfOneSide(a: QuantityMention, b: QuantityMention): boolean {
  return (a.max === Infinity && b.max === Infinity) || (isBelow(a) && isBelow(b));
}

/** "Less than 25", "up to 25": a range from nothing, or less than nothing, up. */
function isBelow({ min, max, exclusive }: QuantityMention): boolean {
  return min === -Infinity || (min === 0 && max > 0) || exclusive === 'max';
}

/** A date, clock time or length as a range of one unit, both ends in it. */
function rangeOf(
  { interval, duration, time }: DateMention,
  kind: 'date' | 'time' | 'length',
): { min: number; max: number; unit: string } | undefined {
  if (kind === 'date' && interval) {
    return interval.approximate ? undefined : { min: interval.start, max: interval.end - 1, unit: 'day' };
  }
  if (kind === 'time' && time) {
    const unit = time.offset === undefined ? `minute ${time.zone ?? ''}` : 'minute UTC';
    const shift = time.offset ?? 0;
    const width = Math.max(1, time.end - time.start);
    return time.approximate
      ? undefined
      : { min: time.start - shift, max: time.start - shift + width - 1, unit };
  }
  if (kind === 'length' && duration) {
    return duration.approximate ? undefined : { min: duration.min, max: duration.max, unit: duration.unit };
  }
  return undefined;
}

/** Whether arithmetic has a say in findings of a code. */
export function isArithmetic(code: FindingCode): boolean {
  const family = familyOf(code);
  return family === 'values' || family === 'dates and times';
}

/** The words that stand for a value where arithmetic gives its reason. */
export function wordsOfTyped({ mention }: Typed): string {
  return plainLine(mention.text, 80);
}

/** How the values of two readings stand to each other: by arithmetic, else the same words or nothing that can be said. */
export function relateReadings(
  a: Pick<Reading, 'value' | 'spans'>,
  b: Pick<Reading, 'value' | 'spans'>,
  mentionsOf: (path: string) => Mentions | undefined,
): Relation {
  const typedA = typedValue(a.value, a.spans, mentionsOf);
  const typedB = typedA && typedValue(b.value, b.spans, mentionsOf);
  const relation = typedA && typedB ? relate(typedA, typedB) : 'unknown';
  if (relation !== 'unknown') return relation;
  return foldText(a.value).text.trim() === foldText(b.value).text.trim() ? 'equal' : 'unknown';
}
