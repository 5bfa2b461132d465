import { formatDay } from '../../mentions/calendar';
import { fingerprint } from '../../text/hash';
import { openSheet } from '../yaml/open';
import type { OpenSheet } from '../yaml/document';
import { blankSheet, DATE_COMMENT } from './blank';
import type { SheetInput } from '../input';
import { recogniseFiles } from './files';
import { KEYS } from '../model';
import type { SheetProblem, TextEdit } from '../model';
import { mergeConflicts } from './conflicts';
import type { MergeContext } from './context';
import { mergeEntities } from './entities';
import { mergeFacts } from './facts';
import { mergeSources } from './sources';
import { addNamedTo } from '../named';
import { ArticleTexts } from '../places';
import { readOpen } from '../read';
import { SheetWriter } from '../yaml/writer';
import { areUnusual, unwritable, written } from '../yaml/written';

/** A sheet brought up to date, with the edits that do it: none where nothing is new. */
export type MergeResult =
  | { readonly text: string; readonly edits: readonly TextEdit[]; readonly changed: boolean }
  | { readonly problems: readonly SheetProblem[] };

/**
 * Brings a sheet up to date with what was found in a story. What a person has written stays as it is, byte for byte;
 * what is nowhere any more is marked `gone`.
 * @param text the sheet, or undefined where there is none yet.
 * @returns the new text with the edits that lead to it, or why the sheet cannot be read or written to.
 */
export function mergeSheet(text: string | undefined, input: SheetInput): MergeResult {
  const before = text ?? '';
  const result = openSheet(before);
  if ('problems' in result) return result;
  const { opened } = result;
  if (!opened.root) {
    const start = before.length;
    const made = mergeSheet(before + blankSheet(before), input);
    if ('problems' in made) return made;
    return { text: made.text, edits: [{ start, end: start, text: made.text.slice(start) }], changed: true };
  }
  const edits = editsOf(opened, input);
  const after = written(opened, edits);
  if ('problems' in after) return after;
  const [first] = edits;
  if (first && areUnusual(opened, edits)) {
    // What one run leaves the next one must not change: an edit that had no effect would be made again and again.
    const again = openSheet(after.text);
    if ('problems' in again || editsOf(again.opened, input).length > 0)
      return { problems: [unwritable(opened, first.start)] };
  }
  return { text: after.text, edits, changed: edits.length > 0 };
}

/** The edits that bring an open sheet up to date, in the order of its text. */
function editsOf(opened: OpenSheet, input: SheetInput): TextEdit[] {
  const articles = new Map(input.articles.map((reading) => [reading.article.path, reading]));
  const texts = new ArticleTexts(input.articles);
  const sheet = readOpen(opened, false);
  const hashes = new Map(input.articles.map(({ article }) => [article.path, fingerprint(article.text)]));
  const writer = new SheetWriter(opened);
  const fileNow = recogniseFiles(sheet, texts, hashes);
  const context: MergeContext = {
    opened,
    sheet,
    input: addNamedTo(input, sheet, fileNow),
    articles,
    texts,
    hashes,
    fileNow,
    writer,
  };
  mergeStory(context);
  const conflicts = mergeConflicts(context);
  mergeFacts(context, conflicts);
  mergeEntities(context);
  mergeSources(context);
  return writer.edits();
}

/** Fills in the story's date where the sheet says nothing of it; where no article has one, the key is there to be filled. */
function mergeStory({ input, writer }: MergeContext): void {
  const day = input.date === undefined ? undefined : formatDay(input.date);
  writer.fillStory('date', day, DATE_COMMENT, Object.keys(KEYS.story));
}
