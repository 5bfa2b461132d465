import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLexicon } from '../../src/core/lexicon/lexicon';
import { reportOf } from '../../src/core/report/json';
import { editSheet, readSheet } from '../../src/core/sheet/sheet';
import { Story } from '../../src/core/story';
import { TEMPLATES } from '../../src/core/words/templates';
import type { Language } from '../../src/core/words/words';
import { english, phrase, tell } from '../../src/core/words/words';

/** The project's folder: the tests are compiled to out/test/project. */
const project = join(__dirname, '..', '..', '..');
const textsOf = (...path: string[]) =>
  JSON.parse(readFileSync(join(project, ...path), 'utf8')) as Record<string, string>;

const LANGUAGES = readdirSync(join(project, 'l10n')).flatMap(
  (name) => /^bundle\.l10n\.(.+)\.json$/.exec(name)?.[1] ?? [],
);

/** Texts that may be the same in both languages. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  de: [
    // German has the very word.
    ...['1 Name', 'Matrix', 'Text'],
    // A name, and what stands after it.
    'Copydesk: {0}',
    // Signs between what is put in.
    ...['{0} = {1}.', '{0} in {1}', '{0} {1}', '{0} – {1}', '{0}, {1}', '{0}: {1}', '{0}; {1}'],
  ],
};

/** What a translation may not lose: holes, commands, code, and line breaks, which part the buttons of a view. */
function kept(text: string): string[] {
  return (
    text.match(/\{\d\}|\(command:[\w.]+\)|`[^`]+`|\n|https:\/\/|\.(?:docx|html|md|txt|yaml)\b/g) ?? []
  ).sort();
}

suite('Translations', () => {
  test('are there', () => {
    assert.deepEqual(LANGUAGES, ['de']);
  });

  for (const language of LANGUAGES) {
    const pairs = [
      ['package.nls.json', `package.nls.${language}.json`],
      ['l10n/bundle.l10n.json', `l10n/bundle.l10n.${language}.json`],
    ] as const;
    for (const [source, translated] of pairs) {
      const original = textsOf(source);
      const texts = textsOf(translated);

      test(`${translated} has every text of ${source}, in its order, and no other`, () => {
        assert.deepEqual(Object.keys(texts), Object.keys(original));
      });

      test(`${translated} keeps placeholders, commands, code and line breaks`, () => {
        const lost = Object.entries(original).filter(
          ([key, words]) => kept(words).join() !== kept(texts[key] ?? '').join(),
        );
        assert.deepEqual(lost, []);
      });

      test(`${translated} has no text that is left in English`, () => {
        const left = Object.entries(original).filter(([key, words]) => texts[key] === words);
        assert.deepEqual(
          left.map(([, words]) => words).filter((words) => !SAME[language]?.includes(words)),
          [],
        );
      });

      test(`${translated} has no straight quotation mark and no empty text`, () => {
        const bad = Object.entries(texts).filter(
          ([key, text]) =>
            text.trim() === '' || (/"|\.\.\./.test(text) && !/"|\.\.\./.test(original[key] ?? '')),
        );
        assert.deepEqual(bad, []);
      });
    }

    test(`${language}: every sentence about a story can be told, with one thing and with several`, () => {
      const bundle = textsOf('l10n', `bundle.l10n.${language}.json`);
      const missing = Object.entries(TEMPLATES).filter(([, words]) => bundle[words] === undefined);
      assert.deepEqual(missing, []);
    });
  }
});

suite('Findings in German', () => {
  const bundle = textsOf('l10n', 'bundle.l10n.de.json');
  const GERMAN: Language = {
    fill: (template, args) =>
      (bundle[template] ?? '').replace(/\{(\d+)\}/g, (hole, index) => args[Number(index)] ?? hole),
    number: (value) => value.toLocaleString('de'),
    day: (date) =>
      new Date(`${date}T00:00Z`).toLocaleDateString('de', {
        ...({ day: 'numeric', month: 'long', year: 'numeric' } as const),
        timeZone: 'UTC',
      }),
  };

  const story = new Story(createLexicon());
  story.setArticle(
    'first.txt',
    'The Kelbrook reservoir opened on 3 July 2025. The fire destroyed 82 houses in Kelbrook.\n\n“We will rebuild every house in the valley before the winter,” Mayor Stefan Aldous said.\n',
  );
  story.setArticle(
    'second.txt',
    'The Kelbrook reservoir opened on 4 July 2025. The fire destroyed 84 houses in Kelbrook.\n\n“We hope to rebuild every house in the valley before the winter,” Mayor Stefan Aldus said.\n',
  );
  const analysis = story.analyse();
  const said = (code: string) =>
    analysis.findings
      .filter((finding) => finding.code === code)
      .map((finding) => [tell(finding.said, GERMAN), tell(finding.grounds, GERMAN)]);

  test('number.differs', () => {
    assert.deepEqual(said('number.differs'), [
      [
        'Houses bei „destroyed“: 82 in 1 Artikel, 84 in 1',
        'Es kann nicht alles richtig sein, auch nicht mit Rundung, Spannen und Einheiten. Die Sätze zählen oder messen dasselbe, berichten vom selben Ereignis und gleichen sich zu 92 %.',
      ],
    ]);
  });

  test('date.differs', () => {
    assert.deepEqual(said('date.differs'), [
      [
        'Datum bei „opened“: 3 July 2025 in 1 Artikel, 4 July 2025 in 1',
        'Es kann nicht alles richtig sein. Die Sätze berichten vom selben Ereignis und gleichen sich zu 81 %.',
      ],
    ]);
  });

  test('date.weekday, with its day and number written as German has them', () => {
    const weekday = new Story(createLexicon());
    weekday.setArticle('a.txt', 'The Kelbrook reservoir opened on Friday, 3 July 2025.\n');
    assert.deepEqual(
      weekday
        .analyse()
        .findings.map((finding) => [tell(finding.said, GERMAN), tell(finding.grounds, GERMAN)]),
      [
        [
          'Der 3. Juli 2025 ist ein Donnerstag, kein Freitag: „Friday, 3 July 2025“',
          'Laut Kalender ist der 3. Juli 2025 ein Donnerstag.',
        ],
      ],
    );
    assert.equal(tell(phrase('articles.many', 1200), GERMAN), '1.200 Artikel');
  });

  test('name.spelling', () => {
    assert.deepEqual(said('name.spelling'), [
      [
        'Mayor, 2 Schreibweisen: Stefan Aldous in 1 Artikel, Stefan Aldus in 1',
        '„Stefan Aldous“ und „Stefan Aldus“: gleicher Vorname, gleich klingende Nachnamen.',
      ],
    ]);
  });

  test('quote.altered', () => {
    assert.deepEqual(said('quote.altered'), [
      [
        'Ein Zitat, 2 Fassungen: “We will rebuild every house in the valley before the…” in 1 Artikel, “We hope to rebuild every house in the valley before…” in 1',
        'Die Zitate haben die meisten Wörter in gleicher Reihenfolge gemeinsam: Prüfen Sie sie anhand der Aufnahme oder des Textes.',
      ],
    ]);
  });

  test('the problems of a sheet', () => {
    const problems = readSheet('facts:\n  - fact: One\n    status: acurate\n    date: tomorrow\n').problems;
    assert.deepEqual(
      problems.map((problem) => tell(problem.said, GERMAN)),
      [
        '„acurate“ ist kein Wert für „status“. Möglich sind open, accurate, corrected, disputed, on-author, cut, not-checkable.',
        '„tomorrow“ ist kein Datum: Schreiben Sie JJJJ-MM-TT.',
      ],
    );
  });

  test('the sheet and the report stay English, whatever language findings were told in', () => {
    const sheet = editSheet(undefined, analysis, []);
    const report = JSON.stringify(reportOf('.', analysis));
    assert.ok('text' in sheet);
    for (const { said, grounds, message, why } of analysis.findings) {
      assert.equal(message, english(said));
      assert.equal(why, english(grounds));
      assert.ok(report.includes(JSON.stringify(message)), message);
    }
    for (const german of analysis.findings.map((finding) => tell(finding.said, GERMAN))) {
      assert.ok(!sheet.text.includes(german), german);
      assert.ok(!report.includes(JSON.stringify(german)), german);
    }
    assert.deepEqual(
      [sheet.text, report].map((text) => /Artikel|Fassungen|Schreibweise|Juli/.exec(text)),
      [null, null],
    );
    const again = editSheet(undefined, analysis, []);
    assert.ok('text' in again);
    assert.equal(again.text, sheet.text);
    assert.equal(JSON.stringify(reportOf('.', analysis)), report);
  });
});
