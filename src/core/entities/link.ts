import type { Lexicon } from '../lexicon/lexicon';
import type { Mentions } from '../mentions/mention';
import type { Article } from '../text/article';
import { Clusters, decisionKey } from './clusters';
import type { Entities, LinkDecisions } from './entity';
import { buildEntities } from './build';
import { linkOrganizations } from './organizations';
import { linkPersons } from './persons';
import { linkPlaces } from './places';
import { RoleFacts } from './roleFacts';

/**
 * Says who is who in a story: which mentions of its articles stand for one person, organisation, place or people.
 * Forms that differ are held to be one only with a reason, which the entity then carries; what a person has decided comes
 * before any rule. Where nothing decides, two forms stay two.
 * @param articles the story's articles in any order; the result does not depend on it
 */
export function linkNames(
  articles: readonly { readonly article: Article; readonly mentions: Mentions }[],
  decisions: LinkDecisions,
  lexicon: Lexicon,
): Entities {
  const clusters = new Clusters(articles, decisions, lexicon);
  linkPlaces(clusters);
  linkOrganizations(clusters);
  const roles = new RoleFacts(clusters);
  linkPersons(clusters, roles);
  linkDecided(clusters, decisions);
  return buildEntities(clusters, decisions);
}

/** Joins what a person has said is the same. */
function linkDecided(clusters: Clusters, decisions: LinkDecisions): void {
  if (decisions.same.length === 0) return;
  for (const [a, b] of decisions.same) {
    const [one, other] = [decisionKey(a), decisionKey(b)];
    const named = clusters.roots().filter((cluster) =>
      [...cluster.forms.keys()].some((form) => {
        const key = decisionKey(form.text);
        return key === one || key === other;
      }),
    );
    const [first, ...rest] = named;
    for (const cluster of rest)
      if (first) clusters.merge(first, cluster, `A person has decided that “${a}” and “${b}” are the same.`);
  }
}
