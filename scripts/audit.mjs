/**
 * `npm run audit`: asks the registry for known holes in the packages that ship. All packages are development dependencies,
 * since what ships is bundled, so that `npm audit --omit=dev` would look at none of them.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { bundledPackages, root } from './lib/bundled.mjs';

const shipped = new Set((await bundledPackages()).map(({ name }) => name));
// npm ends with 1 where it finds something, and prints it all the same.
const { stdout } = await promisify(execFile)('npm', ['audit', '--json'], {
  cwd: root,
  maxBuffer: 32_000_000,
}).catch((error) => error);
const answer = JSON.parse(stdout || '{}');
if (!answer.vulnerabilities) {
  console.error(
    `The registry did not answer: ${answer.message ?? answer.error?.summary ?? 'no reason given'}`,
  );
  process.exitCode = 2;
} else {
  const holes = Object.values(answer.vulnerabilities).filter(({ name }) => shipped.has(name));
  for (const { name, severity, via } of holes)
    console.error(`${name}: ${severity}: ${via.map((one) => one.title ?? one).join('; ')}`);
  console.log(`${holes.length} of the ${shipped.size} packages that ship have known holes.`);
  process.exitCode = holes.length > 0 ? 1 : 0;
}
