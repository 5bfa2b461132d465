import type { FactStatus } from '../../sheet/model';
import { plainLine } from '../../text/plain';
import type { ExportedDecision, ExportedFact } from './exportedStory';

const STATUSES: Readonly<Record<FactStatus, string>> = {
  open: 'Open',
  accurate: 'Accurate',
  corrected: 'Corrected',
  disputed: 'Disputed',
  'on-author': 'On the author',
  cut: 'Cut',
  'not-checkable': 'Not checkable',
};

const DECISIONS: Readonly<Record<ExportedDecision['status'], string>> = {
  resolved: 'Resolved',
  accepted: 'Accepted',
  dismissed: 'Dismissed',
};

/** The state of a fact in words, and whether its words changed since it was checked. */
export function statusInWords({ status, stale }: Pick<ExportedFact, 'status' | 'stale'>): string {
  return stale ? `${STATUSES[status]}, but the words changed since` : STATUSES[status];
}

/** "Resolved by Ana Lind, 2025-07-04: 58 is right. The ministry confirmed it." */
export function decisionInWords({ status, stands, reason, who, date }: ExportedDecision): string {
  const by = [who === undefined ? '' : ` by ${who}`, date === undefined ? '' : `, ${date}`].join('');
  const told = [
    ...(stands === undefined ? [] : [`“${stands}” is right.`]),
    ...(reason === undefined ? [] : [reason]),
  ];
  return plainLine(`${DECISIONS[status]}${by}${told.length === 0 ? '' : ': '}${told.join(' ')}`);
}

/** A piece of evidence on one line: source, address, where in it, note. */
export function evidenceInWords({ source, url, at, note }: ExportedFact['evidence'][number]): string {
  return plainLine([source, url, at, note].filter((part) => part !== undefined && part !== '').join(', '));
}
