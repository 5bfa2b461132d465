import type { Entities, LinkDecisions } from './entities/entity';
import { Linker } from './entities/link';
import { typesOfOthers } from './entities/typesOfOthers';
import { comparing } from './findings/compare';
import type { Compatible, Finding } from './findings/finding';
import type { Severities } from './findings/graded';
import { Witnesses } from './findings/witnesses';
import type { Lexicon } from './lexicon/lexicon';
import type { Day } from './mentions/calendar';
import type { KnownName } from './mentions/names';
import { createWordTable } from './mentions/wordClasses';
import { findingIn } from './records/found';
import type { Found } from './records/found';
import type { Article } from './text/article';
import { findingCopies } from './text/copies';
import { Memo } from './text/memo';
import type { Steps } from './text/steps';
import { toEnd } from './text/steps';
import { readArticle } from './text/reader';
import type { WordTable } from './text/wordTable';
import type { NamedReading } from './secondReader/reading';

/** One article with all that was recognised in it. */
export interface ArticleReading extends Found {
  readonly article: Article;
  /** Where the article is an exact copy: the path of the article that it is a copy of. */
  readonly copyOf?: string;
}

/** What people have set in the sheet and the reading obeys. */
export interface Decisions extends LinkDecisions {
  /** The story's date: what "Thursday" counts from where an article has no date of its own. */
  readonly date?: Day;
  readonly known: readonly KnownName[];
}

/** Decisions of a story nobody has decided anything about. */
export const NO_DECISIONS: Decisions = { known: [], same: [], notSame: [], preferred: new Map() };

/** Everything found in a story. Articles are in the order of their paths. */
export interface Analysis {
  readonly date?: Day;
  readonly articles: readonly ArticleReading[];
  readonly entities: Entities;
  readonly findings: readonly Finding[];
  readonly compatible: readonly Compatible[];
  /** Where models named findings too: what the built-in reader alone gives, as it was before these joined. */
  readonly builtIn?: Analysis;
  /** How loud findings are, where a settings file says so. */
  readonly severities?: Severities;
  /** A model's reading that the sheet does not have yet. */
  readonly reading?: NamedReading;
}

/**
 * The articles about one story. Each article is read once and again only when its text or the decisions change;
 * {@link Story.analyse} brings entities and findings up to date.
 */
export class Story {
  readonly #lexicon: Lexicon;
  readonly #texts = new Map<string, string>();
  readonly #readings = new Map<string, ArticleReading>();
  /** What was found in articles that were read before. */
  readonly #found = new Map<string, Found>();
  /** Readings of articles in the light of the others, with what each was made from. */
  readonly #rereadings = new Map<string, { plain: ArticleReading; light: string; reading: ArticleReading }>();
  readonly #memo = new Memo();
  readonly #witnesses = new Witnesses();
  readonly #linker: Linker;
  readonly #words: WordTable;
  #decisions: Decisions = NO_DECISIONS;
  #analysis: Analysis | undefined;

  /** @param words shared by stories, so that each word is looked up once for all of them. */
  constructor(lexicon: Lexicon, words = createWordTable(lexicon)) {
    this.#lexicon = lexicon;
    this.#linker = new Linker(lexicon);
    this.#words = words;
  }

  /** The paths of the articles, sorted. */
  get paths(): readonly string[] {
    return [...this.#texts.keys()].sort();
  }

  /** Adds or changes an article. @returns whether that changed anything. */
  setArticle(path: string, text: string): boolean {
    if (this.#texts.get(path) === text) return false;
    this.#texts.set(path, text);
    this.#readings.delete(path);
    this.#found.delete(path);
    this.#analysis = undefined;
    return true;
  }

  /** Adds an article that was read before: it is not read again, unless people's decisions change what is recognised. */
  setRead(path: string, text: string, found: Found): void {
    this.setArticle(path, text);
    this.#found.set(path, found);
  }

  /** @returns whether there was such an article. */
  removeArticle(path: string): boolean {
    this.#readings.delete(path);
    this.#rereadings.delete(path);
    this.#found.delete(path);
    const removed = this.#texts.delete(path);
    if (removed) this.#analysis = undefined;
    return removed;
  }

  /** Sets what people have decided; articles are read again where that can change what is recognised. */
  setDecisions(decisions: Decisions): void {
    const before = this.#decisions;
    const rereads =
      before.date !== decisions.date || JSON.stringify(before.known) !== JSON.stringify(decisions.known);
    if (rereads) this.#readings.clear();
    this.#decisions = decisions;
    this.#analysis = undefined;
  }

  /** Reads one article, where that has not been done. */
  read(path: string): ArticleReading | undefined {
    return toEnd(this.reading(path));
  }

  /** What {@link Story.read} does, in steps. Once the story has changed they must not be gone on with. */
  *reading(path: string): Steps<ArticleReading | undefined> {
    const text = this.#texts.get(path);
    if (text === undefined) return undefined;
    let reading = this.#readings.get(path);
    if (!reading) this.#readings.set(path, (reading = yield* this.#readingPlain(path, text)));
    return reading;
  }

  /**
   * The day that articles without a date of their own are read against: the story's, where a person has set it, else the
   * latest day that an article of the story gives as its own.
   */
  #anchor(articles: readonly ArticleReading[]): Day | undefined {
    if (this.#decisions.date !== undefined) return this.#decisions.date;
    const days = articles.flatMap(({ date }) => (date ? [date.day] : []));
    return days.length === 0 ? undefined : days.reduce((latest, day) => Math.max(latest, day));
  }

  /**
   * An article read in the light of the others: against the story's anchor, where it has no date of its own, and with
   * names that most of them take for another kind.
   */
  *#inLight(
    plain: ArticleReading,
    anchor: Day | undefined,
    others: readonly KnownName[],
  ): Steps<ArticleReading> {
    const { article } = plain;
    const { date, known } = this.#decisions;
    const day = plain.date ? date : anchor;
    if (day === date && others.length === 0) return plain;
    const light = JSON.stringify([day, others]);
    const kept = this.#rereadings.get(article.path);
    if (kept && kept.plain === plain && kept.light === light) return kept.reading;
    const reading = yield* this.#recognising(article, day, [...known, ...others]);
    this.#rereadings.set(article.path, { plain, light, reading });
    return reading;
  }

  /** Entities and findings as of now. The same object is returned until something changes. */
  analyse(): Analysis {
    return toEnd(this.analysing());
  }

  /** What {@link Story.analyse} does, in steps. Once the story has changed they must not be gone on with. */
  *analysing(): Steps<Analysis> {
    if (this.#analysis) return this.#analysis;
    const plain: ArticleReading[] = [];
    for (const path of this.paths) {
      plain.push((yield* this.reading(path)) as ArticleReading);
      yield;
    }
    const anchor = this.#anchor(plain);
    const copies = yield* findingCopies(
      plain.map(({ article }) => article),
      this.#memo,
    );
    const others = typesOfOthers(
      plain.filter(({ article }) => !copies.has(article)),
      this.#memo,
    );
    const othersOf = new Map(Array.from(others, ([{ article }, names]) => [article, names]));
    const articles: ArticleReading[] = [];
    for (const reading of plain) {
      const { article } = reading;
      const names = othersOf.get(copies.get(article) ?? article) ?? [];
      articles.push(yield* this.#inLight(reading, anchor, names));
      yield;
    }
    const entities = yield* this.#linker.linking(articles, this.#decisions);
    yield;
    const { date } = this.#decisions;
    const compared = yield* comparing({
      ...this.#witnesses.of(articles, copies),
      entities,
      lexicon: this.#lexicon,
      memo: this.#memo,
      ...(date === undefined ? {} : { date }),
    });
    this.#analysis = {
      articles: articles.map((reading) => {
        const first = copies.get(reading.article);
        return first ? { ...reading, copyOf: first.path } : reading;
      }),
      entities,
      ...compared,
      ...(date === undefined ? {} : { date }),
    };
    return this.#analysis;
  }

  *#readingPlain(path: string, text: string): Steps<ArticleReading> {
    const { date, known } = this.#decisions;
    const article = readArticle(path, text, this.#words);
    yield;
    const found = this.#found.get(path);
    if (found && date === undefined && known.length === 0) return { article, ...found };
    return yield* this.#recognising(article, date, known);
  }

  *#recognising(
    article: Article,
    storyDate: Day | undefined,
    known: readonly KnownName[],
  ): Steps<ArticleReading> {
    const given = { known, ...(storyDate === undefined ? {} : { date: storyDate }) };
    return { article, ...(yield* findingIn(article, this.#lexicon, given)) };
  }
}
