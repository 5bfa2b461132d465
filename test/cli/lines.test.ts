import assert from 'node:assert/strict';
import type { Line } from '../../src/cli/scale/lines';
import { linesOf } from '../../src/cli/scale/lines';

async function linesIn(...pieces: (string | Uint8Array)[]): Promise<Line[]> {
  const lines: Line[] = [];
  const bytes = pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece));
  for await (const line of linesOf(stream(bytes))) lines.push(line);
  return lines;
}

async function* stream(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

suite('The lines of a stream', () => {
  test('are parted by line feeds alone, wherever its pieces end', async () => {
    const [one, two] = [Buffer.from('é').subarray(0, 1), Buffer.from('é').subarray(1)];
    assert.deepEqual(await linesIn('a\u2028b', '\r\n\n', 'c', one, two, '\nd'), [
      { number: 1, text: 'a\u2028b' },
      { number: 3, text: 'cé' },
      { number: 4, text: 'd' },
    ]);
    assert.deepEqual(await linesIn(), []);
  });

  test('are given without their text where they are too long', async () => {
    const lines: Line[] = [];
    for await (const line of linesOf(
      stream(['123', '456', '\n12345\n'].map((piece) => Buffer.from(piece))),
      5,
    ))
      lines.push(line);
    assert.deepEqual(lines, [{ number: 1 }, { number: 2, text: '12345' }]);
  });
});
