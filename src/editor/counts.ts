import * as vscode from 'vscode';
import type { FindingCounts } from '../core/findings/count';
import type { FactProgress } from '../core/sheet/facts/progress';
import type { WitnessCount } from '../core/text/copies';

/** How many articles there are, and how many exact copies besides: "2 articles (and 1 copy)". */
export function articles({ articles: count, copies }: WitnessCount): string {
  return andBesides(
    count === 1 ? vscode.l10n.t('1 article') : vscode.l10n.t('{0} articles', shown(count)),
    copies,
  );
}

function andBesides(words: string, copies: number): string {
  return copies === 0 ? words : `${words} ${besides(copies)}`;
}

/** How many exact copies there are besides: "(and 1 copy)". */
export function besides(copies: number): string {
  return copies === 1 ? vscode.l10n.t('(and 1 copy)') : vscode.l10n.t('(and {0} copies)', shown(copies));
}

export function words(count: number): string {
  return count === 1 ? vscode.l10n.t('1 word') : vscode.l10n.t('{0} words', shown(count));
}

export function requests(count: number): string {
  return count === 1 ? vscode.l10n.t('1 request') : vscode.l10n.t('{0} requests', shown(count));
}

export function findings(count: number): string {
  return count === 1 ? vscode.l10n.t('1 finding') : vscode.l10n.t('{0} findings', shown(count));
}

export function conflicts(count: number): string {
  return count === 1 ? vscode.l10n.t('1 conflict') : vscode.l10n.t('{0} conflicts', shown(count));
}

export function quietFindings(count: number): string {
  return count === 1 ? vscode.l10n.t('1 quiet finding') : vscode.l10n.t('{0} quiet findings', shown(count));
}

export function settledFindings(count: number): string {
  return vscode.l10n.t('{0} settled', shown(count));
}

export function notYetChanged(count: number): string {
  return vscode.l10n.t('{0} not yet changed', shown(count));
}

export function facts(count: number): string {
  return count === 1 ? vscode.l10n.t('1 fact') : vscode.l10n.t('{0} facts', shown(count));
}

export function names(count: number): string {
  return count === 1 ? vscode.l10n.t('1 name') : vscode.l10n.t('{0} names', shown(count));
}

/** How far the check of facts has come: "12 of 40 checked". */
export function checkedOf({ checked, all }: FactProgress): string {
  return vscode.l10n.t('{0} of {1} checked', shown(checked), shown(all));
}

/** How many conflicts there are, and what they were looked for in: "6 conflicts in 5 articles". */
export function conflictsIn({ conflicts: count, articles: all }: FindingCounts): string {
  if (count === 0) return vscode.l10n.t('No conflicts in {0}', articles(all));
  // Not made of articles(): other languages inflect the word after "in".
  return andBesides(
    all.articles === 1
      ? vscode.l10n.t('{0} in 1 article', conflicts(count))
      : vscode.l10n.t('{0} in {1} articles', conflicts(count), shown(all.articles)),
    all.copies,
  );
}

/** What is counted apart from conflicts, each under its own name; empty where there is none. */
export function othersThan({
  quiet,
  settled,
  notYetChanged: unchanged,
}: Pick<FindingCounts, 'quiet' | 'settled' | 'notYetChanged'>): string[] {
  return [...(quiet === 0 ? [] : [quietFindings(quiet)]), ...settledOf(settled, unchanged)];
}

/** What is settled, and what of it articles do not say yet: "2 settled, 1 not yet changed". */
function settledOf(settled: number, unchanged: number): string[] {
  if (unchanged === 0) return settled === 0 ? [] : [settledFindings(settled)];
  return [
    settled === 0
      ? vscode.l10n.t('{0} settled, not yet changed', shown(unchanged))
      : vscode.l10n.t('{0} settled, {1} not yet changed', shown(settled), shown(unchanged)),
  ];
}

/** How many things a message names. */
const MOST_NAMED = 5;

/** Names in a row, the first of many with how many there are besides. */
export function listed(names: readonly string[]): string {
  const rest = names.length - MOST_NAMED;
  return [...names.slice(0, MOST_NAMED), ...(rest > 0 ? [vscode.l10n.t('and {0} more', rest)] : [])].join(
    ', ',
  );
}

/** Counts as sentences: "6 conflicts in 5 articles. 7 quiet findings." */
export function sentences(parts: readonly string[]): string {
  return parts.map((part) => `${part}.`).join(' ');
}

function shown(count: number): string {
  return count.toLocaleString(vscode.env.language);
}
