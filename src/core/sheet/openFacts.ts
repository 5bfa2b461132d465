import type { Span } from '../text/span';
import { isChecked } from './facts/progress';
import type { LocatedPlace } from './locate';
import type { Sheet, SheetFact } from './model';

/** The facts that are still to be checked, in the order of the sheet; those that no article says any more are none. */
export function openFacts({ facts }: Sheet): SheetFact[] {
  return facts.filter((fact) => !fact.gone && !isChecked(fact));
}

/**
 * Which of some places are of facts still to be checked: of their own rows, or of the conflicts that they are in.
 * @returns their spans, by place, each once
 */
export function openPlaces(sheet: Sheet, places: readonly LocatedPlace[]): Span[] {
  const open = new Set(openFacts(sheet));
  const conflicts = new Set([...open].flatMap((fact) => fact.conflicts));
  const spans = new Map<number, Span>();
  for (const { section, index, span } of places) {
    const fact = section === 'facts' ? sheet.facts[index] : undefined;
    const isOpen = fact ? open.has(fact) : conflicts.has(sheet.conflicts[index]?.id ?? '');
    if (isOpen && !spans.has(span.start)) spans.set(span.start, span);
  }
  return [...spans.values()].sort((a, b) => a.start - b.start);
}

/** The first of some spans, in the order of the text, that begins after an offset; the first of all where none does. */
export function nextAfter<One extends Span>(spans: readonly One[], offset: number): One | undefined {
  return spans.find(({ start }) => start > offset) ?? spans[0];
}
