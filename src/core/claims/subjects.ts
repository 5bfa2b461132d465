import { KIN_NOUNS } from '../lexicon/kinship';
import type { Mentions, NameMention, QuantityMention } from '../mentions/mention';
import type { Article, Sentence } from '../text/article';
import type { Token } from '../text/token';
import type { Referent } from './claim';
import { Cue } from '../lexicon/cues';
import { Standing } from './words';

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
  /**
   * Index of the name of the one person that the sentence before speaks of, one that speaks of nobody being passed over;
   * undefined where that is nobody, or several.
   */
  spokenOf(sentence: number): number | undefined;
  /** The person that a description which holds the token goes on to name ("an unknown painter, Ann Lee"). */
  described(sentence: number, token: number): Referent | undefined;
}

/** How many sentences back a person is still just spoken of. */
const SILENT = 2;
/** How many tokens a description may have between its article and its noun. */
const DESCRIPTION = 6;

const DETERMINER = Cue.definite | Cue.indefinite;
const SPOKEN_OF = Standing.named | Standing.age | Cue.pronoun | Cue.plural | Cue.clause | DETERMINER;

/** Reads an article from top to bottom and notes at every sentence who is spoken of. */
export function createSubjects(article: Article, mentions: Mentions, cues: Int32Array): Subjects {
  const { sentences } = article;
  const { names } = mentions;
  const ages = mentions.quantities.filter(({ kind }) => kind === 'age');
  const speaking = speakersOf(mentions);
  const points: Point[] = [];
  /** By sentence the index of its first point. */
  const starts = new Int32Array(sentences.length + 1);
  let current: Referent | undefined;
  let known: Referent | undefined;
  let name = 0;
  let age = 0;

  /** Notes the kin that a possessive is told with, if any. @returns the last token read, else `otherwise` */
  const tellOfKin = (possessive: number, otherwise: number): number => {
    const kin = kinBehind(article, cues, possessive);
    if (kin === -1) return otherwise;
    points.push({ token: kin, referent: { kind: 'unnamed', token: kin } });
    return kin;
  };

  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index] as Sentence;
    const start = points.length;
    starts[index] = start;
    for (let at = sentence.first; at < sentence.last; at++) {
      const cue = cues[at] as number;
      if ((cue & SPOKEN_OF) === 0) continue;
      while (name < names.length && (names[name] as NameMention).last <= at) name++;
      if ((cue & Standing.named) !== 0) {
        const mention = names[name] as NameMention;
        if (mention.type === 'person' && speaking[name] === 0)
          points.push({ token: at, referent: { kind: 'name', name } });
        at = tellOfKin(mention.last, mention.last - 1);
        continue;
      }
      while (age < ages.length && (ages[age] as QuantityMention).last <= at) age++;
      if ((cue & Standing.age) !== 0) {
        const { first, last, min, max } = ages[age] as QuantityMention;
        // "He is 33" speaks of him.
        const said = ((cues[first - 1] ?? 0) & Cue.be) !== 0;
        if (!said && !personNear(names, name, first, last))
          points.push({ token: at, referent: { kind: 'aged', min, max } });
        at = last - 1;
      } else if ((cue & Cue.pronoun) !== 0) {
        const near = points.length > start ? points.at(-1)?.referent : current;
        // "He" is somebody known; whoever was only mentioned in passing is passed over.
        const referent = near?.kind === 'unnamed' ? (known ?? near) : near;
        if (referent) points.push({ token: at, referent });
        at = tellOfKin(at, at);
      } else if ((cue & Cue.plural) !== 0) {
        points.push({ token: at, referent: { kind: 'unnamed', token: at } });
      } else if ((cue & DETERMINER) !== 0) {
        const noun = descriptionEnd(article, cues, at, sentence.last);
        if (noun === -1) continue;
        const described = describedBy(names[name], ages, age, { at, noun, last: sentence.last });
        if (described === 'name') continue;
        const back = (cue & Cue.definite) !== 0 ? (points[start]?.referent ?? current) : undefined;
        const referent = described ?? (back && !marksAnother(article, at, noun) ? back : undefined);
        points.push({ token: noun, referent: referent ?? { kind: 'unnamed', token: noun } });
        at = noun;
      } else at = tellOfKin(at, at);
    }
    const main = mainSubject(article, names, cues, sentence, points[start]);
    if (main) points.splice(start, 0, { token: sentence.first - 1, referent: main });
    current = points[start]?.referent ?? current;
    known = firstKnown(points, start) ?? known;
  }
  starts[sentences.length] = points.length;
  return subjectsAt(points, starts);
}

const POSSESSIVES = new Set(["'s", 'his', 'her', 'whose']);
/** How many words may stand between a possessive and the kin it tells of ("her late second husband"). */
const KIN_REACH = 3;

/** The token of the kin that a possessive at `at` is told with ("her brother"), or -1. */
function kinBehind({ tokens }: Article, cues: Int32Array, at: number): number {
  if (!POSSESSIVES.has(tokens[at]?.lower ?? '')) return -1;
  for (let index = at + 1; index <= at + KIN_REACH; index++) {
    const token = tokens[index];
    if (token?.kind !== 'word' || ((cues[index] as number) & Standing.named) !== 0) return -1;
    if (KIN_NOUNS.has(token.lower)) return index;
  }
  return -1;
}

/**
 * Whom a participle at the head of a sentence is told of: the subject of the main clause, which stands behind a comma and
 * is the first person of the sentence ("Born in Bergen in 1961, Holt studied …").
 */
function mainSubject(
  { tokens }: Article,
  names: readonly NameMention[],
  cues: Int32Array,
  { first }: Sentence,
  point: Point | undefined,
): Referent | undefined {
  if (!point) return undefined;
  const participle = (tokens[first] as Token).lower;
  if (((cues[first] as number) & Cue.event) === 0 || !(participle === 'born' || participle.endsWith('ed')))
    return undefined;
  if (((cues[first + 1] ?? 0) & Cue.preposition) === 0 || tokens[point.token - 1]?.text !== ',')
    return undefined;
  const { token, referent } = point;
  const { lower } = tokens[token] as Token;
  if (lower === 'he' || lower === 'she') return referent;
  const name = referent.kind === 'name' ? names[referent.name] : undefined;
  return name?.first === token && tokens[name.last]?.lower !== "'s" ? referent : undefined;
}

function firstKnown(points: readonly Point[], from: number): Referent | undefined {
  for (let index = from; index < points.length; index++) {
    const { referent } = points[index] as Point;
    if (referent.kind !== 'unnamed') return referent;
  }
  return undefined;
}

/** @param points by sentence, those of sentence `i` from `starts[i]` up to `starts[i + 1]` */
function subjectsAt(points: readonly Point[], starts: Int32Array): Subjects {
  return {
    before(sentence, token) {
      const start = starts[sentence] as number;
      for (let index = (starts[sentence + 1] as number) - 1; index >= start; index--) {
        const point = points[index] as Point;
        if (point.token < token) return point.referent;
      }
      return undefined;
    },
    spokenOf(sentence) {
      let spoken: number | undefined;
      const end = starts[sentence] as number;
      let from = sentence - 1;
      while (from > 0 && starts[from] === end && sentence - from < SILENT) from--;
      for (let index = starts[from] ?? 0; index < end; index++) {
        const { referent } = points[index] as Point;
        if (referent.kind !== 'name' || (spoken !== undefined && referent.name !== spoken)) return undefined;
        spoken = referent.name;
      }
      return spoken;
    },
    described(sentence, token) {
      for (let index = starts[sentence] as number; index < (starts[sentence + 1] as number); index++) {
        const point = points[index] as Point;
        if (point.token >= token && point.token <= token + DESCRIPTION * 2) return point.referent;
      }
      return undefined;
    },
  };
}

/** 1 for every name that is that of a speaker where it stands. */
function speakersOf({ names, quotations }: Mentions): Uint8Array {
  const speaking = new Uint8Array(names.length);
  for (const { speaker } of quotations) {
    if (speaker?.name === undefined) continue;
    const name = names[speaker.name];
    // A pronoun that stands for a name elsewhere leaves that name's own sentence alone.
    if (name && name.start < speaker.end && speaker.start < name.end) speaking[speaker.name] = 1;
  }
  return speaking;
}

/** Whether an age stands with a person's name: right before it, or behind it between commas. @param next index of the name behind it */
function personNear(names: readonly NameMention[], next: number, first: number, last: number): boolean {
  const after = names[next];
  if (after?.type === 'person' && after.first >= last && after.first - last <= 4) return true;
  const before = names[next - 1];
  return before?.type === 'person' && first - before.last <= 3;
}

/** The token of the noun that ends a description of a person which opens at `at`, or -1. */
function descriptionEnd({ tokens }: Article, cues: Int32Array, at: number, last: number): number {
  const nouns =
    Cue.person | Cue.role | Standing.persons | ((cues[at] as number) & Cue.definite ? Cue.group : 0);
  const end = Math.min(last, at + DESCRIPTION + 1);
  for (let index = at + 1; index < end; index++) {
    const cue = cues[index] as number;
    if ((cue & Standing.mark) !== 0) return -1;
    if ((cue & nouns) === 0 || (tokens[index] as Token).shape === 'upper') continue;
    // "The group" is spoken of with the person whose group it is.
    if ((cue & nouns & Cue.group) !== 0) return index;
    if ((cue & Standing.persons) !== 0) return -1;
    // "the climbing party" is no person, and "a police officer" ends at its last noun.
    if (((cues[index + 1] ?? 0) & (Cue.person | Cue.role)) === 0) return index;
  }
  // "The 36-year-old" needs no noun.
  return ((cues[at + 1] ?? 0) & Standing.age) !== 0 ? at + 1 : -1;
}

/** The tokens of the words that open a description and end it, and the token behind its sentence. */
interface Description {
  readonly at: number;
  readonly noun: number;
  readonly last: number;
}

/** Whom a description goes on to tell of: a name, or an age in it or right behind it. @param next index of the first age that does not end before it */
function describedBy(
  name: NameMention | undefined,
  ages: readonly QuantityMention[],
  next: number,
  { at, noun, last }: Description,
): Referent | 'name' | undefined {
  if (name?.type === 'person' && name.first > at && name.first <= noun + 3) return 'name';
  for (let index = next; index < ages.length; index++) {
    const { first, min, max } = ages[index] as QuantityMention;
    if (first > noun + 4 || first >= last) break;
    if (first > at) return { kind: 'aged', min, max };
  }
  return undefined;
}

const OTHERS = new Set('other another second third fourth next following latest latter last'.split(' '));

function marksAnother(article: Article, at: number, noun: number): boolean {
  for (let index = at + 1; index < noun; index++)
    if (OTHERS.has((article.tokens[index] as Token).lower)) return true;
  return false;
}
