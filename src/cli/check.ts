import { join } from 'node:path';
import type { Engine } from '../core/engine';
import { createEngine } from '../core/engine';
import type { Day } from '../core/mentions/calendar';
import type { Paint } from '../core/report/text';
import type { Sheet, SheetProblem } from '../core/sheet/sheet';
import type { Analysis } from '../core/story';
import { SHEET_NAME } from '../core/text/source';
import { explain } from './explain';
import { readFolder } from './folder';
import type { StoredSheet } from './sheetFile';
import { sheetText } from './sheetFile';
import { updateFileAtomically } from './writeFile';

export interface CheckOptions {
  readonly format: 'text' | 'json';
  readonly writeSheet?: true;
  readonly storyDate?: Day;
}

/** What a run gives. */
export interface CheckResult {
  /** The report to print. */
  readonly output: string;
  /** What the reader should know besides, a sentence each. */
  readonly warnings: readonly string[];
  /** Whether there is an error or a warning among the findings that nobody has settled. */
  readonly found: boolean;
  /** Whether the sheet was to be written and could not be. */
  readonly unwritten: boolean;
}

/**
 * Checks one story. A sheet that cannot be read or written is told among the warnings, and the articles are checked all the
 * same.
 * @param paths a folder, or files of one folder.
 * @throws CheckError where there is no such folder or nothing to read in it.
 */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  paint: Paint,
): Promise<CheckResult> {
  const folder = await readFolder(paths);
  const warnings = [...folder.warnings];
  const sheetPath = join(folder.root, SHEET_NAME);
  const engine = createEngine();
  const { sheet, problems } = readSheet(engine, sheetPath, folder.sheet);
  warnings.push(...problems);

  const decisions = sheet ? engine.decisionsOf(sheet) : engine.noDecisions;
  const story = engine.createStory();
  story.setDecisions(options.storyDate === undefined ? decisions : { ...decisions, date: options.storyDate });
  for (const { path, text } of folder.articles) story.setArticle(path, text);
  const analysis = story.analyse();

  const unwritten = options.writeSheet
    ? await writeSheet(engine, sheetPath, folder.sheet, analysis)
    : undefined;
  if (unwritten !== undefined) warnings.push(...unwritten.filter((warning) => !warnings.includes(warning)));

  // What a person has settled in the sheet is no longer asked.
  const states = sheet && engine.conflictStates(sheet, analysis.findings);
  const open = analysis.findings.filter((finding) => {
    const state = states?.get(finding.id);
    return !state || state.status === 'open' || state.expired === true;
  });
  const output =
    options.format === 'json'
      ? JSON.stringify(engine.reportOf(folder.name, analysis), null, 2) + '\n'
      : engine.textReport(folder.name, { ...analysis, findings: open }, paint);
  const found = open.some(({ severity }) => severity === 'error' || severity === 'warning');
  return { output, warnings, found, unwritten: unwritten !== undefined };
}

/** What a stored sheet says, with what is wrong in it, a sentence each. */
function readSheet(
  engine: Engine,
  path: string,
  stored: StoredSheet,
): { readonly sheet: Sheet | undefined; readonly problems: readonly string[] } {
  if ('problem' in stored) return { sheet: undefined, problems: [stored.problem] };
  if (stored.text === undefined) return { sheet: undefined, problems: [] };
  const { sheet, problems } = engine.readSheet(stored.text);
  const errors = problems.filter(({ severity }) => severity === 'error');
  return { sheet, problems: sentences(path, stored.text, errors) };
}

/**
 * Brings the sheet up to date, as it is on disk by then: another program may have written it since it was read.
 * @returns why it was left as it is, a sentence each; undefined where all went well.
 */
async function writeSheet(
  engine: Engine,
  path: string,
  read: StoredSheet,
  analysis: Analysis,
): Promise<readonly string[] | undefined> {
  const first = merge(engine, path, read, analysis);
  if ('problems' in first) return first.problems;
  if (first.text === undefined) return undefined;
  const problems: string[] = [];
  try {
    await updateFileAtomically(path, (bytes) => {
      const stored = bytes ? sheetText(path, bytes) : { text: undefined };
      const isSame = 'text' in stored && 'text' in read && stored.text === read.text;
      const merged = isSame ? first : merge(engine, path, stored, analysis);
      if (!('problems' in merged)) return merged.text;
      problems.push(...merged.problems);
      return undefined;
    });
    return problems.length > 0 ? problems : undefined;
  } catch (error) {
    return [explain(path, error, 'written')];
  }
}

/** The new text of a sheet, undefined where nothing is new; or why it stays as it is, a sentence each. */
type Merged = { readonly text: string | undefined } | { readonly problems: readonly string[] };

function merge(engine: Engine, path: string, stored: StoredSheet, analysis: Analysis): Merged {
  const untouched = `${path} was left untouched: mend it first, then run again.`;
  if ('problem' in stored) return { problems: [stored.problem, untouched] };
  const merged = engine.mergeSheet(stored.text, analysis);
  if (!('problems' in merged)) return { text: merged.changed ? merged.text : undefined };
  return { problems: [...sentences(path, stored.text ?? '', merged.problems), untouched] };
}

/** Problems of a sheet with the line and column where they are. */
function sentences(path: string, text: string, problems: readonly SheetProblem[]): string[] {
  return problems.map(({ start, message }) => {
    const before = text.slice(0, start);
    const line = before.split('\n').length;
    return `${path}:${line}:${start - before.lastIndexOf('\n')}: ${message}`;
  });
}
