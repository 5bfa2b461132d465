import type { DateMention } from '../mentions/mention';
import { CARDINALS } from '../lexicon/numberWords';
import type { Reworded } from './correction';
import { dateAt } from './dateAt';
import { spelledOut } from './numbers/spell';
import type { CorrectedArticle, Right, Told } from './right';
import { inCaseOf } from './wording';

const NOON = 720;
const DAY = 1440;

/** A time of day as some text writes it. */
interface WrittenTime {
  readonly at: number;
  readonly text: string;
  readonly hour: string;
  /** What stands between hour and minutes; undefined where there are no minutes. */
  readonly mark: string | undefined;
  readonly gap: string;
  /** "a.m.", as written; empty in twenty-four hours. */
  readonly half: string;
}

const WITH_HALF =
  /(?<hour>\d{1,2})(?:(?<mark>[.:])\d{2})?(?<gap>[ \u00A0\u202F]?)(?<half>a\.m\.|p\.m\.|[ap]m\b)/iu;
const WITHOUT = /(?<!\d)(?<hour>\d{1,2})(?<mark>[.:h])\d{2}(?!\d)/u;
const RUN = /(?<!\d)(?<hour>\d{2})\d{2}(?!\d)/u;
const WHOLE_HOUR = /(?<![\p{L}\p{N}])(?:\p{L}{3,6}|\d{1,2})(?= o['’]clock)/u;
const NAMED = /noon|midnight/i;

/** Puts the right time of day in the place of another one, in twelve or twenty-four hours as it stands there. */
export function rewordClock(wrong: Told, right: Right): Reworded {
  const mention = dateAt(wrong, isClock);
  const meant = right.told
    .map((told) => dateAt(told, isClock)?.time)
    .find((time) => time !== undefined && time.end - time.start === 1);
  const time = mention?.time;
  if (!mention || !time || !meant || time.end - time.start !== 1) return 'unclear';
  let minute = meant.start;
  if (time.offset !== undefined && meant.offset !== undefined) {
    minute = (((minute - meant.offset + time.offset) % DAY) + DAY) % DAY;
  } else if (time.zone !== meant.zone) return 'unit';
  const text = wrong.article.text.slice(mention.start, mention.end);
  const put = (at: number, words: string, to: string) => [
    { start: mention.start + at, end: mention.start + at + words.length, text: to },
  ];
  const whole = WHOLE_HOUR.exec(text);
  if (whole) {
    const [word = ''] = whole;
    const before = CARDINALS.get(word.toLowerCase()) ?? Number(word);
    if (
      minute % 60 !== 0 ||
      halfOf(minute) !== halfOf(time.start) ||
      time.start % NOON !== (before % 12) * 60
    )
      return 'unclear';
    const hour = (minute / 60) % 12 || 12;
    return put(whole.index, word, /\d/.test(word) ? String(hour) : inCaseOf(word, spelledOut(hour, true)));
  }
  const named = NAMED.exec(text);
  if (named) {
    const like = otherTime(wrong);
    return like ? put(named.index, named[0], worded(minute, like, wrong)) : 'unclear';
  }
  const written = writtenIn(text);
  if (!written) return 'unclear';
  const said = minuteOf(written);
  if (said === time.start) return put(written.at, written.text, worded(minute, written, wrong));
  // “At 9.15 on Friday evening”: the half of the day is told elsewhere.
  if (said + NOON !== time.start || minute < NOON) return 'unclear';
  return put(written.at, written.text, worded(minute - NOON, written, wrong));
}

const isClock = ({ time }: DateMention) => time !== undefined;

const halfOf = (minute: number) => Math.floor(minute / NOON);

function writtenIn(text: string): WrittenTime | undefined {
  const match = WITH_HALF.exec(text) ?? WITHOUT.exec(text) ?? RUN.exec(text);
  if (!match) return undefined;
  const { hour = '', mark, gap = '', half = '' } = match.groups ?? {};
  const isRun = match[0].length === 4 && mark === undefined && half === '';
  return { at: match.index, text: match[0], hour, mark: isRun ? '' : mark, gap, half };
}

function minuteOf({ text, hour, half }: WrittenTime): number {
  const minutes = Number(/\d{1,2}[.:h]?(\d{2})/u.exec(text)?.[1] ?? 0);
  if (half === '') return Number(hour) * 60 + minutes;
  return ((Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0)) * 60 + minutes;
}

/** The first time of day in figures that an article has elsewhere. */
function otherTime({ article, mentions }: CorrectedArticle): WrittenTime | undefined {
  for (const { time, start, end } of mentions.dates) {
    const written = time && writtenIn(article.text.slice(start, end));
    if (written) return written;
  }
  return undefined;
}

function worded(minute: number, like: WrittenTime, { article }: CorrectedArticle): string {
  const hours = Math.floor(minute / 60);
  const minutes = String(minute % 60).padStart(2, '0');
  if (like.half === '') {
    const isPadded = like.hour.length === 2 && (like.hour.startsWith('0') || like.mark !== '.');
    return `${String(hours).padStart(isPadded ? 2 : 1, '0')}${like.mark ?? ':'}${minutes}`;
  }
  if (minute === NOON) return 'noon';
  if (minute === 0) return 'midnight';
  const letter = hours < 12 ? 'a' : 'p';
  const half = like.half.replace(/^[ap]/i, (old) =>
    old === old.toUpperCase() ? letter.toUpperCase() : letter,
  );
  const mark = like.mark ?? (/\d\.\d{2} ?[ap]\.?m/i.test(article.text) ? '.' : ':');
  const told =
    minutes === '00' && like.mark === undefined
      ? ''
      : minutes === '00' && dropsZeros(article.text)
        ? ''
        : mark + minutes;
  return `${hours % 12 || 12}${told}${like.gap}${half}`;
}

/** Whether a text has whole hours without minutes. */
const dropsZeros = (text: string) => !/\d[.:]00 ?[ap]\.?m/i.test(text);
