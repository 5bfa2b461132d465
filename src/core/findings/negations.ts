import type { ActorClaim } from '../claims/claim';
import { contentWords, stem } from '../claims/content';
import { EVENT_CLASSES } from '../lexicon/eventClasses';
import type { DateInterval } from '../mentions/calendar';
import { append } from '../text/append';
import { indexAt } from '../text/span';
import type { Compared } from './build';
import { finding, Readings, shorten, sourceSpan, tally } from './build';
import type { Finding } from './finding';
import { negatorOf } from './negator';
import { subjectWord } from './subjectNoun';
import { meets } from './topics';
import type { ComparedArticle, StoryView } from './view';

interface Statement {
  readonly part: ComparedArticle;
  readonly claim: ActorClaim;
  /** Content words of its clause but for the act itself and names. */
  readonly words: ReadonlySet<string>;
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

/** Compares acts that one article tells of and another says never happened, with the same words about them. */
export function compareNegations(story: StoryView): Compared {
  const denied = new Map<string, Statement[]>();
  for (const part of story.articles) {
    for (const claim of story.claims(part, 'actor'))
      if (claim.modality === 'denied' && isFlat(part, claim))
        append(denied, claim.event, statementOf(story, part, claim));
  }
  if (denied.size === 0) return { findings: [], compatible: [] };
  const told = new Map<string, Statement[]>();
  for (const part of story.articles) {
    for (const claim of story.claims(part, 'actor'))
      if (claim.modality === 'stated' && denied.has(claim.event) && !isReported(part, claim))
        append(told, claim.event, statementOf(story, part, claim));
  }
  const findings = [...denied].flatMap(([event, denials]) =>
    denials.flatMap((denial) => contradicted(denial, told.get(event) ?? [])),
  );
  return { findings, compatible: [] };
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

function statementOf(story: StoryView, part: ComparedArticle, claim: ActorClaim): Statement {
  const { article, mentions } = part;
  const act = indexAt(article.tokens, claim.act.start);
  const around = [
    ...contentWords(article, { first: indexAt(article.tokens, claim.start), last: act }),
    ...contentWords(article, { first: act + 1, last: indexAt(article.tokens, claim.end - 1) + 1 }),
  ];
  const named = mentions.names.filter(({ sentence }) => sentence === claim.sentence);
  const inNames = new Set(
    named.flatMap((name) => contentWords(article, { first: name.first, last: name.last })),
  );
  const names = named.flatMap((name) =>
    name.type === 'person' || name.type === 'organization'
      ? (story.entities.of(article.path, mentions.names.indexOf(name))?.id ?? [])
      : [],
  );
  return {
    part,
    claim,
    words: new Set(around.filter((word) => !VAGUE.has(word) && !inNames.has(word)).map(stem)),
    names: new Set(names),
    agents: new Set(claim.agents.flatMap((name) => story.actorOf(article.path, name)?.id ?? [])),
    dates: mentions.dates.flatMap(({ sentence, interval }) =>
      interval && sentence === claim.sentence ? [interval] : [],
    ),
  };
}

function contradicted(denial: Statement, told: readonly Statement[]): Finding[] {
  // What happens often can have happened at another time than the denied one.
  const once = EVENT_CLASSES.get(denial.claim.event)?.happens === 'once';
  const against = told.filter((each) => {
    if (each.part === denial.part) return false;
    // "Not on 1 March" denies the day.
    if (denial.dates.some((one) => !each.dates.some((other) => meets(one, other)))) return false;
    if (!sameSubject(denial, each)) return false;
    const shared = [...denial.words].filter((word) => each.words.has(word)).length;
    const named = [...denial.names].some((id) => each.names.has(id));
    return shared >= (named && once ? SHARED_BESIDE : SHARED);
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
  const [one, other] = [a, b].map(({ part, claim }) => subjectWord(part.article, claim));
  if (PRONOUNS.has(one ?? '') || PRONOUNS.has(other ?? '') || one === other) return true;
  return [...a.agents].some((id) => b.agents.has(id));
}
