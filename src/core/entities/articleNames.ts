import { append } from '../text/append';
import type { MentionRef } from './entity';
import type { NameForm } from './nameForm';
import type { NameTable } from './nameTable';
import type { OrganizationName } from './organizationForms';
import { organizationKey } from './organizationForms';
import type { Outline } from './outline';
import type { Group } from './personNames';
import { PersonNames } from './personNames';
import type { PlaceName } from './placeForms';

/** Mentions of a place or a people by one form. */
export interface PlaceMentions extends Group {
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
export interface Abbreviation {
  /** The acronym in lower case, or the short form's key. */
  readonly key: string;
  readonly acronym: string | undefined;
  readonly long: OrganizationMentions;
  readonly because: string;
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
}

/** Sorts the names of an article by form. */
export function groupNames(outline: Outline, table: NameTable): ArticleNames {
  const { path, forms, roles } = outline;
  const organizations = groupOrganizations(outline, table);
  return {
    outline,
    places: groupPlaces(outline, table),
    organizations,
    abbreviations: explainAbbreviations(organizations),
    persons: new PersonNames(outline, table),
    stands: new Map(outline.stands),
    refs: forms.map((_, mention) => ({ path, mention })),
    roleRefs: roles.map((_, role) => ({ path, role })),
  };
}

type Growing<Kind extends Group> = Kind & { readonly mentions: number[] };

function groupPlaces({ forms, regions }: Outline, table: NameTable): PlaceMentions[] {
  const regionOf = new Map<string, string>();
  for (const [mention, region] of regions) {
    const { key } = forms[mention] as NameForm;
    if (!regionOf.has(key)) regionOf.set(key, region);
  }
  const groups = new Map<NameForm, Growing<PlaceMentions>>();
  forms.forEach((form, mention) => {
    if (form.type !== 'place' && form.type !== 'group') return;
    const group = groups.get(form);
    if (group) group.mentions.push(mention);
    else
      groups.set(form, {
        form,
        mentions: [mention],
        name: table.place(form),
        region: regionOf.get(form.key),
      });
  });
  return [...groups.values()];
}

function groupOrganizations({ forms, states }: Outline, table: NameTable): OrganizationMentions[] {
  const stateOf = new Map(states);
  const groups = new Map<NameForm | string, Growing<OrganizationMentions>>();
  forms.forEach((form, mention) => {
    if (form.type !== 'organization') return;
    const state = stateOf.get(mention);
    const id = state === undefined ? form : `${state}|${form.text}`;
    const group = groups.get(id);
    if (group) {
      group.mentions.push(mention);
      return;
    }
    const name = table.organization(form);
    const country = name.country ?? state;
    const key = country === name.country ? name.key : organizationKey(name, country);
    groups.set(id, { form, mentions: [mention], name, country, key });
  });
  return [...groups.values()];
}

/** The acronyms and short forms for which an article has one name of which they can be short. */
function explainAbbreviations(organizations: readonly OrganizationMentions[]): Abbreviation[] {
  const shorts = new Set(organizations.map(({ name }) => name.acronym ?? name.joined));
  const byShort = new Map<string, OrganizationMentions[]>();
  for (const item of organizations) {
    for (const short of item.name.shortened) if (shorts.has(short)) append(byShort, short, item);
    for (const short of item.name.initials) if (shorts.has(short)) append(byShort, short, item);
  }
  if (byShort.size === 0) return [];
  const found = new Map<NameForm, Abbreviation>();
  for (const { form, name } of organizations) {
    if (name.known !== undefined || name.generic || found.has(form)) continue;
    const { acronym } = name;
    const spelt = acronym === undefined ? undefined : soleOf(byShort.get(acronym));
    const long = spelt ?? soleOf(byShort.get(name.joined));
    if (!long) continue;
    const how = spelt ? 'has the initials of' : 'is short for';
    const because = `“${form.text}” ${how} “${long.form.text}” in the same article.`;
    found.set(form, { key: acronym ?? form.key, acronym, long, because });
  }
  return [...found.values()];
}

/** The first of names that are all filed under one key. */
function soleOf(items: readonly OrganizationMentions[] = []): OrganizationMentions | undefined {
  const [first] = items;
  return items.every(({ key }) => key === first?.key) ? first : undefined;
}
