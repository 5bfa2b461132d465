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
import type { Extent, Found } from './once';
import { breadthOf, Cells, oncePerDisagreement } from './once';
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
  const cells = story.kept(createCells);
  const found: Found[] = [];
  for (const { findings } of results) {
    yield;
    for (const finding of findings) found.push({ finding, extent: story.memo.of(finding, cells.extentOf) });
  }
  yield;
  const once = oncePerDisagreement(found, cells.size);
  yield;
  const compatible = results.flatMap((result) => result.compatible);
  return {
    findings: inOrder(once).map((each) => story.memo.of(each, findingWithCopies)),
    compatible: compatible.filter((entry) => entry.readings.length > 1).map(withCopies),
  };
}

const createCells = () => new Cells();

/** The same function each time, since what it gives is kept by it. */
const findingWithCopies: (told: Finding) => Finding = withCopies;

/** Findings in the order in which they are told: the gravest first, then those of most articles, then by code and place. */
export function ordered(findings: readonly Finding[]): Finding[] {
  return inOrder(findings.map((finding) => ({ finding, extent: { breadth: breadthOf(finding) } })));
}

/** A finding with the number of articles that it speaks of. */
interface Ranked {
  readonly finding: Finding;
  readonly extent: Pick<Extent, 'breadth'>;
}

/** The gravest first, then those of most articles, then by code and place. */
function inOrder(all: readonly Ranked[]): Finding[] {
  const rank = ({ finding: { severity, code }, extent: { breadth } }: Ranked) =>
    (RANK.indexOf(severity) * MOST_ARTICLES - breadth) * CODES.length + CODES.indexOf(code);
  return all
    .map((ranked) => ({
      finding: ranked.finding,
      rank: rank(ranked),
      span: ranked.finding.readings[0]?.spans[0],
    }))
    .sort((a, b) => {
      if (a.rank !== b.rank) return a.rank - b.rank;
      const [one, other] = [a.span?.path ?? '', b.span?.path ?? ''];
      if (one !== other) return one < other ? -1 : 1;
      return (a.span?.start ?? 0) - (b.span?.start ?? 0);
    })
    .map(({ finding }) => finding);
}
