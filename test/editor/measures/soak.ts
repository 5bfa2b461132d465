import { strict as assert } from 'node:assert';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { soak } from '../soak';
import { saveNothing } from '../support';

const WARM_UP = 100;
const MOST_GROWTH = 1.2;

/**
 * A long run of random work (`npm run soak`). SOAK_SEED and SOAK_ACTIONS in the environment set another. Called by VS Code.
 *
 * @throws Where something shown differs from a fresh run's, the log has an error, or memory grows.
 */
export async function run(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const heap = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const seed = Number(process.env['SOAK_SEED'] ?? 20250703);
  const actions = Number(process.env['SOAK_ACTIONS'] ?? 1000);
  console.log(`Soak: ${actions} actions, SOAK_SEED=${seed}`);
  await saveNothing();
  let early = 0;
  let late = 0;
  const started = performance.now();
  const done = await soak({
    seed,
    actions,
    checkEvery: 50,
    afterAction(count) {
      if (count === Math.min(WARM_UP, actions)) early = heap();
      if (count === actions) late = heap();
      if (count % 100 === 0) console.log(`Soak: ${count} actions`);
    },
  });
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  console.log(`Soak: ${JSON.stringify(done)} in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  console.log(`Soak: heap ${megabytes(early)} after ${WARM_UP} actions, ${megabytes(late)} after ${actions}`);
  assert.ok(late <= early * MOST_GROWTH, 'The heap grew by more than a fifth.');
}
