import { SHIP_PREFIXES, VESSEL_NOUNS } from '../../lexicon/notNames';
import { wordSet } from '../../lexicon/table';
import { ROLE_FIELDS } from '../../lexicon/titles';
import { WordClass } from '../../lexicon/words';
import type { Token } from '../../text/token';
import { headOf } from './heads';
import { isGroup, isOf } from './match';
import { isCapital } from './reading';
import type { Reading } from './reading';
import { runAt } from './runs';
import type { Unit } from './runs';
import { afterOpening, STORMS } from './opening';
import { addCandidate, addTyped, addVessel, extended, wordAt } from './scene';
import type { Scene } from './scene';
import { pieces } from './pieces';
import { scoreWords } from './inner';

const TITLE = WordClass.honorific | WordClass.rank | WordClass.role;
const NAME = WordClass.firstName | WordClass.lastName;
/** Titles that are first names as often ("Earl Warren"). */
const TITLE_OR_NAME = wordSet('dean earl duke don marshal rex judge major prince');

/**
 * Cuts a run of capitalised words into names, titles and other words, and adds the names to the scene's list.
 * @returns the token index after what was read, which is beyond the run where "of …" belongs to a name
 */
export function segment(scene: Scene, run: readonly Unit[]): number {
  const whole = joinedByAnd(scene, run);
  const units = afterOpening(scene, whole);
  return units.length > 0 ? split(scene, units, false) : (whole[whole.length - 1] as Unit).last;
}

/** "Food and Drug Administration": ordinary words before "and" belong to the organisation that a run after it ends in. */
function joinedByAnd(scene: Scene, run: readonly Unit[]): readonly Unit[] {
  const { reading, sentence, known, casing } = scene;
  const last = run[run.length - 1] as Unit;
  const joint = last.last;
  if (joint + 1 >= sentence.last || (reading.tokens[joint] as Token).lower !== 'and') return run;
  if (last.match || (last.classes & (WordClass.common | WordClass.roleModifier)) === 0) return run;
  if ((last.classes & (NAME | WordClass.organizationHead | WordClass.role)) !== 0) return run;
  const rest = runAt(reading, known, joint + 1, sentence.last, casing);
  const head = rest[rest.length - 1];
  if (rest.length < 2 || !head || head.match || (rest[0] as Unit).match) return run;
  if ((head.tail & WordClass.organizationHead) === 0) return run;
  if (((rest[0] as Unit).classes & (WordClass.common | WordClass.roleModifier)) === 0) return run;
  return [...run, ...rest];
}

/**
 * Cuts units, of which there is one at least, into names.
 * @param titled whether a title follows the units, so that they say what it is the title of
 * @returns the token index after what was read
 */
function split(scene: Scene, units: readonly Unit[], titled: boolean): number {
  const first = units[0] as Unit;
  const last = units[units.length - 1] as Unit;
  const end = last.last;
  if (units.length > 1 && !first.match && STORMS.has(wordAt(scene, first.first).lower)) return end;
  const vessel = vesselAt(scene, units);
  if (vessel !== -1) {
    const before = groupsOf(units.slice(0, vessel));
    if (before.length > 0) split(scene, before, false);
    addVessel(scene, (units[vessel] as Unit).first, end);
    return end;
  }

  const title = titled ? -1 : titleAt(scene, units);
  if (title !== -1) {
    const before = withoutModifiers(units.slice(0, title));
    if (before.length > 0) split(scene, before, true);
    const rest = units.slice(title + 1);
    if (rest.length === 0) return afterTitle(scene, end);
    return holder(scene, rest, end, units[title]);
  }

  const head = headOf(units);
  if (head === 'organization') return organization(scene, units, end, titled);
  if (head === 'place') return place(scene, units, end);
  if (head === 'other' || (units.length === 1 && !last.match && (last.tail & WordClass.otherHead) !== 0)) {
    // "the Russian Revolution", "the Treaty of Lisbon"
    for (const unit of units) if (isGroup(unit.match)) addTyped(scene, unit.first, unit.last, 'group', 5);
    return extended(scene, end);
  }
  if (
    units.length === 1 &&
    !first.match &&
    (first.classes & (WordClass.placeOf | WordClass.organizationOf)) !== 0
  ) {
    const far = extended(scene, end);
    if (far > end)
      addTyped(
        scene,
        first.first,
        far,
        (first.classes & WordClass.organizationOf) !== 0 ? 'organization' : 'place',
        4,
      );
    return far;
  }
  if (opensPlace(units)) return place(scene, units, end);
  return Math.max(end, pieces(scene, units, titled));
}

/** Whether "Mount", "Lake" or "Cape" stands in a run with more after it. */
function opensPlace(units: readonly Unit[]): boolean {
  const opener = WordClass.placeOpener;
  return units.some(
    (unit, index) =>
      index + 1 < units.length &&
      !unit.match &&
      (unit.classes & opener) !== 0 &&
      (unit.classes & WordClass.placeHead) !== 0 &&
      (index === 0 || (unit.classes & WordClass.compass) === 0),
  );
}

/** Where the name of a vessel starts: after "the frigate", at "HMS …" or after "Ship"; -1 where there is none. */
function vesselAt(scene: Scene, units: readonly Unit[]): number {
  const { reading, sentence } = scene;
  const first = units[0] as Unit;
  const before = first.first > sentence.first ? (reading.tokens[first.first - 1] as Token) : undefined;
  if (before && !first.match && VESSEL_NOUNS.has(before.lower)) return 0;
  for (let index = 0; index < units.length - 1; index++) {
    const unit = units[index] as Unit;
    const word = wordAt(scene, unit.first);
    if (unit.match) continue;
    if (word.shape === 'upper' && SHIP_PREFIXES.has(word.lower)) return index;
    if (VESSEL_NOUNS.has(word.lower) && ((units[index + 1] as Unit).classes & WordClass.common) === 0)
      return index;
  }
  return -1;
}

const groupsOf = (units: readonly Unit[]) => units.filter((unit) => unit.match);

/** The last title with a name after it, or standing last; -1 where there is none. */
function titleAt(scene: Scene, units: readonly Unit[]): number {
  for (let index = units.length - 1; index >= 0; index--) {
    const unit = units[index] as Unit;
    const classes = unit.classes | unit.tail;
    if (unit.match || (classes & TITLE) === 0) continue;
    const before = units[index - 1];
    const named =
      before !== undefined &&
      (before.classes & WordClass.firstName) !== 0 &&
      (before.classes & WordClass.roleModifier) === 0;
    if (index === units.length - 1) {
      // "Stephen King", "Tim Cook": a surname; "Foreign Minister": a title.
      if (named && (classes & (NAME | WordClass.honorific)) !== 0) return -1;
      if (units.length === 1 && (classes & NAME) !== 0) return -1;
      return index;
    }
    if (units.length - index < 4 && headOf(units.slice(index + 1)) !== undefined) continue;
    const either = TITLE_OR_NAME.has(wordAt(scene, unit.first).lower);
    if ((either || named) && (classes & NAME) !== 0 && (index === 0 || named)) continue;
    return index;
  }
  return -1;
}

/** Leaves out "Foreign", "Deputy Prime", "Vice": words of a title in front of its head. */
function withoutModifiers(units: readonly Unit[]): readonly Unit[] {
  let last = units.length;
  while (last > 0) {
    const unit = units[last - 1] as Unit;
    if (unit.match || (unit.classes & (WordClass.roleModifier | TITLE)) === 0) break;
    last--;
  }
  return units.slice(0, last);
}

/** Passes over the field of an office after its title ("of State", "of Foreign Affairs"), and reads the holder after it. */
function afterTitle(scene: Scene, end: number): number {
  const { reading, sentence, known, casing } = scene;
  const { tokens } = reading;
  const joint = tokens[end];
  if (!joint || end + 1 >= sentence.last || (joint.lower !== 'of' && joint.lower !== 'for')) return end;
  let at = end + 1;
  if ((tokens[at] as Token).lower === 'the') at++;
  const from = at;
  let several = false;
  const isField = (index: number) =>
    index < sentence.last && isFieldWord(reading, index, several || tokens[index + 1]?.lower === 'and');
  for (;;) {
    const { lower = '' } = tokens[at] ?? {};
    if (isField(at)) at++;
    else if (at > from && (lower === 'and' || (lower === ',' && LISTED.has(tokens[at + 2]?.lower ?? '')))) {
      several = true;
      if (!isField(at + 1)) break;
      at += 2;
    } else break;
  }
  if (at === from) return end;
  const run = at < sentence.last ? runAt(reading, known, at, sentence.last, casing) : [];
  const last = run[run.length - 1];
  if (!last || (run[0] as Unit).match) return at;
  return holder(scene, run, last.last, undefined);
}

/** What follows a member of a list of fields that goes on ("for Culture, Media and Sport"). */
const LISTED = wordSet(', and');

/**
 * Whether a word says what an office is for: a listed field, or among several an ordinary word with a capital that leaves
 * two words for the holder's name.
 */
function isFieldWord({ tokens, classes }: Reading, index: number, several: boolean): boolean {
  const token = tokens[index] as Token;
  if (token.kind !== 'word' || !isCapital(token)) return false;
  if (ROLE_FIELDS.has(token.lower)) return true;
  const flags = classes[index] as number;
  const ordinary =
    (flags & (WordClass.common | WordClass.roleModifier)) !== 0 && (flags & (NAME | TITLE)) === 0;
  if (!several || !ordinary) return false;
  const [next, second] = [tokens[index + 1], tokens[index + 2]];
  return next?.shape !== 'capital' || second?.shape === 'capital';
}

/** Whoever holds a title: what stands after it. */
function holder(scene: Scene, units: readonly Unit[], end: number, title: Unit | undefined): number {
  const first = units[0] as Unit;
  const only = units.length === 1;
  const named = !only && (first.classes & NAME) !== 0;
  const listed =
    first.match !== undefined &&
    (!only || first.match.known !== undefined || isGroup(first.match) || isOf(first.match, 'country'));
  if (listed && !named) return Math.max(end, pieces(scene, units, false));
  const strong = title !== undefined && (title.classes & (WordClass.honorific | WordClass.rank)) !== 0;
  const inner = scoreWords(scene.reading, units, scene.casing === 'prose');
  inner.person += strong ? 5 : 4;
  addCandidate(scene, first.first, (units[units.length - 1] as Unit).last, inner);
  return end;
}

/** A run that an organisation noun ends, with what it is of. */
function organization(scene: Scene, units: readonly Unit[], end: number, titled: boolean): number {
  const last = units[units.length - 1] as Unit;
  const first = units[0] as Unit;
  const government = (last.tail & WordClass.government) !== 0;
  if (units.length === 1) {
    if (last.match) return Math.max(end, pieces(scene, units, titled));
    const far = (last.classes & WordClass.organizationOf) !== 0 && !government ? extended(scene, end) : end;
    if (far > end) addTyped(scene, last.first, far, 'organization', 4);
    return far;
  }
  // Of "the Obama Administration" only whose it is has a name.
  if (government && units.length === 2 && (first.match || (first.classes & WordClass.common) === 0)) {
    pieces(scene, units.slice(0, -1), false);
    return end;
  }
  if (last.match) return Math.max(end, pieces(scene, units, titled));
  // "Orlin Industries of Canada" is Orlin Industries.
  const far = (last.tail & WordClass.organizationOf) !== 0 ? extended(scene, end) : end;
  addTyped(scene, first.first, far, 'organization', 4.5);
  return far;
}

/** A run that a place noun ends or opens. */
function place(scene: Scene, units: readonly Unit[], end: number): number {
  const last = units[units.length - 1] as Unit;
  // "the National Park" says of what kind a place is.
  if (
    units.length === 2 &&
    !(units[0] as Unit).match &&
    ((units[0] as Unit).classes & WordClass.roleModifier) !== 0
  )
    return end;
  const far = (last.tail & WordClass.placeOf) !== 0 ? extended(scene, end) : end;
  addTyped(scene, (units[0] as Unit).first, far, 'place', 3.5);
  return far;
}
