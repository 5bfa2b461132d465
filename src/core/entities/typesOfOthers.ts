import type { Mentions, NameType } from '../mentions/mention';
import type { KnownName } from '../mentions/names';
import { append } from '../text/append';

interface Part {
  readonly mentions: Pick<Mentions, 'names'>;
}

/**
 * Names of two words and more that some articles take for another kind than others do: by article, those that it takes for
 * another kind than most. Where as many say one as the other, whoever is taken for a person is none: unknown names of two
 * words are taken for persons where nothing else is said of them.
 */
export function typesOfOthers<Article extends Part>(articles: readonly Article[]): Map<Article, KnownName[]> {
  const votes = new Map<string, Map<NameType, Set<Article>>>();
  for (const article of articles) {
    for (const { name, type } of article.mentions.names) {
      if (type === 'group' || !name.includes(' ')) continue;
      let types = votes.get(name);
      if (!types) votes.set(name, (types = new Map<NameType, Set<Article>>()));
      let voters = types.get(type);
      if (!voters) types.set(type, (voters = new Set<Article>()));
      voters.add(article);
    }
  }
  const others = new Map<Article, KnownName[]>();
  for (const [name, types] of votes) {
    if (types.size < 2) continue;
    const weight = (type: NameType) => (types.get(type)?.size ?? 0) - (type === 'person' ? 0.5 : 0);
    const [first, second] = [...types.keys()].sort((a, b) => weight(b) - weight(a)) as [NameType, NameType];
    if (weight(first) === weight(second)) continue;
    for (const [type, voters] of types) {
      if (type === first) continue;
      for (const article of voters) append(others, article, { name, type: first });
    }
  }
  return others;
}
