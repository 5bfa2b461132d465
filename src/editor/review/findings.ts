import type * as vscode from 'vscode';
import type { Entity } from '../../core/entities/entity';
import type { Finding, Reading } from '../../core/findings/finding';
import { indexAt } from '../../core/text/span';
import { findingSettings } from '../settings';
import type { StorySnapshot } from '../stories/snapshot';

/** A finding with what the words at a place say of it. */
export interface FindingAt {
  readonly finding: Finding;
  readonly reading: Reading;
}

/** The open findings that have words in a range of an article, each with the reading that stands there. */
export function findingsAt(snapshot: StorySnapshot, uri: vscode.Uri, range: vscode.Range): FindingAt[] {
  const path = snapshot.scope.pathOf(uri);
  const settings = findingSettings(snapshot);
  return snapshot.openFindings.flatMap((finding) => {
    if (path === undefined || settings.severityOf(finding) === undefined) return [];
    const reading = finding.readings.find(({ spans }) =>
      spans.some((span) => span.path === path && snapshot.range(path, span).intersection(range)),
    );
    return reading ? [{ finding, reading }] : [];
  });
}

/** The reading of a finding that an article has, where it has only one. */
export function readingIn(
  snapshot: StorySnapshot,
  uri: vscode.Uri,
  finding: Finding,
  range?: vscode.Range,
): Reading | undefined {
  const here = range && findingsAt(snapshot, uri, range).find((at) => at.finding === finding);
  if (here) return here.reading;
  const path = snapshot.scope.pathOf(uri);
  const readings = finding.readings.filter(({ spans }) => spans.some((span) => span.path === path));
  return readings.length === 1 ? readings[0] : undefined;
}

/** A name in a reading, and the entity it is linked to. */
export interface NameIn {
  readonly name: string;
  readonly entity: Entity;
}

/** The first name in each reading of a finding that is about names; undefined where a reading has none. */
export function namesIn(snapshot: StorySnapshot, finding: Finding): readonly NameIn[] | undefined {
  if (!finding.code.startsWith('name.') && finding.code !== 'role.two-holders') return undefined;
  const names = finding.readings.map((reading) => nameIn(snapshot, reading));
  return names.every((name) => name !== undefined) ? names : undefined;
}

/** The name that a reading is about: the one in its first span. */
export function nameIn(snapshot: StorySnapshot, { spans }: Reading): NameIn | undefined {
  for (const { path, start, end } of spans) {
    const names = snapshot.readingAt(path)?.mentions.names ?? [];
    const mention = names.findIndex((name) => name.start < end && start < name.end);
    const entity = mention < 0 ? undefined : snapshot.analysis.entities.of(path, mention);
    if (entity) return { name: (names[mention] as { name: string }).name, entity };
  }
  return undefined;
}

/** The entity of the name at an offset of an article. */
export function nameAt(snapshot: StorySnapshot, path: string, offset: number): NameIn | undefined {
  const names = snapshot.readingAt(path)?.mentions.names ?? [];
  const mention = indexAt(names, offset);
  const entity = snapshot.analysis.entities.of(path, mention);
  const name = names[mention]?.name;
  return entity && name !== undefined ? { name, entity } : undefined;
}
