import { lookUp } from '../lexicon/lexicon';
import { wordSet } from '../lexicon/table';
import { WordClass } from '../lexicon/words';
import type { Phrase } from '../words/words';
import { listed, phrase } from '../words/words';
import type { Cluster, Clusters } from './clusters';
import { rootOf } from './clusters';
import { groupBy } from './lists';
import { SAME_NEIGHBOURS } from './neighbours';
import { nearness } from './nameForm';
import type { PlaceName } from './placeForms';

/** Words that make another place of one; a name without them is not the same place. */
const DIVIDES = wordSet('new old upper lower greater little great inner outer big');

/** Links the mentions of places and peoples: other names of a country, abbreviations, fuller forms and slips. */
export function linkPlaces(clusters: Clusters): void {
  const ambiguous = namesInSeveralRegions(clusters);
  clusters.startTurn();
  clusters.articles.forEach(({ places }, article) => {
    for (const group of places) {
      const { form, name, region } = group;
      const apart = region !== undefined && ambiguous.has(form.key);
      const cluster = clusters.cluster(form.type, apart ? `${name.key}, ${region}` : name.key);
      cluster.country ??= name.country;
      clusters.add(cluster, article, group);
    }
  });
  for (const cluster of clusters.roots('place')) noteAliases(clusters, cluster);
  linkFuller(clusters);
  linkSlips(clusters);
  linkAcronyms(clusters);
}

/** Keys of names that the story has for places in two regions ("Orren, Ohio" and "Orren, Texas"). */
function namesInSeveralRegions(clusters: Clusters): ReadonlySet<string> {
  const regionOf = new Map<string, string>();
  const several = new Set<string>();
  for (const { places } of clusters.articles)
    for (const { form, region } of places) {
      if (region === undefined) continue;
      const known = regionOf.get(form.key);
      if (known === undefined) regionOf.set(form.key, region);
      else if (known !== region) several.add(form.key);
    }
  return several;
}

function noteAliases(clusters: Clusters, cluster: Cluster): void {
  if (cluster.forms.size < 2) return;
  const forms = [...cluster.forms.keys()].map(({ text }) => `“${text}”`).sort();
  const list = listed(forms);
  const country = cluster.country === undefined ? undefined : clusters.lexicon.countries.get(cluster.country);
  cluster.addReason(
    country === undefined ? phrase('linked.one-name', list) : phrase('linked.country', list, country),
  );
}

/** A cluster under one of its names. */
interface Place {
  readonly cluster: Cluster;
  readonly text: string;
  readonly name: PlaceName;
}

/** The names of clusters that share a key with another of these names, in alphabetical order. */
function meeting(
  clusters: Clusters,
  roots: readonly Cluster[],
  keyOf: (name: PlaceName) => string | undefined,
): Place[] {
  const places: Place[] = [];
  const times = new Map<string, number>();
  for (const cluster of roots)
    for (const form of cluster.forms.keys()) {
      const name = clusters.table.place(form);
      const key = keyOf(name);
      if (key === undefined) continue;
      places.push({ cluster, text: form.text, name });
      times.set(key, (times.get(key) ?? 0) + 1);
    }
  return places
    .filter(({ name }) => (times.get(keyOf(name) as string) as number) > 1)
    .sort((a, b) => (a.name.joined < b.name.joined ? -1 : a.name.joined > b.name.joined ? 1 : 0));
}

/** "Mount Ada" and "Byron Mount Ada": the same kind of place, and all words of one in the other, where only one can be meant. */
function linkFuller(clusters: Clusters): void {
  const roots = clusters.roots('place').filter(({ country }) => country === undefined);
  const keyOf = ({ kind, proper, end }: PlaceName) => (kind !== '' && proper.length > 0 ? end : undefined);
  const places = meeting(clusters, roots, keyOf);
  const byEnd = groupBy(places, ({ name }) => [name.end]);
  for (const short of places) {
    const fuller = (byEnd.get(short.name.end) ?? []).filter(
      (long) =>
        rootOf(long.cluster) !== rootOf(short.cluster) &&
        isPart(clusters, short.name.proper, long.name.proper),
    );
    const roots = new Set(fuller.map(({ cluster }) => rootOf(cluster)));
    const [long] = fuller;
    if (roots.size !== 1 || !long) continue;
    const how = long.name.proper.length === short.name.proper.length ? 'linked.order' : 'linked.short-full';
    clusters.merge(short.cluster, long.cluster, phrase(how, short.text, long.text));
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
  const places = meeting(clusters, clusters.roots('place'), ({ bones }) => bones);
  for (const block of groupBy(places, ({ name }) => [name.bones]).values())
    for (let index = 1; index < block.length; index++)
      for (const other of block.slice(Math.max(0, index - 8), index))
        linkSlip(clusters, block[index] as Place, other);
}

function linkSlip(clusters: Clusters, a: Place, b: Place): void {
  const one = rootOf(a.cluster);
  const other = rootOf(b.cluster);
  if (one === other || !differBySlip(a.name, b.name)) return;
  const known = [a, b].map(({ name }) => lookUp(clusters.lexicon, name.joined).length > 0);
  if (known[0] && known[1]) return;
  const [rare, usual] =
    known[0] || (!known[1] && one.mentions.length >= other.mentions.length) ? [other, one] : [one, other];
  if (rare.mentions.length * 3 > usual.mentions.length) return;
  const shared = clusters.sharedNeighbours(rare, usual);
  if (shared.length < SAME_NEIGHBOURS) return;
  clusters.merge(rare, usual, phrase('linked.slip', a.text, b.text, shared.slice(0, 4).join(', ')));
}

/** Whether two names differ in one word, which sounds alike or is a letter apart. */
function differBySlip(a: PlaceName, b: PlaceName): boolean {
  if (a.proper.length !== b.proper.length) return false;
  const at = a.proper.findIndex((word, index) => word !== b.proper[index]);
  if (at === -1 || a.proper.some((word, index) => index > at && word !== b.proper[index])) return false;
  const kind = nearness(a.proper[at] as string, b.proper[at] as string, a.sounds[at], b.sounds[at]);
  return kind === 'sound' || kind === 'slip';
}

/** Acronyms in brackets after the name of a place ("Northern Transit Corridor (NTC)"), where all articles agree. */
function linkAcronyms(clusters: Clusters): void {
  const defined = new Map<Cluster, { long: Set<Cluster>; because: Phrase }>();
  clusters.articles.forEach(({ outline }, article) => {
    for (const mention of outline.placeAcronyms) {
      const long = clusters.of(article, mention);
      const short = clusters.of(article, mention + 1);
      if (!long || !short) continue;
      const [name, acronym] = [clusters.form(article, mention), clusters.form(article, mention + 1)];
      const because = phrase('linked.given-short', acronym.text, name.text, outline.path);
      const known = defined.get(short);
      if (known) known.long.add(long);
      else defined.set(short, { long: new Set([long]), because });
    }
  });
  for (const [short, { long, because }] of defined) {
    const [only] = long;
    if (only && long.size === 1) clusters.merge(short, only, because);
  }
}
