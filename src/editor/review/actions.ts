import * as vscode from 'vscode';
import { isLoud } from '../../core/findings/count';
import type { Finding } from '../../core/findings/finding';
import { plain } from '../../core/text/plain';
import { severitiesIn } from '../findings/listed';
import type { StoryFolders } from '../stories/storyFolders';
import { isCheckable } from '../uris';
import { inWords } from '../words';
import type { FindingAt } from './findings';
import { findingsAt } from './findings';
import type { Offer, OfferSource } from './offers';
import { MOST_QUICK_FIXES, offersFor, shortened } from './offers';
import type { Target } from './target';

/** How much a quick fix shows of what its finding says, where there are several at a place. */
const MOST_ABOUT = 36;

/**
 * Offers, on findings and on selected words of articles, what a person can decide about them: of a finding the most
 * useful, and one more that leads to the rest.
 * @param sources what other features offer for a finding.
 */
export function registerReviewActions(
  stories: StoryFolders,
  sources: readonly OfferSource[],
): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, { diagnostics }) {
      const snapshot = stories.snapshotOf(document.uri);
      if (!isCheckable(document) || !snapshot?.scope.sheet) return [];
      const severityOf = severitiesIn(snapshot);
      const isHeard = ({ finding }: FindingAt) => isLoud(severityOf(finding));
      const all = findingsAt(snapshot, document.uri, range);
      // Of findings in the same words the quiet ones are left to who asks for one of them in Problems.
      const isAsked = (at: FindingAt) =>
        diagnostics.some((one) => one.range.isEqual(range) && isOf(one, at.finding));
      const findings = all.some(isHeard) ? all.filter((at) => isHeard(at) || isAsked(at)) : all;
      const several = findings.length > 1;
      const offered = findings.map(async (at) => {
        const offers = await offersFor(snapshot, document.uri, at, sources);
        return ofFinding(document.uri, at, offers, several, diagnostics);
      });
      const actions = (await Promise.all(offered)).flat();
      // The range of a finding itself is no selection: Problems asks for it too.
      if (range.isEmpty || diagnostics.some((one) => one.range.isEqual(range))) return actions;
      const [add, ...others] = ofWords(document, range);
      return [...actions, ...(add ? [add] : []), ...(actions.length > 0 ? [] : others)];
    },
  };
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider(
      [{ language: 'plaintext' }, { language: 'markdown' }],
      provider,
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    vscode.commands.registerCommand('copydesk.moreDecisions', more),
  );
}

function ofFinding(
  uri: vscode.Uri,
  { finding, reading }: FindingAt,
  offers: readonly Offer[],
  several: boolean,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  const target: Target = { uri, findings: [finding.id], reading: reading.value };
  const about = several ? ` — ${shortened(inWords(finding.said), MOST_ABOUT)}` : '';
  const own = diagnostics.filter((one) => isOf(one, finding));
  const actions = offers
    .slice(0, MOST_QUICK_FIXES)
    .map(({ title, command, given }) =>
      action(title + about, command, target, own, ...(given ? [given] : [])),
    );
  const rest: Rest = { title: plain(inWords(finding.said)), offers: offers.slice(MOST_QUICK_FIXES) };
  const more = action(vscode.l10n.t('More…') + about, 'copydesk.moreDecisions', target, own, rest);
  return rest.offers.length === 0 ? actions : [...actions, more];
}

/** Whether a diagnostic is one of a finding. */
const isOf = ({ message }: vscode.Diagnostic, { said }: Finding) => message.endsWith(plain(inWords(said)));

/** What a finding offers besides its quick fixes. */
interface Rest {
  readonly title: string;
  readonly offers: readonly Offer[];
}

/** Lets a person choose among what is not offered as a quick fix. @returns what the chosen command gave. */
async function more(target: Target, { title, offers }: Rest): Promise<unknown> {
  const items = offers.map((offer) => ({ label: offer.title, offer }));
  const chosen = await vscode.window.showQuickPick(items, { title });
  if (!chosen) return false;
  const { command, given } = chosen.offer;
  return vscode.commands.executeCommand(command, target, ...(given ? [given] : []));
}

function ofWords(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
  const words = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const target: Target = { uri: document.uri, words };
  return [
    action(vscode.l10n.t('Add Selection as Fact'), 'copydesk.addSelectionAsFact', target),
    action(vscode.l10n.t('Mark Selection as Accurate…'), 'copydesk.markAccurate', target),
    action(vscode.l10n.t('Mark Selection as Corrected…'), 'copydesk.markCorrected', target),
    action(vscode.l10n.t('Mark Selection as Disputed'), 'copydesk.markDisputed', target),
    action(vscode.l10n.t('Mark Selection as Not Checkable'), 'copydesk.markNotCheckable', target),
    action(vscode.l10n.t('Add Evidence for Selection…'), 'copydesk.addEvidence', target),
  ];
}

function action(
  title: string,
  command: string,
  target: Target,
  diagnostics: vscode.Diagnostic[] = [],
  ...more: readonly unknown[]
): vscode.CodeAction {
  const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  made.diagnostics = diagnostics;
  made.command = { command, title, arguments: [target, ...more] };
  return made;
}
