import { append } from '../text/append';
import type { Token } from '../text/scanner';
import type { Compared } from './build';
import { finding, sourceSpan } from './build';
import type { Finding, Reading, SourceSpan } from './finding';
import { runHashes, RunTable, wordHashes } from './oldRuns';
import type { RunHashes } from './oldRuns';
import type { ComparedArticle } from './placed';
import type { StoryView } from './view';

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
  last: number;
}

interface Shared {
  readonly a: Place;
  readonly b: Place;
  length: number;
}

function shared(story: StoryView): Finding[] {
  const runs = story.articles.map((part) => story.memo.of(part.reading, runsOf));
  const starts: number[] = [];
  let total = 0;
  for (const { one } of runs) {
    starts.push(total);
    total += one.length;
  }
  const first = new RunTable(total);
  /** The article of each run, runs numbered through the story. */
  const parts = new Int32Array(total);
  const longest = new Map<number, Shared>();
  runs.forEach((own, index) => {
    const start = starts[index] as number;
    for (let at = 0; at < own.one.length; at++) {
      parts[start + at] = index;
      const met = first.getOrAdd(own, at, start + at);
      const part = met === -1 ? index : (parts[met] as number);
      if (part === index) continue;
      const pair = part * runs.length + index;
      const a = placeOf(part, runs[part] as Runs, met - (starts[part] as number));
      const b = placeOf(index, own, at);
      const known = longest.get(pair);
      // A run that goes on where the last one stood makes that one longer.
      if (known && b.first <= known.b.last && a.first <= known.a.last) {
        known.a.last = a.last;
        known.b.last = b.last;
        known.length++;
      } else if (!known) longest.set(pair, { a, b, length: RUN });
    }
  });
  return clusters(story, [...longest.values()]);
}

function placeOf(part: number, { words }: Runs, at: number): Place {
  return { part, first: words[at] as number, last: (words[at + RUN - 1] as number) + 1 };
}

/** The words of an article's body as token indexes, with the hashes of their runs. */
interface Runs extends RunHashes {
  readonly words: readonly number[];
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
  const codes = wordHashes(words.map((word) => (article.tokens[word] as Token).lower));
  return { words, ...runHashes(codes, RUN) };
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
  return story.articles.flatMap(({ article, mentions, entities }) => {
    const named = new Set(
      mentions.roles.filter((role) => role.holder !== undefined).map((role) => role.head),
    );
    return mentions.roles.flatMap((role) => {
      if (role.holder !== undefined || role.of.length === 0 || named.has(role.head)) return [];
      const of = role.of.map((name) => {
        const entity = entities[name];
        const country = entity?.country === undefined ? undefined : story.entities.byId(entity.id);
        return (country && story.entities.countryOf(country)?.id) ?? entity?.id;
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
  for (const part of story.articles) {
    for (const { event } of story.claims(part, 'actor')) {
      const paths = events.get(event);
      if (paths) paths.add(part.article.path);
      else events.set(event, new Set([part.article.path]));
    }
  }
  return story.articles.flatMap((part) =>
    story.claims(part, 'scope').flatMap((claim) => {
      const { article } = part;
      if (claim.mark === 'most' || claim.event === undefined || events.get(claim.event)?.size !== 1)
        return [];
      const sentence = article.sentences[claim.sentence];
      const span = sourceSpan(article, sentence ?? claim);
      return [only(`Only this article tells of this: “${article.text.slice(claim.start, claim.end)}”`, span)];
    }),
  );
}
