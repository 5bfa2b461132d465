import * as vscode from 'vscode';
import type { ConflictDecision, FactDecision, SheetChange } from '../../core/sheet/edits/change';
import { isEntry } from '../../core/sheet/edits/change';
import type { Finding } from '../../core/findings/finding';
import { inMarks } from '../findings/wording';
import type { StorySnapshot } from '../stories/snapshot';
import { inWords } from '../words';

/** What decisions did, in a sentence: the first one, and how many more there are. */
export function sentenceOf(changes: readonly SheetChange[], snapshot: StorySnapshot): string {
  const [first] = changes;
  if (!first) return vscode.l10n.t('The article was changed.');
  // A spelling and the finding that it settles are one decision.
  const spellings = changes.filter(({ kind }) => kind === 'spelling').length;
  const more = (spellings || changes.length) - 1;
  const sentence = saidBy(first, snapshot);
  return more === 0 ? sentence : vscode.l10n.t('{0} (and {1} more)', sentence, more);
}

const saidOf = (finding: Finding | undefined) => (finding ? inWords(finding.said) : '');

function saidBy(change: SheetChange, snapshot: StorySnapshot): string {
  const { analysis, sheet } = snapshot;
  const nameOf = (idOrName: string) => analysis.entities.byId(idOrName)?.name ?? idOrName;
  switch (change.kind) {
    case 'finding':
      return settled(change, saidOf(analysis.findings.find(({ id }) => id === change.finding)));
    case 'conflict':
      return settled(
        change,
        sheet?.sheet?.conflicts.find((one) => isEntry(one, change.entry))?.conflict ?? '',
      );
    case 'fact':
      return marked(
        change.decision,
        sheet?.sheet?.facts.find((one) => isEntry(one, change.fact))?.fact ?? '',
      );
    case 'new-fact': {
      const { start, end } = change.span;
      const words = snapshot.readingAt(change.path)?.article.text.slice(start, end) ?? '';
      return marked(change.decision, inMarks(words));
    }
    case 'answer':
      return vscode.l10n.t('The answer is kept in the sheet.');
    case 'same':
      return vscode.l10n.t('“{0}” and “{1}” are one from now on.', nameOf(change.name), change.other);
    case 'not-same':
      return vscode.l10n.t('“{0}” and “{1}” are told apart from now on.', nameOf(change.name), change.other);
    case 'spelling':
      return vscode.l10n.t('“{0}” is the name to use.', change.spelling);
    case 'rename':
      return vscode.l10n.t('“{0}” was renamed.', nameOf(change.entity));
    case 'story-date':
      return vscode.l10n.t('Dates count from {0} from now on.', change.date);
  }
}

/** What was said of a finding or a conflict. */
function settled(
  { conflict, fact }: { readonly conflict?: ConflictDecision; readonly fact?: FactDecision },
  what: string,
): string {
  if (!conflict || fact?.status === 'disputed' || fact?.status === 'not-checkable') {
    return marked(fact ?? {}, what);
  }
  switch (conflict.status) {
    case 'resolved':
      return conflict.stands === undefined
        ? vscode.l10n.t('Resolved: {0}', what)
        : vscode.l10n.t('Resolved, {0} is right: {1}', inMarks(conflict.stands), what);
    case 'accepted':
      return vscode.l10n.t('Accepted: {0}', what);
    case 'dismissed':
      return vscode.l10n.t('Dismissed: {0}', what);
    case 'open':
      return vscode.l10n.t('Open again: {0}', what);
  }
}

/** What was said of a fact. */
function marked({ status, evidence }: FactDecision, what: string): string {
  switch (status) {
    case 'accurate':
      return vscode.l10n.t('Marked as accurate: {0}', what);
    case 'corrected':
      return vscode.l10n.t('Marked as corrected: {0}', what);
    case 'disputed':
      return vscode.l10n.t('Marked as disputed: {0}', what);
    case 'not-checkable':
      return vscode.l10n.t('Marked as not checkable: {0}', what);
    case 'on-author':
      return vscode.l10n.t('Left to the author: {0}', what);
    case 'cut':
      return vscode.l10n.t('Marked as cut: {0}', what);
    case 'open':
      return vscode.l10n.t('Open again: {0}', what);
    default:
      return evidence
        ? vscode.l10n.t('Evidence added: {0}', what)
        : vscode.l10n.t('Added to the facts to check: {0}', what);
  }
}
