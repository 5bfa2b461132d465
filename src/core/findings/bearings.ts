import type { QuantityMention } from '../mentions/mention';
import { meet } from '../mentions/quantities/compare';
import type { Compared } from './build';
import { areApart, finding, Readings, sourceSpan, tally } from './build';
import type { Finding } from './finding';
import type { Grouped } from './groups';
import { Groups } from './groups';
import type { PlacedArticle } from './placed';
import type { StoryView } from './view';

/** So many metres or miles on one side of a place. */
interface Bearing extends Grouped {
  readonly distance: QuantityMention;
  /** The side, without hyphens ("southwest"). */
  readonly side: string;
  /** Where the name of the place ends; its key is the place's entity id. */
  readonly end: number;
}

const SIDES = new Set('north south east west northeast northwest southeast southwest'.split(' '));
/** How many tokens a side takes at most ("north", "-", "east"). */
const LONGEST = 3;
const OPPOSITES = [
  ['north', 'south'],
  ['east', 'west'],
] as const;

/** Whether two sides point away from each other on either axis. */
export function opposed(a: string, b: string): boolean {
  return OPPOSITES.some(
    ([one, other]) => (a.includes(one) && b.includes(other)) || (a.includes(other) && b.includes(one)),
  );
}

/** A place around which more things than this lie is a landmark. */
const MANY = 40;

/** Compares on which side of a place something is: as far away in both articles, on opposite sides. */
export function compareBearings(story: StoryView): Compared {
  return { findings: story.kept(createGroups).compare(story), compatible: [] };
}

const createGroups = () => new Groups(bearingsIn, differing);

function differing(bearings: readonly Bearing[], story: StoryView): Finding[] {
  if (bearings.length > MANY) return [];
  const alike = bearings.filter((one) =>
    bearings.some((other) => opposed(one.side, other.side) && meet(one.distance, other.distance)),
  );
  const readings = new Readings();
  for (const { part, key, distance, side, end } of alike) {
    const span = sourceSpan(part.article, { start: distance.start, end });
    readings.add(side, `${side} of ${story.nameOf(key)}`, span);
  }
  // An article that tells of both sides tells of two things.
  if (readings.all.length < 2 || !areApart(readings.all)) return [];
  return [
    finding({
      code: 'place.differs',
      message: `Which side: ${tally(readings.all)}`,
      readings: readings.all,
      why: 'The distance is the same, and the bearings point away from each other.',
    }),
  ];
}

/** "18 km north-east of X", in each form: the distance, the side, and the place that follows "of". */
function bearingsIn(part: PlacedArticle): Bearing[] {
  const bearings: Bearing[] = [];
  for (const distance of part.mentions.quantities) {
    if (distance.kind !== 'measure') continue;
    const bearing = bearingOf(part, distance);
    if (bearing) bearings.push(bearing);
  }
  return bearings;
}

function bearingOf(part: PlacedArticle, distance: QuantityMention): Bearing | undefined {
  const { article } = part;
  let at = distance.last;
  let side = '';
  for (let word = article.word(at); word && at < distance.last + LONGEST; word = article.word(++at)) {
    if (SIDES.has(word.lower)) side += word.lower;
    else if (word.text !== '-') break;
  }
  if (!SIDES.has(side) || article.word(at)?.lower !== 'of') return undefined;
  const name = part.mentions.names.findIndex(({ first }) => first > at && first <= at + 2);
  const place = name === -1 ? undefined : part.entities[name];
  if (place?.type !== 'place') return undefined;
  return { part, key: place.id, distance, side, end: part.mentions.names[name]?.end ?? distance.end };
}
