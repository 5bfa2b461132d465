import type { FindingCode, ModelAnswer, NamedBy, Severity } from '../findings/finding';
import type { Day } from '../mentions/calendar';
import type { NameType } from '../mentions/mention';
import type { Span } from '../text/span';
import type { Words } from '../words/words';

/** The version of the sheet's form that is read and written. */
export const SHEET_VERSION = 1;

/** The states a person gives a fact. */
export const FACT_STATUSES = [
  'open',
  'accurate',
  'corrected',
  'disputed',
  'on-author',
  'cut',
  'not-checkable',
] as const;
export type FactStatus = (typeof FACT_STATUSES)[number];

/** The states a person gives a conflict. */
export const CONFLICT_STATUSES = ['open', 'resolved', 'accepted', 'dismissed'] as const;
export type ConflictStatus = (typeof CONFLICT_STATUSES)[number];

/** The states a person gives an entity: `accepted` makes its name and type known to the reading, `ignored` is no name at all. */
export const ENTITY_STATUSES = ['open', 'accepted', 'ignored'] as const;
type EntityStatus = (typeof ENTITY_STATUSES)[number];

export const SOURCE_KINDS = [
  'own-reporting',
  'agency',
  'press-release',
  'newspaper',
  'broadcaster',
  'website',
  'official',
  'other',
] as const;

/** What a fact is about; `own` is one that a person has added. */
export const FACT_KINDS = [
  'name',
  'role',
  'number',
  'date',
  'place',
  'actor',
  'scope',
  'list',
  'quotation',
  'statement',
  'reason',
  'own',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/**
 * Whose a key is. `copydesk`: brought up to date by every run. `filled`: filled in once, where the key is absent, and a
 * person's from then on. `person`: never written by a run.
 */
export type Owner = 'copydesk' | 'filled' | 'person';

/** The sections that are lists of entries. */
export const SECTIONS = ['conflicts', 'facts', 'entities', 'sources'] as const;
export type Section = (typeof SECTIONS)[number];

/** The keys of each part of a sheet in the order in which they are written, and whose they are. */
export const KEYS = {
  story: { title: 'person', date: 'filled', notes: 'person' },
  conflicts: {
    conflict: 'copydesk',
    id: 'copydesk',
    code: 'copydesk',
    severity: 'copydesk',
    by: 'copydesk',
    answers: 'copydesk',
    gone: 'copydesk',
    stale: 'copydesk',
    was: 'copydesk',
    status: 'filled',
    stands: 'person',
    reason: 'person',
    who: 'person',
    date: 'person',
    notes: 'person',
    readings: 'copydesk',
  },
  facts: {
    fact: 'copydesk',
    id: 'copydesk',
    kind: 'copydesk',
    gone: 'copydesk',
    stale: 'copydesk',
    was: 'copydesk',
    status: 'filled',
    checker: 'person',
    date: 'person',
    evidence: 'person',
    correction: 'person',
    notes: 'person',
    conflicts: 'copydesk',
    readings: 'copydesk',
    where: 'copydesk',
  },
  entities: {
    id: 'copydesk',
    type: 'filled',
    name: 'filled',
    forms: 'copydesk',
    roles: 'copydesk',
    gone: 'copydesk',
    status: 'person',
    'same-as': 'person',
    'not-same-as': 'person',
    notes: 'person',
  },
  sources: {
    file: 'copydesk',
    hash: 'copydesk',
    gone: 'copydesk',
    title: 'filled',
    outlet: 'filled',
    author: 'filled',
    url: 'filled',
    published: 'filled',
    kind: 'person',
    'shares-text-with': 'copydesk',
    'read-by': 'copydesk',
    notes: 'person',
  },
} as const satisfies Record<Section | 'story', Record<string, Owner>>;

/** The spans of a key and its value in the sheet's text. */
export interface FieldSpan {
  readonly key: Span;
  /** Empty, right after the colon, where there is no value. */
  readonly value: Span;
}

/** An entry of a section. Its span runs from its first key to the end of its last value. */
export interface SheetEntry extends Span {
  readonly id?: string;
  readonly gone: boolean;
  /** By key, for every key that the entry has. */
  readonly fields: ReadonlyMap<string, FieldSpan>;
}

/** A place in an article. Its span is that of the row in the sheet. */
export interface SheetPlace extends Span {
  readonly file: string;
  /** From 1. */
  readonly line?: number;
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** What the place says, in a conflict's readings. */
  readonly value?: string;
  readonly gone: boolean;
}

export interface SheetReadingOf {
  readonly value: string;
  readonly in: readonly string[];
}

export interface SheetEvidence extends Span {
  readonly source?: string;
  readonly url?: string;
  readonly at?: string;
  readonly note?: string;
}

export interface SheetSource extends SheetEntry {
  readonly file: string;
  /** Fingerprint of the text that was read. */
  readonly hash?: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly author?: string;
  readonly url?: string;
  readonly published?: string;
  readonly kind?: string;
  readonly notes?: string;
  /** The models that have read it, each with the fingerprint of the text that it read. */
  readonly readBy: readonly SheetReadBy[];
}

/** That a model has read an article. */
export interface SheetReadBy {
  readonly model: string;
  readonly date: string;
  readonly hash: string;
}

export interface SheetEntity extends SheetEntry {
  readonly type?: NameType;
  readonly name: string;
  readonly forms: readonly string[];
  readonly status: EntityStatus;
  readonly sameAs: readonly string[];
  readonly notSameAs: readonly string[];
}

export interface SheetFact extends SheetEntry {
  readonly fact: string;
  readonly kind: FactKind;
  readonly status: FactStatus;
  /** Whether its words changed after it was checked; `was` has the earlier ones. */
  readonly stale: boolean;
  readonly was: readonly string[];
  readonly where: readonly SheetPlace[];
  readonly readings: readonly SheetReadingOf[];
  /** Ids of the conflicts it is in; their readings are places of the fact too. */
  readonly conflicts: readonly string[];
  readonly checker?: string;
  readonly date?: string;
  readonly evidence: readonly SheetEvidence[];
  readonly correction?: string;
  readonly notes?: string;
}

export interface SheetConflict extends SheetEntry {
  readonly conflict: string;
  readonly code: FindingCode | undefined;
  readonly severity: Severity | undefined;
  /** The models that named it, whether or not the built-in reader sees it too. */
  readonly by: readonly NamedBy[];
  /** What models answered when they were asked about it. */
  readonly answers: readonly ModelAnswer[];
  readonly status: ConflictStatus;
  /** Whether a reading changed after the decision; `was` has the values it was made on. */
  readonly stale: boolean;
  readonly was: readonly string[];
  readonly readings: readonly SheetPlace[];
  readonly stands?: string;
  readonly reason?: string;
  readonly who?: string;
  readonly date?: string;
}

/** A fact-check sheet as read. All spans are UTF-16 code units into its text. */
export interface Sheet {
  readonly story: { readonly title?: string; readonly date?: Day; readonly fields: SheetEntry['fields'] };
  readonly sources: readonly SheetSource[];
  readonly entities: readonly SheetEntity[];
  readonly facts: readonly SheetFact[];
  readonly conflicts: readonly SheetConflict[];
}

/** A replacement in a text; an insertion where `start` is `end`. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** Something wrong in a sheet. */
export interface SheetProblem extends Span {
  readonly code: string;
  readonly said: Words;
  /** The same in English. */
  readonly message: string;
  readonly severity: 'error' | 'warning';
  /** The file that it is about, where it is about one that is not there or not in the folder. */
  readonly file?: string;
  /** What mends it: the words that were meant, in place of those that stand there. */
  readonly fix?: { readonly edits: readonly TextEdit[] };
}
