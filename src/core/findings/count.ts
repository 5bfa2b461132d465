import type { InFile, WitnessCount } from '../text/copies';
import { besides, countWitnesses } from '../text/copies';
import type { Finding, Severity } from './finding';

/** How the findings of stories stand: each is counted once, under one name. */
export interface FindingCounts {
  /** Errors and warnings that nobody has settled, or not as they stand now. */
  readonly conflicts: number;
  /** Open findings that are neither. */
  readonly quiet: number;
  /** Findings that people have resolved, accepted or dismissed. */
  readonly settled: number;
  /** The articles that were compared. */
  readonly articles: WitnessCount;
}

/** What is counted. */
export interface Counted {
  /** The findings that are not settled. */
  readonly open: readonly Finding[];
  readonly settled: readonly Finding[];
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
  files,
  severityOf = ({ severity }) => severity,
}: Counted): FindingCounts {
  const severities = open.map(severityOf).filter((severity) => severity !== undefined);
  const conflicts = severities.filter(isLoud).length;
  return {
    conflicts,
    quiet: severities.length - conflicts,
    settled: settled.filter((finding) => severityOf(finding) !== undefined).length,
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
    articles: {
      articles: total(({ articles }) => articles.articles),
      copies: total(({ articles }) => articles.copies),
    },
  };
}

/** The counts in English: "6 conflicts in 5 articles (and 1 copy). 7 quiet findings. 2 settled." */
export function countsInWords({ conflicts, quiet, settled, articles }: FindingCounts): string {
  const found = conflicts === 0 ? 'No conflicts' : number(conflicts, 'conflict');
  return [
    `${found} in ${number(articles.articles, 'article')}${besides(articles)}.`,
    ...(quiet === 0 ? [] : [`${number(quiet, 'quiet finding')}.`]),
    ...(settled === 0 ? [] : [`${settled.toLocaleString('en-US')} settled.`]),
  ].join(' ');
}

function number(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
