import type { LifeClaim } from '../claims/claim';
import type { Compared } from './build';
import { capitalised, finding, Readings, sourceSpan, tally } from './build';
import { firstDates, liesBack } from './clause';
import type { Finding } from './finding';
import type { Grouped } from './groups';
import { Groups } from './groups';
import type { PlacedArticle } from './placed';
import { subjectOf } from './placed';
import type { StoryView } from './view';

/** That a person is dead or alive; its key is the person. */
interface Life extends Grouped {
  readonly claim: LifeClaim;
}

/** Compares whom articles hold for dead with whom others, of the same day or later, hold for alive. */
export function compareLives(story: StoryView): Compared {
  return { findings: story.kept(createGroups).compare(story), compatible: [] };
}

const createGroups = () => new Groups(livesIn, differing);

/** What an article says of whether persons live; where it tells of a death, what went before it says nothing. */
function livesIn(part: PlacedArticle, story: StoryView): Life[] {
  const claims = story.claims(part, 'life');
  if (claims.length === 0) return [];
  const dateOf = firstDates(part, story.claims(part, 'time'));
  const lives = claims.flatMap((claim): Life[] => {
    const key = subjectOf(part, claim.who);
    if (claim.modality !== 'stated' || key === undefined) return [];
    const interval = dateOf(claim);
    const isOld = part.day === undefined ? interval?.granularity === 'year' : liesBack(part, interval);
    if (isOld) return [];
    return [{ part, key, claim }];
  });
  const dead = new Set(lives.flatMap(({ key, claim }) => (claim.alive ? [] : [key])));
  return lives.filter(({ key, claim }) => !claim.alive || !dead.has(key));
}

function differing(lives: readonly Life[], story: StoryView): Finding[] {
  const dead = lives.filter(({ claim }) => !claim.alive);
  const days = dead.map(({ part }) => part.day);
  const first = days.every((day) => day !== undefined) ? Math.min(...days) : undefined;
  const alive = lives.filter(({ part, claim }) => claim.alive && isAfter(part, claim, first));
  if (dead.length === 0 || alive.length === 0) return [];
  const readings = new Readings();
  for (const { part, claim } of [...dead, ...alive]) {
    const value = claim.alive ? 'alive' : 'dead';
    readings.add(value, value, sourceSpan(part.article, claim));
  }
  return [
    finding({
      code: 'statement.denied',
      message: `${capitalised(story.nameOf((lives[0] as Life).key))}, dead or alive: ${tally(readings.all)}`,
      readings: readings.all,
      why: 'An article tells of the person’s death, and one of the same day or later of what befalls the living.',
    }),
  ];
}

/** Whom an article holds for dead, by their ids. */
export function deadIn(part: PlacedArticle, story: StoryView): ReadonlySet<string> {
  return new Set(
    story.claims(part, 'life').flatMap(({ alive, who }) => (alive ? [] : (subjectOf(part, who) ?? []))),
  );
}

/** Whether an article tells of a living person after the first news of the death. Where days are not known, what was survived may have come before. */
function isAfter({ day }: PlacedArticle, { event }: LifeClaim, death: number | undefined): boolean {
  if (day === undefined || death === undefined) return event === 'survive';
  return day >= death;
}
