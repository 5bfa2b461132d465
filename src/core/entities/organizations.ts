import { lookUp } from '../lexicon/lexicon';
import { wordSet } from '../lexicon/table';
import { WordClass } from '../lexicon/words';
import type { NameMention } from '../mentions/mention';
import type { Cluster, Clusters, Reading } from './clusters';
import { rootOf } from './clusters';
import { SAME_NEIGHBOURS, sharedNeighbours } from './evidence';
import { bonesOf, nearness, soundOf } from './nameForm';
import type { OrganizationName } from './organizationForms';
import { codeOf, initialsOf, mayAbbreviate, readOrganization } from './organizationForms';

/** Words that may be left off the end of a company's or body's name. */
const TRAILING = wordSet(
  'group holdings holding industries systems technologies technology motors airlines airways bank energy steel works foods media pharmaceuticals chemicals electronics software international partners ventures securities stores records pictures films company telecom communications aerospace aviation mining oil petroleum insurance',
);

/** A mention of an organisation with the state its context gives it. */
interface Mentioned {
  readonly mention: number;
  readonly name: OrganizationName;
  readonly country?: string;
}

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
  const definitions = readDefinitions(clusters, read);
  const generics: { article: number; item: Mentioned }[] = [];
  articles.forEach((mentioned, article) => {
    for (const item of mentioned) {
      if (item.name.generic && item.country === undefined) {
        generics.push({ article, item });
        continue;
      }
      const cluster = clusters.cluster('organization', keyOf(item.name, item.country));
      if (item.country !== undefined) cluster.country ??= item.country;
      clusters.add(cluster, article, item.mention);
    }
  });
  linkAcronyms(clusters, articles, definitions);
  articles.forEach((mentioned, article) => {
    linkShortForms(clusters, article, mentioned);
  });
  addGenerics(clusters, articles, generics);
  linkSpellings(clusters);
  noteReasons(clusters);
}

/** Under what a mention is filed: the listed name, the state's institution, or its words. */
function keyOf(name: OrganizationName, country: string | undefined): string {
  if (name.known !== undefined) return `o:${name.known}`;
  if (name.institution !== undefined && country !== undefined) return `i:${country} ${name.institution}`;
  return name.words.join(' ');
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

/** Acronyms defined in brackets: for each the keys of the long forms, and where. */
interface Definition {
  readonly key: string;
  readonly long: string;
  readonly article: number;
}

function readDefinitions(
  clusters: Clusters,
  read: (name: NameMention) => OrganizationName,
): Map<string, Definition[]> {
  const definitions = new Map<string, Definition[]>();
  clusters.readings.forEach(({ article, mentions }, index) => {
    const { tokens } = article;
    for (const [at, name] of mentions.names.entries()) {
      if (name.type !== 'organization' || tokens[name.last]?.text !== '(') continue;
      const inner = tokens[name.last + 1];
      if (tokens[name.last + 2]?.text === ')' && inner?.kind === 'word') {
        define(definitions, inner.lower.replace(/\./g, ''), read(name), index);
        continue;
      }
      // The other way about: "WFF (World Forest Fund)".
      const long = mentions.names[at + 1];
      const short = read(name).acronym;
      const enclosed = long?.first === name.last + 1 && tokens[long.last]?.text === ')';
      if (short !== undefined && enclosed && long.type === 'organization')
        define(definitions, short, read(long), index);
    }
  });
  return definitions;
}

function define(
  definitions: Map<string, Definition[]>,
  acronym: string,
  name: OrganizationName,
  article: number,
): void {
  if (!mayAbbreviate(acronym, name.words) && !mayAbbreviate(acronym, name.form.words)) return;
  const definition = { key: keyOf(name, name.country), long: name.form.text, article };
  const list = definitions.get(acronym);
  if (list) list.push(definition);
  else definitions.set(acronym, [definition]);
}

/** Acronyms: what their article defines, else what the story defines once, else what the initials say in their article. */
function linkAcronyms(
  clusters: Clusters,
  articles: readonly (readonly Mentioned[])[],
  definitions: ReadonlyMap<string, readonly Definition[]>,
): void {
  articles.forEach((mentioned, article) => {
    const byInitials = group(
      mentioned.filter(({ name }) => name.words.length > 2),
      ({ name }) => initialsOf(name.words),
    );
    const done = new Set<string>();
    for (const { mention, name } of mentioned) {
      if (name.acronym === undefined || name.known !== undefined || done.has(name.acronym)) continue;
      done.add(name.acronym);
      const cluster = clusters.of(article, mention);
      if (!cluster) continue;
      const all = definitions.get(name.acronym) ?? [];
      const own = all.filter((definition) => definition.article === article);
      const defined = own.length > 0 ? own : all;
      const [definition] = defined;
      if (definition && defined.every(({ key }) => key === definition.key)) {
        const where = clusters.path(definition.article);
        const long = clusters.find('organization', definition.key);
        if (long)
          clusters.merge(
            cluster,
            long,
            `“${name.form.text}” is given as short for “${definition.long}” in ${where}.`,
          );
        continue;
      }
      if (all.length > 0 || name.acronym.length < 3) continue;
      const long = soleOf(clusters, article, byInitials.get(name.acronym) ?? []);
      if (long)
        clusters.merge(cluster, long.cluster, `“${name.form.text}” has the initials of “${long.text}”.`);
    }
  });
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

/** "Acme" for "Acme Motors": the first words of one longer name of the same article. */
function linkShortForms(clusters: Clusters, article: number, mentioned: readonly Mentioned[]): void {
  const byFirst = group(mentioned, ({ name }) => [name.words[0] as string]);
  const done = new Set<string>();
  for (const short of mentioned) {
    const { words, known, form } = short.name;
    if (known !== undefined || short.name.generic || done.has(form.key)) continue;
    done.add(form.key);
    if (words.length === 1 && isOrdinary(clusters, words[0] as string)) continue;
    const longer = (byFirst.get(words[0] as string) ?? []).filter(
      ({ name }) =>
        name.words.length > words.length &&
        words.every((word, index) => word === name.words[index]) &&
        name.words.slice(words.length).every((word) => TRAILING.has(word)),
    );
    const long = soleOf(clusters, article, longer);
    const cluster = clusters.of(article, short.mention);
    if (long && cluster)
      clusters.merge(
        cluster,
        long.cluster,
        `“${form.text}” is short for “${long.text}” in the same article.`,
      );
  }
}

/** Whether a word alone says too little to be the short form of a name: an ordinary word, a place or a people. */
function isOrdinary(clusters: Clusters, word: string): boolean {
  const flags = clusters.lexicon.words.get(word) ?? 0;
  return (flags & WordClass.common) !== 0 || lookUp(clusters.lexicon, word).length > 0;
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
    const { words, institution, form } = item.name;
    const keys = [...(institution === undefined ? [] : [`institution ${institution}`]), words.join(' ')];
    const candidates = keys.flatMap((key) => bodies[article]?.get(key) ?? []);
    const long = soleOf(clusters, article, candidates);
    const because = `“${form.text}” can only be “${long?.text}” in its article.`;
    if (long && clusters.add(long.cluster, article, item.mention, because)) continue;
    const many = keys.some((key) => (inStory.get(key)?.size ?? 0) > 1);
    const own = many ? `#${clusters.path(article)}` : '';
    clusters.add(
      clusters.cluster('organization', `g:${institution ?? words.join(' ')}${own}`),
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

function group<Item>(items: readonly Item[], keysOf: (item: Item) => readonly string[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const list = groups.get(key);
      if (list) list.push(item);
      else groups.set(key, [item]);
    }
  return groups;
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
