import { lookUp } from '../lexicon/lexicon';
import { append } from '../text/append';
import { listed, phrase } from '../words/words';
import type { OrganizationMentions } from './articleNames';
import type { Cluster, Clusters } from './clusters';
import { rootOf } from './clusters';
import type { NameForm } from './nameForm';
import { nearness } from './nameForm';
import { SAME_NEIGHBOURS } from './neighbours';
import { ShortTargets } from './organizationShort';

/** Mentions in one article of an organisation by a name that could be that of many. */
interface Generic {
  readonly article: number;
  readonly item: OrganizationMentions;
}

/**
 * Links the mentions of organisations: acronyms with what they stand for, institutions of states however their names are
 * ordered, and short forms where the article has one body they can stand for.
 */
export function linkOrganizations(clusters: Clusters): void {
  const targets = new ShortTargets(clusters);
  const generics: Generic[] = [];
  clusters.startTurn();
  clusters.articles.forEach(({ organizations }, article) => {
    for (const item of organizations) {
      if (item.name.generic && item.country === undefined) {
        generics.push({ article, item });
        continue;
      }
      const target = targets.of(article, item.name);
      if (target && clusters.add(target.cluster, article, item, target.because)) continue;
      const cluster = clusters.cluster('organization', item.key);
      if (item.name.institution !== undefined) cluster.country ??= item.country;
      clusters.add(cluster, article, item);
    }
  });
  addGenerics(clusters, generics);
  linkSpellings(clusters);
  noteReasons(clusters);
}

/** The one cluster that names of an article are in, with a form of it. */
function soleOf(
  clusters: Clusters,
  article: number,
  items: readonly OrganizationMentions[],
): { cluster: Cluster; text: string } | undefined {
  const [first] = items;
  const cluster = first && clusterOf(clusters, article, first);
  if (!cluster || items.some((item) => clusterOf(clusters, article, item) !== cluster)) return undefined;
  return { cluster, text: first.form.text };
}

function clusterOf(clusters: Clusters, article: number, item: OrganizationMentions): Cluster | undefined {
  return clusters.of(article, item.mentions[0] as number);
}

/** What could be said in full with the last words of its name, or as an institution without its state. */
interface Bodies {
  readonly inArticle: ReadonlyMap<string, OrganizationMentions[]>[];
  readonly inStory: ReadonlyMap<string, ReadonlySet<Cluster>>;
}

/** The organisations of the story by those of their endings that are wanted. */
function bodiesBy(clusters: Clusters, wanted: ReadonlySet<string>): Bodies {
  const inStory = new Map<string, Set<Cluster>>();
  const inArticle = clusters.articles.map(({ organizations }, article) => {
    const byEnding = new Map<string, OrganizationMentions[]>();
    for (const item of organizations)
      for (const ending of item.name.endings) {
        if (!wanted.has(ending)) continue;
        const cluster = clusterOf(clusters, article, item);
        if (!cluster) continue;
        append(byEnding, ending, item);
        const set = inStory.get(ending);
        if (set) set.add(cluster);
        else inStory.set(ending, new Set([cluster]));
      }
    return byEnding;
  });
  return { inArticle, inStory };
}

/** Names that could be of many: of the one body in their article that they end, else of each story or article its own. */
function addGenerics(clusters: Clusters, generics: readonly Generic[]): void {
  if (generics.length === 0) return;
  const { inArticle, inStory } = bodiesBy(
    clusters,
    new Set(generics.flatMap(({ item }) => item.name.endings)),
  );
  clusters.startTurn();
  for (const { article, item } of generics) {
    const { joined, institution, form, listed } = item.name;
    const keys = institution === undefined ? [joined] : [`institution ${institution}`, joined];
    const candidates = keys.flatMap((key) => inArticle[article]?.get(key) ?? []);
    const long = soleOf(clusters, article, candidates);
    const because = phrase('linked.only', form.text, long?.text ?? '');
    if (long && clusters.add(long.cluster, article, item, because)) continue;
    const many = keys.some((key) => (inStory.get(key)?.size ?? 0) > 1);
    const own = many ? `#${clusters.path(article)}` : '';
    const key = listed === undefined ? `g:${institution ?? joined}` : `o:${listed}`;
    clusters.add(clusters.cluster('organization', key + own), article, item);
  }
}

/** A cluster under one of its names. */
interface Spelling {
  readonly cluster: Cluster;
  readonly form: NameForm;
}

/** Spellings that sound alike or are a letter apart, with the same words beside them. */
function linkSpellings(clusters: Clusters): void {
  const blocks = new Map<string, Spelling[]>();
  for (const cluster of clusters.roots('organization'))
    for (const form of cluster.forms.keys())
      append(blocks, clusters.table.organization(form).bones, { cluster, form });
  for (const block of blocks.values())
    for (let index = 1; index < Math.min(block.length, 40); index++)
      for (const b of block.slice(0, index)) linkSpelling(clusters, block[index] as Spelling, b);
}

function linkSpelling(clusters: Clusters, a: Spelling, b: Spelling): void {
  const one = rootOf(a.cluster);
  const other = rootOf(b.cluster);
  if (one === other || !areNearlyOne(clusters, a.form, b.form)) return;
  const shared = clusters.sharedNeighbours(one, other);
  if (shared.length < SAME_NEIGHBOURS) return;
  clusters.merge(one, other, phrase('linked.slip', a.form.text, b.form.text, shared.slice(0, 4).join(', ')));
}

/** Whether two names differ in one word, which sounds alike or is a letter apart and is no listed name. */
function areNearlyOne(clusters: Clusters, { words, sounds }: NameForm, other: NameForm): boolean {
  const at = words.findIndex((word, index) => word !== other.words[index]);
  if (at === -1 || words.some((word, index) => index > at && word !== other.words[index])) return false;
  const [a, b] = [words[at] as string, other.words[at] ?? ''];
  if (Math.min(a.length, b.length) < 5) return false;
  const kind = nearness(a, b, sounds[at], other.sounds[at]);
  if (kind === 'sound') return true;
  return kind === 'slip' && ![a, b].some((one) => lookUp(clusters.lexicon, one).length > 0);
}

/** Says why forms with one key are one. */
function noteReasons(clusters: Clusters): void {
  for (const cluster of clusters.roots('organization')) {
    if (cluster.forms.size < 2 || cluster.because.size > 0) continue;
    const forms = [...cluster.forms.keys()].map(({ text }) => `“${text}”`).sort();
    cluster.addReason(phrase('linked.one-name', listed(forms)));
  }
}
