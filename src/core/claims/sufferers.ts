import type { Referent } from './claim';
import type { Context } from './context';
import type { Frame } from './frames';
import { isPassive } from './frames';

/** Verbs of dying that say nothing of who brought it about, lower case: their subject is who died. */
const OF_SUBJECT: ReadonlySet<string> = new Set(
  'die dies died dying dead perish perishes perished drown drowns drowned drowning born'.split(' '),
);

/** To whom a happening that befalls a person befell: the subject of "died" and "was arrested", else the one person acted on. */
export function suffererOf(context: Context, frame: Frame): Referent | undefined {
  const { article, words, mentions, subjects } = context;
  const { first, sentence, clause, nominal, patients } = frame;
  const { tokens } = article;
  const isOfSubject =
    OF_SUBJECT.has(tokens[first]?.lower ?? '') || (!nominal && isPassive(tokens, words.cues, first, clause));
  if (isOfSubject) return subjects.before(sentence, first);
  const persons = patients.filter((name) => mentions.names[name]?.type === 'person');
  const [only] = persons;
  if (only !== undefined) return persons.length === 1 ? { kind: 'name', name: only } : undefined;
  // "Her death at home": the possessive says whose.
  return nominal ? subjects.before(sentence, first) : undefined;
}
