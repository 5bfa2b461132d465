import type { Section, Sheet, SheetEntry, SheetProblem, TextEdit } from '../model';
import { SECTIONS } from '../model';
import { readOpen } from '../read';
import { entriesOf } from '../yaml/document';
import { openSheet } from '../yaml/open';
import { isTouched } from '../yaml/touched';
import { SheetWriter } from '../yaml/writer';
import { written } from '../yaml/written';

/** An entry that nobody needs any more. */
export interface SparedEntry {
  readonly section: Section;
  /** Its words: the fact, the conflict, the name, the file. */
  readonly words: string;
  /** Where it begins in the sheet's text. */
  readonly start: number;
}

/**
 * What can go from a sheet: entries that are marked `gone`, have no word of a person, and that nothing which stays refers
 * to. Sections in flow style are left alone.
 * @param file where it is given, only what names that article.
 * @returns the entries, the text without them and the edits that lead to it, or why the sheet cannot be read.
 */
export function tidySheet(
  text: string,
  file?: string,
):
  | { readonly entries: readonly SparedEntry[]; readonly text: string; readonly edits: readonly TextEdit[] }
  | { readonly problems: readonly SheetProblem[] } {
  const result = openSheet(text);
  if ('problems' in result) return result;
  const { opened } = result;
  const sheet = readOpen(opened);
  const writer = new SheetWriter(opened);
  const entries: SparedEntry[] = [];

  const spare = (section: Section, words: (index: number) => string, needed: ReadonlySet<string>) => {
    const list = writer.sectionList(section);
    const kept = new Set<number>();
    entriesOf(opened, section).forEach((map, index) => {
      const entry = sheet[section][index] as SheetEntry;
      const goes =
        entry.gone &&
        (file === undefined || isOf(file, sheet, section, index)) &&
        list !== undefined &&
        list.flow !== true &&
        !(entry.id !== undefined && needed.has(entry.id)) &&
        !isTouched(opened, section, map);
      if (goes) {
        entries.push({ section, words: words(index), start: entry.start });
        writer.removeItem(list, list.items.indexOf(map));
      } else kept.add(index);
    });
    return kept;
  };

  const facts = spare('facts', (index) => sheet.facts[index]?.fact ?? '', new Set());
  const inFacts = sheet.facts.flatMap(({ conflicts }, index) => (facts.has(index) ? conflicts : []));
  spare('conflicts', (index) => sheet.conflicts[index]?.conflict ?? '', new Set(inFacts));
  const named = sheet.entities.flatMap(({ sameAs, notSameAs }) => [...sameAs, ...notSameAs]);
  spare('entities', (index) => sheet.entities[index]?.name ?? '', new Set(named));
  spare('sources', (index) => sheet.sources[index]?.file ?? '', new Set());

  const order = (section: Section) => SECTIONS.indexOf(section);
  entries.sort((a, b) => order(a.section) - order(b.section) || a.start - b.start);
  const edits = writer.edits().map((edit) => withBlankLine(text, edit));
  const after = written(opened, edits);
  return 'problems' in after ? after : { entries, text: after.text, edits };
}

/** Whether an entry names an article. */
function isOf(file: string, sheet: Sheet, section: Section, index: number): boolean {
  return filesOf(sheet, section, index).includes(file);
}

/** The articles that an entry names. */
function filesOf(
  { conflicts, facts, sources }: Sheet,
  section: Section,
  index: number,
): readonly (string | undefined)[] {
  if (section === 'conflicts') return (conflicts[index]?.readings ?? []).map((row) => row.file);
  if (section === 'sources') return [sources[index]?.file];
  if (section === 'entities') return [];
  const { where = [], readings = [] } = facts[index] ?? {};
  return [...where.map((row) => row.file), ...readings.flatMap((reading) => reading.in)];
}

/** Takes the blank line along that would be the second of two. */
function withBlankLine(text: string, edit: TextEdit): TextEdit {
  const blank = /^\r?\n/.exec(text.slice(edit.end, edit.end + 2));
  const afterBlank = /(?:^|\n)\r?\n$/.test(text.slice(Math.max(0, edit.start - 4), edit.start));
  return blank && afterBlank && edit.text === '' ? { ...edit, end: edit.end + blank[0].length } : edit;
}
