import assert from 'node:assert/strict';
import { Memo } from '../../../src/core/text/memo';

suite('A memo', () => {
  const article = () => ({ path: 'one.txt', text: 'Two words' });
  let times = 0;
  const wordsOf = ({ text }: { readonly text: string }) => {
    times++;
    return text.split(' ');
  };
  setup(() => (times = 0));

  test('gives what was worked out before, by the thing and by what works it out', () => {
    const memo = new Memo();
    const one = article();
    const words = memo.of(one, wordsOf);
    assert.deepEqual(words, ['Two', 'words']);
    assert.equal(memo.of(one, wordsOf), words);
    assert.equal(times, 1);
    assert.equal(
      memo.of(one, ({ path }) => path),
      'one.txt',
    );
    assert.notEqual(memo.of(article(), wordsOf), words);
  });

  test('keeps what is undefined too', () => {
    const memo = new Memo();
    const one = article();
    let asked = 0;
    const nothing = () => {
      asked++;
      return undefined;
    };
    assert.equal(memo.of(one, nothing), undefined);
    assert.equal(memo.of(one, nothing), undefined);
    assert.equal(asked, 1);
  });

  test('leaves no trace that is copied, compared or written out', () => {
    const one = article();
    new Memo().of(one, wordsOf);
    assert.deepEqual(one, article());
    assert.equal(JSON.stringify(one), JSON.stringify(article()));
    assert.deepEqual(Reflect.ownKeys({ ...one, text: 'Three other words' }), ['path', 'text']);
  });

  test('works a thing out anew for a copy that has other words', () => {
    const memo = new Memo();
    const one = article();
    memo.of(one, wordsOf);
    assert.deepEqual(memo.of({ ...one, text: 'Three other words' }, wordsOf), ['Three', 'other', 'words']);
  });

  test('does not give what another memo kept', () => {
    const one = article();
    const first = new Memo().of(one, wordsOf);
    const second = new Memo().of(one, wordsOf);
    assert.notEqual(first, second);
    assert.deepEqual(first, second);
  });

  test('can be asked of itself, for what is kept of a whole story', () => {
    const memo = new Memo();
    const create = () => new Map<string, number>();
    assert.equal(memo.of(memo, create), memo.of(memo, create));
  });
});
