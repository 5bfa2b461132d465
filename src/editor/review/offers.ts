import * as vscode from 'vscode';
import { saidBy } from '../../core/findings/build';
import type { Finding } from '../../core/findings/finding';
import type { NameType } from '../../core/mentions/mention';
import { inMarks, isQuotation } from '../findings/wording';
import type { StorySnapshot } from '../stories/snapshot';
import type { FindingAt } from './findings';
import { namesIn } from './findings';
import { inWords } from '../words';

/** How many quick fixes a finding has at most, besides the one that leads to the rest. */
export const MOST_QUICK_FIXES = 4;

/** How much of a finding’s words an offer shows. */
const MAX_WORDS = 60;

/** Something that a person can do about a finding: what it is called, and the command that does it. */
export interface Offer {
  readonly title: string;
  /** Called with the finding as its target. */
  readonly command: string;
  /** What the command is told besides its target. */
  readonly given?: object;
  /** Set where it is what most people want: such offers come first. */
  readonly preferred?: true;
}

/** Offers that another feature has for a finding, at the words of one of its readings. */
export type OfferSource = (
  snapshot: StorySnapshot,
  uri: vscode.Uri,
  at: FindingAt,
) => readonly Offer[] | Promise<readonly Offer[]>;

/**
 * All that can be done about a finding, the most useful first.
 * @param sources what other features offer.
 */
export async function offersFor(
  snapshot: StorySnapshot,
  uri: vscode.Uri,
  at: FindingAt,
  sources: readonly OfferSource[],
): Promise<readonly Offer[]> {
  const others = (await Promise.all(sources.map(async (source) => source(snapshot, uri, at)))).flat();
  const [accurate, ...decisions] = decisionsOn(at);
  const ofSources = isOfSources(at.finding);
  return [
    ...others.filter(({ preferred }) => preferred),
    ...ofNames(snapshot, at),
    // That one article alone says something, or two share words, has no right reading.
    ...(ofSources ? [] : [accurate as Offer]),
    ...waysIn(at),
    ...decisions,
    ...(ofSources ? [accurate as Offer] : []),
    ...others.filter(({ preferred }) => !preferred),
  ];
}

/** What can be said of the names that a finding is about. */
function ofNames(snapshot: StorySnapshot, { finding, reading }: FindingAt): Offer[] {
  const names = namesIn(snapshot, finding) ?? [];
  const entities = new Set(names.map(({ entity }) => entity));
  const type = names[0]?.entity.type ?? 'person';
  const offers: Offer[] = [];
  if (names.length > 0 && finding.code.startsWith('name.')) {
    const title = vscode.l10n.t('Use This Spelling: {0}', inMarks(inWords(saidBy(reading))));
    offers.push({ title, command: 'copydesk.useThisSpelling' });
  }
  if (names.length > 1 && entities.size < names.length) {
    offers.push({ title: differentOf(type), command: 'copydesk.notSamePerson' });
  }
  if (entities.size > 1) offers.push({ title: sameOf(type), command: 'copydesk.samePerson' });
  return offers;
}

/** Ways to the other readings. */
function waysIn({ finding, reading }: FindingAt): Offer[] {
  const places = finding.readings.flatMap((other) => (other === reading ? [] : other.spans));
  if (places.length === 0) return [];
  const one = places.length === 1;
  return [
    {
      title: one ? vscode.l10n.t('Go to the Other Reading') : vscode.l10n.t('Go to the Other Reading…'),
      command: 'copydesk.goToOtherReading',
    },
    { title: vscode.l10n.t('Compare Sources'), command: 'copydesk.compareSources' },
  ];
}

/** What can be decided about a finding; of what says where words come from, not that they are wrong. */
function decisionsOn({ finding, reading }: FindingAt): Offer[] {
  return [
    {
      title: vscode.l10n.t('Mark {0} as Accurate…', inMarks(shortened(inWords(saidBy(reading))))),
      command: 'copydesk.markAccurate',
    },
    { title: acceptanceOf(finding), command: 'copydesk.acceptFinding' },
    { title: vscode.l10n.t('No Conflict (Dismiss with a Reason)…'), command: 'copydesk.dismissFinding' },
    ...(isOfSources(finding)
      ? []
      : [
          { title: correctionOf(finding), command: 'copydesk.markCorrected' },
          { title: vscode.l10n.t('Mark as Disputed'), command: 'copydesk.markDisputed' },
        ]),
    { title: vscode.l10n.t('Mark as Not Checkable'), command: 'copydesk.markNotCheckable' },
    { title: vscode.l10n.t('Add Evidence…'), command: 'copydesk.addEvidence' },
  ];
}

/** Whether a finding is of where words come from: none of its readings is more right than another. */
const isOfSources = ({ code }: Finding) => code.startsWith('source.');

/** That a finding may stay as it is. */
function acceptanceOf(finding: Finding): string {
  const { readings } = finding;
  if (readings.length === 1 || isOfSources(finding)) return vscode.l10n.t('Leave as It Is');
  return readings.length > 2
    ? vscode.l10n.t('All Are Right (Accept the Difference)')
    : vscode.l10n.t('Both Are Right (Accept the Difference)');
}

/** That the words of a finding are wrong, all of them. */
function correctionOf({ readings }: Finding): string {
  return readings.length === 1
    ? vscode.l10n.t('This Is Not Right…')
    : vscode.l10n.t('None of These Is Right…');
}

/** That names are not of one: by what they are names of. */
function differentOf(type: NameType): string {
  switch (type) {
    case 'person':
      return vscode.l10n.t('Different People');
    case 'organization':
      return vscode.l10n.t('Different Organisations');
    case 'place':
      return vscode.l10n.t('Different Places');
    default:
      return vscode.l10n.t('Different Groups');
  }
}

/** That names are of one: by what they are names of. */
function sameOf(type: NameType): string {
  switch (type) {
    case 'person':
      return vscode.l10n.t('Same Person');
    case 'organization':
      return vscode.l10n.t('Same Organisation');
    case 'place':
      return vscode.l10n.t('Same Place');
    default:
      return vscode.l10n.t('Same Group');
  }
}

/** Words cut to what fits in a menu. @param most UTF-16 code units */
export function shortened(words: string, most = MAX_WORDS): string {
  if (words.length <= most) return words;
  const cut = `${words.slice(0, most).trimEnd()}…`;
  return isQuotation(words) ? `${cut}”` : cut;
}
