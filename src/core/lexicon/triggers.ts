import { EVENT_CLASSES } from './eventClasses';
import { verbForms } from './inflection';

/** One way of naming a happening, found by its first word. */
export interface Trigger {
  readonly event: string;
  /** The words that follow the first, in order; others may stand between them. */
  readonly rest: readonly string[];
  readonly nominal: boolean;
}

/** Triggers by their first word in every form, lower case; those with more words first. */
export type Triggers = ReadonlyMap<string, readonly Trigger[]>;

const IRREGULAR_PLURALS: Readonly<Record<string, string>> = { casualty: 'casualties', coup: 'coups' };

function plural(noun: string): string {
  if (IRREGULAR_PLURALS[noun]) return IRREGULAR_PLURALS[noun];
  if (/(?:s|x|ch|sh)$/.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** Builds the index over the event classes. A word of several classes keeps all of them, in the order of the table. */
export function createTriggers(): Triggers {
  const index = new Map<string, Trigger[]>();
  const add = (first: string, trigger: Trigger) => {
    const list = index.get(first);
    if (!list) index.set(first, [trigger]);
    else if (
      !list.some(
        (other) =>
          other.event === trigger.event &&
          other.nominal === trigger.nominal &&
          other.rest.join(' ') === trigger.rest.join(' '),
      )
    ) {
      list.push(trigger);
    }
  };
  for (const { id, verbs, nouns } of EVENT_CLASSES.values()) {
    for (const verb of verbs) {
      const [first = '', ...rest] = verb.split(' ');
      for (const form of verbForms(first)) add(form, { event: id, rest, nominal: false });
    }
    for (const noun of nouns) {
      const [first = '', ...rest] = noun.split(' ');
      for (const form of rest.length === 0 ? [first, plural(first)] : [first]) {
        add(form, { event: id, rest, nominal: true });
      }
    }
  }
  for (const list of index.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return index;
}
