import type { Renaming } from '../../entities/rename';
import type { ModelAnswer } from '../../findings/finding';
import type { Span } from '../../text/span';
import type { ConflictStatus, FactStatus, SheetEntry } from '../model';

/** An entry: by its id, or by where it begins in the sheet's text. */
export type EntryRef = { readonly id: string } | { readonly start: number };

/** Whether an entry is the one that is meant. */
export function isEntry({ id, start }: SheetEntry, ref: EntryRef): boolean {
  return 'id' in ref ? id === ref.id : start === ref.start;
}

/** What a check rests on. */
export interface Evidence {
  readonly source?: string;
  readonly url?: string;
  /** Page, paragraph or time. */
  readonly at?: string;
  readonly note?: string;
}

/** What a person says of a fact. Only what is given is written. */
export interface FactDecision {
  readonly status?: FactStatus;
  readonly checker?: string;
  /** YYYY-MM-DD */
  readonly date?: string;
  readonly correction?: string;
  /** Added to the evidence that is there. */
  readonly evidence?: Evidence;
}

/** What a person says of a conflict. Only what is given is written. */
export interface ConflictDecision {
  readonly status: ConflictStatus;
  readonly stands?: string;
  readonly reason?: string;
  readonly who?: string;
  /** YYYY-MM-DD */
  readonly date?: string;
}

/** One decision of a person about a story, to be written into its sheet. */
export type SheetChange =
  /** About a fact of the sheet. */
  | { readonly kind: 'fact'; readonly fact: EntryRef; readonly decision: FactDecision }
  /** About a finding, by its id, and the facts that are in that conflict. */
  | {
      readonly kind: 'finding';
      readonly finding: string;
      readonly conflict?: ConflictDecision;
      readonly fact?: FactDecision;
    }
  /** About a conflict of the sheet, and the facts that are in it. */
  | {
      readonly kind: 'conflict';
      readonly entry: EntryRef;
      readonly conflict?: ConflictDecision;
      readonly fact?: FactDecision;
    }
  /** What a model answered about a finding. It leaves status and facts alone. */
  | { readonly kind: 'answer'; readonly finding: string; readonly answer: ModelAnswer }
  /** Two names are, or are not, one person or thing; the first is an entity's id or one of its names. */
  | { readonly kind: 'same' | 'not-same'; readonly name: string; readonly other: string }
  /** The spelling of an entity, which is given by its id or one of its names. */
  | { readonly kind: 'spelling'; readonly entity: string; readonly spelling: string }
  /** Words of an entity's name become others, in its entry alone; nothing happens where the sheet has none. */
  | { readonly kind: 'rename'; readonly entity: string; readonly renaming: Renaming }
  /** The day that the story is of: YYYY-MM-DD. */
  | { readonly kind: 'story-date'; readonly date: string }
  /** A fact of a person's own: a stretch of an article that is to be checked. */
  | {
      readonly kind: 'new-fact';
      readonly path: string;
      readonly span: Span;
      readonly decision: FactDecision;
    };
