import type { Finding } from '../findings/finding';
import type { HandedIn, NamedReading, Reader } from '../secondReader/secondReader';
import type { MergeResult, Sheet, SheetReading } from '../sheet/sheet';
import { plainLine } from '../text/plain';
import { overlaps } from '../text/span';
import { Places } from './places';
import type { AssistedStory, ToolAnswer } from './assisted';
import { failure } from './assisted';

/** What handing in needs of the engine. */
interface Checker<Analysis> {
  handIn(analysis: Analysis, item: unknown, reader: Reader): HandedIn;
  readSheet(text: string): SheetReading;
  readTogether(analysis: Analysis, sheet: Sheet | undefined, reading?: NamedReading): Analysis;
  mergeSheet(text: string | undefined, analysis: Analysis): MergeResult;
}

/** What an analysis has that an answer is made from. */
type Analysed = Pick<AssistedStory, 'articles' | 'entities' | 'findings'>;

/** What comes of a finding that was handed in: the sheet's new text, where it is taken, and what the assistant is told. */
interface HandInResult {
  readonly answer: ToolAnswer;
  readonly update?: Exclude<MergeResult, { problems: unknown }>;
}

const NO_SHEET =
  'Refused: the folder has no fact-check sheet to keep findings in. A person makes it, in the editor by “Copydesk: Fact-check Folder”, on the command line by “check FOLDER --write-sheet”.';

/**
 * Checks one finding and brings the sheet up to date with it.
 * @param text the sheet as it is now; undefined where there is none.
 * @param item in the form of an item of a reply.
 */
export function handIn<Analysis extends Analysed>(
  checker: Checker<Analysis>,
  analysis: Analysis,
  text: string | undefined,
  item: unknown,
  reader: Reader,
): HandInResult {
  if (text === undefined) return { answer: failure(NO_SHEET) };
  const { sheet, problems } = checker.readSheet(text);
  if (!sheet) return { answer: failure(unreadable(problems)) };
  const taken = checker.handIn(analysis, item, reader);
  if ('refused' in taken) return { answer: failure(`Refused: ${sentence(taken.refused.join('; '))}`) };
  const dropped = taken.dropped.map((why) => `Left out: ${sentence(why)}`);
  if ('compatible' in taken) {
    return { answer: failure(`Refused: the readings agree: ${sentence(taken.compatible.why)}`, ...dropped) };
  }
  const reading: NamedReading = { reader, findings: [taken.finding], compatible: [], read: [] };
  const together = checker.readTogether(analysis, sheet, reading);
  const merged = checker.mergeSheet(text, together);
  if ('problems' in merged) return { answer: failure(unreadable(merged.problems)) };
  const finding = together.findings.find((other) => isOf(other, taken.finding, reader)) ?? taken.finding;
  const kept = merged.changed ? 'Accepted, and written into the sheet' : 'The sheet has it already';
  const { code, severity, message } = finding;
  const lines = [
    `${kept}: ${severity}, ${code}. ${plainLine(message)}`,
    ...placesOf(together, finding),
    ...dropped,
  ];
  return { answer: { text: lines.join('\n') }, ...(merged.changed ? { update: merged } : {}) };
}

/** Whether a finding of the story is what became of one that a reader named. */
function isOf({ named, readings }: Finding, handed: Finding, { model }: Reader): boolean {
  if (!named?.some((by) => by.model === model)) return false;
  const spans = readings.flatMap((reading) => reading.spans);
  return handed.readings.every((reading) =>
    reading.spans.some((span) => spans.some((other) => other.path === span.path && overlaps(other, span))),
  );
}

function placesOf(analysis: Analysed, { readings }: Finding): string[] {
  const places = new Places({ ...analysis, states: new Map() });
  return readings.map(({ value, spans }) => {
    const words = spans.flatMap((span) => {
      const place = places.name(span);
      return place ? [`[${place.id}] ${place.words}`] : [];
    });
    return `- ${plainLine(value)}: ${words.join(' | ')}`;
  });
}

function unreadable(problems: SheetReading['problems']): string {
  const first = problems.find(({ severity }) => severity === 'error') ?? problems[0];
  const why = first ? ` ${sentence(first.message)}` : '';
  return `Refused: the fact-check sheet cannot be read or written as it is.${why}`;
}

function sentence(text: string): string {
  const line = plainLine(text);
  return /[.!?…]$/.test(line) ? line : `${line}.`;
}
