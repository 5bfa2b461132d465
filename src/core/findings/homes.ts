import type { HomeClaim } from '../claims/claim';
import { lookUp } from '../lexicon/lexicon';
import type { Compared } from './build';
import { areApart, finding, Readings, sourceSpan, tally } from './build';
import type { Finding } from './finding';
import type { Grouped } from './groups';
import { Groups } from './groups';
import type { Named, PlacedArticle } from './placed';
import { subjectOf } from './placed';
import type { StoryView } from './view';

/** The town that a person is said to be from; its key is the person. */
interface Home extends Grouped {
  readonly claim: HomeClaim;
  readonly town: Named;
  /** The country of the town. */
  readonly country: string;
}

/** Compares the towns that a person is said to be from. Those of one country may be a suburb and its city, or a birthplace and a home. */
export function compareHomes(story: StoryView): Compared {
  return { findings: story.kept(createGroups).compare(story), compatible: [] };
}

const createGroups = () => new Groups(homesIn, differing);

function homesIn(part: PlacedArticle, story: StoryView): Home[] {
  return story.claims(part, 'home').flatMap((claim): Home[] => {
    const key = subjectOf(part, claim.who);
    const town = part.entities[claim.place];
    if (key === undefined || !town) return [];
    const [entry] = lookUp(story.lexicon, town.name);
    const isTown = entry?.kind === 'city' || entry?.kind === 'capital';
    return isTown && entry.country !== undefined ? [{ part, key, claim, town, country: entry.country }] : [];
  });
}

function differing(homes: readonly Home[], story: StoryView): Finding[] {
  const readings = new Readings();
  for (const { part, claim, town } of homes)
    readings.add(town.id, town.name, sourceSpan(part.article, claim));
  // An article that has two tells of a life.
  if (readings.all.length < 2 || !areApart(readings.all)) return [];
  const { key, country } = homes[0] as Home;
  const abroad = homes.some((home) => home.country !== country);
  return [
    finding({
      code: 'place.differs',
      severity: abroad ? 'warning' : 'information',
      message: `Where ${story.nameOf(key)} is from: ${tally(readings.all)}`,
      readings: readings.all,
      why: abroad
        ? 'The towns are in different countries.'
        : 'Where a person is from can be where they were born, live or work, and one town can be a part of the other.',
    }),
  ];
}
