import type { Cluster, Clusters } from './clusters';
import { append } from './lists';
import type { NameForm } from './nameForm';
import type { OrganizationName } from './organizationForms';
import { mayAbbreviate, organizationKey } from './organizationForms';

/** A mention of an organisation with the state its context gives it. */
export interface Mentioned {
  readonly mention: number;
  readonly name: OrganizationName;
  readonly country: string | undefined;
}

/** What a short form stands for, and why. */
interface Target {
  readonly cluster: Cluster;
  readonly because: string;
}

/** Under what a mention is filed: the listed name, the state's institution, or its words. */
export function keyOf({ name, country }: Mentioned): string {
  return country === name.country ? name.key : organizationKey(name, country);
}

/**
 * What acronyms and short forms stand for: by their own article, else as all articles that tell agree.
 * @param articles the mentions of organisations of each article; their clusters need not be filled yet
 * @returns a look-up by article and name
 */
export function shortTargets(
  clusters: Clusters,
  articles: readonly (readonly Mentioned[])[],
): (article: number, name: OrganizationName) => Target | undefined {
  const definitions = readDefinitions(clusters, articles);
  const shorts = new Set<string>();
  for (const mentioned of articles) for (const { name } of mentioned) shorts.add(name.acronym ?? name.joined);
  const targetsOf = new Map<string, Map<number, Target>>();
  const note = (key: string, article: number, target: Target) => {
    const targets = targetsOf.get(key);
    if (targets) targets.set(article, target);
    else targetsOf.set(key, new Map([[article, target]]));
  };
  articles.forEach((mentioned, article) => {
    const byShort = new Map<string, Mentioned[]>();
    for (const item of mentioned) {
      for (const short of item.name.shortened) if (shorts.has(short)) append(byShort, short, item);
      for (const short of item.name.initials) if (shorts.has(short)) append(byShort, short, item);
    }
    for (const [key, defined] of definitions[article] ?? []) note(key, article, defined);
    if (byShort.size === 0) return;
    const done = new Set<NameForm>();
    for (const { name } of mentioned) {
      const { acronym, form } = name;
      if (name.known !== undefined || name.generic || done.has(form)) continue;
      done.add(form);
      if (acronym !== undefined && definitions[article]?.has(acronym) === true) continue;
      const spelt = acronym === undefined ? undefined : sole(clusters, byShort.get(acronym));
      const long = spelt ?? sole(clusters, byShort.get(name.joined));
      if (!long) continue;
      const how = spelt ? 'has the initials of' : 'is short for';
      const because = `“${form.text}” ${how} “${long.text}” in the same article.`;
      note(acronym ?? form.key, article, { cluster: long.cluster, because });
    }
  });
  return (article, name) => {
    if (name.known !== undefined) return undefined;
    const targets = targetsOf.get(name.acronym ?? name.form.key);
    if (!targets) return undefined;
    const own = targets.get(article);
    if (own) return own;
    const [first] = targets.values();
    return [...targets.values()].every(({ cluster }) => cluster === first?.cluster) ? first : undefined;
  };
}

/** The one cluster under which mentions are filed, with a form of it. */
function sole(
  clusters: Clusters,
  mentioned: readonly Mentioned[] = [],
): { cluster: Cluster; text: string } | undefined {
  const [first] = mentioned;
  if (!first || mentioned.some((other) => keyOf(other) !== keyOf(first))) return undefined;
  return { cluster: clusters.cluster('organization', keyOf(first)), text: first.name.form.text };
}

/** Acronyms that an article defines in brackets, of places too ("Northern Transit Corridor (NTC)"); by article. */
function readDefinitions(
  clusters: Clusters,
  articles: readonly (readonly Mentioned[])[],
): Map<string, Target>[] {
  return clusters.readings.map(({ article, mentions }, index) => {
    const { tokens } = article;
    const defined = new Map<string, Target>();
    const define = (acronym: string, mention: number) => {
      const name = mentions.names[mention];
      if (!name || !mayAbbreviate(acronym, clusters.form(index, mention).words) || defined.has(acronym))
        return;
      const item = articles[index]?.find((other) => other.mention === mention);
      const cluster = item ? clusters.cluster('organization', keyOf(item)) : clusters.of(index, mention);
      const short = acronym.toUpperCase();
      const because = `“${short}” is given as short for “${name.name}” in ${article.path}.`;
      if (cluster) defined.set(acronym, { cluster, because });
    };
    for (const [at, name] of mentions.names.entries()) {
      if (tokens[name.last]?.text !== '(' || (name.type !== 'organization' && name.type !== 'place'))
        continue;
      const inner = tokens[name.last + 1];
      const long = mentions.names[at + 1];
      if (tokens[name.last + 2]?.text === ')' && inner?.kind === 'word')
        define(inner.lower.replace(/\./g, ''), at);
      // The other way about: "WFF (World Forest Fund)".
      else if (long?.first === name.last + 1 && tokens[long.last]?.text === ')')
        define(clusters.form(index, at).key.replace(/ /g, ''), at + 1);
    }
    return defined;
  });
}
