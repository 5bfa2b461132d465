import { wordSet } from '../lexicon/table';
import type { RoleMention } from '../mentions/mention';

/** A role with what it is of and to in one form: `c:` and a country's code, or the name's type and key. */
export interface Office {
  readonly head: string;
  readonly modifiers: readonly string[];
  readonly of: readonly string[];
  readonly to: readonly string[];
  readonly tense: RoleMention['tense'];
  /** The word its head is compared as. */
  readonly headClass: string;
  /** Its modifiers that make another office of one, with blanks between them. */
  readonly ranks: string;
  /** Its other modifiers. */
  readonly fields: readonly string[];
  /** Under what two mentions of it meet, where it has one holder at a time and says of whom it is. */
  readonly unique: string | undefined;
  /** How much it says. */
  readonly weight: number;
}

/** An office that one mention of a role gives its holder. */
export interface RoleFact {
  readonly article: number;
  /** Index into the article's roles. */
  readonly role: number;
  /** Roles that say the same have the same object. */
  readonly office: Office;
}

/** Offices, each once. */
export type Offices = ReadonlySet<Office>;

/** Head nouns that say the same office, by the word they are compared as. */
const HEAD_CLASSES: ReadonlyMap<string, string> = new Map(
  'chairman chair,chairwoman chair,chairperson chair,spokesman spokesperson,spokeswoman spokesperson,congressman representative,congresswoman representative,councilman councillor,councilwoman councillor,policewoman policeman,businesswoman businessman,co-founder founder,cofounder founder,head-of-state president,boss chief,head chief,attorney lawyer,solicitor lawyer,barrister lawyer,medic doctor,physician doctor,adviser advisor,emissary envoy,headmistress headmaster'
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
/** Roles that a story gives to one person, whatever it says of what they are of. */
const ONCE_IN_STORY = wordSet(
  'driver pilot co-pilot captain skipper conductor chief head director manager principal headmaster owner founder leader judge magistrate coroner archbishop bishop imam rabbi abbot husband wife widow widower father mother',
);
/** Offices of one party with another: one holder for both together. */
const TO_OTHERS = wordSet('ambassador envoy consul consul-general');

/** Adds to a role what offices are compared by. */
export function readOffice(
  { head, modifiers, tense }: Pick<Office, 'head' | 'modifiers' | 'tense'>,
  of: readonly string[],
  to: readonly string[],
): Office {
  const cls = headClassOf(head, modifiers);
  const ranks =
    cls === 'ceo' || cls === 'premier' ? '' : modifiers.filter((word) => RANK_WORDS.has(word)).join(' ');
  return {
    head,
    modifiers,
    of,
    to,
    tense,
    headClass: cls,
    ranks,
    fields: modifiers.filter((word) => !RANK_WORDS.has(word)),
    unique:
      tense === 'present' && of.length === 1
        ? uniqueKey(cls, modifiers, ranks, of[0] as string, to)
        : undefined,
    weight: modifiers.length + 2 * of.length + 2 * to.length,
  };
}

function headClassOf(head: string, modifiers: readonly string[]): string {
  if (head === 'minister' && modifiers.includes('prime')) return 'premier';
  if ((head === 'executive' || head === 'officer') && modifiers.includes('chief'))
    return head === 'officer' && !modifiers.includes('executive') ? 'officer' : 'ceo';
  return HEAD_CLASSES.get(head) ?? head;
}

function uniqueKey(
  head: string,
  modifiers: readonly string[],
  ranks: string,
  of: string,
  to: readonly string[],
): string | undefined {
  const stem = [head, ranks, of].join('|');
  if (TO_OTHERS.has(head)) return to.length === 1 ? `${stem}|${to[0]}` : undefined;
  if (ONE_HOLDER.has(head)) return stem;
  const fields = ONE_HOLDER_WITH.get(head);
  const field = fields && modifiers.find((word) => fields.has(word));
  return field === undefined ? undefined : `${stem}|${field}`;
}

const meets = (a: readonly string[], b: readonly string[]) => a.some((one) => b.includes(one));
const disjoint = (a: readonly string[], b: readonly string[]) => a.length > 0 && b.length > 0 && !meets(a, b);
const isCountry = (target: string) => target.startsWith('c:');

/** Whether two lists of what roles are of cannot be of one: countries against other countries, names against names. */
function plainlyDisjoint(a: readonly string[], b: readonly string[]): boolean {
  return disjoint(a, b) && a.every(isCountry) === b.every(isCountry);
}

const oneTense = (a: Office, b: Office) => (a.tense === 'former') === (b.tense === 'former');

/** Whether two heads say one office, or offices of one party with another that meet in a party. */
function sameHead(a: Office, b: Office): boolean {
  if (a.headClass === b.headClass) return true;
  if (!TO_OTHERS.has(a.headClass) || !TO_OTHERS.has(b.headClass)) return false;
  return meets(a.of, b.of) || meets(a.to, b.to);
}

/** Whether two roles may be one office held at one time, told at any grain. */
function sameOffice(a: Office, b: Office): boolean {
  return (
    sameHead(a, b) &&
    a.ranks === b.ranks &&
    !disjoint(a.fields, b.fields) &&
    !plainlyDisjoint(a.of, b.of) &&
    !plainlyDisjoint(a.to, b.to) &&
    oneTense(a, b)
  );
}

/** Whether two roles are of the kind that two people hold: one office of two states, or one office then and now. */
function officesConflict(a: Office, b: Office): boolean {
  if (a.headClass !== b.headClass || a.ranks !== b.ranks) return false;
  if (plainlyDisjoint(a.of, b.of) || plainlyDisjoint(a.to, b.to)) return true;
  return !oneTense(a, b) && !disjoint(a.fields, b.fields);
}

/** An office that two lists have in common, or undefined. */
export function commonOffice(a: Offices, b: Offices): Office | undefined {
  let found: Office | undefined;
  for (const one of a)
    for (const other of b)
      if (sameOffice(one, other)) {
        const fuller = one.weight >= other.weight ? one : other;
        if (!found || fuller.weight > found.weight) found = fuller;
      }
  return found;
}

/** Like {@link commonOffice}, of the offices alone that a story hardly gives to two people of like names. */
export function commonSoleOffice(a: Offices, b: Offices): Office | undefined {
  return commonOffice(solely(a), solely(b));
}

function solely(offices: Offices): Offices {
  return new Set([...offices].filter(isSole));
}

function isSole({ headClass, modifiers, tense }: Office): boolean {
  // An incoming holder is another one than the present.
  if (tense === 'future') return false;
  return (
    ONE_HOLDER.has(headClass) ||
    ONCE_IN_STORY.has(headClass) ||
    TO_OTHERS.has(headClass) ||
    modifiers.some((word) => ONE_HOLDER_WITH.get(headClass)?.has(word))
  );
}

/** Whether two lists of offices speak against one holder: they conflict and have nothing in common. */
export function officesSpeakAgainst(a: Offices, b: Offices): boolean {
  let against = false;
  for (const one of a)
    for (const other of b) {
      if (sameOffice(one, other)) return false;
      if (officesConflict(one, other)) against = true;
    }
  return against;
}

/** An office in words ("foreign minister of Norway"), with targets named by `nameOf`. */
export function officeWords(office: Office, nameOf: (target: string) => string): string {
  const list = (targets: readonly string[]) => targets.map(nameOf).join(' and ');
  return (
    [...office.modifiers, office.head].join(' ') +
    (office.of.length > 0 ? ` of ${list(office.of)}` : '') +
    (office.to.length > 0 ? ` to ${list(office.to)}` : '')
  );
}
