import { append } from '../../text/append';
import { STOP_WORDS } from '../../lexicon/stopWords';
import type { Article } from '../../text/article';
import type { Word } from '../../text/token';
import type { Compared } from '../build';
import { finding, Readings, sourceSpan, tally } from '../build';
import type { Finding, SourceSpan } from '../finding';
import type { ComparedArticle } from '../placed';
import type { StoryView } from '../view';
import { phrase as says } from '../../words/words';

interface Denied {
  readonly part: ComparedArticle;
  readonly span: SourceSpan;
  readonly phrase: string;
}

const ARTICLES = new Set(['a', 'an']);
/** Words of phrases that say nothing of the story ("had no further details"), lower case. */
const VAGUE = new Set(
  'further immediate other additional more new detail details comment comments plan plans information idea official doubt reason choice intention'.split(
    ' ',
  ),
);

/**
 * Finds descriptions that one place denies and another affirms, word for word: "rather than a modern harbour" against
 * "a safe modern harbour". A phrase counts from two content words on, after "rather than a", "is not a" or "had no".
 */
export function compareDenials(story: StoryView): Compared {
  const phrases = new Map<string, Denied[]>();
  for (const part of story.articles)
    for (const denial of story.memo.of(part.reading, denialsOf)) append(phrases, denial.phrase, denial);
  if (phrases.size === 0) return { findings: [], compatible: [] };
  const affirmed = affirmations(story, phrases);
  const findings: Finding[] = [];
  for (const [phrase, denials] of phrases) {
    const spans = affirmed.get(phrase) ?? [];
    if (spans.length === 0) continue;
    const readings = new Readings();
    for (const span of spans) readings.add('said', `“${phrase}”`, span);
    for (const { span } of denials) readings.add('denied', `“${span.text.replaceAll(/\s+/g, ' ')}”`, span);
    findings.push(
      finding({
        code: 'statement.denied',
        // Two words are often said of something else.
        severity: 'information',
        said: says('denied', tally(readings.all)),
        readings: readings.all,
        grounds: says('denied.why'),
      }),
    );
  }
  return { findings, compatible: [] };
}

function denialsOf(part: ComparedArticle): Denied[] {
  const { article } = part;
  const found: Denied[] = [];
  for (const sentence of article.sentences) {
    if (sentence.zone !== 'body') continue;
    for (let at = sentence.first; at + 4 < sentence.last; at++) {
      const first = denialEnd(article, at);
      if (first === undefined) continue;
      let last = first;
      while (last < sentence.last && isContent(article.word(last) as Word)) last++;
      if (last - first < 2) continue;
      const without = HAVE.has((article.word(at) as Word).lower);
      if (without && article.words(first, last).some(({ lower }) => VAGUE.has(lower))) continue;
      const phrase = phraseOf(article, last - 2);
      found.push({ part, span: sourceSpan(article, article.span(at, last)), phrase });
    }
  }
  return found;
}

/** Verbs of having, in the forms that tell of a thing as it is. */
const HAVE = new Set('had has have carried carries contained contains'.split(' '));

/** The token after "rather than a", "is not a" or "had no" that starts at `at`, or undefined. */
function denialEnd(article: Article, at: number): number | undefined {
  const one = (article.word(at) as Word).lower;
  if (HAVE.has(one)) return article.word(at + 1)?.lower === 'no' ? at + 2 : undefined;
  if (one !== 'rather' && one !== 'is' && one !== 'was') return undefined;
  const opens = article.word(at + 1)?.lower === (one === 'rather' ? 'than' : 'not');
  return opens && ARTICLES.has(article.word(at + 2)?.lower ?? '') ? at + 3 : undefined;
}

const isContent = ({ kind, shape, lower }: Word) =>
  kind === 'word' && shape === 'lower' && !STOP_WORDS.has(lower);

const phraseOf = (article: Article, at: number) =>
  `${article.word(at)?.lower ?? ''} ${article.word(at + 1)?.lower ?? ''}`;

/** Where each denied phrase is said of something, but for the places that deny it. */
function affirmations(
  story: StoryView,
  phrases: ReadonlyMap<string, readonly Denied[]>,
): Map<string, SourceSpan[]> {
  const found = new Map<string, SourceSpan[]>();
  const search = story.kept(createSearch);
  search.lookFor(phrases.keys());
  for (const { reading } of story.articles) {
    for (const { phrase, span } of search.in(reading)) {
      const inside = phrases
        .get(phrase)
        ?.some(
          ({ part, span: { start, end } }) => part === reading && start <= span.start && span.end <= end,
        );
      if (!inside) append(found, phrase, span);
    }
  }
  return found;
}

interface Affirmed {
  readonly phrase: string;
  readonly span: SourceSpan;
}

const createSearch = () => new Search();

/** Finds phrases of two words in articles; what was found in one is kept while the phrases stay the same. */
class Search {
  #phrases: ReadonlySet<string> = new Set();
  #openers: ReadonlySet<string> = new Set();
  #found = new WeakMap<ComparedArticle, readonly Affirmed[]>();

  lookFor(phrases: Iterable<string>): void {
    const next = new Set(phrases);
    if (next.size === this.#phrases.size && [...next].every((phrase) => this.#phrases.has(phrase))) return;
    this.#phrases = next;
    this.#openers = new Set([...next].map((phrase) => phrase.slice(0, phrase.indexOf(' '))));
    this.#found = new WeakMap();
  }

  in(reading: ComparedArticle): readonly Affirmed[] {
    let found = this.#found.get(reading);
    if (!found) this.#found.set(reading, (found = this.#search(reading)));
    return found;
  }

  #search({ article }: ComparedArticle): Affirmed[] {
    const found: Affirmed[] = [];
    for (const sentence of article.sentences) {
      if (sentence.zone !== 'body' && sentence.zone !== 'headline') continue;
      for (let at = sentence.first; at + 1 < sentence.last; at++) {
        if (!this.#openers.has((article.word(at) as Word).lower)) continue;
        const phrase = phraseOf(article, at);
        if (!this.#phrases.has(phrase) || isNegated(article, at, sentence.first)) continue;
        found.push({ phrase, span: sourceSpan(article, article.span(at, at + 2)) });
      }
    }
    return found;
  }
}

const NEGATORS = new Set('not no never than without hardly'.split(' '));

function isNegated(article: Article, at: number, first: number): boolean {
  for (let index = at - 1; index >= first && index >= at - 4; index--)
    if (NEGATORS.has((article.word(index) as Word).lower)) return true;
  return false;
}
