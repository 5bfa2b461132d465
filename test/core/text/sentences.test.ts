import assert from 'node:assert/strict';
import { scan } from '../../../src/core/text/scanner';
import { sentenceEnds } from '../../../src/core/text/sentences';

/** The sentences of one paragraph. */
function sentences(text: string): string[] {
  const tokens = scan(text);
  let first = 0;
  return sentenceEnds(tokens, 0, tokens.length).map((last) => {
    const sentence = text.slice(tokens[first]?.start, tokens[last - 1]?.end);
    first = last;
    return sentence;
  });
}

/** Cuts a text at its bars and checks that sentences end there and nowhere else. */
function cutsAt(marked: string): void {
  const expected = marked.split('|').map((sentence) => sentence.trim());
  assert.deepEqual(sentences(expected.join(' ')), expected);
}

suite('sentences', () => {
  test('full stops, question and exclamation marks, ellipses', () => {
    cutsAt('It sank.|Why?|Nobody knows!|The sea is deep...|They left.|And then…|Rain.');
    cutsAt('What?!|He left.');
  });

  test('titles and initials before a name', () => {
    cutsAt('Mr. Lund met Dr. Ek.|Gen. J. R. Holm left.');
    cutsAt('It belongs to A. B. Moe and to C.D. Roe.|He sold it.');
    cutsAt('They met in St. Olav on Sept. 4.|It rained.');
  });

  test('abbreviated states and bodies', () => {
    cutsAt('The withdrawal of U.S. and NATO troops began.|It ended.');
    cutsAt('He lives in the U.S.|The house is old.');
    cutsAt('He flew to the U.S. Navy base.|It was closed.');
    cutsAt('It opens at 9 a.m. on Monday.|It shuts at 5 p.m.|The cafe stays open.');
  });

  test('companies and lists', () => {
    cutsAt('Norvik Shipping Ltd. lost a boat.|It was new.');
    cutsAt('They found ropes, gloves, etc. in the hold.|All were wet.');
    cutsAt('See No. 4 and fig. 5 for more.|That is all.');
    cutsAt('It was built ca. 1600 on a hill.|It stands.');
  });

  test('numbers with a point', () => {
    cutsAt('It rose by 3.5 percent.|At 9.25 it fell.');
    cutsAt('It cost $4.|20 men paid.');
  });

  test('closing quotation marks and brackets belong to the sentence they end', () => {
    cutsAt('He said: “We won.”|They left.');
    cutsAt('“We won.|We are glad,” he said.|It rained.');
    cutsAt('It sank (in the bay.)|Two died.');
    cutsAt('"We won. "|They left.');
    cutsAt("'We won.'|They left.");
  });

  test('a question within quotation marks goes on in lower case', () => {
    cutsAt('“Why now?” he asked.|Nobody spoke.');
    cutsAt('“Stop!” shouted the crew.|It stopped.');
  });

  test('the next sentence may open with a mark, a number or an emoji', () => {
    cutsAt('It sank.|“We saw it,” he said.');
    cutsAt('It sank.|31 men were saved.');
    cutsAt('It sank.|(Nobody was hurt.)');
    cutsAt('It sank.|👍 Thanks.');
  });

  test('lower case after a stop goes on', () => {
    cutsAt('The firm e.on said so.|Then it left.');
    cutsAt('He waited... and then he left.');
  });

  test('no stop at the end, and a heading', () => {
    cutsAt('Harbour tunnel to close');
    cutsAt('It sank.|Nobody knows why');
  });

  test('line breaks and emphasis inside a sentence', () => {
    assert.deepEqual(sentences('The *old bridge*\nfell.** Two** died.'), [
      'The *old bridge*\nfell.',
      'Two** died.',
    ]);
  });

  test('sentences cover every token once', () => {
    const tokens = scan('One. Two! “Three?” Four... (Five.) Mr. Six');
    const ends = sentenceEnds(tokens, 2, tokens.length);
    assert.equal(ends.at(-1), tokens.length);
    assert.deepEqual(
      ends,
      [...ends].sort((a, b) => a - b),
    );
    assert.deepEqual(sentenceEnds(tokens, 3, 3), []);
  });
});
