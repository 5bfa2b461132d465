import { wordSet } from '../../lexicon/table';
import { STATE_ABBREVIATIONS } from '../../lexicon/regions';
import { STATE_INSTITUTIONS } from '../../lexicon/organizationWords';
import { WordClass } from '../../lexicon/words';
import type { Token } from '../../text/token';
import { scoreEntries, scoreWords } from './inner';
import { isGroup, isOf } from './match';
import { isCapital } from './reading';
import type { Unit } from './runs';
import { addCandidate, addTyped, extended, wordAt } from './scene';
import type { Scene } from './scene';

const NAME = WordClass.firstName | WordClass.lastName;
/** Classes of ordinary words: a single one with a capital names nothing by itself ("the Constitution"). */
const WEAK =
  WordClass.common |
  WordClass.role |
  WordClass.roleModifier |
  WordClass.organizationHead |
  WordClass.placeHead |
  WordClass.otherHead |
  WordClass.otherName |
  WordClass.compass |
  WordClass.honorific |
  WordClass.rank;
/** Lower-case nouns that make a place of an adjective before them ("the Korean peninsula"). */
const LAND_WORDS = wordSet('continent subcontinent peninsula archipelago');
/** More words than this in a row with a capital are no one name. */
const LONGEST = 8;
const BYNAMES = wordSet('great elder younger terrible conqueror magnificent bold wise confessor');

/**
 * Adds the listed names of a run one by one, and the unlisted words between them.
 * @param titled whether a title follows the units, so that they say what it is the title of
 * @returns the token index after what was read
 */
export function pieces(scene: Scene, units: readonly Unit[], titled: boolean): number {
  let end = 0;
  let index = 0;
  while (index < units.length) {
    const unit = units[index] as Unit;
    let stop = index + 1;
    if (!unit.match || isFirstNameOf(unit, units[index + 1])) {
      while (stop < units.length && !(units[stop] as Unit).match) stop++;
      if (stop === index + 1 && isSurnameLike(units[stop]) && isNameLike(unit, units[stop] as Unit)) {
        stop++;
        // The same surname-like town again, or an unlisted word, goes on with the name.
        while (stop < units.length && (!(units[stop] as Unit).match || isNameLike(unit, units[stop] as Unit)))
          stop++;
      } else if (
        stop === index + 1 &&
        isPlace(units[stop]) &&
        (unit.classes & (WordClass.compass | WordClass.placeOpener)) !== 0
      ) {
        const listed = units[stop] as Unit;
        addTyped(scene, unit.first, listed.last, 'place', 4);
        end = listed.last;
        index = stop + 1;
        continue;
      }
      end = unlisted(scene, units.slice(index, stop), titled);
    } else {
      const next = units[index + 1];
      if (
        next &&
        isPlace(unit) &&
        !next.match &&
        (next.classes & WordClass.compass) !== 0 &&
        index + 2 === units.length
      ) {
        // "Hampton East"
        addTyped(scene, unit.first, next.last, 'place', 4);
        return next.last;
      }
      const length = joint(scene, units, index);
      if (length > 1) {
        const last = units[index + length - 1] as Unit;
        addTyped(scene, unit.first, last.last, 'organization', 4);
        stop = index + length;
        end = last.last;
      } else end = listedName(scene, unit, titled);
    }
    index = stop;
  }
  return end;
}

const isFirstName = (unit: Unit) => (unit.classes & WordClass.firstName) !== 0;

const isOneWord = (unit: Unit) => unit.last === unit.first + 1;

const isPlace = (unit: Unit | undefined) =>
  isOf(unit?.match, 'country', 'city', 'capital', 'subdivision', 'region');

/** "Chelsea Clinton", "Kent Brewster": a listed place that is a first name before an unlisted word; towns may be any name. */
function isFirstNameOf(unit: Unit, next: Unit | undefined): boolean {
  if (!next || next.match || unit.match?.known || !isOneWord(unit) || (next.classes & WordClass.common) !== 0)
    return false;
  return isFirstName(unit) || (isOf(unit.match, 'city') && (next.classes & NAME) !== 0);
}

/** "Jordan", "London", "Uber" after a first name. */
function isSurnameLike(unit: Unit | undefined): boolean {
  return unit?.match !== undefined && isOneWord(unit) && !unit.match.known && !isGroup(unit.match);
}

/** Whether a unit before a listed word makes one name with it: a first name, or an unknown word before a town. */
function isNameLike(unit: Unit, listed: Unit): boolean {
  return (
    isFirstName(unit) ||
    (unit.classes === 0 && isOf(listed.match, 'city') && !isOf(listed.match, 'country', 'capital'))
  );
}

/** How many units from `index` on make one organisation together. */
function joint(scene: Scene, units: readonly Unit[], index: number): number {
  const unit = units[index] as Unit;
  const next = units[index + 1];
  if (!next || unit.match?.known) return 1;
  const state = isOf(unit.match, 'country', 'city', 'capital', 'subdivision', 'demonym');
  if (next.match) {
    // "US Supreme Court", "Bulgarian Academy of Sciences"; "Sony Australia"
    const head = (scene.reading.classes[next.first] as number) | next.tail;
    const body =
      isOf(next.match, 'organization') &&
      (head & (WordClass.organizationHead | WordClass.organizationOf)) !== 0;
    if (state && body && !isOneWord(next)) return 2;
    return isOf(unit.match, 'organization') && isOneWord(unit) && isPlace(next) && scene.casing === 'prose'
      ? 2
      : 1;
  }
  if (!isPlace(unit) || index + 2 !== units.length) return 1;
  // "Denver Nuggets", "Montreal HC"
  const word = wordAt(scene, next.last - 1);
  const plural = word.lower.endsWith('s') && !word.lower.endsWith('ss') && (next.classes & NAME) === 0;
  return plural || (word.shape === 'upper' && scene.casing === 'prose') ? 2 : 1;
}

function listedName(scene: Scene, unit: Unit, titled: boolean): number {
  const { entries, known } = unit.match as NonNullable<Unit['match']>;
  const { reading, sentence } = scene;
  if (!known && (isGroup(unit.match) || isPlace(unit))) {
    const land = unit.last < sentence.last ? (reading.tokens[unit.last] as Token) : undefined;
    if (land && LAND_WORDS.has(land.lower)) {
      addTyped(scene, unit.first, unit.last + 1, 'place', 4);
      return unit.last + 1;
    }
    const institution = institutionAt(scene, unit.last);
    if (institution > unit.last && (isGroup(unit.match) || isOf(unit.match, 'country'))) {
      addTyped(scene, unit.first, institution, 'organization', 4);
      return institution;
    }
  }
  // "the Supreme Court of Peru"
  const head = (reading.classes[unit.first] as number) | unit.tail;
  const body =
    isOf(unit.match, 'organization') && !isOneWord(unit) && (head & WordClass.organizationOf) !== 0;
  const far = body && !known ? extended(scene, unit.last) : unit.last;
  if (far > unit.last) {
    addTyped(scene, unit.first, far, 'organization', 4);
    return far;
  }
  const inner = scoreEntries(entries, isOneWord(unit) ? unit.classes : 0);
  if (titled) inner.person -= 2;
  const ambiguous = isOneWord(unit) && !known && entries.every((entry) => entry.ambiguous);
  addCandidate(scene, unit.first, unit.last, inner, { entries, ambiguous, ...(known && { type: known }) });
  return unit.last;
}

/** Where an institution of a state ends that starts here in lower case ("central bank"), else `index`. */
function institutionAt(scene: Scene, index: number): number {
  const { tokens } = scene.reading;
  const found = STATE_INSTITUTIONS.find((words) =>
    words.every((word, at) => index + at < scene.sentence.last && tokens[index + at]?.text === word),
  );
  return found ? index + found.length : index;
}

/** "Fresno, Calif." and "Dayton, OH" */
function isStateAbbreviation(scene: Scene, unit: Unit): boolean {
  const { tokens } = scene.reading;
  const token = wordAt(scene, unit.first);
  if (!token.text.endsWith('.') && token.shape !== 'upper') return false;
  if (!STATE_ABBREVIATIONS.has(token.lower.replaceAll('.', ''))) return false;
  const town = tokens[unit.first - 2];
  return (
    unit.first - 2 >= scene.sentence.first &&
    tokens[unit.first - 1]?.text === ',' &&
    town !== undefined &&
    isCapital(town)
  );
}

/** Words of no list. */
function unlisted(scene: Scene, units: readonly Unit[], titled: boolean): number {
  const { reading, casing } = scene;
  const first = units[0] as Unit;
  const last = units[units.length - 1] as Unit;
  if (isStateAbbreviation(scene, first)) {
    addTyped(scene, first.first, last.last, 'place', 4);
    return last.last;
  }
  const isWeak = (unit: Unit) => !unit.match && (unit.classes & WEAK) !== 0 && (unit.classes & NAME) === 0;
  if (units.length === 1) {
    if ((first.classes & WordClass.otherName) !== 0) return last.last;
    if (
      isWeak(first) &&
      first.joined === undefined &&
      isOneWord(first) &&
      wordAt(scene, first.first).shape !== 'upper'
    )
      return last.last;
  } else if (units.length > LONGEST || units.every(isWeak)) return last.last;
  const inner = scoreWords(reading, units, casing === 'prose');
  if (titled) {
    inner.organization += 2;
    inner.person -= 2;
  }
  // Towns that are listed and stand before an unlisted word: "Castelfranco Veneto".
  if (first.match && isOf(first.match, 'city', 'capital')) inner.place += 1.5;
  const to = bynamed(scene, units);
  if (to > last.last) inner.person += 2;
  addCandidate(scene, first.first, to, inner);
  return to;
}

/** Passes over "the Great" and "of Castile" after a first name. */
function bynamed(scene: Scene, units: readonly Unit[]): number {
  const { reading, sentence } = scene;
  const { tokens } = reading;
  const last = units[units.length - 1] as Unit;
  const at = last.last;
  const name = tokens[at + 1];
  if (at + 1 >= sentence.last || !name || !isCapital(name) || !isFirstName(units[0] as Unit)) return at;
  if (tokens[at]?.lower === 'the' && BYNAMES.has(name.lower)) return at + 2;
  return at;
}
