import { append } from '../../text/append';
import type { ScopeClaim } from '../../claims/claim';
import type { DateInterval } from '../../mentions/calendar';
import type { Compared } from '../build';
import { finding, Readings, shorten, sourceSpan, tally } from '../build';
import type { Finding } from '../finding';
import type { PlacedArticle } from '../placed';
import { idsOf } from '../placed';
import { meets } from '../intervals';
import type { StoryView } from '../view';
import { phrase } from '../../words/words';

interface Entry {
  /** What it is a claim to be, and of what kind of act; claims of one key are compared. */
  readonly key: string;
  readonly claim: ScopeClaim;
  readonly part: PlacedArticle;
  /** Of whom it is said, as far as its sentence names them before it. */
  readonly holders: readonly string[];
  /** Of what: the words for a set, none where it is of all. */
  readonly set: readonly string[];
  /** The time it counts from. */
  readonly since: DateInterval | undefined;
}

/**
 * Compares claims to be the first, the only or the last to do something, and claims that nobody did before: of what, since
 * when. "The first flight" and "the first accident in the strait" are each first of something else, and left alone.
 */
export function compareScopes(story: StoryView): Compared {
  const byEvent = new Map<string, Entry[]>();
  for (const part of story.articles)
    for (const entry of story.memo.of(part, entriesIn)) append(byEvent, entry.key, entry);
  const findings: Finding[] = [];
  for (const [key, entries] of byEvent)
    for (const group of ofOneAct(entries)) findings.push(...differing(key, group));
  return { findings, compatible: [] };
}

function entriesIn(part: PlacedArticle): Entry[] {
  const entries: Entry[] = [];
  for (const claim of part.claims) {
    if (claim.kind !== 'scope' || !claim.deed || claim.event === undefined) continue;
    const { mark, domain, start } = claim;
    // "No club from Norway had" is "the first Norwegian club" in other words.
    const set = [...new Set(domain)].filter((word) => !OPEN.has(word));
    if (mark === 'none' && set.length > 1) continue;
    const family = mark === 'none' ? 'first' : mark;
    // Works and those who made them can both be first, and so can times and persons.
    const sort = domain[0] === 'time' ? 'time' : domain.some((word) => WORKS.has(word)) ? 'work' : '';
    const before = claim.names.filter((name) => (part.mentions.names[name]?.start ?? start) < start);
    const holders = mark === 'none' ? [] : idsOf(part.actors, before);
    const key = `${family} ${sort}|${claim.event}`;
    entries.push({ key, claim, part, holders, set, since: sinceOf(claim, part) });
  }
  return entries;
}

/** Works as nouns, lower case. */
const WORKS = new Set('album book documentary feature film novel opera play song'.split(' '));

/** Splits claims of one kind of act by what it is done to and by whom. */
function ofOneAct(entries: readonly Entry[]): Entry[][] {
  const groups: Entry[][] = [];
  for (const entry of entries) {
    const group = groups.find((each) => each.some((other) => isOneAct(entry, other)));
    if (group) group.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

/** Whether two claims name the same holder where both name one, and share a word of what is acted on, else of what they are first of. */
function isOneAct(a: Entry, b: Entry): boolean {
  if (a.holders.length > 0 && b.holders.length > 0 && !share(a.holders, b.holders)) return false;
  const [mine, its] = [a.claim.object, b.claim.object];
  return mine.length > 0 && its.length > 0 ? share(mine, its) : share(a.claim.domain, b.claim.domain);
}

const share = (one: readonly string[], other: readonly string[]) => one.some((word) => other.includes(word));

function differing(key: string, group: readonly Entry[]): Finding[] {
  const told = group.filter((entry) => group.some((other) => excludes(entry, other)));
  const readings = new Readings();
  for (const { claim, part, set, since } of told) {
    const span = sourceSpan(part.article, claim);
    const met = since && told.find((other) => other.since && meets(other.since, since))?.since;
    readings.add(`${set.toSorted().join(' ')} ${met?.start ?? ''}`, `“${shorten(span.text)}”`, span);
  }
  if (readings.all.length < 2) return [];
  return [
    finding({
      code: 'scope.differs',
      said: phrase(key.startsWith('first') ? 'first.of' : 'first.only', tally(readings.all)),
      readings: readings.all,
      grounds: phrase('first.why'),
    }),
  ];
}

/** Whether one of two claims is of all of a set and the other of a part of it, or both of one set since different times. */
function excludes(a: Entry, b: Entry): boolean {
  if (isWithin(a.set, b.set) || isWithin(b.set, a.set)) return true;
  if (a.set.length !== b.set.length || !a.set.every((word) => b.set.includes(word))) return false;
  if (a.since && b.since) return !meets(a.since, b.since);
  // "For the first time" leaves open since when, and "no bank ever had" is "the first bank".
  return a.set[0] !== 'time' && a.claim.mark === b.claim.mark && (a.since ?? b.since) !== undefined;
}

/** Whether a set is told as a part of another: with more words than the bare noun, if any, that the other has. */
const isWithin = (part: readonly string[], whole: readonly string[]) =>
  whole.length < 2 && part.length > whole.length && whole.every((word) => part.includes(word));

/** Words that bound a claim in time or say nothing of what it is the first of. */
const OPEN = new Set('history ever previously before year country world person people'.split(' '));

const sinceOf = ({ since }: ScopeClaim, { mentions }: PlacedArticle) =>
  since === undefined ? undefined : mentions.dates[since]?.interval;
