import type { NameMention } from '../mentions/mention';
import type { Token } from '../text/token';
import { run } from '../text/arrays';
import type { Claim } from './claim';
import type { Context } from './context';

/** Words that say a list leaves room for others. */
const OPEN = new Set('including include includes like among'.split(' '));

/** Adds the claims that name three or more members of a set side by side ("China, Iran and Peru"). */
export function listClaims(context: Context, claims: Claim[]): void {
  const { article, mentions } = context;
  for (let index = 0; index < mentions.names.length; index++) {
    let end = index;
    while (joins(context, end)) end++;
    if (end - index < 2) continue;
    const { first, start, sentence } = mentions.names[index] as NameMention;
    const last = mentions.names[end] as NameMention;
    const members = run(index, end + 1);
    claims.push({
      kind: 'list',
      id: `list-${first}`,
      start,
      end: last.end,
      sentence,
      modality: 'stated',
      names: members,
      members,
      open: isOpen(article.tokens, first),
    });
    index = end;
  }
}

/** Whether one of the three words before a list says that it leaves room for others. */
function isOpen(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 1; at >= first - 3; at--) if (OPEN.has(tokens[at]?.lower ?? '')) return true;
  return false;
}

/** Whether the name after this one is its neighbour in a list: nothing but a comma, "and", "or" or "the" between them. */
function joins({ article, mentions }: Context, index: number): boolean {
  const name = mentions.names[index];
  const next = mentions.names[index + 1];
  if (
    !name ||
    !next ||
    name.type !== next.type ||
    name.sentence !== next.sentence ||
    next.first - name.last > 4
  )
    return false;
  let separated = false;
  for (let at = name.last; at < next.first; at++) {
    const { lower } = article.tokens[at] as Token;
    if (lower === ',' || lower === 'and' || lower === 'or' || lower === '&') separated = true;
    else if (lower !== 'the') return false;
  }
  return separated;
}
