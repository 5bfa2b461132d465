import type { ActorClaim } from '../claims/claim';
import type { Compared } from './build';
import { areApart, capitalised, finding, Readings, sourceSpan, tally } from './build';
import { clauseOf, intervalsIn } from './clause';
import type { Finding } from './finding';
import type { Grouped } from './groups';
import { Groups } from './groups';
import type { PlacedArticle } from './placed';
import { subjectOf } from './placed';
import type { Item } from './topics';
import { bucketsOf } from './topics';
import type { StoryView } from './view';

/** An end of somebody's time in a post; the key is the person's id. */
interface Departure extends Item, Grouped {
  readonly claim: ActorClaim;
}

/** How a post is left, by the kind of act. */
const WAYS: ReadonlyMap<string, string> = new Map([
  ['dismiss', 'dismissed'],
  ['resign', 'left of their own accord'],
  ['part-ways', 'left by agreement'],
]);

/** Compares how one person is said to have left a post: dismissed, of their own accord, by agreement. */
export function compareDepartures(story: StoryView): Compared {
  return { findings: story.kept(createGroups).compare(story), compatible: [] };
}

const createGroups = () => new Groups(departuresIn, differing);

function departuresIn(part: PlacedArticle, story: StoryView): Departure[] {
  return story.claims(part, 'actor').flatMap((claim): Departure[] => {
    if (!WAYS.has(claim.event) || claim.modality !== 'stated') return [];
    const key = leaverOf(part, claim);
    if (key === undefined) return [];
    const [interval] = intervalsIn(part.mentions, clauseOf(part.article, claim));
    const item = { part, key, path: part.article.path, claim, subject: key, names: [], headline: false };
    return [interval ? { ...item, interval } : item];
  });
}

/** The id of the person who leaves: the one sent away, else the one who goes. */
function leaverOf(
  part: PlacedArticle,
  { event, names, patients, agents, who }: ActorClaim,
): string | undefined {
  const told = event === 'resign' ? agents : event === 'dismiss' ? patients : names;
  const persons = told.flatMap((name) => {
    const entity = part.entities[name];
    return entity?.type === 'person' ? [entity.id] : [];
  });
  if (persons.length > 0) return persons.length === 1 ? persons[0] : undefined;
  return event === 'resign' ? subjectOf(part, who) : undefined;
}

function differing(items: readonly Departure[], story: StoryView): Finding[] {
  return bucketsOf(items).flatMap((bucket) => tell(bucket, story));
}

function tell(items: readonly Departure[], story: StoryView): Finding[] {
  const readings = new Readings();
  for (const { part, claim } of items)
    readings.add(claim.event, WAYS.get(claim.event) ?? '', sourceSpan(part.article, claim.act));
  // "He resigned before he could be dismissed": an article that tells of both knows of both.
  if (readings.all.length < 2 || !areApart(readings.all)) return [];
  return [
    finding({
      code: 'statement.denied',
      message: `How ${capitalised(story.nameOf(items[0]?.key ?? ''))} left: ${tally(readings.all)}`,
      readings: readings.all,
      why: 'Who is dismissed has not resigned: one of the articles may repeat what one side calls it.',
    }),
  ];
}
