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
    const place = placeOf(context, frame);
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
