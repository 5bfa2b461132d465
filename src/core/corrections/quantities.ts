import { dimensionOf, scale } from '../lexicon/units';
import type { QuantityMention } from '../mentions/mention';
import type { Article } from '../text/article';
import type { Obstacle, Reworded } from './correction';
import type { NumberStyle } from './numbers/style';
import { isOf } from './numbers/style';
import { writeNumber } from './numbers/write';
import type { WrittenNumber } from './numbers/written';
import { findNumber } from './numbers/written';
import type { Right, Told } from './right';
import { opensSentence, withCapital, withIndefinite } from './wording';

/** A quantity taken apart: the words of its bound, its number, and what stands behind. */
interface Parts {
  /** "more than", as written; empty where there is none. */
  readonly bound: string;
  readonly number: WrittenNumber;
  /** What is read as part of the number before it: a currency sign. */
  readonly sign: string;
  readonly behind: string;
}

const BOUND_BEHIND =
  /^(?:\+|-(?:plus|odd)\b| plus\b| or (?:more|so|less|fewer|thereabouts|older|above|under|younger)\b)/i;

/** Puts the right quantity in the place of another one, as the article there would write it. */
export function rewordQuantity(wrong: Told, right: Right, style: NumberStyle): Reworded {
  const mention = only(wrong.quantities);
  if (!mention) return 'unclear';
  const meant = rightQuantity(mention, right);
  if (typeof meant === 'string') return meant;
  const here = partsOf(wrong.article.text.slice(mention.start, mention.end), mention);
  const there = partsOf(meant.text, meant);
  if (!here || !there) return 'unclear';
  if (isRange(here, mention) || isRange(there, meant)) return 'unclear';
  if (mention.conversion) return 'conversion';
  const times = mention.unit === meant.unit ? 1 : decimalScale(meant, mention);
  if (times === undefined) return 'unit';
  const value = Number((there.number.value * times).toPrecision(12));
  if (value < 0) return 'unclear';
  if ((value === 1) !== (here.number.value === 1) && isInflected(mention, here)) return 'plural';
  const bound = boundFor(here, mention, there, value);
  if (typeof bound === 'object') return bound.obstacle;
  return [changeOf(wrong.article, mention, here, bound, value, style)];
}

/** The one mention of a place; undefined where there are none, or several. */
export function only<Mention>(mentions: readonly Mention[]): Mention | undefined {
  return mentions.length === 1 ? mentions[0] : undefined;
}

/** The quantity of the right reading that answers a quantity elsewhere. */
function rightQuantity(mention: QuantityMention, { value, told }: Right): QuantityMention | Obstacle {
  const all = told.flatMap(({ quantities }) => quantities);
  if (all.length === 0) return bareNumber(mention, value) ?? 'unclear';
  const alike = all.filter((one) => one.kind === mention.kind && isOneMeasure(one, mention));
  if (alike.length === 0) return all.some(({ kind }) => kind === mention.kind) ? 'unit' : 'unclear';
  if (told.every(({ quantities }) => quantities.length === 1) && areOneValue(alike))
    return best(alike, value);
  // Several things in one reading: what is counted says which of them is meant.
  const counted = alike.filter((one) => one.counted === mention.counted && one.unit === mention.unit);
  return counted.length > 0 && areOneValue(counted) ? best(counted, value) : best(alike, value, told.length);
}

/** A number that a person gave alone, as a quantity of what another one counts. */
function bareNumber(mention: QuantityMention, value: string): QuantityMention | undefined {
  const number = findNumber(value, () => true);
  if (!number || number.text !== value.trim()) return undefined;
  const { type, kind, sentence, first, last, start, end, unit, counted } = mention;
  return {
    ...{ type, kind, sentence, first, last, start, end, text: value, min: number.value, max: number.value },
    ...(unit === undefined ? {} : { unit }),
    ...(counted === undefined ? {} : { counted }),
  };
}

function isOneMeasure(a: QuantityMention, b: QuantityMention): boolean {
  if (a.unit === b.unit) return true;
  const [one, other] = [a.unit, b.unit].map((unit) => (unit === undefined ? undefined : dimensionOf(unit)));
  return one !== undefined && one === other;
}

const isExact = ({ min, max, approximate, exclusive }: QuantityMention) =>
  min === max && !approximate && !exclusive;

const areOneValue = (list: readonly QuantityMention[]) =>
  list.filter(isExact).every(({ min, unit }, _, exact) => unit !== exact[0]?.unit || min === exact[0]?.min);

/** The quantity whose words the reading goes by, else an exact one. */
function best(list: readonly QuantityMention[], value: string, places = 1): QuantityMention | Obstacle {
  const shown = list.filter(({ text }) => text.toLowerCase() === value.toLowerCase());
  const found = shown[0] ?? list.find(isExact) ?? list[0];
  if (!found) return 'unclear';
  return places > 0 && (shown.length > 0 || areOneValue(list)) ? found : 'unclear';
}

function partsOf(text: string, mention: QuantityMention): Parts | undefined {
  if (mention.kind === 'score' || mention.kind === 'ordinal' || mention.kind === 'ratio') return undefined;
  const number = findNumber(text, (value) => isOf(mention, value));
  if (!number) return undefined;
  const before = text.slice(0, number.start);
  const at = before.length - (before.split(/\s/).at(-1) ?? '').length;
  const words = before.slice(0, at).trimEnd();
  return { bound: words, sign: before.slice(at), number, behind: text.slice(number.end) };
}

/** Whether a quantity has two numbers: "30 to 40", "between 30 and 40". */
function isRange({ behind }: Parts, { conversion }: QuantityMention): boolean {
  return !conversion && findNumber(behind, () => true) !== undefined;
}

/** How many units of one quantity a unit of another is, where that only moves the decimal point. */
function decimalScale(from: QuantityMention, to: QuantityMention): number | undefined {
  const times = from.unit === undefined || to.unit === undefined ? undefined : scale(from.unit, to.unit);
  if (times === undefined || dimensionOf(from.unit ?? '') === 'temperature') return undefined;
  const power = Math.log10(times);
  return Math.abs(power - Math.round(power)) < 1e-9 ? times : undefined;
}

/** Whether words of a quantity are in the singular or plural after its number. */
function isInflected({ nounSpan, counted }: QuantityMention, { behind }: Parts): boolean {
  if (nounSpan !== undefined || counted !== undefined) return true;
  const [unit = ''] = /\p{L}+/u.exec(behind) ?? [];
  return unit.length > 3 && !behind.startsWith('-') && !/^per ?cent$/i.test(behind.trim());
}

/** The words of the bound that stand before the right number; undefined where those that are there stay. */
function boundFor(
  here: Parts,
  mention: QuantityMention,
  there: Parts,
  value: number,
): string | undefined | { readonly obstacle: Obstacle } {
  if (BOUND_BEHIND.test(there.behind)) return { obstacle: 'bound' };
  if (there.bound !== '') {
    if (BOUND_BEHIND.test(here.behind)) return { obstacle: 'bound' };
    const isSame = there.bound.toLowerCase() === here.bound.toLowerCase();
    return isSame ? undefined : there.bound.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
  }
  // An exact number goes with “at least” and “about”, and not with “more than” and “nearly”.
  const hasBound = here.bound !== '' || BOUND_BEHIND.test(here.behind);
  return hasBound && mention.exclusive !== undefined && value > 0 ? { obstacle: 'bound' } : undefined;
}

function changeOf(
  article: Article,
  mention: QuantityMention,
  { bound: before, sign, number }: Parts,
  bound: string | undefined,
  value: number,
  style: NumberStyle,
) {
  const counts = mention.kind === 'count';
  const start = mention.start + number.start;
  const end = mention.start + number.end;
  if (bound === undefined) {
    const opens = before === '' && opensSentence(article, mention.start);
    const text = writeNumber(value, number, style, { opens, counts });
    return withIndefinite(article.text, { start, end, text });
  }
  const opens = opensSentence(article, mention.start);
  const lower = number.text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
  const words = writeNumber(value, { ...number, text: lower }, style, { opens: false, counts });
  const opening = opens ? withCapital(bound) : bound;
  return withIndefinite(article.text, { start: mention.start, end, text: `${opening} ${sign}${words}` });
}
