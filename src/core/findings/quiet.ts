import type { Finding } from './finding';

/** Which quiet findings a list shows beside the loud ones. */
export const QUIET = ['few', 'all', 'none'] as const;
export type Quiet = (typeof QUIET)[number];

/** How many quiet findings of an article are shown where few are. */
export const FEW = 5;

/** What a list of findings is about, and how it shows them. */
export interface Listing {
  /** `few` unless told: {@link FEW} of an article. */
  readonly quiet?: Quiet;
  /** The paths of the articles that the list is of; all articles, unless told. */
  readonly articles?: readonly string[];
  /** Whether a finding is information in this list; as its own severity says, unless told. */
  readonly isInformation?: (finding: Finding) => boolean;
}

/**
 * The findings that a list holds back: quiet ones, which are information that no model named. Where it shows few of them,
 * those nearest to being loud go first, among equals the earlier, and each must find room in every article that it has a
 * reading in: so no article of the list has more than {@link FEW}, and a list of one article has as many as there are.
 * @param findings in their order, without those that the list leaves out for another reason.
 */
export function heldBack(
  findings: readonly Finding[],
  { quiet = 'few', articles, isInformation = ({ severity }) => severity === 'information' }: Listing = {},
): ReadonlySet<Finding> {
  if (quiet === 'all') return new Set();
  const candidates = findings.filter((finding) => !finding.named && isInformation(finding));
  if (quiet === 'none') return new Set(candidates);
  const shown = new Map<string, number>();
  const held = new Set<Finding>();
  for (const finding of candidates.sort(byNearness)) {
    const paths = articles?.filter((path) => standsIn(finding, path)) ?? pathsOf(finding);
    if (paths.some((path) => (shown.get(path) ?? 0) >= FEW)) held.add(finding);
    else for (const path of paths) shown.set(path, (shown.get(path) ?? 0) + 1);
  }
  return held;
}

/** The order of quiet findings: those nearest to being loud first. */
export function byNearness({ nearness: a = 0 }: Finding, { nearness: b = 0 }: Finding): number {
  return b - a;
}

/** Whether a finding has a reading in an article. */
export function standsIn({ readings }: Finding, article: string): boolean {
  return readings.some(({ spans }) => spans.some(({ path }) => path === article));
}

/** The articles that a finding has a reading in, each once. */
export function pathsOf({ readings }: Finding): string[] {
  return [...new Set(readings.flatMap(({ spans }) => spans.map(({ path }) => path)))];
}
