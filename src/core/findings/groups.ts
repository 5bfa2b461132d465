import { append } from '../text/append';
import type { PlacedArticle } from './placed';
import type { StoryView } from './view';

/** A claim as a comparer sees it, with what makes it comparable to others. */
export interface Grouped {
  readonly part: PlacedArticle;
  /** Claims of one key are compared. */
  readonly key: string;
}

interface Group<Item, Result> {
  items: Item[];
  results: readonly Result[];
  /** Where its first claim stands: index of the article, then of the claim among those of its article. */
  part: number;
  at: number;
}

const NOTHING: readonly never[] = [];

/**
 * The claims of a story by their keys, kept from one comparison to the next: after an edit only the groups are compared again
 * that a claim went from or came to.
 */
export class Groups<Item extends Grouped, Result> {
  readonly #itemsOf: (part: PlacedArticle, story: StoryView) => readonly Item[];
  readonly #compare: (items: readonly Item[], story: StoryView) => readonly Result[];
  readonly #isSame: ((a: Item, b: Item) => boolean) | undefined;
  readonly #byPart = new Map<PlacedArticle, readonly Item[]>();
  readonly #groups = new Map<string, Group<Item, Result>>();
  /** The groups that came to something. */
  readonly #telling = new Set<Group<Item, Result>>();

  /**
   * @param itemsOf the claims of one article, worked out of it, of who its names stand for and of the lexicon, and nothing else
   * @param compare what two or more claims of one key come to, in the order of articles and of claims in them; worked out of
   *   them, of the names of their entities and of the lexicon, and nothing else
   * @param isSame whether two claims of one key in one article, before and after an edit, say the same for all that tells
   *   whether they come to anything: a group that came to nothing is then left as it is
   */
  constructor(
    itemsOf: (part: PlacedArticle, story: StoryView) => readonly Item[],
    compare: (items: readonly Item[], story: StoryView) => readonly Result[],
    isSame?: (a: Item, b: Item) => boolean,
  ) {
    this.#itemsOf = itemsOf;
    this.#compare = compare;
    this.#isSame = isSame;
  }

  /** What the groups come to, in the order in which their first claims stand. */
  compare(story: StoryView): Result[] {
    for (const key of this.#update(story)) this.#bringUpToDate(key, story);
    for (const group of this.#telling) group.part = story.order.get((group.items[0] as Item).part) as number;
    return [...this.#telling]
      .sort((a, b) => a.part - b.part || a.at - b.at)
      .flatMap(({ results }) => results);
  }

  /** The claims of one key, in the order of articles and of claims in them, as of the last comparison. */
  of(key: string): readonly Item[] {
    return this.#groups.get(key)?.items ?? NOTHING;
  }

  /** Takes out the claims of articles that went or changed and puts in those that came. @returns the keys touched. */
  #update(story: StoryView): ReadonlySet<string> {
    const touched = new Set<string>();
    const gone = new Map<string, readonly Item[]>();
    for (const [part, items] of this.#byPart) {
      if (story.order.has(part)) continue;
      this.#byPart.delete(part);
      gone.set(part.article.path, items);
    }
    for (const part of story.articles) {
      if (this.#byPart.has(part)) continue;
      const items = this.#itemsOf(part, story);
      this.#byPart.set(part, items);
      const { path } = part.article;
      this.#replace(gone.get(path) ?? NOTHING, items, touched);
      gone.delete(path);
    }
    for (const items of gone.values()) this.#replace(items, NOTHING, touched);
    return touched;
  }

  /** Puts the claims that an article has in the place of those it had. */
  #replace(before: readonly Item[], after: readonly Item[], touched: Set<string>): void {
    const had = byKey(before);
    const has = byKey(after);
    for (const [key, items] of had) {
      const group = this.#groups.get(key);
      if (!group) continue;
      const own = has.get(key) ?? NOTHING;
      if (group.results.length > 0 || !this.#sayTheSame(items, own)) touched.add(key);
      const [first] = items as [Item];
      const at = group.items.indexOf(first);
      // The claims of one article stand together.
      group.items.splice(at, items.length, ...own);
      has.delete(key);
    }
    for (const [key, items] of has) {
      const group = this.#groups.get(key);
      if (group) group.items.push(...items);
      else this.#groups.set(key, { items, results: NOTHING, part: 0, at: 0 });
      touched.add(key);
    }
  }

  #sayTheSame(before: readonly Item[], after: readonly Item[]): boolean {
    const isSame = this.#isSame;
    return (
      isSame !== undefined &&
      before.length === after.length &&
      before.every((item, index) => isSame(item, after[index] as Item))
    );
  }

  #bringUpToDate(key: string, story: StoryView): void {
    const group = this.#groups.get(key);
    if (!group) return;
    const { items } = group;
    if (items.length === 0) this.#groups.delete(key);
    const place = ({ part }: Item) => story.order.get(part) as number;
    items.sort((a, b) => place(a) - place(b));
    group.results = items.length < 2 ? NOTHING : this.#compare(items, story);
    if (group.results.length === 0) this.#telling.delete(group);
    else {
      const first = items[0] as Item;
      group.at = this.#byPart.get(first.part)?.indexOf(first) ?? 0;
      this.#telling.add(group);
    }
  }
}

function byKey<Item extends Grouped>(items: readonly Item[]): Map<string, Item[]> {
  const keys = new Map<string, Item[]>();
  for (const item of items) append(keys, item.key, item);
  return keys;
}
