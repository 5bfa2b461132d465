import { isLoud } from '../../core/findings/count';
import type { Finding, FindingCode, Severity } from '../../core/findings/finding';
import { BUILT_IN, FINDING_CODES, seenBy } from '../../core/findings/finding';
import { byNearness } from '../../core/findings/quiet';
import type { ConflictState, NotYetChanged } from '../../core/sheet/sheet';
import { append } from '../../core/text/append';
import { plainLine } from '../../core/text/plain';
import type { ViewNode, Words } from './node';
import type { Places } from './places';

/** By what open conflicts can be put together. */
export const GROUPINGS = ['severity', 'article', 'code'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What the tree of conflicts is made from. */
export interface ConflictStory {
  readonly open: readonly Finding[];
  readonly settled: ReadonlyMap<Finding, ConflictState>;
  /** What of the settled ones, and of what else people have checked, articles do not say yet. */
  readonly notYetChanged?: readonly NotYetChanged[];
  /** How loud a finding is; undefined where it is left out. */
  readonly severityOf: (finding: Finding) => Severity | undefined;
  readonly places: Places;
}

const ICONS: Record<Severity, string> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'lightbulb',
};
const CODES = Object.keys(FINDING_CODES) as FindingCode[];

/** A finding with how loud it is. */
interface Weighed {
  readonly finding: Finding;
  readonly severity: Severity;
}

/**
 * The findings of a story: open conflicts in groups, the errors of each first; then the quiet findings, those nearest to
 * loud first; then what is settled and not yet changed in the articles, and the settled ones. Each stands once: by articles, at the first that has a reading of it.
 */
export function conflictTree(story: ConflictStory, grouping: Grouping, words: Words): ViewNode[] {
  const weigh = (finding: Finding): Weighed[] => {
    const severity = story.severityOf(finding);
    return severity === undefined ? [] : [{ finding, severity }];
  };
  const open = story.open.flatMap(weigh);
  const loud = open.filter(({ severity }) => isLoud(severity)).sort(bySeverity);
  const quiet = open
    .filter(({ severity }) => !isLoud(severity))
    .sort((a, b) => bySeverity(a, b) || byNearness(a.finding, b.finding));
  const unchanged = new Set(story.notYetChanged?.map(({ finding }) => finding));
  const left = [...unchanged].flatMap(weigh);
  const settled = [...story.settled.keys()].filter((finding) => !unchanged.has(finding)).flatMap(weigh);
  const row = (kind: string) => (one: Weighed) => findingRow(one, kind, story, grouping, words);
  return [
    ...groupsOf(loud, grouping).map(([key, list]): ViewNode => ({
      id: `${grouping}:${key}`,
      label: groupName(grouping, key, words),
      description: words.conflicts(list.length),
      kind: 'group',
      isOpen: true,
      children: () => list.map(row('conflict')),
    })),
    ...apart('quiet', words.l10n.t('Quiet'), words.quietFindings, quiet, row('quiet')),
    ...apart('unchanged', words.l10n.t('Settled, not yet changed'), words.notYetChanged, left, (one) =>
      unchangedRow(one, story, grouping, words),
    ),
    ...apart('settled', words.l10n.t('Settled'), words.settledFindings, settled, row('settled')),
  ];
}

/** The row that comes so many rows after another one; round at the ends. @param step 1 or -1. */
export function neighbour(
  ids: readonly string[],
  current: string | undefined,
  step: 1 | -1,
): string | undefined {
  const at = current === undefined ? -1 : ids.indexOf(current);
  if (at < 0) return ids.at(step === 1 ? 0 : -1);
  return ids.at((at + step) % ids.length);
}

function bySeverity(a: Weighed, b: Weighed): number {
  const order: readonly string[] = Object.keys(ICONS);
  return order.indexOf(a.severity) - order.indexOf(b.severity);
}

function groupsOf(findings: readonly Weighed[], grouping: Grouping): [key: string, list: Weighed[]][] {
  const groups = new Map<string, Weighed[]>();
  for (const one of findings) append(groups, keyOf(one, grouping), one);
  switch (grouping) {
    // Errors come before warnings as it is.
    case 'severity':
      return [...groups];
    case 'article':
      return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
    case 'code':
      return [...groups].sort(
        ([a], [b]) => CODES.indexOf(a as FindingCode) - CODES.indexOf(b as FindingCode),
      );
  }
}

function keyOf({ finding, severity }: Weighed, grouping: Grouping): string {
  switch (grouping) {
    case 'severity':
      return severity;
    case 'article':
      return finding.readings[0]?.spans[0]?.path ?? '';
    case 'code':
      return finding.code;
  }
}

function groupName(grouping: Grouping, key: string, { l10n }: Words): string {
  if (grouping !== 'severity') return plainLine(key);
  return key === 'error' ? l10n.t('Errors') : l10n.t('Warnings');
}

/** A group of what is no open conflict, closed at first; none where it would be empty. */
function apart(
  id: string,
  label: string,
  counted: (count: number) => string,
  findings: readonly Weighed[],
  row: (one: Weighed) => ViewNode,
): ViewNode[] {
  if (findings.length === 0) return [];
  const description = counted(findings.length);
  return [{ id, label, description, kind: 'group', children: () => findings.map(row) }];
}

function findingRow(
  { finding, severity }: Weighed,
  kind: string,
  { settled, places }: ConflictStory,
  grouping: Grouping,
  words: Words,
): ViewNode {
  const { id, code, said, readings, grounds } = finding;
  const message = plainLine(words.inWords(said));
  const state = settled.get(finding);
  const seen = seenLine(finding, words);
  return {
    id: `finding:${id}`,
    label: message,
    ...(state
      ? { description: statusName(state.status, words.l10n) }
      : grouping === 'code'
        ? {}
        : { description: code }),
    tooltip: `${message}\n${plainLine(words.inWords(grounds))}\n${seen}`,
    icon: state ? 'pass' : ICONS[severity],
    kind,
    about: { findings: [id] },
    children: () => [
      ...readings.map(({ value, said: reading = value, spans }) =>
        places.row(
          {
            id: `finding:${id}/${value}`,
            label: plainLine(words.inWords(reading)),
            kind: state ? 'place' : 'reading',
            about: { findings: [id], reading: value },
          },
          spans,
        ),
      ),
      { id: `finding:${id}/seen`, label: seen, icon: 'eye', kind: 'seen' },
    ],
  };
}

/** A row of what is settled and not yet changed: below it the words that were rejected, where they still stand. */
function unchangedRow(one: Weighed, story: ConflictStory, grouping: Grouping, words: Words): ViewNode {
  const { finding } = one;
  const left = story.notYetChanged?.find((each) => each.finding === finding);
  const rejected = new Set(left?.rejected.map(({ value }) => `finding:${finding.id}/${value}`));
  const row = findingRow(one, 'unchanged', { ...story, settled: new Map() }, grouping, words);
  const right = plainLine(left?.right ?? '');
  return {
    ...row,
    icon: 'edit',
    description: words.l10n.t('right: {0}', right),
    children: () => (row.children?.() ?? []).filter(({ id }) => rejected.has(id)),
  };
}

function seenLine(finding: Finding, { l10n }: Words): string {
  const unsure = new Set((finding.named ?? []).flatMap(({ model, possible }) => (possible ? [model] : [])));
  const readers = seenBy(finding).map((reader) => {
    if (reader === BUILT_IN) return l10n.t('built-in');
    return unsure.has(reader) ? `${plainLine(reader)} ${l10n.t('(not certain)')}` : plainLine(reader);
  });
  return `${l10n.t('Seen by:')} ${readers.join(' · ')}`;
}

/** What a person has decided about a conflict, in a word. */
export function statusName(status: ConflictState['status'], l10n: Words['l10n']): string {
  switch (status) {
    case 'resolved':
      return l10n.t('resolved');
    case 'accepted':
      return l10n.t('accepted');
    case 'dismissed':
      return l10n.t('dismissed');
    case 'open':
      return l10n.t('open');
  }
}
