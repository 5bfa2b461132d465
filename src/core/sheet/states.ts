import type { Finding } from '../findings/finding';
import { append } from '../text/append';
import { fingerprint } from '../text/hash';
import { conflictId } from './merge/entries';
import type { SheetArticle } from './input';
import type { ConflictStatus, Sheet, SheetConflict } from './model';
import { articlesNow } from './named';
import type { ArticleText } from './places';
import { areArticlesAsRead, findingKept, isSettled, valuesOf } from './merge/settled';
import { plainWords } from './words';

/** What people have decided about a finding. */
export interface ConflictState {
  readonly status: ConflictStatus;
  /** Set where a reading changed after the decision: it holds no longer. */
  readonly expired?: true;
  /** The reading that a person says is right. */
  readonly stands?: string;
  readonly reason?: string;
  readonly who?: string;
  /** As it is written in the sheet. */
  readonly date?: string;
}

/**
 * The state of each finding that the sheet has an entry for, by the finding's id. See {@link conflictsOf}. A decision holds
 * as long as the readings are those that it was made on, or the articles have the very texts that were read then.
 * @param articles those of the story; without them the readings alone are looked at.
 * @param entries {@link conflictsOf} the two, where that is known.
 */
export function conflictStates(
  sheet: Sheet,
  findings: readonly Finding[],
  articles: readonly Pick<SheetArticle, 'article'>[] = [],
  entries = conflictsOf(sheet, findings),
): ReadonlyMap<string, ConflictState> {
  const now = asRead(sheet, articles);
  const holds = (conflict: SheetConflict, finding: Finding) =>
    isDecided(conflict, finding) || areArticlesAsRead(conflict, finding, now);
  const states = new Map<string, ConflictState>();
  for (const [finding, conflict] of entries) {
    const expired = conflict.status !== 'open' && (conflict.stale || !holds(conflict, finding));
    states.set(finding.id, { ...stateOf(conflict), ...(expired ? { expired: true } : {}) });
  }
  return states;
}

function stateOf({ status, stands, reason, who, date }: SheetConflict): ConflictState {
  return {
    status,
    ...(stands === undefined ? {} : { stands }),
    ...(reason === undefined ? {} : { reason }),
    ...(who === undefined ? {} : { who }),
    ...(date === undefined ? {} : { date }),
  };
}

/** The articles as they are, their fingerprints worked out where they are asked for. */
export function asRead(
  sheet: Pick<Sheet, 'sources'>,
  articles: readonly { readonly article: ArticleText }[],
): Parameters<typeof areArticlesAsRead>[2] {
  const texts = new Map(articles.map(({ article: { path, text } }) => [path, text]));
  const known = new Map<string, string>();
  const get = (path: string) => {
    const text = texts.get(path);
    if (text === undefined) return undefined;
    const hash = known.get(path) ?? fingerprint(text);
    known.set(path, hash);
    return hash;
  };
  return { sheet, fileNow: (file) => file, hashes: { get } };
}

/**
 * The decided conflicts of a sheet that no reader finds any more, as the findings that they were, with what was decided.
 * @param findings what the readers find.
 * @param entries {@link conflictsOf} sheet and findings, where that is known.
 */
export function settledBefore(
  sheet: Sheet,
  articles: readonly SheetArticle[],
  findings: readonly Finding[],
  entries = conflictsOf(sheet, findings),
): ReadonlyMap<Finding, ConflictState> {
  const found = new Set(entries.values());
  const now = articlesNow(articles);
  return new Map(
    sheet.conflicts.flatMap((conflict): [Finding, ConflictState][] => {
      if (conflict.gone || found.has(conflict) || !isSettled(conflict)) return [];
      const finding = findingKept(conflict, now);
      return finding ? [[finding, stateOf(conflict)]] : [];
    }),
  );
}

/** Whether an entry sets the values against each other that a finding does. */
export function saysTheSame(conflict: SheetConflict, finding: Finding): boolean {
  const now = new Set(finding.readings.map(({ value }) => plainWords(value)));
  const before = new Set(valuesOf(conflict).map(plainWords));
  return now.size === before.size && [...now].every((value) => before.has(value));
}

/**
 * Whether a decision is about a finding as it stands: it sets the same values against each other, or fewer, since some that
 * were rejected have been changed.
 */
export function isDecided(conflict: SheetConflict, finding: Finding): boolean {
  return saysTheSame(conflict, finding) || isPartOf(conflict, valuesOf(conflict), finding);
}

/** Whether a finding is what is left of values of which one was found right. @param before the values that were decided about */
export function isPartOf(
  { status, stands }: SheetConflict,
  before: readonly string[],
  finding: Finding,
): boolean {
  if (status !== 'resolved' || stands === undefined) return false;
  const known = new Set(before.map(plainWords));
  const now = finding.readings.map(({ value }) => plainWords(value));
  return (
    now.length < known.size && now.includes(plainWords(stands)) && now.every((value) => known.has(value))
  );
}

/**
 * The entry of each finding that the sheet has one for. A finding and an entry are the same where the finding was taken from
 * the entry, or the id fits, else where
 * code and most of what is said in which article are the same.
 */
export function conflictsOf(sheet: Sheet, findings: readonly Finding[]): ReadonlyMap<Finding, SheetConflict> {
  const conflicts = new Map<Finding, SheetConflict>();
  const byId = new Map(sheet.conflicts.map((conflict) => [conflict.id, conflict]));
  const taken = new Set<SheetConflict>();
  const note = (finding: Finding, conflict: SheetConflict) => {
    taken.add(conflict);
    conflicts.set(finding, conflict);
  };
  const unclaimed = findings.filter((finding) => {
    const conflict = finding.entry === undefined ? undefined : byId.get(finding.entry);
    if (!conflict || taken.has(conflict)) return true;
    note(finding, conflict);
    return false;
  });
  const rest = unclaimed.filter((finding) => {
    const conflict = byId.get(conflictId(finding, new Set()));
    if (conflict?.code !== finding.code || taken.has(conflict)) return true;
    note(finding, conflict);
    return false;
  });
  const codes = new Set(sheet.conflicts.map(({ code }) => code));
  const left = rest.filter(({ code }) => codes.has(code));
  if (left.length === 0) return conflicts;
  const bySaying = entriesBySaying(sheet);
  for (const finding of left) {
    const votes = new Map<SheetConflict, number>();
    for (const { value, spans } of finding.readings) {
      const words = plainWords(value);
      for (const path of new Set(spans.map((span) => span.path))) {
        for (const conflict of bySaying.get(sayingKey(finding.code, path, words)) ?? []) {
          if (!taken.has(conflict)) votes.set(conflict, (votes.get(conflict) ?? 0) + 1);
        }
      }
    }
    const [best] = [...votes].sort((a, b) => b[1] - a[1]);
    if (best) note(finding, best[0]);
  }
  return conflicts;
}

/** The entries by what they say in which article, see {@link sayingKey}. */
function entriesBySaying({ conflicts }: Sheet): ReadonlyMap<string, readonly SheetConflict[]> {
  const bySaying = new Map<string, SheetConflict[]>();
  for (const conflict of conflicts) {
    if (conflict.gone) continue;
    for (const { file, value } of conflict.readings)
      append(bySaying, sayingKey(conflict.code ?? '', file, plainWords(value ?? '')), conflict);
  }
  return bySaying;
}

/** @param words plain, as {@link plainWords} gives them */
function sayingKey(code: string, file: string, words: string): string {
  return `${code}\0${file}\0${words}`;
}
