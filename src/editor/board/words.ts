import * as vscode from 'vscode';
import type { BoardWords } from '../../core/board/words';

/** The board’s words in the person’s language. */
export function boardWords(): BoardWords {
  return {
    language: vscode.env.language,
    board: vscode.l10n.t('Story Board'),
    matrix: vscode.l10n.t('Matrix'),
    timeline: vscode.l10n.t('Timeline'),
    sources: vscode.l10n.t('Sources'),
    search: vscode.l10n.t('Search'),
    onlyConflicts: vscode.l10n.t('Only Contradictions'),
    fact: vscode.l10n.t('Fact'),
    event: vscode.l10n.t('Event'),
    when: vscode.l10n.t('When'),
    undated: vscode.l10n.t('Without a certain date'),
    details: vscode.l10n.t('Who says what'),
    why: vscode.l10n.t('Why:'),
    conflict: vscode.l10n.t('Conflict'),
    inside: vscode.l10n.t('Contradicts itself'),
    quiet: vscode.l10n.t('Quiet'),
    settled: vscode.l10n.t('Settled'),
    resolved: vscode.l10n.t('Resolved'),
    accepted: vscode.l10n.t('Accepted'),
    dismissed: vscode.l10n.t('Dismissed'),
    agrees: vscode.l10n.t('Agrees'),
    denied: vscode.l10n.t('denied'),
    hedged: vscode.l10n.t('not certain'),
    planned: vscode.l10n.t('planned'),
    silent: vscode.l10n.t('says nothing of it'),
    article: vscode.l10n.t('Article'),
    outlet: vscode.l10n.t('Outlet'),
    published: vscode.l10n.t('Date'),
    length: vscode.l10n.t('Words'),
    sharesWith: vscode.l10n.t('Shares wording with {0}'),
    shares: vscode.l10n.t('Wording'),
    copyOf: vscode.l10n.t('Exact copy of {0}'),
    copies: vscode.l10n.t('Exact copies: {0}'),
    alone: vscode.l10n.t('Only here'),
    showAll: vscode.l10n.t('Show All'),
    line: vscode.l10n.t('line {0}'),
    noRows: vscode.l10n.t('The articles give no values that could be compared.'),
    noMatch: vscode.l10n.t('Nothing fits the filters.'),
    noDays: vscode.l10n.t('The articles date no events.'),
    notChecked: vscode.l10n.t('This story is not fact-checked.'),
    check: vscode.l10n.t('Fact-check Folder'),
    shown: vscode.l10n.t('{0} of {1} shown'),
    date: vscode.l10n.t('{0} {1} {2}'),
    month: vscode.l10n.t('{0} {1}'),
    months: months(vscode.env.language),
    range: vscode.l10n.t('{0} – {1}'),
    from: vscode.l10n.t('from {0}'),
    until: vscode.l10n.t('until {0}'),
  };
}

function months(language: string): string[] {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2024, month)));
}
