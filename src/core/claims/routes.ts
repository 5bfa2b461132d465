import type { NameMention } from '../mentions/mention';
import type { Sentence } from '../text/article';
import type { Token } from '../text/scanner';
import type { Claim } from './claim';
import type { Context } from './context';
import type { TokenRange } from './frames';
import { namesIn } from './frames';

/** How many tokens may stand between the two places of a route. */
const GAP = 4;
/** Words that turn a route round: who comes back from B to A went from A to B before, lower case. */
const BACK = new Set('back return returned returning returns home homeward round'.split(' '));

/** Adds the claims that something goes from one place to another ("sailing from X to Y"), where nothing says that it comes back. */
export function routeClaims({ article, mentions }: Context, claims: Claim[]): void {
  const { tokens } = article;
  const { names } = mentions;
  for (let index = 1; index < names.length; index++) {
    const from = names[index - 1] as NameMention;
    const to = names[index] as NameMention;
    if (from.type !== 'place' || to.type !== 'place' || to.sentence !== from.sentence) continue;
    if (to.first - from.last > GAP) continue;
    if (tokens[from.first - 1]?.lower !== 'from' || tokens[to.first - 1]?.lower !== 'to') continue;
    const sentence = article.sentences[from.sentence] as Sentence;
    if (comesBack(tokens, sentence)) continue;
    claims.push({
      kind: 'route',
      id: `route-${from.first}`,
      start: (tokens[from.first - 1] as Token).start,
      end: to.end,
      sentence: from.sentence,
      modality: 'stated',
      names: namesIn(mentions, sentence),
      from: index - 1,
      to: index,
    });
  }
}

function comesBack(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  for (let at = first; at < last; at++) if (BACK.has((tokens[at] as Token).lower)) return true;
  return false;
}
