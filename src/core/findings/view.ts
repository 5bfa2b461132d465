import { append } from '../text/append';
import type { Claim, ClaimKind, Referent } from '../claims/claim';
import type { Entities, Entity } from '../entities/entity';
import type { Lexicon } from '../lexicon/lexicon';
import type { Day } from '../mentions/calendar';
import type { Mentions } from '../mentions/mention';
import type { Article } from '../text/article';
import { Memo } from '../text/memo';

/** One article as the comparers see it. */
export interface ComparedArticle {
  readonly article: Article;
  readonly mentions: Mentions;
  readonly claims: readonly Claim[];
  /** The article's own date, where it states one. */
  readonly date?: { readonly day: Day };
}

/** What a comparison looks at. Articles are in the order of their paths. */
export interface StoryInput {
  readonly articles: readonly ComparedArticle[];
  readonly entities: Entities;
  readonly lexicon: Lexicon;
  readonly date?: Day;
  /** What is kept of the articles from one comparison to the next. */
  readonly memo?: Memo;
}

/** A story with what several comparers need to know of it. */
export interface StoryView extends StoryInput {
  readonly memo: Memo;
  /** The claims of one kind that an article makes, in its order. */
  claims<Kind extends ClaimKind>(
    part: ComparedArticle,
    kind: Kind,
  ): readonly Extract<Claim, { readonly kind: Kind }>[];
  /** The entity a name stands for: the one it names, with seats of government and nationalities taken for their states. */
  actorOf(path: string, name: number): Entity | undefined;
  /**
   * Whom a claim is about, as an id that is the same across articles: an entity, a person known by an age alone
   * ("aged 36"), or undefined where nobody can be told.
   */
  subjectOf(path: string, who: Referent | undefined): string | undefined;
  /** The words to call a subject by. */
  nameOf(subject: string): string;
}

/** Adds to a story what its comparers share. */
export function viewStory(story: StoryInput): StoryView {
  const memo = story.memo ?? new Memo();
  const claims: StoryView['claims'] = (part, kind) => (memo.of(part, claimsByKind).get(kind) ?? []) as never;
  const ages = personsByAge(story, claims);
  const actors = new Map<string, (Entity | null)[]>();
  const actor = (path: string, name: number) => {
    const stands = story.entities.standsFor?.(path, name);
    return (stands === undefined ? undefined : story.entities.byId(stands)) ?? story.entities.of(path, name);
  };
  return {
    ...story,
    memo,
    claims,
    actorOf(path, name) {
      let known = actors.get(path);
      if (!known) actors.set(path, (known = []));
      const found = known[name];
      return (found === undefined ? (known[name] = actor(path, name) ?? null) : found) ?? undefined;
    },
    subjectOf(path, who) {
      if (!who || who.kind === 'unnamed') return undefined;
      if (who.kind === 'name') return story.entities.of(path, who.name)?.id;
      const fitting = [...ages].filter(([, spans]) =>
        spans.some(({ min, max }) => min <= who.max && who.min <= max),
      );
      if (fitting.length === 0 && who.perhaps !== undefined) return story.entities.of(path, who.perhaps)?.id;
      return fitting.length === 1
        ? fitting[0]?.[0]
        : `aged ${who.min === who.max ? who.min : `${who.min} to ${who.max}`}`;
    },
    nameOf: (subject) => story.entities.byId(subject)?.name ?? `the person ${subject}`,
  };
}

function claimsByKind({ claims }: ComparedArticle): ReadonlyMap<ClaimKind, readonly Claim[]> {
  const kinds = new Map<ClaimKind, Claim[]>();
  for (const claim of claims) append(kinds, claim.kind, claim);
  return kinds;
}

/** The ages that the articles give of every person they name. */
function personsByAge(
  { articles, entities }: StoryInput,
  claims: StoryView['claims'],
): Map<string, { min: number; max: number }[]> {
  const ages = new Map<string, { min: number; max: number }[]>();
  for (const part of articles) {
    for (const claim of claims(part, 'quantity')) {
      if (claim.who?.kind !== 'name') continue;
      const quantity = part.mentions.quantities[claim.quantity];
      if (quantity?.kind !== 'age') continue;
      const id = entities.of(part.article.path, claim.who.name)?.id;
      if (id === undefined) continue;
      append(ages, id, quantity);
    }
  }
  return ages;
}
