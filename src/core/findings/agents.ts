import type { ActorClaim } from '../claims/claim';
import { contentWords, stem } from '../claims/content';
import { EVENT_CLASSES, eventName } from '../lexicon/eventClasses';
import type { DateInterval } from '../mentions/calendar';
import { append } from '../text/append';
import { sameItems } from '../text/sameItems';
import type { Compared } from './build';
import { areApart, capitalised, finding, Readings, sourceSpan, tally } from './build';
import { clauseOf, intervalsIn, liesBack } from './clause';
import type { Finding, Reading, SourceSpan } from './finding';
import type { Grouped } from './groups';
import { Groups } from './groups';
import { subjectNoun } from './subjectNoun';
import { canBeOne, isSameInterval } from './topics';
import type { ComparedArticle, Named, PlacedArticle } from './placed';
import { idsOf } from './placed';
import type { StoryView } from './view';

/** An act with the one that is named as having done it. */
interface Deed extends Grouped {
  readonly claim: ActorClaim;
  /** The one who did it: an entity, or the noun of a description. */
  readonly agent: Named | string;
  /** What it is about, worked out when it is first compared: most acts are told in too many places to be. */
  matter?: Matter;
}

interface Matter {
  /** Ids of the people, bodies and things it was done to. */
  readonly patients: readonly string[];
  /** Counted things it was done to, as keys. */
  readonly counted: readonly string[];
  /** The content words of its clause but for the act and its agent. */
  readonly words: readonly string[];
  /** The dates its clause gives. */
  readonly dates: readonly DateInterval[];
  /** Whether its article looks back on it. */
  readonly past: boolean;
}

/** Content words that two acts must share where nothing they name or count is the same, and where a count is. */
const SHARED = 3;
const SHARED_BESIDE = 2;
/** An act told in more places than this is told of many things. */
const MANY = 40;

/** Compares who is said to have done one thing: one act on one thing, put down to two people or two bodies. */
export function compareAgents(story: StoryView): Compared {
  const findings: Finding[] = [];
  const done = new Set<Deed>();
  for (const each of story.kept(createGroups).compare(story)) {
    if (done.has(each.deed) || !apart(story, each.group)) continue;
    for (const deed of each.group) done.add(deed);
    findings.push((each.told ??= disagreement(each)));
  }
  return { findings, compatible: [] };
}

const createGroups = () => new Groups(deedsIn, disagreements, isUnchanged);

/** Whether a deed is the same after an edit, wherever it now stands. */
function isUnchanged(a: Deed, b: Deed): boolean {
  const [one, other] = [matterOf(a), matterOf(b)];
  return (
    a.agent === b.agent &&
    sameItems(one.words, other.words) &&
    sameItems(one.patients, other.patients) &&
    sameItems(one.counted, other.counted) &&
    one.past === other.past &&
    one.dates.length === other.dates.length &&
    one.dates.every((date, index) => isSameInterval(date, other.dates[index]))
  );
}

function deedsIn(part: PlacedArticle): Deed[] {
  const deeds: Deed[] = [];
  for (const claim of part.claims) {
    if (claim.kind !== 'actor' || claim.modality !== 'stated' || !EVENT_CLASSES.get(claim.event)?.sole)
      continue;
    const agent = agentOf(part, claim);
    if (agent !== undefined) deeds.push({ part, key: claim.event, claim, agent });
  }
  return deeds;
}

/** The person or body that is named as having done it, the last of several, else the noun of its subject where nobody is named. */
function agentOf(part: PlacedArticle, claim: ActorClaim): Named | string | undefined {
  const name = claim.agents.at(-1);
  if (name === undefined) return subjectNoun(part.article, claim);
  const entity = part.entities[name];
  return entity?.type === 'person' || entity?.type === 'organization' ? entity : undefined;
}

function matterOf(deed: Deed): Matter {
  return (deed.matter ??= readMatter(deed));
}

function readMatter({ part, claim }: Deed): Matter {
  const counted = claim.objects.flatMap((index) => {
    const { min, max, counted: thing } = part.mentions.quantities[index] ?? { min: 0, max: 1 };
    return min === max && min > 1 ? [`${min} ${thing ?? ''}`] : [];
  });
  const patients = claim.patients.flatMap((index) => {
    const patient = part.entities[index];
    return patient && patient.type !== 'place' ? [patient.id] : [];
  });
  const dates = intervalsIn(part.mentions, clauseOf(part.article, claim));
  return { patients, counted, words: wordsOf(part, claim), dates, past: liesBack(part, dates) };
}

/** Its act with the one that is named as having done it. */
function spanOf({ part, claim, agent }: Deed): SourceSpan {
  const { start, end } = claim.act;
  const name = typeof agent === 'string' ? undefined : part.mentions.names[claim.agents.at(-1) ?? -1];
  return sourceSpan(part.article, {
    start: Math.min(start, name?.start ?? start),
    end: Math.max(end, name?.end ?? end),
  });
}

/** The content words of an act's clause but for the act and its agent. */
function wordsOf({ article, mentions }: ComparedArticle, claim: ActorClaim): string[] {
  const { first, act, last } = clauseOf(article, claim);
  const name = mentions.names[claim.agents.at(-1) ?? -1];
  const cuts = [{ first: act, last: act + 1 }, ...(name ? [name] : [])].sort((a, b) => a.first - b.first);
  const words: string[] = [];
  let from = first;
  for (const cut of [...cuts, { first: last, last }]) {
    words.push(...contentWords(article, { first: from, last: cut.first }).map(stem));
    from = cut.last;
  }
  return [...new Set(words)];
}

/** A deed with all that may be one with it, itself among them, put down to different ones. */
interface Disagreement {
  readonly deed: Deed;
  readonly group: readonly Deed[];
  readonly readings: readonly Reading[];
  /** The finding, made when it is first told: of deeds that may be one, the first tells of all. */
  told?: Finding;
}

function disagreements(deeds: readonly Deed[]): Disagreement[] {
  if (deeds.length > MANY) return [];
  const byWord = new Map<string, Deed[]>();
  for (const deed of deeds) for (const word of matterOf(deed).words) append(byWord, word, deed);
  return deeds.flatMap((deed) => {
    // Deeds that are one share a word at least.
    const near = new Set<Deed>();
    for (const word of matterOf(deed).words) for (const other of byWord.get(word) ?? []) near.add(other);
    if (near.size < 2) return [];
    const group = deeds.filter(
      (other) => other === deed || (near.has(other) && kindOf(other) === kindOf(deed) && isSame(deed, other)),
    );
    if (group.every(({ agent }) => keyOf(agent) === keyOf(deed.agent))) return [];
    const readings = new Readings();
    for (const other of group) {
      const { agent } = other;
      readings.add(keyOf(agent), typeof agent === 'string' ? agent : agent.name, spanOf(other));
    }
    return areApart(readings.all) ? [{ deed, group, readings: readings.all }] : [];
  });
}

function disagreement({ deed, readings }: Disagreement): Finding {
  return finding({
    code: 'actor.differs',
    message: `${capitalised(eventName(deed.key))}, by whom: ${tally(readings)}`,
    readings,
    why: 'One act on the same people or things is put down to different ones who did it.',
  });
}

const keyOf = (agent: Deed['agent']) => (typeof agent === 'string' ? agent : agent.id);

const kindOf = ({ agent }: Deed) => (typeof agent === 'string' ? 'noun' : agent.type);

/** Whether two acts are one, as far as what they were done to tells. */
function isSame(a: Deed, b: Deed): boolean {
  if (a.part === b.part) return false;
  const [one, other] = [matterOf(a), matterOf(b)];
  if (!canBeOne(one.dates, other.dates) || one.past !== other.past) return false;
  const shared = one.words.filter((word) => other.words.includes(word)).length;
  const count = one.counted.some((key) => other.counted.includes(key));
  if (typeof a.agent === 'string') return count && shared >= SHARED_BESIDE;
  if (count && shared >= SHARED_BESIDE) return true;
  return one.patients.some((id) => other.patients.includes(id)) ? shared > 0 : shared >= SHARED;
}

/** Whether those named are neither parts of one body, nor holders of one office, nor named together. */
function apart(story: StoryView, group: readonly Deed[]): boolean {
  const ids = new Set(group.flatMap(({ agent }) => (typeof agent === 'string' ? [] : [agent.id])));
  const entities = [...ids].flatMap((id) => story.entities.byId(id) ?? []);
  const tied = entities.some(({ roles }) => roles.some(({ of }) => of.some((id) => ids.has(id))));
  // Two holders of one office are told as such.
  const offices = entities.map(({ roles }) => new Set(roles.map(({ key }) => key)));
  const shared = offices.some((keys, index) =>
    offices.slice(index + 1).some((other) => [...keys].some((key) => other.has(key))),
  );
  if (tied || shared) return false;
  return group.every(({ part, claim }) => {
    const named = new Set(idsOf(part.entities, claim.names));
    return [...ids].filter((id) => named.has(id)).length < 2;
  });
}
