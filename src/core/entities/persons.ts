import { lookUp } from '../lexicon/lexicon';
import { WordClass } from '../lexicon/words';
import type { NameMention } from '../mentions/mention';
import type { Cluster, Clusters, RoleFact } from './clusters';
import { addRole, rootOf } from './clusters';
import { rolesSpeakAgainst, commonRole } from './evidence';
import { groupBy } from './lists';
import type { NameForm } from './nameForm';
import { bonesOf, nearness } from './nameForm';
import { isSurnameOf } from './personForms';
import { linkPersonVariants } from './personVariants';
import type { RoleFacts } from './roleFacts';

/** A full name in one article, with the tokens at which its mentions start. */
interface FullName {
  readonly form: NameForm;
  readonly at: number[];
}

/** Mentions by one word in one article that no full name of the article explains. */
interface Loose {
  readonly article: number;
  readonly form: NameForm;
  readonly mentions: number[];
  readonly roles: RoleFact[];
}

/**
 * Links the mentions of persons: full names that are written alike, surnames with the full names of their article,
 * variants of full names across the story, and last the surnames that stand without a full name.
 */
export function linkPersons(clusters: Clusters, roles: RoleFacts): void {
  const fulls = clusters.readings.map((_, article) => addFullNames(clusters, article));
  const surnames = new Set<string>();
  for (const list of fulls)
    for (const { form } of list) surnames.add(form.core[form.core.length - 1] as string);
  const loose = clusters.readings.flatMap((_, article) =>
    addShortNames(clusters, roles, article, fulls[article] as FullName[], surnames),
  );
  for (const { facts, article } of roles.articles())
    facts.forEach((fact, index) => {
      const holder = clusters.readings[article]?.mentions.roles[index]?.holder;
      const cluster = holder === undefined ? undefined : clusters.of(article, holder);
      if (cluster && fact) addRole(cluster, fact);
    });
  linkPersonVariants(clusters);
  linkLoose(clusters, loose, fulls);
}

const persons = (
  clusters: Clusters,
  article: number,
): { name: NameMention; index: number; form: NameForm }[] => {
  const list: { name: NameMention; index: number; form: NameForm }[] = [];
  clusters.readings[article]?.mentions.names.forEach((name, index) => {
    if (name.type === 'person') list.push({ name, index, form: clusters.form(article, index) });
  });
  return list;
};

/** Names of two words and more; those written alike are one. */
function addFullNames(clusters: Clusters, article: number): FullName[] {
  const fulls = new Map<string, FullName>();
  for (const { name, index, form } of persons(clusters, article)) {
    if (form.core.length < 2) continue;
    clusters.add(clusters.cluster('person', form.key), article, index);
    const known = fulls.get(form.key);
    if (known) known.at.push(name.first);
    else fulls.set(form.key, { form, at: [name.first] });
  }
  return [...fulls.values()];
}

/** Names of one word: the surname of the full name nearest before it, else of the article's only one; rarely a first name. */
function addShortNames(
  clusters: Clusters,
  roles: RoleFacts,
  article: number,
  fulls: readonly FullName[],
  surnames: ReadonlySet<string>,
): Loose[] {
  const byLast = groupBy(fulls, ({ form }) => [form.core[form.core.length - 1] as string]);
  const byFirst = groupBy(fulls, ({ form }) => [form.core[0] as string]);
  const loose = new Map<string, Loose>();
  for (const { name, index, form } of persons(clusters, article)) {
    if (form.core.length > 1) continue;
    const word = form.core[0] as string;
    const own = roles.ofHolder(article, index);
    const offices = new Map(own.map((role) => [role.signature, role]));
    const fits = ({ form: full }: FullName) =>
      own.length === 0 || !rolesSpeakAgainst(offices, roles.ofForm(article, full.key));
    const named = (byLast.get(word) ?? []).filter((full) => isSurnameOf(form, full.form) && fits(full));
    let target = nearestBefore(named, name.first) ?? (named.length === 1 ? named[0] : undefined);
    let because = `“${form.text}” is the surname of “${target?.form.text}”, named in full in the same article.`;
    if (!target && named.length === 0 && !surnames.has(word) && !isPlace(clusters, word)) {
      const first = (byFirst.get(word) ?? []).filter(
        (full) => (full.at[0] as number) < name.first && fits(full),
      );
      target = first.length === 1 ? first[0] : undefined;
      because = `“${form.text}” is how the article goes on to call “${target?.form.text}”.`;
    }
    if (target && clusters.add(clusters.cluster('person', target.form.key), article, index, because))
      continue;
    const before = loose.get(word);
    if (before) {
      before.mentions.push(index);
      before.roles.push(...own);
    } else loose.set(word, { article, form, mentions: [index], roles: [...own] });
  }
  return [...loose.values()];
}

/** The full name with the mention nearest before a token. */
function nearestBefore(fulls: readonly FullName[], token: number): FullName | undefined {
  let nearest: FullName | undefined;
  let best = -1;
  for (const full of fulls) {
    let low = 0;
    let high = full.at.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((full.at[middle] as number) < token) low = middle + 1;
      else high = middle;
    }
    const at = full.at[low - 1] ?? -1;
    if (at <= best) continue;
    best = at;
    nearest = full;
  }
  return nearest;
}

function isPlace(clusters: Clusters, word: string): boolean {
  return lookUp(clusters.lexicon, word).some(({ kind }) => kind !== 'organization' && kind !== 'group');
}

/** Links surnames that their own article does not explain, by the rest of the story. */
function linkLoose(clusters: Clusters, loose: readonly Loose[], fulls: readonly FullName[][]): void {
  const bySurname = new Map<string, Set<Cluster>>();
  for (const cluster of clusters.roots('person'))
    for (const form of cluster.forms.keys()) {
      if (form.core.length < 2) continue;
      const last = form.core[form.core.length - 1] as string;
      bySurname.set(last, (bySurname.get(last) ?? new Set()).add(cluster));
    }
  const unexplained: Loose[] = [];
  const spellings = fulls.map((list) => groupBy(list, ({ form }) => spellingKeys(form)));
  for (const item of loose) {
    const word = item.form.core[0] as string;
    const named = [...(bySurname.get(word) ?? [])].filter((cluster) =>
      [...cluster.forms.keys()].some((form) => isSurnameOf(item.form, form)),
    );
    const found =
      inArticle(clusters, item, named, spellings[item.article] as Map<string, FullName[]>) ??
      inStory(clusters, item, named);
    if (found && addAll(clusters, found.cluster, item, found.because)) continue;
    if (named.length === 0) unexplained.push(item);
    else addAll(clusters, clusters.cluster('person', `${word}#${clusters.path(item.article)}`), item);
  }
  for (const item of unexplained) {
    const cluster = clusters.cluster('person', item.form.key);
    const apart = rolesSpeakAgainst(cluster.offices, officesOf(item));
    const own = apart
      ? clusters.cluster('person', `${item.form.key}#${clusters.path(item.article)}`)
      : cluster;
    addAll(clusters, own, item);
  }
}

function addAll(clusters: Clusters, cluster: Cluster, item: Loose, because?: string): boolean {
  if (!item.mentions.every((mention) => clusters.add(cluster, item.article, mention, because))) return false;
  for (const role of item.roles) addRole(cluster, role);
  return true;
}

const officesOf = ({ roles }: Loose) => new Map(roles.map((role) => [role.signature, role]));

type Found = { readonly cluster: Cluster; readonly because: string };

/** A person of the same article whom other articles call so, or whose surname is spelt nearly so and who alone can be meant. */
function inArticle(
  clusters: Clusters,
  item: Loose,
  named: readonly Cluster[],
  bySpelling: ReadonlyMap<string, readonly FullName[]>,
): Found | undefined {
  const { article, form } = item;
  const word = form.core[0] as string;
  const present = named.filter((cluster) => cluster.articles.has(article));
  const [known] = present;
  if (present.length > 1 || (known && rolesSpeakAgainst(known.offices, officesOf(item)))) return undefined;
  if (known)
    return {
      cluster: known,
      because: `“${form.text}” is another article's spelling of ${quoted(known)}, whom the same article names.`,
    };
  if (named.length > 0 || word.length < 5 || isPlace(clusters, word)) return undefined;
  const near = new Map<Cluster, NameForm>();
  for (const key of spellingKeys(form))
    for (const full of bySpelling.get(key) ?? []) {
      const last = full.form.core[full.form.core.length - 1] as string;
      if (last[0] !== word[0] || last.length < 5) continue;
      const kind = nearness(last, word);
      const cluster = clusters.find('person', full.form.key);
      if (cluster && (kind === 'sound' || (kind === 'slip' && !isPlace(clusters, last))))
        near.set(cluster, full.form);
    }
  const [match] = near;
  if (near.size !== 1 || !match || rolesSpeakAgainst(match[0].offices, officesOf(item))) return undefined;
  const because = `“${form.text}” is nearly the surname of “${match[1].text}”, and the article introduces nobody else so called.`;
  return { cluster: match[0], because };
}

/** Under what a surname meets its misspellings: the consonants it starts with, and those it ends with. */
function spellingKeys({ sounds }: NameForm): string[] {
  const bones = bonesOf(sounds[sounds.length - 1] as string);
  return [`<${bones.slice(0, 3)}`, `>${bones.slice(-2)}`];
}

/** The one person of the story with that surname, unless the roles speak for another or the surname is anybody's. */
function inStory(clusters: Clusters, item: Loose, named: readonly Cluster[]): Found | undefined {
  const { form } = item;
  const offices = officesOf(item);
  const alike = named.filter((cluster) => commonRole(cluster.offices, offices));
  const [cluster] = alike.length > 0 ? alike : named;
  if (!cluster || (alike.length > 0 ? alike.length : named.length) > 1) return undefined;
  if (rolesSpeakAgainst(cluster.offices, offices)) return undefined;
  if (alike.length === 0) {
    const flags = clusters.lexicon.words.get(form.core[0] as string) ?? 0;
    if ((flags & (WordClass.firstName | WordClass.lastName)) !== 0) return undefined;
    return {
      cluster,
      because: `“${form.text}” is the surname of ${quoted(cluster)} and of nobody else in the story.`,
    };
  }
  return { cluster, because: `“${form.text}” is the surname of ${quoted(cluster)}, who has the same role.` };
}

/** The fullest form of a cluster, in quotation marks. */
function quoted(cluster: Cluster): string {
  const forms = [...rootOf(cluster).forms.keys()];
  const fullest = forms.reduce((best, form) =>
    form.core.length > best.core.length || (form.core.length === best.core.length && form.text < best.text)
      ? form
      : best,
  );
  return `“${fullest.text}”`;
}
