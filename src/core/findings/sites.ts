import type { SiteClaim } from '../claims/claim';
import { excludesSite } from '../lexicon/sites';
import type { DateInterval } from '../mentions/calendar';
import type { Compared } from './build';
import { areApart, capitalised, finding, Readings, sourceSpan, tally } from './build';
import type { Finding } from './finding';
import type { Grouped } from './groups';
import { Groups } from './groups';
import type { PlacedArticle } from './placed';
import { subjectOf } from './placed';
import { meets } from './topics';
import type { StoryView } from './view';

/** Where something befell a person. */
interface Site extends Grouped {
  readonly claim: SiteClaim;
  readonly subject: string;
  /** When, where its sentence says so. */
  readonly interval: DateInterval | undefined;
}

/** Compares the kinds of site at which one thing befell one person: at home, in hospital, at an airport. */
export function compareSites(story: StoryView): Compared {
  return { findings: story.kept(createGroups).compare(story), compatible: [] };
}

const createGroups = () => new Groups(sitesIn, differing);

/** Words for a death that say nothing of how it came about: the place where one was hurt may be another. */
const DYING: ReadonlySet<string> = new Set('die dies died dying dead death'.split(' '));
/** A happening so many days before its article is another one than that of the news. */
const NEWS = 60;

function sitesIn(part: PlacedArticle, story: StoryView): Site[] {
  const claims = story.claims(part, 'site');
  return claims.flatMap((claim): Site[] => {
    const subject = subjectOf(part, claim.who);
    if (claim.modality !== 'stated' || subject === undefined) return [];
    const time = story
      .claims(part, 'time')
      .find(({ sentence, event }) => sentence === claim.sentence && event === claim.event);
    const interval = time && part.mentions.dates[time.date]?.interval;
    if (interval && part.day !== undefined && claim.event !== 'born' && interval.end < part.day - NEWS)
      return [];
    const manner = claim.event === 'die' && !DYING.has(claim.word) ? 'killed' : '';
    return [{ part, key: `${claim.event}|${manner}|${subject}`, claim, subject, interval }];
  });
}

function differing(items: readonly Site[], story: StoryView): Finding[] {
  const apart = items.filter((item) => items.some((other) => exclude(item, other)));
  const [first] = apart;
  if (!first) return [];
  const readings = new Readings();
  for (const { part, claim } of apart) readings.add(claim.site, claim.site, sourceSpan(part.article, claim));
  if (!areApart(readings.all)) return [];
  return [
    finding({
      code: 'place.differs',
      message: `${capitalised(story.nameOf(first.subject))}, kind of place of “${first.claim.word}”: ${tally(readings.all)}`,
      readings: readings.all,
      why: 'It befell the person once, and what is at the one kind of place is not at the other.',
    }),
  ];
}

function exclude(one: Site, other: Site): boolean {
  if (!excludesSite(one.claim.site, other.claim.site)) return false;
  return !one.interval || !other.interval || meets(one.interval, other.interval);
}
