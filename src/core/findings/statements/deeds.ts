import type { ActorClaim } from '../../claims/claim';
import { Readings, sourceSpan } from '../build';
import type { Grouped } from '../groups';
import type { StoryView } from '../view';

/** An act that is stated, whose agent is named and of which it is known what it is about. */
export interface Deed extends Grouped {
  readonly claim: ActorClaim;
  readonly about: string;
  /** Index of the name. */
  readonly agent: number;
}

/** The deeds of one key by those who did them, where these are from two to `most`; spans run over the act and the name. */
export function byAgent(deeds: readonly Deed[], story: StoryView, most = Infinity): Readings | undefined {
  const agents = new Set(deeds.map(agentOf));
  agents.delete(undefined);
  if (agents.size < 2 || agents.size > most) return undefined;
  const readings = new Readings();
  for (const deed of deeds) {
    const id = agentOf(deed);
    if (id !== undefined) readings.add(id, story.nameOf(id), spanOf(deed));
  }
  return readings;
}

const agentOf = ({ part, agent }: Deed) => part.actors[agent]?.id;

function spanOf({ part: { article, mentions }, claim: { act }, agent }: Deed) {
  const name = mentions.names[agent] ?? act;
  return sourceSpan(article, { start: Math.min(act.start, name.start), end: Math.max(act.end, name.end) });
}
