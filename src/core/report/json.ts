import type { Claim } from '../claims/claim';
import type { Entities, Entity } from '../entities/entity';
import type { Compatible, Finding, Reading } from '../findings/finding';
import { BUILT_IN, seenBy } from '../findings/finding';
import type { Day } from '../mentions/calendar';
import { formatDay } from '../mentions/calendar';
import type { Mentions, MentionType } from '../mentions/mention';
import { quotesOf } from '../mentions/quotations';
import type { NotYetChanged } from '../sheet/sheet';
import type { Article, Zone } from '../text/article';
import type { NotCompared } from '../text/notCompared';
import { bySpan } from '../text/span';

/** What a report is made from: the analysis of a story. */
export interface ReportInput {
  readonly date?: Day;
  readonly articles: readonly {
    readonly article: Article;
    readonly mentions: Mentions;
    readonly claims: readonly Claim[];
    readonly copyOf?: string;
  }[];
  readonly entities: Entities;
  readonly findings: readonly Finding[];
  readonly compatible: readonly Pick<Compatible, 'code' | 'readings' | 'why'>[];
  /** What is settled in the sheet, while articles still have words that it rejects. */
  readonly notYetChanged?: readonly NotYetChanged[];
}

/** A mention as reported; `entity` stands on names only. */
interface ReportedMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: MentionType;
  readonly entity?: string;
}

/** A finding as reported: `by` says who saw it, where that was not the built-in reader alone. */
interface ReportedFinding extends Pick<Finding, 'id' | 'code' | 'severity' | 'message' | 'readings' | 'why'> {
  readonly by?: readonly string[];
}

/** What is settled and not yet changed: the finding that was settled, where the readers still find it. */
interface ReportedUnchanged extends Pick<Finding, 'code' | 'message'> {
  readonly finding?: string;
  /** The words that the sheet says are right. */
  readonly right: string;
  readonly readings: readonly Reading[];
}

/** The report that `check --format json` prints. Offsets are UTF-16 code units into the text without a byte order mark. */
export interface Report {
  readonly version: 1;
  readonly story: { readonly root: string; readonly date: string | null };
  readonly articles: readonly {
    readonly path: string;
    readonly zones: readonly Zone[];
    readonly mentions: readonly ReportedMention[];
    readonly claims: readonly Pick<Claim, 'id' | 'start' | 'end' | 'kind'>[];
  }[];
  readonly entities: readonly Pick<Entity, 'id' | 'type' | 'name' | 'forms'>[];
  readonly findings: readonly ReportedFinding[];
  readonly compatible: readonly Pick<Compatible, 'code' | 'readings' | 'why'>[];
  /** Absent where there is none. */
  readonly notYetChanged?: readonly ReportedUnchanged[];
  /** What of the folder is compared with no other article, and why; absent where there is nothing. */
  readonly notCompared?: readonly NotCompared[];
}

/**
 * Puts an analysis into the report's form.
 * @param root the checked folder as the reader knows it.
 * @param left what of the folder is not compared.
 */
export function reportOf(root: string, input: ReportInput, left: readonly NotCompared[] = []): Report {
  const { entities, findings, compatible, notYetChanged = [] } = input;
  const ids = new Set(findings.map(({ id }) => id));
  return {
    version: 1,
    story: { root, date: input.date === undefined ? null : formatDay(input.date) },
    articles: input.articles.map(({ article, mentions, claims }) => ({
      path: article.path,
      zones: article.zones,
      mentions: mentionsOf(article, mentions, entities),
      claims: claims.map(({ id, start, end, kind }) => ({ id, start, end, kind })),
    })),
    entities: entities.all.map(({ id, type, name, forms }) => ({ id, type, name, forms })),
    findings: findings.map(reported),
    compatible: compatible.map(({ code, readings, why }) => ({ code, readings: shown(readings), why })),
    ...(notYetChanged.length === 0
      ? {}
      : {
          notYetChanged: notYetChanged.map(({ finding: { id, code, message }, right, rejected }) => ({
            ...(ids.has(id) ? { finding: id } : {}),
            code,
            message,
            right,
            readings: shown(rejected),
          })),
        }),
    ...(left.length > 0 ? { notCompared: left } : {}),
  };
}

function reported(finding: Finding): ReportedFinding {
  const { id, code, severity, message, readings, why } = finding;
  const by = seenBy(finding);
  const isBuiltInAlone = by.length === 1 && by[0] === BUILT_IN;
  return { id, code, severity, message, readings: shown(readings), why, ...(isBuiltInAlone ? {} : { by }) };
}

function shown(readings: readonly Reading[]): Reading[] {
  return readings.map(({ value, spans }) => ({
    value,
    spans: spans.map(({ path, start, end, text }) => ({ path, start, end, text })),
  }));
}

function mentionsOf(
  { path, text: source }: Article,
  mentions: Mentions,
  entities: Entities,
): ReportedMention[] {
  const names = mentions.names.map(({ start, end, type }, index) => {
    const entity = entities.of(path, index);
    return { start, end, text: source.slice(start, end), type, ...(entity ? { entity: entity.id } : {}) };
  });
  const others = [...mentions.dates, ...mentions.quantities, ...quotesOf(mentions.quotations)].map(
    ({ start, end, type }) => ({ start, end, text: source.slice(start, end), type }),
  );
  return [...names, ...others].sort(bySpan);
}
