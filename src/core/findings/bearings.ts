import type { QuantityMention } from '../mentions/mention';
import { meet } from '../mentions/quantities/compare';
import { append } from '../text/append';
import type { Compared } from './build';
import { areApart, finding, Readings, sourceSpan, tally } from './build';
import type { SourceSpan } from './finding';
import type { PlacedArticle } from './placed';
import type { StoryView } from './view';

/** So many metres or miles on one side of a place. */
interface Bearing {
  readonly distance: QuantityMention;
  /** The side, without hyphens ("southwest"). */
  readonly side: string;
  /** Entity id of the place. */
  readonly place: string;
  readonly span: SourceSpan;
}

const SIDE = /^(?:north|south)?(?:east|west)?$/;
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
  const byPlace = new Map<string, Bearing[]>();
  for (const part of story.articles)
    for (const bearing of bearingsOf(part)) append(byPlace, bearing.place, bearing);
  const findings = [...byPlace].flatMap(([place, bearings]) => {
    if (bearings.length > MANY) return [];
    const alike = bearings.filter((one) =>
      bearings.some((other) => opposed(one.side, other.side) && meet(one.distance, other.distance)),
    );
    const readings = new Readings();
    for (const { side, span } of alike) readings.add(side, `${side} of ${story.nameOf(place)}`, span);
    if (readings.all.length < 2 || !areApart(readings.all)) return [];
    return [
      finding({
        code: 'place.differs',
        message: `Which side: ${tally(readings.all)}`,
        readings: readings.all,
        why: 'The distance is the same, and the bearings point away from each other.',
      }),
    ];
  });
  return { findings, compatible: [] };
}

/** "18 km north-east of X", in each form: the distance, the side, and the place that follows "of". */
function bearingsOf(part: PlacedArticle): Bearing[] {
  const { article, mentions } = part;
  return mentions.quantities.flatMap((distance): Bearing[] => {
    if (distance.kind !== 'measure') return [];
    let at = distance.last;
    if (article.tokens[at]?.lower === 'to' || article.tokens[at]?.lower === 'the') return [];
    let side = '';
    for (let token = article.tokens[at]; token && at < distance.last + 3; token = article.tokens[++at]) {
      if (token.text !== '-' && !SIDE.test(token.lower)) break;
      if (token.text !== '-') side += token.lower;
    }
    if (side === '' || !SIDE.test(side) || article.tokens[at]?.lower !== 'of') return [];
    const name = mentions.names.findIndex(({ first }) => first > at && first <= at + 2);
    const place = name === -1 ? undefined : part.entities[name];
    if (place?.type !== 'place') return [];
    const end = mentions.names[name]?.end ?? distance.end;
    return [{ distance, side, place: place.id, span: sourceSpan(article, { start: distance.start, end }) }];
  });
}
