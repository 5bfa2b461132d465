import type { Section, Sheet, SheetEntry, SheetProblem } from './model';
import { MovedFields } from './movedFields';
import { readOpen } from './read';
import type { SheetReading } from './readSheet';
import { readSheet } from './readSheet';
import { besideFiles, validateParts, validateWhole } from './validate';
import { TOP_KEYS } from './yaml/document';
import { MAX_SHEET_LENGTH, openPart } from './yaml/open';
import { MAX_PARSE_PROBLEMS } from './yaml/parse';
import { cutParts } from './yaml/parts';
import type { Span } from '../text/span';
import type { Steps } from '../text/steps';
import { toEnd } from '../text/steps';

/** A stretch of a sheet that can be read by itself: an entry of a section, or a top-level key with all that is under it. */
interface Piece extends Span {
  readonly section?: Section;
}

/** What a piece says, with offsets from its own start, and the same with offsets into the sheet, as last asked for. */
interface ReadPiece {
  /** The piece behind the key of its section. */
  readonly text: string;
  readonly own: PieceReading;
  placed?: { readonly by: number; readonly reading: PieceReading };
}

interface PieceReading {
  /** Undefined where the piece cannot be read: the problems say why. */
  readonly sheet: Sheet | undefined;
  readonly problems: readonly SheetProblem[];
}

/**
 * Reads a sheet again and again as it is being edited: entries that stayed the same are not parsed once more.
 * What it gives is what `readSheet` gives.
 */
export class SheetReader {
  #known = new Map<string, ReadPiece>();
  #last: { readonly text: string; readonly pieces: readonly Piece[]; readonly read: readonly ReadPiece[] } = {
    text: '',
    pieces: [],
    read: [],
  };

  /** @param files paths of the articles beside the sheet, where known. */
  read(text: string, files?: Iterable<string>): SheetReading {
    return toEnd(this.reading(text, files));
  }

  /** What {@link SheetReader.read} does, an entry at a step. Others may read between the steps, and these be left at any of them. */
  *reading(text: string, files?: Iterable<string>): Steps<SheetReading> {
    // A sheet that is not written entry by entry is read whole: in flow style, with aliases, with errors.
    return (yield* this.#readingPieces(text, files && new Set(files))) ?? readSheet(text, files);
  }

  /**
   * Reads what a sheet has on record of some sections, an entry at a step, and nothing else of it.
   * @returns undefined where it is not written entry by entry, or cannot be read.
   */
  *readingSections<Name extends Section>(
    text: string,
    sections: readonly Name[],
  ): Steps<Pick<Sheet, Name> | undefined> {
    const pieces = cut(text);
    if (!pieces) return undefined;
    const sheets: Sheet[] = [];
    for (const { start, end, section } of pieces) {
      if (!sections.some((name) => name === section)) continue;
      yield;
      const sheet = this.#readPiece(`${section}:\n${text.slice(start, end)}`)?.own.sheet;
      if (!sheet) return undefined;
      sheets.push(sheet);
    }
    return joined(sheets);
  }

  *#readingPieces(text: string, files: ReadonlySet<string> | undefined): Steps<SheetReading | undefined> {
    const pieces = cut(text);
    if (!pieces) return undefined;
    yield;
    const read: ReadPiece[] = [];
    const readings: PieceReading[] = [];
    const same = this.#sameAs(text, pieces);
    for (const [index, { start, end, section }] of pieces.entries()) {
      const head = section === undefined ? '' : `${section}:\n`;
      const piece = same(index) ?? this.#readPiece(head + text.slice(start, end));
      if (!piece) return undefined;
      read.push(piece);
      readings.push(placedBy(piece, start - head.length));
      yield;
    }
    this.#last = { text, pieces, read };
    // What is not there any more may come back by an undo, but not all of it is kept for that.
    if (this.#known.size > 2 * read.length + SPARE)
      this.#known = new Map(read.map((piece) => [piece.text, piece]));
    const broken = readings.filter(({ sheet }) => !sheet);
    if (broken.length > 0) {
      const problems = broken.flatMap((reading) => reading.problems);
      return { sheet: undefined, problems: problems.slice(0, MAX_PARSE_PROBLEMS) };
    }
    const sheet = joined(readings.flatMap((reading) => reading.sheet ?? []));
    const parts = readings.flatMap((reading) => reading.problems);
    yield;
    const problems = [...besideFiles(parts, files), ...validateWhole(sheet, files)];
    return { sheet, problems: problems.sort((a, b) => a.start - b.start || a.end - b.end) };
  }

  /** Gives for a piece what was read of it when it stands before or behind all that changed since the last time. */
  #sameAs(text: string, pieces: readonly Piece[]): (index: number) => ReadPiece | undefined {
    const { text: before, pieces: old, read } = this.#last;
    const head = sharedStart(before, text);
    const tail = sharedEnd(before, text, Math.min(before.length, text.length) - head);
    const more = pieces.length - old.length;
    const by = text.length - before.length;
    return (index) => {
      const { start, end, section } = pieces[index] as Piece;
      const isBehind = start >= text.length - tail;
      if (end > head && !isBehind) return undefined;
      const at = isBehind ? index - more : index;
      const moved = isBehind ? by : 0;
      const one = old[at];
      const fits = one?.section === section && one?.start === start - moved && one.end === end - moved;
      return fits ? read[at] : undefined;
    };
  }

  #readPiece(text: string): ReadPiece | undefined {
    let piece = this.#known.get(text);
    if (!piece) {
      piece = readPiece(text);
      if (piece) this.#known.set(text, piece);
    }
    return piece;
  }
}

function readPiece(text: string): ReadPiece | undefined {
  const result = openPart(text);
  if (!result) return undefined;
  if ('problems' in result) return { text, own: { sheet: undefined, problems: result.problems } };
  const { opened } = result;
  return { text, own: { sheet: readOpen(opened), problems: validateParts(opened) } };
}

/** How many pieces that are gone are kept in any case. */
const SPARE = 100;

/** Characters that are compared at once. */
const STRETCH = 4096;

/** How many characters two texts have in common from their start. */
function sharedStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.slice(at, at + STRETCH) === b.slice(at, at + STRETCH)) at += STRETCH;
  at = Math.min(at, most);
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** How many characters two texts have in common from their end, at most so many. */
function sharedEnd(a: string, b: string, most: number): number {
  let size = 0;
  const stretch = (text: string) => text.slice(text.length - size - STRETCH, text.length - size);
  while (size + STRETCH <= most && stretch(a) === stretch(b)) size += STRETCH;
  while (size < most && a.charCodeAt(a.length - 1 - size) === b.charCodeAt(b.length - 1 - size)) size++;
  return size;
}

/** Cuts a sheet into pieces. @returns undefined where it is too long, or has another form than Copydesk's own. */
function cut(text: string): Piece[] | undefined {
  if (text.length > MAX_SHEET_LENGTH) return undefined;
  const parts = cutParts(text);
  if (!parts?.some(({ name }) => TOP_KEYS.has(name))) return undefined;
  return parts.flatMap((part): Piece[] => {
    const { list } = part;
    return list ? list.entries.map((entry) => ({ ...entry, section: list.section })) : [part];
  });
}

function joined(sheets: readonly Sheet[]): Sheet {
  const story = sheets.find((sheet) => sheet.story.fields.size > 0)?.story;
  return {
    story: story ?? { fields: new Map() },
    sources: sheets.flatMap(({ sources }) => sources),
    entities: sheets.flatMap(({ entities }) => entities),
    facts: sheets.flatMap(({ facts }) => facts),
    conflicts: sheets.flatMap(({ conflicts }) => conflicts),
  };
}

function placedBy(piece: ReadPiece, by: number): PieceReading {
  if (piece.placed?.by === by) return piece.placed.reading;
  const { sheet, problems } = piece.own;
  const reading: PieceReading = {
    sheet: sheet && movedSheet(sheet, by),
    problems: each(problems, (problem) => ({
      ...moved(problem, by),
      ...(problem.fix
        ? { fix: { ...problem.fix, edits: problem.fix.edits.map((edit) => moved(edit, by)) } }
        : {}),
    })),
  };
  piece.placed = { by, reading };
  return reading;
}

function movedSheet(sheet: Sheet, by: number): Sheet {
  const { story } = sheet;
  return {
    story: story.fields.size === 0 ? story : { ...story, fields: new MovedFields(story.fields, by) },
    sources: each(sheet.sources, (entry) => movedEntry(entry, by)),
    entities: each(sheet.entities, (entry) => movedEntry(entry, by)),
    facts: each(sheet.facts, (fact) => ({
      ...movedEntry(fact, by),
      where: each(fact.where, (row) => moved(row, by)),
      evidence: each(fact.evidence, (row) => moved(row, by)),
    })),
    conflicts: each(sheet.conflicts, (conflict) => ({
      ...movedEntry(conflict, by),
      readings: each(conflict.readings, (row) => moved(row, by)),
    })),
  };
}

/** Most lists of a piece are empty: they stay the same. */
function each<T>(list: readonly T[], move: (one: T) => T): readonly T[] {
  return list.length === 0 ? list : list.map(move);
}

function moved<T extends Span>(span: T, by: number): T {
  return { ...span, start: span.start + by, end: span.end + by };
}

function movedEntry<T extends SheetEntry>(entry: T, by: number): T {
  return {
    ...entry,
    start: entry.start + by,
    end: entry.end + by,
    fields: new MovedFields(entry.fields, by),
  };
}
