import { difference } from '../../text/difference';
import type { SheetInput } from '../input';
import { mergeSheet } from '../merge/merge';
import type { SheetEditResult } from './edit';
import { tidySheet } from './tidy';

/**
 * Brings a sheet up to date without an article that is not there any more, and takes out what named it, is gone with
 * it and has no word of a person. What people have worked on stays, marked as gone.
 * @returns the new text with the one edit that leads to it, or why the sheet cannot be read.
 */
export function forgetArticle(text: string, input: SheetInput, file: string): SheetEditResult {
  const merged = mergeSheet(text, input);
  if ('problems' in merged) return merged;
  const tidied = tidySheet(merged.text, file);
  if ('problems' in tidied) return tidied;
  const whole = difference(text, tidied.text);
  return { text: tidied.text, edits: whole ? [whole] : [] };
}
