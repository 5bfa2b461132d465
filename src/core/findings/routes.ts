import type { RouteClaim } from '../claims/claim';
import { append } from '../text/append';
import type { Compared } from './build';
import { areApart, finding, Readings, sourceSpan, tally } from './build';
import type { PlacedArticle } from './placed';
import type { StoryView } from './view';

interface Route {
  readonly part: PlacedArticle;
  readonly claim: RouteClaim;
  readonly from: string;
  readonly to: string;
  /** What else its sentence names, the classes of what happens in it. */
  readonly shared: ReadonlySet<string>;
}

/** Places between which more journeys than this are told of are a busy way. */
const MANY = 40;

/** Compares routes between the same two places: one way in some articles and the other way in others. */
export function compareRoutes(story: StoryView): Compared {
  const pairs = new Map<string, Route[]>();
  for (const part of story.articles) {
    for (const claim of story.claims(part, 'route')) {
      const [from, to] = [claim.from, claim.to].map((name) => part.entities[name]?.id);
      if (from === undefined || to === undefined || from === to) continue;
      const route = { part, claim, from, to, shared: matterOf(story, part, claim) };
      append(pairs, [from, to].sort().join('|'), route);
    }
  }
  const findings = [...pairs.values()].flatMap((routes) => {
    if (routes.length > MANY) return [];
    const alike = routes.filter((route) =>
      routes.some(
        (other) => other.from !== route.from && [...route.shared].some((id) => other.shared.has(id)),
      ),
    );
    const readings = new Readings();
    for (const { part, claim, from, to } of alike) {
      const value = `from ${story.nameOf(from)} to ${story.nameOf(to)}`;
      readings.add(from, value, sourceSpan(part.article, claim));
    }
    // An article that tells of both ways tells of two journeys.
    if (readings.all.length < 2 || !areApart(readings.all)) return [];
    return [
      finding({
        code: 'place.differs',
        message: `Which way: ${tally(readings.all)}`,
        readings: readings.all,
        why: 'The places are the same and the directions opposite, and nothing says that it is the way back.',
      }),
    ];
  });
  return { findings, compatible: [] };
}

function matterOf(story: StoryView, part: PlacedArticle, claim: RouteClaim): Set<string> {
  const matter = new Set<string>();
  for (const name of claim.names) {
    const id = part.entities[name]?.id;
    if (id !== undefined && name !== claim.from && name !== claim.to) matter.add(id);
  }
  for (const act of story.claims(part, 'actor'))
    if (act.sentence === claim.sentence) matter.add(`event ${act.event}`);
  return matter;
}
