import type { SiteClaim } from '../claims/claim';
import { excludesSite } from '../lexicon/sites';
import type { Compared } from './build';
import { areApart, capitalised, finding, Readings, sourceSpan, tally } from './build';
import { firstDates, liesBack } from './clause';
import type { Finding } from './finding';
import type { Grouped } from './groups';
import { Groups } from './groups';
import type { PlacedArticle } from './placed';
import { subjectOf } from './placed';
import type { Item } from './topics';
import { bucketsOf } from './topics';
import type { StoryView } from './view';

/** Where something befell a person. */
interface Site extends Item, Grouped {
  readonly claim: SiteClaim;
}

/** Compares the kinds of site at which one thing befell one person: at home, in hospital, at an airport. */
export function compareSites(story: StoryView): Compared {
  return { findings: story.kept(createGroups).compare(story), compatible: [] };
}

const createGroups = () => new Groups(sitesIn, differing);

/** Words for a death that say nothing of how it came about: the place where one was hurt may be another. */
const DYING: ReadonlySet<string> = new Set('die dies died dying dead death'.split(' '));

function sitesIn(part: PlacedArticle, story: StoryView): Site[] {
  const claims = story.claims(part, 'site');
  if (claims.length === 0) return [];
  const dateOf = firstDates(part, story.claims(part, 'time'));
  return claims.flatMap((claim): Site[] => {
    const { event, word } = claim;
    const subject = subjectOf(part, claim.who);
    if (claim.modality !== 'stated' || subject === undefined) return [];
    const interval = dateOf(claim);
    if (event !== 'born' && liesBack(part, interval)) return [];
    const manner = event === 'die' && !DYING.has(word) ? 'killed' : '';
    const key = `${event}|${manner}|${subject}`;
    const item = { part, key, path: part.article.path, claim, subject, names: NO_NAMES, headline: false };
    return [interval ? { ...item, interval } : item];
  });
}

const NO_NAMES: readonly string[] = [];

/** Those of one person that may be of one day, together. */
function differing(items: readonly Site[], story: StoryView): Finding[] {
  return bucketsOf(items).flatMap((bucket) => tell(bucket, story));
}

function tell(items: readonly Site[], story: StoryView): Finding[] {
  const kinds = [...new Set(items.map(({ claim }) => claim.site))];
  const apart = items.filter(({ claim }) => kinds.some((kind) => excludesSite(claim.site, kind)));
  const [first] = apart;
  if (!first) return [];
  const readings = new Readings();
  for (const { part, claim } of apart) readings.add(claim.site, claim.site, sourceSpan(part.article, claim));
  // An article that has two tells of two happenings.
  if (!areApart(readings.all)) return [];
  return [
    finding({
      code: 'place.differs',
      message: `${capitalised(story.nameOf(first.subject ?? ''))}, kind of place of “${first.claim.word}”: ${tally(readings.all)}`,
      readings: readings.all,
      why: 'It befell the person once, and what is at the one kind of place is not at the other.',
    }),
  ];
}
