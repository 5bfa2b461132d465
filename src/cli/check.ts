import { basename, isAbsolute, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Engine } from '../core/engine';
import type { FindingCounts } from '../core/findings/count';
import { countsInWords } from '../core/findings/count';
import type { Finding, Severity } from '../core/findings/finding';
import type { Quiet } from '../core/findings/quiet';
import { heldBack } from '../core/findings/quiet';
import type { Day } from '../core/mentions/calendar';
import type { ExportedStory } from '../core/report/exports/exportedStory';
import type { ExportFormat } from '../core/report/exports/formats';
import { isExportFormat } from '../core/report/exports/formats';
import type { Paint } from '../core/report/text';
import type { NotYetChanged } from '../core/sheet/sheet';
import type { Analysis } from '../core/story';
import { notCompared } from '../core/text/notCompared';
import type { Known, KnownFinding } from './baseline';
import type { Folder } from './folder';
import { readFolder } from './folder';
import type { Model } from './model/model';
import { DEFAULT_WORDS } from './model/options';
import type { StoryRead } from './model/readStory';
import { NOTHING_TO_SEND, readStory, shownRequests } from './model/readStory';
import { notComparedSentences } from './notCompared';
import { printedJson } from './printed';
import type { Display } from './paint';
import { painter, PLAIN } from './paint';
import type { StoryPaths } from './run/storyPaths';
import type { OpenStory } from './story';
import { countsOf, openStory, standingOf } from './story';
import { today } from './today';
import { writeSheet } from './writeSheet';

export interface CheckOptions {
  readonly format: 'text' | 'json' | ExportFormat;
  /** Whether SARIF tells what is settled too. */
  readonly withSettled?: true;
  readonly writeSheet?: true;
  readonly storyDate?: Day;
  readonly requestWords?: number;
  /** Whether the text lists all findings, and not few quiet ones of an article. */
  readonly all?: true;
}

/** What the check of a story takes along besides. */
export interface CheckTools {
  readonly display?: Display;
  /** The language model that is to read the story too. */
  readonly model?: Model | undefined;
  /** Told how the reading by a model goes on. */
  readonly progress?: (line: string) => void;
  /** Whether the run has other stories besides, so that what is said of this one has to name it. */
  readonly isOneOfSeveral?: boolean;
  /** What a baseline has: it is not asked again. */
  readonly known?: Known | undefined;
}

/** What the check of a story gives; plain data, which a worker can hand over. */
export interface CheckedStory {
  /** The folder as the reader gave it. */
  readonly name: string;
  /** Its absolute path. */
  readonly root: string;
  /** What is said of it in the form that was asked for. */
  readonly report: string | ExportedStory;
  /** What the reader should know besides, a sentence each. */
  readonly warnings: readonly string[];
  /** What is wrong in the settings file that holds for it, a sentence each; other stories of the run may have the same one. */
  readonly settingsProblems: readonly string[];
  readonly counts: FindingCounts;
  /** All findings that nobody has settled. */
  readonly unsettled: readonly KnownFinding[];
  /** How many of them of each severity are new: all, without a baseline. */
  readonly open: Readonly<Record<Severity, number>>;
  /** Whether a model was asked and failed, the sheet was to be written and could not be, or the settings have a slip. */
  readonly failed: boolean;
}

/**
 * Checks one story. A sheet that cannot be read or written, or a model that fails, is told among the warnings, and the
 * articles are checked all the same.
 * @param given a folder, or files of one folder; or what was read of one.
 * @throws CheckError where there is no such folder or nothing to read in it.
 */
export async function checkStory(
  engine: Engine,
  given: StoryPaths | Folder,
  options: CheckOptions,
  { display = PLAIN, model, progress, isOneOfSeveral = false, known }: CheckTools = {},
): Promise<CheckedStory> {
  const folder = await folderOf(given, model ? 'inside' : 'anywhere');
  const story = openStory(engine, folder, options.storyDate);
  const { sheet, sheetPath, settings, settingsProblems } = story;
  const read = model && (await readBy(model, engine, story, options, progress));
  // What a person has settled in the sheet is no longer asked.
  const standing = standingOf(engine, story, read?.reading);
  const { analysis, unsettled, notYetChanged } = standing;

  const unwritten = options.writeSheet
    ? await writeSheet(engine, sheetPath, folder.sheet, analysis)
    : undefined;
  const files = analysis.articles.map(({ article: { path }, copyOf }) => ({ path, copyOf }));
  const left = notCompared({ ...folder, articles: files });
  const warnings = new Set([
    ...story.warnings,
    // What is piped has nothing beside it.
    ...('root' in given ? [] : notComparedSentences(left)),
    ...(read ? read.warnings : unread(engine, story)),
    ...(unwritten ?? []),
  ]);

  const ids = new Set(known?.[folder.root]);
  const open = unsettled.filter(({ id }) => !ids.has(id));
  const counts = countsOf(standing, open);
  const whole = { ...analysis, notYetChanged };
  const { format, all } = options;
  const { name } = folder;
  const inBaseline = unsettled.filter(({ id }) => ids.has(id));
  const inWords = [countsInWords(counts), ...baselineInWords(inBaseline.length)].join(' ');
  return {
    name,
    root: folder.root,
    report: isExportFormat(format)
      ? engine.exportedStory(referenceOf(folder.root), basename(folder.root), whole, sheet)
      : format === 'json'
        ? printedJson({
            ...engine.reportOf(name, whole, left),
            ...(known ? { known: inBaseline.map(({ id }) => id) } : {}),
          })
        : textList(
            engine,
            name,
            { ...whole, findings: open },
            isOneOfSeveral ? `${name}: ${inWords}` : inWords,
            painter(display, folder.root),
            all ? 'all' : settings.quietFindings,
          ),
    warnings: [...warnings].map((warning) => (isOneOfSeveral ? naming(name, warning) : warning)),
    settingsProblems,
    counts,
    unsettled: unsettled.map(({ id, code, message }) => ({ id, code, message })),
    open: bySeverity(open),
    failed: unwritten !== undefined || read?.failed === true || settingsProblems.length > 0,
  };
}

/** What was read already, or what lies at paths. */
async function folderOf(
  given: StoryPaths | Folder,
  links: Parameters<typeof readFolder>[1],
): Promise<Folder> {
  return 'root' in given ? given : readFolder(given, links);
}

function baselineInWords(count: number): string[] {
  return count === 0 ? [] : [`${count.toLocaleString('en-US')} in the baseline.`];
}

/** A sentence that says which story it is about. */
function naming(story: string, sentence: string): string {
  return sentence.includes(story) ? sentence : `${story}: ${sentence}`;
}

function bySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** A folder as exports name it: relative to the working folder, or by its address where it lies elsewhere. */
function referenceOf(root: string): string {
  const path = relative(process.cwd(), root);
  const isElsewhere = isAbsolute(path) || path.split(sep)[0] === '..';
  return isElsewhere ? pathToFileURL(root).href : path.split(sep).join('/');
}

/** The report in words, with a line that counts the quiet findings which it holds back. */
function textList(
  engine: Engine,
  name: string,
  story: Analysis & { readonly notYetChanged: readonly NotYetChanged[] },
  last: string,
  paint: Paint,
  quiet: Quiet = 'few',
): string {
  const held = heldBack(story.findings, { quiet });
  const findings = story.findings.filter((finding) => !held.has(finding));
  const report = engine.textReport(name, { ...story, findings }, paint, last);
  if (held.size === 0) return report;
  const [are, them] = held.size === 1 ? ['is', 'it'] : ['are', 'them'];
  return `${report}Of the quiet findings ${held.size.toLocaleString('en-US')} ${are} held back: --all lists ${them}.\n`;
}

function readBy(
  model: Model,
  engine: Engine,
  { analysis }: OpenStory,
  { requestWords = DEFAULT_WORDS }: CheckOptions,
  progress: CheckTools['progress'],
): Promise<StoryRead> {
  const options = { words: requestWords, date: today(), ...(progress ? { progress } : {}) };
  return readStory(engine, analysis, model, options);
}

/** Says which articles no model has read as they are now, where one has read the story before. */
function unread(engine: Engine, { sheet, analysis }: OpenStory): string[] {
  const since = sheet && engine.unreadSince(sheet, analysis);
  if (!since || since.unread.length === 0) return [];
  return [`Not read by a language model as they are now: ${since.unread.join(', ')}.`];
}

/** All that a model would be sent of a story. Nothing is sent. */
export async function showRequests(
  engine: Engine,
  given: StoryPaths | Folder,
  { storyDate, requestWords = DEFAULT_WORDS }: CheckOptions,
): Promise<{ readonly output: string; readonly warnings: readonly string[] }> {
  const { analysis, warnings } = openStory(engine, await folderOf(given, 'inside'), storyDate);
  const reading = engine.startReading(analysis, { model: 'none', date: today() }, { words: requestWords });
  const none = reading.requests.length === 0 ? [NOTHING_TO_SEND] : [];
  return { output: shownRequests(reading), warnings: [...warnings, ...none] };
}
