import type { Lexicon } from '../lexicon/lexicon';
import type { Mentions } from '../mentions/mention';
import type { Article } from '../text/article';
import { bySpan } from '../text/span';
import { actorClaims } from './acts';
import { bereavedClaims } from './bereaved';
import { careerClaims } from './careers';
import { causeClaims } from './causes';
import type { Claim } from './claim';
import type { Context } from './context';
import { createContext } from './context';
import { homeClaims } from './homes';
import { lifeClaims } from './lives';
import { listClaims } from './lists';
import { orderClaims } from './orders';
import { originClaims } from './origins';
import { placeClaims } from './places';
import { pleaClaims } from './pleas';
import { propertyClaims } from './properties';
import { quantityClaims } from './quantities';
import { rankClaims } from './ranks';
import { reasonClaims } from './reasons';
import { routeClaims } from './routes';
import { scopeClaims } from './scopes';
import { siteClaims } from './sites';
import { quotationClaims, roleClaims } from './statements';
import { superlativeClaims } from './superlatives';
import { timeClaims } from './times';

/** What adds the claims of one kind; claims of one span stay in this order. */
const EXTRACTORS: readonly ((context: Context, claims: Claim[]) => void)[] = [
  quantityClaims,
  timeClaims,
  placeClaims,
  siteClaims,
  homeClaims,
  actorClaims,
  orderClaims,
  reasonClaims,
  causeClaims,
  lifeClaims,
  bereavedClaims,
  pleaClaims,
  careerClaims,
  scopeClaims,
  superlativeClaims,
  rankClaims,
  routeClaims,
  listClaims,
  propertyClaims,
  originClaims,
  roleClaims,
  quotationClaims,
];

/** Everything an article claims that can be checked and compared, in text order. */
export function extractClaims(article: Article, mentions: Mentions, lexicon: Lexicon): Claim[] {
  const context = createContext(article, mentions, lexicon);
  const claims: Claim[] = [];
  for (const extract of EXTRACTORS) extract(context, claims);
  return claims.toSorted(bySpan);
}
