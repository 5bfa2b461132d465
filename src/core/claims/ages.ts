import { KIN_NOUNS } from '../lexicon/kinship';
import type { NameMention, QuantityMention } from '../mentions/mention';
import type { Article } from '../text/article';
import type { Token } from '../text/token';
import type { Referent } from './claim';
import type { Context } from './context';
import { namesIn, nextAt } from './ranges';

/**
 * The person an age belongs to: the name it stands with, else whoever the words are of.
 * @returns undefined where it cannot be told of whom, or of what time, the words speak ("he was 19")
 */
export function holderOfAge(context: Context, quantity: QuantityMention): Referent | undefined {
  const { article, mentions, subjects } = context;
  const { first, sentence, min, max } = quantity;
  const before = article.tokens[first - 1]?.lower ?? '';
  // "She's 42" tells her age, "Eva's six-year-old daughter" another's.
  const isPossessive = before === "'s" && quantity.text.includes('-');
  if (PREDICATES.has(before) && !isPossessive) return predicated(context, quantity, before === 'was');
  const name = personBeside(article, mentions.names, quantity);
  if (name !== -1) return { kind: 'name', name };
  if (before === 'at') {
    const who = subjects.before(sentence, first);
    if (who?.kind === 'name') return who;
  }
  // "The 20-year-old" may be anybody spoken of before.
  const perhaps =
    before === 'the' && article.tokens[first]?.lower === 'age' ? ofDeath(context, quantity) : undefined;
  return perhaps === undefined ? { kind: 'aged', min, max } : { kind: 'aged', min, max, perhaps };
}

/** Index of the name that "at the age of 84" is told of at a death, where the sentence names but one person before it. */
function ofDeath(context: Context, { first, sentence }: QuantityMention): number | undefined {
  const { article, mentions } = context;
  const opening = article.sentences[sentence]?.first ?? first;
  const persons = namesIn(mentions, { first: opening, last: first }).filter(
    (name) => mentions.names[name]?.type === 'person',
  );
  const [only] = persons;
  if (only === undefined || persons.length > 1) return undefined;
  return isOfDeath(context, sentence) && !tellsOfKin(article, opening, first) ? only : undefined;
}

/** Verbs that say an age of whoever stands before them, lower case. */
const PREDICATES: ReadonlySet<string> = new Set(['is', 'was', "'s"]);

/** The person before "is" or "was": a name, or a pronoun for the one person of the sentence before. */
function predicated(
  context: Context,
  { first, sentence }: QuantityMention,
  past: boolean,
): Referent | undefined {
  // "He was 19" is told of any time; at a death it is the age reached.
  if (past && !isOfDeath(context, sentence)) return undefined;
  const { names } = context.mentions;
  const name = nextAt(names, first) - 1;
  const mention = names[name];
  if (mention?.type === 'person' && mention.sentence === sentence && first - mention.last <= BESIDE)
    return { kind: 'name', name };
  if (context.article.sentences[sentence]?.first !== first - 2) return undefined;
  return pronominal(context, sentence, first);
}

/** The one person that the sentences before speak of, kin and whom they only describe left aside. */
function pronominal(
  { article, mentions, subjects }: Context,
  sentence: number,
  first: number,
): Referent | undefined {
  const spoken = subjects.spokenOf(sentence);
  if (spoken === undefined || tellsOfKin(article, article.sentences[sentence - 1]?.first ?? 0, first))
    return undefined;
  // "The suspect" may be somebody else than the last one named.
  const isNamed = mentions.names[spoken]?.sentence === sentence - 1;
  return isNamed || subjects.spokenOf(sentence - 1) === spoken ? { kind: 'name', name: spoken } : undefined;
}

/** Whether a run of tokens speaks of somebody as near to another ("her brother", "the minister's late wife"). */
function tellsOfKin({ tokens }: Article, first: number, last: number): boolean {
  for (let index = first; index < last; index++) if (KIN_NOUNS.has(tokens[index]?.lower ?? '')) return true;
  return false;
}

/** Whether a sentence or the one before it tells of a death that is news: one without a year. */
function isOfDeath({ article, mentions, frames }: Context, sentence: number): boolean {
  const from = article.sentences[sentence - 1]?.first ?? 0;
  const to = article.sentences[sentence]?.last ?? 0;
  for (let index = nextAt(frames, from); index < frames.length; index++) {
    const frame = frames[index];
    if (!frame || frame.first >= to) return false;
    if (frame.event !== 'die') continue;
    const date = mentions.dates[nextAt(mentions.dates, frame.last)];
    const isOld = date?.sentence === frame.sentence && date.interval?.granularity === 'year';
    if (!isOld) return true;
  }
  return false;
}

/** How many tokens may stand between a name and its age. */
const BESIDE = 3;
const BEHIND = 4;
/** How far before an age the name may stand that it is told of in apposition, in tokens. */
const APPOSED = 8;

/** Index of the name of the first person right beside an age, or before it in apposition ("…, a married man of 42"), or -1. */
function personBeside(
  { tokens }: Article,
  names: readonly NameMention[],
  { sentence, first, last }: QuantityMention,
): number {
  const apposed = (from: number) =>
    first - from <= APPOSED && tokens[from]?.text === ',' && !hasMark(tokens, from + 1, first);
  for (let index = nextAt(names, first - APPOSED - 1); index < names.length; index++) {
    const name = names[index] as NameMention;
    if (name.last > last + 8) return -1;
    if (name.type !== 'person' || name.sentence !== sentence) continue;
    if (name.first >= last) {
      if (name.first - last <= BEHIND) return index;
    } else if (
      (first - name.last <= BESIDE || apposed(name.last)) &&
      !turnsToOthers(tokens, name.last, first)
    ) {
      return index;
    }
  }
  return -1;
}

/** Words after which an age is somebody else's, lower case ("Ann Lee, who was hurt with a 10-year-old girl", "Ann's six-year-old son"). */
const OTHERS: ReadonlySet<string> = new Set(
  "and or with near along while including plus but than from by 's".split(' '),
);

function turnsToOthers(tokens: readonly Token[], first: number, last: number): boolean {
  for (let index = first; index < last; index++) if (OTHERS.has(tokens[index]?.lower ?? '')) return true;
  return false;
}

function hasMark(tokens: readonly Token[], first: number, last: number): boolean {
  for (let index = first; index < last; index++) if (tokens[index]?.kind === 'mark') return true;
  return false;
}
