import { append } from '../text/append';
import type { ActorClaim } from '../claims/claim';
import { stem } from '../claims/content';
import { EVENT_CLASSES, eventName } from '../lexicon/eventClasses';
import type { Compared } from './build';
import { finding, listed, Readings, sourceSpan, tally } from './build';
import type { Compatible, Finding, SourceSpan } from './finding';
import type { PlacedArticle } from './placed';
import type { StoryView } from './view';

interface Act {
  readonly claim: ActorClaim;
  readonly part: PlacedArticle;
  readonly agents: readonly string[];
  readonly patients: readonly string[];
}

/** The words of an act with the name of an agent. */
function spanOf({ part, claim }: Act, agent?: number): SourceSpan {
  const name = agent === undefined ? undefined : part.mentions.names[agent];
  const { start, end } = claim.act;
  return sourceSpan(part.article, {
    start: Math.min(start, name?.start ?? start),
    end: Math.max(end, name?.end ?? end),
  });
}

/** Compares who is said to have done what: opposite acts on one thing, one act by two people, one reaction by several sources. */
export function compareActs(story: StoryView): Compared {
  const acts = actsByEvent(story);
  const findings = [...opposites(acts), ...deciders(story, acts), ...reactions(story, acts)];
  return { findings, compatible: synonyms(story, acts) };
}

function actsByEvent(story: StoryView): Map<string, Act[]> {
  const events = new Map<string, Act[]>();
  for (const part of story.articles) {
    const ids = (names: readonly number[]) => names.flatMap((name) => part.actors[name]?.id ?? []);
    for (const claim of story.claims(part, 'actor')) {
      const act = {
        claim,
        part,
        agents: ids(claim.agents),
        patients: ids(claim.patients),
      };
      append(events, claim.event, act);
    }
  }
  return events;
}

/** Opposite acts on the same counted things ("captured 40 …" and "rescued 40 …"). */
function opposites(acts: ReadonlyMap<string, readonly Act[]>): Finding[] {
  const findings: Finding[] = [];
  for (const [event, list] of acts) {
    const opposite = EVENT_CLASSES.get(event)?.opposite;
    if (opposite === undefined || opposite < event) continue;
    const byObject = new Map<
      string,
      { event: string; act: Act; span: SourceSpan; words: ReadonlySet<string> }[]
    >();
    for (const [side, sideActs] of [
      [event, list],
      [opposite, acts.get(opposite) ?? []],
    ] as const) {
      for (const act of sideActs) {
        if (act.claim.modality !== 'stated') continue;
        for (const index of act.claim.objects) {
          const quantity = act.part.mentions.quantities[index];
          if (!quantity || quantity.min !== quantity.max || quantity.min < 3) continue;
          const start = act.part.article.tokens.find(
            (token) => token.lower === act.claim.word && token.start >= act.claim.start,
          )?.start;
          const end = quantity.nounSpan?.end ?? quantity.end;
          const span = sourceSpan(act.part.article, {
            start: Math.min(start ?? quantity.start, quantity.start),
            end,
          });
          const entry = {
            event: side,
            act,
            span,
            words: new Set((quantity.noun ?? '').split(' ').map(stem)),
          };
          const key = String(quantity.min);
          append(byObject, key, entry);
        }
      }
    }
    for (const entries of byObject.values()) {
      const linked = entries.filter((entry) =>
        entries.some(
          (other) => other.event !== entry.event && [...entry.words].some((word) => other.words.has(word)),
        ),
      );
      const readings = new Readings();
      for (const { event: side, act, span } of linked)
        readings.add(side, `“${act.claim.word} ${span.text.slice(act.claim.word.length).trim()}”`, span);
      if (readings.all.length < 2) continue;
      findings.push(
        finding({
          code: 'statement.denied',
          message: `Opposite acts told of the same number: ${tally(readings.all)}`,
          readings: readings.all,
          why: 'The same number of the same kind is said to have met with opposite fates.',
        }),
      );
    }
  }
  return findings;
}

/** Classes of talk about a decision. */
const TALK = ['announce', 'confirm', 'deny', 'welcome', 'condemn', 'warn', 'support', 'reject', 'appeal'];

const clauseOf = ({ part, claim }: Act) => `${part.article.path} ${claim.start}`;

/** Who made a decision: different people named as the one who decided the same thing. */
function deciders(story: StoryView, acts: ReadonlyMap<string, readonly Act[]>): Finding[] {
  // Whoever announces or welcomes a decision need not have made it.
  const talked = new Set(TALK.flatMap((event) => acts.get(event) ?? []).map(clauseOf));
  const decisions = (acts.get('decide') ?? []).filter((act) => !talked.has(clauseOf(act)));
  return aboutOne(decisions, ({ claim, part }) =>
    claim.agents.findLast((name) => part.entities[name]?.type === 'person'),
  ).flatMap((deeds) => {
    const readings = new Readings();
    for (const { act, agent } of deeds) {
      const id = act.part.actors[agent]?.id;
      if (id !== undefined) readings.add(id, story.nameOf(id), spanOf(act, agent));
    }
    if (readings.all.length < 2) return [];
    return [
      finding({
        code: 'actor.differs',
        message: `Who decided (${eventName(deeds[0]?.act.claim.about ?? '')}): ${tally(readings.all)}`,
        readings: readings.all,
        why: 'Different people are named as the one who made the decision.',
      }),
    ];
  });
}

const REACTIONS: Readonly<Record<string, string>> = {
  welcome: 'Who welcomed it',
  condemn: 'Who condemned it',
  confirm: 'Who confirmed it',
  announce: 'Who announced it',
};

/** So many sources are a chorus. */
const MANY = 6;

/** Reactions and confirmations of one kind that are put down to different sources. */
function reactions(story: StoryView, acts: ReadonlyMap<string, readonly Act[]>): Finding[] {
  return Object.entries(REACTIONS).flatMap(([event, label]) =>
    aboutOne(acts.get(event) ?? [], (act) => act.claim.agents.at(-1)).flatMap((deeds) => {
      const readings = new Readings();
      for (const { act, agent } of deeds) {
        const id = act.part.actors[agent]?.id;
        if (id !== undefined) readings.add(id, story.nameOf(id), spanOf(act, agent));
      }
      const paths = new Set(deeds.map(({ act }) => act.part));
      if (readings.all.length < 2 || paths.size < 2 || readings.all.length > MANY) return [];
      return [
        finding({
          code: 'attribution.differs',
          message: `${label} (${eventName(deeds[0]?.act.claim.about ?? '')}): ${tally(readings.all)}`,
          readings: readings.all,
          why: 'Different sources are named for the same kind of statement; all can have made it.',
        }),
      ];
    }),
  );
}

interface Deed {
  readonly act: Act;
  /** Index of the name. */
  readonly agent: number;
}

/** Acts that are stated, whose agent is known, grouped by what they are about. */
function aboutOne(acts: readonly Act[], agentOf: (act: Act) => number | undefined): Deed[][] {
  const deeds = new Map<string, Deed[]>();
  for (const act of acts) {
    const agent = agentOf(act);
    const { about, modality } = act.claim;
    if (agent !== undefined && about !== undefined && modality === 'stated')
      append(deeds, about, { act, agent });
  }
  return [...deeds.values()];
}

/** Notes acts told with different words of one class and with a participant in common. */
function synonyms(story: StoryView, acts: ReadonlyMap<string, readonly Act[]>): Compatible[] {
  const compatible: Compatible[] = [];
  for (const [event, list] of acts) {
    if (EVENT_CLASSES.get(event)?.happens !== 'once') continue;
    const byWord = new Readings();
    const anchors = new Map<string, number>();
    for (const act of list)
      for (const id of new Set([...act.agents, ...act.patients])) anchors.set(id, (anchors.get(id) ?? 0) + 1);
    const anchor = [...anchors].sort((a, b) => b[1] - a[1])[0]?.[0];
    if (anchor === undefined) continue;
    for (const act of list) {
      const { claim, agents, patients } = act;
      if (!agents.includes(anchor) && !patients.includes(anchor)) continue;
      byWord.add(stem(claim.word), `“${claim.word}”`, spanOf(act));
    }
    const paths = new Set(byWord.all.flatMap(({ spans }) => spans.map(({ path }) => path)));
    if (byWord.all.length < 2 || paths.size < 2) continue;
    compatible.push({
      code: 'actor.differs',
      readings: byWord.all,
      why: `${listed(byWord.all.map(({ value }) => value))} tell of one kind of act with ${story.nameOf(anchor)}.`,
    });
  }
  return compatible;
}
