import { capitalised, listed, Readings, sourceSpan } from '../build';
import type { FindingCode, Reading } from '../finding';
import { append } from '../../text/append';
import type { StoryView } from '../view';
import type { Value } from './value';

/** The code of a disagreement over each kind of value. */
export const CODES = {
  number: 'number.differs',
  day: 'date.differs',
  clock: 'time.differs',
  length: 'duration.differs',
} as const satisfies Record<Value['told']['kind'], FindingCode>;

/** What values are values of: the thing, and the word of the event where one is told. */
export interface Label {
  readonly thing: string;
  readonly word: string;
}

const DIMENSIONS: Readonly<Record<string, string>> = { length: 'distance', mass: 'weight' };

const TIMES = { day: 'day', clock: 'time', length: 'length of time' } as const;

/** What some values of one thing are values of. */
export function labelOf(story: StoryView, values: readonly Value[]): Label {
  const [first] = values as [Value, ...Value[]];
  const { told } = first;
  const subject = values.find((value) => value.subject !== undefined)?.subject;
  const whose = subject === undefined ? '' : ` of ${story.nameOf(subject)}`;
  const happened = values.find((value) => value.word !== undefined)?.word;
  const word = happened === undefined ? '' : ` (“${happened}”)`;
  if (told.kind !== 'number') {
    const who = subject === undefined ? '' : `${story.nameOf(subject)}, `;
    return { thing: `${who}${TIMES[told.kind]}`, word };
  }
  const { kind } = told.quantity;
  const noun = values.find((value) => value.noun !== undefined)?.noun;
  if (kind === 'age') return { thing: `age${whose}`, word: '' };
  if (kind === 'count') return { thing: countedIn(values) ?? noun ?? 'number', word };
  const [, dimension = ''] = first.key.split(' ');
  if (noun !== undefined) return { thing: noun, word: '' };
  if (kind === 'measure') return { thing: DIMENSIONS[dimension] ?? dimension, word };
  return { thing: kind === 'money' ? 'amount' : 'share', word };
}

/** The counted noun of some numbers as one of them has it. */
function countedIn(values: readonly Value[]): string | undefined {
  for (const { told, part } of values) {
    if (told.kind !== 'number' || !told.quantity.nounSpan) continue;
    const { start, end } = told.quantity.nounSpan;
    return part.article.text.slice(start, end).replaceAll(/\s+/g, ' ');
  }
  return undefined;
}

/** A label as one phrase with a capital. */
export const labelled = (labels: readonly Label[]) =>
  capitalised(`${listed(labels.map(({ thing }) => thing))}${labels[0]?.word ?? ''}`);

/** The wording that most values of a group have. A capital that only opens a sentence is no part of it. */
export function valueOf(group: readonly Value[]): string {
  const wordings = new Map<string, string[]>();
  for (const value of group) {
    const words = bare(value);
    append(wordings, words.toLowerCase(), words);
  }
  const [most = ['']] = [...wordings.values()].sort((a, b) => b.length - a.length);
  const [first = ''] = most;
  if (group[0]?.told.kind !== 'number') return first;
  return (
    most.find((words) => words === words.toLowerCase()) ??
    first.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())
  );
}

/** An age is its figure, however it is told. */
function bare({ told, words }: Value): string {
  return told.kind === 'number' && told.quantity.kind === 'age' ? String(told.quantity.min) : words;
}

/** The wordings of values that agree, each a reading. */
export function wordingsOf(values: readonly Value[]): readonly Reading[] {
  const readings = new Readings();
  for (const { words, part, span } of values)
    readings.add(words.toLowerCase(), words, sourceSpan(part.article, span));
  return readings.all;
}
