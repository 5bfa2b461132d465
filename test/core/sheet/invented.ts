import * as fc from 'fast-check';
import type { SheetInput } from '../../../src/core/sheet/sheet';
import { finding, story } from './story';

/** Marked texts by path. */
export type Texts = Readonly<Record<string, string>>;

const SENTENCES = [
  'The <role:mayor> <person:Ada Lund> opened the plant in <place:Holm>.',
  '<person:Ada Lunt>, the <role:mayor>, spoke first.',
  'The plant makes <number=82 megawatt:82 megawatts>, it was said.',
  'Its output is <number=84 megawatt:84 megawatts> at most.',
  'The doors opened on <date=2024-05-03:3 May 2024> to a crowd.',
  'It had been planned since <date=2019-02-11:11 February 2019> by <org:Norkraft>.',
  '<person:Ole Rask> said <quote:“we are glad that it is over”>.',
  'For <person:Ole Rask>: “#1 in the north”, a <role:mason>.',
  'Nothing else was said.',
  'The <role:spokeswoman> <person:Íris Brá> counted <number=40 guest:40 guests> 🎉 in the rain.',
];

const PATHS = ['a.txt', 'b.txt', 'coast/c.txt', "d's #1.txt"];

const prose = fc
  .uniqueArray(fc.integer({ min: 0, max: SENTENCES.length - 1 }), { minLength: 1, maxLength: 5 })
  .map((picks) => picks.map((pick) => SENTENCES[pick]).join(' '));

/** Some articles made of a few sentences. */
export const someTexts: fc.Arbitrary<Texts> = fc
  .uniqueArray(fc.constantFrom(...PATHS), { minLength: 1, maxLength: 3 })
  .chain((paths) => fc.tuple(...paths.map((path) => prose.map((text) => [path, text] as const))))
  .map((pairs) => Object.fromEntries(pairs));

/** Something that happens to articles between two runs. */
export type ArticleEdit = (texts: Texts) => Texts;

const change =
  (path: number, edit: (text: string) => string): ArticleEdit =>
  (texts) => {
    const paths = Object.keys(texts);
    const at = paths[path % Math.max(1, paths.length)];
    return at === undefined ? texts : { ...texts, [at]: edit(texts[at] ?? '') };
  };

export const someArticleEdit: fc.Arbitrary<ArticleEdit> = fc.oneof(
  fc
    .tuple(fc.nat(9), fc.nat(9))
    .map(([path, pick]) => change(path, (text) => `${text} ${SENTENCES[pick] ?? ''}`)),
  fc
    .tuple(fc.nat(9), fc.nat(9))
    .map(([path, pick]) => change(path, (text) => `${SENTENCES[pick] ?? ''} ${text}`)),
  fc.nat(9).map((path) =>
    change(
      path,
      (text) =>
        text
          .split(/(?<=\.) /)
          .slice(1)
          .join(' ') || 'Nothing.',
    ),
  ),
  fc.nat(9).map((path) =>
    change(
      path,
      (text) =>
        text
          .split(/(?<=\.) /)
          .slice(0, -1)
          .join(' ') || 'Nothing.',
    ),
  ),
  fc.nat(9).map((path) => change(path, (text) => text.replace('=82 megawatt:82', '=83 megawatt:83'))),
  fc
    .nat(9)
    .map((path) =>
      change(path, (text) => text.replace('opened', 'at last opened').replace('was said', 'was told')),
    ),
  fc.nat(9).map((path) => change(path, (text) => `A first line.\n\n${text}`)),
  fc.nat(9).map((path) => change(path, (text) => text.replaceAll('Lunt', 'Lund'))),
  fc.nat(9).map((path): ArticleEdit => (texts) => {
    const entries = Object.entries(texts);
    return Object.fromEntries(entries.filter((_, index) => index !== path % entries.length));
  }),
  fc.nat(9).map((path): ArticleEdit => (texts) => {
    const entries = Object.entries(texts);
    return Object.fromEntries(
      entries.map(([name, text], index) => [index === path % entries.length ? `moved/${name}` : name, text]),
    );
  }),
  prose.map((text): ArticleEdit => (texts) => ({ ...texts, 'new.txt': text })),
);

/** What a run would find in the texts: the plant's output and the mayor's name are the same thing everywhere. */
export function read(texts: Texts): SheetInput {
  const findings = [
    differing('number.differs', texts, /<number=(\d+) megawatt:([^>]*)>/),
    differing('name.spelling', texts, /<person:(Ada (Lund|Lunt))>/),
  ].flatMap((found) => found ?? []);
  return story(texts, { findings, alias: { 'Ada Lund': ['Ada Lund', 'Ada Lunt'] } });
}

function differing(code: 'number.differs' | 'name.spelling', texts: Texts, pattern: RegExp) {
  const readings: Record<string, Record<string, string>> = {};
  for (const [path, text] of Object.entries(texts)) {
    for (const [, value = '', words = ''] of text.matchAll(new RegExp(pattern, 'g'))) {
      (readings[value] ??= {})[path] ??= code === 'name.spelling' ? value : words;
    }
  }
  if (Object.keys(readings).length < 2) return undefined;
  return finding(code, texts, readings);
}
