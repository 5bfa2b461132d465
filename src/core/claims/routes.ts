import type { Token } from '../text/scanner';
import type { RouteClaim } from './claim';
import type { Context } from './context';
import { namesIn } from './frames';

/** How many tokens may stand between the two places of a route. */
const GAP = 4;
/** Words that turn a route round: who comes back from B to A went from A to B before, lower case. */
const BACK = new Set('back return returned returning returns home homeward round'.split(' '));

/** The claims that something goes from one place to another ("sailing from X to Y"), where nothing says that it comes back. */
export function routeClaims(context: Context): RouteClaim[] {
  const { article, mentions } = context;
  const { tokens } = article;
  return mentions.names.flatMap((from, index): RouteClaim[] => {
    const to = mentions.names[index + 1];
    if (from.type !== 'place' || to?.type !== 'place' || to.sentence !== from.sentence) return [];
    if (tokens[from.first - 1]?.lower !== 'from' || tokens[to.first - 1]?.lower !== 'to') return [];
    if (to.first - from.last > GAP) return [];
    const sentence = article.sentences[from.sentence] as { first: number; last: number };
    for (let at = sentence.first; at < sentence.last; at++)
      if (BACK.has((tokens[at] as Token).lower)) return [];
    return [
      {
        kind: 'route',
        id: `route-${from.first}`,
        start: (tokens[from.first - 1] as Token).start,
        end: to.end,
        sentence: from.sentence,
        modality: 'stated',
        names: namesIn(mentions, sentence),
        from: index,
        to: index + 1,
      },
    ];
  });
}
