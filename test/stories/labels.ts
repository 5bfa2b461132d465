import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The types that are scored. */
export type ScoredType = 'person' | 'organization' | 'place';

/** A labelled stretch of a text, half-open. */
export interface Label {
  readonly start: number;
  readonly end: number;
  readonly type: ScoredType;
}

/** A text with its labels. */
export interface LabelledText {
  readonly name: string;
  readonly text: string;
  readonly labels: readonly Label[];
}

/** Where the labelled material lies: beside the repository, not in it. */
export const SHARED = join(process.cwd(), '..', 'shared');

const TYPES: Readonly<Record<string, ScoredType>> = {
  PER: 'person',
  PERSON: 'person',
  ORG: 'organization',
  LOC: 'place',
  GPE: 'place',
};

/** UNER's English PUD: one text a document, a sentence a line. @returns undefined where the file is absent */
export function readPud(): LabelledText[] | undefined {
  const path = join(SHARED, 'data/ner/uner-pud-test.iob2');
  if (!existsSync(path)) return undefined;
  const texts: { name: string; text: string; labels: Label[] }[] = [];
  let from = 0;
  let open: ScoredType | undefined;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const text = texts[texts.length - 1];
    if (line.startsWith('# newdoc id = ')) texts.push({ name: line.slice(14), text: '', labels: [] });
    else if (line.startsWith('# text = ') && text) {
      if (text.text !== '') text.text += '\n';
      from = text.text.length;
      text.text += line.slice(9);
      open = undefined;
    } else if (line !== '' && !line.startsWith('#') && text) {
      const [, word = '', tag = 'O'] = line.split('\t');
      const start = text.text.indexOf(word, from);
      if (start === -1) throw new Error(`${text.name}: "${word}" is not in its sentence`);
      from = start + word.length;
      const type = TYPES[tag.slice(2)];
      const labels = text.labels;
      const last = labels[labels.length - 1];
      if (tag.startsWith('I-') && open && last) labels[labels.length - 1] = { ...last, end: from };
      else if (type) labels.push({ start, end: from, type });
      open = tag === 'O' ? undefined : type;
    }
  }
  return texts;
}

const NO_SPACE_BEFORE = new Set([',', '.', ';', ':', '!', '?', ')', ']', "'s", "'", "n't", '%', "''"]);
const NO_SPACE_AFTER = new Set(['(', '[', '$', '``', '#']);

/** Wikigold, its tokens put together as prose; documents are parted at their marks. @returns undefined where the file is absent */
export function readWikigold(): LabelledText[] | undefined {
  const path = join(SHARED, 'data/ner/wikigold.conll');
  if (!existsSync(path)) return undefined;
  const texts: { name: string; text: string; labels: Label[] }[] = [];
  let current: { name: string; text: string; labels: Label[] } | undefined;
  let tag = 'O';
  let glue = true;
  let quoted = false;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('-DOCSTART-')) {
      current = undefined;
      continue;
    }
    if (line.trim() === '') {
      if (current && !current.text.endsWith('\n')) current.text += '\n';
      tag = 'O';
      glue = true;
      quoted = false;
      continue;
    }
    if (!current) texts.push((current = { name: `wikigold ${texts.length + 1}`, text: '', labels: [] }));
    const blank = line.lastIndexOf(' ');
    const word = line.slice(0, blank);
    const label = line.slice(blank + 1);
    const closes = word === '"' && quoted;
    if (!glue && !NO_SPACE_BEFORE.has(word) && !closes) current.text += ' ';
    if (word === '"') quoted = !quoted;
    glue = NO_SPACE_AFTER.has(word) || (word === '"' && quoted);
    const start = current.text.length;
    current.text += word;
    const end = current.text.length;
    const type = TYPES[label.slice(2)];
    const last = current.labels[current.labels.length - 1];
    if (type && label === tag && last) current.labels[current.labels.length - 1] = { ...last, end };
    else if (type) current.labels.push({ start, end, type });
    tag = label;
  }
  return texts;
}

interface SeedRecord {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly boilerplate?: boolean;
  readonly dateline?: boolean;
}

/** The five seeds with the names labelled in their headlines and body. @returns undefined where they are absent */
export function readSeeds(): LabelledText[] | undefined {
  const path = join(SHARED, 'gold/seed-entities.json');
  if (!existsSync(path)) return undefined;
  const records = JSON.parse(readFileSync(path, 'utf8')) as SeedRecord[];
  const folder = join(SHARED, 'seeds');
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const labels = records
        .filter((record) => record.file === name && record.boilerplate !== true && record.dateline !== true)
        .flatMap(({ start, end, type }) => {
          const scored = TYPES[type];
          return scored ? [{ start, end, type: scored }] : [];
        });
      return { name, text: readFileSync(join(folder, name), 'utf8'), labels };
    });
}
