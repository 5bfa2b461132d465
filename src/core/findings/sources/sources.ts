import { append } from '../../text/append';
import type { Article } from '../../text/article';
import type { CopiedArticle } from '../../text/copies';
import { countWitnesses } from '../../text/copies';
import type { Compared } from '../build';
import { articlesIn, finding, sourceSpan } from '../build';
import type { Finding, Reading, SourceSpan } from '../finding';
import type { Link } from '../quotations/firstPlaces';
import { FirstPlaces } from '../quotations/firstPlaces';
import { Joined } from '../quotations/joined';
import type { Body } from '../texts/runs';
import { bodyOf, tokenOf } from '../texts/runs';
import { singles } from './singles';
import type { StoryView } from '../view';
import type { Words } from '../../words/words';
import type { Steps } from '../../text/steps';
import { phrase } from '../../words/words';

/** Words in a row that two articles hardly share unless one had the other, or both had a third. */
const RUN = 12;

/** Notes what rests on one article alone, and which articles share their words and so are one source. */
export function* compareSources(story: StoryView): Steps<Compared> {
  const alone = singles(story);
  yield;
  // That copies share their words says nothing of what they have alone, so that is told first.
  const ofCopies = alone.filter(hasCopies);
  const others = alone.filter((each) => !hasCopies(each));
  return { findings: [...ofCopies, ...(yield* sharing(story)), ...others], compatible: [] };
}

function hasCopies({ readings }: Finding): boolean {
  return readings.some(({ spans }) => spans.some(({ copies = [] }) => copies.length > 0));
}

/** Words of an article's body, by the indexes of the first and the last. */
interface Stretch {
  readonly body: Body;
  readonly first: number;
  last: number;
}

/** The first long run that an article shares with another. */
interface Share {
  /** Where it stands in the earlier article. */
  readonly a: Stretch;
  readonly b: Stretch;
  /** In words. */
  length: number;
}

function* sharing(story: StoryView): Steps<Finding[]> {
  // Copies are told here as what they are.
  const articles = story.withCopies ?? story.articles.map(({ reading }) => reading);
  const bodies: Body[] = [];
  for (const reading of articles) {
    bodies.push(story.memo.of(reading, bodyOf));
    yield;
  }
  const shares = yield* story.kept(createShares).updating(bodies);
  yield;
  return clusters(shares, bodies, copiesIn(story));
}

/** By the path of an exact copy, that of the article it is a copy of. */
function copiesIn({ articles }: StoryView): ReadonlyMap<string, string> {
  return new Map(
    articles.flatMap(({ article }: { readonly article: Article | CopiedArticle }) =>
      'copies' in article ? article.copies.map((copy) => [copy.article.path, article.path] as const) : [],
    ),
  );
}

const createShares = () => new Shares();

/** What articles share with those before them, kept from one comparison to the next. */
class Shares {
  readonly #runs = new FirstPlaces<Body>(RUN, ({ whole }) => whole);
  readonly #shares = new Map<Body, readonly Share[]>();

  /** In the order of the articles and of the words in them. */
  *updating(bodies: readonly Body[]): Steps<Share[]> {
    const changed = yield* this.#runs.updating(bodies);
    const now = new Set(bodies);
    for (const body of this.#shares.keys()) if (!now.has(body)) this.#shares.delete(body);
    for (const body of changed) {
      const links = this.#runs.linksOf(body);
      if (links.length === 0) this.#shares.delete(body);
      else this.#shares.set(body, sharesOf(body, links));
    }
    return bodies.flatMap((body) => this.#shares.get(body) ?? []);
  }
}

/** The first run that an article shares with each other. */
function sharesOf(body: Body, links: readonly Link<Body>[]): Share[] {
  const shares = new Map<Body, Share>();
  for (const { at, first, firstAt } of links) {
    const known = shares.get(first);
    if (!known) {
      const a = { body: first, first: firstAt, last: firstAt + RUN - 1 };
      shares.set(first, { a, b: { body, first: at, last: at + RUN - 1 }, length: RUN });
    } else if (goesOn(known.b, at) && goesOn(known.a, firstAt)) {
      // A run that goes on where the last one stood makes that one longer.
      known.a.last = firstAt + RUN - 1;
      known.b.last = at + RUN - 1;
      known.length++;
    }
  }
  return [...shares.values()];
}

/** Whether a run that starts with a word starts within a stretch, or with nothing between them. */
function goesOn({ body, last }: Stretch, at: number): boolean {
  return at <= last || (at === last + 1 && tokenOf(body, at) === tokenOf(body, last) + 1);
}

/** One finding for every group of articles that share words, each with the longest run it shares. */
function clusters(
  shares: readonly Share[],
  bodies: readonly Body[],
  copies: ReadonlyMap<string, string>,
): Finding[] {
  const joined = new Joined<Body>();
  const longest = new Map<Body, Share>();
  for (const share of shares) {
    joined.join(share.b.body, share.a.body);
    for (const { body } of [share.a, share.b]) {
      const known = longest.get(body);
      if (!known || known.length < share.length) longest.set(body, share);
    }
  }
  const groups = new Map<Body, Reading[]>();
  for (const body of bodies) {
    const share = longest.get(body);
    if (!share) continue;
    const place = spanOf(share.a.body === body ? share.a : share.b);
    const copyOf = copies.get(place.path);
    const span = copyOf === undefined ? place : { ...place, copyOf };
    append(groups, joined.find(body), { value: span.path, spans: [span] });
  }
  return [...groups.values()].map((readings) =>
    finding({
      code: 'source.shared',
      said: saidOf(readings),
      readings,
      grounds: phrase('shared.why', RUN),
    }),
  );
}

/** Who shares words: "2 articles (and 1 copy) share their wording". */
function saidOf(readings: readonly Reading[]): Words {
  const count = countWitnesses(readings.flatMap(({ spans }) => spans));
  return phrase(count.articles === 1 ? 'shared.copies' : 'shared.many', articlesIn(count));
}

function spanOf({ body, first, last }: Stretch): SourceSpan {
  const { article } = body.part;
  return sourceSpan(article, article.span(tokenOf(body, first), tokenOf(body, last) + 1));
}
