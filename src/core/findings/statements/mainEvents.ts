import type { ComparedArticle } from '../placed';
import type { StoryView } from '../view';

/** The share of the articles that must tell of a kind of event for it to be what the story is about, three at least. */
const MAIN = 0.6;
const FEWEST = 3;

/** The kinds of event that most articles tell of. */
export function mainEvents(story: StoryView): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { reading } of story.articles)
    for (const event of story.memo.of(reading, eventsOf)) counts.set(event, (counts.get(event) ?? 0) + 1);
  const enough = Math.max(FEWEST, story.articles.length * MAIN);
  return new Set([...counts].filter(([, count]) => count >= enough).map(([event]) => event));
}

const eventsOf = ({ claims }: ComparedArticle) =>
  new Set(claims.flatMap((claim) => (claim.kind === 'actor' ? [claim.event] : [])));
