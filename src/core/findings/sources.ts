import { append } from '../text/append';
import type { Token } from '../text/scanner';
import type { Compared } from './build';
import { finding, sourceSpan } from './build';
import type { Finding, Reading, SourceSpan } from './finding';
import type { ComparedArticle, StoryView } from './view';

/** Words in a row that two articles hardly share unless one had the other, or both had a third. */
const RUN = 12;
/** A story this small has no single sources: two articles that differ say no more than that. */
const FEWEST = 3;

/** Notes what rests on one article alone, and which articles share their words and so are one source. */
export function compareSources(story: StoryView): Compared {
  return { findings: [...shared(story), ...single(story)], compatible: [] };
}

interface Place {
  readonly part: number;
  readonly first: number;
  readonly last: number;
}

interface Shared {
  readonly a: Place;
  readonly b: Place;
  readonly length: number;
}

function shared(story: StoryView): Finding[] {
  const runs = story.articles.map((part) => story.memo.of(part, runsOf));
  const first = new FirstRuns(runs);
  const count = story.articles.length;
  const longest = new Map<number, Shared>();
  runs.forEach(({ words }, index) => {
    for (let at = 0; at + RUN <= words.length; at++) {
      const met = first.meet(index, at);
      if (!met || met.part === index) continue;
      const pair = met.part * count + index;
      const a = placeOf(met.part, runs[met.part] as Runs, met.at);
      const b = placeOf(index, runs[index] as Runs, at);
      const known = longest.get(pair);
      // A run that goes on where the last one stood makes that one longer.
      if (known && b.first <= known.b.last && a.first <= known.a.last) {
        longest.set(pair, {
          a: { ...known.a, last: a.last },
          b: { ...known.b, last: b.last },
          length: known.length + 1,
        });
      } else if (!known) longest.set(pair, { a, b, length: RUN });
    }
  });
  return clusters(story, [...longest.values()]);
}

function placeOf(part: number, { words }: Runs, at: number): Place {
  return { part, first: words[at] as number, last: (words[at + RUN - 1] as number) + 1 };
}

/** The words of an article's body as token indexes, and two hashes of the run that starts at each. */
interface Runs {
  readonly words: readonly number[];
  readonly one: Int32Array;
  readonly two: Int32Array;
}

function runsOf({ article }: ComparedArticle): Runs {
  const words: number[] = [];
  for (const sentence of article.sentences) {
    if (sentence.zone !== 'body') continue;
    for (let at = sentence.first; at < sentence.last; at++) {
      const { kind } = article.tokens[at] as Token;
      if (kind === 'word' || kind === 'number') words.push(at);
    }
  }
  const codes = words.map((word) => wordHash((article.tokens[word] as Token).lower));
  return { words, one: rolling(codes, 0x2c1b3c6d), two: rolling(codes, 0x297a2d39) };
}

/**
 * A number for every run of words: equal runs have equal numbers.
 * Method: rolling polynomial hash (Karp and Rabin), modulo 2^32, so that a run costs the same however long it is.
 * @param base odd
 */
function rolling(codes: readonly number[], base: number): Int32Array {
  let power = 1;
  for (let index = 0; index < RUN; index++) power = Math.imul(power, base);
  const hashes = new Int32Array(Math.max(0, codes.length - RUN + 1));
  let hash = 0;
  for (let at = 0; at < codes.length; at++) {
    hash = (Math.imul(hash, base) + (codes[at] as number)) | 0;
    if (at >= RUN) hash = (hash - Math.imul(codes[at - RUN] as number, power)) | 0;
    if (at >= RUN - 1) hashes[at - RUN + 1] = hash;
  }
  return hashes;
}

/** FNV-1a (Fowler, Noll, Vo). */
function wordHash(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index++)
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash;
}

/** Where each run of words was first met: a hash table with open addressing over all runs of a story. */
class FirstRuns {
  readonly #runs: readonly Runs[];
  readonly #slots: Int32Array;
  /** Article and word of the runs that are in the table. */
  readonly #parts: number[] = [];
  readonly #words: number[] = [];

  constructor(runs: readonly Runs[]) {
    this.#runs = runs;
    const total = runs.reduce((sum, { one }) => sum + one.length, 0);
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * total + 2)));
  }

  /** @returns where the run was met before, or undefined where this is the first time: it is noted then. */
  meet(part: number, at: number): { part: number; at: number } | undefined {
    const { one, two } = this.#runs[part] as Runs;
    const [a, b] = [one[at] as number, two[at] as number];
    const mask = this.#slots.length - 1;
    for (let slot = (a ^ (a >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const entry = this.#slots[slot] as number;
      if (entry === 0) {
        this.#slots[slot] = this.#parts.push(part);
        this.#words.push(at);
        return undefined;
      }
      const before = this.#parts[entry - 1] as number;
      const word = this.#words[entry - 1] as number;
      const known = this.#runs[before] as Runs;
      if (known.one[word] === a && known.two[word] === b) return { part: before, at: word };
    }
  }
}

/** One finding for every group of articles that share words, each with the first long run it shares. */
function clusters(story: StoryView, shares: readonly Shared[]): Finding[] {
  const leader = story.articles.map((_, index) => index);
  const find = (index: number): number => {
    while (leader[index] !== index) index = leader[index] = leader[leader[index] as number] as number;
    return index;
  };
  const spans = new Map<number, { span: SourceSpan; length: number }>();
  for (const { a, b, length } of shares) {
    leader[find(b.part)] = find(a.part);
    for (const place of [a, b]) {
      const { article } = story.articles[place.part] as ComparedArticle;
      const known = spans.get(place.part);
      if (known && known.length >= length) continue;
      const start = (article.tokens[place.first] as Token).start;
      const end = (article.tokens[place.last - 1] as Token).end;
      spans.set(place.part, { span: sourceSpan(article, { start, end }), length });
    }
  }
  const groups = new Map<number, Reading[]>();
  for (const [part, { span }] of [...spans].sort((a, b) => a[0] - b[0])) {
    append(groups, find(part), { value: span.path, spans: [span] });
  }
  return [...groups.values()].map((readings) =>
    finding({
      code: 'source.shared',
      message: `${readings.length} articles share their wording: count them as one source`,
      readings,
      why: `They have ${RUN} or more words in a row in common.`,
    }),
  );
}

function single(story: StoryView): Finding[] {
  if (story.articles.length < FEWEST) return [];
  return [...singleNames(story), ...singleDays(story), ...singleFirsts(story), ...unnamedHolders(story)];
}

function only(message: string, span: SourceSpan, more: readonly SourceSpan[] = []): Finding {
  return finding({
    code: 'source.single',
    message,
    readings: [{ value: span.text, spans: [span, ...more] }],
    why: 'No other article of the story has it.',
  });
}

function singleNames(story: StoryView): Finding[] {
  const articles = new Map(story.articles.map((part) => [part.article.path, part]));
  return story.entities.all.flatMap((entity) => {
    const paths = new Set(entity.mentions.map(({ path }) => path));
    const [first] = entity.mentions;
    if (entity.type !== 'person' || paths.size !== 1 || !first) return [];
    const part = articles.get(first.path);
    const name = part?.mentions.names[first.mention];
    return part && name
      ? [only(`Only this article names ${entity.name}`, sourceSpan(part.article, name))]
      : [];
  });
}

/** Roles told without a name in one article whose holder others name. */
function unnamedHolders(story: StoryView): Finding[] {
  const holders = new Map<string, Set<string>>();
  const keyOf = (head: string, of: readonly (string | undefined)[]) =>
    `${head}|${of.filter((id) => id !== undefined).join(',')}`;
  for (const entity of story.entities.all) {
    for (const role of entity.roles) {
      if (role.of.length === 0) continue;
      const key = keyOf(role.head, role.of);
      holders.set(key, (holders.get(key) ?? new Set()).add(entity.name));
    }
  }
  return story.articles.flatMap(({ article, mentions }) => {
    const named = new Set(
      mentions.roles.filter((role) => role.holder !== undefined).map((role) => role.head),
    );
    return mentions.roles.flatMap((role) => {
      if (role.holder !== undefined || role.of.length === 0 || named.has(role.head)) return [];
      const of = role.of.map((name) => {
        const entity = story.entities.of(article.path, name);
        return (entity && story.entities.countryOf(entity)?.id) ?? entity?.id;
      });
      const names = holders.get(keyOf(role.head, of));
      if (names?.size !== 1) return [];
      return [
        only(`Not named here: “${role.text}”; elsewhere ${[...names][0] ?? ''}`, sourceSpan(article, role)),
      ];
    });
  });
}

function singleDays(story: StoryView): Finding[] {
  const days = new Map<number, Set<string>>();
  for (const { article, mentions } of story.articles) {
    for (const { interval } of mentions.dates) {
      if (interval?.granularity === 'day')
        days.set(interval.start, (days.get(interval.start) ?? new Set()).add(article.path));
    }
  }
  return story.articles.flatMap(({ article, mentions }) =>
    mentions.dates.flatMap((date) => {
      const alone = date.interval?.granularity === 'day' && days.get(date.interval.start)?.size === 1;
      return alone
        ? [only(`Only this article gives this day: “${date.text}”`, sourceSpan(article, date))]
        : [];
    }),
  );
}

function singleFirsts(story: StoryView): Finding[] {
  const events = new Map<string, Set<string>>();
  for (const { article, claims } of story.articles) {
    for (const claim of claims) {
      if (claim.kind === 'actor')
        events.set(claim.event, (events.get(claim.event) ?? new Set()).add(article.path));
    }
  }
  return story.articles.flatMap(({ article, claims }) =>
    claims.flatMap((claim) => {
      if (claim.kind !== 'scope' || claim.event === undefined || events.get(claim.event)?.size !== 1)
        return [];
      const sentence = article.sentences[claim.sentence];
      const span = sourceSpan(article, sentence ?? claim);
      return [only(`Only this article tells of this: “${article.text.slice(claim.start, claim.end)}”`, span)];
    }),
  );
}
