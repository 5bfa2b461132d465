import { lookUp } from '../lexicon/lexicon';
import { WordClass } from '../lexicon/words';
import type { Phrase } from '../words/words';
import { phrase } from '../words/words';
import type { Cluster, Clusters } from './clusters';
import { rootOf } from './clusters';
import { groupBy } from './lists';
import type { NameForm } from './nameForm';
import { AGED, SAME_NEIGHBOURS } from './neighbours';
import { commonOffice, commonSoleOffice, officesSpeakAgainst, officeWords } from './offices';
import type { PersonRelation } from './personForms';
import { soundOf } from './nameForm';
import { relatePersons } from './personForms';

interface Entry {
  readonly form: NameForm;
  readonly cluster: Cluster;
}

interface Pair {
  /** The keys of both names. */
  readonly id: string;
  readonly a: Entry;
  readonly b: Entry;
  readonly relation: PersonRelation;
}

/** In a block of more names than this each is compared with its neighbours in alphabetical order only. */
const BLOCK = 40;
const REACH = 12;

/**
 * Links full names of persons that are written differently: spellings and given names that differ where role or
 * neighbouring words say that one person is meant, then shorter and fuller forms where only one can be meant.
 */
export function linkPersonVariants(clusters: Clusters): void {
  const pairs = pairsOf(fullNames(clusters));
  for (const pair of pairs) if (pair.relation !== 'stem') linkSpelling(clusters, pair);
  linkShortened(clusters, pairs);
  // Last, so that whoever an article names in any form is known to be in it.
  for (const pair of pairs) if (pair.relation === 'stem') linkSpelling(clusters, pair);
}

/** The full names of persons, each once, in alphabetical order. */
function fullNames(clusters: Clusters): Entry[] {
  const entries: Entry[] = [];
  for (const cluster of clusters.roots('person')) {
    const byKey = new Map<string, NameForm>();
    // Of forms with one key the one with a nickname says most.
    for (const form of cluster.forms.keys())
      if (form.core.length > 1 && !byKey.get(form.key)?.nickname) byKey.set(form.key, form);
    for (const form of byKey.values()) entries.push({ form, cluster });
  }
  return entries.sort((a, b) => (a.form.key < b.form.key ? -1 : 1));
}

/** Candidate pairs: names that share a key made of what variants of one name have in common. */
function pairsOf(entries: readonly Entry[]): Pair[] {
  const pairs = new Map<string, Pair | undefined>();
  for (const block of groupBy(entries, keysOf).values()) {
    if (block.length === 1) continue;
    const reach = block.length > BLOCK ? REACH : block.length;
    block.forEach((a, index) => {
      const last = Math.min(block.length - 1, index + reach);
      for (let at = index + 1; at <= last; at++) {
        const b = block[at] as Entry;
        const id = `${a.form.key}|${b.form.key}`;
        if (pairs.has(id)) continue;
        const relation = relatePersons(a.form, b.form);
        pairs.set(id, relation && { id, a, b, relation });
      }
    });
  }
  return [...pairs.values()]
    .filter((pair) => pair !== undefined)
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function keysOf({ form, cluster }: Entry): Set<string> {
  const { sounds, bones, nickname, double } = form;
  const first = sounds[0] as string;
  const last = sounds[sounds.length - 1] as string;
  const lastBones = bones[bones.length - 1] as string;
  const keys = new Set([
    `last ${lastBones} ${first[0]}`,
    `given ${first} ${last[0]}`,
    `start ${first} ${sounds[1]}`,
  ]);
  if (nickname?.[0]) keys.add(`last ${lastBones} ${soundOf(nickname[0])[0]}`);
  // A double surname meets the full names that end in it.
  const hyphened = double ?? form.half !== undefined;
  if (hyphened) keys.add(`double ${bones.slice(-2).join(' ')}`);
  for (const { unique } of cluster.offices)
    if (unique !== undefined) keys.add(`office ${lastBones} ${unique}`);
  return keys;
}

/** From this length on a letter more or less, or another spelling of a sound, hardly makes another family. */
const LONG_SURNAME = 5;

const together = (a: Cluster, b: Cluster): boolean => {
  const [small, large] = a.articles.size <= b.articles.size ? [a, b] : [b, a];
  for (const article of small.articles) if (large.articles.has(article)) return true;
  return false;
};

/** Why two names written differently are held to be of one person, or undefined. */
type Evidence = (clusters: Clusters, pair: Pair, a: Cluster, b: Cluster) => Phrase | undefined;

const EVIDENCE: Readonly<Partial<Record<PersonRelation, Evidence>>> = {
  part: evidenceFor,
  sound: evidenceFor,
  slip: evidenceFor,
  given: oneOffice,
  stem: oneRole,
};

function linkSpelling(clusters: Clusters, pair: Pair): void {
  const evidence = EVIDENCE[pair.relation];
  if (!evidence) return;
  const a = rootOf(pair.a.cluster);
  const b = rootOf(pair.b.cluster);
  if (a === b || officesSpeakAgainst(a.offices, b.offices)) return;
  const because = evidence(clusters, pair, a, b);
  if (because === undefined) return;
  clusters.merge(a, b, phrase('linked.pair', pair.a.form.text, pair.b.form.text, because));
}

/**
 * One surname under two given names: only in one office of one holder, and never both in one article. Offices that run
 * in families (a president's son is president) need given names that begin alike or the same words beside them too.
 */
function oneOffice(clusters: Clusters, pair: Pair, a: Cluster, b: Cluster): Phrase | undefined {
  if (together(a, b)) return undefined;
  const held = new Set<string>();
  for (const { unique } of a.offices) if (unique !== undefined) held.add(unique);
  for (const role of b.offices) {
    if (role.unique === undefined || !held.has(role.unique)) continue;
    const alike = pair.a.form.sounds[0]?.[0] === pair.b.form.sounds[0]?.[0];
    if (role.to.length > 0 || alike || clusters.sharedNeighbours(a, b).length >= SAME_NEIGHBOURS)
      return phrase('evidence.office', officeWords(role, targetName(clusters)));
  }
  return undefined;
}

/** One given name under surnames that begin alike: only in one role that a story gives once, and never both in one article. */
function oneRole(clusters: Clusters, { a, b }: Pair, one: Cluster, other: Cluster): Phrase | undefined {
  if (together(one, other) || differingWords(a.form, b.form).some((word) => isCountry(clusters, word)))
    return undefined;
  // In "Li Xiaoming" the first word is the surname.
  if ((a.form.core[0] as string).length < GIVEN && !isFirstName(clusters, a.form.core[0] as string))
    return undefined;
  const role = commonSoleOffice(one.offices, other.offices);
  return role && phrase('evidence.surname-begin', officeWords(role, targetName(clusters)));
}

/** A shorter first word that no list has as a given name can be a surname. */
const GIVEN = 4;

function isFirstName(clusters: Clusters, word: string): boolean {
  return ((clusters.lexicon.words.get(word) ?? 0) & WordClass.firstName) !== 0;
}

function evidenceFor(clusters: Clusters, pair: Pair, a: Cluster, b: Cluster): Phrase | undefined {
  const { relation } = pair;
  const role = commonOffice(a.offices, b.offices);
  if (relation === 'part')
    return role && role.of.length + role.to.length > 0
      ? phrase('evidence.part', officeWords(role, targetName(clusters)))
      : undefined;
  const how = relation === 'sound' ? 'sound' : 'letter';
  const differing = differingWords(pair.a.form, pair.b.form);
  if (differing.some((word) => isCountry(clusters, word))) return undefined;
  if (isLongGiven(pair, differing) && !together(a, b)) return phrase(`evidence.given-${how}`);
  const surnameOnly = pair.a.form.core[0] === pair.b.form.core[0];
  // In one article a second given name is a second person; so is a second surname without a role that both have.
  if (together(a, b) && (!surnameOnly || (role && role.of.length + role.to.length === 0))) return undefined;
  if (relation === 'slip' && !surnameOnly && differing.every((word) => isFirstName(clusters, word))) {
    const [one = '', other = ''] = differing;
    // "Carol" and "Carole" with one title and one surname are one person; "Dan" and "Ian" need an office that one holds.
    const longer = one.startsWith(other) || other.startsWith(one);
    if (role && longer && !together(a, b))
      return phrase('evidence.letter-both', officeWords(role, targetName(clusters)));
    return oneOffice(clusters, pair, a, b);
  }
  const long = differing.every((word) => word.length >= LONG_SURNAME) || bothLong(pair);
  if (surnameOnly && !together(a, b) && long) return phrase(`evidence.surname-${how}`);
  if (role) return phrase(`evidence.${how}-both`, officeWords(role, targetName(clusters)));
  const shared = clusters.sharedNeighbours(a, b);
  const age = shared.find((word) => word.startsWith(AGED));
  if (age !== undefined && !together(a, b))
    return phrase(`evidence.${how}-both`, phrase('evidence.aged', age.slice(AGED.length)));
  if (shared.length < SAME_NEIGHBOURS) return undefined;
  return phrase(`evidence.${how}-beside`, shared.slice(0, 4).join(', '));
}

/** From this length on given names that are a letter apart are spellings of one name ("Jonathan", "Jonathon"). */
const LONG_GIVEN = 6;

/** Whether two names differ in given names so long that they are spellings of one, and neither is the other with an ending. */
function isLongGiven({ a, b }: Pair, differing: readonly string[]): boolean {
  const [one, other] = differing;
  if (differing.length !== 2 || !one || !other || Math.min(one.length, other.length) < LONG_GIVEN)
    return false;
  const given = a.form.core[0] === one && b.form.core[0] === other;
  return given && !one.startsWith(other) && !other.startsWith(one);
}

/** Whether both surnames are long with their particles ("De Wit"). */
const bothLong = ({ a, b }: Pair): boolean =>
  [a, b].every(
    ({ form: { words, core } }) =>
      words.length > core.length && words.slice(1).join('').length > LONG_SURNAME,
  );

const differingWords = (a: NameForm, b: NameForm): string[] => [
  ...a.core.filter((word) => !b.core.includes(word)),
  ...b.core.filter((word) => !a.core.includes(word)),
];

function isCountry(clusters: Clusters, word: string): boolean {
  return lookUp(clusters.lexicon, word).some(({ kind }) => kind === 'country' || kind === 'capital');
}

/** Shorter and fuller forms: where only one fuller name of the story can be meant, or only one has the same role. */
function linkShortened(clusters: Clusters, pairs: readonly Pair[]): void {
  const fuller = new Map<Cluster, { pair: Pair; cluster: Cluster }[]>();
  const note = (cluster: Cluster, other: Cluster, pair: Pair) => {
    const list = fuller.get(cluster);
    if (list) list.push({ pair, cluster: other });
    else fuller.set(cluster, [{ pair, cluster: other }]);
  };
  for (const pair of pairs) {
    if (pair.relation !== 'subset' && pair.relation !== 'initials') continue;
    const a = rootOf(pair.a.cluster);
    const b = rootOf(pair.b.cluster);
    if (a === b || officesSpeakAgainst(a.offices, b.offices)) continue;
    const shorter = fullness(pair.a.form) <= fullness(pair.b.form);
    note(shorter ? a : b, shorter ? b : a, pair);
  }
  for (const [cluster, candidates] of fuller) {
    const roots = new Set(candidates.map((candidate) => rootOf(candidate.cluster)));
    let chosen = candidates[0];
    if (roots.size > 1) {
      const alike = candidates.filter((candidate) =>
        commonOffice(cluster.offices, candidate.cluster.offices),
      );
      chosen = new Set(alike.map((candidate) => rootOf(candidate.cluster))).size === 1 ? alike[0] : undefined;
    }
    if (!chosen) continue;
    const { a, b, relation } = chosen.pair;
    const [short, long] = fullness(a.form) <= fullness(b.form) ? [a, b] : [b, a];
    const how = relation === 'initials' ? 'linked.initials-fit' : 'linked.part-fits';
    clusters.merge(cluster, chosen.cluster, phrase(how, short.form.text, long.form.text));
  }
}

const fullness = (form: NameForm) => form.core.length * 100 + form.key.length;

/** Names what a role is of or to, in words. */
function targetName(clusters: Clusters): (target: string) => string {
  return (target) => {
    const at = target.indexOf('|');
    if (at === -1) return clusters.lexicon.countries.get(target.slice(2)) ?? target.slice(2);
    const form = clusters.find(target.slice(0, at) as 'place', target.slice(at + 1));
    return [...(form?.forms.keys() ?? [])][0]?.text ?? target.slice(at + 1);
  };
}
