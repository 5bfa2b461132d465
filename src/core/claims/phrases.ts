import { Cue } from '../lexicon/cues';
import type { Context } from './context';
import { nextAt } from './ranges';
import { Standing } from './words';

const ENDS = Cue.preposition | Cue.stop | Cue.clause | Standing.dated;

/** Whether no noun stands at a token that would make something else of the one before it ("home town", "car bomb"). */
export function endsPhrase(
  { article: { tokens }, mentions: { dates }, words: { cues } }: Context,
  at: number,
): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return token?.text !== '-' || tokens[at + 1]?.kind === 'number';
  if (((cues[at] as number) & Standing.named) !== 0) return ((cues[at - 1] as number) & Standing.named) === 0;
  if (((cues[at] as number) & ENDS) !== 0 || token.lower.endsWith('ly')) return true;
  return dates[nextAt(dates, at)]?.first === at;
}
