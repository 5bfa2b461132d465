import type { DateMention } from '../mentions/mention';
import type { Told } from './right';

/** The date that a place is about: its only one of a kind, else the one that stands at an edge of it, beside its event. */
export function dateAt(
  { dates, span }: Told,
  isOne: (date: DateMention) => boolean,
): DateMention | undefined {
  const fitting = dates.filter(isOne);
  if (fitting.length === 1) return fitting[0];
  const edges = fitting.filter(({ start, end }) => start === span.start || end === span.end);
  return edges.length === 1 ? edges[0] : undefined;
}
