/** `npm run package`: builds and packs the extension into dist/copydesk.vsix. */
import './lib/node-version.mjs';

const { ensureDependencies, ensurePacked, vsix } = await import('./lib/project.mjs');
const { main, say } = await import('./lib/terminal.mjs');

await main(async () => {
  await ensureDependencies();
  await ensurePacked();
  say(vsix);
});
