import { EVENT_CLASSES } from '../lexicon/eventClasses';
import { lookUp } from '../lexicon/lexicon';
import type { Compared } from './build';
import { capitalised, finding, Readings, sourceSpan, tally } from './build';
import { opposed } from './bearings';
import type { Finding, Reading } from './finding';
import { subjectOf } from './placed';
import type { PlacedArticle } from './placed';
import type { StoryView } from './view';
import type { PlaceClaim } from '../claims/claim';

/**
 * Compares the places of events that happen once to one person: two towns, or two countries.
 * A town and a country are never compared, nor places whose kind is not known: one may lie in the other.
 */
export function comparePlaces(story: StoryView): Compared {
  const sides = new Map<string, Readings>();
  const bySubject = new Map<string, { readings: Readings; label: string }>();
  for (const part of story.articles) {
    for (const claim of story.claims(part, 'place')) {
      if (claim.modality !== 'stated') continue;
      if (EVENT_CLASSES.get(claim.event)?.happens !== 'once') continue;
      if (claim.bearing !== undefined) {
        bearing(part, claim, claim.bearing, sides);
        continue;
      }
      const subject = subjectOf(part, claim.who);
      const place = part.entities[claim.place];
      const grain = place && grainOf(story, place.name);
      if (subject === undefined || !place || grain === undefined) continue;
      const key = `${claim.event}|${grain}|${subject}`;
      let entry = bySubject.get(key);
      if (!entry) {
        const label = `${capitalised(story.nameOf(subject))}, place of “${claim.word}”`;
        bySubject.set(key, (entry = { readings: new Readings(), label }));
      }
      entry.readings.add(place.id, place.name, sourceSpan(part.article, claim));
    }
  }
  const findings: Finding[] = [];
  for (const { readings, label } of bySubject.values()) {
    if (readings.all.length < 2) continue;
    findings.push(
      finding({
        code: 'place.differs',
        message: `${label}: ${tally(readings.all)}`,
        readings: readings.all,
        why: 'The event happens once to a person, and neither place lies in the other.',
      }),
    );
  }
  for (const readings of sides.values()) {
    const apart = readings.all.some((reading, index) =>
      readings.all.slice(index + 1).some((other) => opposed(sideIn(reading), sideIn(other))),
    );
    if (!apart) continue;
    findings.push(
      finding({
        code: 'place.differs',
        message: `Which side: ${tally(readings.all)}`,
        readings: readings.all,
        why: 'The event happens once, and the bearings point away from each other.',
      }),
    );
  }
  return { findings, compatible: [] };
}

/** Notes on which side of a place an event is put. */
function bearing(part: PlacedArticle, claim: PlaceClaim, side: string, sides: Map<string, Readings>): void {
  const place = part.entities[claim.place];
  if (!place) return;
  const key = `${claim.event}|${place.id}`;
  let readings = sides.get(key);
  if (!readings) sides.set(key, (readings = new Readings()));
  readings.add(side, `${side} of ${place.name}`, sourceSpan(part.article, claim));
}

/** The side that a reading tells of ("south-east of X"). */
const sideIn = ({ value }: Reading) => value.split(' ')[0] ?? '';

function grainOf(story: StoryView, name: string): 'country' | 'town' | undefined {
  const [entry] = lookUp(story.lexicon, name);
  if (entry?.kind === 'country') return 'country';
  return entry?.kind === 'city' || entry?.kind === 'capital' ? 'town' : undefined;
}
