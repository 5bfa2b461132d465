import type { NameType } from '../mentions/mention';
import { append } from '../text/append';
import type { Steps } from '../text/steps';
import type { ArticleNames } from './articleNames';
import type { Cluster, Clusters } from './clusters';
import type { Entities, Entity, EntityRole, LinkDecisions, MentionRef } from './entity';
import { decisionKey } from './nameTable';
import type { Office, RoleFact } from './offices';
import type { Phrase } from '../words/words';
import { english } from '../words/words';
import { officeWords } from './offices';

/** A cluster on its way to an entity. */
interface Named {
  readonly cluster: Cluster;
  readonly name: string;
  readonly slug: string;
}

/** Turns linked clusters into entities with names, ids and roles, in the order of their ids; an entity at a step. */
export function* buildingEntities(clusters: Clusters, decisions: LinkDecisions): Steps<Entities> {
  const preferred = new Map([...decisions.preferred].map(([form, name]) => [decisionKey(form), name]));
  const roots = clusters.roots();
  for (const cluster of roots) sortMentions(cluster.mentions);
  const named: Named[] = [];
  for (const cluster of roots) {
    const name = preferredName(clusters, cluster, preferred);
    named.push({ cluster, name, slug: clusters.table.slug(name) });
    yield;
  }
  const ids = assignIds(named);
  yield;
  const targets = targetIds(roots, ids);
  const rolesOf = roleReader(clusters, targets);
  const all: Entity[] = [];
  const byId = new Map<string, Entity>();
  for (const [cluster, { id, name }] of ids) {
    const entity: Entity = {
      id,
      type: cluster.type,
      name,
      forms: formsOf(cluster),
      mentions: refsOf(clusters, cluster),
      roles: rolesOf(cluster),
      because: reasonsOf(cluster),
      ...(cluster.country === undefined ? {} : { country: cluster.country }),
    };
    cluster.entity = entity;
    byId.set(id, entity);
    all.push(entity);
    yield;
  }
  all.sort((a, b) => (a.id < b.id ? -1 : 1));
  const articleAt = new Map(clusters.articles.map(({ outline }, index) => [outline.path, index]));
  const country = (code: string | undefined) =>
    code === undefined ? undefined : byId.get(targets.get(`c:${code}`) ?? '');
  return {
    all,
    of: (path, mention) => clusters.of(articleAt.get(path) ?? -1, mention)?.entity,
    byId: (id) => byId.get(id),
    countryOf: (entity) => country(entity.country),
    standsFor: (path, mention) =>
      country(clusters.articles[articleAt.get(path) ?? -1]?.stands.get(mention))?.id,
  };
}

const NONE: readonly never[] = [];

/** Why the forms of a cluster are held to be one, in the order of the alphabet. */
function reasonsOf({ because }: Cluster): readonly Phrase[] {
  if (because.size === 0) return NONE;
  return [...because.values()]
    .map((reason) => ({ reason, words: english(reason) }))
    .sort((a, b) => (a.words < b.words ? -1 : 1))
    .map(({ reason }) => reason);
}

/** Sorts the mentions of a cluster, most of which come in order. */
function sortMentions(mentions: number[]): void {
  for (let index = 1; index < mentions.length; index++)
    if ((mentions[index] as number) < (mentions[index - 1] as number)) {
      mentions.sort((a, b) => a - b);
      return;
    }
}

/** The forms of a cluster, most frequent first. */
function formsOf({ forms }: Cluster): string[] {
  return [...forms]
    .sort(([a, count], [b, other]) => other - count || (a.text < b.text ? -1 : 1))
    .map(([form]) => form.text);
}

function refsOf(clusters: Clusters, cluster: Cluster): MentionRef[] {
  return cluster.mentions.map((ref) => {
    const { article, mention } = clusters.unpacked(ref);
    return (clusters.articles[article] as ArticleNames).refs[mention] as MentionRef;
  });
}

/** A person's decision, else the fullest form most articles use: full names before short ones, then by use. */
function preferredName(clusters: Clusters, cluster: Cluster, preferred: ReadonlyMap<string, string>): string {
  const forms = [...cluster.forms.keys()].map(({ text }) => text).sort();
  if (preferred.size > 0)
    for (const form of forms) {
      const decided = preferred.get(decisionKey(form));
      if (decided !== undefined) return decided;
    }
  const usual = cluster.country === undefined ? undefined : clusters.lexicon.countries.get(cluster.country);
  if (cluster.type === 'place' && usual !== undefined && forms.includes(usual)) return usual;
  if (forms.length === 1) return forms[0] as string;
  const articles = articlesByForm(clusters, cluster);
  const rank = (form: string): readonly number[] => [
    cluster.type === 'group' ? 0 : Number(isFull(form, cluster.type)),
    Number(form !== form.toUpperCase() || !form.includes(' ')),
    articles.get(form)?.count ?? 0,
    cluster.type === 'group' ? -form.length : form.length,
  ];
  return forms.reduce((best, form) => (precedes(rank(form), rank(best), form < best) ? form : best));
}

/** In how many articles each form of a cluster with sorted mentions stands. */
function articlesByForm(
  clusters: Clusters,
  { mentions }: Cluster,
): Map<string, { last: number; count: number }> {
  const articles = new Map<string, { last: number; count: number }>();
  for (const ref of mentions) {
    const { article, mention } = clusters.unpacked(ref);
    const { text } = clusters.form(article, mention);
    const known = articles.get(text);
    if (!known) articles.set(text, { last: article, count: 1 });
    else if (known.last !== article) {
      known.last = article;
      known.count++;
    }
  }
  return articles;
}

/** Whether a form is more than a surname, an acronym or a short form. */
function isFull(form: string, type: NameType): boolean {
  if (type === 'person') return form.indexOf(' ') > 2;
  return form.includes(' ') || !/^[\p{Lu}.]+$/u.test(form);
}

function precedes(a: readonly number[], b: readonly number[], first: boolean): boolean {
  for (let index = 0; index < a.length; index++) {
    const difference = (a[index] as number) - (b[index] as number);
    if (difference !== 0) return difference > 0;
  }
  return first;
}

/** Of clusters with one name the more often mentioned comes first, then a person. */
const ORDER: Record<NameType, number> = { person: 0, place: 1, organization: 2, group: 3 };

/**
 * A short id for each cluster: its name as a slug; where several have one, the type, then a number, by first mention.
 * @returns names and ids by cluster, in the order of the slugs
 */
function assignIds(named: Named[]): Map<Cluster, { readonly id: string; readonly name: string }> {
  const ids = new Map<Cluster, { readonly id: string; readonly name: string }>();
  const taken = new Set<string>();
  for (const { cluster, name, slug } of named.sort(byIdClaim)) {
    let id = slug;
    if (taken.has(id)) id = `${slug}-${cluster.type}`;
    for (let number = 2; taken.has(id); number++) id = `${slug}-${cluster.type}-${number}`;
    taken.add(id);
    ids.set(cluster, { id, name });
  }
  return ids;
}

function byIdClaim(a: Named, b: Named): number {
  if (a.slug !== b.slug) return a.slug < b.slug ? -1 : 1;
  const [one, other] = [a.cluster, b.cluster];
  return (
    other.mentions.length - one.mentions.length ||
    ORDER[one.type] - ORDER[other.type] ||
    (one.mentions[0] as number) - (other.mentions[0] as number)
  );
}

/** Entity ids by the keys that roles have for what they are of and to. */
function targetIds(
  roots: readonly Cluster[],
  ids: ReadonlyMap<Cluster, { readonly id: string }>,
): Map<string, string> {
  const targets = new Map<string, string>();
  const idOf = (cluster: Cluster) => (ids.get(cluster) as { id: string }).id;
  for (const cluster of roots) {
    const id = idOf(cluster);
    for (const { key } of cluster.forms.keys()) targets.set(`${cluster.type}|${key}`, id);
    if (cluster.type === 'place' && cluster.country !== undefined) targets.set(`c:${cluster.country}`, id);
  }
  for (const cluster of roots)
    if (cluster.type === 'group' && cluster.country !== undefined && !targets.has(`c:${cluster.country}`))
      targets.set(`c:${cluster.country}`, idOf(cluster));
  return targets;
}

/** Reads the roles of a cluster, those in one form together, with every place that says so. */
function roleReader(
  clusters: Clusters,
  targets: ReadonlyMap<string, string>,
): (cluster: Cluster) => readonly EntityRole[] {
  const keys = new Map<Office, string>();
  const keyOf = (office: Office) => {
    let key = keys.get(office);
    if (key === undefined) keys.set(office, (key = officeKey(clusters, office)));
    return key;
  };
  const known = (list: readonly string[]) =>
    list.map((target) => targets.get(target)).filter((id): id is string => id !== undefined);
  const refOf = ({ article, role }: RoleFact) =>
    (clusters.articles[article] as ArticleNames).roleRefs[role] as SaidAt;
  return ({ roles }) => {
    if (roles.length === 0) return NONE;
    const byKey = new Map<string, RoleFact[]>();
    for (const fact of roles) append(byKey, `${keyOf(fact.office)}|${fact.office.tense}`, fact);
    return [...byKey]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, facts]) => {
        const { office } = facts[0] as RoleFact;
        const { head, modifiers, of, to, tense } = office;
        const said = facts.sort((a, b) => a.article - b.article || a.role - b.role).map(refOf);
        return { key: keyOf(office), head, modifiers, of: known(of), to: known(to), tense, said };
      });
  };
}

type SaidAt = EntityRole['said'][number];

/** An office in one form, lower case ("deputy foreign minister of russia"). */
function officeKey(clusters: Clusters, office: Office): string {
  const name = (target: string) =>
    target.startsWith('c:')
      ? (clusters.lexicon.countries.get(target.slice(2)) ?? target.slice(2)).toLowerCase()
      : target.slice(target.indexOf('|') + 1);
  return officeWords(office, name);
}
