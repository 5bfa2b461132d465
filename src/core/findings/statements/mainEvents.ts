import type { FindingDraft } from '../build';
import { finding } from '../build';
import type { Finding } from '../finding';
import type { ComparedArticle } from '../placed';
import type { StoryView } from '../view';

/** The share of the articles that must tell of a kind of event for it to be what the story is about, three at least. */
const MAIN = 0.6;
const FEWEST = 3;

/** A disagreement over events, with their kinds. */
export interface OverEvents {
  readonly events: readonly string[];
  readonly draft: FindingDraft;
}

/** Findings over events: as loud as their codes where most articles tell of each, else information, as there may be several of a kind. */
export function findingsOver(story: StoryView, told: readonly OverEvents[]): Finding[] {
  if (told.length === 0) return [];
  const main = mainEvents(story);
  return told.map(({ events, draft }) =>
    finding(events.every((event) => main.has(event)) ? draft : { ...draft, severity: 'information' }),
  );
}

/** The kinds of event that most articles tell of. */
function mainEvents(story: StoryView): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { reading } of story.articles)
    for (const event of story.memo.of(reading, eventsOf)) counts.set(event, (counts.get(event) ?? 0) + 1);
  const enough = Math.max(FEWEST, story.articles.length * MAIN);
  return new Set([...counts].filter(([, count]) => count >= enough).map(([event]) => event));
}

const eventsOf = ({ claims }: ComparedArticle) =>
  new Set(claims.flatMap((claim) => (claim.kind === 'actor' ? [claim.event] : [])));
