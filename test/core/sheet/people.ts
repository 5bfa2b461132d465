import * as fc from 'fast-check';
import { parse } from 'yaml';
import { readSheet } from '../../../src/core/sheet/sheet';

/** A sheet after a person has worked on it, with what they wrote: each stretch is there once. */
export interface Worked {
  readonly text: string;
  readonly written: readonly string[];
}

/** Something that a person does to a sheet. `mark` is a word that nothing else has. */
type Work = (worked: Worked, mark: string) => Worked;

const lines = (text: string) => text.split('\n');

/** Does a piece of work, unless that would leave no sheet. */
function careful(work: Work): Work {
  return (worked, mark) => {
    const done = work(worked, mark);
    const { sheet, problems } = readSheet(done.text);
    const shaped = !problems.some(({ code }) => code === 'sheet.shape');
    const kept = done.written.every((words) => done.text.split(words).length === 2);
    return sheet && shaped && kept ? done : worked;
  };
}

const atLine = (pick: number, edit: (all: string[], at: number, mark: string) => string | undefined): Work =>
  careful(({ text, written }, mark) => {
    const all = lines(text);
    const added = edit(all, pick % all.length, mark);
    return { text: all.join('\n'), written: added === undefined ? written : [...written, added] };
  });

/** The spans of the entries of a section, from their dash to the last line that is theirs. */
function entryLines(all: readonly string[]): { from: number; to: number; indent: string }[] {
  const found: { from: number; to: number; indent: string }[] = [];
  all.forEach((line, at) => {
    if (!/^ {2}- \w+:/.test(line)) return;
    let to = at + 1;
    while (to < all.length && /^ {4}/.test(all[to] ?? '')) to++;
    found.push({ from: at, to, indent: '    ' });
  });
  return found;
}

const inEntry = (pick: number, place: number, make: (mark: string, indent: string) => string): Work =>
  careful(({ text, written }, mark) => {
    const all = lines(text);
    const entries = entryLines(all);
    const entry = entries[pick % Math.max(1, entries.length)];
    if (!entry) return { text, written };
    const keys: number[] = [entry.to];
    for (let at = entry.from + 1; at < entry.to; at++) if (/^ {4}[\w-]+:/.test(all[at] ?? '')) keys.push(at);
    const at = keys[place % keys.length] ?? entry.to;
    const added = make(mark, entry.indent);
    all.splice(at, 0, added);
    return { text: all.join('\n'), written: [...written, added] };
  });

const nat = fc.nat(10_000);

const someNote = fc.constantFrom<(mark: string, indent: string) => string>(
  (mark, pad) => `${pad}notes: ${mark} rang, no answer`,
  (mark, pad) => `${pad}notes: '${mark}: it''s # fine'`,
  (mark, pad) => `${pad}notes: "${mark} \\"so\\" he said: #1"   # ${mark}c`,
  (mark, pad) => `${pad}notes: |\n${pad}  ${mark} first line\n\n${pad}    deeper # no comment\n${pad}  last`,
  (mark, pad) => `${pad}notes: >-\n${pad}  ${mark} folded\n${pad}  on`,
  (mark, pad) => `${pad}checker:   ${mark}   `,
  (mark, pad) => `${pad}correction: "${mark}"`,
  (mark, pad) =>
    `${pad}evidence:\n${pad}  - source: ${mark}\n${pad}    url: https://example.org/${mark}#x\n${pad}    at: p. 4`,
  (mark, pad) => `${pad}evidence: [{source: ${mark}, at: "3:20"}]`,
  (mark, pad) => `${pad}desk-${mark}: {colour: red, list: [1, 2]}`,
  (mark, pad) => `${pad}${mark}:\n${pad}  - a: 1\n${pad}    b:\n${pad}  - two`,
  (mark, pad) => `${pad}"${mark} key": ~`,
);

/** What people do: comments, notes, keys of their own, decisions, other styles, other orders, deletions. */
export const someWork: fc.Arbitrary<Work> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(nat, nat, someNote).map(([pick, place, make]) => inEntry(pick, place, make)),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(nat, fc.constantFrom('', '  ', '    ', '      ')).map(([pick, pad]) =>
      atLine(pick, (all, at, mark) => {
        const added = `${pad}# ${mark} comment`;
        all.splice(at, 0, added);
        return added;
      }),
    ),
  },
  {
    weight: 3,
    arbitrary: nat.map((pick) =>
      atLine(pick, (all, at, mark) => {
        if ((all[at] ?? '') === '') return undefined;
        all[at] = `${all[at] ?? ''}  # ${mark}`;
        return `  # ${mark}`;
      }),
    ),
  },
  // A decision, in several styles.
  fc
    .tuple(nat, fc.constantFrom('accurate', "'disputed'", '"accurate"', 'resolved', 'dismissed', 'cut'))
    .map(([pick, status]) =>
      atLine(pick, (all, from) => {
        const at = all.findIndex((line, index) => index >= from && /^ {4}status: open$/.test(line));
        if (at < 0) return undefined;
        const ofConflict = all
          .slice(0, at)
          .findLast((line) => line.startsWith('  - '))
          ?.startsWith('  - conflict');
        if (ofConflict !== ['resolved', 'dismissed'].includes(status)) return undefined;
        all[at] = `    status: ${status}`;
        return undefined;
      }),
    ),
  // Another style for a value.
  fc.tuple(nat, fc.constantFrom("'", '"')).map(([pick, quote]) =>
    atLine(pick, (all, at) => {
      all[at] = (all[at] ?? '').replace(/^( {2,4}(?:- )?[a-z]+: )([\w ,]+)$/, `$1${quote}$2${quote}`);
      return undefined;
    }),
  ),
  // A row over several lines.
  nat.map((pick) =>
    atLine(pick, (all, from) => {
      const at = all.findIndex((line, index) => index >= from && /^ {6}- \{/.test(line));
      if (at >= 0)
        all[at] = (all[at] ?? '').replace(', line', ' ,\n          line').replace('}', '\n        }');
      return undefined;
    }),
  ),
  // A row in block style, with a note among its keys or behind them.
  fc.tuple(nat, fc.boolean()).map(([pick, noted]) =>
    atLine(pick, (all, from, mark) => {
      const at = all.findIndex(
        (line, index) =>
          index >= from && /^ {6}- \{file: [\w./]+, line: \d+, quote: [^"'{},#]+\}$/.test(line),
      );
      if (at < 0) return undefined;
      const note = noted ? `\n        asked: ${mark} # why` : '';
      all[at] = (all[at] ?? '').replace(
        /^( {6}- )\{(file: [^,]*), (line: \d+), (quote: [^{}]*)\}$/,
        `$1$2\n        $3${note}\n        $4`,
      );
      return noted ? `asked: ${mark} # why` : undefined;
    }),
  ),
  // A list on one line.
  nat.map((pick) =>
    atLine(pick, (all, from) => {
      const at = all.findIndex(
        (line, index) =>
          index >= from &&
          /^ {4}(?:where|readings|roles):$/.test(line) &&
          /^ {6}- \{/.test(all[index + 1] ?? ''),
      );
      if (at < 0) return undefined;
      let to = at + 1;
      while (/^ {6}- \{.*\}$/.test(all[to] ?? '')) to++;
      const rows = all.splice(at + 1, to - at - 1).map((row) => row.slice(8));
      all[at] = `${all[at] ?? ''} [${rows.join(', ')}]`;
      return undefined;
    }),
  ),
  // An entry on one line.
  nat.map((pick) =>
    careful(({ text, written }) => {
      const all = lines(text);
      const entries = entryLines(all);
      const entry = entries[pick % Math.max(1, entries.length)];
      if (!entry || /: \*m/.test(text)) return { text, written };
      const value = (parse(all.slice(entry.from, entry.to).join('\n')) as unknown[])[0];
      all.splice(entry.from, entry.to - entry.from, `  - ${JSON.stringify(value)}`);
      return { text: all.join('\n'), written };
    }),
  ),
  // A key, an anchor or a comment in a row.
  fc.tuple(nat, fc.nat(2)).map(([pick, way]) =>
    atLine(pick, (all, from, mark) => {
      const at = all.findIndex((line, index) => index >= from && /^ {6}- \{.*\}$/.test(line));
      const line = all[at];
      if (line === undefined) return undefined;
      const added = way === 0 ? `, desk: ${mark}` : way === 1 ? `&${mark} {` : ` # ${mark}\n          }`;
      all[at] = way === 1 ? line.replace('{', added) : line.slice(0, -1) + (way === 0 ? `${added}}` : added);
      return added;
    }),
  ),
  // A title or a name put right.
  nat.map((pick) =>
    atLine(pick, (all, from, mark) => {
      const at = all.findIndex((line, index) => index >= from && /^ {4}(?:title|name): \S/.test(line));
      const line = all[at];
      if (line === undefined) return undefined;
      const added = `: '${mark} it''s'`;
      all[at] = line.replace(/: .*/, added);
      return added;
    }),
  ),
  // Another order: of entries, of keys.
  nat.map((pick) =>
    careful(({ text, written }) => {
      const all = lines(text);
      const entries = entryLines(all);
      const at = pick % Math.max(1, entries.length);
      const [one, two] = [entries[at], entries[at + 1]];
      if (
        !one ||
        !two ||
        all.slice(one.to, two.from).some((line) => line !== '' && !line.startsWith('  #'))
      ) {
        return { text, written };
      }
      const swapped = [
        ...all.slice(0, one.from),
        ...all.slice(two.from, two.to),
        ...all.slice(one.to, two.from),
        ...all.slice(one.from, one.to),
        ...all.slice(two.to),
      ];
      return { text: swapped.join('\n'), written };
    }),
  ),
  nat.map((pick) =>
    atLine(pick, (all, at) => {
      if (
        /^ {4}(?:id|kind|status|code|type): \S+$/.test(all[at] ?? '') &&
        /^ {4}[a-z]+: [^|>]*$/.test(all[at - 1] ?? '')
      ) {
        all.splice(at - 1, 2, all[at] ?? '', all[at - 1] ?? '');
      }
      return undefined;
    }),
  ),
  // Blank lines more or fewer.
  nat.map((pick) =>
    atLine(pick, (all, at) => {
      if (all[at] === '') all.splice(at, 1);
      else all.splice(at, 0, '');
      return undefined;
    }),
  ),
  // Entries and lines taken out, with nothing of a person's in them.
  fc.tuple(nat, fc.boolean()).map(([pick, whole]) =>
    careful(({ text, written }) => {
      const all = lines(text);
      const entries = entryLines(all);
      const entry = entries[pick % Math.max(1, entries.length)];
      if (!entry) return { text, written };
      if (whole) all.splice(entry.from, entry.to - entry.from);
      else if (/^ {4}(?:id|kind|severity|code|status): \S+$/.test(all[entry.from + 1] ?? ''))
        all.splice(entry.from + 1, 1);
      return { text: all.join('\n'), written };
    }),
  ),
  // An anchor on a value of Copydesk's, and a note that stands for it.
  fc.tuple(nat, nat).map(([pick, place]) =>
    careful((worked, mark) => {
      const all = lines(worked.text);
      const from = pick % all.length;
      const at = all.findIndex((line, index) => index >= from && /^ {4}(?:id|kind|code): \w+$/.test(line));
      const line = all[at];
      if (line === undefined) return worked;
      all[at] = line.replace(': ', `: &${mark} `);
      const anchored = { text: all.join('\n'), written: [...worked.written, `&${mark} `] };
      return inEntry(all.length + place, 0, (_, pad) => `${pad}${mark}: *${mark}`)(anchored, mark);
    }),
  ),
);

/** A sheet that several pieces of work were done on. */
export function worked(text: string, works: readonly Work[]): Worked {
  return works.reduce<Worked>((done, work, index) => work(done, `m${index}q`), { text, written: [] });
}

/** What is a person's in each section, entry by entry, in order: entries with nothing of theirs are left out. */
export function personsParts(
  value: unknown,
  sections: Readonly<Record<string, ReadonlySet<string>>>,
): unknown {
  const all = (value ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(sections).map(([section, machine]) => [
      section,
      ((all[section] ?? []) as Record<string, unknown>[])
        .map((entry) =>
          Object.fromEntries(
            Object.entries(entry).filter(
              ([key, part]) => !machine.has(key) && !(key === 'status' && part === 'open'),
            ),
          ),
        )
        .filter((entry) => Object.keys(entry).length > 0),
    ]),
  );
}
