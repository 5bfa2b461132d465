import { eventName } from '../../lexicon/eventClasses';
import { finding, tally } from '../build';
import type { Deed } from './deeds';
import { byAgent } from './deeds';
import type { Finding } from '../finding';
import { Groups } from '../groups';
import type { PlacedArticle } from '../placed';
import { mainEvents } from './mainEvents';
import type { StoryView } from '../view';

/** Classes of talk about a decision. */
const TALK = new Set('announce confirm deny welcome condemn warn support reject appeal'.split(' '));

/**
 * Compares who made a decision: different people named as the one who decided the same thing. It is loud where the decision
 * is about what the story is about; of other decisions there may be several.
 */
export function compareDeciders(story: StoryView): Finding[] {
  const told = story.kept(createGroups).compare(story);
  if (told.length === 0) return [];
  const main = mainEvents(story);
  return told.map(({ about, quiet, loud }) => (main.has(about) ? loud : quiet));
}

/** A disagreement over one kind of decision, as information and as a warning. */
interface Told {
  readonly about: string;
  readonly quiet: Finding;
  readonly loud: Finding;
}

const createGroups = () => new Groups(decisionsIn, differing);

function decisionsIn(part: PlacedArticle, story: StoryView): Deed[] {
  const acts = story.claims(part, 'actor');
  const decisions: Deed[] = [];
  for (const claim of acts) {
    const { about } = claim;
    if (claim.event !== 'decide' || claim.modality !== 'stated' || about === undefined) continue;
    const agent = claim.agents.findLast((name) => part.entities[name]?.type === 'person');
    // Whoever announces or welcomes a decision need not have made it.
    const isTalk = acts.some(({ event, start }) => start === claim.start && TALK.has(event));
    if (agent !== undefined && !isTalk) decisions.push({ part, key: about, about, claim, agent });
  }
  return decisions;
}

function differing(deeds: readonly Deed[], story: StoryView): Told[] {
  const readings = byAgent(deeds, story);
  if (!readings) return [];
  const about = deeds[0]?.about ?? '';
  const draft = {
    code: 'actor.differs' as const,
    message: `Who decided (${eventName(about)}): ${tally(readings.all)}`,
    readings: readings.all,
    why: 'Different people are named as the one who made the decision.',
  };
  return [{ about, quiet: finding({ ...draft, severity: 'information' }), loud: finding(draft) }];
}
