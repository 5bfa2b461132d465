import type { Mentions, NameType } from '../mentions/mention';
import type { KnownName } from '../mentions/names';
import { append } from '../text/append';
import { Memo } from '../text/memo';

interface Part {
  readonly mentions: Pick<Mentions, 'names'>;
}

type Typed = Pick<KnownName, 'name' | 'type'>;

/**
 * Names of two words and more that some articles take for another kind than others do: by article, those that it takes for
 * another kind than most. Where as many say one as the other, whoever is taken for a person is none: unknown names of two
 * words are taken for persons where nothing else is said of them.
 * @param memo keeps what is read of each article
 */
export function typesOfOthers<Article extends Part>(
  articles: readonly Article[],
  memo: Memo = new Memo(),
): Map<Article, KnownName[]> {
  const others = new Map<Article, KnownName[]>();
  for (const [name, types] of votesOn(disputed(articles, memo), articles, memo)) {
    const weight = (type: NameType) => (types.get(type)?.length ?? 0) - (type === 'person' ? 0.5 : 0);
    const [first, second] = [...types.keys()].sort((a, b) => weight(b) - weight(a)) as [NameType, NameType];
    if (weight(first) === weight(second)) continue;
    for (const [type, voters] of types) {
      if (type === first) continue;
      for (const article of voters) append(others, article, { name, type: first });
    }
  }
  return others;
}

/** The names of two words and more in an article with the types it takes them for, each pair once. */
function longNames({ mentions }: Part): readonly Typed[] {
  const seen = new Map<string, Typed[]>();
  for (const { name, type } of mentions.names) {
    if (type === 'group' || !name.includes(' ')) continue;
    if (seen.get(name)?.some((typed) => typed.type === type) !== true) append(seen, name, { name, type });
  }
  return [...seen.values()].flat();
}

/** The names that are taken for more than one type. */
function disputed(articles: readonly Part[], memo: Memo): ReadonlySet<string> {
  const typeOf = new Map<string, NameType>();
  const names = new Set<string>();
  for (const article of articles)
    for (const { name, type } of memo.of(article, longNames)) {
      const known = typeOf.get(name);
      if (known === undefined) typeOf.set(name, type);
      else if (known !== type) names.add(name);
    }
  return names;
}

/** For each of some names, the articles by the type they take it for. */
function votesOn<Article extends Part>(
  names: ReadonlySet<string>,
  articles: readonly Article[],
  memo: Memo,
): Map<string, Map<NameType, Article[]>> {
  const votes = new Map<string, Map<NameType, Article[]>>();
  if (names.size === 0) return votes;
  for (const article of articles)
    for (const { name, type } of memo.of(article, longNames)) {
      if (!names.has(name)) continue;
      let types = votes.get(name);
      if (!types) votes.set(name, (types = new Map<NameType, Article[]>()));
      append(types, type, article);
    }
  return votes;
}
