import { wordSet } from '../../lexicon/table';
import { WordClass } from '../../lexicon/words';
import { isGivenWord, isToldAsPerson } from './givenWords';
import { headOf } from './heads';
import { opens } from './reading';
import type { Unit } from './runs';
import { wordAt } from './scene';
import type { Scene } from './scene';

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
/** First words of names of storms and campaigns. */
export const STORMS = wordSet('hurricane typhoon cyclone storm operation');

/** Leaves out an ordinary word that has its capital from opening the sentence. */
export function afterOpening(scene: Scene, run: readonly Unit[]): readonly Unit[] {
  const { reading, sentence } = scene;
  const first = run[0] as Unit;
  if (first.match || !opens(reading.tokens, first.first, sentence)) return run;
  if (run.length > 1 && STORMS.has(wordAt(scene, first.first).lower)) return run;
  const { classes } = first;
  const { lower } = wordAt(scene, first.first);
  if (run.length > 1 && isGivenWord(reading, first.first, sentence.last)) return run;
  const gerund = lower.endsWith('ing') && lower.length > 4 && (classes & NAME) === 0;
  const ordinary = (classes & ORDINARY) !== 0 || reading.lowerCase.has(lower) || gerund;
  if (!ordinary || (classes & TITLE) !== 0 || first.last > first.first + 1) return run;
  const second = run[1];
  const surname = run[run.length - 1] as Unit;
  const given = (classes & WordClass.firstName) !== 0;
  const told = given && isToldAsPerson(reading, surname, sentence.last);
  if (!second) {
    const name =
      (classes & NAME) !== 0 && (classes & (WordClass.lastName | WordClass.common)) !== WordClass.common;
    return name || told || reading.capitalised.has(lower) ? run : [];
  }
  if (told) return run;
  const named = (classes & NAME) !== 0 && !reading.lowerCase.has(lower);
  if (named && !second.match && (second.classes & WordClass.common) === 0) return run;
  const verb = gerund || (classes & (WordClass.function | WordClass.reporting)) !== 0;
  if (!verb && headOf(run) !== undefined) return run;
  return run.slice(1);
}
