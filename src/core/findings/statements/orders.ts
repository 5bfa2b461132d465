import { eventName } from '../../lexicon/eventClasses';
import type { OrderClaim } from '../../claims/claim';
import type { Compared, FindingDraft } from '../build';
import { agreement, Readings, sourceSpan, tally } from '../build';
import type { Compatible } from '../finding';
import type { Grouped } from '../groups';
import { Groups } from '../groups';
import type { PlacedArticle } from '../placed';
import type { OverEvents } from './mainEvents';
import { findingsOver } from './mainEvents';
import type { StoryView } from '../view';
import type { Words } from '../../words/words';
import { phrase } from '../../words/words';

const FLIPPED = { after: 'before', before: 'after', with: 'with' } as const;

/** What a relation of two events says, in words. */
function inWords(relation: OrderClaim['relation'], key: string): Words {
  const [one = '', other = ''] = key.split('|').map(eventName);
  return phrase(`order.${relation}`, one, other);
}

/** Two events told in an order; its key is the two, the same whichever is named first. */
interface Entry extends Grouped {
  readonly claim: OrderClaim;
  readonly relation: OrderClaim['relation'];
  /** Ids of the people named with it. */
  readonly persons: ReadonlySet<string>;
}

/** What the orders of two events come to. */
interface Told {
  readonly differing: readonly OverEvents[];
  readonly compatible: readonly Compatible[];
}

/** Compares which of two events is said to have come first. */
export function compareOrders(story: StoryView): Compared {
  const told = story.kept(createGroups).compare(story);
  return {
    findings: findingsOver(
      story,
      told.flatMap(({ differing }) => differing),
    ),
    compatible: told.flatMap(({ compatible }) => compatible),
  };
}

const createGroups = () => new Groups(ordersIn, comparePair);

function ordersIn(part: PlacedArticle, story: StoryView): Entry[] {
  return story.claims(part, 'order').map((claim) => {
    const swap = claim.other < claim.event;
    const key = swap ? `${claim.other}|${claim.event}` : `${claim.event}|${claim.other}`;
    const relation = swap ? FLIPPED[claim.relation] : claim.relation;
    return { part, key, claim, relation, persons: personsOf(part, claim) };
  });
}

function comparePair(entries: readonly Entry[]): Told[] {
  const differing = byPersons(entries).flatMap((group) => differingIn(withoutInnerDoubt(group)));
  const compatible = agreeing(entries);
  return differing.length + compatible.length === 0 ? [] : [{ differing, compatible }];
}

function differingIn(entries: readonly Entry[]): OverEvents[] {
  const readings = new Readings();
  for (const { claim, part, key, relation } of entries)
    readings.add(relation, inWords(relation, key), sourceSpan(part.article, claim));
  const [first] = entries;
  if (!first || readings.all.length < 2) return [];
  const draft: FindingDraft = {
    code: 'order.differs',
    said: phrase('order.first', tally(readings.all)),
    readings: readings.all,
    grounds: phrase('order.why'),
  };
  return [{ events: first.key.split('|'), draft }];
}

function agreeing(entries: readonly Entry[]): Compatible[] {
  const [first] = entries;
  if (!first || entries.some(({ relation }) => relation !== first.relation)) return [];
  if (entries.every(({ part }) => part === first.part)) return [];
  const readings = new Readings();
  for (const { claim, part } of entries) {
    const span = sourceSpan(part.article, claim);
    readings.add(span.text, span.text, span);
  }
  return [agreement('order.differs', readings.all, phrase('order.agree'))];
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
