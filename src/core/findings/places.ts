import { EVENT_CLASSES } from '../lexicon/eventClasses';
import { lookUp } from '../lexicon/lexicon';
import { SETTLEMENTS } from '../lexicon/placeWords';
import type { Compared } from './build';
import { capitalised, finding, Readings, sourceSpan, tally } from './build';
import { opposed } from './bearings';
import type { Finding, Reading } from './finding';
import type { Grouped } from './groups';
import { Groups } from './groups';
import { subjectOf } from './placed';
import type { Named, PlacedArticle } from './placed';
import type { StoryView } from './view';
import type { PlaceClaim } from '../claims/claim';

interface Whereabouts extends Grouped {
  readonly claim: PlaceClaim;
  readonly place: Named;
  /** To whom it happened; of a bearing nobody. */
  readonly subject?: string;
}

/**
 * Compares the places of events that happen once to one person: two towns, or two countries.
 * A town and a country are never compared, nor places whose kind is not known: one may lie in the other.
 */
export function comparePlaces(story: StoryView): Compared {
  const places = story.kept(createPlaces).compare(story);
  const sides = story.kept(createSides).compare(story);
  return { findings: [...places, ...sides], compatible: [] };
}

const createPlaces = () => new Groups(placesIn, differing);
const createSides = () => new Groups(sidesIn, pointingApart);

/** Where an article puts events that happen once. */
function whereaboutsIn(
  part: PlacedArticle,
  story: StoryView,
  toItem: (claim: PlaceClaim, place: Named) => Omit<Whereabouts, 'part' | 'claim' | 'place'> | undefined,
): Whereabouts[] {
  return story.claims(part, 'place').flatMap((claim): Whereabouts[] => {
    if (claim.modality !== 'stated' || EVENT_CLASSES.get(claim.event)?.happens !== 'once') return [];
    const place = part.entities[claim.place];
    const item = place && toItem(claim, place);
    return item ? [{ part, claim, place, ...item }] : [];
  });
}

function placesIn(part: PlacedArticle, story: StoryView): Whereabouts[] {
  return whereaboutsIn(part, story, (claim, { name }) => {
    const { bearing, event, who } = claim;
    if (bearing !== undefined) return undefined;
    const subject = subjectOf(part, who);
    const grain = grainOf(story, name) ?? (isSettlement(part, claim) ? 'town' : undefined);
    if (subject === undefined || grain === undefined) return undefined;
    return { key: `${event}|${grain}|${subject}`, subject };
  });
}

function sidesIn(part: PlacedArticle, story: StoryView): Whereabouts[] {
  return whereaboutsIn(part, story, ({ bearing, event }, { id }) =>
    bearing === undefined ? undefined : { key: `${event}|${id}` },
  );
}

function differing(items: readonly Whereabouts[], story: StoryView): Finding[] {
  const readings = new Readings();
  for (const { part, claim, place } of items)
    readings.add(place.id, place.name, sourceSpan(part.article, claim));
  if (readings.all.length < 2) return [];
  const { claim, subject = '' } = items[0] as Whereabouts;
  return [
    finding({
      code: 'place.differs',
      message: `${capitalised(story.nameOf(subject))}, place of “${claim.word}”: ${tally(readings.all)}`,
      readings: readings.all,
      why: 'The event happens once to a person, and neither place lies in the other.',
    }),
  ];
}

function pointingApart(items: readonly Whereabouts[]): Finding[] {
  const readings = new Readings();
  for (const { part, claim, place } of items) {
    const side = claim.bearing ?? '';
    readings.add(side, `${side} of ${place.name}`, sourceSpan(part.article, claim));
  }
  const apart = readings.all.some((reading, index) =>
    readings.all.slice(index + 1).some((other) => opposed(sideIn(reading), sideIn(other))),
  );
  if (!apart) return [];
  return [
    finding({
      code: 'place.differs',
      message: `Which side: ${tally(readings.all)}`,
      readings: readings.all,
      why: 'The event happens once, and the bearings point away from each other.',
    }),
  ];
}

/** The side that a reading tells of ("south-east of X"). */
const sideIn = ({ value }: Reading) => value.split(' ')[0] ?? '';

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
