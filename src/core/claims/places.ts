import type { Token } from '../text/scanner';
import type { PlaceClaim } from './claim';
import type { Context } from './context';
import type { Frame } from './frames';
import { namesIn } from './frames';

/** Prepositions that put an event in a place. */
const AT: ReadonlySet<string> = new Set(['in', 'at', 'near', 'off', 'outside']);
/** How far behind the event its place may stand, in tokens. */
const REACH = 10;

/** The claims that an event took place somewhere: the first place behind it that "in", "at", "near" or "off" governs. */
export function placeClaims(context: Context): PlaceClaim[] {
  const { article, mentions } = context;
  return context.frames.flatMap((frame, index): PlaceClaim[] => {
    const side = bearingOf(context, frame);
    const place = side?.place ?? placeOf(context, frame);
    const bearing = side?.bearing;
    const name = place === undefined ? undefined : mentions.names[place];
    if (place === undefined || !name) return [];
    const who = context.subjects.before(frame.sentence, frame.first);
    return [
      {
        kind: 'place',
        id: `place-${index}`,
        start: frame.start,
        end: name.end,
        sentence: frame.sentence,
        modality: frame.modality,
        names: namesIn(mentions, frame.clause),
        event: frame.event,
        word: (article.tokens[frame.first] as Token).lower,
        place,
        ...(bearing ? { bearing } : {}),
        ...(who ? { who } : {}),
      },
    ];
  });
}

function placeOf({ article, mentions }: Context, frame: Frame): number | undefined {
  const last = Math.min(frame.clause.last, frame.last + REACH);
  return namesIn(mentions, { first: frame.last, last }).find((index) => {
    const name = mentions.names[index];
    if (name?.type !== 'place' || article.tokens[name.last]?.lower === "'s") return false;
    const before = article.tokens[name.first - 1]?.lower ?? '';
    return AT.has(before) || (before === 'the' && AT.has(article.tokens[name.first - 2]?.lower ?? ''));
  });
}

const BEARINGS: ReadonlySet<string> = new Set(
  'north south east west northeast northwest southeast southwest north-east north-west south-east south-west'.split(
    ' ',
  ),
);

/** The side of a place that an event is put on ("20 km south of the port of X"). */
function bearingOf(
  { article, mentions }: Context,
  frame: Frame,
): { place: number; bearing: string } | undefined {
  const last = Math.min(frame.clause.last, frame.last + REACH);
  for (let at = frame.last; at + 1 < last; at++) {
    // "South-east" is three tokens.
    const hyphen = article.tokens[at + 1]?.text === '-';
    const end = hyphen ? at + 3 : at + 1;
    const words = article.tokens.slice(at, end).map(({ lower }) => lower);
    const bearing = words.join('');
    if (!BEARINGS.has(bearing) || article.tokens[end]?.lower !== 'of') continue;
    const place = namesIn(mentions, { first: end + 1, last: end + 6 }).find(
      (index) => mentions.names[index]?.type === 'place',
    );
    if (place !== undefined) return { place, bearing };
  }
  return undefined;
}
