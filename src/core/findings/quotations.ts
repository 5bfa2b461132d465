import { append } from '../text/append';
import { stem } from '../claims/content';
import { STOP_WORDS } from '../lexicon/stopWords';
import type { QuotationMention } from '../mentions/mention';
import type { Article } from '../text/article';
import type { Span } from '../text/span';
import type { Compared } from './build';
import { finding, Readings, shorten, shortenApart, sourceSpan, tally } from './build';
import type { Compatible, Finding } from './finding';
import { runHashes, wordHashes, RunTable } from './oldRuns';
import type { RunHashes } from './oldRuns';
import type { Named, PlacedArticle } from './placed';
import type { StoryView } from './view';

/** A quotation with its words. */
interface Quote {
  readonly part: PlacedArticle;
  readonly quotation: QuotationMention;
  readonly words: readonly string[];
  /** The words with a blank around each, so that one quotation is looked up in another. */
  readonly joined: string;
  /** Its runs of {@link RUN} words. */
  readonly runs: RunHashes;
}

/** What an article quotes, directly or not. */
function quotesOf(part: PlacedArticle): Quote[] {
  return part.mentions.quotations.map((quotation) => {
    const words = quotation.parts.flatMap((span) => wordsOf(part.article, span.start, span.end));
    return {
      part,
      quotation,
      words,
      joined: ` ${words.join(' ')} `,
      runs: runHashes(wordHashes(words), RUN),
    };
  });
}

function speakerOf({ part, quotation: { speaker } }: Quote): Named | undefined {
  return speaker?.name === undefined ? undefined : part.entities[speaker.name];
}

/** Words in a row by which two quotations are found to be one; shorter quotations are not compared. */
const RUN = 4;
/** Shorter quotations are labels rather than statements. */
const FEWEST_WORDS = 3;
/** The share of the shorter quotation's words that must stand in the longer one, in order. */
const ALIKE = 0.6;
/** How many words of a quotation are shown. */
const SHOWN = 10;
/** Of the quotations that have a run, no more than this are looked at. */
const COMMON = 40;

/** Compares quotations that share a run of words: one quotation in two wordings, or put into two mouths. */
export function compareQuotations(story: StoryView): Compared {
  const all = story.articles.map((part) => story.memo.of(part, quotesOf)).flat();
  const quotes = all.filter(
    ({ quotation, words }) => quotation.form !== 'indirect' && words.length >= FEWEST_WORDS,
  );
  const findings: Finding[] = [];
  const compatible: Compatible[] = [];
  for (const group of groupsOf(quotes)) {
    wordings(group, findings);
    speakers(group, findings, compatible);
  }
  const reports = all.filter(({ quotation }) => quotation.form === 'indirect');
  findings.push(...paraphrases(quotes, reports), ...differentWords(quotes));
  return { findings, compatible };
}

/** Content words that a quotation and a report of it must share beside a run of words. */
const SHARED_CONTENT = 5;

/** Direct speech in one article that another reports in words of its own. */
function paraphrases(quotes: readonly Quote[], reports: readonly Quote[]): Finding[] {
  const direct = quotes.filter(({ quotation }) => quotation.form === 'direct');
  const lists: Quote[][] = [];
  const table = new RunTable(direct.reduce((sum, { runs }) => sum + runs.one.length, 0));
  for (const quote of direct) {
    for (let at = 0; at < quote.runs.one.length; at++) {
      const known = table.getOrAdd(quote.runs, at, lists.length);
      if (known === -1) lists.push([quote]);
      else if ((lists[known] as Quote[]).length < COMMON) (lists[known] as Quote[]).push(quote);
    }
  }
  return reports.flatMap((report) => {
    const { part, quotation } = report;
    const met = new Set<Quote>();
    for (let at = 0; at < report.runs.one.length; at++) {
      const list = table.get(report.runs, at);
      if (list !== -1) for (const quote of lists[list] as Quote[]) if (quote.part !== part) met.add(quote);
    }
    if (met.size === 0) return [];
    const content = new Set(report.words.filter((word) => !STOP_WORDS.has(word)));
    for (const quote of met) {
      if (quote.words.filter((word) => content.has(word)).length < SHARED_CONTENT) continue;
      if (isWithin(quote.joined, report.joined)) return [];
      const [quoted, reported] = [
        sourceSpan(quote.part.article, quote.quotation),
        sourceSpan(part.article, quotation),
      ];
      const readings = [
        { value: `“${shorten(quoted.text, SHOWN)}”`, spans: [quoted] },
        { value: shorten(reported.text, SHOWN), spans: [reported] },
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
    }
    return [];
  });
}

/** The most articles, and quotations an article, among which different words of one speaker can be one statement. */
const FEW_ARTICLES = 6;
const FEW_QUOTES = 2;

/** A person quoted in several articles without a run of words in common. */
function differentWords(quotes: readonly Quote[]): Finding[] {
  const bySpeaker = new Map<Named, Quote[]>();
  for (const quote of quotes) {
    const speaker = speakerOf(quote);
    if (speaker?.type === 'person') append(bySpeaker, speaker, quote);
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
    if (!few || shareRun(said) || !shareContent([...byPath.values()])) continue;
    const readings = new Readings();
    for (const { part, quotation } of said) {
      const span = sourceSpan(part.article, withSpeaker(quotation));
      readings.add(part.article.path, `“${shorten(sourceSpan(part.article, quotation).text, SHOWN)}”`, span);
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

/** Whether two of some quotations have a run of words in common. */
function shareRun(quotes: readonly Quote[]): boolean {
  const table = new RunTable(quotes.reduce((sum, { runs }) => sum + runs.one.length, 0));
  return quotes.some(({ runs }, index) => {
    for (let at = 0; at < runs.one.length; at++) {
      const met = table.getOrAdd(runs, at, index);
      if (met !== -1 && met !== index) return true;
    }
    return false;
  });
}

/** Whether the quotations of two articles have a content word in common. */
function shareContent(articles: readonly (readonly Quote[])[]): boolean {
  const met = new Set<string>();
  return articles.some((quotes) => {
    const words = quotes.flatMap((quote) => quote.words.filter((word) => !STOP_WORDS.has(word)).map(stem));
    const shared = words.some((word) => met.has(word));
    for (const word of words) met.add(word);
    return shared;
  });
}

/** Joins quotations that share a run of words, each with the first one that has it. */
function groupsOf(quotes: readonly Quote[]): Quote[][] {
  const leader = quotes.map((_, index) => index);
  const find = (index: number): number => {
    while (leader[index] !== index) index = leader[index] = leader[leader[index] as number] as number;
    return index;
  };
  const table = new RunTable(quotes.reduce((sum, { runs }) => sum + runs.one.length, 0));
  quotes.forEach((quote, index) => {
    let compared = index;
    for (let at = 0; at < quote.runs.one.length; at++) {
      const met = table.getOrAdd(quote.runs, at, index);
      if (met === -1 || met === compared || find(met) === find(index)) continue;
      compared = met;
      const other = (quotes[met] as Quote).words;
      const { words } = quote;
      if (sharedWords(words, other) >= ALIKE * Math.min(words.length, other.length))
        leader[find(index)] = find(met);
    }
  });
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
  const spans = variants.map((variant) =>
    variant.map(({ part, quotation }) => sourceSpan(part.article, quotation)),
  );
  const shown = shortenApart(
    spans.map(([span]) => span?.text ?? ''),
    SHOWN,
  );
  spans.forEach((list, index) => {
    for (const span of list) readings.add(String(index), `“${shown[index] ?? ''}”`, span);
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
  const named = group.filter((quote) => speakerOf(quote)?.type === 'person');
  const readings = new Readings();
  for (const quote of named) {
    const speaker = speakerOf(quote);
    readings.add(speaker?.id ?? '', speaker?.name ?? '', sourceSpan(quote.part.article, quote.quotation));
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
