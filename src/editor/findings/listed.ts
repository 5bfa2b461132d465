import * as vscode from 'vscode';
import type { FindingCounts } from '../../core/findings/count';
import { countFindings } from '../../core/findings/count';
import type { Finding, Severity } from '../../core/findings/finding';
import { heldBack, standsIn } from '../../core/findings/quiet';
import { findingSettings } from '../settings';
import type { FindingSettings } from '../settings';
import type { StorySnapshot } from '../stories/snapshot';

/** The severities by VS Code's numbers, the loudest first. */
const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const satisfies Severity[];

/** The findings of one article that Problems leaves to the hover. @param findings the open ones, in their order. */
export function heldBackIn(
  path: string,
  findings: readonly Finding[],
  settings: FindingSettings,
): ReadonlySet<Finding> {
  return heldBack(findings, {
    quiet: settings.quiet,
    articles: [path],
    isInformation: (finding) => settings.severityOf(finding) === vscode.DiagnosticSeverity.Information,
  });
}

/** Says how loud a finding of a story is; undefined where it is ignored. */
export function severitiesIn(snapshot: StorySnapshot): (finding: Finding) => Severity | undefined {
  const settings = findingSettings(snapshot);
  return (finding) => {
    const shown = settings.severityOf(finding);
    return shown === undefined ? undefined : SEVERITIES[shown];
  };
}

/** Counts the findings of a story. */
export function countsOf(snapshot: StorySnapshot): FindingCounts {
  return countFindings({
    open: snapshot.openFindings,
    settled: [...snapshot.settledFindings.keys()],
    notYetChanged: snapshot.notYetChanged.map(({ finding }) => finding),
    files: snapshot.analysis.articles.map(({ article: { path } }) => snapshot.fileOf(path)),
    severityOf: severitiesIn(snapshot),
  });
}

/** Counts the findings that an article has a reading of. */
export function countsIn(snapshot: StorySnapshot, uri: vscode.Uri): FindingCounts {
  const path = snapshot.scope.pathOf(uri);
  const isHere = (finding: Finding) => path !== undefined && standsIn(finding, path);
  return countFindings({
    open: snapshot.openFindings.filter(isHere),
    settled: [...snapshot.settledFindings.keys()].filter(isHere),
    notYetChanged: snapshot.notYetChanged.map(({ finding }) => finding).filter(isHere),
    files: path === undefined ? [] : [snapshot.fileOf(path)],
    severityOf: severitiesIn(snapshot),
  });
}
