import { lookUp } from '../lexicon/lexicon';
import { wordSet } from '../lexicon/table';
import { WordClass } from '../lexicon/words';
import type { Cluster, Clusters } from './clusters';
import type { OrganizationName } from './organizationForms';
import { initialsOf, mayAbbreviate } from './organizationForms';

/** Words that may be left off the end of a company's or body's name. */
const TRAILING = wordSet(
  'group holdings holding industries systems technologies technology motors airlines airways bank energy steel works foods media pharmaceuticals chemicals electronics software international partners ventures securities stores records pictures films company telecom communications aerospace aviation mining oil petroleum insurance',
);

/** A mention of an organisation with the state its context gives it. */
export interface Mentioned {
  readonly mention: number;
  readonly name: OrganizationName;
  readonly country?: string;
}

/** What a short form stands for, and why. */
interface Target {
  readonly cluster: Cluster;
  readonly because: string;
}

/** Under what a mention is filed: the listed name, the state's institution, or its words. */
export function keyOf({ name, country }: Mentioned): string {
  if (name.known !== undefined) return `o:${name.known}`;
  if (name.institution !== undefined && country !== undefined) return `i:${country} ${name.institution}`;
  return name.words.join(' ');
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
  const byShort = new Map<string, Map<number, Target>>();
  const note = (key: string, article: number, target: Target) => {
    const targets = byShort.get(key);
    if (targets) targets.set(article, target);
    else byShort.set(key, new Map([[article, target]]));
  };
  articles.forEach((mentioned, article) => {
    const byFirst = group(mentioned, ({ name }) => [name.words[0] as string]);
    const byInitials = group(
      mentioned.filter(({ name }) => name.words.length > 2),
      ({ name }) => initialsOf(name.words),
    );
    for (const [key, defined] of definitions[article] ?? []) note(key, article, defined);
    const done = new Set<string>();
    for (const { name } of mentioned) {
      if (name.known !== undefined || name.generic || done.has(name.form.key)) continue;
      done.add(name.form.key);
      const { acronym } = name;
      if (acronym !== undefined && definitions[article]?.has(acronym) === true) continue;
      const spelt =
        acronym !== undefined && acronym.length > 2 ? sole(clusters, byInitials.get(acronym)) : undefined;
      const long = spelt ?? sole(clusters, longerForms(clusters, name, byFirst));
      if (!long) continue;
      const how = spelt ? 'has the initials of' : 'is short for';
      const because = `“${name.form.text}” ${how} “${long.text}” in the same article.`;
      note(acronym ?? name.form.key, article, { cluster: long.cluster, because });
    }
  });
  return (article, name) => {
    if (name.known !== undefined) return undefined;
    const targets = byShort.get(name.acronym ?? name.form.key);
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
    const organizations = new Map((articles[index] ?? []).map((item) => [item.mention, item]));
    const define = (acronym: string, mention: number) => {
      const name = mentions.names[mention];
      if (!name || !mayAbbreviate(acronym, clusters.form(name).words) || defined.has(acronym)) return;
      const item = organizations.get(mention);
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
        define(clusters.form(name).key.replace(/ /g, ''), at + 1);
    }
    return defined;
  });
}

/** "Acme" for "Acme Motors": the longer names of the article that add only words which may be left off. */
function longerForms(
  clusters: Clusters,
  { words }: OrganizationName,
  byFirst: ReadonlyMap<string, readonly Mentioned[]>,
): readonly Mentioned[] {
  const first = words[0] as string;
  if (words.length === 1 && isOrdinary(clusters, first)) return [];
  return (byFirst.get(first) ?? []).filter(
    ({ name }) =>
      name.words.length > words.length &&
      words.every((word, index) => word === name.words[index]) &&
      name.words.slice(words.length).every((word) => TRAILING.has(word)),
  );
}

/** Whether a word alone says too little to be the short form of a name: an ordinary word, a place or a people. */
function isOrdinary(clusters: Clusters, word: string): boolean {
  const flags = clusters.lexicon.words.get(word) ?? 0;
  return (flags & WordClass.common) !== 0 || lookUp(clusters.lexicon, word).length > 0;
}

/** Items by each of their keys, in order. */
export function group<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const list = groups.get(key);
      if (list) list.push(item);
      else groups.set(key, [item]);
    }
  return groups;
}
