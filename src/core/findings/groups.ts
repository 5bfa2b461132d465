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
  readonly #byPart = new Map<PlacedArticle, readonly Item[]>();
  readonly #groups = new Map<string, Group<Item, Result>>();
  /** The groups that came to something. */
  readonly #telling = new Set<Group<Item, Result>>();

  /**
   * @param itemsOf the claims of one article, worked out of it, of who its names stand for and of the lexicon, and nothing else
   * @param compare what two or more claims of one key come to, in the order of articles and of claims in them; worked out of
   *   them, of the names of their entities and of the lexicon, and nothing else
   */
  constructor(
    itemsOf: (part: PlacedArticle, story: StoryView) => readonly Item[],
    compare: (items: readonly Item[], story: StoryView) => readonly Result[],
  ) {
    this.#itemsOf = itemsOf;
    this.#compare = compare;
  }

  /** What the groups come to, in the order in which their first claims stand. */
  compare(story: StoryView): Result[] {
    const places = new Map(story.articles.map((part, index) => [part, index]));
    for (const key of this.#update(story, places)) this.#bringUpToDate(key, story, places);
    for (const group of this.#telling) group.part = places.get((group.items[0] as Item).part) as number;
    return [...this.#telling]
      .sort((a, b) => a.part - b.part || a.at - b.at)
      .flatMap(({ results }) => results);
  }

  /** The claims of one key, in the order of articles and of claims in them, as of the last comparison. */
  of(key: string): readonly Item[] {
    return this.#groups.get(key)?.items ?? NOTHING;
  }

  /** Takes out the claims of articles that went or changed and puts in those that came. @returns the keys touched. */
  #update(story: StoryView, places: ReadonlyMap<PlacedArticle, number>): ReadonlySet<string> {
    const touched = new Set<string>();
    for (const [part, items] of this.#byPart) {
      if (places.has(part)) continue;
      this.#byPart.delete(part);
      for (const { key } of items) touched.add(key);
    }
    for (const key of touched) {
      const group = this.#groups.get(key);
      if (group) group.items = group.items.filter(({ part }) => places.has(part));
    }
    for (const part of story.articles) {
      if (this.#byPart.has(part)) continue;
      const items = this.#itemsOf(part, story);
      this.#byPart.set(part, items);
      for (const item of items) {
        const group = this.#groups.get(item.key);
        if (group) group.items.push(item);
        else this.#groups.set(item.key, { items: [item], results: NOTHING, part: 0, at: 0 });
        touched.add(item.key);
      }
    }
    return touched;
  }

  #bringUpToDate(key: string, story: StoryView, places: ReadonlyMap<PlacedArticle, number>): void {
    const group = this.#groups.get(key);
    if (!group) return;
    const { items } = group;
    if (items.length === 0) this.#groups.delete(key);
    const place = ({ part }: Item) => places.get(part) as number;
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
