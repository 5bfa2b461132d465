import type { RoleMention } from '../mentions/mention';
import type { Reworded } from './correction';
import { only } from './quantities';
import type { Right, Told } from './right';
import { withCapital, withIndefinite } from './wording';

/** Puts the right title or role in the place of another one: its head and what says rank or field, not of whom or where it is. */
export function rewordRole(wrong: Told, right: Right): Reworded {
  const mention = only(wrong.roles);
  const meant = right.told.map(({ roles }) => only(roles)).find((role) => role !== undefined);
  if (!mention || !meant) return 'unclear';
  const text = wrong.article.text.slice(mention.start, mention.end);
  const run = runOf(mention).exec(text);
  const words = [...meant.modifiers, meant.head];
  if (!run || words.join(' ') === [...mention.modifiers, mention.head].join(' ')) return 'unclear';
  const start = mention.start + run.index;
  const capitals = run[0].split(/\s+/).every((word) => /^\p{Lu}/u.test(word));
  const opening = /^\p{Lu}/u.test(run[0]);
  const put = capitals
    ? words.map(withCapital).join(' ')
    : opening
      ? withCapital(words.join(' '))
      : words.join(' ');
  return [withIndefinite(wrong.article.text, { start, end: start + run[0].length, text: put })];
}

/** Finds the words of a role's rank, field and head where they stand in a row. */
function runOf({ modifiers, head }: RoleMention): RegExp {
  const escaped = [...modifiers, head].map((word) => word.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped.join('[\\s-]+')}(?![\\p{L}\\p{N}])`, 'iu');
}
