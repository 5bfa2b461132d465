import assert from 'node:assert/strict';
import { contentsOf } from '../../../src/core/entities/contents';
import { namePlaces, nameTouching } from '../../../src/core/entities/named';
import { renamed, renameEdits, renamingOf } from '../../../src/core/entities/rename';
import { createLexicon } from '../../../src/core/lexicon/lexicon';
import { applyEdits } from '../../../src/core/sheet/sheet';
import type { Analysis } from '../../../src/core/story';
import { Story } from '../../../src/core/story';

const lexicon = createLexicon();

function analysed(texts: Readonly<Record<string, string>>): Analysis {
  const story = new Story(lexicon);
  for (const [path, text] of Object.entries(texts)) story.setArticle(path, text);
  return story.analyse();
}

function entityNamed({ entities }: Analysis, form: string) {
  const entity = entities.all.find(({ forms }) => forms.includes(form));
  assert.ok(entity, `${form} is not among ${entities.all.map(({ name }) => name).join(', ')}`);
  return entity;
}

/** The texts after a rename, with the words of the edits that a person is to look at. */
function rename(texts: Readonly<Record<string, string>>, from: string, to: string) {
  const analysis = analysed(texts);
  const renaming = renamingOf(from, to);
  assert.ok(renaming);
  const edits = renameEdits(analysis.articles, entityNamed(analysis, from), renaming);
  return {
    texts: Object.fromEntries(
      Object.entries(texts).map(([path, text]) => [
        path,
        applyEdits(
          text,
          edits.filter((edit) => edit.path === path),
        ),
      ]),
    ),
    doubted: edits.flatMap(({ path, start, end, doubt }) =>
      doubt ? [`${doubt}: ${texts[path]?.slice(start, end)}`] : [],
    ),
  };
}

suite('renaming a name', () => {
  test('is of the words that differ', () => {
    assert.deepEqual(renamingOf('Tarek Mansuri', 'Tarek  Mansouri '), {
      from: ['Mansuri'],
      to: ['Mansouri'],
    });
    assert.deepEqual(renamingOf('Tarek Mansuri', 'Tariq Mansuri'), { from: ['Tarek'], to: ['Tariq'] });
    assert.deepEqual(renamingOf('Mansuri', 'Mansouri'), { from: ['Mansuri'], to: ['Mansouri'] });
    assert.deepEqual(renamingOf('Eva Holm', 'Per Lind'), { from: ['Eva', 'Holm'], to: ['Per', 'Lind'] });
  });

  test('is of one wording where words are but added or left out', () => {
    assert.deepEqual(renamingOf('Clara Weiss', 'Clara Maria Weiss'), {
      from: ['Clara'],
      to: ['Clara', 'Maria'],
      only: 'Clara Weiss',
    });
    assert.deepEqual(renamingOf('Clara Maria Weiss', 'Clara Weiss'), {
      from: ['Clara', 'Maria'],
      to: ['Clara'],
      only: 'Clara Maria Weiss',
    });
    assert.deepEqual(renamingOf('Weiss', 'Clara Weiss'), {
      from: ['Weiss'],
      to: ['Clara', 'Weiss'],
      only: 'Weiss',
    });
  });

  test('is none where nothing differs or nothing is wanted', () => {
    assert.equal(renamingOf('Eva Holm', ' Eva  Holm'), undefined);
    assert.equal(renamingOf('Eva Holm', ' '), undefined);
  });

  test('changes every wording that has the words, and no other', () => {
    const renaming = renamingOf('Tarek Mansuri', 'Tarek Mansouri');
    assert.ok(renaming);
    const forms = ['Tarek Mansuri', 'MANSURI', 'mansuri', 'Tarek Ali Mansuri', 'Tarek', 'Mansuris'];
    assert.deepEqual(
      forms.map((form) => renamed(renaming, form)),
      ['Tarek Mansouri', 'MANSOURI', 'Mansouri', 'Tarek Ali Mansouri', undefined, undefined],
    );
  });

  test('reaches all articles, the surname alone and the possessive, and leaves a namesake alone', () => {
    const { texts, doubted } = rename(
      {
        'a.txt':
          'Minister Tarek Mansuri opened the harbour. Mansuri’s deputy came too. His sister, Layla Mansuri, sang.\n',
        'b.txt':
          'A new harbour\n\nThe harbour in the north was opened on Monday by Tarek Mansuri, who thanked the builders.\n',
      },
      'Tarek Mansuri',
      'Tarek Mansouri',
    );
    assert.deepEqual(texts, {
      'a.txt':
        'Minister Tarek Mansouri opened the harbour. Mansouri’s deputy came too. His sister, Layla Mansuri, sang.\n',
      'b.txt':
        'A new harbour\n\nThe harbour in the north was opened on Monday by Tarek Mansouri, who thanked the builders.\n',
    });
    assert.deepEqual(doubted, []);
  });

  test('asks about words that are quoted', () => {
    const text =
      'Minister Tarek Mansuri opened the harbour. “We thank Tarek Mansuri for his patience,” Eva Holm said.\n';
    const { texts, doubted } = rename({ 'a.txt': text }, 'Tarek Mansuri', 'Tarek Mansouri');
    assert.equal(texts['a.txt'], text.replaceAll('Mansuri', 'Mansouri'));
    assert.deepEqual(doubted, ['quoted: Mansuri']);
  });

  test('keeps marks of formatting, and asks where they would go', () => {
    const text = 'Minister Tarek **Mansuri** opened the harbour, the ministry said on Monday.\n';
    const kept = rename({ 'a.md': text }, 'Tarek Mansuri', 'Tarik Mansouri');
    assert.equal(kept.texts['a.md'], text.replace('Tarek', 'Tarik').replace('Mansuri', 'Mansouri'));
    assert.deepEqual(kept.doubted, []);
    const gone = rename({ 'a.md': text }, 'Tarek Mansuri', 'Omar al Mansouri');
    assert.deepEqual(gone.doubted, ['formatted: Tarek **Mansuri']);
  });
});

suite('following a name', () => {
  const TEXTS = {
    'a.txt':
      'Harbour opens\n\nEva Holm opened the harbour. Holm thanked the builders. “It is done,” Holm said.\n',
    'b.txt': 'Quays for the north\n\nThe harbour was opened by Eva Holm, who lives in Oslo.\n',
  };

  test('gives its places in the order of the articles and of the text', () => {
    const analysis = analysed(TEXTS);
    const places = namePlaces(analysis.articles, entityNamed(analysis, 'Eva Holm'));
    assert.deepEqual(
      places.map(({ path, mention: { start, name } }) => [path, start, name]),
      [
        ['a.txt', 15, 'Eva Holm'],
        ['a.txt', 44, 'Holm'],
        ['a.txt', 85, 'Holm'],
        ['b.txt', 47, 'Eva Holm'],
      ],
    );
  });

  test('finds a name at its start, within it and at its end', () => {
    const names = analysed(TEXTS).articles[0]?.mentions.names ?? [];
    assert.deepEqual(
      [14, 15, 19, 23, 24].map((offset) => nameTouching(names, offset)),
      [-1, 0, 0, 0, -1],
    );
  });

  test('an article consists of its headline and its text, each name once', () => {
    const analysis = analysed(TEXTS);
    const [first] = analysis.articles;
    assert.ok(first);
    assert.deepEqual(
      contentsOf(first, analysis.entities).map(({ kind, names, quotations }) => ({
        kind,
        names: names.map(({ entity, count }) => `${entity.name} ${count}`),
        quotations: quotations.map(({ text }) => text),
      })),
      [
        { kind: 'headline', names: [], quotations: [] },
        { kind: 'body', names: ['Eva Holm 3'], quotations: ['It is done'] },
      ],
    );
  });
});
