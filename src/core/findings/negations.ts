import type { ActorClaim } from '../claims/claim';
import { contentWords, stem } from '../claims/content';
import type { TokenRange } from '../claims/frames';
import { EVENT_CLASSES } from '../lexicon/eventClasses';
import type { DateInterval } from '../mentions/calendar';
import type { Compared } from './build';
import { finding, Readings, shorten, sourceSpan, tally } from './build';
import { clauseOf, intervalsIn, partiesOf } from './clause';
import type { Finding } from './finding';
import { negatorOf } from './negator';
import { subjectWord } from './subjectNoun';
import { meets } from './intervals';
import type { ComparedArticle, PlacedArticle } from './placed';
import { idsOf } from './placed';
import type { Keyed, Posted } from './postings';
import { Postings } from './postings';
import type { StoryView } from './view';

/** An act that an article tells of or denies. */
interface Act extends Keyed {
  readonly claim: ActorClaim;
  /** The word before its verb. Its keys are the content words of its clause but for the act itself and names, each with the event. */
  readonly subject: string;
}

/** Content words that a statement and its denial must share, and where both name one person or body. */
const SHARED = 3;
const SHARED_BESIDE = 2;
/** Words that say nothing of what an act is done to. */
const VAGUE = new Set(
  'time year day report news statement question right part side case matter thing'.split(' '),
);

/** A word that more acts of a kind than this have says nothing. */
const COMMON = 60;

/** Compares acts that one article tells of and another says never happened, with the same words about them. */
export function compareNegations(story: StoryView): Compared {
  return { findings: story.kept(createNegations).compare(story), compatible: [] };
}

const createNegations = () => new Negations();

/** What a denied act comes to. */
interface Verdict {
  /** The acts told that share words with it. */
  readonly near: readonly Posted<Act>[];
  readonly finding: Finding | undefined;
  /** The comparison in which it was last looked at. */
  readonly at: number;
}

/** The denied acts of a story, kept from one comparison to the next with those that are told. */
class Negations {
  /** The kinds of act that were denied somewhere: of others no words are looked at. */
  #events: ReadonlySet<string> = new Set();
  #told = toldOf(this.#events);
  #verdicts: ReadonlyMap<Act, Verdict> = new Map();

  compare(story: StoryView): Finding[] {
    const denials = story.articles.flatMap((part) => story.memo.of(part, denialsIn));
    const events = new Set([...this.#events, ...denials.map(({ claim }) => claim.event)]);
    if (events.size > this.#events.size) {
      this.#events = events;
      this.#told = toldOf(events);
      this.#verdicts = new Map();
    }
    this.#told.update(story);
    this.#verdicts = new Map(denials.map((denial) => [denial, this.#verdictOn(denial)]));
    return [...this.#verdicts.values()].flatMap(({ finding }) => finding ?? []);
  }

  #verdictOn(denial: Act): Verdict {
    const before = this.#verdicts.get(denial);
    if (before && !this.#told.isTouched(denial.keys) && before.near.every(({ since }) => since <= before.at))
      return before;
    const near = this.#told.sharing(denial.keys, SHARED_BESIDE);
    return { near, finding: contradicted(denial, near), at: this.#told.now };
  }
}

const toldOf = (events: ReadonlySet<string>) =>
  new Postings((part) => toldIn(part, events), saysSame, COMMON);

function denialsIn(part: PlacedArticle): Act[] {
  const denials: Act[] = [];
  for (const claim of part.claims) {
    if (claim.kind !== 'actor' || claim.modality !== 'denied' || !isFlat(part, claim)) continue;
    const act = actOf(part, claim);
    if (act) denials.push(act);
  }
  return denials;
}

function toldIn(part: PlacedArticle, events: ReadonlySet<string>): Act[] {
  const told: Act[] = [];
  for (const claim of part.claims) {
    if (claim.kind !== 'actor' || !events.has(claim.event)) continue;
    if (claim.modality !== 'stated' || isReported(part, claim)) continue;
    const act = actOf(part, claim);
    if (act) told.push(act);
  }
  return told;
}

function actOf(part: PlacedArticle, claim: ActorClaim): Act | undefined {
  const words = wordsOf(part, claim);
  if (words.length < SHARED_BESIDE) return undefined;
  const keys = words.map((word) => `${claim.event} ${word}`);
  return { part, keys, claim, subject: subjectWord(part.article, claim) };
}

/** What acts with the same keys say beside their words is looked at whenever one is moved. */
const saysSame = () => true;

/** The content words of an act's clause but for the act itself and names, stemmed, each once. */
function wordsOf({ article, mentions }: ComparedArticle, claim: ActorClaim): string[] {
  const { first, act, last } = clauseOf(article, claim);
  const around = [
    ...contentWords(article, { first, last: act }),
    ...contentWords(article, { first: act + 1, last }),
  ];
  const inNames = new Set(
    claim.names.flatMap((index) => contentWords(article, mentions.names[index] as TokenRange)),
  );
  return [...new Set(around.filter((word) => !VAGUE.has(word) && !inNames.has(word)).map(stem))];
}

/** Whether an act is told in somebody's words ("said that …"): what one party says and another denies is told as such. */
function isReported({ article }: ComparedArticle, { start }: ActorClaim): boolean {
  return article.word(article.indexAt(start))?.lower === 'that';
}

const DETERMINERS = new Set('a an the any this that of his her their its'.split(' '));

const FLAT = new Set("never didn't wasn't weren't denied denies deny".split(' '));
/** What "not" follows where an act is denied for good: "has not" and "had not" leave room for later. */
const PAST = new Set('did was were'.split(' '));

/**
 * Whether an act is denied of its subject and for all time: not of others ("none had"), not so far ("has not"), and not by
 * the negation of another verb ("had not started a match").
 */
function isFlat({ article }: ComparedArticle, claim: ActorClaim): boolean {
  if (DETERMINERS.has(article.word(article.indexAt(claim.act.start) - 1)?.lower ?? '')) return false;
  const index = negatorOf(article, claim);
  const lower = article.word(index)?.lower ?? '';
  return lower === 'not' ? PAST.has(article.word(index - 1)?.lower ?? '') : FLAT.has(lower);
}

/** What a denied act comes to, with the acts told that share words with it. */
function contradicted(denial: Act, near: readonly Posted<Act>[]): Finding | undefined {
  // What happens often can have happened at another time than the denied one.
  const once = EVENT_CLASSES.get(denial.claim.event)?.happens === 'once';
  const dates = datesOf(denial);
  const against = near.filter(({ item, shared }) => {
    if (item.part === denial.part || (shared < SHARED && !(once && nameOne(denial, item)))) return false;
    // "Not on 1 March" denies the day.
    if (dates.length > 0 && !meetAll(dates, datesOf(item))) return false;
    return sameSubject(denial, item);
  });
  if (against.length === 0) return undefined;
  const readings = new Readings();
  for (const { item } of against) {
    const span = sourceSpan(item.part.article, item.claim);
    readings.add('told', `“${shorten(span.text)}”`, span);
  }
  const span = sourceSpan(denial.part.article, denial.claim);
  readings.add('denied', `“${shorten(span.text)}”`, span);
  return finding({
    code: 'statement.denied',
    message: `Told and denied: ${tally(readings.all)}`,
    readings: readings.all,
    why: 'One article says that it happened, the other that it did not, with the same words about it.',
  });
}

const sentenceOf = ({ part, claim }: Act) => part.article.sentences[claim.sentence] as TokenRange;

/** The dates that an act's sentence gives. */
function datesOf(act: Act): DateInterval[] {
  return intervalsIn(act.part.mentions, sentenceOf(act));
}

/** Whether each of some dates is met by one of others. */
function meetAll(dates: readonly DateInterval[], others: readonly DateInterval[]): boolean {
  return dates.every((date) => others.some((other) => meets(date, other)));
}

/** Whether the sentences of two acts name one person or body. */
function nameOne(a: Act, b: Act): boolean {
  const ids = partiesOf(b.part, b.claim);
  return partiesOf(a.part, a.claim).some((id) => ids.includes(id));
}

const PRONOUNS = new Set('it he she they who which that'.split(' '));

/** Whether two acts can be one body's: of one that both name, or of subjects with the same noun; a pronoun fits all. */
function sameSubject(a: Act, b: Act): boolean {
  if (PRONOUNS.has(a.subject) || PRONOUNS.has(b.subject) || a.subject === b.subject) return true;
  const ids = agentsOf(b);
  return agentsOf(a).some((id) => ids.includes(id));
}

function agentsOf({ part, claim }: Act): readonly string[] {
  return idsOf(part.actors, claim.agents);
}
