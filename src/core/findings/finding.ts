import type { Span } from '../text/span';

/** Every code a finding can have, with its severity where it holds across articles. A page in docs/findings explains each. */
export const FINDING_CODES = {
  'name.spelling': 'warning',
  'name.form': 'information',
  'role.differs': 'information',
  'role.two-holders': 'warning',
  'number.differs': 'warning',
  'number.sum': 'warning',
  'date.differs': 'warning',
  'date.weekday': 'warning',
  'time.differs': 'warning',
  'duration.differs': 'warning',
  'order.differs': 'warning',
  'place.differs': 'warning',
  'actor.differs': 'warning',
  'scope.differs': 'warning',
  'list.differs': 'information',
  'statement.denied': 'warning',
  'quote.altered': 'warning',
  'quote.speaker': 'warning',
  'attribution.differs': 'information',
  'reason.differs': 'information',
  'term.loaded': 'information',
  'source.single': 'hint',
  'source.shared': 'hint',
} as const satisfies Record<string, Severity>;

export type FindingCode = keyof typeof FINDING_CODES;

/** `error`: an article contradicts itself; `warning`: articles contradict each other; `information`: they vary; `hint`: a matter of sources. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A span of one article with its words. */
export interface SourceSpan extends Span {
  readonly path: string;
  readonly text: string;
}

/** What one group of spans says. Readings of one finding have different values. */
export interface Reading {
  /** The value in words that an editor understands ("82 MW", "3 July 2025", "Mansuri"). */
  readonly value: string;
  /** In the order of articles and text, at least one. */
  readonly spans: readonly SourceSpan[];
}

/** Two or more readings that do not agree. */
export interface Finding {
  /** Short; the same as long as the code and the readings stay the same, whatever happens around them. */
  readonly id: string;
  readonly code: FindingCode;
  readonly severity: Severity;
  /** One sentence that names the readings. */
  readonly message: string;
  readonly readings: readonly Reading[];
  /** The rule and the normalised values in plain words. */
  readonly why: string;
}

/** Readings that differ in words and agree in fact. */
export interface Compatible {
  readonly code: FindingCode;
  readonly readings: readonly Reading[];
  readonly why: string;
}
