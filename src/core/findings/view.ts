import { append } from '../text/append';
import type { Claim, ClaimKind } from '../claims/claim';
import type { Entities } from '../entities/entity';
import type { Lexicon } from '../lexicon/lexicon';
import type { Day } from '../mentions/calendar';
import { Memo } from '../text/memo';
import type { Steps } from '../text/steps';
import type { Words } from '../words/words';
import { phrase } from '../words/words';
import type { ComparedArticle, PlacedArticle } from './placed';
import { AGED, Places } from './placed';

/** What a comparison looks at. Articles are in the order of their paths. */
export interface StoryInput {
  readonly articles: readonly ComparedArticle[];
  /** Where some are exact copies: all articles, in the order of their paths; those copied are not among `articles`. */
  readonly withCopies?: readonly ComparedArticle[];
  readonly entities: Entities;
  readonly lexicon: Lexicon;
  readonly date?: Day;
  /** What is kept of the articles from one comparison to the next. */
  readonly memo?: Memo;
}

/** A story with what several comparers need to know of it. */
export interface StoryView extends StoryInput {
  readonly articles: readonly PlacedArticle[];
  /** The index of each article among them. */
  readonly order: ReadonlyMap<PlacedArticle, number>;
  readonly memo: Memo;
  /** The claims of one kind that an article makes, in its order. */
  claims<Kind extends ClaimKind>(
    part: PlacedArticle,
    kind: Kind,
  ): readonly Extract<Claim, { readonly kind: Kind }>[];
  /** The name of an entity. */
  nameOf(id: string): string;
  /** What to call whom a claim is about, see {@link subjectOf}. */
  wordsFor(subject: string): Words;
  /**
   * What a comparer keeps from one comparison of the story to the next.
   * @param create makes it, empty; the same function each time, as it is kept by that
   */
  kept<Kept>(create: () => Kept): Kept;
}

/** Adds to a story what its comparers share, an article at a step. */
export function* viewing(story: StoryInput): Steps<StoryView> {
  const memo = story.memo ?? new Memo();
  const kept: StoryView['kept'] = (create) => memo.of(memo, create);
  const articles = yield* memo.of(memo, createPlaces).placing(story.articles, story.entities, story.date);
  return {
    ...story,
    memo,
    kept,
    articles,
    order: new Map(articles.map((part, index) => [part, index])),
    claims: ({ reading }, kind) => (memo.of(reading, claimsByKind).get(kind) ?? []) as never,
    nameOf: (id) => story.entities.byId(id)?.name ?? id,
    wordsFor: (subject) =>
      story.entities.byId(subject)?.name ?? phrase('about.aged', subject.slice(AGED.length)),
  };
}

const createPlaces = (memo: Memo) => new Places(memo);

function claimsByKind({ claims }: ComparedArticle): ReadonlyMap<ClaimKind, readonly Claim[]> {
  const kinds = new Map<ClaimKind, Claim[]>();
  for (const claim of claims) append(kinds, claim.kind, claim);
  return kinds;
}
