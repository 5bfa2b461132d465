import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';

const root = join(__dirname, '..', '..', '..');
const textOf = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

interface Step {
  readonly name: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

const action = parse(textOf('action.yml')) as {
  inputs: Record<string, { description: string; default: string }>;
  outputs: Record<string, { value: string }>;
  runs: { using: string; steps: Step[] };
};
const OPENED = 'opened the new bridge in Oslo on 3 May 2024.\n';
const commandLine = join(root, 'out', 'src', 'cli', 'main.js');

suite('What runs in pipelines', function () {
  this.timeout(60_000);
  let folder: string;

  setup(function () {
    if (spawnSync('bash', ['--version']).status !== 0) {
      console.log('      left out: there is no bash here');
      this.skip();
    }
    folder = mkdtempSync(join(tmpdir(), 'copydesk-pipelines-'));
    for (const story of ['bridge', 'mill']) {
      mkdirSync(join(folder, 'stories', story), { recursive: true });
      write(`${story}/a.txt`, `Foreign Minister Tarek Mansuri ${OPENED}`);
      write(`${story}/b.txt`, `Foreign Minister Tarek Mansouri ${OPENED}`);
    }
    git('init', '-q');
    commit();
    // As npm installs it.
    const bin = join(folder, '.runner', 'copydesk', 'node_modules', '.bin');
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, 'copydesk'), `#!/bin/sh\nexec "${process.execPath}" "${commandLine}" "$@"\n`);
    chmodSync(join(bin, 'copydesk'), 0o755);
  });

  teardown(() => rmSync(folder, { recursive: true, force: true }));

  const write = (path: string, text: string) => writeFileSync(join(folder, 'stories', path), text);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      cwd: folder,
      encoding: 'utf8',
    }).trim();
  const commit = () => {
    git('add', 'stories');
    git('commit', '-qm', 'Next');
  };

  /** Runs a step of the action as GitHub does: its script in bash, with what stands for its expressions. */
  function runStep(name: string, inputs: Readonly<Record<string, string>>) {
    const step = action.runs.steps.find((each) => each.name === name) ?? assert.fail(name);
    const given = (key: string) => inputs[key] ?? action.inputs[key]?.default ?? assert.fail(key);
    const env = Object.entries(step.env ?? {}).map(([key, value]) => [
      key,
      value
        .replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, input: string) => given(input))
        .replace('${{ runner.temp }}', '.runner')
        .replace('${{ github.action_path }}', root),
    ]);
    const output = join(folder, 'output');
    writeFileSync(output, '');
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run ?? ''],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, ...(Object.fromEntries(env) as object), GITHUB_OUTPUT: output },
      },
    );
    return { status, stdout, stderr, output: readFileSync(output, 'utf8') };
  }

  const reported = (file = 'copydesk.sarif') => readFileSync(join(folder, file), 'utf8');

  test('the action checks the stories that have changed', () => {
    const since = git('rev-parse', 'HEAD');
    write('mill/a.txt', `Foreign Minister Tarek Mansuri ${OPENED}It rained.\n`);
    commit();
    const { status, output, stderr } = runStep('Check', { since });
    assert.deepEqual([status, stderr], [1, '']);
    assert.equal(output, 'report=copydesk.sarif\nstories=changed\n');
    const { runs } = JSON.parse(reported()) as { runs: { results: unknown[] }[] };
    const results = JSON.stringify(runs[0]?.results);
    assert.match(results, /"uri":"stories\/mill\/a\.txt"/);
    assert.doesNotMatch(results, /stories\/bridge/);
    assert.equal(runStep('Check', { since, 'fail-on': 'error' }).status, 0);
  });

  test('the action checks all stories where the revision is unknown', () => {
    const { status, stdout, output } = runStep('Check', {
      since: '0000000000000000000000000000000000000000',
      stories: 'stories/bridge\nstories/m*\n',
      format: 'text',
      output: 'report',
    });
    assert.equal(status, 1);
    assert.match(stdout, /^::notice::0{40} is not in this clone: all stories are checked\./);
    assert.equal(output, 'report=report\nstories=all\n');
    assert.match(reported('report'), /\n2 stories: 2 conflicts in 4 articles\.\n$/);
  });

  test('the action has a report where nothing has changed', () => {
    assert.equal(runStep('Check', { since: 'HEAD' }).status, 0);
    const { runs } = JSON.parse(reported()) as { runs: { results: unknown[] }[] };
    assert.deepEqual(runs[0]?.results, []);
  });

  test('every input and output of the action is there for something, and described', () => {
    const text = textOf('action.yml');
    const page = textOf('docs', 'pipelines.md');
    for (const [name, { description }] of Object.entries(action.inputs)) {
      assert.ok(description && text.includes(`inputs.${name} }}`), name);
      assert.match(page, new RegExp(`\\| \`${name}\` `));
    }
    assert.equal(action.runs.using, 'composite');
    for (const name of Object.keys(action.outputs)) assert.match(text, new RegExp(`echo "${name}=`));
  });

  test('the hook checks the whole stories of the files that it is given', () => {
    const [hook] = parse(textOf('.pre-commit-hooks.yaml')) as { entry: string; files: string }[];
    assert.ok(hook);
    const [command, ...args] = hook.entry.split(' ');
    assert.equal(command, 'copydesk');
    const run = (...files: string[]) =>
      spawnSync(process.execPath, [commandLine, ...args, ...files], { cwd: folder, encoding: 'utf8' });
    const one = run('stories/mill/b.txt');
    assert.match(one.stdout, /^stories\/mill: 1 conflict in 2 articles\.$/m);
    assert.equal(one.status, 1);
    write('mill/b.txt', `Foreign Minister Tarek Mansuri ${OPENED}`);
    assert.equal(run('stories/mill/b.txt').status, 0);
    const files = new RegExp(hook.files.replace('(?i)', ''), 'i');
    const named = ['a/b.txt', 'a/B.MD', 'fact-check.yaml', 'a/copydesk.yaml', 'a/b.yaml', 'src/a.ts'];
    assert.deepEqual(
      named.filter((name) => files.test(name)),
      named.slice(0, 4),
    );
  });

  test('the example of a workflow gives the action what it takes', () => {
    const workflow = parse(textOf('docs', 'examples', 'copydesk-workflow.yml')) as {
      jobs: Record<string, { steps: Step[] }>;
    };
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
    const own = steps.find(({ uses }) => uses?.includes('/copydesk@')) ?? assert.fail();
    assert.deepEqual(
      Object.keys(own.with ?? {}).filter((name) => !(name in action.inputs)),
      [],
    );
    const upload = steps.find(({ uses }) => uses?.includes('upload-sarif')) ?? assert.fail();
    assert.equal(upload.with?.['sarif_file'], '${{ steps.copydesk.outputs.report }}');
    assert.ok(existsSync(join(root, 'action.yml')));
  });
});
