import { isMisspelt } from '../corrections/names';
import { finding as made } from '../findings/build';
import type { Finding, FindingCode, Reading, SourceSpan } from '../findings/finding';
import { FINDING_CODES } from '../findings/finding';
import { isPreferred } from './decisions';
import type { SheetInput } from './input';
import { isRuled, rejectedBy, saysSo } from './merge/settled';
import type { FactKind, Sheet, SheetConflict, SheetFact, SheetPlace } from './model';
import type { ArticlesNow } from './named';
import { articlesNow, standingPlace } from './named';
import { conflictsOf, isDecided } from './states';
import { joined, phrase } from '../words/words';

/** Something that people have settled, while articles still have words that they rejected. */
export interface NotYetChanged {
  /** The finding that was settled; else what it was, or the checked fact or name as one. */
  readonly finding: Finding;
  /** The words that the sheet says are right. */
  readonly right: string;
  /** The readings that were rejected, wherever they still stand; at least one. */
  readonly rejected: readonly Reading[];
}

/** What a story says of it, apart from what the findings say of themselves. */
export function notYetChangedInWords({ finding, right }: NotYetChanged): string {
  return `Settled, not yet changed: ${finding.message} — the sheet says ${inMarks(right)} is right`;
}

const inMarks = (words: string) => (/^[“"]/.test(words) ? words : `“${words}”`);

/**
 * What is settled in a sheet and not yet changed in the articles: conflicts that are resolved and say which reading stands,
 * facts that are corrected, and names that are accepted in one spelling, as long as an article has other words for them.
 * @param entries {@link conflictsOf} sheet and findings, where that is known.
 * @returns conflicts first, in the order of the findings, then those that no reader finds any more, facts, and names.
 */
export function notYetChanged(
  sheet: Sheet,
  input: SheetInput,
  entries = conflictsOf(sheet, input.findings),
): readonly NotYetChanged[] {
  const now = articlesNow(input.articles);
  const found = [...entries].flatMap(([finding, conflict]) => ofFinding(finding, conflict));
  const known = new Set(entries.values());
  const kept = sheet.conflicts.flatMap((conflict) => (known.has(conflict) ? [] : ofEntry(conflict, now)));
  return [...found, ...kept, ...ofFacts(sheet, now), ...ofNames(sheet, input)];
}

function ofFinding(finding: Finding, conflict: SheetConflict): NotYetChanged[] {
  if (!isRuled(conflict) || !isDecided(conflict, finding)) return [];
  const rejected = rejectedBy(conflict, finding.readings);
  return rejected.length === 0 ? [] : [{ finding, right: conflict.stands, rejected }];
}

/** A conflict that no reader finds any more: its rejected words, where they stand as they are quoted. */
function ofEntry(conflict: SheetConflict, now: ArticlesNow): NotYetChanged[] {
  const { code, id, severity, readings, gone } = conflict;
  if (gone || !code || !isRuled(conflict)) return [];
  const rejected = standing(rejectedBy(conflict, readings), now);
  if (rejected.length === 0) return [];
  const finding: Finding = {
    ...made({
      code,
      severity: severity ?? FINDING_CODES[code],
      said: conflict.conflict,
      readings: rejected,
      grounds: '',
    }),
    ...(id === undefined ? {} : { entry: id }),
  };
  return [{ finding, right: conflict.stands, rejected }];
}

/** The readings of rows whose words stand as they are quoted. */
function standing(rows: readonly SheetPlace[], now: ArticlesNow): Reading[] {
  const spans = new Map<string, SourceSpan[]>();
  for (const row of rows) {
    const place = row.gone ? undefined : standingPlace(row, now);
    const value = row.value ?? place?.text ?? '';
    if (place) spans.set(value, [...(spans.get(value) ?? []), place]);
  }
  return [...spans].map(([value, places]) => ({ value, spans: places }));
}

/** The kind of finding that a fact of a kind would be in. */
const CODES: Partial<Record<FactKind, FindingCode>> = {
  name: 'name.spelling',
  role: 'role.differs',
  number: 'number.differs',
  date: 'date.differs',
  place: 'place.differs',
  quotation: 'quote.altered',
};

/** Facts that were corrected and are in no conflict, which says so itself. */
function ofFacts(sheet: Sheet, now: ArticlesNow): NotYetChanged[] {
  const ids = new Set(sheet.conflicts.map(({ id }) => id));
  return sheet.facts.flatMap((fact: SheetFact): NotYetChanged[] => {
    const { status, stale, gone, correction = '', conflicts, where, kind } = fact;
    if (status !== 'corrected' || stale || gone || correction.trim() === '') return [];
    if (conflicts.some((id) => ids.has(id))) return [];
    const rejected = standing(
      where.filter(({ quote }) => !saysSo(quote, correction)),
      now,
    );
    if (rejected.length === 0) return [];
    const finding = made({
      code: CODES[kind] ?? 'statement.differs',
      severity: 'information',
      said: fact.fact,
      readings: rejected,
      grounds: '',
    });
    return [{ finding, right: correction, rejected }];
  });
}

/** Names that a person has accepted in one spelling, and that articles write in another one without a conflict of its own. */
function ofNames(sheet: Sheet, { articles, entities, findings }: SheetInput): NotYetChanged[] {
  const compared = new Set(
    findings.flatMap(({ code, readings }) =>
      code === 'name.spelling' ? readings.map(({ value }) => value) : [],
    ),
  );
  const byPath = new Map(articles.map((reading) => [reading.article.path, reading]));
  return sheet.entities.filter(isPreferred).flatMap(({ name, forms, gone, status }): NotYetChanged[] => {
    if (gone || status !== 'accepted' || [name, ...forms].some((form) => compared.has(form))) return [];
    const entity = entities.all.find(
      (one) => one.forms.some((form) => forms.includes(form)) || one.name === name,
    );
    const spans = new Map<string, SourceSpan[]>();
    for (const { path, mention } of entity?.mentions ?? []) {
      const reading = byPath.get(path);
      const named = reading?.mentions.names[mention];
      if (!reading || !named || !isMisspelt(named.name, name)) continue;
      const { start, end } = named;
      const span = { path, start, end, text: reading.article.text.slice(start, end) };
      spans.set(named.name, [...(spans.get(named.name) ?? []), span]);
    }
    const rejected = [...spans].map(([value, places]) => ({ value, spans: places }));
    if (rejected.length === 0) return [];
    const others = rejected.map(({ value }) => inMarks(value));
    const said = phrase('spelling.accepted', inMarks(name), joined(others, 'list.comma'));
    const finding = made({
      code: 'name.spelling',
      severity: 'information',
      said,
      readings: rejected,
      grounds: '',
    });
    return [{ finding, right: name, rejected }];
  });
}
