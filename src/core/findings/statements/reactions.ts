import { eventName } from '../../lexicon/eventClasses';
import { finding, tally } from '../build';
import type { Deed } from './deeds';
import { byAgent } from './deeds';
import type { Finding } from '../finding';
import { Groups } from '../groups';
import type { PlacedArticle } from '../placed';
import type { StoryView } from '../view';
import type { TemplateId } from '../../words/templates';
import { phrase } from '../../words/words';

/** What reactions are called, by their class. */
const REACTIONS: ReadonlyMap<string, TemplateId> = new Map([
  ['welcome', 'reaction.welcome'],
  ['condemn', 'reaction.condemn'],
  ['confirm', 'reaction.confirm'],
  ['announce', 'reaction.announce'],
]);

/** So many sources are a chorus. */
const MANY = 6;

/** Compares reactions and confirmations of one kind that are put down to different sources. */
export function compareReactions(story: StoryView): Finding[] {
  return story.kept(createGroups).compare(story);
}

const createGroups = () => new Groups(reactionsIn, differing);

function reactionsIn(part: PlacedArticle, story: StoryView): Deed[] {
  const reactions: Deed[] = [];
  for (const claim of story.claims(part, 'actor')) {
    const { event, about } = claim;
    if (!REACTIONS.has(event) || claim.modality !== 'stated' || about === undefined) continue;
    const agent = claim.agents.at(-1);
    if (agent !== undefined) reactions.push({ part, key: `${event} ${about}`, about, claim, agent });
  }
  return reactions;
}

function differing(deeds: readonly Deed[], story: StoryView): Finding[] {
  const [first] = deeds;
  if (!first || deeds.every(({ part }) => part === first.part)) return [];
  const readings = byAgent(deeds, story, MANY);
  const question = REACTIONS.get(first.claim.event);
  if (!readings || question === undefined) return [];
  return [
    finding({
      code: 'attribution.differs',
      said: phrase(question, eventName(first.about), tally(readings.all)),
      readings: readings.all,
      grounds: phrase('reaction.why'),
    }),
  ];
}
