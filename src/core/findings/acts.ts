import type { ActorClaim } from '../claims/claim';
import { stem } from '../claims/content';
import { EVENT_CLASSES } from '../lexicon/eventClasses';
import type { Compared } from './build';
import { finding, listed, Readings, sourceSpan, tally } from './build';
import type { Compatible, Finding, SourceSpan } from './finding';
import type { ComparedArticle, StoryView } from './view';

interface Act {
  readonly claim: ActorClaim;
  readonly part: ComparedArticle;
  readonly agents: readonly string[];
  readonly patients: readonly string[];
  readonly span: SourceSpan;
}

/** Compares who is said to have done what: opposite acts on one thing, one act by two people, one reaction by several sources. */
export function compareActs(story: StoryView): Compared {
  const acts = actsByEvent(story);
  const findings = [...opposites(story, acts), ...deciders(story, acts), ...reactions(story, acts)];
  return { findings, compatible: synonyms(story, acts) };
}

function actsByEvent(story: StoryView): Map<string, Act[]> {
  const events = new Map<string, Act[]>();
  for (const part of story.articles) {
    const { path } = part.article;
    const ids = (names: readonly number[]) => names.flatMap((name) => story.actorOf(path, name)?.id ?? []);
    for (const claim of part.claims) {
      if (claim.kind !== 'actor') continue;
      const act = {
        claim,
        part,
        agents: ids(claim.agents),
        patients: ids(claim.patients),
        span: sourceSpan(part.article, claim),
      };
      const list = events.get(claim.event);
      if (list) list.push(act);
      else events.set(claim.event, [act]);
    }
  }
  return events;
}

/** Opposite acts on the same counted things ("captured 26 …" and "rescued 26 …"). */
function opposites(story: StoryView, acts: ReadonlyMap<string, readonly Act[]>): Finding[] {
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
          byObject.set(key, [...(byObject.get(key) ?? []), entry]);
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
  void story;
  return findings;
}

/** Who made a decision: different people named as the one who decided the same thing. */
function deciders(story: StoryView, acts: ReadonlyMap<string, readonly Act[]>): Finding[] {
  const readings = new Readings();
  for (const { claim, part, agents } of acts.get('decide') ?? []) {
    const persons = agents.filter((id) => story.entities.byId(id)?.type === 'person');
    const person = persons.at(-1);
    if (person === undefined || claim.modality !== 'stated') continue;
    const name = part.mentions.names.find(
      (each, index) =>
        claim.agents.includes(index) &&
        story.actorOf(part.article.path, index)?.id === person &&
        each.type === 'person',
    );
    if (!name) continue;
    readings.add(person, story.nameOf(person), sourceSpan(part.article, claim));
  }
  if (readings.all.length < 2) return [];
  return [
    finding({
      code: 'actor.differs',
      message: `Who decided: ${tally(readings.all)}`,
      readings: readings.all,
      why: 'Different people are named as the one who made the decision.',
    }),
  ];
}

const REACTIONS = ['welcome', 'condemn', 'confirm', 'announce'] as const;

/** Reactions and confirmations of one kind that are put down to different sources. */
function reactions(story: StoryView, acts: ReadonlyMap<string, readonly Act[]>): Finding[] {
  return REACTIONS.flatMap((event) => {
    const readings = new Readings();
    for (const { claim, part, agents } of acts.get(event) ?? []) {
      const agent = agents.at(-1);
      if (agent === undefined || claim.modality !== 'stated') continue;
      readings.add(agent, story.nameOf(agent), sourceSpan(part.article, claim));
    }
    const paths = new Set(readings.all.flatMap(({ spans }) => spans.map(({ path }) => path)));
    if (readings.all.length < 2 || paths.size < 2 || readings.all.length > 6) return [];
    return [
      finding({
        code: 'attribution.differs',
        message: `Who is said to ${event}: ${tally(readings.all)}`,
        readings: readings.all,
        why: 'Different sources are named for the same kind of statement; all can have made it.',
      }),
    ];
  });
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
    for (const { claim, agents, patients, span } of list) {
      if (!agents.includes(anchor) && !patients.includes(anchor)) continue;
      byWord.add(stem(claim.word), `“${claim.word}”`, span);
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
