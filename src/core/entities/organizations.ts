import { lookUp } from '../lexicon/lexicon';
import type { NameMention } from '../mentions/mention';
import type { Cluster, Clusters, Reading } from './clusters';
import { rootOf } from './clusters';
import { SAME_NEIGHBOURS, sharedNeighbours } from './evidence';
import { append } from './lists';
import type { NameForm } from './nameForm';
import { bonesOf, nearness } from './nameForm';
import type { OrganizationName } from './organizationForms';
import { codeOf, readOrganization } from './organizationForms';
import type { Mentioned } from './organizationShort';
import { keyOf, shortTargets } from './organizationShort';

/**
 * Links the mentions of organisations: acronyms with what they stand for, institutions of states however their names are
 * ordered, and short forms where the article has one body they can stand for.
 */
export function linkOrganizations(clusters: Clusters): void {
  const names = new Map<NameForm, OrganizationName>();
  const articles = clusters.readings.map((reading, article) => {
    const mentioned: Mentioned[] = [];
    reading.mentions.names.forEach(({ type }, mention) => {
      if (type !== 'organization') return;
      const form = clusters.form(article, mention);
      let name = names.get(form);
      if (!name) names.set(form, (name = readOrganization(form, clusters.lexicon)));
      const told = name.country !== undefined || name.institution === undefined;
      const country = told ? name.country : contextCountry(clusters, article, mention);
      mentioned.push({ mention, name, country });
    });
    return mentioned;
  });
  const targets = shortTargets(clusters, articles);
  const generics: { article: number; item: Mentioned }[] = [];
  articles.forEach((mentioned, article) => {
    for (const item of mentioned) {
      if (item.name.generic && item.country === undefined) {
        generics.push({ article, item });
        continue;
      }
      const target = targets(article, item.name);
      if (target && clusters.add(target.cluster, article, item.mention, target.because)) continue;
      const cluster = clusters.cluster('organization', keyOf(item));
      if (item.country !== undefined && item.name.institution !== undefined) cluster.country ??= item.country;
      clusters.add(cluster, article, item.mention);
    }
  });
  addGenerics(clusters, articles, generics);
  linkSpellings(clusters);
  noteReasons(clusters);
}

/** The state before or after the name of an institution that does not say it ("Norway's Foreign Ministry", "Ministry of Defence of …"). */
function contextCountry(clusters: Clusters, index: number, mention: number): string | undefined {
  const { article, mentions } = clusters.readings[index] as Reading;
  const { tokens } = article;
  const { names } = mentions;
  const name = names[mention] as NameMention;
  let before = name.first;
  if (tokens[before - 1]?.text === "'s" || tokens[before - 1]?.text === "'") before--;
  let after = name.last;
  if (tokens[after]?.lower === 'of') after += tokens[after + 1]?.lower === 'the' ? 2 : 1;
  const complement = after > name.last && names[mention + 1]?.first === after ? mention + 1 : -1;
  const state = names[mention - 1]?.last === before ? mention - 1 : complement;
  const { type, sentence } = names[state] ?? {};
  if (sentence !== name.sentence || (type !== 'place' && type !== 'group')) return undefined;
  return codeOf(clusters.lexicon, clusters.form(index, state));
}

/** The one cluster that mentions of an article are in, with a form of it. */
function soleOf(
  clusters: Clusters,
  article: number,
  mentioned: readonly Mentioned[],
): { cluster: Cluster; text: string } | undefined {
  const roots = new Set(mentioned.map(({ mention }) => clusters.of(article, mention)));
  const [cluster] = roots;
  return roots.size === 1 && cluster ? { cluster, text: mentioned[0]?.name.form.text as string } : undefined;
}

/** Names that could be of many: of the one body in their article that they end, else of each story or article its own. */
function addGenerics(
  clusters: Clusters,
  articles: readonly (readonly Mentioned[])[],
  generics: readonly { article: number; item: Mentioned }[],
): void {
  const wanted = new Set(generics.flatMap(({ item }) => item.name.endings));
  const bodies: Map<string, Mentioned[]>[] = [];
  const inStory = new Map<string, Set<Cluster>>();
  articles.forEach((mentioned, article) => {
    const byEnding = new Map<string, Mentioned[]>();
    for (const item of mentioned) {
      const cluster = clusters.of(article, item.mention);
      if (!cluster) continue;
      for (const ending of item.name.endings) {
        if (!wanted.has(ending)) continue;
        append(byEnding, ending, item);
        const set = inStory.get(ending);
        if (set) set.add(cluster);
        else inStory.set(ending, new Set([cluster]));
      }
    }
    bodies.push(byEnding);
  });
  for (const { article, item } of generics) {
    const { words, institution, form, listed } = item.name;
    const keys = [...(institution === undefined ? [] : [`institution ${institution}`]), words.join(' ')];
    const candidates = keys.flatMap((key) => bodies[article]?.get(key) ?? []);
    const long = soleOf(clusters, article, candidates);
    const because = `“${form.text}” can only be “${long?.text}” in its article.`;
    if (long && clusters.add(long.cluster, article, item.mention, because)) continue;
    const many = keys.some((key) => (inStory.get(key)?.size ?? 0) > 1);
    const own = many ? `#${clusters.path(article)}` : '';
    const key = listed === undefined ? `g:${institution ?? words.join(' ')}` : `o:${listed}`;
    clusters.add(clusters.cluster('organization', key + own), article, item.mention);
  }
}

/** Spellings that sound alike or are a letter apart, with the same words beside them. */
function linkSpellings(clusters: Clusters): void {
  const blocks = new Map<string, { cluster: Cluster; words: readonly string[]; text: string }[]>();
  for (const cluster of clusters.roots('organization'))
    for (const form of cluster.forms.keys()) {
      const key = form.sounds.map(bonesOf).join(' ');
      append(blocks, key, { cluster, words: form.words, text: form.text });
    }
  for (const block of blocks.values())
    for (let index = 1; index < Math.min(block.length, 40); index++)
      for (const b of block.slice(0, index)) {
        const a = block[index] as typeof b;
        const one = rootOf(a.cluster);
        const other = rootOf(b.cluster);
        if (one === other) continue;
        if (!areNearlyOne(clusters, a.words, b.words)) continue;
        const shared = sharedNeighbours(clusters, one, other);
        if (shared.length < SAME_NEIGHBOURS) continue;
        clusters.merge(
          one,
          other,
          `“${a.text}” and “${b.text}”: nearly one spelling, with the same words beside them (${shared.slice(0, 4).join(', ')}).`,
        );
      }
}

/** Whether two names differ in one word, which sounds alike or is a letter apart and is no listed name. */
function areNearlyOne(clusters: Clusters, a: readonly string[], b: readonly string[]): boolean {
  let at = -1;
  for (let index = 0; index < a.length; index++) {
    if (a[index] === b[index]) continue;
    if (at !== -1) return false;
    at = index;
  }
  const [word, other] = [a[at] ?? '', b[at] ?? ''];
  if (Math.min(word.length, other.length) < 5) return false;
  const kind = nearness(word, other);
  if (kind === 'sound') return true;
  return kind === 'slip' && ![word, other].some((one) => lookUp(clusters.lexicon, one).length > 0);
}

/** Says why forms with one key are one. */
function noteReasons(clusters: Clusters): void {
  for (const cluster of clusters.roots('organization')) {
    if (cluster.forms.size < 2 || cluster.because.size > 0) continue;
    const forms = [...cluster.forms.keys()].map(({ text }) => `“${text}”`).sort();
    const list = `${forms.slice(0, -1).join(', ')} and ${forms[forms.length - 1]}`;
    cluster.because.add(`${list} are ways to write one name.`);
  }
}
