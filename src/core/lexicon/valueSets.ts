import { keyed } from './table';

/** Words beside a number that say of which set of the counted it is, by the set, lower case. */
export const VALUE_SETS: ReadonlyMap<string, string> = byWord(`
serious: seriously | critically | severely | badly | gravely | critical | serious
more: other | others | another | more | further | additional | extra | remaining | rest | second
before: previous | previously | earlier | prior | past | former | last
all: total | altogether | overall | combined | cumulative
`);

/** What counted people are said to be, as the class of event that made them so, lower case. */
export const COUNTED_STATES: ReadonlyMap<string, string> = byWord(`
die: dead | deaths | death | fatalities | fatality | killed
injure: injured | wounded | hurt | injuries
miss: missing
capture: arrested | detained | arrests
`);

function byWord(table: string): ReadonlyMap<string, string> {
  return new Map([...keyed(table)].flatMap(([set, words]) => words.map((word) => [word, set] as const)));
}
