import type { Lexicon } from '../lexicon/lexicon';
import type { Mentions } from '../mentions/mention';
import type { Article } from '../text/article';
import { bySpan } from '../text/span';
import { actorClaims } from './acts';
import type { Claim } from './claim';
import type { Context } from './context';
import { createContext } from './context';
import { listClaims } from './lists';
import { orderClaims } from './orders';
import { originClaims } from './origins';
import { propertyClaims } from './properties';
import { quantityClaims } from './quantities';
import { scopeClaims } from './scopes';
import { timeClaims } from './times';

/** What adds the claims of one kind; claims of one span stay in this order. */
const EXTRACTORS: readonly ((context: Context, claims: Claim[]) => void)[] = [
  quantityClaims,
  timeClaims,
  actorClaims,
  orderClaims,
  scopeClaims,
  listClaims,
  propertyClaims,
  originClaims,
];

/** Everything an article claims that can be checked and compared, in text order. */
export function extractClaims(article: Article, mentions: Mentions, lexicon: Lexicon): Claim[] {
  const context = createContext(article, mentions, lexicon);
  const claims: Claim[] = [];
  for (const extract of EXTRACTORS) extract(context, claims);
  return claims.toSorted(bySpan);
}
