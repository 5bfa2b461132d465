import * as vscode from 'vscode';
import type { Finding, Severity } from '../core/findings/finding';
import type { Quiet } from '../core/findings/quiet';
import type { MentionType } from '../core/mentions/mention';
import { kindsIn, limitIn, nameIn, quietIn, severityIn } from './settingValues';
import type { StorySnapshot } from './stories/snapshot';

/** The section of all settings. */
export const SECTION = 'copydesk';

const SEVERITIES: Record<Severity, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** The settings for the files of one story. */
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

/**
 * How findings of a story are shown. Where a settings file holds for it, that alone says how loud codes are, so that all who
 * work on it count the same; which quiet findings are shown is the person's own choice, where they have made one.
 */
export function findingSettings({
  scope: { uri },
  settings: file,
}: Pick<StorySnapshot, 'scope' | 'settings'>): FindingSettings {
  const settings = vscode.workspace.getConfiguration(SECTION, uri);
  const chosen = file ? undefined : settings.get<unknown>('severity');
  return {
    showSettled: settings.get<unknown>('showSettled') === true,
    quiet: quietIn(ownChoice(settings, 'quietFindings') ?? file?.settings.quietFindings),
    once: settings.get<unknown>('problems') === 'once',
    limit: limitIn(settings.get<unknown>('maxFindingsPerFile')),
    severityOf(finding) {
      const wanted = severityIn(chosen, finding);
      return wanted === 'ignore' ? undefined : SEVERITIES[wanted];
    },
  };
}

/** The value of a setting, where a person or a workspace has set it. */
function ownChoice(settings: vscode.WorkspaceConfiguration, name: string): unknown {
  const { globalValue, workspaceValue, workspaceFolderValue } = settings.inspect<unknown>(name) ?? {};
  return workspaceFolderValue ?? workspaceValue ?? globalValue;
}

/** The kinds of words to highlight in a file; none where highlights are off. */
export function highlightedKinds(uri: vscode.Uri): ReadonlySet<MentionType> {
  const settings = vscode.workspace.getConfiguration(SECTION, uri);
  if (!settings.get<boolean>('highlights.enabled', true)) return new Set();
  return kindsIn(settings.get<unknown>('highlights.kinds'));
}

/** Whether a file shows behind its dates which days they were taken for. */
export function dateHintsShown(uri: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration(SECTION, uri).get<boolean>('inlayHints.dates', false);
}

/** The person’s name, as sheets give it; undefined where it is not set. */
export function checkerName(uri: vscode.Uri): string | undefined {
  return nameIn(vscode.workspace.getConfiguration(SECTION, uri).get<unknown>('checker'));
}
