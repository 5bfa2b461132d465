import { DETERMINERS, PREPOSITIONS } from '../../lexicon/clauseWords';
import { STOP_WORDS } from '../../lexicon/stopWords';
import type { Around, Found, Named } from './found';

/** One fact with all that says it, in the order in which it was found. */
export interface Joined {
  about: string;
  isDescribed: boolean;
  readonly said: Found[];
}

/** The share of the fewer words of content that two clauses have in common if they tell the same. */
const ALIKE = 0.4;

/**
 * Makes one of what says the same: the same value, of the same subject or of one that only one of the two names, told of
 * the same happening or in much the same words.
 */
export function joinFound(found: readonly Found[]): Joined[] {
  const facts: Joined[] = [];
  const byKey = new Map<string, Joined[]>();
  const likeness = new Likeness();
  for (const one of found) {
    const id = `${one.kind}\0${one.key}`;
    const like = byKey.get(id) ?? [];
    byKey.set(id, like);
    const same = like.find((fact) => isSameSubject(fact, one) && likeness.isSame(fact.said, one));
    if (same) {
      same.said.push(one);
      if (isVaguer(same, one)) Object.assign(same, subjectOf(one));
    } else {
      const fact = { ...subjectOf(one), said: [one] };
      facts.push(fact);
      like.push(fact);
    }
  }
  return facts;
}

/** What clauses and sentences have in common, each looked at once. */
class Likeness {
  readonly #named = new Map<Around, Named>();
  readonly #clauses = new Map<Found, ReadonlySet<string>>();
  readonly #sentences = new Map<Found, ReadonlySet<string>>();

  /** Whether the first of what says a fact, and whatever of it stands in the same article, says what another one does. */
  isSame(said: readonly Found[], one: Found): boolean {
    const [first] = said as [Found, ...Found[]];
    if (one.isWhole === true) return true;
    if (this.#tellsApart(first, one)) return false;
    // What one article says stands together, the last article last.
    for (let at = said.length - 1; at > 0; at--) {
      const other = said[at] as Found;
      if (other.place.path !== one.place.path) break;
      if (this.#tellsApart(other, one)) return false;
    }
    const isTold = one.event !== undefined && one.event === first.event;
    if (isTold && (one.counts === true || (first.about !== '' && first.about === one.about))) return true;
    return isAlike(this.#clauseOf(first), this.#clauseOf(one));
  }

  /**
   * Whether two say that they are of different things: by other places, people or days that they name, and in one article
   * by any other words of their sentences (“three were hurt when a bus …” and “three were hurt when a train …”).
   */
  #tellsApart(a: Found, b: Found): boolean {
    if (!a.around || !b.around) return false;
    if (a.place.path !== b.place.path) return isOfOthers(this.#namedBy(a.around), this.#namedBy(b.around));
    if (a.place.start === b.place.start) return false;
    const [words, others] = [this.#sentenceOf(a, a.around), this.#sentenceOf(b, b.around)];
    return !isWithin(words, others) && !isWithin(others, words);
  }

  #namedBy(around: Around): Named {
    return known(this.#named, around, () => around.named());
  }

  #clauseOf(one: Found): ReadonlySet<string> {
    return known(this.#clauses, one, () => contentOf(one.clause(), one));
  }

  #sentenceOf(one: Found, around: Around): ReadonlySet<string> {
    return known(this.#sentences, one, () => contentOf(around.sentence(), one));
  }
}

function known<Key, Value>(values: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = values.get(key);
  if (value === undefined) values.set(key, (value = make()));
  return value;
}

/** The words of content of a text, those of the value left out. */
function contentOf(text: string, { value }: Found): ReadonlySet<string> {
  const own = new Set(wordsOf(value));
  return new Set(wordsOf(text).filter((word) => !own.has(word) && !isSmall(word)));
}

function isSmall(word: string): boolean {
  return STOP_WORDS.has(word) || DETERMINERS.has(word) || PREPOSITIONS.has(word);
}

function isOfOthers(a: Named, b: Named): boolean {
  return Object.keys(a).some((type) => {
    const [here, there] = [a[type] ?? [], b[type] ?? []];
    return here.length > 0 && there.length > 0 && !here.some((one) => there.includes(one));
  });
}

function isWithin(less: ReadonlySet<string>, more: ReadonlySet<string>): boolean {
  if (less.size > more.size) return false;
  for (const word of less) if (!more.has(word)) return false;
  return true;
}

type Subject = Pick<Joined, 'about' | 'isDescribed'>;

function subjectOf({ about, isDescribed }: Found): Subject {
  return { about, isDescribed: isDescribed === true };
}

/** Whether two may be about the same: by one name, one the fuller form of the other, or where one has no name. */
function isSameSubject(a: Subject, b: Found): boolean {
  if (a.about === b.about || a.about === '' || b.about === '') return true;
  if (a.isDescribed || b.isDescribed === true) return true;
  return b.isWhole === true && (a.about.endsWith(` ${b.about}`) || b.about.endsWith(` ${a.about}`));
}

function isVaguer(a: Subject, b: Found): boolean {
  if (b.about === '' || b.isDescribed === true) return a.about === '' && b.about !== '';
  return a.isDescribed || b.about.length > a.about.length;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function isAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [less, more] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const word of less) if (more.has(word)) shared++;
  return shared >= Math.min(2, less.size) && shared >= less.size * ALIKE;
}
