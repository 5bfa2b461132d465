import { PERSON_NOUNS, PERSONAL_PRONOUNS } from '../lexicon/clauseWords';
import { singular } from '../lexicon/singular';
import { ROLE_NOUNS } from '../lexicon/titles';
import type { Mentions } from '../mentions/mention';
import type { Article } from '../text/article';
import type { Token } from '../text/scanner';
import type { Referent } from './claim';
import { nextAt } from './frames';

/** A place in a sentence where a person is spoken of. */
interface Point {
  readonly token: number;
  readonly referent: Referent;
}

/** Tells whom the words at a place are about. */
export interface Subjects {
  /**
   * The person that stands nearest before a token in its sentence, pronouns and descriptions ("the man") resolved to whom
   * the text spoke of before; who is only quoted there does not count.
   */
  before(sentence: number, token: number): Referent | undefined;
  /** Index of the name of the one person that the sentence before names; undefined where it names none or several. */
  spokenOf(sentence: number): number | undefined;
  /** The person that a description which holds the token goes on to name ("an unknown painter, Ann Lee"). */
  described(sentence: number, token: number): Referent | undefined;
}

const PLURAL = new Set('they them their'.split(' '));
const DEFINITE = new Set('the this that'.split(' '));
const INDEFINITE = new Set('a an another one second third fourth'.split(' '));
/** How many tokens a description may have between its article and its noun. */
const DESCRIPTION = 6;

/** Reads an article from top to bottom and notes at every sentence who is spoken of. */
export function createSubjects(article: Article, mentions: Mentions): Subjects {
  const points: Point[][] = article.sentences.map(() => []);
  const speakers = speakersBySentence(mentions);
  let current: Referent | undefined;
  let known: Referent | undefined;
  let name = 0;
  let quantity = 0;

  article.sentences.forEach((sentence, index) => {
    const list = points[index] as Point[];
    while (name < mentions.names.length && (mentions.names[name]?.first ?? 0) < sentence.first) name++;
    while (
      quantity < mentions.quantities.length &&
      (mentions.quantities[quantity]?.first ?? 0) < sentence.first
    )
      quantity++;
    let nextName = name;
    let nextAge = quantity;
    let first: Referent | undefined;
    const add = (token: number, referent: Referent) => {
      list.push({ token, referent });
      first ??= referent;
    };
    for (let at = sentence.first; at < sentence.last; at++) {
      while (nextName < mentions.names.length && (mentions.names[nextName]?.last ?? 0) <= at) nextName++;
      const mention = mentions.names[nextName];
      if (mention && mention.first <= at) {
        if (mention.type === 'person' && !speakers[index]?.has(nextName))
          add(at, { kind: 'name', name: nextName });
        at = mention.last - 1;
        continue;
      }
      while (nextAge < mentions.quantities.length && (mentions.quantities[nextAge]?.last ?? 0) <= at)
        nextAge++;
      const age = mentions.quantities[nextAge];
      if (age?.kind === 'age' && age.first === at) {
        if (!personNear(mentions, nextName, age.first, age.last))
          add(at, { kind: 'aged', min: age.min, max: age.max });
        at = age.last - 1;
        continue;
      }
      const token = article.tokens[at] as Token;
      if (token.kind !== 'word') continue;
      if (PERSONAL_PRONOUNS.has(token.lower)) {
        const near = list.at(-1)?.referent ?? current;
        // "He" is somebody known; whoever was only mentioned in passing is passed over.
        const referent = near?.kind === 'unnamed' ? (known ?? near) : near;
        if (referent) add(at, referent);
      } else if (PLURAL.has(token.lower)) {
        add(at, { kind: 'unnamed', token: at });
      } else if (DEFINITE.has(token.lower) || INDEFINITE.has(token.lower)) {
        const noun = descriptionEnd(article, mentions, at, sentence.last);
        if (noun === undefined) continue;
        const described = describedBy(mentions, nextName, nextAge, at, noun);
        if (described === 'name') continue;
        if (described) add(noun, described);
        else if (DEFINITE.has(token.lower) && (first ?? current) && !marksAnother(article, at, noun)) {
          add(noun, (first ?? current) as Referent);
        } else add(noun, { kind: 'unnamed', token: noun });
        at = noun;
      }
    }
    if (first) current = first;
    known = list.find(({ referent }) => referent.kind !== 'unnamed')?.referent ?? known;
  });

  return {
    spokenOf(sentence) {
      const before = points[sentence - 1] ?? [];
      const names = new Set(
        before.flatMap(({ referent }) => (referent.kind === 'name' ? [referent.name] : [])),
      );
      return names.size === 1 && before.every(({ referent }) => referent.kind === 'name')
        ? [...names][0]
        : undefined;
    },
    described(sentence, token) {
      return (points[sentence] ?? []).find(
        (point) => point.token >= token && point.token <= token + DESCRIPTION * 2,
      )?.referent;
    },
    before(sentence, token) {
      const list = points[sentence] ?? [];
      for (let index = list.length - 1; index >= 0; index--) {
        const point = list[index] as Point;
        if (point.token < token) return point.referent;
      }
      return undefined;
    },
  };
}

function speakersBySentence(mentions: Mentions): Record<number, Set<number>> {
  const speakers: Record<number, Set<number>> = {};
  for (const { speaker } of mentions.quotations) {
    if (speaker?.name === undefined) continue;
    const name = mentions.names[speaker.name];
    // A pronoun that stands for a name elsewhere leaves that name's own sentence alone.
    if (name && name.start < speaker.end && speaker.start < name.end)
      (speakers[name.sentence] ??= new Set()).add(speaker.name);
  }
  return speakers;
}

/** Whether an age stands with a person's name: right before it, or behind it between commas. */
function personNear(mentions: Mentions, next: number, first: number, last: number): boolean {
  const after = mentions.names[next];
  if (after?.type === 'person' && after.first >= last && after.first - last <= 4) return true;
  const before = mentions.names[next - 1];
  return before?.type === 'person' && first - before.last <= 3;
}

/** The token of the noun that ends a description of a person which opens at `at`, or undefined. */
function descriptionEnd(article: Article, mentions: Mentions, at: number, last: number): number | undefined {
  const definite = DEFINITE.has((article.tokens[at] as Token).lower);
  for (let index = at + 1; index < last && index <= at + DESCRIPTION; index++) {
    const token = article.tokens[index] as Token;
    if (token.kind === 'mark' && token.text !== '-') return undefined;
    if (token.kind !== 'word' || token.shape === 'upper') continue;
    const noun = singular(token.lower);
    // "The group" is spoken of with the person whose group it is.
    if (definite && GROUP_NOUNS.has(token.lower)) return index;
    if (!PERSON_NOUNS.has(noun) && !ROLE_NOUNS.has(noun)) continue;
    if (noun !== token.lower) return undefined;
    // "the climbing party" is no person, and "a police officer" ends at its last noun.
    const next = article.tokens[index + 1];
    if (next && (PERSON_NOUNS.has(next.lower) || ROLE_NOUNS.has(next.lower))) continue;
    return index;
  }
  // "The 36-year-old" needs no noun.
  const next = mentions.quantities[nextAt(mentions.quantities, at + 1)];
  return next?.kind === 'age' && next.first === at + 1 ? at + 1 : undefined;
}

function describedBy(
  mentions: Mentions,
  nextName: number,
  nextAge: number,
  at: number,
  noun: number,
): Referent | 'name' | undefined {
  const name = mentions.names[nextName];
  if (name?.type === 'person' && name.first > at && name.first <= noun + 3) return 'name';
  for (let index = nextAge; index < mentions.quantities.length; index++) {
    const quantity = mentions.quantities[index];
    if (!quantity || quantity.first > noun + 4) break;
    if (quantity.kind === 'age' && quantity.first > at)
      return { kind: 'aged', min: quantity.min, max: quantity.max };
  }
  return undefined;
}

const GROUP_NOUNS = new Set('group party team crew pair couple'.split(' '));
const OTHERS = new Set('other another second third fourth next following latest latter last'.split(' '));

function marksAnother(article: Article, at: number, noun: number): boolean {
  for (let index = at + 1; index < noun; index++)
    if (OTHERS.has((article.tokens[index] as Token).lower)) return true;
  return false;
}
