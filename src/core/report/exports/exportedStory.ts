import type { FindingCounts } from '../../findings/count';
import { countFindings, isLoud } from '../../findings/count';
import type { Finding, FindingCode, Severity } from '../../findings/finding';
import { seenBy } from '../../findings/finding';
import { formatDay } from '../../mentions/calendar';
import type { ConflictState, Sheet, SheetFact } from '../../sheet/sheet';
import { LineIndex } from '../../text/position';
import type { Wording } from '../../text/wording';
import { plainWording } from '../../text/wording';
import type { ReportInput } from '../json';

/** UTF-16 code units of a sentence shown on each side of the words in question. */
const ROOM = 120;
/** UTF-16 code units of the words in question. */
const MOST = 300;

/** A place in an article. Offsets are UTF-16 code units, half-open; lines and columns count from 1, columns in the same units. */
export interface ExportedPlace {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The article's words, as they stand there. */
  readonly text: string;
  /** The same on one line with the sentence around them, each part plain text with the blanks between them. */
  readonly sentence: Wording;
}

export interface ExportedReading {
  readonly value: string;
  readonly places: readonly ExportedPlace[];
}

/** What a person has decided about a finding, as the sheet has it. */
export interface ExportedDecision extends Pick<ConflictState, 'stands' | 'reason' | 'who' | 'date'> {
  readonly status: Exclude<ConflictState['status'], 'open'>;
}

export interface ExportedFinding {
  readonly id: string;
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: string;
  readonly why: string;
  readonly by: readonly string[];
  readonly readings: readonly ExportedReading[];
  /** Set where it is settled and the decision still holds. */
  readonly decision?: ExportedDecision;
  /** Set where it is settled, and an article still has words that were rejected. */
  readonly notYetChanged?: true;
}

/** Where a fact of the sheet stands; the line is absent where the sheet has none. */
export interface ExportedFactPlace {
  readonly path: string;
  readonly line?: number;
  readonly quote: string;
}

export interface ExportedFact extends Pick<
  SheetFact,
  'fact' | 'kind' | 'status' | 'stale' | 'evidence' | 'checker' | 'date' | 'correction' | 'notes'
> {
  readonly id: string;
  readonly places: readonly ExportedFactPlace[];
}

export interface ExportedArticle {
  readonly path: string;
  readonly text: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly author?: string;
  readonly url?: string;
  readonly published?: string;
  /** The article that it is an exact copy of. */
  readonly copyOf?: string;
}

/** A story as it is told to people and programs outside: what was found, what was decided, what was checked. */
export interface ExportedStory {
  /**
   * The folder as a reference that a place in it is put behind: relative to the working folder with `/` (empty where it is
   * that folder), or a `file:` address where it lies elsewhere.
   */
  readonly folder: string;
  readonly title: string;
  /** YYYY-MM-DD */
  readonly date?: string;
  readonly articles: readonly ExportedArticle[];
  /** All, the conflicts first, in the order of the report; settled ones among them. */
  readonly findings: readonly ExportedFinding[];
  readonly facts: readonly ExportedFact[];
  readonly counts: FindingCounts;
}

/** What a story is exported from. */
export interface ExportInput {
  readonly folder: string;
  /** What the story is called where its sheet gives no title. */
  readonly name: string;
  readonly analysis: ReportInput;
  readonly sheet?: Sheet | undefined;
  /** What is decided, by the findings’ ids. */
  readonly states: ReadonlyMap<string, ConflictState>;
}

/** Puts a story into the form that exports are written from. */
export function exportedStory({ folder, name, analysis, sheet, states }: ExportInput): ExportedStory {
  const places = new Places(analysis);
  const unchanged = new Set(analysis.notYetChanged?.map(({ finding }) => finding.id));
  const findings = analysis.findings.map((finding): ExportedFinding => {
    const decision = decisionOn(states.get(finding.id));
    return {
      ...wordsOf(finding),
      by: seenBy(finding),
      readings: finding.readings.map(({ value, spans }) => ({
        value,
        places: spans.flatMap((span) => places.at(span) ?? []),
      })),
      ...(decision ? { decision } : {}),
      ...(decision && unchanged.has(finding.id) ? { notYetChanged: true } : {}),
    };
  });
  const settled = new Set(findings.filter(({ decision }) => decision).map(({ id }) => id));
  const isSettled = ({ id }: Finding) => settled.has(id);
  return {
    folder,
    title: sheet?.story.title ?? name,
    ...(analysis.date === undefined ? {} : { date: formatDay(analysis.date) }),
    articles: articlesOf(analysis, sheet),
    findings: [...findings].sort((a, b) => rank(a) - rank(b)),
    facts: (sheet?.facts ?? []).filter(({ gone }) => !gone).map(factOf),
    counts: countFindings({
      open: analysis.findings.filter((finding) => !isSettled(finding)),
      settled: analysis.findings.filter(isSettled),
      notYetChanged: analysis.notYetChanged?.map(({ finding }) => finding) ?? [],
      files: analysis.articles.map(({ article: { path }, copyOf }) => ({ path, copyOf })),
    }),
  };
}

const wordsOf = ({ id, code, severity, message, why }: Finding) => ({ id, code, severity, message, why });

/** Open conflicts come first, then what is quiet, then what is settled. */
function rank({ severity, decision }: ExportedFinding): number {
  return decision ? 3 : severity === 'error' ? 0 : isLoud(severity) ? 1 : 2;
}

function decisionOn(state: ConflictState | undefined): ExportedDecision | undefined {
  if (!state || state.expired) return undefined;
  const { status, ...rest } = state;
  return status === 'open' ? undefined : { status, ...rest };
}

function articlesOf({ articles }: ReportInput, sheet: Sheet | undefined): ExportedArticle[] {
  const sources = new Map(sheet?.sources.map((source) => [source.file, source]));
  return articles.map(({ article: { path, text, meta }, copyOf }) => {
    const source = sources.get(path);
    return {
      path,
      text,
      ...given({
        title: source?.title ?? meta.title,
        outlet: source?.outlet ?? meta.source,
        author: source?.author ?? meta.author,
        url: source?.url ?? meta.url,
        published: source?.published ?? meta.date,
        copyOf,
      }),
    };
  });
}

function factOf(fact: SheetFact, index: number): ExportedFact {
  const { kind, status, stale, evidence, checker, date, correction, notes } = fact;
  return {
    id: fact.id ?? `fact-${index + 1}`,
    fact: fact.fact,
    kind,
    status,
    stale,
    evidence,
    ...given({ checker, date, correction, notes }),
    places: fact.where
      .filter(({ gone }) => !gone)
      .map(({ file, line, quote }) => ({ path: file, quote, ...given({ line }) })),
  };
}

/** The keys that have a value. */
function given<Value extends object>(
  values: Value,
): { [Key in keyof Value]?: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Value]?: Exclude<Value[Key], undefined>;
  };
}

/** Finds places in the articles of a story, each text cut into lines once. */
class Places {
  readonly #articles: ReadonlyMap<string, ReportInput['articles'][number]['article']>;
  readonly #lines = new Map<string, LineIndex>();

  constructor({ articles }: ReportInput) {
    this.#articles = new Map(articles.map(({ article }) => [article.path, article]));
  }

  at({ path, start, end }: { path: string; start: number; end: number }): ExportedPlace | undefined {
    const article = this.#articles.get(path);
    if (!article) return undefined;
    let lines = this.#lines.get(path);
    if (!lines) this.#lines.set(path, (lines = new LineIndex(article.text)));
    const from = lines.positionOf(start);
    const to = lines.positionOf(end);
    return {
      path,
      start,
      end,
      ...from,
      endLine: to.line,
      endColumn: to.column,
      text: article.text.slice(start, end),
      sentence: plainWording(article, { start, end }, ROOM, MOST),
    };
  }
}
