import { EVENT_CLASSES } from '../lexicon/eventClasses';
import { lookUp } from '../lexicon/lexicon';
import { SETTLEMENTS } from '../lexicon/placeWords';
import type { Compared } from './build';
import { capitalised, finding, Readings, sourceSpan, tally } from './build';
import type { Finding } from './finding';
import type { Grouped } from './groups';
import { Groups } from './groups';
import { subjectOf } from './placed';
import type { Named, PlacedArticle } from './placed';
import type { StoryView } from './view';
import type { PlaceClaim } from '../claims/claim';

interface Whereabouts extends Grouped {
  readonly claim: PlaceClaim;
  readonly place: Named;
  /** To whom it happened. */
  readonly subject: string;
}

/**
 * Compares the places of events that happen once to one person: two towns, or two countries.
 * A town and a country are never compared, nor places whose kind is not known: one may lie in the other.
 */
export function comparePlaces(story: StoryView): Compared {
  return { findings: story.kept(createPlaces).compare(story), compatible: [] };
}

const createPlaces = () => new Groups(placesIn, differing);

/** Where an article puts events that happen once; what lies some way off a place is not there. */
function placesIn(part: PlacedArticle, story: StoryView): Whereabouts[] {
  return story.claims(part, 'place').flatMap((claim): Whereabouts[] => {
    const { bearing, event, who } = claim;
    if (claim.modality !== 'stated' || bearing !== undefined) return [];
    if (EVENT_CLASSES.get(event)?.happens !== 'once') return [];
    const place = part.entities[claim.place];
    const subject = subjectOf(part, who);
    const grain = place && (grainOf(story, place.name) ?? (isSettlement(part, claim) ? 'town' : undefined));
    if (!place || subject === undefined || grain === undefined) return [];
    return [{ part, claim, place, subject, key: `${event}|${grain}|${subject}` }];
  });
}

function differing(items: readonly Whereabouts[], story: StoryView): Finding[] {
  const readings = new Readings();
  for (const { part, claim, place } of items)
    readings.add(place.id, place.name, sourceSpan(part.article, claim));
  if (readings.all.length < 2) return [];
  const { claim, subject } = items[0] as Whereabouts;
  return [
    finding({
      code: 'place.differs',
      message: `${capitalised(story.nameOf(subject))}, place of “${claim.word}”: ${tally(readings.all)}`,
      readings: readings.all,
      why: 'The event happens once to a person, and neither place lies in the other.',
    }),
  ];
}

function grainOf(story: StoryView, name: string): 'country' | 'town' | undefined {
  const [entry] = lookUp(story.lexicon, name);
  if (entry?.kind === 'country') return 'country';
  return entry?.kind === 'city' || entry?.kind === 'capital' ? 'town' : undefined;
}

/** Whether a place is told of as a settlement ("the village of X", "the town X"). */
function isSettlement({ article, mentions }: PlacedArticle, { place }: PlaceClaim): boolean {
  const name = mentions.names[place];
  if (!name) return false;
  const of = article.word(name.first - 1)?.lower === 'of' ? 2 : 1;
  return SETTLEMENTS.has(article.word(name.first - of)?.lower ?? '');
}
