import { CARDINALS, MULTIPLIERS, ORDINALS, ROUGH_PLURALS, ROUGH_WORDS } from './numberWords';

/** What a word can be in an expression of date or time. Numbers are written in the fields that name them; `-1` and `0` stand for "not one". */
export interface CalendarWord {
  /** 1 to 12, or 0. */
  readonly month: number;
  /** Monday 0 to Sunday 6, or -1. */
  readonly weekday: number;
  /** A short form ("Nov", "Sat.") or a word with another common sense ("May", "Sun"), which needs evidence beside it. */
  readonly unsure: boolean;
  readonly unit: CalendarUnit | undefined;
  readonly plural: boolean;
  /** Value of a number word, or 0. */
  readonly count: number;
  /** Value of an ordinal ("third"), or 0. */
  readonly ordinal: number;
  /** Spring 0 to winter 3, or -1. */
  readonly season: number;
  readonly relative: Relative | undefined;
  readonly position: Position | undefined;
  readonly part: DayPart | undefined;
  /** Days from the anchor ("yesterday" -1). */
  readonly offset: number | undefined;
  /** First year of a decade named in words ("nineties"), or 0. */
  readonly decade: number;
  /** 0 for a.m., 12 for p.m., or -1. */
  readonly meridiem: number;
  /** Minute of the day of "noon" and "midnight", or -1. */
  readonly minute: number;
  /** Opens a hedge or an expression without being any of the above ("at", "more", "the", "end"). */
  readonly opens: boolean;
}

/** A stretch of time that can be counted or picked out. */
export type CalendarUnit =
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  | 'weekend';

/** How a unit, weekday, month or season is picked out ("last August", "the following day"). */
export type Relative =
  'last' | 'next' | 'this' | 'that' | 'same' | 'past' | 'coming' | 'previous' | 'following';

/** Which stretch of a unit is meant. */
export type Position = 'early' | 'mid' | 'late' | 'earlier' | 'later';

/** A part of the day; {@link DAY_PARTS} has its bounds. */
export type DayPart = 'early hours' | 'morning' | 'afternoon' | 'evening' | 'night';

const NOTHING: CalendarWord = {
  month: 0,
  weekday: -1,
  unsure: false,
  unit: undefined,
  plural: false,
  count: 0,
  ordinal: 0,
  season: -1,
  relative: undefined,
  position: undefined,
  part: undefined,
  offset: undefined,
  decade: 0,
  meridiem: -1,
  minute: -1,
  opens: false,
};

/** What a hedge does to the number after it: see `bound` in mentions/dates/lengths. */
export type Hedge = 'nearly' | 'about' | 'over' | 'just over' | 'up to' | 'at least';

/** Hedging phrases by their first word, longest first: the words that follow it and what the phrase means. */
export const HEDGES: ReadonlyMap<
  string,
  readonly { readonly rest: readonly string[]; readonly hedge: Hedge }[]
> = new Map(
  Object.entries({
    nearly: [{ rest: [], hedge: 'nearly' }],
    almost: [{ rest: [], hedge: 'nearly' }],
    close: [{ rest: ['to'], hedge: 'nearly' }],
    not: [
      { rest: ['more', 'than'], hedge: 'up to' },
      { rest: ['less', 'than'], hedge: 'at least' },
      { rest: ['quite'], hedge: 'nearly' },
    ],
    about: [{ rest: [], hedge: 'about' }],
    around: [{ rest: [], hedge: 'about' }],
    some: [{ rest: [], hedge: 'about' }],
    roughly: [{ rest: [], hedge: 'about' }],
    circa: [{ rest: [], hedge: 'about' }],
    approximately: [{ rest: [], hedge: 'about' }],
    over: [{ rest: [], hedge: 'over' }],
    well: [
      { rest: ['more', 'than'], hedge: 'over' },
      { rest: ['over'], hedge: 'over' },
      { rest: ['under'], hedge: 'up to' },
    ],
    more: [{ rest: ['than'], hedge: 'over' }],
    just: [
      { rest: ['more', 'than'], hedge: 'just over' },
      { rest: ['less', 'than'], hedge: 'nearly' },
      { rest: ['over'], hedge: 'just over' },
      { rest: ['under'], hedge: 'nearly' },
      { rest: ['about'], hedge: 'nearly' },
    ],
    a: [
      { rest: ['little', 'more', 'than'], hedge: 'just over' },
      { rest: ['little', 'less', 'than'], hedge: 'nearly' },
      { rest: ['little', 'over'], hedge: 'just over' },
      { rest: ['little', 'under'], hedge: 'nearly' },
    ],
    under: [{ rest: [], hedge: 'up to' }],
    less: [{ rest: ['than'], hedge: 'up to' }],
    fewer: [{ rest: ['than'], hedge: 'up to' }],
    up: [{ rest: ['to'], hedge: 'up to' }],
    at: [
      { rest: ['least'], hedge: 'at least' },
      { rest: ['most'], hedge: 'up to' },
    ],
    no: [
      { rest: ['more', 'than'], hedge: 'up to' },
      { rest: ['less', 'than'], hedge: 'at least' },
      { rest: ['fewer', 'than'], hedge: 'at least' },
    ],
    as: [
      { rest: ['long', 'as'], hedge: 'up to' },
      { rest: ['much', 'as'], hedge: 'up to' },
      { rest: ['many', 'as'], hedge: 'up to' },
    ],
  } satisfies Record<string, { rest: string[]; hedge: Hedge }[]>),
);

type Definition = readonly [words: string, meaning: (index: number) => Partial<CalendarWord>];

const UNITS: readonly CalendarUnit[] = [
  'minute',
  'hour',
  'day',
  'week',
  'fortnight',
  'month',
  'year',
  'decade',
  'century',
  'weekend',
];
const RELATIVES: readonly Relative[] = [
  'last',
  'next',
  'this',
  'that',
  'same',
  'past',
  'coming',
  'previous',
  'following',
];
const POSITIONS: readonly Position[] = ['early', 'mid', 'late', 'earlier', 'later'];
const PARTS: readonly DayPart[] = ['morning', 'afternoon', 'evening', 'night'];

/** Words with a meaning that depends on their place in the list; `_` keeps a place free. A word named twice gets both meanings. */
const DEFINITIONS: readonly Definition[] = [
  [
    'january february march april may june july august september october november december',
    (index) => ({ month: index + 1 }),
  ],
  ['jan feb mar apr _ jun jul aug sep oct nov dec', (index) => ({ month: index + 1, unsure: true })],
  [
    'jan. feb. mar. apr. _ jun. jul. aug. sep. oct. nov. dec.',
    (index) => ({ month: index + 1, unsure: true }),
  ],
  ['sept sept.', () => ({ month: 9, unsure: true })],
  ['march may', () => ({ unsure: true })],
  ['monday tuesday wednesday thursday friday saturday sunday', (index) => ({ weekday: index })],
  ['mon tue wed thu fri sat sun', (index) => ({ weekday: index, unsure: true })],
  ['mon. tue. wed. thu. fri. sat. sun.', (index) => ({ weekday: index, unsure: true })],
  ['_ tues _ thurs', (index) => ({ weekday: index, unsure: true })],
  ['_ tues. _ thurs.', (index) => ({ weekday: index, unsure: true })],
  ['thur thur.', () => ({ weekday: 3, unsure: true })],
  ['minute hour day week fortnight month year decade century weekend', (index) => ({ unit: UNITS[index] })],
  [
    'minutes hours days weeks fortnights months years decades centuries weekends',
    (index) => ({ unit: UNITS[index], plural: true }),
  ],
  ['a an', () => ({ count: 1, opens: true })],
  ['spring summer autumn winter', (index) => ({ season: index })],
  ['fall', () => ({ season: 2, unsure: true })],
  ['last next this that same past coming previous following', (index) => ({ relative: RELATIVES[index] })],
  ['current', () => ({ relative: 'this' })],
  ['preceding', () => ({ relative: 'previous' })],
  ['ensuing', () => ({ relative: 'following' })],
  ['early mid late earlier later', (index) => ({ position: POSITIONS[index] })],
  ['morning afternoon evening night', (index) => ({ part: PARTS[index] })],
  ['yesterday today tomorrow', (index) => ({ offset: index - 1 })],
  ['tonight', () => ({ offset: 0, part: 'night' })],
  ['forties fifties sixties seventies eighties nineties', (index) => ({ decade: 1940 + index * 10 })],
  ['am a.m.', () => ({ meridiem: 0 })],
  ['pm p.m.', () => ({ meridiem: 12 })],
  ['midnight', () => ({ minute: 0 })],
  ['noon midday', () => ({ minute: 720 })],
  ['the many half quarter q1 q2 q3 q4 h1 h2', () => ({ opens: true })],
];

function table(): Map<string, CalendarWord> {
  const words = new Map<string, CalendarWord>();
  const add = (word: string, meaning: Partial<CalendarWord>) =>
    words.set(word, { ...(words.get(word) ?? NOTHING), ...meaning });
  for (const [list, meaning] of DEFINITIONS) {
    list.split(' ').forEach((word, index) => {
      if (word !== '_') add(word, meaning(index));
    });
  }
  for (const [word, count] of CARDINALS) add(word, { count });
  for (const word of ['dozen', 'hundred']) add(word, { count: MULTIPLIERS.get(word) ?? 0 });
  for (const [word, ordinal] of ORDINALS) add(word, { ordinal });
  for (const word of HEDGES.keys()) add(word, { opens: true });
  for (const word of [...ROUGH_WORDS.keys(), ...ROUGH_PLURALS.keys()]) add(word, { opens: true });
  return words;
}

/** Every word that can stand in an expression of date or time, by its lower-case form. */
export const CALENDAR_WORDS: ReadonlyMap<string, CalendarWord> = table();

/**
 * Time zones that are written beside clock times, with their offset from UTC in minutes.
 * Abbreviations that stand for several zones (IST, BST, CST, PST …) have none.
 */
export const TIME_ZONES: ReadonlyMap<string, number | undefined> = new Map<string, number | undefined>([
  ...Object.entries({
    GMT: 0,
    UTC: 0,
    Z: 0,
    WET: 0,
    WEST: 60,
    CET: 60,
    CEST: 120,
    EET: 120,
    EEST: 180,
    MSK: 180,
    TRT: 180,
    SAST: 120,
    WAT: 60,
    CAT: 120,
    EAT: 180,
    IRST: 210,
    PKT: 300,
    NPT: 345,
    MMT: 390,
    ICT: 420,
    WIB: 420,
    HKT: 480,
    SGT: 480,
    MYT: 480,
    PHT: 480,
    AWST: 480,
    JST: 540,
    KST: 540,
    ACST: 570,
    AEST: 600,
    ACDT: 630,
    AEDT: 660,
    NZST: 720,
    NZDT: 780,
    EST: -300,
    EDT: -240,
    MDT: -360,
    PDT: -420,
    AKST: -540,
    AKDT: -480,
    HST: -600,
    NST: -210,
    NDT: -150,
    ART: -180,
    BRT: -180,
  }),
  ...['IST', 'BST', 'CST', 'CDT', 'MST', 'PST', 'AST', 'GST', 'ET', 'CT', 'MT', 'PT'].map(
    (name): [string, undefined] => [name, undefined],
  ),
]);

/** Parts of the day in minutes after midnight, half-open; a night runs past midnight. */
export const DAY_PARTS: Readonly<Record<DayPart, readonly [start: number, end: number]>> = {
  'early hours': [0, 360],
  morning: [300, 720],
  afternoon: [720, 1080],
  evening: [1020, 1380],
  night: [1080, 1800],
};
