import type { CalendarUnit, DayPart, Position, Relative } from '../../lexicon/calendarWords';
import type { DurationUnit, TimeOfDay } from '../calendar';

/** A year, month or day as written; `0` stands for a part that is not given, `-1` for no weekday. */
export interface CalendarExpression {
  readonly kind: 'calendar';
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  /** "July 4 last year", "September this year": years from the anchor's, where the year is given so. */
  readonly yearOffset?: number;
  /** "September that year", "May the following year": years from that of the last date in the text. */
  readonly textYearOffset?: number;
  /** Day and month stand in figures and could be either way round. */
  readonly swappable?: true;
  readonly relative?: Relative;
  readonly position?: Position;
  readonly part?: DayPart;
}

/** "Monday", "last Friday", "Sunday night". */
export interface WeekdayExpression {
  readonly kind: 'weekday';
  readonly weekday: number;
  readonly relative?: Relative;
  readonly position?: Position;
  readonly part?: DayPart;
  /** "Monday last week": weeks from the anchor's. */
  readonly weekOffset?: number;
}

/** "yesterday", "the day after tomorrow": days from the anchor. */
interface OffsetExpression {
  readonly kind: 'offset';
  readonly days: number;
  readonly position?: Position;
  readonly part?: DayPart;
}

/** "last week", "that day", "late this year", "the weekend" (without `relative`). */
export interface UnitExpression {
  readonly kind: 'unit';
  readonly unit: CalendarUnit;
  readonly relative?: Relative;
  readonly position?: Position;
}

/** "this morning", "last night", "the next morning", "the afternoon". */
export interface PartExpression {
  readonly kind: 'part';
  readonly part: DayPart;
  readonly relative?: Relative;
}

/** The `index`th (from 0) of `of` equal parts of a year: a quarter or a half. */
export interface FractionExpression {
  readonly kind: 'fraction';
  readonly index: number;
  readonly of: 2 | 4;
  readonly year: number;
  readonly yearOffset?: number;
}

/** "summer 2019", "last winter"; spring is 0. */
export interface SeasonExpression {
  readonly kind: 'season';
  readonly season: number;
  readonly year: number;
  readonly yearOffset?: number;
  readonly relative?: Relative;
  readonly position?: Position;
}

/** `start` is the first year, `years` 10 or 100. */
export interface EraExpression {
  readonly kind: 'era';
  readonly start: number;
  readonly years: 10 | 100;
  readonly position?: Position;
}

/** From the start of one stretch to the end of another. */
export interface RangeExpression {
  readonly kind: 'range';
  readonly from: PointExpression;
  readonly to: PointExpression;
}

/** A length of time, and which way it is laid off and from where. */
export interface LengthExpression {
  readonly kind: 'length';
  readonly min: number;
  readonly max: number;
  readonly unit: DurationUnit;
  /** The unit as written. */
  readonly written: CalendarUnit;
  readonly approximate: boolean;
  /**
   * `past` and `coming` run up to or from the anchor ("the past decade"), `ago` and `from now` are laid off from it,
   * `later` and `earlier` from the date before it in the text, or from `base` ("two days after July 1").
   */
  readonly direction?: 'past' | 'coming' | 'ago' | 'from now' | 'later' | 'earlier';
  readonly base?: PointExpression;
  /** Laid off from something that is no date ("the day after the storm"). */
  readonly elsewhere?: true;
}

/** "9.25 a.m. IST". */
export interface ClockExpression {
  readonly kind: 'clock';
  readonly time: TimeOfDay;
  /** The words leave open which half of the day is meant ("2:30"). */
  readonly open?: true;
}

/** What has an interval of its own and can stand at either end of a range. */
export type PointExpression =
  | CalendarExpression
  | WeekdayExpression
  | OffsetExpression
  | UnitExpression
  | FractionExpression
  | SeasonExpression
  | EraExpression;

/** Everything the finder finds. */
export type DateExpression =
  PointExpression | PartExpression | RangeExpression | LengthExpression | ClockExpression;

/** An expression with its tokens, half-open. */
export interface Parsed<E extends DateExpression = DateExpression> {
  readonly expression: E;
  readonly first: number;
  readonly last: number;
}
