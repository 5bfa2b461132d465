import { append } from '../text/append';
import type { Compared } from './build';
import { compareActs } from './acts';
import { compareAgents } from './agents';
import { compareBearings } from './bearings';
import { compareCopies } from './copies';
import { compareDates } from './dates';
import { compareDenials } from './denials';
import type { Finding, FindingCode, Severity } from './finding';
import { FINDING_CODES } from './finding';
import { compareLengths } from './lengths';
import { compareLists } from './lists';
import { compareOpposites } from './opposites';
import { compareNames } from './names';
import { compareNegations } from './negations';
import { compareNumbers } from './numbers';
import { checkOpeners } from './openers';
import { compareOrders } from './orders';
import { compareOrigins } from './origins';
import { comparePlaces } from './places';
import { compareProperties } from './properties';
import { compareQuotations } from './quotations';
import { compareRanks } from './ranks';
import { compareReasons } from './reasons';
import { compareRoles } from './roles';
import { compareRoutes } from './routes';
import { compareScopes } from './scopes';
import { compareSlips } from './slips';
import { compareSources } from './sources';
import { compareSuperlatives } from './superlatives';
import { compareTerms } from './terms';
import { checkSums } from './sums';
import { compareTwins } from './twins';
import type { StoryInput, StoryView } from './view';
import { viewStory } from './view';
import { compareTimes } from './times';
import { checkWeekdays } from './weekdays';

/** Every comparer. Where two speak of one disagreement, the earlier in this list is heard. */
const COMPARERS: readonly ((story: StoryView) => Compared)[] = [
  compareNames,
  checkWeekdays,
  checkOpeners,
  checkSums,
  compareNumbers,
  compareDates,
  compareTimes,
  comparePlaces,
  compareBearings,
  compareRoutes,
  compareLengths,
  compareOpposites,
  compareProperties,
  compareDenials,
  compareNegations,
  compareOrigins,
  compareScopes,
  compareSuperlatives,
  compareRanks,
  compareOrders,
  compareActs,
  compareRoles,
  compareAgents,
  compareQuotations,
  compareLists,
  compareReasons,
  compareTerms,
  compareCopies,
  compareTwins,
  compareSlips,
  compareSources,
];

const RANK: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
const CODES = Object.keys(FINDING_CODES) as FindingCode[];

/**
 * Compares what the articles of a story claim.
 * @returns the findings, the gravest first, then by code and place; and what differs in words alone, with the reason.
 */
export function compareStory(input: StoryInput): Compared {
  const story = viewStory(input);
  const results = COMPARERS.map((compare) => compare(story));
  const findings = oncePerDisagreement(results.flatMap((result) => result.findings));
  return {
    findings: inOrder(findings),
    compatible: results.flatMap((result) => result.compatible).filter((entry) => entry.readings.length > 1),
  };
}

/**
 * Drops a finding whose every reading overlaps a reading of one before it: one disagreement is told once. Contradictions are
 * heard before variances, and these before matters of sources.
 */
function oncePerDisagreement(all: readonly Finding[]): Finding[] {
  const findings = [...all].sort((a, b) => gravity(a) - gravity(b));
  const kept: Finding[] = [];
  const bySpan = new Map<string, Finding[]>();
  const ids = new Set<string>();
  for (const finding of findings) {
    if (ids.has(finding.id)) continue;
    const near = new Set(keysOf(finding).flatMap((key) => bySpan.get(key) ?? []));
    if ([...near].some((other) => covers(other, finding))) continue;
    ids.add(finding.id);
    kept.push(finding);
    for (const key of keysOf(finding)) {
      append(bySpan, key, finding);
    }
  }
  return kept;
}

/** 0 for a contradiction, then a variance, then a hint. */
const gravity = ({ severity }: Finding) => Math.max(1, RANK.indexOf(severity));

const CELL = 64;

/** The stretches of text a finding touches, as cells of fixed length, so that overlaps are looked up and not searched. */
function keysOf(finding: Finding): string[] {
  const keys = new Set<string>();
  for (const { spans } of finding.readings) {
    for (const { path, start, end } of spans) {
      for (let cell = Math.floor(start / CELL); cell * CELL < end; cell++) keys.add(`${path}\n${cell}`);
    }
  }
  return [...keys];
}

function covers(before: Finding, after: Finding): boolean {
  if (after.severity === 'hint' && before.severity !== 'hint') return false;
  return after.readings.every(({ spans }) =>
    spans.some((span) =>
      before.readings.some((reading) =>
        reading.spans.some(
          (other) => other.path === span.path && other.start < span.end && span.start < other.end,
        ),
      ),
    ),
  );
}

/** The gravest first, then those of most articles, then by code and place. */
function inOrder(findings: readonly Finding[]): Finding[] {
  return findings
    .map((finding) => ({
      finding,
      rank: [RANK.indexOf(finding.severity), -breadth(finding), CODES.indexOf(finding.code)],
      span: finding.readings[0]?.spans[0],
    }))
    .sort((a, b) => {
      const at = a.rank.findIndex((rank, index) => rank !== b.rank[index]);
      if (at !== -1) return (a.rank[at] as number) - (b.rank[at] as number);
      const [one, other] = [a.span?.path ?? '', b.span?.path ?? ''];
      if (one !== other) return one < other ? -1 : 1;
      return (a.span?.start ?? 0) - (b.span?.start ?? 0);
    })
    .map(({ finding }) => finding);
}

function breadth(finding: Finding): number {
  return new Set(finding.readings.flatMap(({ spans }) => spans.map(({ path }) => path))).size;
}
