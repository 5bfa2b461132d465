/**
 * `npm test [-- --desktop | --vscode VERSION]`: type-check, lint, the core tests in plain Node, and the editor tests in a real
 * VS Code: the embedded one; with `--desktop` the oldest supported and the newest desktop VS Code; with `--vscode` the desktop
 * VS Code that it names (`minimum`, `stable`, `insiders` or a number). Ends with "N passed, N failed", where a type-check,
 * lint or run that fails as a whole counts as one.
 */
import './lib/node-version.mjs';

const { join } = await import('node:path');
const { parseArgs } = await import('node:util');
const { main, say, step } = await import('./lib/terminal.mjs');
const project = await import('./lib/project.mjs');
const { run, runQuietly } = await import('./lib/processes.mjs');

const inProject = { cwd: project.root };
const tool = (...path) => join(project.root, 'node_modules', ...path);
const mocha = tool('mocha', 'bin', 'mocha.js');
/** All but those of the editor. */
const CORE = 'out/test/{core,cli,project,import,views,board}/**/*.test.js';
const checks = [
  ...['tsconfig.json', 'tsconfig.web.json', 'src/editor/board/view', 'tsconfig.scripts.json'].map((file) => [
    tool('typescript', 'bin', 'tsc'),
    ...['-p', file],
  ]),
  [tool('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0'],
  [tool('prettier', 'bin', 'prettier.cjs'), '--check', '.', '--log-level', 'warn'],
];

await main(async () => {
  const { values } = parseArgs({ options: { desktop: { type: 'boolean' }, vscode: { type: 'string' } } });
  await project.ensureDependencies();
  await project.ensurePacked();
  await step('Compiling the tests', () => runQuietly(process.execPath, ['esbuild.js', '--tests'], inProject));

  const results = await step('Checking types, lint and format', () => Promise.all(checks.map(check)));
  for (const { complaint } of results) if (complaint) say(complaint);
  results.push(await suite('Core tests', [mocha, '--reporter', 'dot', CORE], /^ *(\d+) (passing|failing)/gm));
  for (const version of hosts(values)) {
    results.push(
      await suite(
        `Editor tests in ${version ? `desktop VS Code ${version}` : 'the embedded VS Code'}`,
        [join('test', 'host', 'run.mjs'), ...(version ? [version] : [])],
        /^Editor tests: (\d+) (passed), (\d+) (failed)/gm,
      ),
    );
  }

  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  say(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') > 0 ? 1 : 0;
});

/** A check without tests of its own: only its failure counts. */
async function check(args) {
  const { code, output } = await run(process.execPath, args, { quiet: true, ...inProject });
  return { passed: 0, failed: code === 0 ? 0 : 1, complaint: code === 0 ? '' : output };
}

/** Runs tests and reads their figures (a number and then its word) from what they print. */
async function suite(label, args, figures) {
  say(`\n▸ ${label}`);
  const { code, output } = await run(process.execPath, args, inProject);
  const counted = { passed: 0, failed: 0, complaint: '' };
  for (const [, ...pairs] of output.matchAll(figures)) {
    for (let index = 0; index < pairs.length; index += 2) {
      counted[pairs[index + 1].startsWith('pass') ? 'passed' : 'failed'] += Number(pairs[index]);
    }
  }
  // Ended without a figure, or with a failure that no test had: a failure all the same.
  if ((code !== 0 || counted.passed === 0) && counted.failed === 0) counted.failed = 1;
  return counted;
}

/**
 * The versions of desktop VS Code to test in; undefined is the embedded one.
 * @param {{ desktop?: boolean | undefined, vscode?: string | undefined }} values
 */
function hosts({ desktop, vscode }) {
  if (vscode) return [vscode === 'minimum' ? oldestSupported() : vscode];
  return desktop ? [oldestSupported(), 'stable'] : [undefined];
}

/** The least version of VS Code that the manifest asks for. */
function oldestSupported() {
  return project.manifest.engines.vscode.replace(/^\D+/, '');
}
