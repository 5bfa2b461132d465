import { append } from '../../text/append';
import { finding, Readings, shorten, sourceSpan, tally } from '../build';
import type { Finding } from '../finding';
import type { Grouped } from '../groups';
import { Groups } from '../groups';
import type { Named, PlacedArticle } from '../placed';
import { sharedWords } from '../texts/alignment';
import { alteration } from './alteration';
import type { Quote } from './quotes';
import { GAP, quotedIn, RUN, SHOWN, wordsOf } from './quotes';
import { RunTable } from '../texts/runTable';
import type { StoryView } from '../view';
import { phrase } from '../../words/words';

/** Shorter quotations are labels rather than statements. */
const FEWEST_WORDS = 3;
/** The most articles, and quotations an article, among which different words of one speaker can be one statement. */
const FEW_ARTICLES = 6;
const FEW_QUOTES = 2;

/** Words of a person; the key is who said them. */
interface Said extends Grouped {
  readonly quote: Quote;
}

/** Persons quoted in several articles without a run of words in common, in the same words but for one or so. */
export function differentWords(story: StoryView): Finding[] {
  return story.kept(createGroups).compare(story);
}

const createGroups = () => new Groups(saidIn, compareSpeaker);

/** Who says a quotation, where it is named. */
export function speakerOf(part: PlacedArticle, { quotation: { speaker } }: Quote): Named | undefined {
  return speaker?.name === undefined ? undefined : part.entities[speaker.name];
}

function saidIn(part: PlacedArticle, { memo }: StoryView): Said[] {
  return memo.of(part.reading, quotedIn).quotes.flatMap((quote) => {
    const speaker = speakerOf(part, quote);
    const compared = quote.quotation.form !== 'indirect' && quote.size >= FEWEST_WORDS;
    return compared && speaker?.type === 'person' ? [{ part, key: speaker.id, quote }] : [];
  });
}

function compareSpeaker(items: readonly Said[]): Finding[] {
  const byPath = new Map<string, Quote[]>();
  for (const { quote } of items) append(byPath, quote.part.article.path, quote);
  const few =
    byPath.size > 1 &&
    byPath.size <= FEW_ARTICLES &&
    [...byPath.values()].every((list) => list.length <= FEW_QUOTES);
  if (!few || shareRun(items)) return [];
  const reworded = closest(items);
  return reworded ? [oneQuotation(reworded)] : [];
}

/** The share of the longer quotation's words that two short ones have in common, in order, where they are one. */
const ALIKE = 0.75;
/** Fewer words are a turn of phrase. */
const FEWEST_ALIKE = 5;

/** Two quotations of two articles that are one but for a word or so, too short to have a run of words in common. */
function closest(items: readonly Said[]): readonly [Quote, Quote] | undefined {
  for (const { quote } of items) {
    for (const { quote: other } of items) {
      if (quote.part === other.part || Math.min(quote.size, other.size) < FEWEST_ALIKE) continue;
      if (sharedWords(quote.words, other.words) < ALIKE * Math.max(quote.size, other.size)) continue;
      const words = [wordsOf(quote), wordsOf(other)] as const;
      if (alteration(...words) !== 'style' && !words.some((each) => each.includes(GAP)))
        return [quote, other];
    }
  }
  return undefined;
}

function oneQuotation(quotes: readonly [Quote, Quote]): Finding {
  const readings = new Readings();
  quotes.forEach(({ part, quotation }, index) => {
    const span = sourceSpan(part.article, quotation);
    readings.add(String(index), `“${shorten(span.text, SHOWN)}”`, span);
  });
  return finding({
    code: 'quote.altered',
    said: phrase('wordings', 2, tally(readings.all)),
    readings: readings.all,
    grounds: phrase('wordings.why'),
  });
}

/** Whether two of some quotations have a run of words in common. */
function shareRun(items: readonly Said[]): boolean {
  const table = new RunTable(RUN);
  return items.some(({ quote: { words } }) => {
    const shared: number[] = [];
    table.find(words, 0, words.length, shared);
    table.add(words, 0, words.length);
    return shared.length > 0;
  });
}
