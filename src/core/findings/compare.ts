import { append } from '../text/append';
import type { Steps } from '../text/steps';
import type { Compared } from './build';
import { withCopies } from './build';
import { compareActs } from './statements/acts';
import { compareDenials } from './statements/denials';
import type { Finding, FindingCode, Severity } from './finding';
import { FINDING_CODES } from './finding';
import { compareLists } from './statements/lists';
import { checkLetters } from './names/foreignLetters';
import { compareNames } from './names/spellings';
import { compareValues } from './values/values';
import { compareOrders } from './statements/orders';
import { compareOrigins } from './names/origins';
import { compareProperties } from './statements/properties';
import { compareQuotations } from './quotations/quotations';
import { compareRoles } from './names/roles';
import { compareScopes } from './statements/scopes';
import { compareSources } from './sources/sources';
import { compareTerms } from './sources/terms';
import { checkSums } from './values/sums';
import type { StoryInput, StoryView } from './view';
import { viewing } from './view';
import { checkWeekdays } from './values/weekdays';

/** Every comparer. Where two speak of one disagreement, the earlier in this list is heard. */
const COMPARERS: readonly ((story: StoryView) => Compared | Steps<Compared>)[] = [
  checkLetters,
  compareNames,
  checkWeekdays,
  checkSums,
  compareProperties,
  compareDenials,
  compareOrigins,
  compareScopes,
  compareOrders,
  compareActs,
  compareRoles,
  compareQuotations,
  compareValues,
  compareLists,
  compareTerms,
  compareSources,
];

const RANK: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
/** More articles than a finding can speak of. */
const MOST_ARTICLES = 1e6;
const CODES = Object.keys(FINDING_CODES) as FindingCode[];

/**
 * Compares what the articles of a story claim, at most a kind of claim at a step.
 * @returns the findings, the gravest first, then by code and place; and what differs in words alone, with the reason.
 */
export function* comparing(input: StoryInput): Steps<Compared> {
  const story = yield* viewing(input);
  const results: Compared[] = [];
  for (const compare of COMPARERS) {
    yield;
    const result = compare(story);
    results.push('next' in result ? yield* result : result);
  }
  const found: Found[] = [];
  for (const { findings } of results) {
    yield;
    for (const finding of findings) found.push({ finding, ...story.memo.of(finding, extentOf) });
  }
  yield;
  const once = oncePerDisagreement(found);
  yield;
  const compatible = results.flatMap((result) => result.compatible);
  return {
    findings: inOrder(once).map((each) => story.memo.of(each, findingWithCopies)),
    compatible: compatible.filter((entry) => entry.readings.length > 1).map(withCopies),
  };
}

/** The same function each time, since what it gives is kept by it. */
const findingWithCopies: (told: Finding) => Finding = withCopies;

/** A finding with the text it rests on. */
interface Found extends Extent {
  readonly finding: Finding;
}

/** How far a finding reaches. */
interface Extent {
  /** The stretches of text it touches, as cells of fixed length, so that overlaps are looked up and not searched. */
  readonly cells: readonly string[];
  /** Those of the reading that has the fewest: whatever covers the finding touches one of them. */
  readonly fewest: readonly string[];
  /** How many articles it speaks of. */
  readonly breadth: number;
}

/**
 * Drops a finding whose every reading overlaps a reading of one before it: one disagreement is told once. Contradictions are
 * heard before variances, and these before matters of sources.
 */
function oncePerDisagreement(all: readonly Found[]): Found[] {
  const sorted = [...all].sort((a, b) => gravity(a.finding) - gravity(b.finding));
  const kept: Found[] = [];
  // Nothing but a hint covers a hint.
  const [hints, others] = [new Map<string, Finding[]>(), new Map<string, Finding[]>()];
  const ids = new Set<string>();
  for (const found of sorted) {
    const { finding, cells, fewest } = found;
    const byCell = finding.severity === 'hint' ? hints : others;
    if (ids.has(finding.id)) continue;
    if (fewest.some((cell) => byCell.get(cell)?.some((other) => covers(other, finding)))) continue;
    ids.add(finding.id);
    kept.push(found);
    for (const cell of cells) append(byCell, cell, finding);
  }
  return kept;
}

/** 0 for a contradiction, then a variance, then a hint. */
const gravity = ({ severity }: Finding) => Math.max(1, RANK.indexOf(severity));

const CELL = 64;

function extentOf({ readings }: Finding): Extent {
  const paths = new Set<string>();
  const cells = readings.map(({ spans }) => {
    const own = new Set<string>();
    for (const { path, copyOf, start, end } of spans) {
      paths.add(copyOf ?? path);
      for (let cell = Math.floor(start / CELL); cell * CELL < end; cell++) own.add(`${path}\n${cell}`);
    }
    return [...own];
  });
  const fewest = cells.reduce((a, b) => (b.length < a.length ? b : a));
  return { cells: cells.length === 1 ? fewest : [...new Set(cells.flat())], fewest, breadth: paths.size };
}

function covers(before: Finding, after: Finding): boolean {
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

/** Findings in the order in which they are told: the gravest first, then those of most articles, then by code and place. */
export function ordered(findings: readonly Finding[]): Finding[] {
  return inOrder(findings.map((finding) => ({ finding, ...extentOf(finding) })));
}

/** The gravest first, then those of most articles, then by code and place. */
function inOrder(all: readonly Found[]): Finding[] {
  const rank = ({ finding: { severity, code }, breadth }: Found) =>
    (RANK.indexOf(severity) * MOST_ARTICLES - breadth) * CODES.length + CODES.indexOf(code);
  return all
    .map((found) => ({
      finding: found.finding,
      rank: rank(found),
      span: found.finding.readings[0]?.spans[0],
    }))
    .sort((a, b) => {
      if (a.rank !== b.rank) return a.rank - b.rank;
      const [one, other] = [a.span?.path ?? '', b.span?.path ?? ''];
      if (one !== other) return one < other ? -1 : 1;
      return (a.span?.start ?? 0) - (b.span?.start ?? 0);
    })
    .map(({ finding }) => finding);
}
