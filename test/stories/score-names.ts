import nlp from 'compromise';
import { createLexicon } from '../../src/core/lexicon/lexicon';
import { recogniseNames } from '../../src/core/mentions/names';
import { readArticle } from '../../src/core/text/reader';
import type { Label, LabelledText, ScoredType } from './labels';
import { readPud, readSeeds, readWikigold } from './labels';

/** How many spans were labelled, found, and right. */
export interface Counts {
  labelled: number;
  found: number;
  strict: number;
  partial: number;
}

/** F1 in percent. */
export function f1(right: number, { labelled, found }: Counts): number {
  return labelled + found === 0 ? 100 : (200 * right) / (labelled + found);
}

interface Mistake {
  readonly kind: 'missed' | 'false' | 'span' | 'type';
  readonly line: string;
}

const TYPES: readonly ScoredType[] = ['person', 'organization', 'place'];

/** Adds one text to the counts: strict is same start, end and type; partial overlaps a span of the same type that is not yet matched. */
function count(counts: Record<ScoredType, Counts>, text: LabelledText, found: readonly Label[]): Mistake[] {
  const mistakes: Mistake[] = [];
  const used = new Set<Label>();
  const matched = new Set<Label>();
  for (const type of TYPES) {
    const labelled = text.labels.filter((label) => label.type === type);
    const guesses = found.filter((guess) => guess.type === type);
    counts[type].labelled += labelled.length;
    counts[type].found += guesses.length;
    for (const guess of guesses) {
      const same = labelled.find((label) => label.start === guess.start && label.end === guess.end);
      if (!same) continue;
      counts[type].strict++;
      counts[type].partial++;
      used.add(same);
      matched.add(guess);
    }
    for (const guess of guesses) {
      if (matched.has(guess)) continue;
      const overlap = labelled.find(
        (label) => !used.has(label) && label.start < guess.end && guess.start < label.end,
      );
      if (!overlap) continue;
      counts[type].partial++;
      used.add(overlap);
      matched.add(guess);
      mistakes.push({
        kind: 'span',
        line: `${type} "${slice(text, guess)}" is "${slice(text, overlap)}"  ${around(text, guess)}`,
      });
    }
  }
  for (const guess of found) {
    if (matched.has(guess)) continue;
    const other = text.labels.find((label) => label.start < guess.end && guess.start < label.end);
    const kind = other ? 'type' : 'false';
    mistakes.push({
      kind,
      line: `${guess.type} "${slice(text, guess)}"${other ? ` is ${other.type} "${slice(text, other)}"` : ''}  ${around(text, guess)}`,
    });
  }
  for (const label of text.labels) {
    if (used.has(label) || found.some((guess) => guess.start < label.end && label.start < guess.end))
      continue;
    mistakes.push({ kind: 'missed', line: `${label.type} "${slice(text, label)}"  ${around(text, label)}` });
  }
  return mistakes;
}

const slice = (text: LabelledText, { start, end }: Label) => text.text.slice(start, end).replace(/\s+/g, ' ');
const around = (text: LabelledText, { start, end }: Label) =>
  `…${text.text.slice(Math.max(0, start - 40), end + 30).replace(/\s+/g, ' ')}…`;

/** Groups, dates and the like are not scored. */
const isScored = (type: string): type is ScoredType => (TYPES as readonly string[]).includes(type);

const noCounts = (): Record<ScoredType, Counts> => ({
  person: { labelled: 0, found: 0, strict: 0, partial: 0 },
  organization: { labelled: 0, found: 0, strict: 0, partial: 0 },
  place: { labelled: 0, found: 0, strict: 0, partial: 0 },
});

function table(name: string, counts: Record<ScoredType, Counts>): string {
  const all: Counts = { labelled: 0, found: 0, strict: 0, partial: 0 };
  for (const type of TYPES) {
    for (const key of ['labelled', 'found', 'strict', 'partial'] as const) all[key] += counts[type][key];
  }
  const cell = (each: Counts) => `${f1(each.strict, each).toFixed(1)} / ${f1(each.partial, each).toFixed(1)}`;
  return [
    name.padEnd(24),
    cell(all).padEnd(14),
    ...TYPES.map((type) => `${type} ${cell(counts[type])}`.padEnd(28)),
  ].join(' ');
}

const lexicon = createLexicon();

function copydesk(text: LabelledText): Label[] {
  return recogniseNames(readArticle(text.name, text.text), lexicon).flatMap(({ start, end, type }) =>
    isScored(type) ? [{ start, end, type }] : [],
  );
}

const TITLE =
  /^(?:the|a|an|president|prime|minister|foreign|deputy|ambassador|envoy|secretary|governor|senator|sen\.|mayor|king|queen|prince|princess|pope|mr\.?|mrs\.?|ms\.?|dr\.?|sir|lord|lady|general|gen\.|colonel|captain|judge|chief|spokesman|spokeswoman|coach|professor|in|of|from|at)\s+/i;

const NOT_WORD = /[^\p{L}\p{N}]/u;

/** Leaves out marks and a possessive ending at the end of words. */
function withoutTail(words: string): string {
  let end = words.length;
  while (end > 0 && NOT_WORD.test(words[end - 1] as string)) end--;
  return words.slice(0, end).replace(/['’]s$/u, '');
}

/** compromise's people, places and organisations with titles, possessives and articles stripped, which helps it. */
function compromise(text: LabelledText): Label[] {
  const doc = nlp(text.text);
  const found: Label[] = [];
  const take = (type: ScoredType, view: { json(options: object): unknown }) => {
    const records = view.json({ offset: true }) as {
      text: string;
      offset: { start: number; length: number };
    }[];
    for (const record of records) {
      let words = text.text.slice(record.offset.start, record.offset.start + record.offset.length);
      let { start } = record.offset;
      for (;;) {
        const title = TITLE.exec(words);
        if (!title || title[0].length === words.length) break;
        start += title[0].length;
        words = words.slice(title[0].length);
      }
      const lead = /^[^\p{L}\p{N}]*/u.exec(words)?.[0].length ?? 0;
      words = withoutTail(words.slice(lead));
      if (words !== '') found.push({ start: start + lead, end: start + lead + words.length, type });
    }
  };
  take('person', doc.people());
  take('organization', doc.organizations());
  take('place', doc.places());
  return found;
}

/** Scores names on every labelled text that is there. @returns lines to print */
export function scoreNames(
  options: { readonly mistakes?: boolean; readonly rival?: boolean } = {},
): string[] {
  const lines = ['Names, strict / partial F1 over person, organization and place'];
  const sets: readonly (readonly [string, LabelledText[] | undefined])[] = [
    ['UNER PUD', readPud()],
    ['Wikigold', readWikigold()],
    ['seeds', readSeeds()],
  ];
  for (const [name, texts] of sets) {
    if (!texts) {
      lines.push(`${name}: skipped, its labels are not beside the repository`);
      continue;
    }
    const counts = noCounts();
    const mistakes = texts.flatMap((text) => count(counts, text, copydesk(text)));
    lines.push(table(name, counts));
    if (options.rival !== false) {
      const rival = noCounts();
      for (const text of texts) count(rival, text, compromise(text));
      lines.push(table(`  compromise`, rival));
    }
    if (options.mistakes) {
      for (const kind of ['missed', 'false', 'type', 'span'] as const) {
        for (const mistake of mistakes)
          if (mistake.kind === kind) lines.push(`  ${name} ${kind}: ${mistake.line}`);
      }
    }
  }
  return lines;
}

if (require.main === module) {
  console.log(
    scoreNames({
      mistakes: process.argv.includes('--mistakes'),
      rival: !process.argv.includes('--alone'),
    }).join('\n'),
  );
}
