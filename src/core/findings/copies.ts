import { Aligner, WordBag } from './alignment';
import type { Compared } from './build';
import { ALIKE, Copy, differences } from './copyDifferences';
import type { Place } from './copySearch';
import { CopySearch, LONGEST, placesIn } from './copySearch';
import type { Finding } from './finding';
import type { Body } from './runs';
import { bodyOf, sizeOf, startOf } from './runs';
import type { StoryView } from './view';

/**
 * Compares sentences that are copies of one another but for a few words: where these are numbers, days, names or words that
 * exclude each other, one of the copies was changed.
 */
export function compareCopies(story: StoryView): Compared {
  return { findings: story.kept(createCopies).compare(story), compatible: [] };
}

const createCopies = () => new Copies();

/** What a sentence differs in from one of a later article. */
interface Told {
  readonly place: Place;
  readonly other: Place;
  /** The word of the sentence at which the first run starts that both have. */
  readonly first: number;
  readonly findings: readonly Finding[];
}

/**
 * What the sentences of a story differ in, kept from one comparison to the next. No index of their runs is kept: after an
 * edit the story is looked through for those of the edited article, which takes some nanoseconds a word.
 */
class Copies {
  /** For each article what its sentences differ in from those of later ones, in the order in which it is told. */
  readonly #told = new Map<Body, Told[]>();
  readonly #bag = new WordBag(LONGEST);
  readonly #aligner = new Aligner(LONGEST);

  compare(story: StoryView): Finding[] {
    const bodies = story.articles.map(({ reading }) => story.memo.of(reading, bodyOf));
    const now = new Set(bodies);
    const came = new Set(bodies.filter((body) => !this.#told.has(body)));
    const gone = new Set([...this.#told.keys()].filter((body) => !now.has(body)));
    if (came.size + gone.size > 0) this.#update(bodies, came, gone);
    return bodies.flatMap((body) => (this.#told.get(body) as Told[]).flatMap(({ findings }) => findings));
  }

  #update(bodies: readonly Body[], came: ReadonlySet<Body>, gone: ReadonlySet<Body>): void {
    this.#forget(({ body }) => gone.has(body));
    for (const body of gone) this.#told.delete(body);
    for (const body of came) this.#told.set(body, []);
    const away = [...gone].flatMap(placesIn);
    const search = new CopySearch(
      [...came].flatMap(placesIn).concat(away),
      bodies,
      came.size === bodies.length,
    );
    this.#tell(search, ({ body }) => came.has(body));
    const swayed = search.swayed(came, away);
    if (swayed.length > 0) {
      const isSwayed = membership(swayed);
      this.#forget(isSwayed);
      this.#tell(new CopySearch(swayed, bodies, false), isSwayed);
    }
    const order = new Map(bodies.map((body, index) => [body, index]));
    for (const told of this.#told.values()) told.sort((a, b) => byPlace(a, b, order));
  }

  /** Drops what is told of some sentences. */
  #forget(isOne: (place: Place) => boolean): void {
    for (const [body, told] of this.#told) {
      if (told.length > 0)
        this.#told.set(
          body,
          told.filter(({ place, other }) => !isOne(place) && !isOne(other)),
        );
    }
  }

  /** Compares some of the sentences of a search with all that share a run with them. */
  #tell(search: CopySearch, isOne: (place: Place) => boolean): void {
    const { places } = search;
    const ones = places.map(isOne);
    places.forEach((place, index) => {
      if (!ones[index]) return;
      const copy = new Copy(place);
      this.#bag.fill(copy.words);
      for (const next of search.sharing(index)) {
        const other = places[next] as Place;
        // Two of them are compared when the first is.
        if (other.body === place.body || (next < index && ones[next]) || !this.#canBeAlike(place, other))
          continue;
        if (next > index) this.#compare(search, copy, new Copy(other), index, next);
        else this.#compare(search, new Copy(other), copy, next, index);
      }
    });
  }

  /** Whether a sentence has so many words in common with the one in the bag that they can be copies, and is not the same. */
  #canBeAlike(one: Place, other: Place): boolean {
    const size = sizeOf(one.body.sentences, one.sentence);
    const otherSize = sizeOf(other.body.sentences, other.sentence);
    const needed = ALIKE * Math.max(size, otherSize);
    if (Math.min(size, otherSize) < needed) return false;
    const start = startOf(other.body.sentences, other.sentence);
    return (
      this.#bag.hasOf(other.body.sentences.codes, start, start + otherSize, needed) && !isSame(one, other)
    );
  }

  /** Keeps what two sentences differ in. @param at where the first stands among those of the search; @param otherAt the second */
  #compare(search: CopySearch, copy: Copy, other: Copy, at: number, otherAt: number): void {
    const findings = differences(copy, other, this.#aligner);
    if (findings.length === 0) return;
    const [place, otherPlace] = [search.places[at] as Place, search.places[otherAt] as Place];
    const first = search.firstShared(at, otherAt);
    this.#told.get(place.body)?.push({ place, other: otherPlace, first, findings });
  }
}

/** Whether a sentence is one of some. */
function membership(places: readonly Place[]): (place: Place) => boolean {
  const byBody = new Map<Body, Set<number>>();
  for (const { body, sentence } of places) {
    const sentences = byBody.get(body);
    if (sentences) sentences.add(sentence);
    else byBody.set(body, new Set([sentence]));
  }
  return ({ body, sentence }) => byBody.get(body)?.has(sentence) === true;
}

/** By the sentence, then by where what the two share starts in it, then by the other sentence. */
function byPlace(a: Told, b: Told, order: ReadonlyMap<Body, number>): number {
  return (
    a.place.sentence - b.place.sentence ||
    a.first - b.first ||
    (order.get(a.other.body) as number) - (order.get(b.other.body) as number) ||
    a.other.sentence - b.other.sentence
  );
}

function isSame(a: Place, b: Place): boolean {
  const size = sizeOf(a.body.sentences, a.sentence);
  if (sizeOf(b.body.sentences, b.sentence) !== size) return false;
  const [start, otherStart] = [startOf(a.body.sentences, a.sentence), startOf(b.body.sentences, b.sentence)];
  for (let at = 0; at < size; at++)
    if (a.body.sentences.codes[start + at] !== b.body.sentences.codes[otherStart + at]) return false;
  return true;
}
