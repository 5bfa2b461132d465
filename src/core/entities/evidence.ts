import { wordSet } from '../lexicon/table';
import { WordClass } from '../lexicon/words';
import type { NameMention } from '../mentions/mention';
import type { Token } from '../text/scanner';
import { unpacked } from './clusters';
import type { Cluster, Clusters, RoleFact } from './clusters';

/** Head nouns that say the same office, by the word they are compared as. */
const HEAD_CLASSES: ReadonlyMap<string, string> = new Map(
  'chairman chair,chairwoman chair,chairperson chair,spokesman spokesperson,spokeswoman spokesperson,congressman representative,congresswoman representative,councilman councillor,councilwoman councillor,policewoman policeman,businesswoman businessman,co-founder founder,cofounder founder,head-of-state president,boss chief,head chief,attorney lawyer,adviser advisor,emissary envoy,headmistress headmaster'
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);
/** Modifiers that make another office of one: a deputy minister is no minister. */
const RANK_WORDS = wordSet(
  'deputy vice assistant associate acting interim caretaker under first second third junior co special prime chief executive managing',
);
/** Offices that one person holds at a time, of what they are of. */
const ONE_HOLDER = wordSet(
  'president premier chancellor mayor governor king queen emperor empress monarch sultan emir pope secretary-general director-general attorney-general governor-general auditor-general commander-in-chief editor-in-chief ceo cfo chair coach treasurer registrar',
);
/** Offices that one person holds at a time only with a word that says which. */
const ONE_HOLDER_WITH: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'minister',
    wordSet(
      'prime foreign interior defence defense finance justice health education energy oil trade transport agriculture culture information labour environment home',
    ),
  ],
  ['secretary', wordSet('state defence defense home foreign treasury press')],
  ['executive', wordSet('chief')],
  ['officer', wordSet('executive financial operating')],
  ['chief', wordSet('police army navy intelligence fire')],
]);
/** Offices of one party with another: one holder for both together. */
const TO_OTHERS = wordSet('ambassador envoy consul consul-general');

/** The word a role's head is compared as. */
export function headClass(role: Pick<RoleFact, 'head' | 'modifiers'>): string {
  const { head, modifiers } = role;
  if (head === 'minister' && modifiers.includes('prime')) return 'premier';
  if ((head === 'executive' || head === 'officer') && modifiers.includes('chief'))
    return head === 'officer' && !modifiers.includes('executive') ? 'officer' : 'ceo';
  return HEAD_CLASSES.get(head) ?? head;
}

function ranks(role: RoleFact): string {
  const cls = headClass(role);
  if (cls === 'ceo' || cls === 'premier') return '';
  return role.modifiers.filter((word) => RANK_WORDS.has(word)).join(' ');
}

const meets = (a: readonly string[], b: readonly string[]) => a.some((one) => b.includes(one));
const disjoint = (a: readonly string[], b: readonly string[]) => a.length > 0 && b.length > 0 && !meets(a, b);
const isCountry = (target: string) => target.startsWith('c:');

/** Whether two lists of what roles are of cannot be of one: countries against other countries, names against names. */
function plainlyDisjoint(a: readonly string[], b: readonly string[]): boolean {
  return disjoint(a, b) && a.every(isCountry) === b.every(isCountry);
}

function fieldsDiffer(a: RoleFact, b: RoleFact): boolean {
  const fields = (role: RoleFact) => role.modifiers.filter((word) => !RANK_WORDS.has(word));
  return disjoint(fields(a), fields(b));
}

const oneTense = (a: RoleFact, b: RoleFact) => (a.tense === 'former') === (b.tense === 'former');

/** Whether two roles may be one office held at one time, told at any grain. */
export function sameRole(a: RoleFact, b: RoleFact): boolean {
  const ofMeets = meets(a.of, b.of);
  const related =
    TO_OTHERS.has(headClass(a)) && TO_OTHERS.has(headClass(b)) && (ofMeets || meets(a.to, b.to));
  return (
    (headClass(a) === headClass(b) || related) &&
    ranks(a) === ranks(b) &&
    !fieldsDiffer(a, b) &&
    !plainlyDisjoint(a.of, b.of) &&
    !plainlyDisjoint(a.to, b.to) &&
    oneTense(a, b)
  );
}

/** Whether two roles are of the kind that two people hold: one office of two states, or one office then and now. */
function rolesConflict(a: RoleFact, b: RoleFact): boolean {
  if (headClass(a) !== headClass(b) || ranks(a) !== ranks(b)) return false;
  if (plainlyDisjoint(a.of, b.of) || plainlyDisjoint(a.to, b.to)) return true;
  return !oneTense(a, b) && !fieldsDiffer(a, b);
}

/** Roles, each once, by their signature. */
export type Offices = ReadonlyMap<string, RoleFact>;

/** A role that two lists have in common, or undefined. */
export function commonRole(a: Offices, b: Offices): RoleFact | undefined {
  let found: RoleFact | undefined;
  for (const one of a.values())
    for (const other of b.values())
      if (sameRole(one, other)) {
        const fuller = weight(one) >= weight(other) ? one : other;
        if (!found || weight(fuller) > weight(found)) found = fuller;
      }
  return found;
}

const weight = (role: RoleFact) => role.modifiers.length + 2 * role.of.length + 2 * role.to.length;

/** Whether two lists of roles speak against one holder: they conflict and have nothing in common. */
export function rolesSpeakAgainst(a: Offices, b: Offices): boolean {
  let against = false;
  for (const one of a.values())
    for (const other of b.values()) {
      if (sameRole(one, other)) return false;
      if (rolesConflict(one, other)) against = true;
    }
  return against;
}

/**
 * The office a role is, where it has one holder at a time and says of whom it is.
 * @returns keys under which two mentions of the office meet, or none
 */
export function uniqueOffice(role: RoleFact): string | undefined {
  if (role.tense !== 'present' || role.of.length !== 1) return undefined;
  const head = headClass(role);
  const stem = [head, ranks(role), role.of[0]].join('|');
  if (TO_OTHERS.has(head)) return role.to.length === 1 ? `${stem}|${role.to[0]}` : undefined;
  if (ONE_HOLDER.has(head)) return stem;
  const fields = ONE_HOLDER_WITH.get(head);
  const field = fields && role.modifiers.find((word) => fields.has(word));
  return field === undefined ? undefined : `${stem}|${field}`;
}

/** A role in words ("foreign minister of Norway"), with targets named by `nameOf`. */
export function roleWords(role: RoleFact, nameOf: (target: string) => string): string {
  const list = (targets: readonly string[]) => targets.map(nameOf).join(' and ');
  return (
    [...role.modifiers, role.head].join(' ') +
    (role.of.length > 0 ? ` of ${list(role.of)}` : '') +
    (role.to.length > 0 ? ` to ${list(role.to)}` : '')
  );
}

const WINDOW = 10;
/** As many mentions of a cluster are looked at for their neighbours. */
const SAMPLES = 6;
const EMPTY =
  WordClass.function | WordClass.reporting | WordClass.honorific | WordClass.calendar | WordClass.rank;

/** The words that say something near one mention: numbers and content words of its sentence, names left out. */
function neighbours(clusters: Clusters, ref: number): Set<string> {
  const { article, mention } = unpacked(ref);
  const reading = clusters.readings[article] as Clusters['readings'][number];
  const name = reading.mentions.names[mention] as NameMention;
  const { tokens, sentences } = reading.article;
  const sentence = sentences[name.sentence];
  const first = Math.max(sentence?.first ?? 0, name.first - WINDOW);
  const last = Math.min(sentence?.last ?? tokens.length, name.last + WINDOW);
  const words = new Set<string>();
  for (let index = first; index < last; index++) {
    if (index >= name.first && index < name.last) continue;
    const token = tokens[index] as Token;
    if (token.kind === 'number') words.add(token.lower);
    else if (token.kind === 'word' && token.lower.length >= 4) {
      if (((clusters.lexicon.words.get(token.lower) ?? 0) & EMPTY) === 0) words.add(token.lower);
    }
  }
  return words;
}

/**
 * Words that stand near both of two clusters' mentions in one sentence each.
 * @returns the words of the pair of mentions that has most
 */
export function sharedNeighbours(clusters: Clusters, a: Cluster, b: Cluster): string[] {
  const sample = (cluster: Cluster) =>
    cluster.mentions.slice(0, SAMPLES).map((ref) => neighbours(clusters, ref));
  const others = sample(b);
  let best: string[] = [];
  for (const words of sample(a))
    for (const other of others) {
      const shared = [...words].filter((word) => other.has(word));
      if (shared.length > best.length) best = shared;
    }
  return best.sort();
}

/** As many shared words as make the same neighbours. */
export const SAME_NEIGHBOURS = 3;
