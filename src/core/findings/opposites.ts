import { stem } from '../claims/content';
import type { ActorClaim, QuantityClaim } from '../claims/claim';
import { EVENT_CLASSES } from '../lexicon/eventClasses';
import { append } from '../text/append';
import type { Article } from '../text/article';
import type { Token } from '../text/scanner';
import { indexAt } from '../text/span';
import type { Span } from '../text/span';
import type { Compared } from './build';
import { areApart, finding, Readings, shorten, sourceSpan, tally } from './build';
import type { Finding } from './finding';
import { isOfNobody } from './negator';
import { subjectWord } from './subjectNoun';
import type { ComparedArticle, PlacedArticle } from './placed';
import { subjectOf } from './placed';
import type { StoryView } from './view';

interface Act {
  readonly event: string;
  readonly claim: ActorClaim;
  readonly part: ComparedArticle;
  readonly words: ReadonlySet<string>;
  readonly subject: string | undefined;
}

/** How many content words two acts must share to be acts on one thing. */
const SHARED = 3;
/** A word that more acts than this have says nothing. */
const COMMON = 60;

/**
 * Compares acts that exclude each other (acquitted and convicted, denied and confirmed, rose and fell) where what follows
 * them is the same, word for word for the most part, and nobody else is spoken of.
 */
export function compareOpposites(story: StoryView): Compared {
  const pairs = new Map<string, Act[]>();
  for (const part of story.articles) {
    for (const { pair, event, claim, words } of story.memo.of(part.reading, sidesOf)) {
      // One name can be read as of two kinds in two articles, so names are compared and not entities.
      const id = subjectOf(part, claim.who) ?? agentOf(part, claim);
      const subject = id === undefined ? undefined : story.nameOf(id).toLowerCase();
      append(pairs, pair, { event, claim, part, words, subject });
    }
  }
  return {
    findings: [...[...pairs.values()].flatMap((acts) => contradictions(acts)), ...directions(story)],
    compatible: [],
  };
}

/** An act that another excludes, as far as its article alone tells. */
interface Side extends Pick<Act, 'event' | 'claim' | 'words'> {
  /** The two classes of act, the same for both sides. */
  readonly pair: string;
}

function sidesOf({ article, claims }: ComparedArticle): Side[] {
  return claims.flatMap((claim) => {
    if (claim.kind !== 'actor' || claim.modality === 'planned' || claim.modality === 'hedged') return [];
    const opposite = EVENT_CLASSES.get(claim.event)?.opposite;
    if (opposite === undefined || claim.complement.length === 0) return [];
    if (claim.modality === 'denied' && isOfNobody(article, claim)) return [];
    const pair = [claim.event, opposite].sort().join('|');
    // "Not acquitted" stands on the other side.
    const event = claim.modality === 'denied' ? opposite : claim.event;
    return [{ pair, event, claim, words: new Set(claim.complement.map(stem)) }];
  });
}

function agentOf(part: PlacedArticle, claim: ActorClaim): string | undefined {
  const agent = claim.agents.at(-1);
  return agent === undefined ? undefined : part.actors[agent]?.id;
}

function contradictions(acts: readonly Act[]): Finding[] {
  const byWord = new Map<string, Act[]>();
  for (const act of acts) for (const word of act.words) append(byWord, word, act);
  const findings: Finding[] = [];
  const done = new Set<Act>();
  for (const act of acts) {
    if (done.has(act)) continue;
    const shared = new Map<Act, number>();
    for (const word of act.words) {
      const others = byWord.get(word) ?? [];
      if (others.length > COMMON) continue;
      for (const other of others) if (other !== act) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    const near = [...shared]
      .filter(([other, count]) => (count >= SHARED || sameMatter(act, other)) && sameSubject(act, other))
      .map(([other]) => other);
    if (!near.some((other) => other.event !== act.event)) continue;
    const readings = new Readings();
    for (const each of [act, ...near]) {
      done.add(each);
      readings.add(each.event, `“${actOf(each)}”`, sourceSpan(each.part.article, each.claim.act));
    }
    findings.push(
      finding({
        code: 'statement.denied',
        message: `Opposite things said of one matter: ${tally(readings.all)}`,
        readings: readings.all,
        why: 'The acts exclude each other, and the same words follow them.',
      }),
    );
  }
  return findings;
}

/** How many words of an act and what follows it are shown. */
const SHOWN = 5;

/** The words of an act with the first of those that follow it in its sentence. */
function actOf({ claim, part: { article } }: Act): string {
  const end = article.sentences[claim.sentence]?.end ?? claim.end;
  return shorten(article.text.slice(claim.act.start, end), SHOWN).replace(/[.,;:]$/, '');
}

/** Acts whose outcome is settled once for one body and one matter, so that the matter alone tells that they are one. */
const SETTLED: ReadonlySet<string> = new Set([
  'acquit',
  'convict',
  'approve',
  'reject',
  'pass-check',
  'fail-check',
]);

/** Whether one named body is said to have settled one matter ("acquitted of fraud", "convicted of fraud"). */
function sameMatter(a: Act, b: Act): boolean {
  const named = a.subject !== undefined && a.subject === b.subject;
  const first = ({ claim }: Act) => stem(claim.complement[0] ?? '');
  return named && SETTLED.has(a.claim.event) && first(a) === first(b) && first(a) !== '';
}

/** Whether two acts can be one body's: where it is named for both, the same; else one that is called by the same noun. */
function sameSubject(a: Act, b: Act): boolean {
  if (a.subject !== undefined && b.subject !== undefined) return a.subject === b.subject;
  const [one, other] = [a, b].map(({ claim, part }) => subjectWord(part.article, claim)) as [string, string];
  if (one === other || PRONOUNS.has(one) || PRONOUNS.has(other)) return true;
  // "The company" in one article is named in another; two descriptions are two bodies.
  const described = a.subject === undefined ? one : other;
  return (a.subject === undefined) !== (b.subject === undefined) && DESCRIPTIONS.has(described);
}

/** Nouns under which a body or person that is named elsewhere goes, lower case. */
const DESCRIPTIONS = new Set(
  (
    'company firm group maker manufacturer operator airline bank club team union party ministry government agency authority ' +
    'minister president chairman chairwoman leader spokesman spokeswoman'
  ).split(' '),
);

const PRONOUNS = new Set('it they he she who which that'.split(' '));
/** Which way an event takes a figure; people fall too, figures only do so downwards. */
const DIRECTIONS: Readonly<Record<string, 'up' | 'down'>> = {
  increase: 'up',
  decrease: 'down',
  fall: 'down',
};

/** How far before a figure the word that says which way it went may stand, in tokens. */
const REACH = 6;

/** The span of a figure with that of the word before it that says which way it went. */
function withWord({ tokens }: Article, { start, end, word }: QuantityClaim): Span {
  const at = indexAt(tokens, start);
  for (let index = at - 1; index >= Math.max(0, at - REACH); index--) {
    const token = tokens[index] as Token;
    if (token.lower === word) return { start: token.start, end };
  }
  return { start, end };
}

/** One measure told with one figure, up in one place and down in another ("orders fell 3 per cent", "orders rose 3%"). */
function directions(story: StoryView): Finding[] {
  const figures = new Map<string, Readings>();
  for (const part of story.articles) {
    const { article, mentions } = part;
    for (const claim of story.claims(part, 'quantity')) {
      if (claim.attribute === undefined || claim.modality !== 'stated') continue;
      const quantity = mentions.quantities[claim.quantity];
      const side = DIRECTIONS[claim.event ?? ''];
      if (side === undefined) continue;
      if (quantity?.kind !== 'percent' || quantity.min !== quantity.max) continue;
      const key = `${claim.attribute}|${quantity.min}`;
      let readings = figures.get(key);
      if (!readings) figures.set(key, (readings = new Readings()));
      readings.add(
        side,
        `“${claim.word ?? ''} ${quantity.text}”`,
        sourceSpan(article, withWord(article, claim)),
      );
    }
  }
  return [...figures].flatMap(([key, readings]) => {
    if (readings.all.length < 2 || !areApart(readings.all)) return [];
    return [
      finding({
        code: 'statement.denied',
        message: `Up or down (${key.split('|')[0] ?? ''}): ${tally(readings.all)}`,
        readings: readings.all,
        why: 'One measure has moved by one figure in two directions.',
      }),
    ];
  });
}
