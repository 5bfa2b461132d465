import type { Entity } from '../entities/entity';
import { fold } from '../lexicon/table';
import type { Compared } from './build';
import { capitalised, finding, Readings, sourceSpan, tally } from './build';
import type { Compatible, Finding, SourceSpan } from './finding';
import { roleTitle } from './titles';
import type { StoryView } from './view';

interface Form {
  readonly text: string;
  readonly words: readonly string[];
  readonly spans: SourceSpan[];
}

/**
 * Compares the forms under which one person, place or organisation is named.
 * Forms with words of their own on both sides are two spellings; a longer and a shorter form are a variance.
 */
export function compareNames(story: StoryView): Compared {
  const findings: Finding[] = [];
  const compatible: Compatible[] = [];
  const articles = new Map(story.articles.map((part) => [part.article.path, part]));
  for (const entity of story.entities.all) {
    if (entity.type === 'group' || entity.forms.length < 2) continue;
    const forms = formsOf(entity, articles);
    const pairs = spellingPairs(entity, forms);
    if (pairs.length > 0) findings.push(spelling(story, entity, forms, pairs));
    else if (entity.type === 'person') {
      const full = forms.filter((form) => form.words.length > 1);
      const readings = new Readings();
      for (const form of full)
        for (const span of form.spans) readings.add(form.words.join(' '), form.text, span);
      if (readings.all.length < 2) continue;
      if (full.every((form) => full.every((other) => differsByInitials(form, other)))) {
        compatible.push({
          code: 'name.form',
          readings: readings.all,
          why: 'One name with and without initials.',
        });
      } else {
        findings.push(
          finding({
            code: 'name.form',
            message: `One person, shorter and longer names: ${tally(readings.all)}`,
            readings: readings.all,
            why: 'The words of one form are all in the other, so both can be right; house style chooses.',
          }),
        );
      }
    } else aliases(entity, forms, compatible);
  }
  return { findings, compatible };
}

function formsOf(entity: Entity, articles: ReadonlyMap<string, StoryView['articles'][number]>): Form[] {
  const forms = new Map<string, Form>();
  for (const { path, mention } of entity.mentions) {
    const part = articles.get(path);
    const name = part?.mentions.names[mention];
    if (!part || !name) continue;
    const words = fold(name.name.replaceAll("'s", ' '))
      .split(/[\s.'’-]+/)
      .filter((word) => word !== '');
    const key = words.join(' ');
    const span = sourceSpan(part.article, name);
    const form = forms.get(key);
    if (form) form.spans.push(span);
    else forms.set(key, { text: name.name, words, spans: [span] });
  }
  return [...forms.values()];
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
      if (
        mine.length === its.length &&
        mine.every((word, at) => oneSpelling(word) === oneSpelling(its[at] as string))
      )
        continue;
      if (entity.type === 'person') {
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

/** A word with the endings that British and American spelling tell apart made one ("organisation", "harbor", "centre"). */
function oneSpelling(word: string): string {
  return word
    .replace(/is(e|ed|ing|ation|ations)$/, 'iz$1')
    .replace(/our(s?)$/, 'or$1')
    .replace(/tre(s?)$/, 'ter$1')
    .replace(/ence$/, 'ense');
}

function abbreviates(word: string, words: readonly string[]): boolean {
  return words.some(
    (other) =>
      (word.length === 1 && other.startsWith(word)) || (other.length === 1 && word.startsWith(other)),
  );
}

function differsByInitials(form: Form, other: Form): boolean {
  return [...own(form, other), ...own(other, form)].every((word) => word.length === 1);
}

/** Whether two words are a letter or two apart. */
function near([a = '']: readonly string[], [b = '']: readonly string[]): boolean {
  if (Math.min(a.length, b.length) < 4) return false;
  return distance(a, b) <= (Math.max(a.length, b.length) > 7 ? 2 : 1);
}

/** Levenshtein distance of two short words. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}

const WHAT = {
  person: 'One person',
  place: 'One place',
  organization: 'One organisation',
  group: 'One group',
} as const;

function spelling(
  story: StoryView,
  entity: Entity,
  forms: readonly Form[],
  pairs: readonly [Form, Form][],
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
    for (const span of form.spans) readings.add(full.words.join(' '), full.text, span);
  }
  for (const form of forms) {
    if (heads.includes(form)) continue;
    // A surname that only one of the forms has is spelled with it.
    const owners = heads.filter((head) => own(form, head).length === 0);
    const [owner] = owners;
    if (owner && owners.length === 1)
      for (const span of form.spans) readings.add(owner.words.join(' '), owner.text, span);
  }
  const role = entity.roles.find(({ of }) => of.length > 0) ?? entity.roles[0];
  const what = role ? capitalised(roleTitle(story, role)) : WHAT[entity.type];
  return finding({
    code: 'name.spelling',
    message: `${what}, ${readings.all.length} spellings: ${tally(readings.all)}`,
    readings: readings.all,
    why:
      entity.because.length > 0
        ? entity.because.join(' ')
        : 'The forms stand in the same place of the story and differ in their letters.',
  });
}

/** Records other names for one place or organisation, so that a reader sees that they were understood. */
function aliases(entity: Entity, forms: readonly Form[], compatible: Compatible[]): void {
  const readings = new Readings();
  for (const form of forms)
    for (const span of form.spans) readings.add(form.words.join(' '), form.text, span);
  if (readings.all.length > 1) {
    compatible.push({ code: 'name.form', readings: readings.all, why: `All are names of ${entity.name}.` });
  }
}
