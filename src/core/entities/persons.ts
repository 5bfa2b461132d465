import { WordClass } from '../lexicon/words';
import type { Steps } from '../text/steps';
import type { Phrase } from '../words/words';
import { phrase } from '../words/words';
import type { ArticleNames } from './articleNames';
import type { Cluster, Clusters } from './clusters';
import { rootOf } from './clusters';
import type { Group } from './groups';
import type { NameForm } from './nameForm';
import { nearness } from './nameForm';
import type { Office, RoleFact } from './offices';
import { commonOffice, officesSpeakAgainst } from './offices';
import { isSurnameOf } from './personForms';
import type { Explanation, FullName, ShortName } from './personNames';
import { lastOf, reasonFor, spellingKeys } from './personNames';
import { linkPersonVariants } from './personVariants';
import { RoleFacts } from './roleFacts';

/** Mentions by one word in one article that no full name of the article explains. */
interface Loose {
  readonly article: number;
  readonly form: NameForm;
  readonly groups: Group[];
  readonly roles: RoleFact[];
  readonly offices: Set<Office>;
}

/**
 * Links the mentions of persons: full names that are written alike, surnames with the full names of their article,
 * variants of full names across the story, and last the surnames that stand without a full name.
 */
export function* linkingPersons(clusters: Clusters): Steps<void> {
  const roles = new RoleFacts(clusters);
  yield;
  addFullNames(clusters);
  yield;
  const loose = addShortNames(clusters, roles);
  yield;
  addRoles(clusters, roles);
  yield;
  linkPersonVariants(clusters);
  yield;
  linkLoose(clusters, loose);
}

/** Names of two words and more; those written alike are one. */
function addFullNames(clusters: Clusters): void {
  clusters.startTurn();
  clusters.articles.forEach(({ persons }, article) => {
    for (const { form, groups } of persons.fulls) {
      const cluster = clusters.cluster('person', form.key);
      for (const group of groups) clusters.add(cluster, article, group);
    }
  });
}

/** Names of one word, with the full name of their article that they are short for. @returns those without one */
function addShortNames(clusters: Clusters, roles: RoleFacts): Loose[] {
  const surnames = new Set<string>();
  for (const { persons } of clusters.articles)
    for (const { form } of persons.fulls) surnames.add(lastOf(form));
  const all: Loose[] = [];
  clusters.startTurn();
  clusters.articles.forEach(({ persons }, article) => {
    const loose = new Map<string, Loose>();
    for (const short of persons.shorts) {
      const { form } = short;
      const word = form.core[0] as string;
      const own = short.holdsRole ? roles.ofHolder(article, short.mentions[0] as number) : NO_ROLES;
      const explanation = short.holdsRole
        ? explainHolder(clusters, roles, article, short, own)
        : short.explanation;
      if (explanation && !(explanation.given && surnames.has(word))) {
        const cluster = clusters.cluster('person', explanation.full.form.key);
        if (clusters.add(cluster, article, short, reasonFor(form, explanation))) continue;
      }
      let item = loose.get(word);
      if (!item) loose.set(word, (item = { article, form, groups: [], roles: [], offices: new Set() }));
      item.groups.push(short);
      for (const role of own) {
        item.roles.push(role);
        item.offices.add(role.office);
      }
    }
    for (const item of loose.values()) all.push(item);
  });
  return all;
}

const NO_ROLES: readonly RoleFact[] = [];

/** The full name that a mention with roles is short for: one whose roles in the article do not speak against them. */
function explainHolder(
  clusters: Clusters,
  roles: RoleFacts,
  article: number,
  { form, mentions }: ShortName,
  own: readonly RoleFact[],
): Explanation | undefined {
  const offices = new Set(own.map(({ office }) => office));
  const fits = (full: FullName) => !officesSpeakAgainst(offices, roles.ofForm(article, full.form.key));
  const { persons } = clusters.articles[article] as ArticleNames;
  return persons.explain(form, mentions[0] as number, fits);
}

/** Gives each role to the cluster of whoever holds it. */
function addRoles(clusters: Clusters, roles: RoleFacts): void {
  clusters.articles.forEach((_, article) => {
    for (const fact of roles.ofArticle(article)) {
      const holder = roles.holder(article, fact.role);
      if (holder !== undefined) clusters.of(article, holder)?.addRole(fact);
    }
  });
}

/** Links surnames that their own article does not explain, by the rest of the story. */
function linkLoose(clusters: Clusters, loose: readonly Loose[]): void {
  if (loose.length === 0) return;
  const bySurname = clustersBySurname(clusters, new Set(loose.map(({ form }) => form.core[0] as string)));
  const unexplained: Loose[] = [];
  for (const item of loose) {
    const word = item.form.core[0] as string;
    const named: Cluster[] = [];
    for (const cluster of bySurname.get(word) ?? []) if (isSurnameIn(item.form, cluster)) named.push(cluster);
    const found = inArticle(clusters, item, named) ?? inStory(clusters, item, named);
    if (found && addLoose(clusters, found.cluster, item, found.because)) continue;
    if (named.length === 0) unexplained.push(item);
    else addLoose(clusters, clusters.cluster('person', `${word}#${clusters.path(item.article)}`), item);
  }
  for (const item of unexplained) {
    const cluster = clusters.cluster('person', item.form.key);
    const apart = officesSpeakAgainst(cluster.offices, item.offices);
    const own = apart
      ? clusters.cluster('person', `${item.form.key}#${clusters.path(item.article)}`)
      : cluster;
    addLoose(clusters, own, item);
  }
}

/** The persons with a full name by those of their surnames that are wanted. */
function clustersBySurname(
  clusters: Clusters,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<Cluster>> {
  const bySurname = new Map<string, Set<Cluster>>();
  for (const cluster of clusters.roots('person'))
    for (const form of cluster.forms.keys()) {
      if (form.core.length < 2) continue;
      const last = lastOf(form);
      if (!wanted.has(last)) continue;
      const set = bySurname.get(last);
      if (set) set.add(cluster);
      else bySurname.set(last, new Set([cluster]));
    }
  return bySurname;
}

function isSurnameIn(short: NameForm, cluster: Cluster): boolean {
  for (const form of cluster.forms.keys()) if (isSurnameOf(short, form)) return true;
  return false;
}

function addLoose(clusters: Clusters, cluster: Cluster, item: Loose, because?: Phrase): boolean {
  if (!item.groups.every(({ form }) => clusters.allows(cluster, form))) return false;
  clusters.startTurn();
  for (const group of item.groups) clusters.add(cluster, item.article, group, because);
  for (const role of item.roles) cluster.addRole(role);
  return true;
}

type Found = { readonly cluster: Cluster; readonly because: Phrase };

/** A person of the same article whom other articles call so, or whose surname is spelt nearly so and who alone can be meant. */
function inArticle(clusters: Clusters, item: Loose, named: readonly Cluster[]): Found | undefined {
  const { article, form, offices } = item;
  const { bySpelling } = (clusters.articles[article] as ArticleNames).persons;
  const word = form.core[0] as string;
  const present = named.filter((cluster) => cluster.articles.has(article));
  const [known] = present;
  if (present.length > 1 || (known && officesSpeakAgainst(known.offices, offices))) return undefined;
  if (known)
    return {
      cluster: known,
      because: phrase('linked.spelling', form.text, fullestOf(known)),
    };
  if (named.length > 0 || word.length < 5 || clusters.table.isPlace(word)) return undefined;
  const near = new Map<Cluster, NameForm>();
  for (const key of spellingKeys(form))
    for (const full of bySpelling.get(key) ?? []) {
      const last = lastOf(full.form);
      if (last[0] !== word[0] || last.length < 5) continue;
      const kind = nearness(last, word, full.form.sounds[full.form.sounds.length - 1], form.sounds[0]);
      const cluster = clusters.find('person', full.form.key);
      if (cluster && (kind === 'sound' || (kind === 'slip' && !clusters.table.isPlace(last))))
        near.set(cluster, full.form);
    }
  const [match] = near;
  if (near.size !== 1 || !match || officesSpeakAgainst(match[0].offices, offices)) return undefined;
  const because = phrase('linked.nearly', form.text, match[1].text);
  return { cluster: match[0], because };
}

/** The one person of the story with that surname, unless the roles speak for another or the surname is anybody's. */
function inStory(clusters: Clusters, item: Loose, named: readonly Cluster[]): Found | undefined {
  const { form, offices } = item;
  const alike = named.filter((cluster) => commonOffice(cluster.offices, offices));
  const [cluster] = alike.length > 0 ? alike : named;
  if (!cluster || (alike.length > 0 ? alike.length : named.length) > 1) return undefined;
  if (officesSpeakAgainst(cluster.offices, offices)) return undefined;
  if (alike.length === 0) {
    const flags = clusters.lexicon.words.get(form.core[0] as string) ?? 0;
    if ((flags & (WordClass.firstName | WordClass.lastName)) !== 0) return undefined;
    return {
      cluster,
      because: phrase('linked.surname', form.text, fullestOf(cluster)),
    };
  }
  return { cluster, because: phrase('linked.surname-role', form.text, fullestOf(cluster)) };
}

/** The fullest form of a cluster. */
function fullestOf(cluster: Cluster): string {
  const forms = [...rootOf(cluster).forms.keys()];
  const fullest = forms.reduce((best, form) =>
    form.core.length > best.core.length || (form.core.length === best.core.length && form.text < best.text)
      ? form
      : best,
  );
  return fullest.text;
}
