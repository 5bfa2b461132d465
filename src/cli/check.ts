import { join } from 'node:path';
import { createEngine } from '../core/engine';
import type { Day } from '../core/mentions/calendar';
import type { Paint } from '../core/report/text';
import type { Sheet } from '../core/sheet/sheet';
import type { Decisions } from '../core/story';
import { SHEET_NAME } from '../core/text/source';
import { CheckError } from './checkError';
import { readFolder } from './folder';
import { writeFileAtomically } from './writeFile';

export interface CheckOptions {
  readonly format: 'text' | 'json';
  readonly writeSheet?: true;
  readonly storyDate?: Day;
}

/** What a run gives: the report to print, warnings for the reader, and whether there is an error or a warning among the findings. */
export interface CheckResult {
  readonly output: string;
  readonly warnings: readonly string[];
  readonly found: boolean;
}

/**
 * Checks one story.
 * @param paths a folder, or files of one folder.
 * @throws CheckError where there is no such folder or nothing to read in it, or the sheet cannot be written.
 */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  paint: Paint,
): Promise<CheckResult> {
  const folder = await readFolder(paths);
  const warnings = [...folder.warnings];
  const engine = createEngine();
  const story = engine.createStory();

  let decisions: Decisions = engine.noDecisions;
  let broken = false;
  let settled: Sheet | undefined;
  if (folder.sheet !== undefined) {
    const { sheet, problems } = engine.readSheet(folder.sheet);
    broken = sheet === undefined;
    settled = sheet;
    for (const problem of problems) {
      if (problem.severity === 'error') warnings.push(`${join(folder.root, SHEET_NAME)}: ${problem.message}`);
    }
    if (sheet) decisions = engine.decisionsOf(sheet);
  }
  story.setDecisions(options.storyDate === undefined ? decisions : { ...decisions, date: options.storyDate });
  for (const { path, text } of folder.articles) story.setArticle(path, text);
  const analysis = story.analyse();

  if (options.writeSheet) {
    const sheetPath = join(folder.root, SHEET_NAME);
    if (broken) warnings.push(`${sheetPath} was left untouched: mend it first, then run again.`);
    else {
      const merged = engine.mergeSheet(folder.sheet, analysis);
      if ('problems' in merged) {
        for (const problem of merged.problems) warnings.push(`${sheetPath}: ${problem.message}`);
      } else if (merged.changed) {
        try {
          await writeFileAtomically(sheetPath, merged.text);
        } catch (error) {
          throw new CheckError(
            `${sheetPath} could not be written: ${error instanceof Error ? error.message : String(error)}`,
          );
        }
      }
    }
  }

  // What a person has settled in the sheet is no longer asked.
  const states = settled && engine.conflictStates(settled, analysis.findings);
  const open = analysis.findings.filter((finding) => {
    const state = states?.get(finding.id);
    return !state || state.status === 'open' || state.expired === true;
  });
  const output =
    options.format === 'json'
      ? JSON.stringify(engine.reportOf(folder.name, analysis), null, 2) + '\n'
      : engine.textReport(folder.name, { ...analysis, findings: open }, paint);
  const found = open.some(({ severity }) => severity === 'error' || severity === 'warning');
  return { output, warnings, found };
}
