import { WordClass } from '../../lexicon/words';
import type { Sentence } from '../../text/article';
import type { Token } from '../../text/token';
import type { NameType } from '../mention';
import type { Candidate, Scores } from './candidate';
import { noScores } from './candidate';
import { contextOf } from './context';
import type { KnownForms } from './match';
import { isCapital, opens } from './reading';
import type { Casing, Reading } from './reading';
import { keyOf, runAt } from './runs';
import type { Unit } from './runs';

/** Where names are being looked for, and the list they go to. */
export interface Scene {
  readonly reading: Reading;
  readonly known: KnownForms;
  readonly sentence: Sentence;
  /** Index of the sentence. */
  readonly index: number;
  readonly casing: Casing;
  readonly found: Candidate[];
}

/** What a candidate has beside its words. */
interface Extra {
  readonly entries?: Candidate['entries'];
  readonly type?: NameType;
  /** Set where the listed name is an ordinary word too. */
  readonly ambiguous?: boolean;
}

/** The token at an index that is known to exist. */
export function wordAt(scene: Scene, index: number): Token {
  return scene.reading.tokens[index] as Token;
}

/** Adds a stretch of tokens that may be a name, with what its own words speak for. */
export function addCandidate(
  scene: Scene,
  first: number,
  last: number,
  inner: Scores,
  extra: Extra = {},
): void {
  const { reading, sentence, casing } = scene;
  const token = wordAt(scene, first);
  const listed = extra.type !== undefined || (extra.entries !== undefined && extra.ambiguous !== true);
  const placed = casing !== 'prose' || opens(reading.tokens, first, sentence);
  const unsure = !listed && last === first + 1 && token.shape !== 'upper' && placed;
  scene.found.push({
    first,
    last,
    sentence: scene.index,
    key: keyOf(reading.tokens, first, last),
    inner,
    outer: contextOf(reading, sentence, first, last),
    entries: extra.entries ?? [],
    unsure,
    ...(extra.type && { type: extra.type }),
  });
}

/** Adds a name whose words say what it is. */
export function addTyped(scene: Scene, first: number, last: number, type: NameType, score: number): void {
  const inner = noScores();
  inner[type] = score;
  addCandidate(scene, first, last, inner);
}

/** Notes the name of a vessel, so that its mentions elsewhere are not taken for something else. */
export function addVessel(scene: Scene, first: number, last: number): void {
  const key = keyOf(scene.reading.tokens, first, last);
  const { index } = scene;
  scene.found.push({
    first,
    last,
    sentence: index,
    key,
    inner: noScores(),
    outer: noScores(),
    entries: [],
    unsure: false,
    vessel: true,
  });
}

const STEPS = 4;

/** Where a name ends whose head stands before `end`, when "of …", "for …" or "and …" follows and belongs to it. */
export function extended(scene: Scene, end: number): number {
  const { reading, known, sentence, casing } = scene;
  const { tokens } = reading;
  let last = end;
  for (let step = 0; step < STEPS; step++) {
    const joint = tokens[last];
    if (!joint || last + 1 >= sentence.last || joint.shape !== 'lower') break;
    const and = joint.lower === 'and' && step > 0;
    if (joint.lower !== 'of' && joint.lower !== 'for' && !and) break;
    let at = last + 1;
    if ((tokens[at] as Token).lower === 'the' && !and) at++;
    if (at >= sentence.last || !isCapital(tokens[at] as Token)) break;
    const run = runAt(reading, known, at, sentence.last, casing);
    const next = run[0];
    if (!next) break;
    // What "for" and "and" join is a field of work, not another name.
    const personal = (next.classes & (WordClass.firstName | WordClass.lastName)) !== 0;
    const field =
      !next.match &&
      ((next.classes & (WordClass.common | WordClass.roleModifier)) !== 0 ||
        (joint.lower === 'for' && !personal));
    if (joint.lower !== 'of' && !field) break;
    const to = next.match ? next.last : endOfWords(run);
    if (to === -1) break;
    last = to;
  }
  return last;
}

/** Where the unlisted words end that open a run, before any title; -1 where there are none. */
function endOfWords(run: readonly Unit[]): number {
  const title = WordClass.role | WordClass.honorific | WordClass.rank;
  let last = -1;
  for (const unit of run) {
    if (unit.match || (unit.classes & title) !== 0) break;
    ({ last } = unit);
  }
  return last;
}
