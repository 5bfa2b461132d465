import type { Mentions, NameMention } from '../mentions/mention';
import { added, kept, lowerBound } from '../text/arrays';

/** A run of tokens: indexes into {@link Article.tokens}, half-open. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** The index of the first of some runs of tokens, in text order, that starts at a token or behind it. */
export function nextAt(ranges: readonly TokenRange[], token: number): number {
  return lowerBound(ranges.length, (each) => (ranges[each] as TokenRange).first < token);
}

/** Indexes of the names that lie in a run of tokens. */
export function namesIn({ names }: Mentions, range: TokenRange): readonly number[] {
  let found: number[] | undefined;
  for (let index = nextAt(names, range.first); index < names.length; index++) {
    const name = names[index] as NameMention;
    if (name.first >= range.last) break;
    if (name.last <= range.last) found = added(found, index);
  }
  return kept(found);
}
