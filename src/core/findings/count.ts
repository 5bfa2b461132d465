import type { InFile, WitnessCount } from '../text/copies';
import { besides, countWitnesses } from '../text/copies';
import type { Finding, Severity } from './finding';

/** How the findings of stories stand: each is counted once, under one name. */
export interface FindingCounts {
  /** Errors and warnings that nobody has settled, or not as they stand now. */
  readonly conflicts: number;
  /** Open findings that are neither. */
  readonly quiet: number;
  /** Findings that people have resolved, accepted or dismissed, and that ask for nothing any more. */
  readonly settled: number;
  /** What people have settled while articles still have words that they rejected. */
  readonly notYetChanged: number;
  /** The articles that were compared. */
  readonly articles: WitnessCount;
}

/** What is counted. */
export interface Counted {
  /** The findings that are not settled. */
  readonly open: readonly Finding[];
  readonly settled: readonly Finding[];
  /** What is settled, and not yet changed in the articles; those that are among the settled ones count as this alone. */
  readonly notYetChanged?: readonly Finding[];
  /** The files of the articles that were compared. */
  readonly files: Iterable<InFile>;
  /** How loud a finding is; undefined where it is left out. As its own severity says, unless told. */
  readonly severityOf?: (finding: Finding) => Severity | undefined;
}

/** Whether an open finding of a severity is a conflict. */
export function isLoud(severity: Severity | undefined): boolean {
  return severity === 'error' || severity === 'warning';
}

/** Counts the findings of a story. Whatever gives a number of conflicts takes it from here. */
export function countFindings({
  open,
  settled,
  notYetChanged = [],
  files,
  severityOf = ({ severity }) => severity,
}: Counted): FindingCounts {
  const severities = open.map(severityOf).filter((severity) => severity !== undefined);
  const conflicts = severities.filter(isLoud).length;
  const isCounted = (finding: Finding) => severityOf(finding) !== undefined;
  return {
    conflicts,
    quiet: severities.length - conflicts,
    settled: settled.filter((finding) => isCounted(finding) && !notYetChanged.includes(finding)).length,
    notYetChanged: notYetChanged.filter(isCounted).length,
    articles: countWitnesses(files),
  };
}

/** What several stories have together. */
export function addedUp(all: readonly FindingCounts[]): FindingCounts {
  const total = (of: (counts: FindingCounts) => number) => all.reduce((sum, counts) => sum + of(counts), 0);
  return {
    conflicts: total(({ conflicts }) => conflicts),
    quiet: total(({ quiet }) => quiet),
    settled: total(({ settled }) => settled),
    notYetChanged: total(({ notYetChanged }) => notYetChanged),
    articles: {
      articles: total(({ articles }) => articles.articles),
      copies: total(({ articles }) => articles.copies),
    },
  };
}

/** The counts in English: "6 conflicts in 5 articles (and 1 copy). 7 quiet findings. 2 settled, 1 not yet changed." */
export function countsInWords({ conflicts, quiet, settled, notYetChanged, articles }: FindingCounts): string {
  const found = conflicts === 0 ? 'No conflicts' : number(conflicts, 'conflict');
  return [
    `${found} in ${number(articles.articles, 'article')}${besides(articles)}.`,
    ...(quiet === 0 ? [] : [`${number(quiet, 'quiet finding')}.`]),
    ...settledInWords(settled, notYetChanged),
  ].join(' ');
}

function settledInWords(settled: number, notYetChanged: number): string[] {
  const [done, left] = [settled, notYetChanged].map((count) => count.toLocaleString('en-US'));
  if (notYetChanged === 0) return settled === 0 ? [] : [`${done} settled.`];
  return [settled === 0 ? `${left} settled, not yet changed.` : `${done} settled, ${left} not yet changed.`];
}

function number(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
