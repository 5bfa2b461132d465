import { eventName } from '../../lexicon/eventClasses';
import type { FindingDraft } from '../build';
import { tally } from '../build';
import type { Deed } from './deeds';
import { byAgent } from './deeds';
import type { Finding } from '../finding';
import { Groups } from '../groups';
import type { PlacedArticle } from '../placed';
import type { OverEvents } from './mainEvents';
import { findingsOver } from './mainEvents';
import type { StoryView } from '../view';
import { phrase } from '../../words/words';

/** Classes of talk about a decision. */
const TALK = new Set('announce confirm deny welcome condemn warn support reject appeal'.split(' '));

/** Compares who made a decision: different people named as the one who decided the same thing. */
export function compareDeciders(story: StoryView): Finding[] {
  return findingsOver(story, story.kept(createGroups).compare(story));
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

function differing(deeds: readonly Deed[], story: StoryView): OverEvents[] {
  const readings = byAgent(deeds, story);
  if (!readings) return [];
  const about = deeds[0]?.about ?? '';
  const draft: FindingDraft = {
    code: 'actor.differs',
    said: phrase('decided.who', eventName(about), tally(readings.all)),
    readings: readings.all,
    grounds: phrase('decided.why'),
  };
  return [{ events: [about], draft }];
}
