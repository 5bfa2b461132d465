import { lookUp } from '../lexicon/lexicon';
import type { NameMention } from '../mentions/mention';
import type { Cluster, Clusters, Reading } from './clusters';
import { rootOf } from './clusters';
import { SAME_NEIGHBOURS, sharedNeighbours } from './evidence';
import { bonesOf, nearness, soundOf } from './nameForm';
import type { OrganizationName } from './organizationForms';
import { codeOf, readOrganization } from './organizationForms';
import type { Mentioned } from './organizationShort';
import { group, keyOf, shortTargets } from './organizationShort';

/**
 * Links the mentions of organisations: acronyms with what they stand for, institutions of states however their names are
 * ordered, and short forms where the article has one body they can stand for.
 */
export function linkOrganizations(clusters: Clusters): void {
  const names = new Map<string, OrganizationName>();
  const read = (name: NameMention): OrganizationName => {
    let known = names.get(name.name);
    if (!known) names.set(name.name, (known = readOrganization(clusters.form(name), clusters.lexicon)));
    return known;
  };
  const articles = clusters.readings.map((reading) => {
    const mentioned: Mentioned[] = [];
    reading.mentions.names.forEach((name, mention) => {
      if (name.type !== 'organization') return;
      const organization = read(name);
      const country =
        organization.institution === undefined
          ? undefined
          : (organization.country ?? contextCountry(clusters, reading, mention));
      mentioned.push({ mention, name: organization, ...(country === undefined ? {} : { country }) });
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
      if (item.country !== undefined) cluster.country ??= item.country;
      clusters.add(cluster, article, item.mention);
    }
  });
  addGenerics(clusters, articles, generics);
  linkSpellings(clusters);
  noteReasons(clusters);
}

/** The state before or after the name of an institution that does not say it ("Norway's Foreign Ministry", "Ministry of Defence of …"). */
function contextCountry(
  clusters: Clusters,
  { article, mentions }: Reading,
  mention: number,
): string | undefined {
  const { tokens } = article;
  const { names } = mentions;
  const name = names[mention] as NameMention;
  let before = name.first;
  if (tokens[before - 1]?.text === "'s" || tokens[before - 1]?.text === "'") before--;
  let after = name.last;
  if (tokens[after]?.lower === 'of') after += tokens[after + 1]?.lower === 'the' ? 2 : 1;
  const owner = names[mention - 1];
  const complement = names[mention + 1];
  const state =
    owner?.last === before
      ? owner
      : after > name.last && complement?.first === after
        ? complement
        : undefined;
  if (state?.sentence !== name.sentence || (state.type !== 'place' && state.type !== 'group'))
    return undefined;
  return codeOf(clusters.lexicon, state.name);
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
  const bodies = articles.map((mentioned, article) =>
    group(
      mentioned.filter(({ mention }) => clusters.of(article, mention) !== undefined),
      ({ name }) => endings(name),
    ),
  );
  const inStory = new Map<string, Set<Cluster>>();
  bodies.forEach((byEnding, article) => {
    for (const [ending, mentioned] of byEnding) {
      const set = inStory.get(ending) ?? new Set();
      for (const { mention } of mentioned) set.add(clusters.of(article, mention) as Cluster);
      inStory.set(ending, set);
    }
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
    clusters.add(
      clusters.cluster(
        'organization',
        `${listed === undefined ? `g:${institution ?? words.join(' ')}` : `o:${listed}`}${own}`,
      ),
      article,
      item.mention,
    );
  }
}

/** The generic names that a body can go by: its institution without the state, and its last words. */
function endings({ institution, words }: OrganizationName): string[] {
  const keys = [-1, -2, -3]
    .filter((from) => words.length >= -from)
    .map((from) => words.slice(from).join(' '));
  return institution === undefined ? keys : [...keys, `institution ${institution}`];
}

/** Spellings that sound alike or are a letter apart, with the same words beside them. */
function linkSpellings(clusters: Clusters): void {
  const blocks = new Map<string, { cluster: Cluster; words: readonly string[]; text: string }[]>();
  for (const cluster of clusters.roots('organization'))
    for (const form of cluster.cut.values()) {
      const key = form.words.map((word) => bonesOf(soundOf(word))).join(' ');
      const block = blocks.get(key);
      const entry = { cluster, words: form.words, text: form.text };
      if (block) block.push(entry);
      else blocks.set(key, [entry]);
    }
  for (const block of blocks.values())
    for (let index = 1; index < Math.min(block.length, 40); index++)
      for (const b of block.slice(0, index)) {
        const a = block[index] as typeof b;
        const one = rootOf(a.cluster);
        const other = rootOf(b.cluster);
        if (one === other) continue;
        const changed = a.words
          .map((word, at) => [word, b.words[at] as string] as const)
          .filter(([word, against]) => word !== against);
        const [pair] = changed;
        if (!pair || changed.length !== 1 || Math.min(pair[0].length, pair[1].length) < 5) continue;
        const kind = nearness(...pair);
        if (kind !== 'sound' && kind !== 'slip') continue;
        if (changed.flat().some((word) => lookUp(clusters.lexicon, word).length > 0 && kind === 'slip'))
          continue;
        const shared = sharedNeighbours(clusters, one, other);
        if (shared.length < SAME_NEIGHBOURS) continue;
        clusters.merge(
          one,
          other,
          `“${a.text}” and “${b.text}”: nearly one spelling, with the same words beside them (${shared.slice(0, 4).join(', ')}).`,
        );
      }
}

/** Says why forms with one key are one. */
function noteReasons(clusters: Clusters): void {
  for (const cluster of clusters.roots('organization')) {
    if (cluster.cut.size < 2 || cluster.because.size > 0) continue;
    const forms = [...cluster.forms.keys()].sort().map((form) => `“${form}”`);
    const list = `${forms.slice(0, -1).join(', ')} and ${forms[forms.length - 1]}`;
    cluster.because.add(`${list} are ways to write one name.`);
  }
}
