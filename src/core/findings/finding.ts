import type { Span } from '../text/span';
import type { Words } from '../words/words';

/**
 * Every code a finding can have, with its severity where the built-in reader finds it across articles: loud (warning) where
 * what it found was mostly right at first sight, quiet (information) where two events or two moments were often taken for one.
 * A page in docs/findings explains each.
 */
export const FINDING_CODES = {
  'name.spelling': 'warning',
  'name.form': 'information',
  'name.letters': 'warning',
  'role.differs': 'information',
  'role.two-holders': 'warning',
  'number.differs': 'warning',
  'number.sum': 'warning',
  'date.differs': 'information',
  'date.weekday': 'warning',
  'time.differs': 'information',
  'duration.differs': 'information',
  'order.differs': 'warning',
  'place.differs': 'information',
  'actor.differs': 'warning',
  'scope.differs': 'warning',
  'list.differs': 'information',
  'statement.denied': 'warning',
  'quote.altered': 'warning',
  'quote.speaker': 'information',
  'attribution.differs': 'information',
  'reason.differs': 'information',
  'statement.differs': 'warning',
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
  /** Set where the span is the words that a model quoted, and no more or less of them. */
  readonly quoted?: true;
  /** The same words in the article's exact copies, while articles are compared. */
  readonly copies?: readonly SourceSpan[];
  /** Set where it stands in an exact copy: the path of the article that it is a copy of. */
  readonly copyOf?: string;
}

/** What one group of spans says. Readings of one finding have different values. */
export interface Reading {
  /** The value in words that an editor understands ("82 MW", "3 July 2025", "Mansuri"). */
  readonly value: string;
  /** The same for people of any language, where it is not words of an article alone. */
  readonly said?: Words;
  /** In the order of articles and text, at least one. */
  readonly spans: readonly SourceSpan[];
}

/** A language model that named a finding. */
export interface NamedBy {
  /** As its user knows it: "copilot/gpt-5", or the name given on the command line. */
  readonly model: string;
  /** The day it read, YYYY-MM-DD. */
  readonly date: string;
  /** Version of the instruction that it read by. */
  readonly instruction: number;
  /** Set where it was not certain. */
  readonly possible?: true;
  /** Its reason in its own words: plain text. */
  readonly why?: string;
}

/** What a language model answered when it was asked about one finding. It decides nothing. */
export interface ModelAnswer {
  readonly model: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly answer: Answer;
  /** In its own words: plain text. */
  readonly reason?: string;
}

export const ANSWERS = ['stands', 'both-can-be-true', 'cannot-tell'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Two or more readings that do not agree. */
export interface Finding {
  /** Short; the same as long as the code and the readings stay the same, whatever happens around them. */
  readonly id: string;
  readonly code: FindingCode;
  readonly severity: Severity;
  /** One sentence that names the readings. */
  readonly said: Words;
  /** The same in English. */
  readonly message: string;
  readonly readings: readonly Reading[];
  /** The rule and the normalised values in plain words. */
  readonly grounds: Words;
  /** The same in English. */
  readonly why: string;
  /** How near a quiet finding stands to being loud, from 0 to 1; absent is 0. */
  readonly nearness?: number;
  /** The models that named it, each once; absent where the built-in reader alone saw it. */
  readonly named?: readonly NamedBy[];
  /** Set where models named it and the built-in reader saw it too. */
  readonly alsoBuiltIn?: true;
  /** What models answered when they were asked about it, the latest last. */
  readonly answers?: readonly ModelAnswer[];
  /** Id of the entry of the sheet that it was taken from. */
  readonly entry?: string;
}

/** The reader that works by rules, as a name among those of models. */
export const BUILT_IN = 'built-in';

/** Who saw a finding: the built-in reader, models, or both, each once. */
export function seenBy({ named, alsoBuiltIn }: Finding): readonly string[] {
  if (!named || named.length === 0) return [BUILT_IN];
  return [...(alsoBuiltIn ? [BUILT_IN] : []), ...new Set(named.map(({ model }) => model))];
}

/** Readings that differ in words and agree in fact. */
export interface Compatible {
  readonly code: FindingCode;
  readonly readings: readonly Reading[];
  /** Why they agree. */
  readonly grounds: Words;
  /** The same in English. */
  readonly why: string;
}
