import * as fc from 'fast-check';
import assert from 'node:assert/strict';
import type { QuoteAnchor } from '../../../src/core/sheet/sheet';
import { findQuote } from '../../../src/core/sheet/sheet';

/** What is found: the words and how, or `drifted`. */
function found(text: string, anchor: QuoteAnchor): string {
  const result = findQuote(text, anchor);
  return result === 'drifted' ? result : `${result.how}: ${text.slice(result.span.start, result.span.end)}`;
}

const TEXT =
  'Crews cleared the pass on Monday. The mayor thanked the crews in the square. ' +
  'Snow fell for three days, the service said. The mayor thanked the nurses in the hall. It was over by noon.';

suite('finding a quote again', () => {
  test('the very words are found, whatever stands around them', () => {
    assert.equal(found(TEXT, { quote: 'Snow fell for three days' }), 'exact: Snow fell for three days');
    assert.deepEqual(findQuote(TEXT, { quote: 'Crews cleared' }), {
      span: { start: 0, end: 13 },
      how: 'exact',
    });
  });

  test('line breaks, no-break spaces, soft hyphens and curly marks make no other words', () => {
    const text = 'He said: “it’s\r\n  a long\u00A0way”, and\u00AD left.';
    assert.equal(found(text, { quote: `"it's a long way"` }), 'exact: “it’s\r\n  a long\u00A0way”');
    assert.equal(found(text, { quote: 'way”, and left.' }), 'exact: way”, and\u00AD left.');
  });

  test('of several places the one with the known neighbours is meant', () => {
    const quote = 'The mayor thanked';
    assert.deepEqual(findQuote(TEXT, { quote, prefix: 'the service said.' }), {
      span: { start: 121, end: 138 },
      how: 'exact',
    });
    assert.deepEqual(findQuote(TEXT, { quote, suffix: 'the crews in' }), {
      span: { start: 34, end: 51 },
      how: 'exact',
    });
  });

  test('neighbours that are there word for word win, however like those of another place are', () => {
    const eleven = 'In Ward 11 the turnout was 48 percent, the clerk said.\n';
    const twelve = 'In Ward 12 the turnout was 48 percent, the clerk said.\n';
    const anchor = { quote: '48 percent', prefix: 'In Ward 12 the turnout was' };
    assert.deepEqual(findQuote(eleven + twelve, anchor), { span: { start: 82, end: 92 }, how: 'exact' });
    assert.equal(found(eleven, anchor), 'drifted');
    const arda = 'In Arda the clerk said the turnout was 48 percent.';
    assert.equal(
      found(arda, { quote: '48 percent', prefix: 'In Berg the clerk said the turnout was' }),
      'drifted',
    );
  });

  test('formatting makes no other words', () => {
    const text = '## René Müller, **41**, met `Zoë` in <b>Köln</b> on [3 May](https://x.org) 2025.';
    const quote = 'René Müller, 41, met Zoë in Köln on 3 May 2025.';
    assert.equal(found(text, { quote }), `exact: ${text.slice(3)}`);
    assert.equal(found(quote, { quote: text }), `exact: ${quote}`);
    assert.equal(found(text, { quote: '3 May 2025' }), 'exact: 3 May](https://x.org) 2025');
  });

  test('several places that nothing tells apart are not guessed at', () => {
    assert.equal(found(TEXT, { quote: 'The mayor thanked' }), 'drifted');
    assert.equal(found(TEXT, { quote: 'The mayor thanked', position: 125 }), 'drifted');
    assert.equal(found(TEXT, { quote: 'The mayor thanked', position: 121 }), 'exact: The mayor thanked');
  });

  test('changed words are found by likeness', () => {
    assert.equal(
      found(TEXT, { quote: 'Snow fell for two days, the services said' }),
      'approximate: Snow fell for three days, the service said',
    );
  });

  test('other words between the same neighbours are found by these', () => {
    assert.equal(
      found(TEXT, {
        quote: 'fell in Holm for eleven whole days',
        prefix: 'in the square. Snow',
        suffix: ', the service said.',
      }),
      'context: fell for three days',
    );
  });

  test('what is gone, or too short to be known when it has changed, has drifted', () => {
    assert.equal(found(TEXT, { quote: 'The bridge was closed to all traffic' }), 'drifted');
    assert.equal(found(TEXT, { quote: '40 cm', prefix: 'Crews cleared', suffix: 'on Monday' }), 'drifted');
    assert.equal(found(TEXT, { quote: 'Monndy' }), 'drifted');
    assert.equal(found(TEXT, { quote: '' }), 'drifted');
    assert.equal(found('', { quote: 'Crews' }), 'drifted');
  });

  test('a copy elsewhere is not taken for a quote that has changed', () => {
    const text = `We accept no claims of any kind, ever. ${TEXT} We acept no claim of any kind, ever.`;
    assert.equal(
      found(text, {
        quote: 'We accept no claims of any kind, ever.',
        prefix: 'over by noon.',
        position: 222,
      }),
      'approximate: We acept no claim of any kind, ever.',
    );
    assert.equal(found(text, { quote: 'We accept no claims of any kind, ever.', position: 222 }), 'drifted');
  });

  test('sentences that were edited are found where they are, or have drifted', function () {
    this.timeout(60_000);
    const words = fc.constantFrom(
      ...'the ferry harbour storm council seven north crew said would bridge repair early winter never boats light under again Holm Berg after voted'.split(
        ' ',
      ),
    );
    const sentence = fc.array(words, { minLength: 6, maxLength: 18 }).map((all) => `${all.join(' ')}.`);
    const edit = fc.record({
      at: fc.nat(),
      cut: fc.integer({ min: 0, max: 2 }),
      put: fc.constantFrom('', 'x', 'e', ' so'),
    });
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 4, maxLength: 12 }),
        fc.nat(),
        fc.array(edit, { minLength: 1, maxLength: 20 }),
        (sentences, pick, edits) => {
          const chosen = pick % sentences.length;
          const before = sentences
            .slice(0, chosen)
            .map((one) => `${one} `)
            .join('');
          const quote = sentences[chosen] ?? '';
          const behind = sentences
            .slice(chosen + 1)
            .map((one) => ` ${one}`)
            .join('');
          let left = Math.floor(quote.length * 0.15);
          let changed = quote;
          for (const { at, cut, put } of edits) {
            if (cut + put.length > left) continue;
            left -= cut + put.length;
            const from = at % changed.length;
            changed = changed.slice(0, from) + put + changed.slice(from + cut);
          }
          const text = before + changed + behind;
          const result = findQuote(text, {
            quote,
            prefix: before.slice(-32),
            suffix: behind.slice(0, 32),
            position: before.length,
          });
          if (result === 'drifted') return;
          const { start, end } = result.span;
          const shared = Math.min(end, before.length + changed.length) - Math.max(start, before.length);
          assert.ok(shared * 2 > changed.length, `${quote}\n${text}\n${text.slice(start, end)}`);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
