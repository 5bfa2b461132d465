import { sameItems } from '../../text/sameItems';
import { isShortForm } from '../../lexicon/givenShortForms';
import type { Entity } from '../../entities/entity';
import { fold } from '../../lexicon/table';
import type { NameMention } from '../../mentions/mention';
import type { Compared } from '../build';
import { agreement, finding, merged, Readings, tally } from '../build';
import type { Finding, Reading } from '../finding';
import type { PlacedArticle } from '../placed';
import { near, oneSpelling } from './letters';
import { roleTitle } from './titles';
import type { StoryView } from '../view';
import type { Steps } from '../../text/steps';
import type { Words } from '../../words/words';
import { capitalised, english, phrase } from '../../words/words';

interface Form {
  readonly text: string;
  readonly words: readonly string[];
  readonly key: string;
  readonly mentions: { readonly part: PlacedArticle; readonly name: NameMention }[];
}

/**
 * Compares the forms under which one person, place or organisation is named.
 * Forms with words of their own on both sides are two spellings; a longer and a shorter form are a variance.
 */
export function* compareNames(story: StoryView): Steps<Compared> {
  return merged(yield* story.kept(createFormsTold).comparing(story));
}

const createFormsTold = () => new FormsTold();

/** What the forms of an entity come to, with all that it was worked out of. */
interface Told {
  /** The articles that name the entity: while they stay the same, so do its names in them. */
  readonly parts: readonly PlacedArticle[];
  /** Where there are several spellings. */
  readonly introduction?: Introduction;
  readonly compared: Compared;
}

/** What a finding on the spellings of an entity opens with, and why they are held to be one. */
interface Introduction {
  readonly what: Words;
  readonly grounds: Words;
}

/** What the forms of the entities of a story come to, kept from one comparison to the next. */
class FormsTold {
  #told: ReadonlyMap<string, Told> = new Map();

  *comparing(story: StoryView): Steps<Compared[]> {
    const articles = new Map(story.articles.map((part) => [part.article.path, part]));
    const told = new Map<string, Told>();
    for (const entity of story.entities.all) {
      if (entity.type === 'group' || entity.forms.length < 2) continue;
      const parts = partsOf(entity, articles);
      const before = this.#told.get(entity.id);
      const isSame = before && sameItems(before.parts, parts) && isIntroduced(before, story, entity);
      if (!isSame) yield;
      told.set(entity.id, isSame ? before : tell(story, entity, parts, articles));
    }
    this.#told = told;
    return [...told.values()].map(({ compared }) => compared);
  }
}

function partsOf(entity: Entity, articles: ReadonlyMap<string, PlacedArticle>): PlacedArticle[] {
  const parts: PlacedArticle[] = [];
  let last: string | undefined;
  for (const { path } of entity.mentions) {
    if (path === last) continue;
    last = path;
    const part = articles.get(path);
    if (part) parts.push(part);
  }
  return parts;
}

function isIntroduced({ introduction }: Told, story: StoryView, entity: Entity): boolean {
  if (!introduction) return true;
  const { what, grounds } = introduce(story, entity);
  return english([what, grounds]) === english([introduction.what, introduction.grounds]);
}

function introduce(story: StoryView, { roles, type, because }: Entity): Introduction {
  const role = roles.find(({ of }) => of.length > 0) ?? roles[0];
  return {
    what: role ? capitalised(roleTitle(story, role)) : phrase(`spelling.${type}`),
    grounds: because.length > 0 ? because : phrase('spelling.why'),
  };
}

const NOTHING: Compared = { findings: [], compatible: [] };

function tell(
  story: StoryView,
  entity: Entity,
  parts: readonly PlacedArticle[],
  articles: ReadonlyMap<string, PlacedArticle>,
): Told {
  const forms = formsOf(entity, articles);
  const pairs = spellingPairs(entity, forms);
  if (pairs.length > 0) {
    const introduction = introduce(story, entity);
    const findings = [spelling(forms, pairs, introduction)];
    return { parts, introduction, compared: { ...NOTHING, findings } };
  }
  const isPerson = entity.type === 'person';
  const compared = isPerson
    ? variance(forms.filter(({ words }) => words.length > 1))
    : aliases(entity, forms);
  return { parts, compared };
}

/** A longer and a shorter name of one person. */
function variance(full: readonly Form[]): Compared {
  if (full.length < 2) return NOTHING;
  const readings = readingsOf(full).all;
  if (full.every((form) => full.every((other) => differsByInitials(form, other)))) {
    return agreeing(readings, phrase('form.initials'));
  }
  const isShort = full.some((form) => full.some((other) => differsByShortForm(form, other)));
  return agreeing(readings, phrase(isShort ? 'form.short' : 'form.part'));
}

function agreeing(readings: readonly Reading[], grounds: Words): Compared {
  return { ...NOTHING, compatible: [agreement('name.form', readings, grounds)] };
}

/** Other names for one place or organisation, recorded so that a reader sees that they were understood. */
function aliases(entity: Entity, forms: readonly Form[]): Compared {
  if (forms.length < 2) return NOTHING;
  return agreeing(readingsOf(forms).all, phrase('form.aliases', entity.name));
}

function readingsOf(forms: readonly Form[]): Readings {
  const readings = new Readings();
  for (const form of forms) addTo(readings, form, form);
  return readings;
}

/** Adds the mentions of a form to those of another. */
function addTo(readings: Readings, { mentions }: Form, { key, text }: Form): void {
  for (const { part, name } of mentions) readings.add(key, text, part.spans.of(name));
}

function formsOf(entity: Entity, articles: ReadonlyMap<string, PlacedArticle>): Form[] {
  const forms = new Map<string, Form>();
  const byText = new Map<string, Form>();
  for (const { path, mention } of entity.mentions) {
    const part = articles.get(path);
    const name = part?.mentions.names[mention];
    if (!part || !name) continue;
    let form = byText.get(name.name);
    if (!form) {
      const words = wordsOf(name.name);
      const key = words.join(' ');
      form = forms.get(key) ?? { text: name.name, words, key, mentions: [] };
      forms.set(key, form);
      byText.set(name.name, form);
    }
    form.mentions.push({ part, name });
  }
  return [...forms.values()];
}

function wordsOf(name: string): string[] {
  return fold(name.replaceAll("'s", ' '))
    .split(/[“”"()\s.,'’\u2010\u2011\u2012\u2013\u2014\u2015-]+/)
    .filter((word) => word !== '');
}

/** The words of `form` that `other` has not, counting repetitions. */
function own(form: Form, other: Form): string[] {
  const left = [...other.words];
  return form.words.filter((word) => {
    const at = left.indexOf(word);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}

function spellingPairs(entity: Entity, forms: readonly Form[]): [Form, Form][] {
  const pairs: [Form, Form][] = [];
  forms.forEach((form, index) => {
    for (const other of forms.slice(index + 1)) {
      const mine = own(form, other);
      const its = own(other, form);
      if (mine.length === 0 || its.length === 0) continue;
      // A father and his son bear one name.
      if (entity.type === 'person' && [...mine, ...its].some((word) => GENERATIONS.has(word))) continue;
      if (
        mine.length === its.length &&
        mine.every((word, at) => oneSpelling(word) === oneSpelling(its[at] as string))
      )
        continue;
      if (entity.type === 'person') {
        if (differsByShortForm(form, other)) continue;
        // "J. Smith" and "John Smith" agree, and so do surnames of different forms that share none.
        if (mine.every((word) => abbreviates(word, its)) || its.every((word) => abbreviates(word, mine)))
          continue;
        if (form.words.length + other.words.length < 4 && !near(mine, its)) continue;
        pairs.push([form, other]);
      } else if (
        mine.length === 1 &&
        its.length === 1 &&
        form.words.length === other.words.length &&
        near(mine, its)
      ) {
        pairs.push([form, other]);
      }
    }
  });
  return pairs;
}

/** What tells a son from his father of the same name. */
const GENERATIONS = new Set('jr sr junior senior ii iii iv'.split(' '));

function abbreviates(word: string, words: readonly string[]): boolean {
  return words.some(
    (other) =>
      (word.length === 1 && other.startsWith(word)) || (other.length === 1 && word.startsWith(other)),
  );
}

/** Whether two names differ in one given name alone, short in one and in full in the other ("Jim", "James"). */
function differsByShortForm(form: Form, other: Form): boolean {
  const [mine, its] = [own(form, other), own(other, form)];
  return mine.length === 1 && its.length === 1 && isShortForm(mine[0] as string, its[0] as string);
}

function differsByInitials(form: Form, other: Form): boolean {
  return [...own(form, other), ...own(other, form)].every((word) => word.length === 1);
}

function spelling(
  forms: readonly Form[],
  pairs: readonly [Form, Form][],
  { what, grounds }: Introduction,
): Finding {
  const apart = new Set(pairs.flat());
  const readings = new Readings();
  const heads = forms.filter((form) => apart.has(form) || form.words.length > 1);
  for (const form of heads) {
    // A surname alone belongs to the full name that has it.
    const full =
      form.words.length > 1
        ? form
        : (heads.find((head) => head !== form && own(form, head).length === 0) ?? form);
    addTo(readings, form, full);
  }
  for (const form of forms) {
    if (heads.includes(form)) continue;
    // A surname that only one of the forms has is spelled with it.
    const owners = heads.filter((head) => own(form, head).length === 0);
    const [owner] = owners;
    if (owner && owners.length === 1) addTo(readings, form, owner);
  }
  const { all } = readings;
  return finding({
    code: 'name.spelling',
    said: phrase('spelling', what, all.length, tally(all)),
    readings: all,
    grounds,
  });
}
