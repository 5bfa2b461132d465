import type { Mentions, QuantityMention, QuotationMention } from '../mentions/mention';
import type { Sentence } from '../text/article';
import type { Token } from '../text/token';
import { indexAt } from '../text/span';
import type { Claim, Referent } from './claim';
import type { Context } from './context';
import { Cue } from '../lexicon/cues';
import type { Frame } from './frames';
import { nextAt } from './ranges';
import { added, NONE } from '../text/arrays';
import { refersBack } from './mainEvent';
import { TALK } from '../lexicon/claimWords';

/** Adds the claims that happenings themselves make: who did what to whom. */
export function actorClaims(context: Context, claims: Claim[]): void {
  const { article, frames, subjects } = context;
  const holders = holdersOf(context.mentions);
  const said = quotationsByFrame(context);
  for (let index = 0; index < frames.length; index++) {
    const frame = frames[index] as Frame;
    const { first, last } = frame.clause;
    const talks = TALK.has(frame.event);
    const speaker = talks ? speakerOf(said.get(index)) : undefined;
    claims.push({
      kind: 'actor',
      id: `actor-${index}`,
      start: (article.tokens[first] as Token).start,
      end: (article.tokens[last - 1] as Token).end,
      sentence: frame.sentence,
      modality: frame.modality,
      names: frame.clause.names,
      event: frame.event,
      word: wordOf(context, frame),
      act: { start: frame.start, end: frame.end },
      agents: heldBy(frame.agents, holders),
      patients: frame.patients,
      objects: objectsOf(context, frame),
      who: speaker ?? subjects.before(frame.sentence, frame.first),
      about: talks ? aboutOf(context, frame) : undefined,
    });
  }
}

/** The word that names a happening, as written but in lower case. */
function wordOf({ article }: Context, { first, last, start, end }: Frame): string {
  const { lower } = article.tokens[first] as Token;
  // Words are shared between tokens, slices are not.
  return last === first + 1 && lower.length === end - start ? lower : article.said(start, end).toLowerCase();
}

/** By the index of a name, that of the person whose role names it ("the envoy of Peru, Ann Lee"). */
function holdersOf({ roles }: Mentions): Map<number, number> {
  const holders = new Map<number, number>();
  for (const { of, holder } of roles) {
    if (holder === undefined) continue;
    for (const name of of) if (!holders.has(name)) holders.set(name, holder);
  }
  return holders;
}

/** Who acts, where "Peru's envoy" is the envoy. */
function heldBy(agents: readonly number[], holders: ReadonlyMap<number, number>): readonly number[] {
  if (holders.size === 0 || !agents.some((agent) => holders.has(agent))) return agents;
  return agents.map((agent) => holders.get(agent) ?? agent);
}

/** By the index of a happening that is talk the first quotation whose saying it is. */
function quotationsByFrame({ article, mentions, frames }: Context): Map<number, QuotationMention> {
  const said = new Map<number, QuotationMention>();
  for (const quotation of mentions.quotations) {
    const { cue } = quotation;
    const sentence = cue && article.sentences[indexAt(article.sentences, cue.start)];
    if (!sentence) continue;
    for (let index = nextAt(frames, sentence.first); index < frames.length; index++) {
      const frame = frames[index] as Frame;
      if (frame.start >= cue.end || frame.first >= sentence.last) break;
      if (cue.start < frame.end && TALK.has(frame.event) && !said.has(index)) said.set(index, quotation);
    }
  }
  return said;
}

function speakerOf(said: QuotationMention | undefined): Referent | undefined {
  const name = said?.speaker?.name;
  return name === undefined ? undefined : { kind: 'name', name };
}

/** How far behind a statement what it is about may stand, in tokens. */
const ABOUT_REACH = 12;

/** The event that a decision, statement or reaction is about: one it names, or the article's own where it points back to it. */
function aboutOf(context: Context, frame: Frame): string | undefined {
  const { article, main, words } = context;
  const last = Math.min(frame.last + ABOUT_REACH, (article.sentences[frame.sentence] as Sentence).last);
  const named = eventIn(context, frame.last, last);
  if (frame.event === 'decide') {
    // "The decision to sell" names its event at once; "the move" is the article's.
    if (named && named.first - frame.last <= 3) return named.event;
    return refersBack(context, frame) ? main : undefined;
  }
  const end = Math.max(last, frame.clause.last);
  for (let index = frame.clause.first; index < end; index++)
    if (((words.cues[index] as number) & Cue.anaphor) !== 0) return main;
  return named?.event === main ? main : undefined;
}

/** The first happening in a run of tokens that is no talk. */
function eventIn({ frames }: Context, from: number, to: number): Frame | undefined {
  for (let index = nextAt(frames, from); index < frames.length; index++) {
    const frame = frames[index] as Frame;
    if (frame.first >= to) return undefined;
    if (!TALK.has(frame.event)) return frame;
  }
  return undefined;
}

/** The counted things that follow a happening at once ("rescued 40 sailors"). */
function objectsOf({ mentions: { quantities } }: Context, frame: Frame): readonly number[] {
  if (frame.nominal) return NONE;
  let objects: number[] | undefined;
  for (let index = nextAt(quantities, frame.last); index < quantities.length; index++) {
    const quantity = quantities[index] as QuantityMention;
    if (quantity.first > frame.last + 2) break;
    if (quantity.kind === 'count' && quantity.counted) objects = added(objects, index);
  }
  return objects ?? NONE;
}
