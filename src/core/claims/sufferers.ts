import { Cue } from '../lexicon/cues';
import type { Sentence } from '../text/article';
import type { Referent } from './claim';
import type { Context } from './context';
import type { Frame } from './frames';
import { isPassive, nextAt } from './frames';

/** Verbs of dying that say nothing of who brought it about, lower case: their subject is who died. */
const OF_SUBJECT: ReadonlySet<string> = new Set(
  'die dies died dying dead perish perishes perished drown drowns drowned drowning born survive survives survived'.split(
    ' ',
  ),
);

/** To whom a happening that befalls a person befell: the subject of "died" and "was arrested", else the one person acted on. */
export function suffererOf(context: Context, frame: Frame): Referent | undefined {
  const { article, words, mentions } = context;
  const { first, sentence, clause, nominal, patients } = frame;
  const { tokens } = article;
  const isOfSubject =
    OF_SUBJECT.has(tokens[first]?.lower ?? '') || (!nominal && isPassive(tokens, words.cues, first, clause));
  if (isOfSubject) return subjectBefore(context, sentence, first);
  const persons = patients.filter((name) => mentions.names[name]?.type === 'person');
  const [only] = persons;
  if (only !== undefined) return persons.length === 1 ? { kind: 'name', name: only } : undefined;
  // "Her death at home", "Holt's death": the possessive says whose.
  const owner = tokens[first - 1]?.lower === "'s" ? first - 1 : first;
  return nominal ? personEnding(context, sentence, owner) : undefined;
}

/** What may stand between a subject and its verb, or what says that somebody was found dead, lower case. */
const BETWEEN: ReadonlySet<string> = new Set(
  'is was has had be been being also since already now later then himself herself found pronounced declared confirmed'.split(
    ' ',
  ),
);
const JOINING: ReadonlySet<string> = new Set(['and', 'but', 'then']);
/** How long words in apposition may be, in tokens. */
const APPOSITION = 12;

/**
 * The person who is the subject of a verb at a token: a name, pronoun or age right before it, with nothing but auxiliaries,
 * adverbs and words in apposition between.
 */
export function subjectBefore(context: Context, sentence: number, verb: number): Referent | undefined {
  const { article, subjects } = context;
  const { tokens } = article;
  const { first } = article.sentences[sentence] as Sentence;
  if (verb === first) return subjects.before(sentence, verb);
  let at = verb - 1;
  const lowerAt = (index: number) => (index < first ? '' : (tokens[index]?.lower ?? ''));
  while (BETWEEN.has(lowerAt(at)) || lowerAt(at).endsWith('ly')) at--;
  if (JOINING.has(lowerAt(at))) return subjects.onlyBefore(sentence, at);
  if (lowerAt(at) === 'who') at--;
  if (lowerAt(at) !== ',') return personEnding(context, sentence, at + 1);
  const inside = nameEnding(context, at);
  if (inside) return inside;
  for (let comma = at - 1; comma >= first && comma >= at - APPOSITION; comma--) {
    if (lowerAt(comma) !== ',') continue;
    // An age may stand between the name and other words in apposition.
    const isAge = tokens[comma - 1]?.kind === 'number' && lowerAt(comma - 2) === ',';
    return nameEnding(context, isAge ? comma - 2 : comma);
  }
  return undefined;
}

/** The person whose name, pronoun or age ends before a token; whom other descriptions are of is less sure. */
function personEnding(context: Context, sentence: number, end: number): Referent | undefined {
  const { mentions, subjects, words } = context;
  const named = nameEnding(context, end);
  if (named) return named;
  // "The 31-year-old" is spoken of where its age begins.
  const age = mentions.quantities[nextAt(mentions.quantities, end) - 1];
  const who = subjects.at(sentence, age?.last === end ? age.first : end - 1);
  if (who?.kind !== 'name') return who?.kind === 'aged' ? who : undefined;
  // A pronoun is sure where the words before it speak of one person alone.
  if (((words.cues[end - 1] ?? 0) & Cue.pronoun) === 0) return undefined;
  const before = subjects.onlyBefore(sentence, end - 1);
  const only = before?.kind === 'name' ? before.name : subjects.spokenOf(sentence);
  return only === who.name ? who : undefined;
}

/** The person whose name ends before a token and is governed by no preposition ("the husband of Mrs Lee"). */
export function nameEnding(
  { article: { tokens }, mentions: { names }, words }: Context,
  end: number,
): Referent | undefined {
  const index = nextAt(names, end) - 1;
  const name = names[index];
  if (name?.type !== 'person' || name.last !== end) return undefined;
  const before = name.first - (tokens[name.first - 1]?.shape === 'capital' ? 2 : 1);
  const isGoverned = ((words.cues[before] ?? 0) & Cue.preposition) !== 0;
  return isGoverned ? undefined : { kind: 'name', name: index };
}
