import * as vscode from 'vscode';
import {
  CONFLICT_STATUSES,
  ENTITY_STATUSES,
  FACT_KINDS,
  FACT_STATUSES,
  KEYS,
  SOURCE_KINDS,
} from '../../core/sheet/model';
import type { Owner } from '../../core/sheet/model';
import type { Part } from './context';

const PLACE = ['value', 'file', 'line', 'quote', 'prefix', 'suffix', 'gone'] as const;
const EVIDENCE = ['source', 'url', 'at', 'note'] as const;

/** The keys of a part of a sheet in the order in which they are written, and whose they are. */
export function keysOf(part: Part): Readonly<Record<string, Owner>> {
  switch (part) {
    case 'sheet':
      return { version: 'copydesk', story: 'person', ...all(SECTION_KEYS, 'filled') };
    case 'evidence':
      return all(EVIDENCE, 'person');
    case 'place':
      return all(PLACE, 'copydesk');
    case 'saying':
      return all(['value', 'in', 'gone'], 'copydesk');
    case 'role':
      return all(['role', 'in', 'gone'], 'copydesk');
    default:
      return KEYS[part];
  }
}

const SECTION_KEYS = ['conflicts', 'facts', 'entities', 'sources'] as const;

function all<Key extends string>(keys: readonly Key[], owner: Owner): Record<Key, Owner> {
  return Object.fromEntries(keys.map((key) => [key, owner])) as Record<Key, Owner>;
}

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  'facts.status': FACT_STATUSES,
  'facts.kind': FACT_KINDS,
  'conflicts.status': CONFLICT_STATUSES,
  'entities.status': ENTITY_STATUSES,
  'entities.type': ['person', 'organization', 'place', 'group'],
  'sources.kind': SOURCE_KINDS,
};

/** The values that a key can have, where they are of a closed list; else none. */
export function choicesOf(part: Part, key: string | undefined): readonly string[] {
  return CHOICES[`${part}.${key}`] ?? [];
}

/** Whose a key is, for people. */
export function ownerText(owner: Owner): string {
  switch (owner) {
    case 'copydesk':
      return vscode.l10n.t('Kept by Copydesk: what is written here by hand is replaced.');
    case 'filled':
      return vscode.l10n.t('Filled in by Copydesk, and yours from then on.');
    case 'person':
      return vscode.l10n.t('Yours: Copydesk never changes it.');
  }
}

/** What a key is; undefined for a key of a person’s own. */
export function keyText(part: Part, key: string): string | undefined {
  const texts: Readonly<Record<string, () => string>> = TEXTS[part] ?? {};
  const text = Object.hasOwn(texts, key) ? texts[key] : COMMON[key];
  return Object.hasOwn(keysOf(part), key) ? text?.() : undefined;
}

const t = {
  day: () => vscode.l10n.t('The day, as YYYY-MM-DD.'),
  fromArticle: () => vscode.l10n.t('As the article says it of itself, where it does.'),
};

/** Keys that mean the same wherever they stand. */
const COMMON: Readonly<Record<string, () => string>> = {
  id: () => vscode.l10n.t('Short and stable: it names this entry.'),
  notes: () => vscode.l10n.t('Notes of the desk.'),
  gone: () =>
    vscode.l10n.t(
      'No article says it any more. Tidy Sheet takes out such entries that have no word of a person.',
    ),
  stale: () => vscode.l10n.t('The words changed after the decision: look again, then delete this line.'),
  was: () => vscode.l10n.t('The earlier words.'),
  date: t.day,
  value: () => vscode.l10n.t('What the articles say here.'),
  in: () => vscode.l10n.t('The articles that say so.'),
};

const TEXTS: Partial<Record<Part, Readonly<Record<string, () => string>>>> = {
  sheet: {
    version: () => vscode.l10n.t('The version of the sheet’s form.'),
    story: () => vscode.l10n.t('The story that the articles tell.'),
    conflicts: () => vscode.l10n.t('Where articles contradict each other or themselves.'),
    facts: () => vscode.l10n.t('What is to be checked.'),
    entities: () => vscode.l10n.t('Who and what the articles speak of.'),
    sources: () => vscode.l10n.t('The articles.'),
  },
  story: {
    title: () => vscode.l10n.t('What the desk calls the story.'),
    date: () =>
      vscode.l10n.t(
        'The day that “Thursday” and “last month” count from where an article has no date of its own: YYYY-MM-DD.',
      ),
  },
  conflicts: {
    conflict: () => vscode.l10n.t('The conflict in a sentence.'),
    code: () => vscode.l10n.t('The kind of conflict.'),
    severity: () =>
      vscode.l10n.t(
        'error: an article contradicts itself; warning: articles contradict each other; information: they vary.',
      ),
    status: () =>
      vscode.l10n.t(
        'open: undecided; resolved: the right reading is known; accepted: the articles may differ; dismissed: no conflict. What is not open leaves Problems.',
      ),
    stands: () => vscode.l10n.t('The reading that is right.'),
    reason: () => vscode.l10n.t('Why it was decided so.'),
    who: () => vscode.l10n.t('Who decided.'),
    readings: () => vscode.l10n.t('What the articles say, and where.'),
  },
  facts: {
    fact: () => vscode.l10n.t('What is to be checked, in plain words; yours in a fact of your own.'),
    kind: () => vscode.l10n.t('What the fact is about; own: added by a person.'),
    status: () =>
      vscode.l10n.t(
        'open: to be checked; accurate; corrected: wrong, and put right; disputed: sources differ; on-author: rests on the author’s word; cut: taken out; not-checkable: an opinion or a forecast.',
      ),
    checker: () => vscode.l10n.t('Who checked it.'),
    evidence: () => vscode.l10n.t('What the check rests on: a list of source, url, at and note.'),
    correction: () => vscode.l10n.t('The right words.'),
    conflicts: () => vscode.l10n.t('The ids of the conflicts it is in.'),
    readings: () => vscode.l10n.t('What the articles say, where they are in conflict.'),
    where: () => vscode.l10n.t('Where it stands.'),
  },
  entities: {
    type: () => vscode.l10n.t('person, organization, place or group.'),
    name: () => vscode.l10n.t('The name it goes by.'),
    forms: () => vscode.l10n.t('The forms that the articles use.'),
    roles: () => vscode.l10n.t('The roles that articles give it.'),
    status: () =>
      vscode.l10n.t('accepted: name and type are right, and Copydesk goes by them; ignored: no name at all.'),
    'same-as': () => vscode.l10n.t('Ids or names that are the same person or thing.'),
    'not-same-as': () => vscode.l10n.t('Ids or names that are somebody or something else.'),
  },
  sources: {
    file: () => vscode.l10n.t('The article’s file.'),
    hash: () => vscode.l10n.t('A fingerprint of the text that was read.'),
    title: t.fromArticle,
    outlet: () => vscode.l10n.t('Who published it.'),
    author: t.fromArticle,
    url: t.fromArticle,
    published: t.fromArticle,
    kind: () => vscode.l10n.t('What kind of source it is.'),
    'shares-text-with': () =>
      vscode.l10n.t('Articles that have a run of words in common with it: they are one source, not two.'),
  },
  evidence: {
    source: () => vscode.l10n.t('The person, record or publication.'),
    url: () => vscode.l10n.t('Where it is found.'),
    at: () => vscode.l10n.t('Page, paragraph or time.'),
    note: () => vscode.l10n.t('A note.'),
  },
  place: {
    file: () => vscode.l10n.t('The article’s file.'),
    line: () => vscode.l10n.t('The line of the article, from 1.'),
    quote: () => vscode.l10n.t('The words there, on one line.'),
    prefix: () => vscode.l10n.t('The words before, where the quote stands in the article more than once.'),
    suffix: () => vscode.l10n.t('The words after, where the quote stands in the article more than once.'),
    gone: () => vscode.l10n.t('The words could not be found again.'),
  },
  role: {
    role: () => vscode.l10n.t('The role, as articles give it.'),
  },
};
