import { SIDED, SIDES } from '../lexicon/sides';
import { NO_WEAPONS, WEAPONS } from '../lexicon/weapons';
import { singular } from '../lexicon/singular';
import type { Word } from '../text/scanner';
import type { Span } from '../text/span';
import type { Compared } from './build';
import { areApart, capitalised, finding, Readings, sourceSpan, tally } from './build';
import type { Finding } from './finding';
import type { Grouped } from './groups';
import { Groups } from './groups';
import type { ComparedArticle, PlacedArticle } from './placed';
import type { StoryView } from './view';

/** One of several kinds that exclude each other, in an article which tells of it alone; the key is what there is one of. */
interface Exclusive extends Grouped {
  readonly kind: string;
  readonly span: Span;
}

type Told = Pick<Exclusive, 'key' | 'kind' | 'span'>;

/** How many articles must agree in one kind. */
const BACKED = 2;
/** What more places than this tell of there is more than one of. */
const MANY = 60;
/** Words before a weapon that somebody carries, lower case. */
const CARRIED: ReadonlySet<string> = new Set(['a', 'an', 'her', 'his']);
/** How many words may stand between them ("a sawn-off hunting rifle"). */
const BETWEEN = 3;

/**
 * Compares what is one of several kinds (the weapon in an attacker's hand, the left or right engine), where each article
 * tells of one kind and several agree.
 */
export function compareExclusives(story: StoryView): Compared {
  return { findings: story.kept(createGroups).compare(story), compatible: [] };
}

const createGroups = () => new Groups(exclusivesIn, differing);
const NONE: readonly never[] = [];

function exclusivesIn(part: PlacedArticle, { memo }: StoryView): readonly Exclusive[] {
  const told = memo.of(part.reading, toldIn);
  return told.length === 0 ? NONE : told.map((each) => ({ part, ...each }));
}

/** What an article tells of in one kind alone. */
function toldIn({ article }: ComparedArticle): readonly Told[] {
  const all: Told[] = [];
  const kinds = new Map<string, string | undefined>();
  for (const { first, last, zone } of article.sentences) {
    if (zone !== 'body') continue;
    const words = article.words(first, last);
    for (let at = 0; at < words.length; at++) {
      const told = weaponAt(words, at) ?? sideAt(words, at);
      if (!told) continue;
      const { key, kind, from } = told;
      kinds.set(key, kinds.has(key) && kinds.get(key) !== kind ? undefined : kind);
      all.push({ key, kind, span: article.span(first + from, first + at + 1) });
    }
  }
  return all.length === 0 ? NONE : all.filter(({ key }) => kinds.get(key) !== undefined);
}

/** What a word tells of, with the first word of its span. */
interface Found {
  readonly key: string;
  readonly kind: string;
  readonly from: number;
}

function weaponAt(words: readonly Word[], at: number): Found | undefined {
  const kind = WEAPONS.get(words[at]?.lower ?? '');
  if (kind === undefined) return undefined;
  const before = words.slice(Math.max(0, at - BETWEEN - 1), at).map(({ lower }) => lower);
  if (!before.some((word) => CARRIED.has(word)) || before.some((word) => NO_WEAPONS.has(word)))
    return undefined;
  return { key: 'weapon', kind, from: at };
}

function sideAt(words: readonly Word[], at: number): Found | undefined {
  const side = words[at - 1]?.lower ?? '';
  if (!SIDES.has(side)) return undefined;
  const noun = singular(words[at]?.lower ?? '');
  return SIDED.has(noun) ? { key: noun, kind: side, from: at - 1 } : undefined;
}

function differing(all: readonly Exclusive[]): Finding[] {
  if (all.length > MANY) return [];
  const readings = new Readings();
  const articles = new Map<string, Set<PlacedArticle>>();
  for (const { part, kind, span } of all) {
    readings.add(kind, kind, sourceSpan(part.article, span));
    articles.set(kind, (articles.get(kind) ?? new Set()).add(part));
  }
  const isBacked = [...articles.values()].some(({ size }) => size >= BACKED);
  if (readings.all.length !== 2 || !isBacked || !areApart(readings.all)) return [];
  return [
    finding({
      code: 'statement.denied',
      message: `${capitalised(all[0]?.key ?? '')}: ${tally(readings.all)}`,
      readings: readings.all,
      why: 'Each article tells of one kind, several agree in it, and it cannot be both.',
    }),
  ];
}
