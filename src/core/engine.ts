import { Corrector } from './corrections/correct';
import type { ArticleEdit, Correction } from './corrections/correction';
import { inOrder } from './corrections/edits';
import { respellings } from './corrections/names';
import { rightWords } from './corrections/right';
import { boardHtml, boardMarkdown, boardOf, boardSvg } from './board/board';
import type { Finding } from './findings/finding';
import { isIgnored } from './findings/graded';
import type { HandedIn, NamedReading, Reader, RequestLimit, StoryReading } from './secondReader/secondReader';
import { handIn, questionAbout, readAnswer, startReading } from './secondReader/secondReader';
import { creatingLexicon } from './lexicon/lexicon';
import { recogniseMentions } from './mentions/recognise';
import { createWordTable } from './mentions/wordClasses';
import { claimReview, exported } from './report/exports/exports';
import { findingIn } from './records/found';
import type { FoundRecord } from './records/record';
import { foundIn, recordOf } from './records/record';
import type { ExportedStory } from './report/exports/exportedStory';
import { exportedStory } from './report/exports/exportedStory';
import type { ReportInput } from './report/json';
import { reportOf } from './report/json';
import { textReport } from './report/text';
import type { SettingsReading } from './settings/read';
import { readSettings } from './settings/read';
import type {
  ChangedSince,
  ConflictState,
  MergeResult,
  NotYetChanged,
  Sheet,
  SheetChange,
  SheetEditResult,
  SheetReader,
  SheetReading,
  Unread,
} from './sheet/sheet';
import {
  changedSince,
  conflictsOf,
  conflictStates,
  createSheetReader,
  decisionsOf,
  editSheet,
  findQuote,
  followMoves,
  forgetArticle,
  locatePlaces,
  mergeSheet,
  notYetChanged,
  readSheet,
  readTogether,
  settledBefore,
  tidySheet,
  unreadSince,
} from './sheet/sheet';
import type { Analysis, Decisions } from './story';
import { NO_DECISIONS, Story } from './story';
import { readArticle } from './text/reader';
import type { Steps } from './text/steps';
import { toEnd } from './text/steps';

export { readingRecord } from './sheet/sheet';
export { readSettings };

/**
 * Everything that needs the lexicon or a YAML parser, behind one door: the adapters load it when it is first needed,
 * so that starting up costs nothing.
 */
export interface Engine {
  createStory(): Story;
  /** What the reader of one article finds in it alone, as data that JSON can hold. */
  recordOf(path: string, text: string): FoundRecord;
  /** The same of such data, for {@link Story.setRead}; undefined where it has another form. */
  readonly foundIn: typeof foundIn;
  /** The decisions of a story without a sheet. */
  readonly noDecisions: Decisions;
  readSheet(text: string, files?: Iterable<string>): SheetReading;
  /** A reader for a sheet that is being edited. */
  createSheetReader(): SheetReader;
  decisionsOf(sheet: Sheet): Decisions;
  /** What people have decided about each finding, by its id; whether it holds depends on the articles too. */
  conflictStates(
    sheet: Sheet,
    analysis: Pick<Analysis, 'findings' | 'articles'>,
  ): ReadonlyMap<string, ConflictState>;
  /** What was decided about conflicts that no reader finds any more, as the findings that they were. */
  settledBefore(sheet: Sheet, analysis: Analysis): ReadonlyMap<Finding, ConflictState>;
  /** What is settled in a sheet, while articles still have words that it rejects. */
  notYetChanged(sheet: Sheet, analysis: Analysis): readonly NotYetChanged[];
  /**
   * What becomes of the places of a finding that do not say what is right, in the words of their own articles.
   * @param right the value of one of its readings, or words of a person's own.
   */
  corrections(analysis: Analysis, finding: Finding, right: string): readonly Correction[];
  /** What a finding of one reading suggests in the place of its words; see {@link Corrector.suggestion}. */
  suggestion(analysis: Analysis, finding: Finding): string | undefined;
  /** What writes names in all articles as they were chosen to be spelled; each by the id of its entity. */
  respellings(
    analysis: Analysis,
    chosen: readonly { readonly entity: string; readonly spelling: string }[],
  ): readonly ArticleEdit[];
  mergeSheet(text: string | undefined, analysis: Analysis): MergeResult;
  editSheet(text: string | undefined, analysis: Analysis, changes: readonly SheetChange[]): SheetEditResult;
  /**
   * Begins a model's reading of a story: plans what it is sent. Nothing is sent by it.
   * @param analysis the story; its articles are what is sent.
   */
  startReading(analysis: Analysis, reader: Reader, limit: RequestLimit): StoryReading;
  /**
   * A story with what models named too: those whose findings the sheet keeps, and a reading that the sheet does not have
   * yet. Give this to everything that shows findings, to {@link mergeSheet} and to {@link editSheet}.
   * @param analysis what the built-in reader found; what was added to it by this function before does not count.
   */
  readTogether(analysis: Analysis, sheet: Sheet | undefined, reading?: NamedReading): Analysis;
  /** Reads a settings file; see {@link readSettings}. */
  readonly readSettings: (text: string) => SettingsReading;
  /** The articles that changed, or came, since a model last read the story; undefined where none ever has. */
  unreadSince(sheet: Sheet, analysis: Analysis): Unread | undefined;
  /** What has happened to the articles since the sheet was last brought up to date. @param files all that look like articles */
  changedSince(sheet: Sheet, analysis: Analysis, files: Iterable<string>): ChangedSince;
  /** Checks one finding that somebody hands in, in the form of an item of a reply. */
  handIn(analysis: Analysis, item: unknown, reader: Reader): HandedIn;
  /** What a model is sent to say whether a finding stands: the sentences of its readings and no more. */
  questionAbout(analysis: Analysis, finding: Finding): string;
  /** Reads the answer to that; undefined where it is none. */
  readonly readAnswer: typeof readAnswer;
  readonly followMoves: typeof followMoves;
  forgetArticle(text: string, analysis: Analysis, file: string): SheetEditResult;
  readonly tidySheet: typeof tidySheet;
  readonly findQuote: typeof findQuote;
  readonly locatePlaces: typeof locatePlaces;
  /** Puts a story side by side, for the story board. */
  readonly boardOf: typeof boardOf;
  readonly boardHtml: typeof boardHtml;
  readonly boardMarkdown: typeof boardMarkdown;
  readonly boardSvg: typeof boardSvg;
  readonly reportOf: typeof reportOf;
  readonly textReport: typeof textReport;
  /**
   * A story with what its sheet says of it, to be exported.
   * @param folder as a reference that places are put behind, see {@link ExportedStory.folder}; `name` is the story's without a title.
   */
  exportedStory(folder: string, name: string, analysis: ReportInput, sheet: Sheet | undefined): ExportedStory;
  readonly exported: typeof exported;
  readonly claimReview: typeof claimReview;
}

/** Builds the engine with its lexicon. Takes some tens of milliseconds: build it once. */
export function createEngine(): Engine {
  return toEnd(creatingEngine());
}

/** What {@link createEngine} does, in steps. */
export function* creatingEngine(): Steps<Engine> {
  const lexicon = yield* creatingLexicon();
  const wordsToRead = createWordTable(lexicon);
  const readText = (text: string) => {
    const article = readArticle('', text, wordsToRead);
    return { article, mentions: recogniseMentions(article, lexicon, { known: [] }).mentions };
  };
  // Several ask for the entries of one state of a story, one after the other.
  const known = new WeakMap<
    readonly Finding[],
    { readonly sheet: Sheet; readonly entries: ReturnType<typeof conflictsOf> }
  >();
  const entriesOf = (sheet: Sheet, findings: readonly Finding[]) => {
    const last = known.get(findings);
    if (last?.sheet === sheet) return last.entries;
    const entries = conflictsOf(sheet, findings);
    known.set(findings, { sheet, entries });
    return entries;
  };
  // Offers are asked for wherever the caret goes: the style of an article is looked at once.
  const correctors = new WeakMap<Analysis, Corrector>();
  const correctorOf = (analysis: Analysis) => {
    const corrector = correctors.get(analysis) ?? new Corrector(analysis.articles, analysis.date);
    correctors.set(analysis, corrector);
    return corrector;
  };
  return {
    createStory: () => new Story(lexicon, wordsToRead),
    recordOf: (path, text) => {
      const article = readArticle(path, text, wordsToRead);
      return recordOf(toEnd(findingIn(article, lexicon, { known: [] })));
    },
    foundIn,
    noDecisions: NO_DECISIONS,
    readSheet,
    createSheetReader,
    decisionsOf,
    conflictStates: (sheet, { findings, articles }) =>
      conflictStates(sheet, findings, articles, entriesOf(sheet, findings)),
    settledBefore: (sheet, { articles, findings, severities }) => {
      const before = settledBefore(sheet, articles, findings, entriesOf(sheet, findings));
      return new Map([...before].filter(([finding]) => !isIgnored(finding, severities)));
    },
    notYetChanged: (sheet, analysis) =>
      notYetChanged(sheet, analysis, entriesOf(sheet, analysis.findings)).filter(
        ({ finding }) => !isIgnored(finding, analysis.severities),
      ),
    corrections: (analysis, finding, right) => {
      const isReading = finding.readings.some(({ value }) => value === right);
      return correctorOf(analysis).correct(finding, isReading ? right : rightWords(right, readText));
    },
    suggestion: (analysis, finding) => correctorOf(analysis).suggestion(finding),
    respellings: ({ articles, entities }, chosen) =>
      inOrder(
        chosen.flatMap(({ entity, spelling }) => {
          const named = entities.byId(entity);
          return named ? respellings(articles, named, spelling) : [];
        }),
      ),
    mergeSheet,
    editSheet,
    startReading: ({ articles }, reader, limit) => startReading(articles, reader, limit),
    readTogether,
    readSettings,
    unreadSince: (sheet, { articles }) => unreadSince(sheet, articles),
    changedSince: (sheet, { articles }, files) => changedSince(sheet, articles, files),
    handIn: ({ articles }, item, reader) => handIn(articles, item, reader),
    questionAbout: ({ articles }, finding) => questionAbout(articles, finding),
    readAnswer,
    followMoves,
    forgetArticle,
    tidySheet,
    findQuote,
    locatePlaces,
    boardOf,
    boardHtml,
    boardMarkdown,
    boardSvg,
    reportOf,
    textReport,
    exportedStory: (folder, name, analysis, sheet) =>
      exportedStory({
        ...{ folder, name, analysis, sheet },
        states: sheet ? conflictStates(sheet, analysis.findings, analysis.articles) : new Map(),
      }),
    exported,
    claimReview,
  };
}
