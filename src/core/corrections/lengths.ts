import type { DateMention } from '../mentions/mention';
import type { Duration } from '../mentions/calendar';
import type { Reworded } from './correction';
import { dateAt } from './dateAt';
import type { NumberStyle } from './numbers/style';
import { writeNumber } from './numbers/write';
import type { WrittenNumber } from './numbers/written';
import { numbersIn } from './numbers/written';
import type { Right, Told } from './right';
import { opensSentence, withIndefinite } from './wording';

/** How long each unit is, in the unit that durations are counted in. */
const UNITS: ReadonlyMap<string, readonly [Duration['unit'], number]> = new Map([
  ['minute', ['minute', 1]],
  ['hour', ['hour', 1]],
  ['day', ['day', 1]],
  ['week', ['day', 7]],
  ['fortnight', ['day', 14]],
  ['month', ['month', 1]],
  ['year', ['month', 12]],
  ['decade', ['month', 120]],
  ['century', ['month', 1200]],
]);
/** Minutes that the units are which go into one another. */
const MINUTES: Partial<Record<Duration['unit'], number>> = { minute: 1, hour: 60, day: 1440 };

const UNIT = /(\s|-)(minute|hour|day|week|fortnight|month|year|decade|century|centurie)s?\b/i;
/** Bounds that leave the number itself out. */
const EXCLUSIVE = /\b(?:more than|over|under|less than|fewer than|nearly|almost|just|below|above)\b/i;

/** A length of time taken apart. */
interface Parts {
  readonly number: Pick<WrittenNumber, 'start' | 'end' | 'text' | 'value' | 'form'>;
  readonly gap: string;
  readonly unit: string;
  readonly end: number;
}

/** Puts the right length of time in the place of another one, in the unit that stands there where that is a whole number of it. */
export function rewordLength(wrong: Told, right: Right, style: NumberStyle): Reworded {
  const mention = dateAt(wrong, isLength);
  const found = right.told.flatMap((told) => {
    const date = dateAt(told, isLength);
    return date?.duration && date.duration.min === date.duration.max ? [date] : [];
  });
  const meant = found.find(({ duration }) => !duration?.approximate) ?? found[0];
  if (!mention?.duration || !meant?.duration) return 'unclear';
  const text = wrong.article.text.slice(mention.start, mention.end);
  const here = partsOf(text, mention.duration);
  const there = partsOf(meant.text, meant.duration);
  if (!here || !there) return 'unclear';
  if (EXCLUSIVE.test(text)) return 'bound';
  const count = countIn(here.unit, meant.duration);
  const stays = count !== undefined && Number.isInteger(count);
  const [value, unit] = stays ? [count, here.unit] : [there.number.value, there.unit];
  const start = mention.start + here.number.start;
  const opens = here.number.start === 0 && opensSentence(wrong.article, start);
  const isArticle = /^an?$/i.test(here.number.text);
  const like: WrittenNumber = isArticle ? { ...here.number, text: opens ? 'One' : 'one' } : here.number;
  const number = writeNumber(value, like, style, { opens, counts: false });
  const isPlural = value !== 1 && !here.gap.startsWith('-');
  const words = `${number}${here.gap}${isPlural ? pluralOf(unit) : unit}`;
  return [withIndefinite(wrong.article.text, { start, end: mention.start + here.end, text: words })];
}

const isLength = ({ duration, interval }: DateMention) => duration !== undefined && interval === undefined;

/** How many of a unit a duration is; undefined where the two do not go into one another. */
function countIn(name: string, { min, unit }: Duration): number | undefined {
  const [base, size] = UNITS.get(name) ?? [];
  if (base === undefined || size === undefined) return undefined;
  if (base === unit) return min / size;
  const [from, to] = [MINUTES[unit], MINUTES[base]];
  return from === undefined || to === undefined ? undefined : (min * from) / (to * size);
}

function partsOf(text: string, duration: Duration): Parts | undefined {
  const unit = UNIT.exec(text);
  if (!unit) return undefined;
  const name = unit[2]?.toLowerCase() === 'centurie' ? 'century' : (unit[2]?.toLowerCase() ?? '');
  const article = /(?<![\p{L}\p{N}])an?$/iu.exec(text.slice(0, unit.index));
  const number = article
    ? { start: article.index, end: unit.index, text: article[0], value: 1, form: 'words' as const }
    : numbersIn(text).find((each) => each.end === unit.index);
  if (!number || /\d/.test(text.slice(unit.index + unit[0].length))) return undefined;
  const [base, size] = UNITS.get(name) ?? ['day', 0];
  const told = number.value * size;
  const isSame =
    base === duration.unit ? told === duration.min || told === duration.max : MINUTES[base] !== undefined;
  return isSame ? { number, gap: unit[1] ?? ' ', unit: name, end: unit.index + unit[0].length } : undefined;
}

const pluralOf = (unit: string) => (unit === 'century' ? 'centuries' : `${unit}s`);
