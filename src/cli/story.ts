import { join } from 'node:path';
import type { Engine } from '../core/engine';
import type { Day } from '../core/mentions/calendar';
import type { FindingCounts } from '../core/findings/count';
import { countFindings } from '../core/findings/count';
import type { Finding } from '../core/findings/finding';
import type { NamedReading } from '../core/secondReader/reading';
import type { StorySettings } from '../core/settings/read';
import type { NotYetChanged, Sheet } from '../core/sheet/sheet';
import type { Analysis, Story } from '../core/story';
import { SHEET_NAME } from '../core/text/source';
import type { Folder } from './folder';
import { problemSentences } from './problemSentences';
import { readSettingsFile } from './settingsFile';

/** A story as it lies on disk, read by the rules, in the light of its sheet. */
export interface OpenStory {
  readonly folder: Folder;
  readonly sheetPath: string;
  /** Absent where there is none, or it cannot be read as one. */
  readonly sheet?: Sheet;
  /** What the built-in reader found, not yet as loud as the settings say: {@link Engine.readTogether} sees to that. */
  readonly analysis: Analysis;
  /** What was left out, and what is wrong in the sheet, a sentence each. */
  readonly warnings: readonly string[];
  /** What the settings file that holds for it says. */
  readonly settings: StorySettings;
  /** What is wrong in that file, a sentence each. */
  readonly settingsProblems: readonly string[];
}

/**
 * Reads the articles of a folder as its sheet says.
 * @param storyDate goes before the date in the sheet.
 * @param story one that was read before, whose articles are brought up to date: what did not change is not read again.
 */
export function openStory(
  engine: Engine,
  folder: Folder,
  storyDate?: Day,
  story: Story = engine.createStory(),
): OpenStory {
  const sheetPath = join(folder.root, SHEET_NAME);
  const { sheet, problems } = readSheet(engine, sheetPath, folder);
  const decisions = sheet ? engine.decisionsOf(sheet) : engine.noDecisions;
  story.setDecisions(storyDate === undefined ? decisions : { ...decisions, date: storyDate });
  const paths = new Set(folder.articles.map(({ path }) => path));
  for (const path of story.paths) if (!paths.has(path)) story.removeArticle(path);
  for (const { path, text } of folder.articles) story.setArticle(path, text);
  const { settings, problems: settingsProblems } = readSettingsFile(engine, folder.settings);
  const { severity: severities } = settings;
  const analysis = story.analyse();
  return {
    folder,
    sheetPath,
    ...(sheet ? { sheet } : {}),
    analysis: severities ? { ...analysis, severities } : analysis,
    warnings: [...folder.warnings, ...problems],
    settings,
    settingsProblems,
  };
}

/** What both readers found in a story, and how it stands. */
export interface Standing {
  readonly analysis: Analysis;
  /** What nobody has settled. */
  readonly unsettled: readonly Finding[];
  readonly notYetChanged: readonly NotYetChanged[];
}

/** How a story stands, in the light of its sheet. @param reading what a model named that the sheet does not have. */
export function standingOf(
  engine: Engine,
  { analysis: builtIn, sheet }: OpenStory,
  reading?: NamedReading,
): Standing {
  const analysis = engine.readTogether(builtIn, sheet, reading);
  return {
    analysis,
    unsettled: openFindings(engine, sheet, analysis),
    notYetChanged: sheet ? engine.notYetChanged(sheet, analysis) : [],
  };
}

/** The findings that nobody has settled in the sheet, or not as they stand now. */
export function openFindings(engine: Engine, sheet: Sheet | undefined, analysis: Analysis): Finding[] {
  const states = sheet && engine.conflictStates(sheet, analysis);
  return analysis.findings.filter((finding) => {
    const state = states?.get(finding.id);
    return !state || state.status === 'open' || state.expired === true;
  });
}

/** Counts the findings of a story. @param open those of the unsettled ones that count; all, unless told. */
export function countsOf(
  { analysis: { articles, findings }, unsettled, notYetChanged }: Standing,
  open = unsettled,
): FindingCounts {
  return countFindings({
    open,
    settled: findings.filter((finding) => !unsettled.includes(finding)),
    notYetChanged: notYetChanged.map(({ finding }) => finding),
    files: articles.map(({ article: { path }, copyOf }) => ({ path, copyOf })),
  });
}

/** What a stored sheet says, with what is wrong in it, a sentence each. */
function readSheet(
  engine: Engine,
  path: string,
  { sheet: stored, articles, skipped }: Folder,
): { readonly sheet: Sheet | undefined; readonly problems: readonly string[] } {
  if ('problem' in stored) return { sheet: undefined, problems: [stored.problem] };
  if (stored.text === undefined) return { sheet: undefined, problems: [] };
  const { sheet, problems } = engine.readSheet(stored.text, [
    ...articles.map((article) => article.path),
    ...skipped.keys(),
  ]);
  const errors = problems.filter(({ severity }) => severity === 'error');
  return { sheet, problems: problemSentences(path, stored.text, errors) };
}
