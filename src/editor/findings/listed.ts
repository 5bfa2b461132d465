import * as vscode from 'vscode';
import { append } from '../../core/text/append';
import type { Finding } from '../../core/findings/finding';
import { heldBack, pathsOf } from '../../core/findings/quiet';
import { findingSettings } from '../settings';
import type { FindingSettings } from '../settings';
import type { StorySnapshot } from '../stories/snapshot';

/** How many open findings Problems shows, and how many it leaves to the hover. */
export interface Listed {
  readonly shown: number;
  readonly held: number;
}

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

/** Counts the open findings that an article has a reading of. Those of ignored codes are none. */
export function listedIn(snapshot: StorySnapshot, uri: vscode.Uri): Listed {
  const path = snapshot.scope.pathOf(uri);
  if (path === undefined) return { shown: 0, held: 0 };
  const here = snapshot.openFindings.filter((finding) => pathsOf(finding).includes(path));
  return counted([[path, here]], () => findingSettings(uri));
}

/** Counts the open findings of a story, each once: it is shown where Problems shows it in any article. */
export function listedInStory(snapshot: StorySnapshot): Listed {
  const byPath = new Map<string, Finding[]>();
  for (const finding of snapshot.openFindings) {
    for (const path of pathsOf(finding)) append(byPath, path, finding);
  }
  return counted(byPath, (path) => findingSettings(snapshot.scope.uriOf(path)));
}

function counted(
  byPath: Iterable<readonly [path: string, findings: readonly Finding[]]>,
  settingsOf: (path: string) => FindingSettings,
): Listed {
  const all = new Set<Finding>();
  const shown = new Set<Finding>();
  for (const [path, findings] of byPath) {
    const settings = settingsOf(path);
    const held = heldBackIn(path, findings, settings);
    for (const finding of findings) {
      if (settings.severityOf(finding) === undefined) continue;
      all.add(finding);
      if (!held.has(finding)) shown.add(finding);
    }
  }
  return { shown: shown.size, held: all.size - shown.size };
}

/** What is said of findings that Problems leaves to the hover, behind how many it shows: a sentence, or nothing. */
export function heldInWords({ held }: Listed): string {
  if (held === 0) return '';
  const words =
    held === 1
      ? vscode.l10n.t('1 quiet one is shown only where you point at its words.')
      : vscode.l10n.t('{0} quiet ones are shown only where you point at their words.', held);
  return ` ${words}`;
}
