import { append } from '../text/append';
import { eventName } from '../lexicon/eventClasses';
import type { OrderClaim } from '../claims/claim';
import type { Compared } from './build';
import { finding, Readings, sourceSpan, tally } from './build';
import type { Compatible, Finding } from './finding';
import type { PlacedArticle } from './placed';
import type { StoryView } from './view';

const FLIPPED = { after: 'before', before: 'after', with: 'with' } as const;

/** What a relation of two events says, in words. */
function inWords(relation: OrderClaim['relation'], key: string): string {
  const [one = '', other = ''] = key.split('|').map(eventName);
  return relation === 'with' ? `${one} and ${other} together` : `${one} ${relation} ${other}`;
}

interface Entry {
  readonly claim: OrderClaim;
  readonly part: PlacedArticle;
  readonly relation: OrderClaim['relation'];
  /** Ids of the people named with it. */
  readonly persons: ReadonlySet<string>;
}

/** Compares which of two events is said to have come first. */
export function compareOrders(story: StoryView): Compared {
  const pairs = new Map<string, Entry[]>();
  for (const part of story.articles) {
    for (const claim of story.claims(part, 'order')) {
      const swap = claim.other < claim.event;
      const key = swap ? `${claim.other}|${claim.event}` : `${claim.event}|${claim.other}`;
      const relation = swap ? FLIPPED[claim.relation] : claim.relation;
      const entry = { claim, part, relation, persons: personsOf(part, claim) };
      append(pairs, key, entry);
    }
  }
  const findings: Finding[] = [];
  const compatible: Compatible[] = [];
  const told = [...pairs].flatMap(([key, entries]) =>
    byPersons(entries).map((group) => [key, withoutInnerDoubt(group)] as const),
  );
  for (const [key, entries] of told) {
    const readings = new Readings();
    for (const { claim, part, relation } of entries) {
      readings.add(relation, inWords(relation, key), sourceSpan(part.article, claim));
    }
    if (readings.all.length > 1) {
      findings.push(
        finding({
          code: 'order.differs',
          message: `What came first: ${tally(readings.all)}`,
          readings: readings.all,
          why: 'The same two events are put in different orders.',
        }),
      );
    }
  }
  for (const entries of pairs.values()) agree(entries, compatible);
  return { findings, compatible };
}

function agree(entries: readonly Entry[], compatible: Compatible[]): void {
  if (new Set(entries.map(({ relation }) => relation)).size > 1) return;
  if (new Set(entries.map(({ part }) => part)).size < 2) return;
  const readings = new Readings();
  for (const { claim, part } of entries) {
    const span = sourceSpan(part.article, claim);
    readings.add(span.text, span.text, span);
  }
  compatible.push({
    code: 'order.differs',
    readings: readings.all,
    why: 'All put the two events in the same order.',
  });
}

function personsOf(part: PlacedArticle, claim: OrderClaim): ReadonlySet<string> {
  const entities = claim.names.map((name) => part.entities[name]);
  return new Set(entities.flatMap((entity) => (entity?.type === 'person' ? [entity.id] : [])));
}

/** Splits entries by the people named with them; those that name nobody stand with the first. */
function byPersons(entries: readonly Entry[]): Entry[][] {
  const groups: { entries: Entry[]; persons: Set<string> }[] = [];
  for (const entry of [...entries].sort((a, b) => b.persons.size - a.persons.size)) {
    const group = groups.find(
      ({ persons }) => entry.persons.size === 0 || [...entry.persons].some((id) => persons.has(id)),
    );
    if (group) {
      group.entries.push(entry);
      for (const id of entry.persons) group.persons.add(id);
    } else groups.push({ entries: [entry], persons: new Set(entry.persons) });
  }
  return groups.map((group) => entries.filter((entry) => group.entries.includes(entry)));
}

/** Leaves out the articles that put the two events in several orders without naming who is meant: they speak of several. */
function withoutInnerDoubt(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(
    (entry) =>
      entry.persons.size > 0 ||
      entries.every((other) => other.part !== entry.part || other.relation === entry.relation),
  );
}
