import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lexicon } from '../../../../src/core/lexicon/lexicon';
import type { MergeResult } from '../../../../src/core/sheet/sheet';
import { decisionsOf, mergeSheet, readTogether } from '../../../../src/core/sheet/sheet';
import type { Analysis } from '../../../../src/core/story';
import { Story } from '../../../../src/core/story';
import type { Texts } from './compare';
import { sheetOf } from './compare';

/** The articles of a folder, by their names. */
export function textsIn(folder: string): Texts {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** A sheet that a run has brought up to date, with what the run found. */
export interface Ran {
  readonly text: string;
  readonly analysis: Analysis;
  /** What a second run makes of it. */
  readonly again: MergeResult;
}

/** Reads a story as its sheet says and brings the sheet up to date, as a run of the command line does. */
export function run(sheet: string, texts: Texts, lexicon: Lexicon): Ran {
  const read = sheetOf(sheet);
  const story = new Story(lexicon);
  story.setDecisions(decisionsOf(read));
  for (const [path, text] of texts) story.setArticle(path, text);
  const analysis = readTogether(story.analyse(), read);
  const text = mergedText(mergeSheet(sheet, analysis));
  return { text, analysis, again: mergeSheet(text, analysis) };
}

function mergedText(result: MergeResult): string {
  if ('text' in result) return result.text;
  throw new Error(JSON.stringify(result.problems));
}
