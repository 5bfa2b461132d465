import { strict as assert } from 'node:assert';
import { soak } from './soak';
import { saveNothing } from './support';

suite('Random work on a story', () => {
  suiteSetup(saveNothing);

  test('shows after 60 actions what a fresh run shows, with no error in the log', async function () {
    this.timeout(120_000);
    const done = await soak({ seed: 20250703, actions: 60, checkEvery: 20 });
    for (const name of ['type', 'cut', 'undo', 'decide']) assert.ok(done[name], name);
  });
});
