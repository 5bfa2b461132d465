import type { ActorClaim } from '../claims/claim';
import { contentWords, stem } from '../claims/content';
import type { TokenRange } from '../claims/frames';
import { namesIn } from '../claims/frames';
import { EVENT_CLASSES } from '../lexicon/eventClasses';
import type { DateInterval } from '../mentions/calendar';
import { append } from '../text/append';
import { indexAt } from '../text/span';
import type { Compared } from './build';
import { finding, Readings, shorten, sourceSpan, tally } from './build';
import { clauseOf, intervalsIn } from './clause';
import type { Finding } from './finding';
import { negatorOf } from './negator';
import { subjectWord } from './subjectNoun';
import { meets } from './topics';
import type { ComparedArticle, PlacedArticle } from './placed';
import type { StoryView } from './view';

/** An act that is told or denied, as far as its article alone says. */
interface Told {
  readonly claim: ActorClaim;
  readonly denied: boolean;
  /** The word before its verb. */
  readonly subject: string;
  /** Content words of its clause but for the act itself and names. */
  readonly words: readonly string[];
}

interface Statement extends Told {
  readonly part: PlacedArticle;
  /** Ids of the persons and bodies its sentence names, and of those that act. */
  readonly names: ReadonlySet<string>;
  readonly agents: ReadonlySet<string>;
  /** The dates its sentence gives. */
  readonly dates: readonly DateInterval[];
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
  const denied: Statement[] = [];
  const told = new Map<string, Statement[]>();
  const events = new Set<string>();
  const each = (visit: (part: PlacedArticle, told: Told) => void) => {
    for (const part of story.articles)
      for (const act of story.memo.of(part.reading, actsOf)) visit(part, act);
  };
  each((part, act) => {
    if (!act.denied) return;
    events.add(act.claim.event);
    denied.push(statementOf(part, act));
  });
  if (events.size === 0) return { findings: [], compatible: [] };
  each((part, act) => {
    if (act.denied || !events.has(act.claim.event)) return;
    const statement = statementOf(part, act);
    for (const word of act.words) append(told, `${act.claim.event} ${word}`, statement);
  });
  return { findings: denied.flatMap((denial) => contradicted(denial, told)), compatible: [] };
}

function actsOf(part: ComparedArticle): Told[] {
  const { article } = part;
  return part.claims.flatMap((claim): Told[] => {
    if (claim.kind !== 'actor') return [];
    const denied = claim.modality === 'denied' && isFlat(part, claim);
    if (!denied && (claim.modality !== 'stated' || isReported(part, claim))) return [];
    const words = wordsOf(part, claim);
    return words.length < SHARED_BESIDE
      ? []
      : [{ claim, denied, subject: subjectWord(article, claim), words }];
  });
}

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

function statementOf(part: PlacedArticle, act: Told): Statement {
  const { article, mentions } = part;
  const sentence = article.sentences[act.claim.sentence] as TokenRange;
  const names = namesIn(mentions, sentence).flatMap((index) => {
    const type = mentions.names[index]?.type;
    return type === 'person' || type === 'organization' ? (part.entities[index]?.id ?? []) : [];
  });
  return {
    ...act,
    part,
    names: new Set(names),
    agents: new Set(act.claim.agents.flatMap((name) => part.actors[name]?.id ?? [])),
    dates: intervalsIn(mentions, sentence),
  };
}

/** Whether an act is told in somebody's words ("said that …"): what one party says and another denies is told as such. */
function isReported({ article }: ComparedArticle, { start }: ActorClaim): boolean {
  return article.tokens[indexAt(article.tokens, start)]?.lower === 'that';
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
  const { tokens } = article;
  if (DETERMINERS.has(tokens[indexAt(tokens, claim.act.start) - 1]?.lower ?? '')) return false;
  const index = negatorOf(article, claim);
  const lower = tokens[index]?.lower ?? '';
  return lower === 'not' ? PAST.has(tokens[index - 1]?.lower ?? '') : FLAT.has(lower);
}

function contradicted(denial: Statement, told: ReadonlyMap<string, readonly Statement[]>): Finding[] {
  const shared = new Map<Statement, number>();
  for (const word of denial.words) {
    const having = told.get(`${denial.claim.event} ${word}`) ?? [];
    if (having.length > COMMON) continue;
    for (const statement of having) shared.set(statement, (shared.get(statement) ?? 0) + 1);
  }
  // What happens often can have happened at another time than the denied one.
  const once = EVENT_CLASSES.get(denial.claim.event)?.happens === 'once';
  const against = [...shared].flatMap(([each, count]) => {
    if (each.part === denial.part || !sameSubject(denial, each)) return [];
    // "Not on 1 March" denies the day.
    if (denial.dates.some((one) => !each.dates.some((other) => meets(one, other)))) return [];
    const named = [...denial.names].some((id) => each.names.has(id));
    return count >= (named && once ? SHARED_BESIDE : SHARED) ? [each] : [];
  });
  if (against.length === 0) return [];
  const readings = new Readings();
  for (const { part, claim } of against) {
    const span = sourceSpan(part.article, claim);
    readings.add('told', `“${shorten(span.text)}”`, span);
  }
  const span = sourceSpan(denial.part.article, denial.claim);
  readings.add('denied', `“${shorten(span.text)}”`, span);
  return [
    finding({
      code: 'statement.denied',
      message: `Told and denied: ${tally(readings.all)}`,
      readings: readings.all,
      why: 'One article says that it happened, the other that it did not, with the same words about it.',
    }),
  ];
}

const PRONOUNS = new Set('it he she they who which that'.split(' '));

/** Whether two acts can be one body's: of one that both name, or of subjects with the same noun; a pronoun fits all. */
function sameSubject(a: Statement, b: Statement): boolean {
  if (PRONOUNS.has(a.subject) || PRONOUNS.has(b.subject) || a.subject === b.subject) return true;
  return [...a.agents].some((id) => b.agents.has(id));
}
