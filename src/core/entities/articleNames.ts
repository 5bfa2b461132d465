import { append } from '../text/append';
import type { Phrase } from '../words/words';
import { phrase } from '../words/words';
import type { MentionRef } from './entity';
import type { Group } from './groups';
import { byFirstMention, splitBy } from './groups';
import type { NameForm } from './nameForm';
import type { NameTable } from './nameTable';
import type { OrganizationName } from './organizationForms';
import { organizationKey } from './organizationForms';
import type { Outline } from './outline';
import { PersonNames } from './personNames';
import type { PlaceName } from './placeForms';

/** Mentions of a place or a people by one form. */
interface PlaceMentions extends Group {
  readonly name: PlaceName;
  /** Key of the region that the article gives the place, where it gives one. */
  readonly region: string | undefined;
}

/** Mentions of an organisation by one form, with the state that their context gives it. */
export interface OrganizationMentions extends Group {
  readonly name: OrganizationName;
  readonly country: string | undefined;
  /** Under what they are filed: the listed name, the state's institution, or the words. */
  readonly key: string;
}

/** A short form of an organisation that its own article explains. */
interface Abbreviation {
  /** The acronym in lower case, or the short form's key. */
  readonly key: string;
  readonly acronym: string | undefined;
  readonly long: OrganizationMentions;
  readonly because: Phrase;
}

/** The names of one article as linking works with them: by form, in the order of their first mentions. */
export interface ArticleNames {
  readonly outline: Outline;
  readonly places: readonly PlaceMentions[];
  readonly organizations: readonly OrganizationMentions[];
  readonly abbreviations: readonly Abbreviation[];
  readonly persons: PersonNames;
  /** The code of the country that a mention stands for as a seat of government. */
  readonly stands: ReadonlyMap<number, string>;
  /** Each mention as entities give it. */
  readonly refs: readonly MentionRef[];
  /** Each role as entities give it. */
  readonly roleRefs: readonly { readonly path: string; readonly role: number }[];
  /** What each role says, but for what it is of and to, as one string. */
  readonly roleStems: readonly string[];
}

const NO_ABBREVIATIONS: readonly Abbreviation[] = [];
const NOTHING: ReadonlyMap<never, never> = new Map<never, never>();

/** Pairs as a map. */
function mapOf<Key, Value>(pairs: readonly (readonly [Key, Value])[]): ReadonlyMap<Key, Value> {
  return pairs.length === 0 ? NOTHING : new Map(pairs);
}

/** Sorts the names of an article by form. @param groups its mentions by form */
export function groupNames(outline: Outline, groups: readonly Group[], table: NameTable): ArticleNames {
  const { path, forms, roles } = outline;
  const organizations = organizationsOf(groups, mapOf(outline.states), table);
  return {
    outline,
    places: placesOf(groups, outline, table),
    organizations,
    abbreviations: explainAbbreviations(organizations),
    persons: new PersonNames(groups, new Set(roles.map(({ holder }) => holder)), table),
    stands: mapOf(outline.stands),
    refs: forms.map((_, mention) => ({ path, mention })),
    roleRefs: roles.map((_, role) => ({ path, role })),
    roleStems: roles.map(({ head, modifiers, tense }) => `${head};${modifiers.join(' ')};${tense}`),
  };
}

function placesOf(groups: readonly Group[], { forms, regions }: Outline, table: NameTable): PlaceMentions[] {
  // Of several regions the first counts.
  const regionOf = mapOf(
    regions.map(([mention, region]) => [(forms[mention] as NameForm).key, region] as const).reverse(),
  );
  const places: PlaceMentions[] = [];
  for (const { form, mentions } of groups)
    if (form.type === 'place' || form.type === 'group')
      places.push({ form, mentions, name: table.place(form), region: regionOf.get(form.key) });
  return places;
}

function organizationsOf(
  groups: readonly Group[],
  stateOf: ReadonlyMap<number, string>,
  table: NameTable,
): OrganizationMentions[] {
  const organizations: OrganizationMentions[] = [];
  const add = ({ form, mentions }: Group) => {
    const name = table.organization(form);
    const country = name.country ?? stateOf.get(mentions[0] as number);
    const key = country === name.country ? name.key : organizationKey(name, country);
    organizations.push({ form, mentions, name, country, key });
  };
  for (const group of groups) {
    if (group.form.type !== 'organization') continue;
    if (stateOf.size === 0) add(group);
    else splitBy(group, (mention) => stateOf.get(mention)).forEach(add);
  }
  return stateOf.size === 0 ? organizations : organizations.sort(byFirstMention);
}

/** The acronyms and short forms for which an article has one name of which they can be short. */
function explainAbbreviations(organizations: readonly OrganizationMentions[]): readonly Abbreviation[] {
  if (!organizations.some(({ name }) => name.shortened.length > 0 || name.initials.length > 0))
    return NO_ABBREVIATIONS;
  const shorts = new Set(organizations.map(({ name }) => name.acronym ?? name.joined));
  const byShort = new Map<string, OrganizationMentions[]>();
  for (const item of organizations) {
    for (const short of item.name.shortened) if (shorts.has(short)) append(byShort, short, item);
    for (const short of item.name.initials) if (shorts.has(short)) append(byShort, short, item);
  }
  if (byShort.size === 0) return NO_ABBREVIATIONS;
  const found = new Map<NameForm, Abbreviation>();
  for (const { form, name } of organizations) {
    if (name.known !== undefined || name.generic || found.has(form)) continue;
    const { acronym } = name;
    const spelt = acronym === undefined ? undefined : soleOf(byShort.get(acronym));
    const long = spelt ?? soleOf(byShort.get(name.joined));
    if (!long) continue;
    const how = spelt ? 'linked.initials-of' : 'linked.short-for';
    const because = phrase(how, form.text, long.form.text);
    found.set(form, { key: acronym ?? form.key, acronym, long, because });
  }
  return [...found.values()];
}

/** The first of names that are all filed under one key. */
function soleOf(items: readonly OrganizationMentions[] = []): OrganizationMentions | undefined {
  const [first] = items;
  return items.every(({ key }) => key === first?.key) ? first : undefined;
}
