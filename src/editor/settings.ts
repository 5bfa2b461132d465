import * as vscode from 'vscode';
import type { Finding, FindingCode, Severity } from '../core/findings/finding';
import type { Quiet } from '../core/findings/quiet';
import { QUIET } from '../core/findings/quiet';
import type { MentionType } from '../core/mentions/mention';

/** The section of all settings. */
export const SECTION = 'copydesk';

/** The kinds of words that can be highlighted. */
export const HIGHLIGHT_KINDS: readonly MentionType[] = [
  'person',
  'organization',
  'place',
  'group',
  'date',
  'quantity',
  'quote',
];

const SEVERITIES: Record<Severity, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** The settings for one file. */
export interface FindingSettings {
  /** How a finding is shown; undefined where findings of its code are ignored. */
  severityOf(finding: Finding): vscode.DiagnosticSeverity | undefined;
  /** Which quiet findings are shown beside the loud ones. */
  readonly quiet: Quiet;
  /** Whether Problems lists a finding once in its story, and not in each article that has a reading of it. */
  readonly once: boolean;
  /** At most so many findings are shown in the file. */
  readonly limit: number;
  /** Whether findings that people have dealt with are shown too. */
  readonly showSettled: boolean;
}

/** The settings that say which findings are shown, and how. */
const OF_FINDINGS = ['severity', 'problems', 'quietFindings', 'maxFindingsPerFile', 'showSettled'] as const;

/** Whether a change of settings can change which findings are shown, or how. */
export function affectsFindings(event: vscode.ConfigurationChangeEvent): boolean {
  return OF_FINDINGS.some((name) => event.affectsConfiguration(`${SECTION}.${name}`));
}

export function findingSettings(uri: vscode.Uri): FindingSettings {
  const settings = vscode.workspace.getConfiguration(SECTION, uri);
  const chosen = settings.get<Partial<Record<FindingCode, Severity | 'ignore'>>>('severity', {});
  const limit = settings.get<number>('maxFindingsPerFile', 100);
  const quiet = settings.get<string>('quietFindings', 'few');
  return {
    showSettled: settings.get<boolean>('showSettled', false),
    quiet: QUIET.find((choice) => choice === quiet) ?? 'few',
    once: settings.get<string>('problems', 'everyArticle') === 'once',
    limit: Number.isFinite(limit) ? Math.max(1, Math.floor(limit)) : 100,
    severityOf({ code, severity }) {
      const wanted = chosen[code] ?? severity;
      // A word that is no severity, as a person may type in settings.json, changes nothing.
      return wanted === 'ignore' ? undefined : (SEVERITIES[wanted] ?? SEVERITIES[severity]);
    },
  };
}

/** The kinds of words to highlight in a file; none where highlights are off. */
export function highlightedKinds(uri: vscode.Uri): ReadonlySet<MentionType> {
  const settings = vscode.workspace.getConfiguration(SECTION, uri);
  if (!settings.get<boolean>('highlights.enabled', true)) return new Set();
  return new Set(settings.get<MentionType[]>('highlights.kinds', [...HIGHLIGHT_KINDS]));
}

/** Whether a file shows behind its dates which days they were taken for. */
export function dateHintsShown(uri: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration(SECTION, uri).get<boolean>('inlayHints.dates', false);
}
