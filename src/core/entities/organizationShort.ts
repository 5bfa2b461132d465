import type { Cluster, Clusters } from './clusters';
import type { OrganizationName } from './organizationForms';
import type { Phrase } from '../words/words';
import { phrase } from '../words/words';

/** What a short form stands for, and why. */
interface Target {
  readonly cluster: Cluster;
  readonly because: Phrase;
}

/** What the articles of a story take one short form for. */
interface Targets {
  readonly byArticle: Map<number, Target>;
  /** What they all take it for, where they agree; set when it is first asked for. */
  agreed?: Target | null;
}

/**
 * What acronyms and short forms stand for: by their own article, else as all articles that tell agree. To be made when the
 * mentions of places are in their clusters; those of organisations need not be.
 */
export class ShortTargets {
  readonly #byKey = new Map<string, Targets>();

  constructor(clusters: Clusters) {
    const definitions = clusters.articles.map((_, article) => readDefinitions(clusters, article));
    clusters.articles.forEach(({ abbreviations }, article) => {
      const defined = definitions[article];
      if (defined) for (const [acronym, target] of defined) this.#note(acronym, article, target);
      for (const { key, acronym, long, because } of abbreviations) {
        if (acronym !== undefined && defined?.has(acronym) === true) continue;
        this.#note(key, article, { cluster: clusters.cluster('organization', long.key), because });
      }
    });
  }

  /** What an article means by a name. */
  of(article: number, name: OrganizationName): Target | undefined {
    if (name.known !== undefined) return undefined;
    const targets = this.#byKey.get(name.acronym ?? name.form.key);
    if (!targets) return undefined;
    const own = targets.byArticle.get(article);
    if (own) return own;
    if (targets.agreed === undefined) targets.agreed = agreedOf(targets);
    return targets.agreed ?? undefined;
  }

  #note(key: string, article: number, target: Target): void {
    const targets = this.#byKey.get(key);
    if (targets) targets.byArticle.set(article, target);
    else this.#byKey.set(key, { byArticle: new Map([[article, target]]) });
  }
}

function agreedOf({ byArticle }: Targets): Target | null {
  const [first] = byArticle.values();
  for (const { cluster } of byArticle.values()) if (cluster !== first?.cluster) return null;
  return first ?? null;
}

/** Acronyms that an article defines in brackets, of places too ("Northern Transit Corridor (NTC)"). */
function readDefinitions(clusters: Clusters, article: number): ReadonlyMap<string, Target> | undefined {
  const { outline, organizations } = clusters.articles[article] as Clusters['articles'][number];
  if (outline.definitions.length === 0) return undefined;
  const defined = new Map<string, Target>();
  for (const [mention, acronym] of outline.definitions) {
    if (defined.has(acronym)) continue;
    const item = organizations.find(({ mentions }) => mentions.includes(mention));
    const cluster = item ? clusters.cluster('organization', item.key) : clusters.of(article, mention);
    const name = clusters.form(article, mention).text;
    const because = phrase('linked.given-short', acronym.toUpperCase(), name, outline.path);
    if (cluster) defined.set(acronym, { cluster, because });
  }
  return defined;
}
