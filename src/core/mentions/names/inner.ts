import type { Entry } from '../../lexicon/lexicon';
import { FIRST_NAMES_TOO } from '../../lexicon/notNames';
import { CLUB_OPENERS } from '../../lexicon/organizationWords';
import { WordClass } from '../../lexicon/words';
import type { Token } from '../../text/token';
import type { Scores } from './candidate';
import { noScores } from './candidate';
import type { Reading } from './reading';
import { key } from '../wordClasses';
import type { Unit } from './runs';

/** Endings of surnames, and of places, across languages; each says only a little. */
const SURNAME_ENDINGS = [
  'ov',
  'ova',
  'ev',
  'eva',
  'sky',
  'ski',
  'skaya',
  'enko',
  'vich',
  'vic',
  'sen',
  'son',
  'sson',
  'idis',
  'poulos',
  'akis',
  'yan',
  'shvili',
  'dze',
  'oglu',
  'zadeh',
  'ullah',
  'uddin',
  'elli',
  'etti',
  'escu',
  'berg',
  'stein',
  'mann',
  'inho',
  'chuk',
];
const PLACE_ENDINGS = [
  'stan',
  'ville',
  'burg',
  'burgh',
  'shire',
  'grad',
  'abad',
  'pur',
  'pura',
  'polis',
  'borough',
  'bury',
  'ham',
  'wick',
  'mouth',
  'land',
  'holm',
  'furt',
  'hausen',
  'ingen',
  'nagar',
  'garh',
  'sk',
];

const endsIn = (word: string, endings: readonly string[]) =>
  endings.some((end) => word.length > end.length + 2 && word.endsWith(end));

const CAMEL_PREFIX = /^(?:Mc|Mac|De|Di|La|Le|Van|Von|Fitz|O'|D'|Al|El|Abd)/;

/** Whether a capital stands inside a word that no prefix of surnames explains ("YouTube"). */
function isCamel(token: Token): boolean {
  if (token.shape !== 'capital' || token.text.length < 4) return false;
  for (let index = 1; index < token.text.length; index++) {
    const code = token.text.charCodeAt(index);
    if (code >= 65 && code <= 90) return !CAMEL_PREFIX.test(token.text);
  }
  return false;
}

/** "Lions", "Motors": the plural of an ordinary word ends names of teams and companies. */
function isPluralWord({ lower }: Token, { classes }: Unit): boolean {
  return (
    lower.endsWith('s') &&
    !lower.endsWith('ss') &&
    (classes & WordClass.common) !== 0 &&
    (classes & (WordClass.lastName | WordClass.firstName)) === 0
  );
}

const DIGIT = /\d/;
const isInitial = (token: Token) => token.text.length === 2 && token.text[1] === '.';

/** Whether all letters are capitals in prose, as acronyms have them. */
function isAcronym(token: Token, prose: boolean): boolean {
  return (
    prose &&
    token.shape === 'upper' &&
    token.text.length > 1 &&
    token.text.length < 8 &&
    !DIGIT.test(token.text)
  );
}

/** What an unlisted run of words says of its own type. */
export function scoreWords(reading: Reading, units: readonly Unit[], prose: boolean): Scores {
  const scores = noScores();
  const { tokens } = reading;
  const first = units[0] as Unit;
  const last = units[units.length - 1] as Unit;
  const head = tokens[first.first] as Token;
  const tail = tokens[last.last - 1] as Token;
  const word = key(tail);

  if (isAcronym(tail, prose)) {
    scores.organization += units.length === 1 ? 2 : 1.5;
    scores.person -= 0.5;
  } else if (isCamel(tail) || isCamel(head)) scores.organization += 1.5;
  if (endsIn(word, SURNAME_ENDINGS)) scores.person += 0.8;
  if (endsIn(word, PLACE_ENDINGS)) scores.place += 0.9;

  if (units.length === 1) {
    const { classes } = first;
    const common = (classes & (WordClass.common | WordClass.roleModifier)) !== 0;
    if ((classes & WordClass.firstName) !== 0) scores.person += common ? 0.6 : 1.8;
    if ((classes & WordClass.lastName) !== 0) scores.person += common ? 0.6 : 1.6;
    if (common) {
      scores.person -= 1.5;
      scores.organization -= 2;
      scores.place -= 1.5;
    }
    scores.person += first.joined === 'particle' || first.last - first.first > 2 ? 1.2 : 0.9;
    scores.organization += isPluralWord(tail, first) ? 0.6 : 0.3;
    scores.place += 0.3;
    return scores;
  }

  scores.person += units.length < 4 ? 1.4 : 0.4;
  const ordinary = (first.classes & WordClass.common) !== 0;
  const given = (first.classes & WordClass.firstName) !== 0 || FIRST_NAMES_TOO.has(key(head));
  if (given) scores.person += ordinary ? 1.5 : 2.5;
  if ((last.classes & (WordClass.lastName | WordClass.firstName)) !== 0) scores.person += 0.8;
  if ((last.classes & WordClass.nameSuffix) !== 0) scores.person += 2;
  units.forEach((unit, index) => {
    const token = tokens[unit.first] as Token;
    if (isInitial(token)) scores.person += 2;
    else if (isAcronym(token, prose) && index < units.length - 1) {
      scores.organization += 1.5;
      scores.person -= 1;
    } else if (unit.joined === 'particle') scores.person += 1.5;
    else if (unit.joined === 'ampersand') {
      scores.organization += 3;
      scores.person -= 2;
    } else if (
      (unit.classes & WordClass.common) !== 0 &&
      (unit.classes & (WordClass.firstName | WordClass.lastName)) === 0
    ) {
      scores.person -= index === 0 ? 1.6 : 1.4;
      scores.organization += 0.6;
    }
  });
  if ((first.classes & WordClass.placeOpener) !== 0 && (first.classes & WordClass.firstName) === 0) {
    scores.place += 1.8;
    scores.person -= 1;
  }
  if (isPluralWord(tail, last)) {
    scores.organization += 1.2;
    scores.person -= 1.5;
  }
  if (CLUB_OPENERS.has(key(head))) {
    scores.organization += 3;
    scores.person -= 1.5;
  }
  return scores;
}

/** What listed names say of the type of the words that match them. */
export function scoreEntries(entries: readonly Entry[], classes: number): Scores {
  const scores = noScores();
  for (const entry of entries) {
    switch (entry.kind) {
      case 'country':
      case 'capital':
      case 'region':
      case 'subdivision':
        scores.place = Math.max(scores.place, 4);
        break;
      case 'city':
        scores.place = Math.max(
          scores.place,
          entry.ambiguous ? 1.2 + Math.min(entry.people ?? 1, 10) / 10 : 3,
        );
        break;
      case 'organization':
        scores.organization = Math.max(scores.organization, entry.ambiguous ? 1.4 : 4);
        break;
      case 'seat':
        scores.organization = Math.max(scores.organization, 3);
        scores.place = Math.max(scores.place, 1.5);
        break;
      case 'demonym':
      case 'group':
        scores.group = 5;
    }
  }
  if ((classes & (WordClass.firstName | WordClass.lastName)) !== 0) scores.person += 1.5;
  return scores;
}
