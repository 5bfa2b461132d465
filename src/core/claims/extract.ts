import type { Lexicon } from '../lexicon/lexicon';
import type { Mentions } from '../mentions/mention';
import type { Article } from '../text/article';
import { bySpan } from '../text/span';
import { actorClaims, orderClaims, reasonClaims } from './acts';
import type { Claim } from './claim';
import { createContext } from './context';
import { originClaims } from './origins';
import { placeClaims } from './places';
import { quantityClaims } from './quantities';
import { rankClaims } from './ranks';
import { routeClaims } from './routes';
import { listClaims, propertyClaims, scopeClaims } from './scopes';
import { quotationClaims, roleClaims } from './statements';
import { superlativeClaims } from './superlatives';
import { timeClaims } from './times';

/** Everything an article claims that can be checked and compared, in text order. */
export function extractClaims(article: Article, mentions: Mentions, lexicon: Lexicon): Claim[] {
  const context = createContext(article, mentions, lexicon);
  return [
    ...quantityClaims(context),
    ...timeClaims(context),
    ...placeClaims(context),
    ...actorClaims(context),
    ...orderClaims(context),
    ...reasonClaims(context),
    ...scopeClaims(context),
    ...superlativeClaims(context),
    ...rankClaims(context),
    ...routeClaims(context),
    ...listClaims(context),
    ...propertyClaims(context),
    ...originClaims(context),
    ...roleClaims(context),
    ...quotationClaims(context),
  ].sort(bySpan);
}
