/** A sheet that a person has worked through, with every stretch that they wrote: each is there once. */
export interface Decided {
  readonly text: string;
  readonly written: readonly string[];
}

type Pick = <Item>(items: readonly Item[]) => Item;
/** The lines that a person writes into an entry. @param mark a word that nothing else has, to be in each of them. */
type Words = (mark: string) => readonly string[];

/** What a person writes of a fact, by the status that they give it. */
const FACT_WORDS: Readonly<Record<string, Words>> = {
  accurate: (mark) => [
    `checker: Ada ${mark}`,
    `date: 2026-10-02 # ${mark}d`,
    `evidence:\n  - source: "Town clerk: ${mark}e"\n    url: https://example.org/${mark}#a\n    at: p. 4\n    note: by phone`,
  ],
  corrected: (mark) => [
    `correction: 'It''s ${mark}, not # that'`,
    `checker: Bo ${mark}b`,
    `notes: "${mark}n: seen"`,
  ],
  disputed: (mark) => [`notes: |\n  ${mark} two accounts\n\n    the second, set in\n  no third`],
  'on-author': (mark) => [
    `notes: >-\n  ${mark} the author has it\n  from the court`,
    `asked: ${mark}k   # why`,
  ],
  cut: (mark) => [`checker:   Cy ${mark}   # ${mark}c, cut for length`],
  'not-checkable': (mark) => [
    `evidence: [{note: "${mark}: none", at: "3:20"}]`,
    `desk-${mark}: {colour: red, of: [1]}`,
  ],
};

/** What a person writes of a conflict, by the status that they give it. */
const CONFLICT_WORDS: Readonly<Record<string, Words>> = {
  resolved: (mark) => [
    `stands: "the first: ${mark}"`,
    `reason: the clerk says so, ${mark}r`,
    `who: Ada ${mark}w`,
    `date: 2026-10-02 # ${mark}d`,
  ],
  accepted: (mark) => [`reason: 'both ways, ${mark}: it''s fine'`, `who: Bo # ${mark}w`],
  dismissed: (mark) => [`notes: |\n  ${mark} not a conflict\n\n    two counts`, `who: Cy ${mark}d`],
};

/** What a person writes of a name or an article. */
const REMARKS: readonly Words[] = [
  () => [],
  (mark) => [`notes: ${mark} seen`],
  (mark) => [`desk-${mark}: {seen: yes}`, `notes: '${mark}n: it''s so'`],
];

/** Comments above an entry, with blank lines of a person's own. */
const COMMENTS: readonly ((mark: string) => string)[] = [
  (mark) => `  # ${mark}a on top`,
  (mark) => `\n  # ${mark}a apart\n\n  # ${mark}b and under it`,
  (mark) => `  #${mark}a\n    # ${mark}b set in`,
];

/** The same numbers on every machine, from 0 to below 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Decides every fact and every conflict of a sheet as it was written by a run, as a person would who types into it: each
 * status there is, with name, note, source and correction; comments above, in and behind entries; blank lines; keys of
 * their own, in an order of their own. The same sheet and seed give the same text.
 */
export function decide(sheet: string, seed: number, part: (section: string) => number = () => 1): Decided {
  const random = numbers(seed);
  const pick: Pick = (items) => items[Math.floor(random() * items.length)] as (typeof items)[number];
  const written: string[] = [];
  let marks = 0;
  const put = (stretch: string): string => {
    written.push(stretch);
    return stretch;
  };
  const newMark = () => `qz${(++marks).toString(36).padStart(3, '0')}z`;
  const chance = (part: number) => random() < part;
  const entryAs = (section: string, entry: readonly string[]): string[] => {
    if (!chance(part(section))) return [...entry];
    const mark = newMark();
    const above = chance(0.15) ? [put(pick(COMMENTS)(mark))] : [];
    const rows = entry.map((line) =>
      /^ {6}- \{.*\}$/.test(line) && chance(0.1) ? line + put(` # ${newMark()} this one`) : line,
    );
    if (rows[0]?.endsWith('}')) return [...above, ...rows];
    const choices = section === 'facts' ? FACT_WORDS : section === 'conflicts' ? CONFLICT_WORDS : undefined;
    const status = choices && pick(Object.keys(choices));
    const words = (status === undefined ? pick(REMARKS) : choices?.[status]) as Words;
    const theirs = words(mark).map((field) => put(field.replace(/^(?=.)/gm, '    ')));
    const below = chance(0.1) ? [put(`    # ${mark}u below`)] : [];
    const at = rows.indexOf('    status: open');
    if (at < 0) return [...above, ...rows, ...theirs, ...below];
    const decided = `    status: ${status ?? ''}${chance(0.1) ? put(`  # ${mark}s`) : ''}`;
    const [before, after] = [rows.slice(0, at), rows.slice(at + 1)];
    const body = chance(0.7) ? [...theirs, ...after] : [...after, ...theirs];
    return [...above, ...before, decided, ...body, ...below];
  };
  const text = byEntry(sheet, entryAs);
  return { text, written: written.sort((a, b) => text.indexOf(a) - text.indexOf(b)) };
}

/** A sheet with each entry of its sections, as lines, made into others. */
function byEntry(
  sheet: string,
  make: (section: string, entry: readonly string[]) => readonly string[],
): string {
  let section = '';
  const lines = sheet.split('\n');
  const made: string[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? '';
    section = /^(\w+):/.exec(line)?.[1] ?? section;
    let end = at + 1;
    if (/^ {2}- /.test(line)) {
      while (/^ {4}/.test(lines[end] ?? '')) end++;
      made.push(...make(section, lines.slice(at, end)));
    } else made.push(line);
    at = end;
  }
  return made.join('\n');
}
