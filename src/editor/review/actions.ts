import * as vscode from 'vscode';
import { inMarks, isQuotation } from '../findings/wording';
import { plain } from '../../core/text/plain';
import { saidBy } from '../../core/findings/build';
import { isCheckable } from '../uris';
import { inWords } from '../words';
import type { StorySnapshot } from '../stories/snapshot';
import type { StoryFolders } from '../stories/storyFolders';
import type { FindingAt } from './findings';
import { findingsAt, namesIn } from './findings';
import type { Target } from './target';

/** How much of a finding’s words an action shows where there are several findings at one place. */
const MAX_WORDS = 60;

/**
 * Offers, on findings and on selected words of articles, what a person can decide about them.
 * @param mayAsk whether a language model can be asked about a finding.
 */
export function registerReviewActions(stories: StoryFolders, mayAsk: () => boolean): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, range, { diagnostics }) {
      const snapshot = stories.snapshotOf(document.uri);
      if (!isCheckable(document) || !snapshot?.scope.sheet) return [];
      const findings = findingsAt(snapshot, document.uri, range);
      const actions = findings.flatMap((at) =>
        ofFinding(snapshot, document.uri, at, findings.length > 1, diagnostics, mayAsk()),
      );
      // The range of a finding itself is no selection: Problems asks for it too.
      if (range.isEmpty || diagnostics.some((one) => one.range.isEqual(range))) return actions;
      const [add, ...others] = ofWords(document, range);
      return [...actions, ...(add ? [add] : []), ...(actions.length > 0 ? [] : others)];
    },
  };
  return vscode.languages.registerCodeActionsProvider(
    [{ language: 'plaintext' }, { language: 'markdown' }],
    provider,
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

function ofFinding(
  snapshot: StorySnapshot,
  uri: vscode.Uri,
  { finding, reading }: FindingAt,
  several: boolean,
  diagnostics: readonly vscode.Diagnostic[],
  mayAsk: boolean,
): vscode.CodeAction[] {
  const target: Target = { uri, findings: [finding.id], reading: reading.value };
  const about = several ? ` — ${shortened(inWords(finding.said))}` : '';
  const words = plain(inWords(finding.said));
  const own = diagnostics.filter(({ message }) => message.endsWith(words));
  const offer = (title: string, command: string) => action(title + about, command, target, own);
  const names = namesIn(snapshot, finding) ?? [];
  const entities = new Set(names.map(({ entity }) => entity)).size;
  const actions: vscode.CodeAction[] = [];
  if (names.length > 0 && finding.code.startsWith('name.')) {
    actions.push(
      offer(vscode.l10n.t('Use This Spelling: {0}', inMarks(inWords(saidBy(reading)))), 'useThisSpelling'),
    );
  }
  if (names.length > 1 && entities < names.length) {
    actions.push(offer(vscode.l10n.t('Not the Same'), 'notSamePerson'));
  }
  if (entities > 1) actions.push(offer(vscode.l10n.t('Same Person or Thing'), 'samePerson'));
  return [
    ...actions,
    offer(
      vscode.l10n.t('Mark {0} as Accurate…', inMarks(shortened(inWords(saidBy(reading))))),
      'markAccurate',
    ),
    offer(vscode.l10n.t('Mark as Corrected…'), 'markCorrected'),
    offer(vscode.l10n.t('Mark as Disputed'), 'markDisputed'),
    offer(vscode.l10n.t('Mark as Not Checkable'), 'markNotCheckable'),
    offer(vscode.l10n.t('Add Evidence…'), 'addEvidence'),
    offer(vscode.l10n.t('Accept the Difference'), 'acceptFinding'),
    offer(vscode.l10n.t('Dismiss with a Reason…'), 'dismissFinding'),
    ...(mayAsk ? [offer(vscode.l10n.t('Ask about This Finding…'), 'askAboutFinding')] : []),
  ];
}

function ofWords(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
  const words = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const target: Target = { uri: document.uri, words };
  return [
    action(vscode.l10n.t('Add Selection as Fact'), 'addSelectionAsFact', target),
    action(vscode.l10n.t('Mark Selection as Accurate…'), 'markAccurate', target),
    action(vscode.l10n.t('Mark Selection as Corrected…'), 'markCorrected', target),
    action(vscode.l10n.t('Mark Selection as Disputed'), 'markDisputed', target),
    action(vscode.l10n.t('Mark Selection as Not Checkable'), 'markNotCheckable', target),
    action(vscode.l10n.t('Add Evidence for Selection…'), 'addEvidence', target),
  ];
}

function action(
  title: string,
  command: string,
  target: Target,
  diagnostics: vscode.Diagnostic[] = [],
): vscode.CodeAction {
  const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  made.diagnostics = diagnostics;
  made.command = { command: `copydesk.${command}`, title, arguments: [target] };
  return made;
}

function shortened(words: string): string {
  if (words.length <= MAX_WORDS) return words;
  const cut = `${words.slice(0, MAX_WORDS).trimEnd()}…`;
  return isQuotation(words) ? `${cut}”` : cut;
}
