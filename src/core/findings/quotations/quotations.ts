import type { Compared } from '../build';
import { differentWords } from './differentWords';
import type { PlacedArticle } from '../placed';
import type { Quote, Quoted } from './quotes';
import { quotedIn } from './quotes';
import { QuotedAlike } from './quotedAlike';
import type { StoryView } from '../view';
import type { Steps } from '../../text/steps';
import type { Group, Member } from './wordings';
import { groupOf } from './wordings';

/** Compares quotations that share a run of words: one quotation in two wordings, or put into two mouths. */
export function* compareQuotations(story: StoryView): Steps<Compared> {
  const all: Quoted[] = [];
  for (const { reading } of story.articles) {
    all.push(story.memo.of(reading, quotedIn));
    yield;
  }
  const groups = yield* story.kept(createQuotations).comparing(all, story.articles);
  yield;
  return {
    findings: [...groups.flatMap(({ findings }) => findings), ...differentWords(story)],
    compatible: groups.flatMap(({ compatible }) => compatible),
  };
}

const createQuotations = () => new Quotations();

/** Quotations that are one, kept from one comparison to the next. */
class Quotations {
  readonly #alike = new QuotedAlike();
  /** What each group came to, by its first quotation: the path of the article, and the index there. */
  #groups: ReadonlyMap<string, Group> = new Map();

  /**
   * What the groups of a story come to, in order.
   * @param all what its articles quote, in order; @param articles these
   */
  *comparing(all: readonly Quoted[], articles: readonly PlacedArticle[]): Steps<Compared[]> {
    const joined = yield* this.#alike.joining(
      all.map(({ part, statements }) => ({ path: part.article.path, row: statements })),
    );
    const parts = new Map(
      articles.map((part, at) => [part.article.path, { part, quoted: all[at] as Quoted }]),
    );
    const groups = new Map<string, Group>();
    for (const pieces of joined) {
      const members = pieces.map(({ path, index }): Member => {
        const { part, quoted } = parts.get(path) as { part: PlacedArticle; quoted: Quoted };
        return { part, quote: quoted.quotes[index] as Quote };
      });
      const [{ part, quote }] = members as [Member];
      const place = `${part.article.path} ${quote.index}`;
      groups.set(place, groupOf(members, this.#groups.get(place)));
      yield;
    }
    this.#groups = groups;
    return [...groups.values()].map(({ result }) => result);
  }
}
