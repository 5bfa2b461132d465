import type { Mentions, NameMention, RoleMention } from '../mentions/mention';
import type { Article } from '../text/article';
import type { Around } from './around';
import type { Group } from './groups';
import { groupByForm } from './groups';
import { standsForState } from './metonyms';
import type { NameForm } from './nameForm';
import type { NameTable } from './nameTable';
import { codeOf, mayAbbreviate } from './organizationForms';

/** An article with what linking reads of it. */
export interface Reading {
  readonly article: Article;
  readonly mentions: Mentions;
}

/** What linking reads of one mention of a role. */
export type RoleOutline = Pick<RoleMention, 'head' | 'modifiers' | 'of' | 'to' | 'tense' | 'holder'>;

/** Something said of a mention, by its index. */
type Told = readonly (readonly [mention: number, told: string])[];

/**
 * All that linking reads of one article, but for the words beside a name where two spellings are weighed: articles with
 * equal outlines link alike. It holds no offsets.
 */
export interface Outline {
  readonly path: string;
  /** The name of each mention, cut for comparison. */
  readonly forms: readonly NameForm[];
  readonly roles: readonly RoleOutline[];
  /** Codes of the states beside institutions that do not say theirs ("Norway's Foreign Ministry"). */
  readonly states: Told;
  /** Keys of the regions after the names of places ("Orren, Ohio"). */
  readonly regions: Told;
  /** Mentions of places with an acronym in brackets after them, which is a mention too ("Northern Transit Corridor (NTC)"). */
  readonly placeAcronyms: readonly number[];
  /** Acronyms beside the mentions of organisations and places they are defined for, in lower case. */
  readonly definitions: Told;
  /** Codes of the countries that seats of government stand for in their sentences. */
  readonly stands: Told;
}

const NOTHING: readonly never[] = [];

/** Reads of an article what linking needs. @returns it, and the mentions by form */
export function readOutline(
  { article, mentions }: Reading,
  table: NameTable,
): { outline: Outline; groups: readonly Group[] } {
  const { names } = mentions;
  const forms = names.map(({ name, type }) => table.form(name, type));
  const groups = groupByForm(forms);
  const around: Around = { article, names, forms, table };
  const roles = mentions.roles.map(outlineRole);
  const outline = { path: article.path, forms, roles, ...readWords(around, groups), ...readMarks(around) };
  return { outline, groups };
}

/** What the words around names tell. */
function readWords(around: Around, groups: readonly Group[]): Pick<Outline, 'states' | 'stands'> {
  const { table } = around;
  const states: [number, string][] = [];
  const stands: [number, string][] = [];
  for (const { form, mentions } of groups) {
    if (form.type === 'person' || form.type === 'group') continue;
    const { sole } = table.seat(form);
    if (sole !== undefined)
      for (const mention of mentions) if (standsForState(around, mention)) stands.push([mention, sole]);
    if (form.type !== 'organization') continue;
    const { country, institution } = table.organization(form);
    if (country !== undefined || institution === undefined) continue;
    for (const mention of mentions) {
      const state = stateBeside(around, mention);
      if (state !== undefined) states.push([mention, state]);
    }
  }
  return { states: filled(states), stands: filled(stands) };
}

/** What the commas and brackets after names tell. */
function readMarks(around: Around): Pick<Outline, 'regions' | 'placeAcronyms' | 'definitions'> {
  const regions: [number, string][] = [];
  const placeAcronyms: number[] = [];
  const definitions: [number, string][] = [];
  around.names.forEach(({ type, last }, mention) => {
    if (type === 'person' || type === 'group') return;
    const mark = around.article.word(last)?.text;
    if (mark === ',' && type === 'place') {
      const region = regionAfter(around, mention);
      if (region !== undefined) regions.push([mention, region]);
    } else if (mark === '(') {
      const definition = definitionAt(around, mention);
      if (definition) definitions.push(definition);
      if (type === 'place' && hasPlaceAcronym(around, mention)) placeAcronyms.push(mention);
    }
  });
  return {
    regions: filled(regions),
    placeAcronyms: filled(placeAcronyms),
    definitions: filled(definitions),
  };
}

/** A list as it is, or the one empty list of all articles. */
function filled<Item>(items: readonly Item[]): readonly Item[] {
  return items.length === 0 ? NOTHING : items;
}

/** Whether two articles read alike for linking. */
export function sameOutline(one: Outline, other: Outline): boolean {
  return (
    one.path === other.path &&
    one.forms.length === other.forms.length &&
    one.forms.every((form, mention) => form === other.forms[mention]) &&
    toldIn(one) === toldIn(other)
  );
}

function toldIn({ roles, states, regions, placeAcronyms, definitions, stands }: Outline): string {
  return JSON.stringify([roles, states, regions, placeAcronyms, definitions, stands]);
}

function outlineRole({ head, modifiers, of, to, tense, holder }: RoleMention): RoleOutline {
  return { head, modifiers, of, to, tense, ...(holder === undefined ? {} : { holder }) };
}

/** The state before or after the name of an institution that does not say it ("Norway's Foreign Ministry", "Ministry of Defence of …"). */
function stateBeside({ article, names, forms, table }: Around, mention: number): string | undefined {
  const name = names[mention] as NameMention;
  let before = name.first;
  const mark = article.word(before - 1)?.text;
  if (mark === "'s" || mark === "'") before--;
  let after = name.last;
  if (article.word(after)?.lower === 'of') after += article.word(after + 1)?.lower === 'the' ? 2 : 1;
  const complement = after > name.last && names[mention + 1]?.first === after ? mention + 1 : -1;
  const state = names[mention - 1]?.last === before ? mention - 1 : complement;
  const { type, sentence } = names[state] ?? {};
  if (sentence !== name.sentence || (type !== 'place' && type !== 'group')) return undefined;
  return codeOf(table.lexicon, forms[state] as NameForm);
}

/** The key of the region that follows a place's name and a comma. */
function regionAfter({ article, names, forms, table }: Around, mention: number): string | undefined {
  const name = names[mention] as NameMention;
  const region = names[mention + 1];
  if (region?.type !== 'place' || region.first !== name.last + 1) return undefined;
  if (article.word(region.last)?.lower === 'and') return undefined;
  const form = forms[mention + 1] as NameForm;
  if (!table.place(form).isRegion || !table.place(forms[mention] as NameForm).isCity) return undefined;
  return form.key;
}

/** Whether a place's name and a bracket are followed by an acronym of it. */
function hasPlaceAcronym({ article, names, forms }: Around, mention: number): boolean {
  const name = names[mention] as NameMention;
  const inner = names[mention + 1];
  if (inner?.type !== 'place' || inner.first !== name.last + 1) return false;
  if (article.word(inner.last)?.text !== ')') return false;
  return mayAbbreviate((forms[mention + 1] as NameForm).key, (forms[mention] as NameForm).words);
}

/** The acronym that a name with a bracket after it defines ("World Forest Fund (WFF)") or is ("WFF (World Forest Fund)"). */
function definitionAt(
  { article, names, forms }: Around,
  mention: number,
): [mention: number, acronym: string] | undefined {
  const { last } = names[mention] as NameMention;
  const inner = article.word(last + 1);
  const next = names[mention + 1];
  let defined = mention;
  let acronym: string | undefined;
  if (article.word(last + 2)?.text === ')' && inner?.kind === 'word')
    acronym = inner.lower.replace(/\./g, '');
  else if (next?.first === last + 1 && article.word(next.last)?.text === ')') {
    defined = mention + 1;
    acronym = (forms[mention] as NameForm).key.replace(/ /g, '');
  }
  if (acronym === undefined) return undefined;
  return mayAbbreviate(acronym, (forms[defined] as NameForm).words) ? [defined, acronym] : undefined;
}
