import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { FERRY, PORTS } from '../../ferry';
import { mutated, runs } from '../../mutated';
import { engine, READER, storyOf } from './story';

const analysis = storyOf(FERRY);
const list = JSON.stringify([PORTS, { ...PORTS, kind: 'name', why: 'Two.' }]);
const any = fc.oneof(
  { weight: 3, arbitrary: mutated([list, `Here:\n\`\`\`json\n${list}\n\`\`\``, `{"items": ${list}}`]) },
  fc.json(),
  fc.json().map((json) => `[{"kind": ${json}, "question": ${json}, "readings": ${json}}]`),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .tuple(fc.constantFrom('[', '{', '{"kind":', '"', '```', '\\'), fc.nat(5_000))
    .map(([one, times]) => one.repeat(times)),
);

suite('any reply of a model', function () {
  this.timeout(0);

  test('gives words that stand where it is said that they do, or nothing', () => {
    fc.assert(
      fc.property(any, (reply) => {
        const reading = engine.startReading(analysis, READER, { words: 1e6 });
        const [request] = reading.requests;
        assert.ok(request);
        const { form } = reading.take(request, reply);
        assert.ok(['whole', 'cut', 'none'].includes(form));
        const { findings, compatible } = reading.result();
        for (const { path, start, end, text } of [...findings, ...compatible]
          .flatMap(({ readings }) => readings)
          .flatMap(({ spans }) => spans)) {
          assert.equal(FERRY[path as keyof typeof FERRY].slice(start, end), text);
          assert.notEqual(text, '');
        }
      }),
      { numRuns: runs(400) },
    );
  });

  test('handed in by an assistant is taken or refused with a reason', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), mutated([JSON.stringify(PORTS)]).map(parsed)), (item) => {
        const answer = engine.handIn(analysis, item, READER);
        if ('refused' in answer) assert.notEqual(answer.refused, '');
      }),
      { numRuns: runs(400) },
    );
  });
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
