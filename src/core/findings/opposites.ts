import { stem } from '../claims/content';
import type { ActorClaim } from '../claims/claim';
import { EVENT_CLASSES } from '../lexicon/eventClasses';
import type { Compared } from './build';
import { finding, Readings, shorten, sourceSpan, tally } from './build';
import { compareDirections } from './directions';
import type { Finding } from './finding';
import { isOfNobody } from './negator';
import type { PlacedArticle } from './placed';
import { subjectOf } from './placed';
import type { Keyed, Posted } from './postings';
import { Postings } from './postings';
import { subjectWord } from './subjectNoun';
import type { StoryView } from './view';

/** An act that another excludes. */
interface Act extends Keyed {
  /** The first of the two classes of act, the same for both sides. */
  readonly pair: string;
  readonly event: string;
  readonly claim: ActorClaim;
  /** The first of the words that follow it, stemmed; its keys are all of them, each with the pair. */
  readonly matter: string;
  /** Whose act it is, lower case: by name, where somebody is named, and the word before its verb. */
  readonly subject: string | undefined;
  readonly word: string;
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
  const contradictions = story.kept(createContradictions).compare(story);
  return { findings: [...contradictions, ...compareDirections(story)], compatible: [] };
}

function actsIn(part: PlacedArticle, story: StoryView): Act[] {
  const { article } = part;
  const acts: Act[] = [];
  for (const claim of story.claims(part, 'actor')) {
    const opposite = EVENT_CLASSES.get(claim.event)?.opposite;
    if (opposite === undefined || claim.complement.length === 0) continue;
    if (claim.modality === 'planned' || claim.modality === 'hedged') continue;
    if (claim.modality === 'denied' && isOfNobody(article, claim)) continue;
    const pair = claim.event < opposite ? claim.event : opposite;
    // "Not acquitted" stands on the other side.
    const event = claim.modality === 'denied' ? opposite : claim.event;
    const words = claim.complement.map(stem);
    const keys = [...new Set(words)].map((each) => `${pair} ${each}`);
    // One name can be read as of two kinds in two articles, so names are compared and not entities.
    const id = subjectOf(part, claim.who) ?? agentOf(part, claim);
    const subject = id === undefined ? undefined : story.nameOf(id).toLowerCase();
    const word = subjectWord(article, claim);
    acts.push({ part, keys, pair, event, claim, matter: words[0] ?? '', subject, word });
  }
  return acts;
}

/** Whether two acts with the same keys say the same. */
function saysSame(a: Act, b: Act): boolean {
  return a.event === b.event && a.subject === b.subject && a.word === b.word && a.matter === b.matter;
}

function agentOf(part: PlacedArticle, claim: ActorClaim): string | undefined {
  const agent = claim.agents.at(-1);
  return agent === undefined ? undefined : part.actors[agent]?.id;
}

const createContradictions = () => new Contradictions();

/** An act with those that may be it, some of which exclude it. */
interface Contradiction {
  readonly near: readonly Posted<Act>[];
  /** The finding, made when it is first told, and in which comparison: of acts that exclude each other one tells of all. */
  told?: Finding;
  at: number;
}

/** The acts of a story that are excluded by others, kept from one comparison to the next. */
class Contradictions {
  readonly #acts = new Postings(actsIn, saysSame, COMMON);
  readonly #excluded = new Map<Posted<Act>, Contradiction>();

  /** The findings in the order of the pairs, then of the acts, each act told once. */
  compare(story: StoryView): Finding[] {
    this.#acts.update(story);
    for (const act of this.#acts.gone) this.#excluded.delete(act);
    for (const act of this.#acts.touched) this.#look(act);
    return this.#told(story);
  }

  #look(act: Posted<Act>): void {
    const { item } = act;
    const isNarrow =
      item.subject !== undefined && (SETTLED.has(item.claim.event) || ANSWERS.has(item.claim.event));
    const near = this.#acts
      .sharing(item.keys, isNarrow ? 1 : SHARED)
      .filter(
        (other) =>
          other !== act &&
          (other.shared >= SHARED || sameMatter(item, other.item) || samePoint(item, other.item)) &&
          sameSubject(item, other.item),
      );
    if (near.some((other) => other.item.event !== item.event)) this.#excluded.set(act, { near, at: 0 });
    else this.#excluded.delete(act);
  }

  #told(story: StoryView): Finding[] {
    const pairs = new Map<string, Finding[]>();
    const done = new Set<Posted<Act>>();
    for (const part of story.articles) {
      for (const act of this.#acts.of(part)) {
        let findings = pairs.get(act.item.pair);
        if (!findings) pairs.set(act.item.pair, (findings = []));
        const contradiction = this.#excluded.get(act);
        if (!contradiction || done.has(act)) continue;
        const acts = [act, ...contradiction.near];
        for (const each of acts) done.add(each);
        if (!contradiction.told || acts.some(({ since }) => since > contradiction.at)) {
          contradiction.told = contradicted(acts);
          contradiction.at = this.#acts.now;
        }
        findings.push(contradiction.told);
      }
    }
    return [...pairs.values()].flat();
  }
}

function contradicted(acts: readonly Posted<Act>[]): Finding {
  const readings = new Readings();
  for (const { item } of acts)
    readings.add(item.event, `“${actOf(item)}”`, sourceSpan(item.part.article, item.claim.act));
  return finding({
    code: 'statement.denied',
    message: `Opposite things said of one matter: ${tally(readings.all)}`,
    readings: readings.all,
    why: 'The acts exclude each other, and the same words follow them.',
  });
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
  return named && SETTLED.has(a.claim.event) && a.matter === b.matter && a.matter !== '';
}

/** Acts by which somebody owns to a thing or disputes it. */
const ANSWERS: ReadonlySet<string> = new Set(['confirm', 'deny']);

/** Whether one named body is said in two articles to have owned to a thing and disputed it ("admitted that", "denied that"). */
function samePoint(a: Act, b: Act): boolean {
  const named = a.subject !== undefined && a.subject === b.subject;
  return named && a.part !== b.part && opensStatement(a) && opensStatement(b);
}

function opensStatement({ part: { article }, claim }: Act): boolean {
  if (!ANSWERS.has(claim.event)) return false;
  const last = article.indexAt(claim.act.end - 1);
  return article.words(last, last + 2).some(({ lower }) => lower === 'that');
}

/** Whether two acts can be one body's: where it is named for both, the same; else one that is called by the same noun. */
function sameSubject(a: Act, b: Act): boolean {
  if (a.subject !== undefined && b.subject !== undefined) return a.subject === b.subject;
  if (a.word === b.word || PRONOUNS.has(a.word) || PRONOUNS.has(b.word)) return true;
  // "The company" in one article is named in another; two descriptions are two bodies.
  const described = a.subject === undefined ? a.word : b.word;
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
