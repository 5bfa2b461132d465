import type { Correction, Obstacle } from '../../core/corrections/correction';
import type { Finding } from '../../core/findings/finding';
import { saidBy } from '../../core/findings/build';
import type { NotYetChanged } from '../../core/sheet/sheet';
import type { Engine } from '../engine';
import type { StorySnapshot } from '../stories/snapshot';
import { inWords } from '../words';

/** What could be changed in articles so that they say what is right. */
export interface Corrections {
  readonly finding: Finding;
  /** What is right: the value of a reading, or the words of the sheet. */
  readonly right: string;
  /** That, as people are shown it. */
  readonly shown: string;
  /** Whether the sheet says so already. */
  readonly isSettled: boolean;
  readonly all: readonly Correction[];
}

/** A correction that can be made. */
export type Possible = Extract<Correction, { readonly edits: unknown }>;

export const isPossible = (correction: Correction): correction is Possible => 'edits' in correction;

/** Why a place is left as it is; undefined where it can be changed. */
export function obstacleOf(correction: Correction): Obstacle | undefined {
  return 'obstacle' in correction ? correction.obstacle : undefined;
}

/**
 * What makes all articles say what is right of a finding, open or settled; undefined where it is no longer there.
 * @param right the value of a reading; of a finding that has no other reading, the words that are right instead
 */
export function correctionsOf(
  engine: Engine,
  snapshot: StorySnapshot,
  id: string,
  right: string,
): Corrections | undefined {
  const left = snapshot.notYetChanged.find((one) => one.finding.id === id && one.right === right);
  if (left) return correctionsLeft(engine, snapshot, left);
  const finding = snapshot.analysis.findings.find((one) => one.id === id);
  const reading = finding?.readings.find(({ value }) => value === right);
  // Nothing else can be right of a finding than one of its readings, but for one that has no other.
  if (!finding || (!reading && finding.readings.length > 1)) return undefined;
  const all = engine.corrections(snapshot.analysis, finding, right);
  return { finding, right, shown: reading ? inWords(saidBy(reading)) : right, isSettled: false, all };
}

/** What makes articles say what the sheet says already. */
export function correctionsLeft(
  engine: Engine,
  snapshot: StorySnapshot,
  { finding, right, rejected }: NotYetChanged,
): Corrections {
  const places = new Set(rejected.flatMap(({ spans }) => spans));
  const said = finding.readings.find((one) => !rejected.includes(one))?.value;
  const all = engine
    .corrections(snapshot.analysis, finding, said ?? right)
    .filter(({ span }) => places.has(span));
  return { finding, right, shown: right, isSettled: true, all };
}

/** The corrections of the places at which an article has a reading. @param reading its value. */
export function correctionsHere(
  { finding, all }: Corrections,
  path: string | undefined,
  reading: string | undefined,
): readonly Correction[] {
  const spans = finding.readings.find(({ value }) => value === reading)?.spans ?? [];
  return all.filter(({ span }) => span.path === path && spans.includes(span));
}
