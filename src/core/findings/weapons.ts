import { NO_WEAPONS, WEAPONS } from '../lexicon/weapons';
import type { Span } from '../text/span';
import type { Compared } from './build';
import { areApart, finding, Readings, sourceSpan, tally } from './build';
import type { Finding } from './finding';
import type { Grouped } from './groups';
import { Groups } from './groups';
import type { ComparedArticle, PlacedArticle } from './placed';
import type { StoryView } from './view';

/** A weapon that somebody carries in an article which tells of one kind alone. */
interface Weapon extends Grouped {
  readonly kind: string;
  readonly span: Span;
}

/** How many articles must agree in one kind. */
const BACKED = 2;
/** Articles beyond this tell of more than one attack. */
const MANY = 40;
/** Words before a weapon that somebody carries, lower case. */
const CARRIED: ReadonlySet<string> = new Set(['a', 'an', 'her', 'his', 'the']);
/** How many words may stand between them ("a sawn-off hunting rifle"). */
const BETWEEN = 3;

/** Compares the weapon that articles put into an attacker's hand, where each tells of one kind and several agree. */
export function compareWeapons(story: StoryView): Compared {
  return { findings: story.kept(createGroups).compare(story), compatible: [] };
}

const createGroups = () => new Groups(carriedIn, differing);
const NONE: readonly never[] = [];

function carriedIn(part: PlacedArticle, { memo }: StoryView): readonly Weapon[] {
  const weapons = memo.of(part.reading, weaponsIn);
  return weapons.length === 0 ? NONE : weapons.map((weapon) => ({ part, key: '', ...weapon }));
}

/** The weapons of an article, where all are of one kind. */
function weaponsIn({ article }: ComparedArticle): readonly Pick<Weapon, 'kind' | 'span'>[] {
  const found: { kind: string; span: Span }[] = [];
  for (const { first, last, zone } of article.sentences) {
    if (zone !== 'body') continue;
    const words = article.words(first, last);
    for (let at = 0; at < words.length; at++) {
      const kind = WEAPONS.get(words[at]?.lower ?? '');
      if (kind === undefined) continue;
      const before = words.slice(Math.max(0, at - BETWEEN - 1), at).map(({ lower }) => lower);
      if (!before.some((word) => CARRIED.has(word)) || before.some((word) => NO_WEAPONS.has(word))) continue;
      if (found[0] && found[0].kind !== kind) return NONE;
      found.push({ kind, span: article.span(first + at, first + at + 1) });
    }
  }
  return found;
}

function differing(weapons: readonly Weapon[]): Finding[] {
  const readings = new Readings();
  const articles = new Map<string, Set<PlacedArticle>>();
  for (const { part, kind, span } of weapons) {
    readings.add(kind, kind, sourceSpan(part.article, span));
    articles.set(kind, (articles.get(kind) ?? new Set()).add(part));
  }
  const sizes = [...articles.values()].map(({ size }) => size);
  const isBacked = sizes.some((size) => size >= BACKED);
  if (readings.all.length !== 2 || !isBacked || sizes.some((size) => size > MANY) || !areApart(readings.all))
    return [];
  return [
    finding({
      code: 'statement.denied',
      message: `Weapon: ${tally(readings.all)}`,
      readings: readings.all,
      why: 'Each article tells of one kind of weapon, several agree in it, and these are two kinds.',
    }),
  ];
}
