import { append } from '../text/append';
import type { OrderClaim } from '../claims/claim';
import type { Compared } from './build';
import { finding, Readings, sourceSpan, tally } from './build';
import type { Compatible, Finding } from './finding';
import type { ComparedArticle, StoryView } from './view';

const FLIPPED = { after: 'before', before: 'after', with: 'with' } as const;
const WORDS = {
  after: 'one after the other',
  before: 'one before the other',
  with: 'both together',
} as const;

/** Compares which of two events is said to have come first. */
export function compareOrders(story: StoryView): Compared {
  const pairs = new Map<
    string,
    { claim: OrderClaim; part: ComparedArticle; relation: OrderClaim['relation'] }[]
  >();
  for (const part of story.articles) {
    for (const claim of part.claims) {
      if (claim.kind !== 'order') continue;
      const swap = claim.other < claim.event;
      const key = swap ? `${claim.other}|${claim.event}` : `${claim.event}|${claim.other}`;
      const entry = { claim, part, relation: swap ? FLIPPED[claim.relation] : claim.relation };
      append(pairs, key, entry);
    }
  }
  const findings: Finding[] = [];
  const compatible: Compatible[] = [];
  for (const entries of pairs.values()) {
    const readings = new Readings();
    for (const { claim, part, relation } of entries) {
      readings.add(relation, WORDS[relation], sourceSpan(part.article, claim));
    }
    if (readings.all.length > 1) {
      findings.push(
        finding({
          code: 'order.differs',
          message: `Order of two events: ${tally(readings.all)}`,
          readings: readings.all,
          why: 'The same two events are put in different orders.',
        }),
      );
    } else if (new Set(entries.map(({ part }) => part)).size > 1) {
      const apart = new Readings();
      for (const { claim, part } of entries) {
        const span = sourceSpan(part.article, claim);
        apart.add(span.text, span.text, span);
      }
      compatible.push({
        code: 'order.differs',
        readings: apart.all,
        why: 'All put the two events in the same order.',
      });
    }
  }
  return { findings, compatible };
}
