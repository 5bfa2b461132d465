import type { Compatible, Finding, Reading, SourceSpan } from '../findings/finding';
import { graded } from '../findings/graded';
import { addNamed, byPlace, namedFinding, questionIn, quotedSpan } from '../secondReader/secondReader';
import type { NamedReading } from '../secondReader/secondReader';
import { fingerprint } from '../text/hash';
import { plainLine } from '../text/plain';
import type { SheetArticle, SheetInput } from './input';
import type { FileNow } from './merge/files';
import { recogniseFiles } from './merge/files';
import type { Sheet, SheetConflict, SheetPlace } from './model';
import type { ArticleText } from './places';
import { ArticleTexts } from './places';

/**
 * A story with what models named too: those whose findings the sheet keeps, and a reading that the sheet does not have yet.
 * What was added to the story before does not count; where nothing was named it is as the built-in reader gives it. Findings
 * are as loud as {@link SheetInput.severities} has them.
 */
export function readTogether<
  Story extends SheetInput & {
    readonly compatible: readonly Compatible[];
    readonly builtIn?: Story;
  },
>(story: Story, sheet: Sheet | undefined, reading?: NamedReading): Story {
  const plain = story.builtIn ?? story;
  const kept = sheet ? namedIn(sheet, plain.articles) : [];
  const isNamed = kept.length > 0 || reading !== undefined;
  if (!isNamed && !plain.severities) return plain;
  const found = isNamed ? addAll(plain, kept, reading) : plain;
  const findings = graded(found.findings, plain.severities);
  return { ...plain, ...found, findings, builtIn: plain, ...(reading ? { reading } : {}) };
}

/** The same for writing a sheet: with what it keeps itself, whatever the story was read together with. */
export function addNamedTo(story: SheetInput, sheet: Sheet, fileNow: FileNow): SheetInput {
  const { findings } = story.builtIn ?? story;
  const kept = namedIn(sheet, story.articles, fileNow);
  const plain = { articles: story.articles, findings, compatible: [] };
  return { ...story, findings: graded(addAll(plain, kept, story.reading).findings, story.severities) };
}

function addAll(
  plain: Pick<SheetInput, 'articles' | 'findings'> & { readonly compatible: readonly Compatible[] },
  kept: readonly Finding[],
  reading: NamedReading | undefined,
): { readonly findings: readonly Finding[]; readonly compatible: readonly Compatible[] } {
  // What was seen by both readers when it was written is so again, whatever else is near.
  const messages = plain.findings.map(({ message }) => message);
  // A sentence that is no model's question is the built-in reader's, as it may have been worded when it was written.
  const wasBoth = ({ message }: Finding) =>
    !message.includes('?') || messages.some((words) => message.startsWith(words));
  const sorted = [...kept.filter(wasBoth), ...kept.filter((one) => !wasBoth(one))];
  const withKept = addNamed(plain, { findings: sorted, compatible: [] }, plain.articles, true);
  return reading ? addNamed(withKept, reading, plain.articles) : withKept;
}

/**
 * The findings that models named and a sheet keeps, as far as the words that they quote still stand in the articles.
 * @param fileNow where articles were moved; found out where it is needed, unless told.
 */
function namedIn(sheet: Sheet, articles: readonly SheetArticle[], fileNow?: FileNow): readonly Finding[] {
  const named = sheet.conflicts.filter(({ by }) => by.length > 0);
  if (named.length === 0) return [];
  const texts = new ArticleTexts(articles);
  let moved = fileNow;
  const now: FileNow = (file) => {
    if (texts.has(file)) return file;
    moved ??= recogniseFiles(
      sheet,
      texts,
      new Map(articles.map(({ article: { path, text } }) => [path, fingerprint(text)])),
    );
    return moved(file);
  };
  const byPath = new Map(articles.map((reading) => [reading.article.path, reading]));
  const placeNow = (row: SheetPlace) => standingPlace(row, { texts, articles: byPath, fileNow: now });
  return named.flatMap((conflict) => findingOf(conflict, placeNow) ?? []);
}

/** An entry as a finding; undefined where fewer than two of its readings still stand. */
function findingOf(
  conflict: SheetConflict,
  placeNow: (row: SheetPlace) => SourceSpan | undefined,
): Finding | undefined {
  const spans = new Map<string, SourceSpan[]>();
  const taken: SourceSpan[] = [];
  for (const row of conflict.readings) {
    const value = plainLine(row.value ?? '');
    const place = placeNow(row);
    if (!place || value === '' || taken.some((other) => byPlace(place, other) === 0)) continue;
    taken.push(place);
    const list = spans.get(value);
    if (list) list.push(place);
    else spans.set(value, [place]);
  }
  if (spans.size < 2) return undefined;
  const readings = [...spans].map(([value, places]): Reading => ({
    value,
    spans: [...places].sort(byPlace),
  }));
  const finding = namedFinding({
    code: conflict.code ?? 'statement.differs',
    readings,
    heading: questionIn(plainLine(conflict.conflict)),
    named: conflict.by,
  });
  return {
    ...finding,
    ...(conflict.id === undefined ? {} : { entry: conflict.id }),
    ...(conflict.answers.length === 0 ? {} : { answers: conflict.answers }),
  };
}

/** The articles of a story, for finding the rows of its sheet in them. */
export interface ArticlesNow {
  readonly texts: ArticleTexts;
  readonly articles: ReadonlyMap<string, { readonly article: ArticleText; readonly copyOf?: string }>;
  readonly fileNow: FileNow;
}

/** The articles of a story as they are, each under the path that it has now. */
export function articlesNow(
  articles: readonly { readonly article: ArticleText; readonly copyOf?: string }[],
): ArticlesNow {
  const texts = new ArticleTexts(articles);
  return {
    texts,
    articles: new Map(articles.map((reading) => [reading.article.path, reading])),
    fileNow: (file) => (texts.has(file) ? file : undefined),
  };
}

/** Where the very words of a row stand now; of several places that nothing tells apart the one nearest to its line. */
export function standingPlace(
  row: SheetPlace,
  { texts, articles, fileNow }: ArticlesNow,
): SourceSpan | undefined {
  const path = row.quote === '' ? undefined : fileNow(row.file);
  const reading = path === undefined ? undefined : articles.get(path);
  if (path === undefined || !reading) return undefined;
  const found = texts.findPlace(path, row);
  const span =
    found === 'drifted'
      ? texts.nearestTo(path, row.quote, row.line ?? 1)
      : found.how === 'exact'
        ? found.span
        : undefined;
  return span && quotedSpan(reading, span);
}

/** How a story stands to the models that read it. */
export interface Unread {
  /** The models that have read articles of it. */
  readonly models: readonly string[];
  /** The articles that none of them has read as they are now, by path. */
  readonly unread: readonly string[];
}

/**
 * The articles that changed, or came, since models read a story; undefined where none ever has. Who has read an article has
 * read its exact copies.
 */
export function unreadSince(
  sheet: Sheet,
  articles: readonly Pick<SheetArticle, 'article' | 'copyOf'>[],
): Unread | undefined {
  const marks = new Map(sheet.sources.map(({ file, readBy }) => [file, readBy]));
  const models = [...new Set(sheet.sources.flatMap(({ readBy }) => readBy.map(({ model }) => model)))];
  if (models.length === 0) return undefined;
  const texts = new Map(articles.map(({ article: { path, text } }) => [path, text]));
  const isRead = (path: string) =>
    (marks.get(path) ?? []).some(({ hash }) => hash === fingerprint(texts.get(path) ?? ''));
  const unread = articles.filter(
    ({ article: { path }, copyOf }) => !isRead(path) && (copyOf === undefined || !isRead(copyOf)),
  );
  return { models, unread: unread.map(({ article }) => article.path) };
}
