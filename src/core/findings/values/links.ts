import { append } from '../../text/append';
import type { Steps } from '../../text/steps';
import type { PlacedArticle } from '../placed';
import { wordHash } from '../texts/runs';
import type { StoryView } from '../view';
import { wordsNear } from './surroundings';
import type { Value } from './value';
import { hasMoved, isOfPerson, isUnchanged } from './value';

/** A value of a story, with those that it may be one with. */
export interface Linked<Kept> {
  /** As its article now has it. */
  readonly value: Value;
  /** How alike it is to each of them. */
  links: ReadonlyMap<Linked<Kept>, number>;
  /** Whether it or one of those came, or one went, since all was last taken in. */
  isTouched: boolean;
  /** Whether it stands elsewhere since then, or what is shown of it and its article is another. */
  isMoved: boolean;
  /** Its index among the values of the story that have links, as of the last update; without links it means nothing. */
  place: number;
  /** What whoever has the links keeps of it. */
  kept: Kept | undefined;
}

/** A word that stands near more values of a kind than this tells none of them apart. */
const COMMON = 24;

const NOTHING: readonly never[] = [];
const NO_LINKS: ReadonlyMap<never, number> = new Map<never, number>();

/**
 * Which values of a story may be values of one thing, kept from one comparison to the next: after an edit only the edited
 * article's values are compared with others. Method: inverted index over the words near them.
 */
export class Links<Kept> {
  readonly #valuesOf: (part: PlacedArticle, story: StoryView) => readonly Value[];
  readonly #like: (a: Value, b: Value) => number;
  readonly #least: number;
  readonly #byPart = new Map<PlacedArticle, readonly Linked<Kept>[]>();
  /** By kind of value and word near it. */
  readonly #having = new Map<number, Linked<Kept>[]>();
  /** Values that are still to be linked. Only an update that is under way, or was left, has any here or among the next. */
  readonly #again = new Set<Linked<Kept>>();
  /** Values of articles that are no more as they were, by path. */
  readonly #gone = new Map<string, readonly Linked<Kept>[]>();

  /**
   * @param valuesOf the values of one article, worked out of it, of who its names stand for and of the lexicon, and nothing else
   * @param like how alike two values of one key are, worked out of the two alone
   * @param least how alike those are that may be one
   */
  constructor(
    valuesOf: (part: PlacedArticle, story: StoryView) => readonly Value[],
    like: (a: Value, b: Value) => number,
    least: number,
  ) {
    this.#valuesOf = valuesOf;
    this.#like = like;
    this.#least = least;
  }

  /**
   * Brings the links up to date, an article or a value at a step. An update that is not gone on with is made up for by the next.
   * @returns the values that may be one with others, in the order of articles and text
   */
  *updating(story: StoryView): Steps<readonly Linked<Kept>[]> {
    for (const [part, linked] of this.#byPart) {
      if (story.order.has(part)) continue;
      this.#byPart.delete(part);
      this.#gone.set(part.article.path, linked);
    }
    for (const part of story.articles) {
      if (this.#byPart.has(part)) continue;
      const { path } = part.article;
      const values = this.#valuesOf(part, story);
      this.#byPart.set(part, this.#replace(this.#gone.get(path) ?? NOTHING, values));
      this.#gone.delete(path);
      yield;
    }
    for (const linked of this.#gone.values()) for (const each of linked) this.#takeOut(each);
    this.#gone.clear();
    const done = new Set<Linked<Kept>>();
    for (const each of this.#again) {
      if (!this.#byPart.has(each.value.part)) continue;
      this.#link(each, done);
      done.add(each);
      yield;
    }
    this.#again.clear();
    const all: Linked<Kept>[] = [];
    for (const part of story.articles)
      for (const each of this.#byPart.get(part) ?? NOTHING)
        if (each.links.size > 0) each.place = all.push(each) - 1;
        else each.kept = undefined;
    return all;
  }

  /** Says that all that was touched and moved has been taken in. */
  takenIn(): void {
    for (const linked of this.#byPart.values())
      for (const each of linked) {
        each.isTouched = false;
        each.isMoved = false;
      }
  }

  /** Puts the values of an article in the place of those it had. Edits are local, so that most are those from before. */
  #replace(before: readonly Linked<Kept>[], values: readonly Value[]): readonly Linked<Kept>[] {
    const isSame = (old: Linked<Kept> | undefined, value: Value | undefined) =>
      old !== undefined && value !== undefined && isUnchanged(old.value, value);
    const shorter = Math.min(before.length, values.length);
    let head = 0;
    while (head < shorter && isSame(before[head], values[head])) head++;
    let tail = 0;
    while (tail < shorter - head && isSame(before.at(-1 - tail), values.at(-1 - tail))) tail++;
    for (const each of before.slice(head, before.length - tail)) this.#takeOut(each);
    return values.map((value, at) => {
      const old =
        at < head ? before[at] : at >= values.length - tail ? before.at(at - values.length) : undefined;
      if (!old) {
        const linked: Linked<Kept> = {
          value,
          links: NO_LINKS,
          isTouched: true,
          isMoved: true,
          place: 0,
          kept: undefined,
        };
        this.#putIn(linked);
        return linked;
      }
      if (hasMoved(old.value, value)) old.isMoved = true;
      // Whoever keeps the value has it as its article now has it.
      Object.assign(old.value, value);
      return old;
    });
  }

  /** Whatever must be linked anew is kept for that: a word that was common tells values apart now. */
  #takeOut(linked: Linked<Kept>): void {
    for (const other of linked.links.keys()) {
      unlink(other, linked);
      if (isOfPerson(other.value)) this.#again.add(other);
    }
    for (const key of keysOf(linked.value)) {
      const having = (this.#having.get(key) ?? []).filter((each) => each !== linked);
      if (having.length === 0) this.#having.delete(key);
      else this.#having.set(key, having);
      if (having.length === COMMON && !isOfPerson(linked.value))
        for (const each of having) this.#again.add(each);
    }
    linked.kept = undefined;
  }

  #putIn(linked: Linked<Kept>): void {
    this.#again.add(linked);
    for (const key of keysOf(linked.value)) {
      append(this.#having, key, linked);
      const having = this.#having.get(key) ?? [];
      if (having.length === COMMON + 1 && !isOfPerson(linked.value))
        for (const each of having) this.#again.add(each);
    }
  }

  /** @param done those that were looked at with all others already */
  #link(linked: Linked<Kept>, done: ReadonlySet<Linked<Kept>>): void {
    const { value } = linked;
    const others = this.#candidates(linked);
    for (const other of [...linked.links.keys()]) {
      if (others.has(other)) continue;
      unlink(linked, other);
      unlink(other, linked);
    }
    for (const other of others) {
      if (other === linked || other.value.key !== value.key) continue;
      if (done.has(other) || linked.links.has(other)) continue;
      const like = this.#like(value, other.value);
      if (like < this.#least) continue;
      link(linked, other, like);
      link(other, linked, like);
    }
  }

  /** Values that have a word near them in common with one; of the ages of one person the first, which has all of them. */
  #candidates(linked: Linked<Kept>): ReadonlySet<Linked<Kept>> {
    const others = new Set<Linked<Kept>>();
    for (const key of keysOf(linked.value)) {
      const having = this.#having.get(key) ?? NOTHING;
      if (isOfPerson(linked.value)) return new Set(having[0] === linked ? having : having.slice(0, 1));
      if (having.length <= COMMON) for (const each of having) others.add(each);
    }
    return others;
  }
}

function link<Kept>(one: Linked<Kept>, other: Linked<Kept>, like: number): void {
  if (one.links === NO_LINKS) one.links = new Map([[other, like]]);
  else (one.links as Map<Linked<Kept>, number>).set(other, like);
  one.isTouched = true;
}

function unlink<Kept>(one: Linked<Kept>, other: Linked<Kept>): void {
  (one.links as Map<Linked<Kept>, number>).delete(other);
  one.isTouched = true;
}

/** What values are found by that may be one with a value: its kind with each of the words near it. */
function keysOf(value: Value): number[] {
  const { key, around } = value;
  const kind = wordHash(key, 0, key.length);
  return isOfPerson(value) ? [kind] : wordsNear(around).map((code) => (code ^ kind) | 0);
}
