import { append } from '../text/append';
import type { Entity } from '../entities/entity';
import { STOP_WORDS } from '../lexicon/stopWords';
import type { QuotationMention } from '../mentions/mention';
import type { Article } from '../text/article';
import type { Span } from '../text/span';
import type { Compared } from './build';
import { finding, Readings, sourceSpan, tally } from './build';
import type { Compatible, Finding } from './finding';
import type { ComparedArticle, StoryView } from './view';

/** A quotation with its words. */
interface Wording {
  readonly quotation: QuotationMention;
  readonly words: readonly string[];
  /** The words with a blank around each, so that one quotation is looked up in another. */
  readonly joined: string;
  /** Its runs of {@link RUN} words. */
  readonly runs: readonly string[];
}

interface Quote extends Wording {
  readonly part: ComparedArticle;
  readonly speaker: Entity | undefined;
}

/** What an article quotes, directly or not. */
function wordingsOf({ article, mentions }: ComparedArticle): Wording[] {
  return mentions.quotations.map((quotation) => {
    const words = quotation.parts.flatMap((span) => wordsOf(article, span.start, span.end));
    return { quotation, words, joined: joined(words), runs: runsOf(words) };
  });
}

/** Words in a row by which two quotations are found to be one; shorter quotations are not compared. */
const RUN = 4;
/** Shorter quotations are labels rather than statements. */
const FEWEST_WORDS = 3;
/** The share of the shorter quotation's words that must stand in the longer one, in order. */
const ALIKE = 0.6;
/** A run that more quotations than this have says nothing. */
const COMMON = 40;

/** Compares quotations that share a run of words: one quotation in two wordings, or put into two mouths. */
export function compareQuotations(story: StoryView): Compared {
  const quotes = story.articles.flatMap((part) =>
    story.memo.of(part, wordingsOf).flatMap((wording): Quote[] => {
      if (wording.quotation.form === 'indirect' || wording.words.length < FEWEST_WORDS) return [];
      const name = wording.quotation.speaker?.name;
      const speaker = name === undefined ? undefined : story.entities.of(part.article.path, name);
      return [{ ...wording, part, speaker }];
    }),
  );
  const findings: Finding[] = [];
  const compatible: Compatible[] = [];
  for (const group of groupsOf(quotes)) {
    wordings(group, findings);
    speakers(group, findings, compatible);
  }
  findings.push(...paraphrases(story, quotes), ...differentWords(quotes));
  return { findings, compatible };
}

/** Content words that a quotation and a report of it must share beside a run of words. */
const SHARED_CONTENT = 5;

/** Direct speech in one article that another reports in words of its own. */
function paraphrases(story: StoryView, quotes: readonly Quote[]): Finding[] {
  const runs = new Map<string, Quote[]>();
  for (const quote of quotes) {
    if (quote.quotation.form !== 'direct') continue;
    for (const run of quote.runs) append(runs, run, quote);
  }
  return story.articles.flatMap((part) =>
    story.memo.of(part, wordingsOf).flatMap((wording) => {
      const { quotation } = wording;
      if (quotation.form !== 'indirect') return [];
      const sharing = wording.runs.flatMap((run) => runs.get(run)?.slice(0, COMMON) ?? []);
      if (sharing.length === 0) return [];
      const content = new Set(wording.words.filter((word) => !STOP_WORDS.has(word)));
      const direct = sharing.find(
        (quote) =>
          quote.part !== part && quote.words.filter((word) => content.has(word)).length >= SHARED_CONTENT,
      );
      if (!direct || isWithin(direct.joined, wording.joined)) return [];
      const [quoted, reported] = [
        sourceSpan(direct.part.article, direct.quotation),
        sourceSpan(part.article, quotation),
      ];
      const readings = [
        { value: `“${shorten(quoted.text)}”`, spans: [quoted] },
        { value: shorten(reported.text), spans: [reported] },
      ];
      return [
        finding({
          code: 'quote.altered',
          severity: 'information',
          message: `Quoted in one article and reported in other words in another: ${tally(readings)}`,
          readings,
          why: 'The report shares a run of words with the quotation and changes others; check that it says no more than was said.',
        }),
      ];
    }),
  );
}

function runsOf(words: readonly string[]): string[] {
  return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '));
}

/** The most articles, and quotations an article, among which different words of one speaker can be one statement. */
const FEW_ARTICLES = 6;
const FEW_QUOTES = 2;

/** A person quoted in several articles without a run of words in common. */
function differentWords(quotes: readonly Quote[]): Finding[] {
  const bySpeaker = new Map<Entity, Quote[]>();
  for (const quote of quotes) {
    if (quote.speaker?.type === 'person') append(bySpeaker, quote.speaker, quote);
  }
  const findings: Finding[] = [];
  for (const [speaker, said] of bySpeaker) {
    const byPath = new Map<string, Quote[]>();
    for (const quote of said) {
      const { path } = quote.part.article;
      append(byPath, path, quote);
    }
    const few =
      byPath.size > 1 &&
      byPath.size <= FEW_ARTICLES &&
      [...byPath.values()].every((list) => list.length <= FEW_QUOTES);
    if (!few) continue;
    const runs = said.flatMap((quote) => [...new Set(quote.runs)]);
    if (new Set(runs).size < runs.length) continue;
    const readings = new Readings();
    for (const { part, quotation } of said) {
      const span = sourceSpan(part.article, withSpeaker(quotation));
      readings.add(part.article.path, `“${shorten(sourceSpan(part.article, quotation).text)}”`, span);
    }
    findings.push(
      finding({
        code: 'quote.altered',
        severity: 'information',
        message: `${speaker.name} is quoted in different words: ${tally(readings.all)}`,
        readings: readings.all,
        why: 'No run of words is in two of the quotations; they can be parts of one statement, several statements or translations.',
      }),
    );
  }
  return findings;
}

/** A quotation with the words that say who said it and how. */
function withSpeaker({ start, end, speaker, cue }: QuotationMention): Span {
  return {
    start: Math.min(start, speaker?.start ?? start, cue?.start ?? start),
    end: Math.max(end, speaker?.end ?? end, cue?.end ?? end),
  };
}

/** Words in brackets are the editor's; they are few. */
const BRACKETED = /\[[^[\]]{0,80}\]|\([^()]{0,80}\)/g;

function wordsOf(article: Article, start: number, end: number): string[] {
  const text = article.text
    .slice(start, end)
    .replaceAll(BRACKETED, ' ')
    .toLowerCase()
    .replaceAll(/['’] ?(?=s\b)|['’*_]/g, '');
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** Joins quotations that share a run of words. */
function groupsOf(quotes: readonly Quote[]): Quote[][] {
  const leader = quotes.map((_, index) => index);
  const find = (index: number): number => {
    while (leader[index] !== index) index = leader[index] = leader[leader[index] as number] as number;
    return index;
  };
  const runs = new Map<string, number[]>();
  quotes.forEach((quote, index) => {
    for (const run of quote.runs) {
      const list = runs.get(run);
      if (!list) runs.set(run, [index]);
      else if (list.at(-1) !== index && list.length < COMMON) list.push(index);
    }
  });
  for (const list of runs.values()) {
    for (const other of list.slice(1)) {
      if (find(other) === find(list[0] as number)) continue;
      const [a, b] = [quotes[list[0] as number] as Quote, quotes[other] as Quote];
      if (sharedWords(a.words, b.words) >= ALIKE * Math.min(a.words.length, b.words.length)) {
        leader[find(other)] = find(list[0] as number);
      }
    }
  }
  const groups = new Map<number, Quote[]>();
  quotes.forEach((quote, index) => {
    const root = find(index);
    append(groups, root, quote);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}

/** The length of the longest common subsequence of words; quotations are short, so the table is small. */
function sharedWords(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    for (let j = 1; j <= b.length; j++) {
      next.push(
        word === b[j - 1] ? (row[j - 1] as number) + 1 : Math.max(row[j] as number, next[j - 1] as number),
      );
    }
    row = next;
  }
  return row[b.length] as number;
}

const joined = (words: readonly string[]) => ` ${words.join(' ')} `;

/** Whether one quotation is the other or a piece of it; both as joined words. */
function isWithin(a: string, b: string): boolean {
  return a.length <= b.length ? b.includes(a) : a.includes(b);
}

/** Quotations in more wordings than this share a turn of phrase and are no one quotation. */
const MOST_WORDINGS = 12;

function wordings(group: readonly Quote[], findings: Finding[]): void {
  const variants: Quote[][] = [];
  for (const quote of [...group].sort((a, b) => b.words.length - a.words.length)) {
    const variant = variants.find((each) => isWithin((each[0] as Quote).joined, quote.joined));
    if (variant) variant.push(quote);
    else if (variants.length === MOST_WORDINGS) return;
    else variants.push([quote]);
  }
  const readings = new Readings();
  variants.forEach((variant, index) => {
    for (const { part, quotation } of variant) {
      const span = sourceSpan(part.article, quotation);
      readings.add(String(index), `“${shorten(span.text)}”`, span);
    }
  });
  // Two pieces of one statement that overlap at an edge are cut differently, not worded differently.
  if (
    readings.all.length < 2 ||
    !variants.some((variant, index) =>
      variants.slice(index + 1).some((other) => reworded(variant[0] as Quote, other[0] as Quote)),
    )
  )
    return;
  findings.push(
    finding({
      code: 'quote.altered',
      message: `One quotation, ${readings.all.length} wordings: ${tally(readings.all)}`,
      readings: readings.all,
      why: 'The quotations share most of their words in the same order and differ within: check them against the recording or the text.',
    }),
  );
}

/** Whether two quotations differ between words that they share, and not at their ends alone. */
function reworded(a: Quote, b: Quote): boolean {
  const head = commonHead(a.words, b.words);
  const tail = commonHead([...a.words].reverse(), [...b.words].reverse());
  const shared = sharedWords(a.words, b.words);
  return shared > Math.max(head, tail) || head + tail >= Math.min(a.words.length, b.words.length) - 2;
}

function commonHead(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

function speakers(group: readonly Quote[], findings: Finding[], compatible: Compatible[]): void {
  const named = group.filter((quote) => quote.speaker?.type === 'person');
  const readings = new Readings();
  for (const { part, quotation, speaker } of named) {
    readings.add(speaker?.id ?? '', speaker?.name ?? '', sourceSpan(part.article, quotation));
  }
  if (readings.all.length > 1) {
    findings.push(
      finding({
        code: 'quote.speaker',
        message: `One quotation, ${readings.all.length} speakers: ${tally(readings.all)}`,
        readings: readings.all,
        why: 'The same words are put into different mouths.',
      }),
    );
  } else if (named.length > 0 && named.length < group.length) {
    const all = new Readings();
    for (const { part, quotation } of group) {
      const span = sourceSpan(part.article, quotation);
      const words = quotation.speaker?.text ?? 'no speaker named';
      all.add(words.toLowerCase(), words, span);
    }
    compatible.push({
      code: 'quote.speaker',
      readings: all.all,
      why: 'One quotation; the speaker is named in one place and described in another.',
    });
  }
}

function shorten(text: string): string {
  const words = text.replaceAll(/[\s*_]+/g, ' ').split(' ');
  return words.length > 10 ? `${words.slice(0, 10).join(' ')}…` : words.join(' ');
}
