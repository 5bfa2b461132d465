import { append } from '../text/append';
import { sameItems } from '../text/sameItems';
import type { PlacedArticle } from './placed';
import type { StoryView } from './view';

/** A claim as comparers of claims with something in common see it. */
export interface Keyed {
  readonly part: PlacedArticle;
  /** The words or ids it is found by, each once. */
  readonly keys: readonly string[];
}

/** A claim of a story: one object for as long as the claim says the same, wherever edits move it. */
export interface Posted<Item extends Keyed> {
  /** The claim as its article now has it. */
  item: Item;
  /** The comparison with which it came or was last moved, counted from 1. */
  since: number;
  /** Where it stands: index of the article, then of the claim among those of its article. */
  place: number;
  at: number;
  /** How many keys it shares with what was looked at last. */
  shared: number;
}

const NOTHING: readonly never[] = [];

/**
 * Finds the claims of a story that have keys in common, kept from one comparison to the next: after an edit only the claims
 * are taken out and put in that it changed. Method: inverted index.
 */
export class Postings<Item extends Keyed> {
  readonly #itemsOf: (part: PlacedArticle, story: StoryView) => readonly Item[];
  readonly #isSame: (a: Item, b: Item) => boolean;
  readonly #common: number;
  readonly #byPart = new Map<PlacedArticle, Posted<Item>[]>();
  /** In the order of the story. */
  readonly #byKey = new Map<string, Posted<Item>[]>();
  #touched = new Set<string>();
  #gone: Posted<Item>[] = [];
  #seen: Posted<Item>[] = [];
  #now = 0;

  /**
   * @param itemsOf the claims of one article, worked out of it, of who its names stand for and of the lexicon, and nothing else
   * @param isSame whether two claims with the same keys say the same for all that their comparison looks at
   * @param common a key of more claims than this says nothing of any of them
   */
  constructor(
    itemsOf: (part: PlacedArticle, story: StoryView) => readonly Item[],
    isSame: (a: Item, b: Item) => boolean,
    common: number,
  ) {
    this.#itemsOf = itemsOf;
    this.#isSame = isSame;
    this.#common = common;
  }

  /** How often the claims were brought up to date. */
  get now(): number {
    return this.#now;
  }

  /** Brings the claims up to date. */
  update(story: StoryView): void {
    this.#now++;
    this.#touched = new Set();
    this.#gone = [];
    const parts = new Set(story.articles);
    const gone = new Map<string, Posted<Item>[]>();
    for (const [part, posted] of this.#byPart) {
      if (parts.has(part)) continue;
      this.#byPart.delete(part);
      gone.set(part.article.path, posted);
    }
    story.articles.forEach((part, place) => {
      let posted = this.#byPart.get(part);
      if (!posted) {
        const { path } = part.article;
        posted = this.#replace(gone.get(path) ?? [], this.#itemsOf(part, story));
        gone.delete(path);
        this.#byPart.set(part, posted);
      } else if (posted[0]?.place === place) return;
      for (const each of posted) each.place = place;
    });
    for (const posted of gone.values()) for (const each of posted) this.#takeOut(each);
    for (const key of this.#touched) this.#byKey.get(key)?.sort(byPlace);
  }

  /** The claims of an article, in its order. */
  of(part: PlacedArticle): readonly Posted<Item>[] {
    return this.#byPart.get(part) ?? NOTHING;
  }

  /** The claims that have a key that others came to or went from with the last update, those that came among them. */
  get touched(): ReadonlySet<Posted<Item>> {
    const touched = new Set<Posted<Item>>();
    for (const key of this.#touched) for (const posted of this.#having(key)) touched.add(posted);
    return touched;
  }

  /** Whether claims with one of the keys came or went with the last update. */
  isTouched(keys: readonly string[]): boolean {
    return keys.some((key) => this.#touched.has(key));
  }

  /** The claims that went with the last update. */
  get gone(): readonly Posted<Item>[] {
    return this.#gone;
  }

  /**
   * The claims that share at least so many of some keys, in the order of the keys and then of the story; common keys do not
   * count. How many each shares can be read of it until the next look.
   */
  sharing(keys: readonly string[], least: number): Posted<Item>[] {
    for (const posted of this.#seen) posted.shared = 0;
    this.#seen = [];
    for (const key of keys) {
      const having = this.#having(key);
      if (having.length > this.#common) continue;
      for (const posted of having) if (posted.shared++ === 0) this.#seen.push(posted);
    }
    return this.#seen.filter(({ shared }) => shared >= least);
  }

  #having(key: string): readonly Posted<Item>[] {
    return this.#byKey.get(key) ?? NOTHING;
  }

  /** Puts the claims of an article in the place of those it had. Edits are local, so that most are those from before. */
  #replace(before: readonly Posted<Item>[], items: readonly Item[]): Posted<Item>[] {
    const isSame = (old: Posted<Item> | undefined, item: Item | undefined) =>
      old !== undefined &&
      item !== undefined &&
      sameItems(old.item.keys, item.keys) &&
      this.#isSame(old.item, item);
    const shorter = Math.min(before.length, items.length);
    let head = 0;
    while (head < shorter && isSame(before[head], items[head])) head++;
    let tail = 0;
    while (tail < shorter - head && isSame(before.at(-1 - tail), items.at(-1 - tail))) tail++;
    for (const each of before.slice(head, before.length - tail)) this.#takeOut(each);
    return items.map((item, at) => {
      const old =
        at < head ? before[at] : at >= items.length - tail ? before.at(at - items.length) : undefined;
      if (!old) return this.#putIn(item, at);
      old.item = item;
      old.since = this.#now;
      old.at = at;
      return old;
    });
  }

  #putIn(item: Item, at: number): Posted<Item> {
    const posted: Posted<Item> = { item, since: this.#now, place: 0, at, shared: 0 };
    for (const key of item.keys) {
      this.#touched.add(key);
      append(this.#byKey, key, posted);
    }
    return posted;
  }

  #takeOut(posted: Posted<Item>): void {
    this.#gone.push(posted);
    for (const key of posted.item.keys) {
      this.#touched.add(key);
      const staying = this.#having(key).filter((each) => each !== posted);
      if (staying.length > 0) this.#byKey.set(key, staying);
      else this.#byKey.delete(key);
    }
  }
}

/** Order of the story: by article, then by claim. */
export function byPlace(a: Posted<Keyed>, b: Posted<Keyed>): number {
  return a.place - b.place || a.at - b.at;
}
