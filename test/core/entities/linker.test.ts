import assert from 'node:assert/strict';
import type { Entities, LinkDecisions } from '../../../src/core/entities/entity';
import { Linker } from '../../../src/core/entities/link';
import type { Reading } from '../../../src/core/entities/outline';
import { lexicon, reading } from './marked';

const NOTHING_DECIDED: LinkDecisions = { same: [], notSame: [], preferred: new Map() };

const STORY = [
  '[place:Norway]’s ambassador to [place:Lima], [person:Dawood Rashidi], came. [place:Oslo] confirmed it.',
  '[person:Davi Rashidi], the [group:Norwegian] ambassador to [place:Peru], spoke. [person:Rashidi] left.',
];

const read = (texts: readonly string[]) => texts.map((text, index) => reading(`${index}.txt`, text));

/** Every mention of some articles with the id it has and the country it stands for. */
function idsOf(entities: Entities, articles: readonly Reading[]): unknown[] {
  return articles.flatMap(({ article: { path }, mentions }) =>
    mentions.names.map(({ name }, index) => [
      name,
      entities.of(path, index)?.id,
      entities.standsFor(path, index),
    ]),
  );
}

/** Links a story, then the story as edited, by one linker. */
function afterEdit(before: readonly string[], edited: readonly string[]) {
  const linker = new Linker(lexicon);
  const one = read(before);
  const two = read(edited).map((article, index) =>
    before[index] === edited[index] ? (one[index] as Reading) : article,
  );
  const first = linker.link(one, NOTHING_DECIDED);
  const second = linker.link(two, NOTHING_DECIDED);
  const fresh = new Linker(lexicon).link(two, NOTHING_DECIDED);
  assert.deepEqual(second.all, fresh.all);
  assert.deepEqual(idsOf(second, two), idsOf(fresh, two));
  return { first, second };
}

const edit = (index: number, from: string, to: string) => {
  const text = STORY[index] as string;
  assert.ok(text.includes(from), `“${from}” is in the story`);
  return afterEdit(STORY, STORY.with(index, text.replace(from, to)));
};

suite('a linker', () => {
  test('keeps the entities where an edit moves names only', () => {
    const { first, second } = edit(0, 'came', 'came late at night');
    assert.equal(second, first);
  });

  test('sees another name', () => {
    const { first, second } = edit(1, '[place:Peru]', '[place:Chile]');
    assert.deepEqual([first.byId('peru')?.name, second.byId('peru')?.name], ['Peru', undefined]);
    assert.equal(second.of('1.txt', 2)?.id, 'chile');
  });

  test('sees another role', () => {
    const { first, second } = edit(1, 'Norwegian] ambassador', 'Norwegian] coach');
    assert.equal(first.of('1.txt', 0)?.id, 'dawood-rashidi');
    assert.equal(second.of('1.txt', 0)?.id, 'davi-rashidi');
  });

  test('sees what a seat of government stands for', () => {
    const { first, second } = edit(0, '[place:Oslo] confirmed it', 'He left [place:Oslo]');
    assert.equal(first.standsFor('0.txt', 3), 'norway');
    assert.equal(second.standsFor('0.txt', 3), undefined);
  });

  test('sees other words beside spellings that were weighed by them', () => {
    const before = [
      'Pirates attacked a tanker in the [place:Gulf of Oran] near the harbour. The [place:Gulf of Oran] is calm. The [place:Gulf of Oran] is wide.',
      'Pirates attacked a tanker in the [place:Gulf of Aran].',
    ];
    const { first, second } = afterEdit(before, before.with(1, 'Nobody sails in the [place:Gulf of Aran].'));
    assert.deepEqual(first.of('1.txt', 0)?.forms, ['Gulf of Oran', 'Gulf of Aran']);
    assert.deepEqual(second.of('1.txt', 0)?.forms, ['Gulf of Aran']);
  });

  test('sees an article come and go', () => {
    const { second } = afterEdit(STORY, STORY.slice(0, 1));
    assert.deepEqual(second.of('0.txt', 2)?.forms, ['Dawood Rashidi']);
    assert.equal(second.of('1.txt', 0), undefined);
    const back = afterEdit(STORY.slice(0, 1), STORY).second;
    assert.deepEqual(back.of('0.txt', 2)?.forms, ['Davi Rashidi', 'Dawood Rashidi', 'Rashidi']);
  });

  test('sees a decision', () => {
    const linker = new Linker(lexicon);
    const articles = read(STORY);
    assert.equal(linker.link(articles, NOTHING_DECIDED).of('1.txt', 0)?.id, 'dawood-rashidi');
    const apart: LinkDecisions = { ...NOTHING_DECIDED, notSame: [['Davi Rashidi', 'Dawood Rashidi']] };
    assert.equal(linker.link(articles, apart).of('1.txt', 0)?.id, 'davi-rashidi');
  });

  test('links on after it has forgotten the names of many texts', () => {
    const linker = new Linker(lexicon);
    const names = (round: number) =>
      Array.from({ length: 900 }, (_, index) => `[place:Vela ${round}x${index}]`);
    for (let round = 0; round < 6; round++) linker.link(read([names(round).join(' and ')]), NOTHING_DECIDED);
    const articles = read(STORY);
    const fresh = new Linker(lexicon).link(articles, NOTHING_DECIDED);
    assert.deepEqual(linker.link(articles, NOTHING_DECIDED).all, fresh.all);
    assert.equal(linker.link(read(STORY), NOTHING_DECIDED), linker.link(articles, NOTHING_DECIDED));
  });
});
