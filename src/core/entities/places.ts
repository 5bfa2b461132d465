import type { Entry } from '../lexicon/lexicon';
import { lookUp } from '../lexicon/lexicon';
import { wordSet } from '../lexicon/table';
import { WordClass } from '../lexicon/words';
import type { Cluster, Clusters } from './clusters';
import { rootOf } from './clusters';
import { SAME_NEIGHBOURS, sharedNeighbours } from './evidence';
import { append } from './lists';
import type { NameForm } from './nameForm';
import { bonesOf, nearness, soundOf } from './nameForm';
import { mayAbbreviate } from './organizationForms';

/** Words before a place's name that are written short. */
const ABBREVIATED: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['mt', 'mount'],
  ['ft', 'fort'],
  ['pt', 'point'],
  ['harbor', 'harbour'],
  ['center', 'centre'],
]);
/** Nouns of places that are part of what identifies them, beside those of the tables: a park is not its mountain. */
const KIND_NOUNS = wordSet('national');
/** Words that make another place of one; a name without them is not the same place. */
const DIVIDES = wordSet('new old upper lower greater little great inner outer big');
/** Listed under a country without being all of it. */
const PARTS_OF_COUNTRIES = wordSet(
  'england scotland wales northern|ireland north|vietnam south|vietnam north|yemen south|yemen tanganyika zanzibar trinidad tobago formosa chinese|taipei west|germany',
);

/** Links the mentions of places and peoples: other names of a country, abbreviations, fuller forms and slips. */
export function linkPlaces(clusters: Clusters): void {
  const keys = new Map<NameForm, PlaceKey>();
  const regions = readRegions(clusters);
  clusters.readings.forEach(({ mentions }, article) => {
    mentions.names.forEach(({ type }, index) => {
      if (type !== 'place' && type !== 'group') return;
      const form = clusters.form(article, index);
      let known = keys.get(form);
      if (!known) keys.set(form, (known = (type === 'place' ? placeKey : groupKey)(clusters, form)));
      const region = regions.get(form.key)?.get(article);
      const cluster = clusters.cluster(type, region === undefined ? known.key : `${known.key}, ${region}`);
      if (known.country !== undefined) cluster.country ??= known.country;
      clusters.add(cluster, article, index);
    });
  });
  for (const cluster of clusters.roots('place')) noteAliases(clusters, cluster);
  const places = clusters.roots('place').filter((cluster) => cluster.country === undefined);
  linkFuller(clusters, places);
  linkSlips(clusters);
  linkAcronyms(clusters);
}

interface PlaceKey {
  readonly key: string;
  readonly country?: string;
}

/**
 * Names that the story has for places in two regions ("Orren, Ohio" and "Orren, Texas"), with the region of each article
 * that gives one.
 */
function readRegions(clusters: Clusters): Map<string, Map<number, string>> {
  const regions = new Map<string, Map<number, string>>();
  const known = new Map<NameForm, ReadonlySet<string>>();
  const kinds = (form: NameForm): ReadonlySet<string> => {
    let set = known.get(form);
    if (!set) known.set(form, (set = new Set(lookUp(clusters.lexicon, form.text).map(({ kind }) => kind))));
    return set;
  };
  clusters.readings.forEach(({ article, mentions }, index) => {
    mentions.names.forEach((name, at) => {
      const region = mentions.names[at + 1];
      if (name.type !== 'place' || region?.type !== 'place' || region.first !== name.last + 1) return;
      if (article.tokens[name.last]?.text !== ',' || article.tokens[region.last]?.lower === 'and') return;
      const within = kinds(clusters.form(index, at + 1));
      if (!within.has('subdivision') && !within.has('country')) return;
      const own = kinds(clusters.form(index, at));
      if (own.size > 1 || (own.size === 1 && !own.has('city'))) return;
      const { key } = clusters.form(index, at);
      const articles = regions.get(key) ?? new Map<number, string>();
      if (!articles.has(index)) regions.set(key, articles.set(index, clusters.form(index, at + 1).key));
    });
  });
  for (const [key, byArticle] of regions) if (new Set(byArticle.values()).size < 2) regions.delete(key);
  return regions;
}

/** Names of one country have one key; any other place is known by its words. */
function placeKey(clusters: Clusters, form: NameForm): PlaceKey {
  const words = form.words.map((word) => ABBREVIATED.get(word) ?? word);
  const entries = lookUp(clusters.lexicon, form.text);
  const country = soleCountry(entries);
  if (country !== undefined && !PARTS_OF_COUNTRIES.has(words.join('|')))
    return { key: `c:${country}`, country };
  return { key: words.join(' ') };
}

function soleCountry(entries: readonly Entry[]): string | undefined {
  const codes = new Set(
    entries.filter(({ kind }) => kind !== 'group' && kind !== 'organization').map(({ country }) => country),
  );
  const [code] = codes;
  return codes.size === 1 && entries.some(({ kind }) => kind === 'country') ? code : undefined;
}

/** A nationality's words have one key, but where one state has several nations. */
function groupKey(clusters: Clusters, form: NameForm): PlaceKey {
  const { key } = form;
  const demonyms = lookUp(clusters.lexicon, form.text).filter(({ kind }) => kind === 'demonym');
  const codes = new Set(demonyms.map(({ country }) => country));
  const [country] = codes;
  if (country === undefined || codes.size !== 1) return { key: key.replace(/([^s])s$/, '$1') };
  return { key: country === 'GB' ? `d:GB ${key.slice(0, 3)}` : `d:${country}`, country };
}

function noteAliases(clusters: Clusters, cluster: Cluster): void {
  if (cluster.forms.size < 2) return;
  const forms = [...cluster.forms.keys()].map(({ text }) => `“${text}”`).sort();
  const list = `${forms.slice(0, -1).join(', ')} and ${forms[forms.length - 1]}`;
  const country = cluster.country === undefined ? undefined : clusters.lexicon.countries.get(cluster.country);
  cluster.because.add(
    country === undefined
      ? `${list} are ways to write one name.`
      : `${list} are names of one country, ${country}.`,
  );
}

interface Place {
  readonly cluster: Cluster;
  readonly text: string;
  readonly words: readonly string[];
  /** The nouns that say what kind of place it is, in alphabetical order ("mount", "national park"). */
  readonly kind: string;
  /** The other words, in order. */
  readonly proper: readonly string[];
}

function readPlaces(clusters: Clusters, roots: readonly Cluster[]): Place[] {
  const places = roots.flatMap((cluster) =>
    [...cluster.forms.keys()].map((form) => {
      const words = form.words.map((word) => ABBREVIATED.get(word) ?? word);
      const nouns = words.filter((word) => isKindNoun(clusters, word));
      const proper = words.filter((word) => !nouns.includes(word) && word !== 'of' && word !== 'the');
      return { cluster, text: form.text, words, kind: [...nouns].sort().join(' '), proper };
    }),
  );
  return places.sort((a, b) => (a.words.join(' ') < b.words.join(' ') ? -1 : 1));
}

function isKindNoun(clusters: Clusters, word: string): boolean {
  const flags = clusters.lexicon.words.get(word) ?? 0;
  return (
    (flags & (WordClass.placeHead | WordClass.placeClass | WordClass.placeOf)) !== 0 || KIND_NOUNS.has(word)
  );
}

/** "Mount Ada" and "Byron Mount Ada": the same kind of place, and all words of one in the other, where only one can be meant. */
function linkFuller(clusters: Clusters, roots: readonly Cluster[]): void {
  const byWord = new Map<string, Place[]>();
  const places = readPlaces(clusters, roots).filter(({ kind, proper }) => kind !== '' && proper.length > 0);
  for (const place of places) {
    const key = `${place.kind}|${place.proper[place.proper.length - 1]}`;
    append(byWord, key, place);
  }
  for (const short of places) {
    const fuller = (byWord.get(`${short.kind}|${short.proper[short.proper.length - 1]}`) ?? []).filter(
      (long) => rootOf(long.cluster) !== rootOf(short.cluster) && isPart(clusters, short.proper, long.proper),
    );
    const roots = new Set(fuller.map(({ cluster }) => rootOf(cluster)));
    const [long] = fuller;
    if (roots.size !== 1 || !long) continue;
    const how =
      long.proper.length === short.proper.length
        ? 'are one name in another order'
        : 'are one name, short and full';
    clusters.merge(short.cluster, long.cluster, `“${short.text}” and “${long.text}” ${how}.`);
  }
}

/** Whether the words of a name end another's, and what comes before them does not make another place of it. */
function isPart(clusters: Clusters, short: readonly string[], long: readonly string[]): boolean {
  const offset = long.length - short.length;
  if (offset < 0 || !short.every((word, index) => word === long[index + offset])) return false;
  return long
    .slice(0, offset)
    .every(
      (word) => !DIVIDES.has(word) && ((clusters.lexicon.words.get(word) ?? 0) & WordClass.compass) === 0,
    );
}

/** Spellings one letter apart, of which one is no listed place and rarer, with the same words beside them. */
function linkSlips(clusters: Clusters): void {
  const blocks = new Map<string, Place[]>();
  for (const place of readPlaces(clusters, clusters.roots('place'))) {
    const key = `${place.kind}|${place.proper.map((word) => bonesOf(soundOf(word))).join(' ')}`;
    append(blocks, key, place);
  }
  for (const block of blocks.values()) {
    for (let index = 1; index < block.length; index++)
      for (const other of block.slice(Math.max(0, index - 8), index))
        linkSlip(clusters, block[index] as Place, other);
  }
}

function linkSlip(clusters: Clusters, a: Place, b: Place): void {
  const one = rootOf(a.cluster);
  const other = rootOf(b.cluster);
  if (one === other || a.proper.length !== b.proper.length) return;
  const kinds = a.proper.map((word, index) => nearness(word, b.proper[index] as string));
  const changed = kinds.filter((kind) => kind !== 'equal');
  if (changed.length !== 1 || (changed[0] !== 'sound' && changed[0] !== 'slip')) return;
  const listed = [a, b].map(({ words }) => lookUp(clusters.lexicon, words.join(' ')).length > 0);
  if (listed[0] && listed[1]) return;
  const [rare, usual] =
    listed[0] || (!listed[1] && one.mentions.length >= other.mentions.length) ? [other, one] : [one, other];
  if (rare.mentions.length * 3 > usual.mentions.length) return;
  const shared = sharedNeighbours(clusters, rare, usual);
  if (shared.length < SAME_NEIGHBOURS) return;
  clusters.merge(
    rare,
    usual,
    `“${a.text}” and “${b.text}”: nearly one spelling, with the same words beside them (${shared.slice(0, 4).join(', ')}).`,
  );
}

/** Acronyms in brackets after the name of a place ("Northern Transit Corridor (NTC)"), where all articles agree. */
function linkAcronyms(clusters: Clusters): void {
  const defined = new Map<Cluster, { long: Set<Cluster>; because: string }>();
  clusters.readings.forEach(({ article, mentions }, index) => {
    mentions.names.forEach((name, at) => {
      const inner = mentions.names[at + 1];
      if (name.type !== 'place' || inner?.type !== 'place' || inner.first !== name.last + 1) return;
      if (article.tokens[name.last]?.text !== '(' || article.tokens[inner.last]?.text !== ')') return;
      const long = clusters.of(index, at);
      const short = clusters.of(index, at + 1);
      const letters = clusters.form(index, at + 1).key;
      if (!long || !short || !mayAbbreviate(letters, clusters.form(index, at).words)) return;
      const because = `“${inner.name}” is given as short for “${name.name}” in ${article.path}.`;
      const known = defined.get(short);
      if (known) known.long.add(long);
      else defined.set(short, { long: new Set([long]), because });
    });
  });
  for (const [short, { long, because }] of defined) {
    const [only] = long;
    if (only && long.size === 1) clusters.merge(short, only, because);
  }
}
