import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The project's folder: the tests are compiled to out/test/project. */
const project = join(__dirname, '..', '..', '..');

interface Walkthrough {
  readonly when?: string;
  readonly steps: readonly {
    readonly id: string;
    readonly media: { readonly image: Readonly<Record<string, string>> };
  }[];
}

const { contributes } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
  contributes: { walkthroughs: readonly Walkthrough[] };
};
const [walkthrough] = contributes.walkthroughs;
const steps = walkthrough?.steps ?? [];

suite('The walkthrough', () => {
  test('is there before the extension is active', () => {
    assert.doesNotMatch(walkthrough?.when ?? '', /copydesk/);
    assert.deepEqual(
      steps.map(({ id }) => id),
      ['story', 'check', 'read', 'decide', 'sheet'],
    );
  });

  for (const { id, media } of steps) {
    test(`its step “${id}” has a small picture for each kind of theme`, () => {
      assert.deepEqual(Object.keys(media.image).sort(), ['dark', 'hc', 'hcLight', 'light']);
      for (const path of Object.values(media.image)) {
        const picture = readFileSync(join(project, path));
        assert.equal(picture.toString('latin1', 1, 4), 'PNG', path);
        assert.ok(picture.length < 40_000, `${path} has ${picture.length} bytes`);
      }
    });
  }
});
