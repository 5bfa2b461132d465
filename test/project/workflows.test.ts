import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const root = join(__dirname, '..', '..', '..');
const folder = join(root, '.github', 'workflows');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

interface Job {
  readonly needs?: string | readonly string[];
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
}

interface Workflow {
  readonly permissions: Record<string, string>;
  readonly jobs: Record<string, Job>;
}

suite('Workflows', () => {
  for (const name of readdirSync(folder)) {
    const { jobs, permissions } = parse(readFileSync(join(folder, name), 'utf8')) as Workflow;
    const steps = Object.values(jobs).flatMap((job) => job.steps);

    test(`${name} may write nothing but where a job says so`, () => {
      assert.deepEqual(permissions, { contents: 'read' });
    });

    test(`${name} runs only commands that the project has`, () => {
      const called = steps.flatMap(({ run = '' }) =>
        [...run.matchAll(/\bnpm (?:run (\S+)|(test)\b)/g)].map(([, script, own]) => script ?? own ?? ''),
      );
      assert.deepEqual(
        called.filter((script) => !(script in scripts)),
        [],
      );
    });

    test(`${name} takes actions of a named version, and waits for jobs that there are`, () => {
      const uses = steps.flatMap((step) => step.uses ?? []);
      assert.deepEqual(
        uses.filter((one) => !/^[\w-]+\/[\w-]+@v\d+/.test(one)),
        [],
      );
      const awaited = Object.values(jobs).flatMap(({ needs = [] }) => needs);
      assert.deepEqual(
        awaited.filter((job) => !(job in jobs)),
        [],
      );
    });
  }
});
