import type { ActorClaim } from '../claims/claim';
import { contentWords, stem } from '../claims/content';
import { EVENT_CLASSES, eventName } from '../lexicon/eventClasses';
import type { DateInterval } from '../mentions/calendar';
import { append } from '../text/append';
import type { Compared } from './build';
import { areApart, capitalised, finding, Readings, sourceSpan, tally } from './build';
import { clauseOf, intervalsIn } from './clause';
import type { Finding, SourceSpan } from './finding';
import { subjectNoun } from './subjectNoun';
import { meets } from './topics';
import type { ComparedArticle, Named, PlacedArticle } from './placed';
import type { StoryView } from './view';

/** An act with the one that is named as having done it. */
interface Deed {
  readonly part: PlacedArticle;
  readonly claim: ActorClaim;
  /** The one who did it: an entity, or the noun of a description. */
  readonly agent: Named | string;
  readonly span: SourceSpan;
  /** Ids of the people, bodies and things it was done to. */
  readonly patients: ReadonlySet<string>;
  /** Counted things it was done to, as keys. */
  readonly counted: readonly string[];
  /** The content words of its clause but for the act and its agent. */
  readonly words: readonly string[];
  /** The dates its clause gives. */
  readonly dates: readonly DateInterval[];
}

/** Content words that two acts must share where nothing they name or count is the same, and where a count is. */
const SHARED = 3;
const SHARED_BESIDE = 2;
/** An act told in more places than this is told of many things. */
const MANY = 40;

/** What an article alone tells of an act. */
interface Act extends Pick<Deed, 'claim' | 'counted' | 'words' | 'dates'> {
  /** The noun of its subject, where nobody is named. */
  readonly noun: string | undefined;
}

/** Compares who is said to have done one thing: one act on one thing, put down to two people or two bodies. */
export function compareAgents(story: StoryView): Compared {
  const byEvent = new Map<string, Deed[]>();
  for (const part of story.articles) {
    for (const act of story.memo.of(part.reading, actsOf)) {
      const deed = deedOf(part, act);
      if (deed) append(byEvent, act.claim.event, deed);
    }
  }
  const findings = [...byEvent].flatMap(([event, deeds]) =>
    deeds.length > MANY ? [] : disagreements(story, event, deeds),
  );
  return { findings, compatible: [] };
}

function actsOf(part: ComparedArticle): Act[] {
  return part.claims.flatMap((claim): Act[] => {
    if (claim.kind !== 'actor' || claim.modality !== 'stated' || !EVENT_CLASSES.get(claim.event)?.sole)
      return [];
    const noun = claim.agents.length === 0 ? subjectNoun(part.article, claim) : undefined;
    if (claim.agents.length === 0 && noun === undefined) return [];
    const counted = claim.objects.flatMap((index) => {
      const { min, max, counted: thing } = part.mentions.quantities[index] ?? { min: 0, max: 1 };
      return min === max && min > 1 ? [`${min} ${thing ?? ''}`] : [];
    });
    const dates = intervalsIn(part.mentions, clauseOf(part.article, claim));
    return [{ claim, noun, counted, words: matterOf(part, claim), dates }];
  });
}

function deedOf(part: PlacedArticle, act: Act): Deed | undefined {
  const { claim, noun } = act;
  const name = claim.agents.at(-1);
  const entity = name === undefined ? undefined : part.entities[name];
  const agent = entity?.type === 'person' || entity?.type === 'organization' ? entity : noun;
  if (agent === undefined) return undefined;
  const named = typeof agent === 'string' || name === undefined ? undefined : part.mentions.names[name];
  const patients = claim.patients.flatMap((index) => {
    const patient = part.entities[index];
    return patient && patient.type !== 'place' ? [patient.id] : [];
  });
  const span = sourceSpan(part.article, {
    start: Math.min(claim.act.start, named?.start ?? claim.act.start),
    end: Math.max(claim.act.end, named?.end ?? claim.act.end),
  });
  return { ...act, part, agent, span, patients: new Set(patients) };
}

/** The content words of an act's clause but for the act and its agent. */
function matterOf({ article, mentions }: ComparedArticle, claim: ActorClaim): string[] {
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

function disagreements(story: StoryView, event: string, deeds: readonly Deed[]): Finding[] {
  const findings: Finding[] = [];
  const done = new Set<Deed>();
  for (const deed of deeds) {
    if (done.has(deed)) continue;
    const group = deeds.filter(
      (other) => other === deed || (kindOf(other) === kindOf(deed) && isSame(deed, other)),
    );
    const readings = new Readings();
    for (const { agent, span } of group) {
      const [key, value] = typeof agent === 'string' ? [agent, agent] : [agent.id, agent.name];
      readings.add(key, value, span);
    }
    if (readings.all.length < 2 || !areApart(readings.all)) continue;
    if (!apart(story, group)) continue;
    for (const other of group) done.add(other);
    findings.push(
      finding({
        code: 'actor.differs',
        message: `${capitalised(eventName(event))}, by whom: ${tally(readings.all)}`,
        readings: readings.all,
        why: 'One act on the same people or things is put down to different ones who did it.',
      }),
    );
  }
  return findings;
}

const kindOf = ({ agent }: Deed) => (typeof agent === 'string' ? 'noun' : agent.type);

/** Whether two acts are one, as far as what they were done to tells. */
function isSame(a: Deed, b: Deed): boolean {
  if (a.part === b.part) return false;
  if (
    a.dates.length > 0 &&
    b.dates.length > 0 &&
    !a.dates.some((one) => b.dates.some((other) => meets(one, other)))
  )
    return false;
  const shared = a.words.filter((word) => b.words.includes(word)).length;
  const count = a.counted.some((key) => b.counted.includes(key));
  if (typeof a.agent === 'string') return count && shared >= SHARED_BESIDE;
  if (count && shared >= SHARED_BESIDE) return true;
  return [...a.patients].some((id) => b.patients.has(id)) ? shared > 0 : shared >= SHARED;
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
    const named = new Set(claim.names.flatMap((name) => part.entities[name]?.id ?? []));
    return [...ids].filter((id) => named.has(id)).length < 2;
  });
}
