import { phrase } from '../words/words';
import type { Lexicon } from '../lexicon/lexicon';
import type { ArticleNames } from './articleNames';
import { groupNames } from './articleNames';
import { buildingEntities } from './build';
import type { Cluster } from './clusters';
import { Clusters, rootOf } from './clusters';
import type { Entities, LinkDecisions } from './entity';
import { decisionKey, NameTable } from './nameTable';
import { Neighbours } from './neighbours';
import { linkOrganizations } from './organizations';
import type { Reading } from './outline';
import { readOutline, sameOutline } from './outline';
import { sameItems } from '../text/sameItems';
import type { Steps } from '../text/steps';
import { toEnd } from '../text/steps';
import { linkingPersons } from './persons';
import { linkPlaces } from './places';

/** A story as linked, with all that linking went by. */
interface Linked {
  readonly articles: readonly ArticleNames[];
  readonly byPath: ReadonlyMap<string, ArticleNames>;
  readonly decisions: LinkDecisions;
  readonly neighbours: Neighbours;
  readonly entities: Entities;
}

/** As many forms, beside twice those of the story, are kept of texts that are no more. */
const SPARE_FORMS = 4000;

/**
 * Links the names of one story again and again as its articles change. What it reads of an article it keeps as long as the
 * reading, and where an edit leaves all that linking goes by as it was, the entities stay the same object.
 */
export class Linker {
  #table: NameTable;
  #names = new WeakMap<Reading, ArticleNames>();
  #last: Linked | undefined;

  constructor(lexicon: Lexicon) {
    this.#table = new NameTable(lexicon);
  }

  /**
   * Says who is who in a story: which mentions of its articles stand for one person, organisation, place or people.
   * Forms that differ are held to be one only with a reason, which the entity then carries; what a person has decided comes
   * before any rule. Where nothing decides, two forms stay two.
   * @param readings the story's articles in any order; the result does not depend on it
   */
  link(readings: readonly Reading[], decisions: LinkDecisions): Entities {
    return toEnd(this.linking(readings, decisions));
  }

  /** What {@link Linker.link} does, in steps. */
  *linking(readings: readonly Reading[], decisions: LinkDecisions): Steps<Entities> {
    const sorted = [...readings].sort((a, b) => (a.article.path < b.article.path ? -1 : 1));
    const articles: ArticleNames[] = [];
    for (const reading of sorted) {
      articles.push(this.#namesOf(reading));
      yield;
    }
    const last = this.#last;
    if (last?.decisions === decisions && sameItems(last.articles, articles) && last.neighbours.moveTo(sorted))
      return last.entities;
    const neighbours = new Neighbours(sorted, this.#table.lexicon);
    const clusters = new Clusters(articles, decisions, this.#table, neighbours);
    yield;
    yield* linkingAll(clusters, decisions);
    const entities = yield* buildingEntities(clusters, decisions);
    const byPath = new Map(articles.map((names) => [names.outline.path, names]));
    this.#last = { articles, byPath, decisions, neighbours, entities };
    this.#forgetForms(entities);
    return entities;
  }

  /** The names of an article; the same object as before where it reads as before. */
  #namesOf(reading: Reading): ArticleNames {
    let names = this.#names.get(reading);
    if (!names) {
      const { outline, groups } = readOutline(reading, this.#table);
      const before = this.#last?.byPath.get(outline.path);
      names =
        before && sameOutline(before.outline, outline) ? before : groupNames(outline, groups, this.#table);
      this.#names.set(reading, names);
    }
    return names;
  }

  /** Starts afresh when most forms read so far are of texts that are no more. */
  #forgetForms({ all }: Entities): void {
    const forms = all.reduce((sum, entity) => sum + entity.forms.length, 0);
    if (this.#table.size <= 2 * forms + SPARE_FORMS) return;
    this.#table = new NameTable(this.#table.lexicon);
    this.#names = new WeakMap();
    this.#last = undefined;
  }
}

function* linkingAll(clusters: Clusters, decisions: LinkDecisions): Steps<void> {
  linkPlaces(clusters);
  yield;
  linkOrganizations(clusters);
  yield;
  yield* linkingPersons(clusters);
  yield;
  linkDecided(clusters, decisions);
}

/** Joins what a person has said is the same. */
function linkDecided(clusters: Clusters, { same }: LinkDecisions): void {
  if (same.length === 0) return;
  const byKey = clustersByDecisionKey(clusters);
  for (const [a, b] of same) {
    const named = new Set<Cluster>();
    for (const name of [a, b]) for (const one of byKey.get(decisionKey(name)) ?? []) named.add(rootOf(one));
    if (named.size < 2) continue;
    const [first, ...rest] = clusters.roots().filter((cluster) => named.has(cluster));
    for (const cluster of rest) if (first) clusters.merge(first, cluster, phrase('linked.decided', a, b));
  }
}

function clustersByDecisionKey(clusters: Clusters): ReadonlyMap<string, ReadonlySet<Cluster>> {
  const byKey = new Map<string, Set<Cluster>>();
  for (const cluster of clusters.roots())
    for (const form of cluster.forms.keys()) {
      const key = clusters.table.decisionKey(form);
      byKey.set(key, (byKey.get(key) ?? new Set<Cluster>()).add(cluster));
    }
  return byKey;
}
