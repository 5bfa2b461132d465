import { fold } from '../lexicon/table';
import type { NameType } from '../mentions/mention';
import type { Cluster, Clusters, RoleFact } from './clusters';
import { decisionKey, unpacked } from './clusters';
import type { Entities, Entity, EntityRole, LinkDecisions } from './entity';
import { countryStoodFor } from './metonyms';

/** Turns linked clusters into entities with names, ids and roles, in the order of their ids. */
export function buildEntities(clusters: Clusters, decisions: LinkDecisions): Entities {
  const preferred = new Map([...decisions.preferred].map(([form, name]) => [decisionKey(form), name]));
  const roots = clusters.roots();
  const names = new Map(roots.map((cluster) => [cluster, preferredName(clusters, cluster, preferred)]));
  const ids = assignIds(roots, names);
  const targets = targetIds(roots, ids);
  const byId = new Map<string, Entity>();
  const byCluster = new Map<Cluster, Entity>();
  for (const cluster of roots) {
    const id = ids.get(cluster) as string;
    const entity: Entity = {
      id,
      type: cluster.type,
      name: names.get(cluster) as string,
      forms: [...cluster.forms]
        .sort(([a, count], [b, other]) => other - count || (a.text < b.text ? -1 : 1))
        .map(([form]) => form.text),
      mentions: cluster.mentions.sort((a, b) => a - b).map((ref) => clusters.ref(ref)),
      roles: rolesOf(clusters, cluster, targets),
      because: [...cluster.because].sort(),
      ...(cluster.country === undefined ? {} : { country: cluster.country }),
    };
    byId.set(id, entity);
    byCluster.set(cluster, entity);
  }
  const articleAt = new Map(clusters.readings.map(({ article }, index) => [article.path, index]));
  const country = (code: string | undefined) =>
    code === undefined ? undefined : byId.get(targets.get(`c:${code}`) ?? '');
  return {
    all: [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    of: (path, mention) => {
      const cluster = clusters.of(articleAt.get(path) ?? -1, mention);
      return cluster && byCluster.get(cluster);
    },
    byId: (id) => byId.get(id),
    countryOf: (entity) => country(entity.country),
    standsFor: (path, mention) => {
      const reading = clusters.readings[articleAt.get(path) ?? -1];
      return reading?.mentions.names[mention] && country(countryStoodFor(clusters, reading, mention))?.id;
    },
  };
}

/** A person's decision, else the fullest form most articles use: full names before short ones, then by use. */
function preferredName(clusters: Clusters, cluster: Cluster, preferred: ReadonlyMap<string, string>): string {
  const forms = [...cluster.forms.keys()].map(({ text }) => text).sort();
  for (const form of preferred.size > 0 ? forms : []) {
    const decided = preferred.get(decisionKey(form));
    if (decided !== undefined) return decided;
  }
  const usual = cluster.country === undefined ? undefined : clusters.lexicon.countries.get(cluster.country);
  if (cluster.type === 'place' && usual !== undefined && forms.includes(usual)) return usual;
  if (forms.length === 1) return forms[0] as string;
  const articles = new Map<string, Set<number>>();
  for (const ref of cluster.mentions) {
    const { article, mention } = unpacked(ref);
    const { text } = clusters.form(article, mention);
    const seen = articles.get(text);
    if (seen) seen.add(article);
    else articles.set(text, new Set([article]));
  }
  const rank = (form: string): readonly number[] => [
    cluster.type === 'group' ? 0 : Number(isFull(form, cluster.type)),
    Number(form !== form.toUpperCase() || !form.includes(' ')),
    articles.get(form)?.size ?? 0,
    cluster.type === 'group' ? -form.length : form.length,
  ];
  return forms.reduce((best, form) => (precedes(rank(form), rank(best), form < best) ? form : best));
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

/** A short id for each cluster: its name as a slug; where several have one, the type, then a number, by first mention. */
function assignIds(roots: readonly Cluster[], names: ReadonlyMap<Cluster, string>): Map<Cluster, string> {
  const ids = new Map<Cluster, string>();
  const taken = new Set<string>();
  const order: Record<NameType, number> = { person: 0, place: 1, organization: 2, group: 3 };
  const sorted = roots
    .map((cluster) => ({
      cluster,
      at: cluster.mentions.reduce((a, b) => Math.min(a, b)),
      slug: slugOf(names.get(cluster) as string),
    }))
    .sort(
      (a, b) =>
        (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0) ||
        b.cluster.mentions.length - a.cluster.mentions.length ||
        order[a.cluster.type] - order[b.cluster.type] ||
        a.at - b.at,
    );
  for (const { cluster, slug } of sorted) {
    let id = slug;
    if (taken.has(id)) id = `${slug}-${cluster.type}`;
    for (let number = 2; taken.has(id); number++) id = `${slug}-${cluster.type}-${number}`;
    taken.add(id);
    ids.set(cluster, id);
  }
  return ids;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

function slugOf(name: string): string {
  let slug = '';
  for (const char of fold(name)) {
    const plain = (char >= 'a' && char <= 'z') || (char >= '0' && char <= '9');
    if (plain || (char > '\x7f' && LETTER_OR_DIGIT.test(char))) slug += char;
    else if (char !== "'" && char !== '.' && slug !== '' && !slug.endsWith('-')) slug += '-';
  }
  return slug.endsWith('-') ? slug.slice(0, -1) : slug || 'name';
}

/** Entity ids by the keys that roles have for what they are of and to. */
function targetIds(roots: readonly Cluster[], ids: ReadonlyMap<Cluster, string>): Map<string, string> {
  const targets = new Map<string, string>();
  for (const cluster of roots) {
    const id = ids.get(cluster) as string;
    for (const { key } of cluster.forms.keys()) targets.set(`${cluster.type}|${key}`, id);
    if (cluster.type === 'place' && cluster.country !== undefined) targets.set(`c:${cluster.country}`, id);
  }
  for (const cluster of roots)
    if (cluster.type === 'group' && cluster.country !== undefined && !targets.has(`c:${cluster.country}`))
      targets.set(`c:${cluster.country}`, ids.get(cluster) as string);
  return targets;
}

/** The roles of a cluster, those in one form together, with every place that says so. */
function rolesOf(clusters: Clusters, cluster: Cluster, targets: ReadonlyMap<string, string>): EntityRole[] {
  const roles = new Map<string, { fact: RoleFact; said: { path: string; role: number }[] }>();
  const name = (target: string) =>
    target.startsWith('c:')
      ? (clusters.lexicon.countries.get(target.slice(2)) ?? target.slice(2)).toLowerCase()
      : target.slice(target.indexOf('|') + 1);
  for (const fact of cluster.roles) {
    const key = [
      [...fact.modifiers, fact.head].join(' '),
      ...(fact.of.length > 0 ? [`of ${fact.of.map(name).join(' and ')}`] : []),
      ...(fact.to.length > 0 ? [`to ${fact.to.map(name).join(' and ')}`] : []),
    ].join(' ');
    const known = roles.get(`${key}|${fact.tense}`);
    const said = { path: clusters.path(fact.article), role: fact.role };
    if (known) known.said.push(said);
    else roles.set(`${key}|${fact.tense}`, { fact, said: [said] });
  }
  const known = (list: readonly string[]) =>
    list.map((target) => targets.get(target)).filter((id): id is string => id !== undefined);
  return [...roles]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { fact, said }]) => ({
      key: key.slice(0, key.lastIndexOf('|')),
      head: fact.head,
      modifiers: fact.modifiers,
      of: known(fact.of),
      to: known(fact.to),
      tense: fact.tense,
      said: said.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.role - b.role)),
    }));
}
