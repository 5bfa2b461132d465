import type { ActorClaim } from '../claims/claim';
import { stem } from '../claims/content';
import { added, kept } from '../text/arrays';
import { EVENT_CLASSES } from '../lexicon/eventClasses';
import { listed, Readings, sourceSpan } from './build';
import type { Compatible } from './finding';
import type { Grouped } from './groups';
import { Groups } from './groups';
import type { PlacedArticle } from './placed';
import type { StoryView } from './view';

/** An act of a kind that happens once; its key is the kind. */
interface Act extends Grouped {
  readonly claim: ActorClaim;
  /** Ids of those who act and of those to whom it is done, each once. */
  readonly ids: readonly string[];
}

/** Notes acts told with different words of one class and with a participant in common. */
export function compareSynonyms(story: StoryView): Compatible[] {
  return story.kept(createGroups).compare(story);
}

const createGroups = () => new Groups(actsIn, synonyms);

function actsIn(part: PlacedArticle, story: StoryView): Act[] {
  const acts: Act[] = [];
  for (const claim of story.claims(part, 'actor')) {
    if (EVENT_CLASSES.get(claim.event)?.happens !== 'once') continue;
    acts.push({ part, key: claim.event, claim, ids: idsIn(part, claim) });
  }
  return acts;
}

function idsIn(part: PlacedArticle, { agents, patients }: ActorClaim): readonly string[] {
  let ids: string[] | undefined;
  for (const names of [agents, patients])
    for (const name of names) {
      const id = part.actors[name]?.id;
      if (id !== undefined && !ids?.includes(id)) ids = added(ids, id);
    }
  return kept(ids);
}

function synonyms(acts: readonly Act[], story: StoryView): Compatible[] {
  const anchor = mostTold(acts);
  if (anchor === undefined) return [];
  const anchored = acts.filter(({ ids }) => ids.includes(anchor));
  const [first] = anchored;
  if (!first || anchored.every(({ part }) => part === first.part)) return [];
  if (anchored.every(({ claim }) => claim.word === first.claim.word)) return [];
  const byWord = new Readings();
  for (const { part, claim } of anchored)
    byWord.add(stem(claim.word), `“${claim.word}”`, sourceSpan(part.article, claim.act));
  const readings = byWord.all;
  if (readings.length < 2) return [];
  return [
    {
      code: 'actor.differs',
      readings,
      why: `${listed(readings.map(({ value }) => value))} tell of one kind of act with ${story.nameOf(anchor)}.`,
    },
  ];
}

/** The id of the participant that most acts have, the first of several. */
function mostTold(acts: readonly Act[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { ids } of acts) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  let most: string | undefined;
  for (const [id, count] of counts) if (count > (counts.get(most ?? '') ?? 0)) most = id;
  return most;
}
