/**
 * `npm run soak`: a thousand random edits, renames, decisions and undos in the embedded VS Code, against the packed
 * extension. SOAK_SEED and SOAK_ACTIONS in the environment set another run. Exits with 0 when nothing was wrong.
 */
import { join } from 'node:path';
import { ensureDependencies, ensurePacked, root } from '../../scripts/lib/project.mjs';
import { runQuietly } from '../../scripts/lib/processes.mjs';
import { temporaryFolder } from '../../scripts/lib/temporary.mjs';
import { main } from '../../scripts/lib/terminal.mjs';
import { copySeeds } from './story.mjs';
import { runWindow, unpackExtension } from './window.mjs';

await main(async () => {
  await ensureDependencies();
  await ensurePacked();
  await runQuietly(process.execPath, ['esbuild.js', '--tests'], { cwd: root });
  const folder = join(temporaryFolder('soak'), 'story');
  copySeeds(folder);
  const { code } = await runWindow({
    extension: await unpackExtension(),
    tests: join(root, 'out', 'test', 'editor', 'measures', 'soak.js'),
    open: folder,
    minutes: 60,
  });
  return code;
});
