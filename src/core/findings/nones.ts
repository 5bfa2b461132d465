import type { ActorClaim } from '../claims/claim';
import { contentWords } from '../claims/content';
import { EVENT_CLASSES } from '../lexicon/eventClasses';
import { COUNTED_KINDS } from '../lexicon/measureWords';
import { singular } from '../lexicon/singular';
import { STOP_WORDS } from '../lexicon/stopWords';
import type { DateInterval } from '../mentions/calendar';
import type { Article } from '../text/article';
import type { Word } from '../text/scanner';
import type { Compared } from './build';
import { finding, Readings, shorten, sourceSpan, tally } from './build';
import { clauseOf, intervalsIn, liesBack, partiesOf } from './clause';
import type { Finding, SourceSpan } from './finding';
import type { Grouped } from './groups';
import { Groups } from './groups';
import type { ComparedArticle, PlacedArticle } from './placed';
import { canBeOne } from './intervals';
import type { StoryView } from './view';

/** An act that is said to have happened to none of a kind of thing ("no shot was fired"). */
interface None {
  readonly claim: ActorClaim;
  /** The kind of thing: its noun, or the one for all nouns of that kind. */
  readonly kind: string;
  /** Whether it is told of up to now, so that it can have happened since ("nobody has been arrested"). */
  readonly sofar: boolean;
}

/** An act on things of a kind, or on none of them; its key is the act and the kind. */
interface Act extends Grouped {
  readonly claim: ActorClaim;
  readonly none?: None;
}

/** Words that deny all of what follows, lower case; "not" does so before "a" and "one". */
const NONE_OF: ReadonlySet<string> = new Set(['no', 'none', 'nobody']);
const ONE: ReadonlySet<string> = new Set(['a', 'an', 'one']);
/** Words that may open what follows a denial ("none of its mills", "not a single shot"), lower case. */
const LEADING: ReadonlySet<string> = new Set('of the its their his her a an single one'.split(' '));
/** Words that leave room for some of the kind ("no other mill"), lower case. */
const OTHERS: ReadonlySet<string> = new Set(
  'other others further more new additional such longer immediate less fewer'.split(' '),
);
/** Words that deny a thing of the time before only, lower case. */
const BEFORE: ReadonlySet<string> = new Set('previously before ever earlier until yet'.split(' '));
/** Verbs that tell of what holds at the time of writing. */
const PRESENT: ReadonlySet<string> = new Set('has have is are'.split(' '));
/** How far before an act the word may stand that denies it of all, in tokens. */
const REACH = 9;

/** What is told in more places than this is told of many things. */
const MANY = 60;

/** Compares acts that one article denies of all things of a kind with those that another tells of some of them. */
export function compareNones(story: StoryView): Compared {
  return { findings: story.kept(createNones).compare(story), compatible: [] };
}

const createNones = () => new Nones();

/** The acts that are denied of all somewhere, with those that are told, kept from one comparison to the next. */
class Nones {
  /** The acts and kinds of thing that were denied somewhere: of others nothing is looked at. */
  #keys: ReadonlySet<string> = new Set();
  #groups = groupsOf(this.#keys);

  compare(story: StoryView): Finding[] {
    const denied = story.articles.flatMap(({ reading }) => story.memo.of(reading, nonesIn).map(keyOf));
    const keys = new Set([...this.#keys, ...denied]);
    if (keys.size > this.#keys.size) {
      this.#keys = keys;
      this.#groups = groupsOf(keys);
    }
    return this.#groups.compare(story);
  }
}

const keyOf = ({ claim, kind }: None) => `${claim.event} ${kind}`;

function groupsOf(keys: ReadonlySet<string>) {
  const events = new Set([...keys].map((key) => key.slice(0, key.indexOf(' '))));
  return new Groups((part, story) => actsIn(part, story, keys, events), contradictions);
}

/** @param events the kinds of act of the keys */
function actsIn(
  part: PlacedArticle,
  story: StoryView,
  keys: ReadonlySet<string>,
  events: ReadonlySet<string>,
): Act[] {
  if (keys.size === 0) return [];
  const acts: Act[] = story.memo
    .of(part.reading, nonesIn)
    .map((none) => ({ part, key: keyOf(none), claim: none.claim, none }));
  for (const claim of story.claims(part, 'actor')) {
    if (!events.has(claim.event) || !isTold(claim)) continue;
    const kinds = new Set(contentWords(part.article, clauseOf(part.article, claim)).map(kindOf));
    for (const kind of kinds) {
      const key = `${claim.event} ${kind}`;
      if (keys.has(key)) acts.push({ part, key, claim });
    }
  }
  return acts;
}

function contradictions(acts: readonly Act[]): Finding[] {
  if (acts.length > MANY) return [];
  return acts.flatMap(({ none, part }) => {
    const against = none ? acts.filter((act) => contradicts(none, part, act)) : [];
    return none && against.length > 0 ? [contradicted(none, part, against)] : [];
  });
}

const isTold = ({ modality }: ActorClaim) => modality === 'stated' || modality === 'planned';

const NO_NONES: readonly None[] = [];

function nonesIn(part: ComparedArticle): readonly None[] {
  const nones = part.claims.flatMap((claim) => {
    const none = claim.kind === 'actor' && claim.modality === 'denied' && noneOf(part, claim);
    return none ? [none] : [];
  });
  return nones.length === 0 ? NO_NONES : nones;
}

/** The act of a claim as one that happened to none of a kind of thing, or undefined. */
function noneOf({ article }: ComparedArticle, claim: ActorClaim): None | undefined {
  const act = article.indexAt(claim.act.start);
  const behind = article.indexAt(claim.act.end - 1) + 1;
  const at = NONE_OF.has(lowerAt(article, behind)) ? behind : noneBefore(article, claim, act);
  const kind = at === -1 ? undefined : kindBehind(article, at, act, behind);
  if (kind === undefined || article.words(at, behind + 2).some(({ lower }) => BEFORE.has(lower)))
    return undefined;
  const type = EVENT_CLASSES.get(claim.event);
  // "Nobody was arrested" is told of a whole event, "nobody will be left alone" of anybody.
  if (kind === PERSON && !type?.toll) return undefined;
  // "There was no warning" says that there was none; "she had no warning" says it of her, and "no signs of life" names no signing.
  if (isNamed(article, kind, act, behind) && !(type?.nouns.includes(kind) && isOfBeing(article, at)))
    return undefined;
  const sofar = article.words(at, act).some(({ lower }) => PRESENT.has(lower));
  return { claim, kind, sofar };
}

/** Whether a kind is the word for the act itself. */
const isNamed = (article: Article, kind: string, act: number, behind: number) =>
  behind === act + 1 && kindOf(singular(lowerAt(article, act))) === kind;

/** Whether "there is" or the like stands before a token. */
const isOfBeing = (article: Article, at: number) =>
  article.words(Math.max(0, at - 4), at).some(({ lower }) => lower === 'there');

const lowerAt = (article: Article, at: number) => article.word(at)?.lower ?? '';

/** The index of the word before an act that denies it of all, or -1. */
function noneBefore(article: Article, { start }: ActorClaim, act: number): number {
  const first = Math.max(article.indexAt(start), act - REACH);
  for (let at = act - 1; at >= first; at--) {
    const lower = lowerAt(article, at);
    if (NONE_OF.has(lower) || (lower === 'not' && ONE.has(lowerAt(article, at + 1)))) return at;
  }
  return -1;
}

/** What "nobody" is said of. */
const PERSON = 'person';
/** Words that make "nobody" one of some people alone ("nobody in the group"), lower case. */
const OF_SOME: ReadonlySet<string> = new Set('among at from here in of on'.split(' '));

/** The kind of thing that a denial is of, by the noun behind it and before the act, where that stands behind. */
function kindBehind(article: Article, at: number, act: number, behind: number): string | undefined {
  const word = lowerAt(article, at);
  const isNoOne = word === 'no' && lowerAt(article, at + 1) === 'one';
  if (word === 'nobody' || isNoOne)
    return OF_SOME.has(lowerAt(article, at + (isNoOne ? 2 : 1))) ? undefined : PERSON;
  let next = at + 1;
  while (LEADING.has(lowerAt(article, next))) next++;
  if (OTHERS.has(lowerAt(article, next))) return undefined;
  // A verb that no table knows as one ends nothing: the act does.
  const limit = next < act ? act : next === act ? behind : Infinity;
  let noun: string | undefined;
  for (let each = article.word(next); each && next < limit && isNoun(each); each = article.word(++next))
    noun = each.lower;
  return noun === undefined ? undefined : kindOf(singular(noun));
}

const isNoun = ({ kind, shape, lower }: Word) =>
  kind === 'word' && shape === 'lower' && !STOP_WORDS.has(lower);

const kindOf = (noun: string) => COUNTED_KINDS.get(noun) ?? noun;

/** Whether some of the things of a kind are said to have met with what none of them did. */
function contradicts(none: None, part: PlacedArticle, { part: other, claim, none: denied }: Act): boolean {
  if (denied || other.article === part.article) return false;
  // "Nobody has been arrested" holds until somebody is.
  if (none.sofar && part.date && other.date && part.date.day < other.date.day) return false;
  const clause = clauseOf(other.article, claim);
  const own = intervalsIn(part.mentions, clauseOf(part.article, none.claim));
  const dates = own.length > 0 ? own : datesBefore(part, none.claim);
  const others = intervalsIn(other.mentions, clause);
  if (liesBack(part, dates) !== liesBack(other, others)) return false;
  if (!canBeOne(dates, others)) return false;
  const [one, two] = [partiesOf(part, none.claim), partiesOf(other, claim)];
  return one.length === 0 || two.length === 0 || one.some((id) => two.includes(id));
}

/** The dates of the sentence before an act, in its paragraph: what follows "in November …" is of November. */
function datesBefore({ article, mentions }: PlacedArticle, { sentence }: ActorClaim): DateInterval[] {
  const before = article.sentences[sentence - 1];
  if (!before || before.paragraph !== article.sentences[sentence]?.paragraph) return [];
  return intervalsIn(mentions, before);
}

/** How many words of its clause are shown before an act and behind it. */
const BESIDE = 6;

/** An act with the words around it, up to the next marks. */
function spanAround({ article }: ComparedArticle, claim: ActorClaim): SourceSpan {
  const { first, act, last } = clauseOf(article, claim);
  let from = act;
  while (from > Math.max(first, act - BESIDE) && !isMark(article.word(from - 1))) from--;
  let to = article.indexAt(claim.act.end - 1) + 1;
  while (to < Math.min(last, act + BESIDE) && !isMark(article.word(to))) to++;
  return sourceSpan(article, article.span(from, to));
}

const isMark = (word: Word | undefined) => word?.kind === 'mark' && word.text !== '-';

function contradicted({ claim }: None, part: PlacedArticle, against: readonly Act[]): Finding {
  const readings = new Readings();
  const denied = spanAround(part, claim);
  readings.add('none', `“${shorten(denied.text)}”`, denied);
  for (const each of against) {
    const span = spanAround(each.part, each.claim);
    readings.add('some', `“${shorten(span.text)}”`, span);
  }
  return finding({
    code: 'statement.denied',
    // Of the "none" of one moment or group and the "some" of another nothing tells them apart.
    severity: 'information',
    message: `Denied of all and told of some: ${tally(readings.all)}`,
    readings: readings.all,
    why: 'One article says that it happened to none of them, another that it happened to some.',
  });
}
