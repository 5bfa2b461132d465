import { Readings } from '../build';
import type { FindingCode, Reading } from '../finding';
import { append } from '../../text/append';
import type { StoryView } from '../view';
import type { TemplateId } from '../../words/templates';
import { TEMPLATES } from '../../words/templates';
import type { Words } from '../../words/words';
import { listed, phrase } from '../../words/words';
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
  readonly thing: Words;
  readonly word?: string;
}

/** What some values of one thing are values of. */
export function labelOf(story: StoryView, values: readonly Value[]): Label {
  const [{ told, key }] = values as [Value, ...Value[]];
  const subject = values.find((value) => value.subject !== undefined)?.subject;
  const who = subject === undefined ? undefined : story.wordsFor(subject);
  const word = values.find((value) => value.word !== undefined)?.word;
  const happened = word === undefined ? {} : { word };
  if (told.kind !== 'number') {
    const what = phrase(TIMES[told.kind]);
    return { thing: who === undefined ? what : phrase('about.person', who, what), ...happened };
  }
  const { kind } = told.quantity;
  const noun = values.find((value) => value.noun !== undefined)?.noun;
  if (kind === 'age') return { thing: phrase('about.age', who ?? '') };
  if (kind === 'count') {
    const counted = countedIn(values) ?? noun;
    // "Dead where it says “dead”" says nothing.
    if (counted !== undefined && counted.toLowerCase() === word) return { thing: counted };
    return { thing: counted ?? phrase('about.number'), ...happened };
  }
  if (noun !== undefined) return { thing: noun };
  if (kind === 'money') return { thing: phrase('about.money'), ...happened };
  return {
    thing: kind === 'measure' ? measured(key.split(' ')[1] ?? '') : phrase('about.share'),
    ...happened,
  };
}

const TIMES = { day: 'about.date', clock: 'about.time', length: 'about.length' } as const;

/** What is measured, by its dimension; else the unit itself. */
function measured(dimension: string): Words {
  const id = `about.${dimension === 'length' ? 'distance' : dimension}`;
  return id in TEMPLATES ? phrase(id as TemplateId) : dimension;
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
export function labelled(labels: readonly Label[]): Words {
  const things = listed(labels.map(({ thing }) => thing));
  const word = labels[0]?.word;
  return { capital: word === undefined ? things : phrase('about.where', things, word) };
}

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
  for (const { words, part, span } of values) readings.add(words.toLowerCase(), words, part.spans.of(span));
  return readings.all;
}
