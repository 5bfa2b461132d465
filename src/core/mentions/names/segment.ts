import { wordSet } from '../../lexicon/table';
import { WordClass } from '../../lexicon/words';
import type { Sentence } from '../../text/article';
import type { Token } from '../../text/scanner';
import type { Candidate, Scores } from './candidate';
import { addScores, noScores } from './candidate';
import { contextOf } from './context';
import { scoreEntries, scoreWords } from './inner';
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
  readonly index: number;
  readonly casing: Casing;
  readonly found: Candidate[];
}

const TITLE = WordClass.honorific | WordClass.rank | WordClass.role;
const NAME = WordClass.firstName | WordClass.lastName;
const ORDINARY =
  WordClass.common |
  WordClass.function |
  WordClass.reporting |
  WordClass.label |
  WordClass.roleModifier |
  WordClass.personal |
  WordClass.placeClass |
  WordClass.placeHead |
  WordClass.organizationHead;
/** Titles that are first names as often ("Earl Warren"). */
const TITLE_OR_NAME = wordSet('dean earl duke don marshal rex judge major prince');
/** Titles that are surnames as often ("Stephen King"). */
const STORMS = wordSet('hurricane typhoon cyclone storm operation');

/**
 * Cuts a run of capitalised words into names, titles and other words, and adds the names to the scene's list.
 * @returns the token index after what was read, which is beyond the run where "of …" belongs to a name
 */
export function segment(scene: Scene, run: readonly Unit[]): number {
  const units = afterOpening(scene, run);
  const end = (run[run.length - 1] as Unit).last;
  if (units.length === 0) return end;
  return split(scene, units, end, false);
}

/** Leaves out an ordinary word that has its capital from opening the sentence. */
function afterOpening(scene: Scene, run: readonly Unit[]): readonly Unit[] {
  const { reading, sentence } = scene;
  const first = run[0] as Unit;
  if (first.match || !opens(reading.tokens, first.first, sentence)) return run;
  const { classes } = first;
  const token = reading.tokens[first.first] as Token;
  const ordinary = (classes & ORDINARY) !== 0 || reading.lowerCase.has(token.lower);
  if (!ordinary || (classes & TITLE) !== 0 || first.last > first.first + 1) return run;
  if (run.length === 1) return (classes & NAME) !== 0 || reading.capitalised.has(token.lower) ? run : [];
  const second = run[1] as Unit;
  const named = (classes & NAME) !== 0 && !reading.lowerCase.has(token.lower);
  if (named && !second.match && (second.classes & WordClass.common) === 0) return run;
  if (
    headOf(scene, run) !== undefined &&
    !token.lower.endsWith('ing') &&
    (classes & (WordClass.function | WordClass.reporting)) === 0
  )
    return run;
  return run.slice(1);
}

/** What kind of name the last word of a run makes of it. */
function headOf(scene: Scene, units: readonly Unit[]): 'organization' | 'place' | 'other' | undefined {
  const last = units[units.length - 1] as Unit;
  const classes = scene.reading.classes[last.last - 1] as number;
  const several = units.length > 1;
  const solid = several && (units.length > 2 || isDescriptive(units[0] as Unit));
  const organization =
    (classes & WordClass.organizationHead) !== 0 &&
    ((classes & WordClass.weakOrganizationHead) === 0 || solid);
  const place = (classes & WordClass.placeHead) !== 0 && ((classes & WordClass.weakPlaceHead) === 0 || solid);
  if (organization && (last.match === undefined || several)) return 'organization';
  if (place && several && !last.match) return 'place';
  if ((classes & WordClass.otherHead) !== 0 && several && !last.match) return 'other';
  return undefined;
}

/** Whether a unit says what or where something is rather than whose it is. */
function isDescriptive(unit: Unit): boolean {
  if (unit.match) return true;
  return (unit.classes & NAME) === 0 || (unit.classes & WordClass.common) !== 0;
}

/**
 * Cuts units into names.
 * @param end token after the units
 * @param titled whether a title follows the units, so that they say what it is the title of
 */
function split(scene: Scene, units: readonly Unit[], end: number, titled: boolean): number {
  const { reading } = scene;
  if (units.length === 0) return end;
  const first = units[0] as Unit;
  const firstToken = reading.tokens[first.first] as Token;
  if (units.length > 1 && !first.match && STORMS.has(firstToken.lower)) return end;

  const title = titled ? -1 : titleAt(scene, units);
  if (title !== -1) {
    split(scene, withoutModifiers(units.slice(0, title)), end, true);
    const rest = units.slice(title + 1);
    if (rest.length === 0) return afterTitle(scene, end);
    return person(scene, rest, end, units[title] as Unit);
  }

  const head = headOf(scene, units);
  if (head === 'organization') return organization(scene, units, end);
  if (head === 'place') return placeName(scene, units, end);
  if (head === 'other') {
    groups(scene, units);
    return end;
  }
  const opener = first.match ? 0 : first.classes;
  if (units.length > 1 && (opener & WordClass.placeOpener) !== 0 && (opener & WordClass.placeHead) !== 0)
    return placeName(scene, units, end);
  if (units.length === 1 && !first.match && (opener & (WordClass.placeOf | WordClass.organizationOf)) !== 0) {
    const last = extended(scene, end);
    if (last > end) {
      const type = (opener & WordClass.organizationOf) !== 0 ? 'organization' : 'place';
      add(scene, first.first, last, typeScore(type, 4));
      return last;
    }
  }
  pieces(scene, units, titled);
  return end;
}

function typeScore(type: 'person' | 'organization' | 'place' | 'group', score: number): Scores {
  const scores = noScores();
  scores[type] = score;
  return scores;
}

/** The last title with a name after it, or standing last; -1 where there is none. */
function titleAt(scene: Scene, units: readonly Unit[]): number {
  const { reading } = scene;
  for (let index = units.length - 1; index >= 0; index--) {
    const unit = units[index] as Unit;
    if (unit.match || (unit.classes & TITLE) === 0) continue;
    const token = reading.tokens[unit.last - 1] as Token;
    const before = units[index - 1];
    const named = before !== undefined && !before.match && (before.classes & WordClass.firstName) !== 0;
    if (index === units.length - 1) {
      // "Stephen King", "Tim Cook": a surname; "Foreign Minister": a title.
      if (named && (unit.classes & (WordClass.lastName | WordClass.honorific | WordClass.firstName)) !== 0)
        return -1;
      if (units.length === 1 && (unit.classes & NAME) !== 0) return -1;
      return index;
    }
    if (headOf(scene, units.slice(index + 1)) !== undefined && units.length - index < 4) continue;
    if (TITLE_OR_NAME.has(token.lower) && index === 0 && (unit.classes & NAME) !== 0) continue;
    if (named && index > 0 && (unit.classes & NAME) !== 0) continue;
    return index;
  }
  return -1;
}

/** "Foreign", "Deputy Prime", "Vice": words of a title in front of its head. */
function withoutModifiers(units: readonly Unit[]): readonly Unit[] {
  let last = units.length;
  while (last > 0) {
    const unit = units[last - 1] as Unit;
    if (unit.match) break;
    const modifier = (unit.classes & (WordClass.roleModifier | TITLE)) !== 0;
    if (!modifier) break;
    last--;
  }
  return units.slice(0, last);
}

/** Passes over the field of an office after its title: "of State", "of Foreign Affairs", and reads the holder after it. */
function afterTitle(scene: Scene, end: number): number {
  const { reading, sentence, known, casing } = scene;
  const { tokens, classes } = reading;
  const joint = tokens[end];
  if (!joint || end + 1 >= sentence.last || (joint.lower !== 'of' && joint.lower !== 'for')) return end;
  let at = end + 1;
  if ((tokens[at] as Token).lower === 'the') at++;
  const from = at;
  const field = WordClass.common | WordClass.roleModifier | WordClass.role;
  while (at < sentence.last) {
    const token = tokens[at] as Token;
    const flags = classes[at] as number;
    if (
      token.kind === 'word' &&
      isCapital(token) &&
      (flags & field) !== 0 &&
      (flags & WordClass.firstName) === 0
    )
      at++;
    else if (
      token.lower === 'and' &&
      at > from &&
      tokens[at + 1] &&
      isCapital(tokens[at + 1] as Token) &&
      ((classes[at + 1] as number) & field) !== 0
    )
      at++;
    else break;
  }
  if (at === from) return end;
  if (at < sentence.last && isCapital(tokens[at] as Token) && (tokens[at] as Token).kind === 'word') {
    const run = runAt(reading, known, at, sentence.last, casing);
    if (run.length > 0 && !(run[0] as Unit).match)
      return person(scene, run, (run[run.length - 1] as Unit).last, undefined);
  }
  return at;
}

/** The holder of a title. */
function person(scene: Scene, units: readonly Unit[], end: number, title: Unit | undefined): number {
  const first = units[0] as Unit;
  const only = units.length === 1;
  if (
    first.match &&
    (!only ||
      first.match.known !== undefined ||
      first.match.entries.some(
        (entry) => entry.kind === 'demonym' || entry.kind === 'group' || entry.kind === 'country',
      ))
  ) {
    if (!((first.classes & NAME) !== 0 && !only)) {
      pieces(scene, units, false);
      return end;
    }
  }
  const strong = title !== undefined && (title.classes & (WordClass.honorific | WordClass.rank)) !== 0;
  const inner = scoreWords(scene.reading, units, scene.casing === 'prose');
  inner.person += strong ? 5 : 4;
  add(scene, first.first, (units[units.length - 1] as Unit).last, inner);
  return end;
}

/** A run that an organisation noun ends, with what it is of. */
function organization(scene: Scene, units: readonly Unit[], end: number): number {
  const { reading } = scene;
  const last = units[units.length - 1] as Unit;
  const first = units[0] as Unit;
  if (units.length === 1) {
    if (last.match) {
      pieces(scene, units, false);
      return end;
    }
    const far = (last.classes & WordClass.organizationOf) !== 0 ? extended(scene, end) : end;
    if (far > end) {
      if ((last.classes & WordClass.government) === 0)
        add(scene, last.first, far, typeScore('organization', 4));
      return (last.classes & WordClass.government) === 0 ? far : end;
    }
    return end;
  }
  if (
    ((reading.classes[last.last - 1] as number) & WordClass.government) !== 0 &&
    units.length === 2 &&
    scene.casing === 'prose'
  ) {
    if (first.match !== undefined || (first.classes & WordClass.common) === 0) {
      pieces(scene, units.slice(0, -1), false);
      return end;
    }
  }
  // "Trump Congress" and the like aside, a listed body takes its state with it: "US Supreme Court".
  const listed = last.match !== undefined;
  if (listed && !isState(units[units.length - 2] as Unit)) {
    pieces(scene, units, false);
    return end;
  }
  const far = extended(scene, end);
  add(scene, first.first, far, typeScore('organization', 4.5));
  return far;
}

function isState(unit: Unit): boolean {
  return (
    unit.match?.entries.some(
      (entry) => entry.kind !== 'organization' && entry.kind !== 'region' && entry.kind !== 'seat',
    ) === true
  );
}

/** A run that a place noun ends or opens. */
function placeName(scene: Scene, units: readonly Unit[], end: number): number {
  const first = units[0] as Unit;
  add(scene, first.first, end, typeScore('place', 3.5));
  return end;
}

/** Where a name ends whose head stands before `end`, when "of …" or "for …" follows and belongs to it. */
function extended(scene: Scene, end: number): number {
  const { reading, known, sentence, casing } = scene;
  const { tokens } = reading;
  let last = end;
  for (let step = 0; step < 3; step++) {
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
    if (joint.lower === 'for' && (next.match || (next.classes & WordClass.common) === 0)) break;
    if (and && (next.match || (next.classes & (WordClass.common | WordClass.roleModifier)) === 0)) break;
    // Only a first unit that is listed, or words up to the next listed one.
    if (next.match) {
      last = next.last;
      continue;
    }
    let stop = 0;
    while (
      stop < run.length &&
      !(run[stop] as Unit).match &&
      ((run[stop] as Unit).classes & (WordClass.role | WordClass.honorific | WordClass.rank)) === 0
    )
      stop++;
    if (stop === 0) break;
    last = (run[stop - 1] as Unit).last;
  }
  return last;
}

/** Nationality words in a run that is no name itself ("the Russian Revolution"). */
function groups(scene: Scene, units: readonly Unit[]): void {
  for (const unit of units) {
    const group = unit.match?.entries.every((entry) => entry.kind === 'demonym' || entry.kind === 'group');
    if (group && unit.match) add(scene, unit.first, unit.last, typeScore('group', 5));
  }
}

/** Listed names one by one, and the unlisted words between them. */
function pieces(scene: Scene, units: readonly Unit[], titled: boolean): void {
  const { reading } = scene;
  let index = 0;
  while (index < units.length) {
    const unit = units[index] as Unit;
    const next = units[index + 1];
    if (!unit.match) {
      let stop = index + 1;
      while (stop < units.length && !(units[stop] as Unit).match) stop++;
      const listed = units[stop];
      // "Michael Jordan", "Jack London"
      if (
        listed?.match &&
        listed.last === listed.first + 1 &&
        isFirstName(unit) &&
        listed.match.entries.every(
          (entry) =>
            entry.kind === 'city' ||
            entry.kind === 'country' ||
            entry.kind === 'capital' ||
            entry.kind === 'subdivision',
        ) &&
        stop === index + 1
      )
        stop++;
      else if (
        listed?.match &&
        (unit.classes & WordClass.compass) !== 0 &&
        stop === index + 1 &&
        isPlace(listed)
      ) {
        add(scene, unit.first, listed.last, typeScore('place', 4));
        index = stop + 1;
        continue;
      }
      unlisted(scene, units.slice(index, stop), titled);
      index = stop;
      continue;
    }
    if (
      next &&
      !next.match &&
      isFirstName(unit) &&
      unit.match.known === undefined &&
      unit.last === unit.first + 1 &&
      (next.classes & WordClass.common) === 0
    ) {
      // "Chelsea Clinton", "Paris Hilton"
      let stop = index + 1;
      while (stop < units.length && !(units[stop] as Unit).match) stop++;
      unlisted(scene, units.slice(index, stop), titled);
      index = stop;
      continue;
    }
    if (next && isPlace(unit) && !next.match && index + 2 === units.length && isTeam(reading, next)) {
      add(scene, unit.first, next.last, typeScore('organization', 3));
      return;
    }
    const { entries, known } = unit.match;
    const single = unit.last === unit.first + 1;
    const inner = scoreEntries(entries, single ? unit.classes : 0);
    if (titled) {
      inner.person -= 2;
    }
    const ambiguous = single && entries.every((entry) => entry.ambiguous) && known === undefined;
    add(scene, unit.first, unit.last, inner, { entries, ...(known && { type: known }), ambiguous });
    index++;
  }
}

const isFirstName = (unit: Unit) => (unit.classes & WordClass.firstName) !== 0;

function isPlace(unit: Unit): boolean {
  return (
    unit.match?.entries.some(
      (entry) =>
        entry.kind === 'country' ||
        entry.kind === 'city' ||
        entry.kind === 'capital' ||
        entry.kind === 'subdivision' ||
        entry.kind === 'region',
    ) === true
  );
}

/** "Denver Nuggets": a plural after a city. */
function isTeam(reading: Reading, unit: Unit): boolean {
  const { lower } = reading.tokens[unit.last - 1] as Token;
  return lower.endsWith('s') && !lower.endsWith('ss') && (unit.classes & NAME) === 0;
}

/** Words of no list. */
function unlisted(scene: Scene, units: readonly Unit[], titled: boolean): void {
  const { reading, casing } = scene;
  const first = units[0] as Unit;
  const last = units[units.length - 1] as Unit;
  const inner = scoreWords(reading, units, casing === 'prose');
  if (titled) {
    inner.organization += 2;
    inner.person -= 2;
  }
  const weak =
    WordClass.common |
    WordClass.role |
    WordClass.roleModifier |
    WordClass.organizationHead |
    WordClass.placeHead |
    WordClass.otherHead |
    WordClass.compass |
    WordClass.honorific |
    WordClass.rank;
  if (
    units.length === 1 &&
    (first.classes & weak) !== 0 &&
    (first.classes & NAME) === 0 &&
    first.joined === undefined &&
    first.last === first.first + 1
  ) {
    // A single ordinary word with a capital ("the Constitution") names nothing by itself.
    if ((reading.tokens[first.first] as Token).shape !== 'upper') return;
  }
  if (units.length > 1 && units.every((unit) => (unit.classes & weak) !== 0 && (unit.classes & NAME) === 0))
    return;
  add(scene, first.first, last.last, inner);
}

interface Extra {
  readonly entries?: Candidate['entries'];
  readonly type?: NonNullable<Candidate['type']>;
  readonly ambiguous?: boolean;
}

function add(scene: Scene, first: number, last: number, inner: Scores, extra: Extra = {}): void {
  const { reading, sentence, casing } = scene;
  const token = reading.tokens[first] as Token;
  const single = last === first + 1;
  const listed = extra.type !== undefined || (extra.entries !== undefined && extra.ambiguous !== true);
  const unsure =
    !listed &&
    single &&
    token.shape !== 'upper' &&
    (casing !== 'prose' || opens(reading.tokens, first, sentence));
  const outer = noScores();
  addScores(outer, contextOf(reading, sentence, first, last));
  scene.found.push({
    first,
    last,
    sentence: scene.index,
    key: keyOf(reading.tokens, first, last),
    inner,
    outer,
    entries: extra.entries ?? [],
    unsure,
    ...(extra.type && { type: extra.type }),
  });
}
