import type { Claim } from '../claims/claim';
import type { Compatible, Finding, FindingCode } from '../findings/finding';
import type { Day } from '../mentions/calendar';
import type { Mentions } from '../mentions/mention';
import type { Article } from '../text/article';
import type { Words } from '../words/words';

/** How a row of the board stands: a contradiction that is open, a quiet one, one that people have settled, or no contradiction. */
export type RowState = 'open' | 'quiet' | 'settled' | 'agrees';

/** What people have decided about a finding that is settled. */
export type Decided = 'resolved' | 'accepted' | 'dismissed';

/** How a finding stands, in the words of the board. */
export interface Standing {
  readonly state: Exclude<RowState, 'agrees'>;
  /** Set where an article contradicts itself. */
  readonly inside?: true;
  readonly decided?: Decided;
}

/** What a board is made from: the analysis of a story, and how its findings stand. */
export interface BoardInput {
  /** The story as a person knows it. */
  readonly title: string;
  /** In the order of their paths. */
  readonly articles: readonly {
    readonly article: Article;
    readonly date?: { readonly day: Day };
    readonly mentions: Mentions;
    readonly claims: readonly Claim[];
    readonly copyOf?: string;
  }[];
  readonly findings: readonly Finding[];
  readonly compatible: readonly Compatible[];
  /** How a finding stands; undefined where it is left out. */
  readonly standingOf: (finding: Finding) => Standing | undefined;
  /** Tells what Copydesk says of the story, in the language of the board. */
  readonly tell: (words: Words) => string;
}

/** Words of an article: UTF-16 offsets into its text, half-open, and the sentence around them as it may be shown. */
export interface Place {
  /** Index into {@link Board.sources}. */
  readonly source: number;
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly line: number;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** An article of the story. */
export interface BoardSource {
  readonly path: string;
  /** The file's name without its ending. */
  readonly name: string;
  readonly title?: string;
  readonly outlet?: string;
  /** The article’s own date, YYYY-MM-DD. */
  readonly date?: string;
  /** Words of its headlines and body. */
  readonly words: number;
  /** Where it is an exact copy: index of the article that it is a copy of. */
  readonly copyOf?: number;
  /** Indexes of its exact copies. */
  readonly copies: readonly number[];
  /** The wording that it shares with other articles, with their indexes. */
  readonly shares: readonly { readonly with: readonly number[]; readonly place: Place }[];
  /** What no other article has. */
  readonly alone: readonly { readonly text: string; readonly place: Place }[];
}

/** What one article says of what a row compares. */
export interface Cell {
  /** Index into {@link Board.sources}. */
  readonly source: number;
  /** Each reading once, in the order of the row’s readings. */
  readonly said: readonly {
    /** Index into {@link BoardRow.readings}. */
    readonly reading: number;
    /** At least one. */
    readonly places: readonly Place[];
  }[];
}

/** Something that articles give a value for. */
export interface BoardRow extends Omit<Standing, 'state'> {
  /** The finding’s; the same as long as its readings stay the same. */
  readonly id: string;
  readonly code: FindingCode;
  readonly state: RowState;
  /** What is compared. */
  readonly label: string;
  readonly why: string;
  /** The values, those of most articles first. */
  readonly readings: readonly string[];
  /** In the order of the sources; an article that is silent has none. */
  readonly cells: readonly Cell[];
}

/** How sure an article is of an event, where it does not simply tell it. */
export type Doubt = 'denied' | 'hedged' | 'planned';

/** An event to which an article gives a date. */
export interface BoardEvent {
  /** From the event’s word to the date, in the article’s own words; the date’s alone, where it is of no known event. */
  readonly text: string;
  readonly place: Place;
  readonly doubt?: Doubt;
  /** How the gravest finding about its date stands. */
  readonly state?: Exclude<RowState, 'agrees'>;
}

/** Days that articles date events to. */
export interface BoardDay {
  /** `YYYY-MM-DD/YYYY-MM-DD`: the first and the last day, empty where that side is open. */
  readonly key: string;
  /** In the order of the sources. */
  readonly cells: readonly { readonly source: number; readonly events: readonly BoardEvent[] }[];
}

/** A story side by side: plain data, which stands for itself. All texts are on one line and free of control characters. */
export interface Board {
  readonly title: string;
  /** All articles, in the order of their paths. */
  readonly sources: readonly BoardSource[];
  /** Indexes of the sources that are no exact copies: each has a column. */
  readonly columns: readonly number[];
  /** Contradictions first: open, quiet, settled; then what agrees. */
  readonly rows: readonly BoardRow[];
  /** In the order of time. */
  readonly days: readonly BoardDay[];
  /** Words for days that nothing says the date of (“Thursday”). */
  readonly undated: readonly BoardEvent[];
}
