import { strict as assert } from 'node:assert';
import type { Steps } from '../../src/core/text/steps';
import { inSlices, pause } from '../../src/editor/slices';

/** Work of so many steps that take some milliseconds each. */
function* working(steps: number, done: number[] = [], each = 3): Steps<number> {
  for (let step = 0; step < steps; step++) {
    const start = performance.now();
    while (performance.now() - start < each);
    done.push(step);
    yield;
  }
  return steps;
}

suite('Long work in slices', () => {
  test('others get their turn before it is done', async () => {
    const order: string[] = [];
    const work = inSlices(working(20)).then((steps) => order.push(`${steps} steps`));
    await Promise.all([work, pause().then(() => order.push('somebody else'))]);
    assert.deepEqual(order, ['somebody else', '20 steps']);
  });

  test('others get their turn before what follows it', async () => {
    const order: string[] = [];
    function* asking(): Steps<void> {
      yield* working(20);
      void pause().then(() => order.push('somebody else'));
    }
    await inSlices(asking()).then(() => order.push('what follows'));
    assert.deepEqual(order, ['somebody else', 'what follows']);
  });

  test('work that takes a moment is done at once', () => {
    const done: number[] = [];
    void inSlices(working(2, done, 0));
    assert.deepEqual(done, [0, 1]);
  });

  test('work that has become stale is not gone on with', async () => {
    const done: number[] = [];
    let told = 0;
    const result = await inSlices(
      working(1000, done),
      () => true,
      () => told++,
    );
    assert.equal(result, undefined);
    assert.equal(told, 1);
    assert.ok(done.length > 0 && done.length < 1000, String(done.length));
  });

  test('an error in a step comes to whoever waits', async () => {
    // eslint-disable-next-line require-yield
    function* failing(): Steps<void> {
      throw new Error('broken');
    }
    await assert.rejects(inSlices(failing()), /broken/);
  });
});
